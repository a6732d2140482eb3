import sparticuz from "@sparticuz/chromium";
import { type Browser, chromium } from "playwright-core";

/** What the bundled browser would do inside its first process. */
const OWN_PROCESS = ["--single-process", "--in-process-gpu"];

/**
 * A real browser with WebGL. On Linux x64 it comes with the package `@sparticuz/chromium`, so a bare machine has one and
 * a browser that does not start is a failure; elsewhere an installed Chrome is used.
 */
export async function launchBrowser(): Promise<Browser> {
  const bundled = process.platform === "linux" && process.arch === "x64";
  // In one process, closing a page closes the browser; with the pictures drawn inside the browser's process, one that hangs
  // stops every page after it.
  const args = sparticuz.args.filter((arg) => !OWN_PROCESS.includes(arg));
  return chromium.launch({
    args: [...(bundled ? args : []), "--enable-unsafe-swiftshader"],
    ...(bundled ? { executablePath: await sparticuz.executablePath() } : { channel: "chrome" }),
  });
}

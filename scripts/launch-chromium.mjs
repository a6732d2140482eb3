import sparticuz from "@sparticuz/chromium";
import { chromium } from "playwright-core";

/** What the bundled browser would do inside its first process. */
const OWN_PROCESS = ["--single-process", "--in-process-gpu"];

/** A browser with WebGL drawn by software. On Linux x64 it comes with `@sparticuz/chromium`, elsewhere an installed Chrome is used. */
export async function launchChromium() {
  const args = ["--enable-unsafe-swiftshader"];
  if (process.platform !== "linux" || process.arch !== "x64")
    return chromium.launch({ args, channel: "chrome" });
  // In one process, closing a page closes the browser; with the pictures drawn inside the browser's process, one that hangs
  // stops every page after it.
  const bundled = sparticuz.args.filter((arg) => !OWN_PROCESS.includes(arg));
  return chromium.launch({ args: [...bundled, ...args], executablePath: await sparticuz.executablePath() });
}

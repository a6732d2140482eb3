import sparticuz from "@sparticuz/chromium";
import { chromium } from "playwright-core";

/** A browser with WebGL drawn by software. On Linux x64 it comes with `@sparticuz/chromium`, elsewhere an installed Chrome is used. */
export async function launchChromium() {
  const args = ["--enable-unsafe-swiftshader"];
  if (process.platform !== "linux" || process.arch !== "x64")
    return chromium.launch({ args, channel: "chrome" });
  // In one process, closing a page closes the browser.
  const bundled = sparticuz.args.filter((arg) => arg !== "--single-process");
  return chromium.launch({ args: [...bundled, ...args], executablePath: await sparticuz.executablePath() });
}

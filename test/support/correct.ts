import type { Page } from "playwright-core";
import { eventually } from "./viewer-page.js";

/** Gives the reason for what an open form of corrections asks, and waits until the server has kept it. */
export async function keepCorrection(page: Page, reason: string): Promise<void> {
  await page.getByLabel("理由").fill(reason);
  await page.getByLabel("更正人").fill("审读员");
  await page.getByRole("button", { name: "保存更正", exact: true }).click();
  await eventually(() => page.locator(".correction").count(), "the form to close").toBe(0);
}

/** Opens the form of corrections of what is selected, at one of its questions. */
export async function askCorrection(page: Page, question?: string): Promise<void> {
  await page.getByRole("button", { name: "更正", exact: true }).click();
  if (question !== undefined) await page.getByRole("radio", { name: question }).check({ force: true });
}

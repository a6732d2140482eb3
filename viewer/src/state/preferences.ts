import type { Lang } from "../model/format-amount.js";
import type { ViewState } from "./view-state.js";

/** The theme to show: as chosen, else as the system has it. */
export function resolveTheme(theme: ViewState["theme"], systemDark: boolean): "light" | "dark" {
  if (theme !== "auto") return theme;
  return systemDark ? "dark" : "light";
}

/** The language to speak: as chosen, else Chinese for browsers that speak it and English for all others. */
export function resolveLang(lang: ViewState["lang"], browser: string): Lang {
  if (lang !== "auto") return lang;
  return /^zh\b/i.test(browser) ? "zh" : "en";
}

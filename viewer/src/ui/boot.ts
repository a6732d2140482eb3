import { partDone, type Report } from "../data/progress.js";
import { translator } from "../i18n/translate.js";
import type { Lang } from "../model/format-amount.js";

/** Says in the element that the page begins with how far loading is; works before React does. */
export function showProgress(host: HTMLElement, lang: Lang): Report {
  const t = translator(lang);
  const text = document.createElement("p");
  text.textContent = t("boot.fetch");
  const bar = document.createElement("progress");
  bar.max = 1;
  bar.setAttribute("aria-label", t("boot.label"));
  const boot = document.createElement("div");
  boot.className = "boot";
  boot.setAttribute("role", "status");
  boot.append(text, bar);
  host.replaceChildren(boot);
  return (phase, part) => {
    text.textContent = t(`boot.${phase}`);
    bar.value = partDone(phase, part);
    return untilShown();
  };
}

/** Lets the browser show what was reported before the next long piece of work; a hidden page waits for no frame. */
function untilShown(): Promise<void> {
  return new Promise((resolve) => {
    const timer = setTimeout(resolve, 50);
    requestAnimationFrame(() => {
      clearTimeout(timer);
      setTimeout(resolve);
    });
  });
}

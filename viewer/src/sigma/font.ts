import type { ServiceMode } from "../data/service.js";

/** The subset that the exporter embeds or the server sends comes first, so that every machine shows the same; then what systems have. */
export const FONT_FAMILY =
  "'Maotu Sans SC', 'PingFang SC', 'Microsoft YaHei', 'Noto Sans CJK SC', 'Noto Sans SC', sans-serif";

/** Waits until the faces can be drawn on a canvas; a face that cannot be read is not waited for. */
export async function loadFonts(mode: ServiceMode): Promise<void> {
  if (mode !== "file") await linkStyles("./fonts.css");
  await Promise.allSettled([...document.fonts].map((face) => face.load()));
}

function linkStyles(href: string): Promise<void> {
  return new Promise((resolve) => {
    const link = Object.assign(document.createElement("link"), { rel: "stylesheet", href });
    link.addEventListener("load", () => resolve());
    link.addEventListener("error", () => resolve());
    document.head.append(link);
  });
}

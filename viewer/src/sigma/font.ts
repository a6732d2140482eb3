/** The subset that the exporter embeds comes first, so that every machine shows the same; then what systems have. */
export const FONT_FAMILY =
  "'Maotu Sans SC', 'PingFang SC', 'Microsoft YaHei', 'Noto Sans CJK SC', 'Noto Sans SC', sans-serif";

/** Waits until the embedded faces can be drawn on a canvas; a face that cannot be read is not waited for. */
export async function loadFonts(): Promise<void> {
  await Promise.allSettled([...document.fonts].map((face) => face.load()));
}

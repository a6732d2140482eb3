const WIDE = "[\\u2e80-\\u9fff\\uf900-\\ufaff\\uff00-\\uffef“”‘’…—]";
const BLANKS_BETWEEN_WIDE = new RegExp(`(?<=${WIDE})\\s+(?=${WIDE})`, "gu");

/**
 * A printed text on one line, for tables and cells: hard wraps and the blanks that a PDF extractor put between Chinese
 * characters go, other blanks become one. `湖 南\n省` is 湖南省.
 */
export function oneLine(text: string): string {
  if (!/\s/u.test(text)) return text;
  return text.replace(BLANKS_BETWEEN_WIDE, "").replace(/\s+/gu, " ").trim();
}

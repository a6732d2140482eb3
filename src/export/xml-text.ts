/**
 * Text for an XML attribute in double quotes. Characters that XML 1.0 forbids are dropped, lone surrogates become
 * U+FFFD, and line breaks are written as references, because a parser turns raw ones into blanks.
 */
export function xmlAttribute(text: string): string {
  // Nearly every text has nothing to replace, and a test is several times as fast as three searches.
  if (!SUSPECT.test(text)) return text;
  return text
    .replace(/\p{Surrogate}/gu, "\ufffd")
    .replace(FORBIDDEN, "")
    .replace(SPECIAL, (character) => ENTITIES[character] ?? `&#${character.charCodeAt(0)};`);
}

/** Like `xmlAttribute` for values of type xsd:token, such as labels: every run of blanks becomes one blank. */
export function xmlToken(text: string): string {
  return xmlAttribute(/\s/u.test(text) ? text.replace(/\s+/gu, " ").trim() : text);
}

// biome-ignore lint/suspicious/noControlCharactersInRegex: these are the characters to remove
const SUSPECT = /[\u0000-\u001f&<>"\ud800-\udfff\ufffe\uffff]/;
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are the characters to remove
const FORBIDDEN = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g;
const SPECIAL = /[&<>"\t\n\r]/g;
const ENTITIES: Readonly<Record<string, string>> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" };

/**
 * Text for an XML attribute in double quotes. Characters that XML 1.0 forbids are dropped, lone surrogates become
 * U+FFFD, and line breaks are written as references, because a parser turns raw ones into blanks.
 */
export function xmlAttribute(text: string): string {
  return text
    .replace(/\p{Surrogate}/gu, "\ufffd")
    .replace(FORBIDDEN, "")
    .replace(SPECIAL, (character) => ENTITIES[character] ?? `&#${character.charCodeAt(0)};`);
}

/** Like `xmlAttribute` for values of type xsd:token, such as labels: every run of blanks becomes one blank. */
export function xmlToken(text: string): string {
  return xmlAttribute(text.replace(/\s+/gu, " ").trim());
}

// biome-ignore lint/suspicious/noControlCharactersInRegex: these are the characters to remove
const FORBIDDEN = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g;
const SPECIAL = /[&<>"\t\n\r]/g;
const ENTITIES: Readonly<Record<string, string>> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" };

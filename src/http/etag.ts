import { contentId } from "../base/ids.js";

/** The tag of an answer, from everything that it depends on. */
export function tagOf(...parts: readonly string[]): string {
  return `W/"${contentId(...parts).slice(0, 20)}"`;
}

/** Whether a header `if-none-match` names the tag. */
export function matches(etag: string, header = ""): boolean {
  return header.split(",").some((known) => known.trim() === etag || known.trim() === "*");
}

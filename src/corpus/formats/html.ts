import type { Readability as ReadabilityClass } from "@mozilla/readability";
import type { Issue } from "../../base/issues.js";
import { dateInAddress } from "../address-date.js";
import { findFullDate } from "../calendar.js";
import { readCredits } from "../credits.js";
import { decodeText } from "../decode.js";
import type { KnownFields } from "../front-matter.js";
import { blockLines, type DomNode, depthOf } from "./blocks.js";
import type { ConvertedText, FormatLimits } from "./converted.js";
import { causeOf, refused } from "./converted.js";

const CHARSET = /<meta[^>]{0,200}?charset\s*=\s*["']?\s*([\w-]{2,20})/iu;
const HEAD_BYTES = 4096;
const DATE_NAMES =
  /^(?:article:published_time|og:(?:article:)?published_time|pub_?date|publish_?(?:date|time|ed)|publish-date|date|dc\.date(?:\.issued)?|datepublished|weibo:article:create_at|firstpublishedtime|release_?date)$/iu;
const SOURCE_NAMES = /^(?:source|mediaid|contentsource|content_?source|article:source|og:site_name)$/iu;
const ADDRESS_NAMES = /^og:url$/iu;
const TITLE_NAMES = /^(?:articletitle|og:title|twitter:title)$/iu;
// The words of a site behind the headline in <title>: 前三季度出口增长_要闻_某某新闻网
const SITE_TAIL = /\s*(?:[_|｜]|\s[-–—]\s|--).*$/u;
/** Fewer Chinese characters than this in what Readability takes for the article are a caption or a button. */
const SHORTEST_BODY = 60;
const LONGEST_INFO = 90;
/** Readability takes time that grows with the square of the depth; no real page is nested so deep. */
const DEEPEST = 400;

interface HtmlDocument extends DomNode {
  readonly body: DomNode | null;
  querySelector(selector: string): (DomNode & { getAttribute(name: string): string | null }) | null;
  querySelectorAll(selector: string): Iterable<DomNode & { getAttribute(name: string): string | null }>;
}

/**
 * The article of a web page: headline, the line with source and day, paragraphs; navigation and scripts are left out
 * (Mozilla's Readability; where it finds no article, everything visible). Nothing of the page is run.
 */
export async function convertHtml(
  bytes: Uint8Array,
  where: string,
  { limits, maxBytes }: { readonly limits: FormatLimits; readonly maxBytes: number },
): Promise<ConvertedText> {
  const { text: page, issues } = decodePage(bytes, where, maxBytes);
  if (page === null) return { text: null, fields: {}, issues };
  const [{ parseHTML }, { Readability }] = await Promise.all([
    import("linkedom"),
    import("@mozilla/readability"),
  ]);
  const elements = page.split("<").length - 1;
  if (elements > limits.elements * 2) {
    return refused("format-too-large", where, { what: "elements", limit: limits.elements });
  }
  try {
    const read = readPage(page, parseHTML, Readability);
    if (read === null) return refused("no-article", where);
    return { ...read, issues };
  } catch (error) {
    return refused("format-broken", where, { format: "HTML", cause: causeOf(error) });
  }
}

/** Text of a page in the encoding that it names itself; one that it only claims is found out by reading. */
function decodePage(
  bytes: Uint8Array,
  where: string,
  maxBytes: number,
): { readonly text: string | null; readonly issues: readonly Issue[] } {
  const head = new TextDecoder("latin1").decode(bytes.subarray(0, HEAD_BYTES));
  const named = CHARSET.exec(head)?.[1]?.toLowerCase();
  if (named !== undefined && bytes.length <= maxBytes && !/^utf-?8$/u.test(named)) {
    try {
      // GBK pages hold characters of GB18030, of which it is a part.
      const encoding = /^gb/u.test(named) ? "gb18030" : named;
      return { text: new TextDecoder(encoding, { fatal: true }).decode(bytes), issues: [] };
    } catch (error) {
      // An unknown name is a RangeError, other bytes than it says a TypeError; then the bytes themselves decide.
      if (!(error instanceof RangeError || error instanceof TypeError)) throw error;
    }
  }
  return decodeText(bytes, where, maxBytes);
}

function readPage(
  page: string,
  parseHTML: (html: string) => { readonly document: unknown },
  Readability: typeof ReadabilityClass,
): Omit<ConvertedText, "issues"> | null {
  const document = parseHTML(page).document as HtmlDocument;
  const meta = metaOf(document);
  const visible = document.body ? blockLines(document.body) : [];
  const inside = depthOf(document) > DEEPEST ? [] : articleLines(page, parseHTML, Readability);
  const lines = chineseOf(inside) >= SHORTEST_BODY ? inside : visible;
  if (chineseOf(lines) === 0) return null;
  const title = titleOf(document, meta, visible);
  const info = infoLine(visible, lines);
  const body = lines.filter((line) => line !== title && line !== info);
  const text = [title, info, ...body].filter((line) => line !== null && line !== "").join("\n\n");
  return { text: `${text}\n`, fields: fieldsOf({ document, meta, title, info }) };
}

/** The blocks of what Readability takes for the article. It takes the tree apart, so it gets one of its own. */
function articleLines(
  page: string,
  parseHTML: (html: string) => { readonly document: unknown },
  Readability: typeof ReadabilityClass,
): readonly string[] {
  const own = parseHTML(page).document as ConstructorParameters<typeof ReadabilityClass>[0];
  const content = new Readability(own, { charThreshold: 100 }).parse()?.content;
  return content
    ? blockLines(parseHTML(`<html><body>${content}</body></html>`).document as HtmlDocument)
    : [];
}

function chineseOf(lines: readonly string[]): number {
  return lines.join("").match(/\p{Script=Han}/gu)?.length ?? 0;
}

interface Meta {
  readonly title: string | null;
  readonly date: string | null;
  readonly source: string | null;
  readonly address: string | null;
}

function metaOf(document: HtmlDocument): Meta {
  const tags = [...document.querySelectorAll("meta")].map((tag) => ({
    name: (
      tag.getAttribute("property") ??
      tag.getAttribute("name") ??
      tag.getAttribute("itemprop") ??
      ""
    ).trim(),
    content: (tag.getAttribute("content") ?? "").trim(),
  }));
  const find = (names: RegExp): string | null =>
    tags.find(({ name, content }) => names.test(name) && content !== "")?.content ?? null;
  const dated = tags.find(({ name, content }) => DATE_NAMES.test(name) && findFullDate(content) !== null);
  return {
    title: find(TITLE_NAMES),
    date: dated?.content ?? structuredDate(document),
    source: find(SOURCE_NAMES),
    address:
      find(ADDRESS_NAMES) ?? document.querySelector('link[rel="canonical"]')?.getAttribute("href") ?? null,
  };
}

/** `datePublished` of a JSON-LD block or of a `time` element. */
function structuredDate(document: HtmlDocument): string | null {
  for (const block of document.querySelectorAll('script[type="application/ld+json"]')) {
    const found = /"datePublished"\s*:\s*"([^"]{8,40})"/u.exec(block.textContent ?? "");
    if (found?.[1]) return found[1];
  }
  return document.querySelector("time[datetime]")?.getAttribute("datetime") ?? null;
}

/** The headline as the page shows it: its first heading, else what the head of the page calls it. */
function titleOf(document: HtmlDocument, meta: Meta, visible: readonly string[]): string | null {
  const headings = [...document.querySelectorAll("h1, founder-title")].map((h) => blockLines(h).join(" "));
  const printed = headings.filter((words) => chineseOf([words]) >= 4);
  const named = (meta.title ?? blockLines(document.querySelector("title") ?? document).join(" ")).trim();
  const shown =
    printed.find((words) => named.includes(words)) ?? (printed.length === 1 ? printed[0] : undefined);
  if (shown !== undefined) return shown;
  const short = named.replace(SITE_TAIL, "").trim();
  if (chineseOf([short]) < 4) return null;
  return visible.find((line) => line === short) ?? short;
}

/** The line 2023-12-12 08:15 来源：某某日报, wherever it stands. */
function infoLine(visible: readonly string[], body: readonly string[]): string | null {
  const inside = new Set(body);
  const found = visible.find((line) => {
    if (line.length > LONGEST_INFO || inside.has(line)) return false;
    const credits = readCredits(line, []);
    return credits?.marked === true && credits.date !== null;
  });
  return found ?? null;
}

function fieldsOf({
  document,
  meta,
  title,
  info,
}: {
  readonly document: HtmlDocument;
  readonly meta: Meta;
  readonly title: string | null;
  readonly info: string | null;
}): KnownFields {
  const address = meta.address;
  const credits = info === null ? null : readCredits(info, []);
  const date =
    credits?.date ??
    (meta.date === null ? null : (findFullDate(meta.date)?.date ?? null)) ??
    (address === null ? null : dateInAddress(address));
  const source =
    credits?.source ?? (meta.source !== null && chineseOf([meta.source]) > 0 ? meta.source : null);
  const url = address !== null && /^https?:\/\//u.test(address) ? address : baseOf(document);
  return {
    ...(title === null ? {} : { title }),
    ...(date === null ? {} : { date }),
    ...(source === null ? {} : { source }),
    ...(url === null ? {} : { url }),
  };
}

function baseOf(document: HtmlDocument): string | null {
  const href = document.querySelector("base")?.getAttribute("href") ?? null;
  return href !== null && /^https?:\/\/[^/]+\/.+/u.test(href) ? href : null;
}

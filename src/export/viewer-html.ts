import { gzipSync } from "node:zlib";
import { compareText } from "../base/ids.js";
import { sourceOf } from "../graph/graph-source.js";
import type { GraphJson } from "../model/graph-view.js";
import { writeGraphJson } from "./json.js";
import { subsetFontCss } from "./subset-font.js";

/** The family that the viewer asks for first. */
const FAMILY = "Maotu Sans SC";
/** About 600 KB of font in the page. Labels always fit; article text is drawn as far as this goes. */
const MOST_CHARACTERS = 2000;
/** Figures and Latin letters stand in the middle of Chinese names and sentences: one font draws a line. */
const LATIN = String.fromCharCode(...Array.from({ length: 0x5e }, (_, index) => 0x21 + index));

export interface ViewerParts {
  readonly graph: GraphJson;
  /** The built single-file viewer, with its two empty elements for data and fonts. */
  readonly template: string;
}

/**
 * The viewer as one HTML page with the graph and the characters of its texts inside. Throws if the template lacks one of
 * the elements to fill.
 */
export async function writeViewerHtml({ graph, template }: ViewerParts): Promise<string> {
  const json = [...writeGraphJson(sourceOf(graph))].join("");
  // Base64 holds no "<", so nothing that an article says can end the element early.
  const data = `{"encoding":"gzip+base64","graph":"${gzipSync(json, { level: 9 }).toString("base64")}"}`;
  const css = await viewerFontCss(graph, template);
  const page = fill(template, '<script type="application/json" id="maotu-data">', data);
  return fill(page, '<style id="maotu-fonts">', css);
}

/** The style sheet with the glyphs of a graph and of the viewer's own words, in whatever `words` holds them. */
export function viewerFontCss(graph: GraphJson, words: string): Promise<string> {
  return subsetFontCss(pickCharacters(graph, words), FAMILY);
}

function fill(page: string, opening: string, content: string): string {
  const start = page.indexOf(opening);
  if (start < 0)
    throw new Error(`writeViewerHtml: the viewer template has no ${opening}; build the viewer again`);
  const end = start + opening.length;
  return page.slice(0, end) + content + page.slice(end);
}

/** Every character of names and of the viewer's own words, then those of the articles, most frequent first. */
function pickCharacters(graph: GraphJson, template: string): Set<string> {
  const { kinds, edgeTypes, articles, facts } = graph.attributes;
  const names = [
    ...graph.nodes.flatMap(({ attributes: { label, aliases, attrs } }) => [
      label,
      ...aliases,
      ...Object.values(attrs),
    ]),
    ...graph.edges.flatMap(({ attributes }) => [attributes.label, ...(attributes.titles ?? [])]),
    ...facts.flatMap(({ segment, unit }) => [segment ?? "", unit ?? ""]),
    ...articles.flatMap(({ authors, source, file }) => [...authors, source ?? "", file]),
    ...[...Object.values(kinds), ...Object.values(edgeTypes)].map(({ zh }) => zh),
    template.match(/[\u3000-\u9fff\uff00-\uffef]+/g)?.join("") ?? "",
  ];
  const picked = new Set([...LATIN, ...names.flatMap((name) => [...name]).filter(isDrawn)]);
  const counts = new Map<string, number>();
  for (const { title, sentences } of articles) {
    for (const character of [title, ...sentences.map(({ text }) => text)].join("")) {
      if (isDrawn(character)) counts.set(character, (counts.get(character) ?? 0) + 1);
    }
  }
  for (const [character] of [...counts].sort((a, b) => b[1] - a[1] || compareText(a[0], b[0]))) {
    if (picked.size >= MOST_CHARACTERS + LATIN.length) break;
    picked.add(character);
  }
  return picked;
}

/** Other scripts are left to the system's fonts. */
function isDrawn(character: string): boolean {
  return (character.codePointAt(0) ?? 0) > 0x2e7f;
}

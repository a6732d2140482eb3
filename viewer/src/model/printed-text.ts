const CJK = "\\u2e80-\\u2fdf\\u3000-\\u30ff\\u3400-\\u9fff\\uf900-\\ufaff\\uff00-\\uffef“”‘’…—";
/** Blanks that a line break or an extractor left between two Chinese characters; printed Chinese has none. */
const STRAY_BLANKS = new RegExp(`(?<=[${CJK}])\\s+(?=[${CJK}])`, "gu");

/** A stretch of a sentence, by UTF-16 offsets into its text. */
export interface Range {
  readonly start: number;
  readonly end: number;
}

export interface NameRange extends Range {
  /** Id of the node that is named there. */
  readonly node: string;
}

export interface Segment {
  readonly text: string;
  /** Whether a claim was read from these words. */
  readonly claim: boolean;
  /** The node that these words name, null where none is asked for. */
  readonly node: string | null;
}

/**
 * Cuts a printed sentence where a mark begins or ends; blanks that only the file's line breaks put between Chinese
 * characters are left out. The longest of overlapping names wins.
 */
export function cutSentence(text: string, names: readonly NameRange[], claims: readonly Range[]): Segment[] {
  const cuts = new Set([0, text.length]);
  for (const range of [...names, ...claims]) {
    if (range.start > 0 && range.start < text.length) cuts.add(range.start);
    if (range.end > 0 && range.end < text.length) cuts.add(range.end);
  }
  const dropped = [...text.matchAll(STRAY_BLANKS)].map((match) => ({
    start: match.index,
    end: match.index + match[0].length,
  }));
  for (const gap of dropped) cuts.add(gap.start).add(gap.end);
  const places = [...cuts].sort((a, b) => a - b);
  const segments: Segment[] = [];
  for (const [index, start] of places.slice(0, -1).entries()) {
    const end = places[index + 1] ?? text.length;
    const piece: Range = { start, end };
    if (dropped.some((gap) => covers(gap, piece))) continue;
    const name = names
      .filter((range) => covers(range, piece))
      .sort((a, b) => b.end - b.start - (a.end - a.start))[0];
    push(segments, {
      text: text.slice(start, end).replace(/\s+/gu, " "),
      claim: claims.some((range) => covers(range, piece)),
      node: name?.node ?? null,
    });
  }
  return segments;
}

/** A printed text in one line, without the blanks that only line breaks left. */
export function joinLines(text: string): string {
  return text.replace(STRAY_BLANKS, "").replace(/\s+/gu, " ").trim();
}

function push(segments: Segment[], next: Segment): void {
  const last = segments.at(-1);
  if (last && last.claim === next.claim && last.node === next.node) {
    segments[segments.length - 1] = { ...last, text: last.text + next.text };
  } else segments.push(next);
}

function covers(outer: Range, inner: Range): boolean {
  return outer.start <= inner.start && inner.end <= outer.end;
}

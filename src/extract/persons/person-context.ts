import type { Mention } from "../../model/mention.js";
import { covers, type Span } from "../../model/span.js";
import { type PostContext, postContext } from "../posts/post-context.js";
import type { Reading } from "../reading.js";
import { Occupied } from "./occupied.js";
import { signatureSpans } from "./signatures.js";

/** What the finders of names look things up in; made once for a reading. */
export interface PersonContext extends PostContext {
  /** The sentences in which persons are looked for: bylines are out. */
  readonly readable: readonly Span[];
  /** Names of the article's reporters and photographers, who are no persons of the story. */
  readonly authors: ReadonlySet<string>;
  /** False where the span would cross a mention, repeat one or lie inside one, or lies in a signature. */
  isFree(span: Span): boolean;
  /** Like `isFree`, but a body that a guess stretched over a title and a name (省总工会主席刘远航率队) does not count. */
  isFreeAfterTitle(span: Span, title: Span): boolean;
  /** Whether a mention lies inside the span: 宁波 in the false name 和宁波. */
  holdsMention(span: Span): boolean;
}

/** Indexes a reading for the finders of names. */
export function personContext(reading: Reading): PersonContext {
  const base = postContext(reading);
  const readable = reading.doc.sentences.filter((sentence) => sentence.role !== "byline");
  const signatures = signatureSpans(reading.doc.text, readable);
  const mentions = reading.mentions.filter((mention) => mention.pronoun !== true);
  const near = mentionsByOffset(mentions, reading.doc.text.length);
  const signed = new Occupied(signatures);
  const clear = (span: Span, others: readonly Mention[]) =>
    others.every((other) => span.start <= other.start && other.end <= span.end && longer(span, other));
  return {
    ...base,
    readable,
    authors: new Set(reading.doc.article.authors),
    isFree: (span) => !signed.touches(span) && clear(span, near(span)),
    isFreeAfterTitle: (span, title) =>
      !signed.touches(span) &&
      clear(
        span,
        near(span).filter((other) => !stretched(other, span, title)),
      ),
    holdsMention: (span) => near(span).length > 0,
  };
}

const CERTAIN = 0.9;

function stretched(mention: Mention, name: Span, title: Span): boolean {
  return mention.confidence < CERTAIN && covers(mention, title) && covers(mention, name);
}

function longer(span: Span, mention: Mention): boolean {
  return span.end - span.start > mention.end - mention.start;
}

const NONE: readonly Mention[] = [];

/** A look-up of the mentions that share a character with a span. */
function mentionsByOffset(mentions: readonly Mention[], length: number): (span: Span) => readonly Mention[] {
  const owners: (Mention[] | undefined)[] = new Array(length);
  for (const mention of mentions) {
    for (let at = mention.start; at < mention.end; at++) {
      const here = owners[at];
      if (here === undefined) owners[at] = [mention];
      else here.push(mention);
    }
  }
  return (span) => {
    let at = span.start;
    while (at < span.end && owners[at] === undefined) at++;
    if (at === span.end) return NONE;
    const found = new Set<Mention>();
    for (; at < span.end; at++) for (const mention of owners[at] ?? []) found.add(mention);
    return [...found];
  };
}

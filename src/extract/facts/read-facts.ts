import type { FactClaim } from "../../model/claim.js";
import type { Sentence } from "../../model/document.js";
import type { MonthRange } from "../../model/quantity.js";
import type { Span } from "../../model/span.js";
import type { Reading } from "../reading.js";
import { align, type Row } from "./alignment.js";
import { listBracketed } from "./bracketed-growth.js";
import { withoutFuture } from "./causes.js";
import { turnFromChina } from "./china-as-market.js";
import type { Chunk } from "./chunk.js";
import { readChunks } from "./chunk-reader.js";
import { claimOf } from "./claim-maker.js";
import { joinComplements } from "./complements.js";
import { coordinate } from "./coordination.js";
import { Discourse } from "./discourse.js";
import type { Draft } from "./draft.js";
import { isFigured } from "./draft.js";
import { exampleRows } from "./examples.js";
import { pointAtExcepted } from "./excepted-items.js";
import { firmInFocus, hubInFocus, isOthersSay } from "./firm-focus.js";
import { inOwnMoney } from "./firm-money.js";
import { type FirmPeople, firmKin, firmPeople, speakersFirmByName } from "./firm-people.js";
import { foreignSpeaker } from "./foreign-speakers.js";
import { type Frame, kindOf, type Statement } from "./frame.js";
import { goodsOfHeadline } from "./goods-memory.js";
import { guessGoods } from "./guessed-goods.js";
import { headingOf } from "./headings.js";
import { defaultReporter } from "./home-reporter.js";
import { markLaterItems } from "./later-items.js";
import { ownerOfLoad } from "./load-owner.js";
import { isMadeAbroad } from "./made-abroad.js";
import { markMainland } from "./mainland-side.js";
import { figuresOfNamed } from "./named-before.js";
import { sumRows } from "./open-lists.js";
import { nameCountries } from "./paired-countries.js";
import { pairRows } from "./paired-rows.js";
import { partnerOfHeadline } from "./partner-memory.js";
import { openingPeriod } from "./period-chunks.js";
import { withoutRange } from "./range-of-goods.js";
import { isAboutCarrier, isAboutPartner, isAboutSubject, NO_SUBJECT, NOT_YET, refusalOf } from "./refusal.js";
import { dropRestatements } from "./restatements.js";
import { dividesTime, divisionOf, opensSection } from "./section-heads.js";
import { speakersFirm } from "./speakers-firm.js";
import { officeSpeaks, placeInFocus } from "./speaking-offices.js";
import { countriesSpokenOf } from "./spoken-countries.js";
import { goodsSpokenOf } from "./spoken-goods.js";
import { readStatements } from "./statement-reader.js";
import { dayOf, startOfClause, wordsOf } from "./statement-words.js";
import { fromMainland, mainlandSpeaks, markTerritories } from "./territories.js";
import { joinBothWays } from "./told-both-ways.js";
import { amountsAhead } from "./told-years.js";
import { chunkLabel, type FactTrace, type StatementTrace } from "./trace.js";
import { speaksOfTrade } from "./trade-words.js";
import { shareTrailingLists } from "./trailing-lists.js";
import { mannerOf } from "./unquantified.js";
import { changeOfNow } from "./year-before.js";

export interface FactReading {
  /** In text order. */
  readonly claims: readonly FactClaim[];
  /** One for each sentence in which a statement was looked for, in text order. */
  readonly trace: readonly FactTrace[];
}

/** Reads the trade facts of one document. Headlines are read, but nothing inherits from them. */
export function readFacts(reading: Reading): FactReading {
  const claims: FactClaim[] = [];
  const named = new Set<FactClaim>();
  const trace: FactTrace[] = [];
  const home = defaultReporter(reading);
  const body = new Discourse(
    home,
    reading.doc.article.title,
    partnerOfHeadline(reading),
    goodsOfHeadline(reading),
    firmKin(reading),
  );
  const headlines = new Discourse(home);
  const people = firmPeople(reading);
  let lastTrade = -2;
  for (const sentence of reading.doc.sentences) {
    if (sentence.role === "byline") continue;
    const speaks = speaksOfTrade(reading, sentence);
    // A list of figures may go on in the next sentence without a word of trade in it.
    const discourse = sentence.role === "body" ? body : headlines;
    if (!speaks && sentence.index !== lastTrade + 1) {
      const goods = goodsSpokenOf(reading, sentence);
      const sites = { hub: hubInFocus(reading, sentence), place: placeInFocus(reading, sentence) };
      const period = openingPeriod(reading, sentence);
      discourse.pass(sentence.paragraph, firmInFocus(reading, sentence, people), goods, sites, period);
      continue;
    }
    if (speaks) lastTrade = sentence.index;
    const read = readSentence(reading, sentence, discourse, people);
    if (sentence.role === "title") body.adopt(discourse);
    claims.push(...read.claims);
    for (const claim of read.named) named.add(claim);
    if (read.claims.length > 0) lastTrade = sentence.index;
    const firm = read.trace.statements.every((s) => s.fields.flow === undefined)
      ? firmInFocus(reading, sentence, people)
      : null;
    if (read.trace.statements.length > 0) trace.push(read.trace);
    // 蓝鲸集团主席说，集团在某县的两个猪场未受影响。集团去年出口…: figures of something else, and the firm it is about.
    if (read.trace.statements.length > 0 && firm !== null) discourse.hear(firm);
    else discourse.pass(sentence.paragraph, firm, goodsSpokenOf(reading, sentence));
  }
  const titles = reading.doc.sentences.filter((s) => s.role !== "body").map((s) => s.index);
  return {
    claims: inOwnMoney(dropRestatements(joinComplements(claims, named), new Set(titles)), reading),
    trace,
  };
}

function readSentence(
  reading: Reading,
  sentence: Sentence,
  discourse: Discourse,
  people: FirmPeople,
): { claims: readonly FactClaim[]; named: readonly FactClaim[]; trace: FactTrace } {
  const { text, article } = reading.doc;
  const told = turnFromChina(withoutFuture(readChunks(reading, sentence), article.date), text);
  const read = nameCountries(told, reading);
  const chunks = guessGoods(markMainland(markTerritories(read, reading), reading), {
    text: reading.doc.text,
    tokens: reading.tokens,
  });
  const items = markLaterItems(joinBothWays(pointAtExcepted(coordinate(listBracketed(chunks)))));
  const asRead = withoutRange(readStatements(items), reading.doc.text);
  const drafts = changeOfNow(shareTrailingLists(pairRows(figuresOfNamed(amountsAhead(asRead)))));
  const words = reading.doc.text.slice(sentence.start, sentence.end);
  discourse.openSentence(sentence.paragraph, {
    heading: headingOf(items, reading.doc.text),
    speaker:
      speakersFirm(reading, sentence) ??
      speakersFirmByName(reading, sentence, people) ??
      mainlandSpeaks(reading, sentence) ??
      foreignSpeaker(reading, sentence) ??
      officeSpeaks(reading, sentence),
    goods: goodsSpokenOf(reading, sentence),
    countries: countriesSpokenOf(reading, sentence),
    owner: ownerOfLoad(reading, sentence),
    division: divisionOf(words),
    section: opensSection(words),
    isByTime: dividesTime(words),
    isOfOthers: isOthersSay(reading, sentence),
  });
  const claims: FactClaim[] = [];
  const named: FactClaim[] = [];
  const statements: StatementTrace[] = [];
  let before: string | null = discourse.refusedBefore;
  drafts.forEach((draft, i) => {
    const next = drafts[i + 1] ?? null;
    const read = readStatement(reading, sentence, discourse, { draft, next, before });
    before = read.trace.facts > 0 ? null : read.refused;
    claims.push(...read.claims);
    // 进口大豆9万吨，货值下降8%: so does a change that says what of.
    const ofMeasure = draft.figures.some((f) => f.of !== null) ? read.claims : [];
    named.push(...(draft.flow?.measure != null ? read.claims : ofMeasure));
    if (draft.flow !== null || isFigured(draft)) statements.push(read.trace);
  });
  discourse.refusedBefore = before !== null && isAboutCarrier(before) ? before : null;
  return {
    claims,
    named,
    trace: { sentence: sentence.index, chunks: labelled(reading, chunks), statements },
  };
}

/** The goods stand before the verb: 樱桃进口. */
function leadsWithGoods({ groups, flow }: Draft): boolean {
  return groups.product !== undefined && flow !== null && groups.product.end <= flow.start;
}

interface StatementPlace {
  readonly draft: Draft;
  readonly next: Draft | null;
  /** Why the statement before it gave nothing, or null where it gave facts. */
  readonly before: string | null;
}

function readStatement(
  reading: Reading,
  sentence: Sentence,
  discourse: Discourse,
  { draft, next, before }: StatementPlace,
): { claims: readonly FactClaim[]; trace: StatementTrace; refused: string | null } {
  const { text } = reading.doc;
  const read = discourse.read(draft);
  const wordsBefore = ({ start }: Span): string => text.slice(startOfClause(text, sentence, start), start);
  const month = reading.doc.article.date?.slice(0, 7) ?? null;
  // 越南出口增长7%，从60亿美元增至65亿美元: what only goes on is as little a fact as what it goes on from.
  const bare = kindOf(draft) === "flow" && draft.link !== "start";
  // 越南出口水产9亿美元，其中对中国出口1亿美元: is China's all the same.
  const inward = draft.flow?.inward === true || draft.withChina;
  const toChina = inward && read.frame.turned && read.frame.partner !== null;
  const partOf = (draft.link === "among" || bare) && before !== null && isAboutPartner(before) && !toChina;
  // 经中老铁路进出口货物9亿元。其中，出口4亿元
  const seen =
    draft.link === "among" ||
    draft.illustrates ||
    ((draft.link !== "start" || draft.flow?.general === true) && kindOf(draft) === "flow");
  const carried = before !== null && isAboutCarrier(before) && seen;
  const nameless = before !== null && isAboutSubject(before) && draft.groups.reporter === undefined;
  // 榴莲稳坐进口水果头把交椅；樱桃进口3万吨: goods of their own after ； are no stranger's.
  const unnamed = nameless && !(before === NO_SUBJECT && draft.link === "part" && leadsWithGoods(draft));
  const goesOn =
    partOf ||
    carried ||
    unnamed ||
    (draft.link !== "start" && kindOf(draft) === "none" && before !== NOT_YET);
  const around = text.slice(sentence.start, sentence.end);
  // 某集团公布业绩，营业额9亿元。其中对美国出口3亿元: whose part it is, the sentence before tells.
  const whole = reading.doc.sentences[sentence.index - 1];
  const isPart = draft.link === "among" && whole?.paragraph === sentence.paragraph;
  const told = isPart ? text.slice(whole.start, sentence.end) : around;
  const refused =
    (goesOn ? before : null) ??
    refusalOf(read, { before: wordsBefore, month, around, told }) ??
    (isMadeAbroad(reading, sentence, draft) ? "made abroad" : null);
  const statement: Statement = { ...read, refused };
  const aligned = refused === null ? align(draft, statement.frame, around) : { rows: [], notes: [] };
  const claims = claimsOf(statement, aligned.rows, sentence, {
    words: wordsOf(text, sentence, draft, next),
    day: dayOf(reading, sentence),
  });
  return {
    refused,
    claims,
    trace: {
      text: text.slice(Math.max(draft.start, sentence.start), draft.end),
      link: draft.link,
      fields: fieldsOf(statement.frame),
      facts: claims.length,
      refused:
        refused ?? (claims.length === 0 && !isFigured(draft) ? "says of no trade that it happened" : null),
      notes: [...draft.notes, ...aligned.notes],
    },
  };
}

/** `words` are those of the clauses of the statement; `day` is the month of the day that the sentence names. */
function claimsOf(
  statement: Statement,
  rows: readonly Row[],
  sentence: Sentence,
  { words, day }: { words: string; day: MonthRange | null },
): readonly FactClaim[] {
  const claims: FactClaim[] = [];
  for (const row of rows) {
    // A site that only kept its place in a list.
    if (row.reporter.ref === null) continue;
    const { amount, yoy, share } = row.figures;
    const figured = amount !== null || yoy !== null || share !== null;
    const manner = figured ? null : mannerOf(statement, words);
    if (!figured && manner === null) continue;
    const claim = claimOf({ statement, row, sentence, manner, day });
    // 较2019年增长35% in 2023: a figure that is none of the fact's own leaves nothing.
    const told = claim.amount !== null || claim.yoy !== null || claim.share !== null;
    if (told || manner !== null || !isVoided(row)) claims.push(claim);
  }
  for (const row of sumRows(statement.draft, rows)) {
    claims.push(claimOf({ statement, row, sentence, manner: null, day }));
  }
  for (const row of exampleRows(statement.draft, rows)) {
    claims.push(claimOf({ statement, row, sentence, manner: "changed", day }));
  }
  return claims.map((claim) => fromMainland(claim, words)).filter((claim) => claim !== null);
}

/** Its only figure is a change against a year before the last. */
function isVoided({ figures: { amount, yoy, share } }: Row): boolean {
  return amount === null && share === null && yoy?.value != null;
}

function labelled(reading: Reading, chunks: readonly Chunk[]): FactTrace["chunks"] {
  return chunks.map((chunk) => ({
    type: chunkLabel(chunk),
    text: reading.doc.text.slice(chunk.start, chunk.end),
  }));
}

function fieldsOf(frame: Frame): StatementTrace["fields"] {
  const fields: Record<string, StatementTrace["fields"][string]> = {};
  for (const side of ["reporter", "partner", "product", "segment"] as const) {
    const value = frame[side];
    if (value !== null) fields[side] = { value: value.value.map((m) => m.name).join("、"), from: value.from };
  }
  if (frame.flows !== null) fields.flow = { value: frame.flows.value.join("、"), from: frame.flows.from };
  if (frame.period !== null) {
    fields.period = { value: frame.period.value?.join("–") ?? "unknown", from: frame.period.from };
  }
  return fields;
}

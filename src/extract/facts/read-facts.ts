import type { FactClaim } from "../../model/claim.js";
import type { Sentence } from "../../model/document.js";
import type { Reading } from "../reading.js";
import { markAsides } from "./asides.js";
import { listBracketed } from "./bracketed-growth.js";
import { withoutFuture } from "./causes.js";
import { turnFromChina } from "./china-as-market.js";
import type { Chunk } from "./chunk.js";
import { readChunks } from "./chunk-reader.js";
import { joinComplements } from "./complements.js";
import { coordinate } from "./coordination.js";
import { Discourse } from "./discourse.js";
import { isFigured } from "./draft.js";
import { pointAtExcepted } from "./excepted-items.js";
import { firmInFocus, hubInFocus, isOthersSay } from "./firm-focus.js";
import { inOwnMoney } from "./firm-money.js";
import { type FirmPeople, firmKin, firmPeople, speakersFirmByName } from "./firm-people.js";
import { foreignSpeaker } from "./foreign-speakers.js";
import { goodsOfHeadline } from "./goods-memory.js";
import { guessGoods } from "./guessed-goods.js";
import { headingOf } from "./headings.js";
import { defaultReporter } from "./home-reporter.js";
import { markLaterItems } from "./later-items.js";
import { ownerOfLoad } from "./load-owner.js";
import { loneTopic } from "./lone-topics.js";
import { markMainland } from "./mainland-side.js";
import { figuresOfNamed } from "./named-before.js";
import { nameCountries } from "./paired-countries.js";
import { pairRows } from "./paired-rows.js";
import { partnerOfHeadline } from "./partner-memory.js";
import { timesOfParts } from "./parts-of-wholes.js";
import { openingPeriod } from "./period-chunks.js";
import { withoutRange } from "./range-of-goods.js";
import { isAboutCarrier } from "./refusal.js";
import { dropRestatements } from "./restatements.js";
import { dividesTime, divisionOf, opensSection } from "./section-heads.js";
import { speakersFirm } from "./speakers-firm.js";
import { officeSpeaks, placeInFocus } from "./speaking-offices.js";
import { countriesSpokenOf } from "./spoken-countries.js";
import { goodsSpokenOf } from "./spoken-goods.js";
import { readStatement } from "./statement-facts.js";
import { readStatements } from "./statement-reader.js";
import { mainlandSpeaks, markTerritories } from "./territories.js";
import { joinBothWays } from "./told-both-ways.js";
import { amountsAhead } from "./told-years.js";
import { chunkLabel, type FactTrace, type StatementTrace } from "./trace.js";
import { speaksOfTrade } from "./trade-words.js";
import { shareTrailingLists } from "./trailing-lists.js";
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
    const before = reading.doc.sentences[sentence.index - 1];
    const goesOn = before?.paragraph === sentence.paragraph && sentence.role === "body";
    body.setLone(goesOn ? loneTopic(reading, before) : null);
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
  const timed = timesOfParts(joinComplements(claims, named), reading.doc.text);
  const titles = reading.doc.sentences.filter((s) => s.role !== "body").map((s) => s.index);
  return {
    claims: inOwnMoney(dropRestatements(timed, new Set(titles)), reading),
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
  const asRead = withoutRange(readStatements(items, reading.doc.text), reading.doc.text);
  const paired = pairRows(figuresOfNamed(amountsAhead(asRead)));
  const drafts = markAsides(changeOfNow(shareTrailingLists(paired)));
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

function labelled(reading: Reading, chunks: readonly Chunk[]): FactTrace["chunks"] {
  return chunks.map((chunk) => ({
    type: chunkLabel(chunk),
    text: reading.doc.text.slice(chunk.start, chunk.end),
  }));
}

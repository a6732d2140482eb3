import type { FactClaim } from "../../model/claim.js";
import type { Sentence } from "../../model/document.js";
import type { MonthRange } from "../../model/quantity.js";
import type { Span } from "../../model/span.js";
import type { Reading } from "../reading.js";
import { align, type Row } from "./alignment.js";
import { claimOf } from "./claim-maker.js";
import type { Discourse } from "./discourse.js";
import type { Draft } from "./draft.js";
import { isFigured } from "./draft.js";
import { exampleRows } from "./examples.js";
import { type Frame, kindOf, type Statement } from "./frame.js";
import { isMadeAbroad } from "./made-abroad.js";
import { sumRows } from "./open-lists.js";
import { isPartOfItself } from "./own-share.js";
import {
  isAboutCarrier,
  isAboutPartner,
  isAboutSubject,
  NO_GOODS_FOUND,
  NO_SUBJECT,
  NOT_YET,
  refusalOf,
  tellerOf,
} from "./refusal.js";
import { dayOfStatement, startOfClause, wordsOf } from "./statement-words.js";
import { fromMainland } from "./territories.js";
import type { StatementTrace } from "./trace.js";
import { mannerOf } from "./unquantified.js";

// From a statement to its facts.

/** The goods stand before the verb: 樱桃进口. */
function leadsWithGoods({ groups, flow }: Draft): boolean {
  return groups.product !== undefined && flow !== null && groups.product.end <= flow.start;
}

/** 生产手套、鞋帽，|产品|销往美国、德国: which of the goods went where is not told, only that they went there. */
const ITS_GOODS = /，[^，。；]{0,8}(?:产品|商品|货物)(?:主要|大多|多数|全部|九成以上|已|还|都|均|也|远|，)*$/;

function withoutEachGoods(statement: Statement, text: string, sentence: Span): Statement {
  const { draft, frame } = statement;
  if (frame.product === null || draft.flow === null || draft.figures.length > 0) return statement;
  const many = frame.product.value.length > 1 && (draft.groups.partner?.members.length ?? 0) > 1;
  return many && ITS_GOODS.test(text.slice(sentence.start, draft.flow.start))
    ? { ...statement, frame: { ...frame, product: null } }
    : statement;
}

interface StatementPlace {
  readonly draft: Draft;
  readonly next: Draft | null;
  /** Why the statement before it gave nothing, or null where it gave facts. */
  readonly before: string | null;
}

/** What one statement gives: its facts, how it was read, and why it gave none. */
export function readStatement(
  reading: Reading,
  sentence: Sentence,
  discourse: Discourse,
  { draft, next, before }: StatementPlace,
): { claims: readonly FactClaim[]; trace: StatementTrace; refused: string | null } {
  const { text } = reading.doc;
  const read = withoutEachGoods(discourse.read(draft), text, sentence);
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
  // 传统大宗商品出口回升，其中服装出口3亿元: nor are goods that are named among such a sort.
  // 传统产品出口承压，鞋靴、家具分别下降3%、5%
  const listed = draft.groups.product !== undefined && (draft.flow === null || leadsWithGoods(draft));
  const own =
    (before === NO_SUBJECT && draft.link === "part" && leadsWithGoods(draft)) ||
    (before === NO_GOODS_FOUND && listed);
  const unnamed = nameless && !own;
  // 美国大豆占美国出口的六成，棉花占一成: nor is the next share China's.
  const shares = draft.flow === null && isFigured(draft) && draft.figures.every((f) => f.role === "share");
  const ofOthers = shares && before !== null && isAboutPartner(before) && draft.link !== "start";
  const goesOn =
    partOf ||
    ofOthers ||
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
    read.refused ??
    refusalOf(read, { before: wordsBefore, month, around, told }) ??
    (isPartOfItself(read, text.slice(Math.max(draft.start, sentence.start), draft.end))
      ? "a part of all trade, of somebody whose name was not found"
      : null) ??
    (isMadeAbroad(reading, sentence, draft) ? "made abroad" : null);
  const teller = tellerOf(read, wordsBefore, around);
  if (teller !== null) discourse.hearTeller(teller.members);
  const statement: Statement = { ...read, refused };
  const aligned = refused === null ? align(draft, statement.frame, around) : { rows: [], notes: [] };
  const claims = claimsOf(statement, aligned.rows, sentence, {
    words: wordsOf(text, sentence, draft, next),
    day: dayOfStatement(reading, sentence, draft),
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

import type { Span } from "../../model/span.js";
import { isFigured } from "./draft.js";
import { kindOf, type Statement } from "./frame.js";

const PREPOSITION = /对|向|与|同|跟|从|自|往|至|到|输|给|面向|来自|于|和|港|去|供|为$/;

export interface RefusalContext {
  /** The words before a part of the statement in its clause. */
  readonly before: (part: Span) => string;
  /** Month of publication, `YYYY-MM`, or null. */
  readonly month: string | null;
}

/** Why a statement gives no fact at all, or null. */
export function refusalOf(statement: Statement, { before, month }: RefusalContext): string | null {
  const { draft, frame } = statement;
  if (draft.flow === null && !isFigured(draft)) return "names only";
  if (draft.link === "start" && kindOf(draft) === "none") return "nothing that the figures are of";
  if (frame.flows === null) return "no flow";
  if (frame.reporter === null) return "nobody whose trade it is";
  if (draft.unreal) return "not yet happened";
  const period = frame.period?.value ?? null;
  if (month !== null && period !== null && period[0] > month) return "a time still to come";
  if (draft.flow === null && draft.noise > 4) return "no flow in its own words";
  if (draft.flow !== null && draft.groups.partner === undefined && UNNAMED_PARTNER.test(before(draft.flow))) {
    return "a partner that is not named";
  }
  if (isForeign(statement, before)) return "the partner is the one who trades";
  return null;
}

/** 对主要贸易伙伴出口, 自这些国家的进口 */
const UNNAMED_PARTNER =
  /(?:对|与|向|自|从|同)(?!中国|我国)[^，；：]{0,12}(?:国家|地区|市场|伙伴|经济体|成员国|沿线)[^，；：]{0,4}$/;

/** 越南出口大米…: a partner before 出口 without a preposition is the exporter itself. */
function isForeign({ draft, frame }: Statement, before: (part: Span) => string): boolean {
  const { partner, reporter } = draft.groups;
  if (partner === undefined || draft.flow === null || draft.flow.inward || draft.partnerTopic) return false;
  if (partner.start > draft.flow.start) return false;
  // 美国大豆进口: goods from there; but 香港进口上升 is trade of its own.
  const origin = draft.groups.product?.start === partner.end || reporter !== undefined;
  const flows = frame.flows?.value ?? [];
  if (!(flows.includes("export") || (flows.includes("import") && !origin))) return false;
  if (PREPOSITION.test(before(partner))) return false;
  // 中美贸易, 鲁韩贸易: the reporter stands right before the partner.
  return reporter === undefined || reporter.end !== partner.start;
}

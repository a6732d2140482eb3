import type { Knowledge } from "../../knowledge/tables.js";
import type { EntityRef } from "../../model/mention.js";

/** Bodies whose heads are public although their names end as associations do: mass organizations and trade promotion. */
const MASS_BODY =
  /(?:贸促会|贸促分会|贸促中心|国际贸易促进委员会|工商联|工商业联合会|科协|科学技术协会|文联|文学艺术界联合会|妇联|妇女联合会|残联|残疾人联合会|侨联|归国华侨联合会|台联|作协|红十字会|总工会|团委|共青团.*委员会|供销社|供销合作社|供销合作总社|组委会|执委会|筹委会|组织委员会)$/u;
const CENTRAL_BANK = /^(?:中国)?(?:人民银行|人行)|外汇管理/u;

const tables = new WeakMap<Knowledge, ReadonlyMap<string, string>>();

/** Whether a name ends as names of firms do. */
export function companySuffix(knowledge: Knowledge, name: string): boolean {
  return knowledge.suffixes.some(
    (row) => row.kind === "company" && row.strength === "strong" && name.endsWith(row.suffix),
  );
}

const firmSuffixes = new WeakMap<Knowledge, ReadonlySet<string>>();

function longestFirmSuffix(knowledge: Knowledge, name: string): number {
  let suffixes = firmSuffixes.get(knowledge);
  if (suffixes === undefined) {
    suffixes = new Set(knowledge.suffixes.filter((row) => row.kind === "company").map((row) => row.suffix));
    firmSuffixes.set(knowledge, suffixes);
  }
  for (let length = Math.min(12, name.length); length > 0; length--) {
    if (suffixes.has(name.slice(name.length - length))) return length;
  }
  return 0;
}

/**
 * The class of a body by the end of its name: `government`, `customs`, `party`, `school`, `research`, `association` … as
 * in the suffix table; `mass` for bodies such as 贸促会; null where the name tells nothing.
 */
export function classOfBody(knowledge: Knowledge, ref: EntityRef): string | null {
  if (CENTRAL_BANK.test(ref.name)) return "government";
  if (ref.kind === "company") return "company";
  if (ref.kind === "hub" || ref.kind === "place") return ref.kind;
  if (MASS_BODY.test(ref.name)) return "mass";
  let table = tables.get(knowledge);
  if (table === undefined) {
    const rows = knowledge.suffixes.filter((row) => row.kind === "organization");
    table = new Map(rows.map((row) => [row.suffix, row.class]));
    tables.set(knowledge, table);
  }
  const firm = longestFirmSuffix(knowledge, ref.name);
  for (let length = Math.min(14, ref.name.length); length > 0; length--) {
    const cls = table.get(ref.name.slice(ref.name.length - length));
    if (cls !== undefined) return firm > length ? "company" : cls;
  }
  return firm > 1 ? "company" : null;
}

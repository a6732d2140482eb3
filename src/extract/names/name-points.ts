import type { SuffixRecord } from "../../knowledge/tables.js";
import { isInnerVerb, isKindOfFirm } from "./boundary-words.js";
import type { NameContext } from "./name-context.js";
import { NATIONAL } from "./opening.js";
import type { Run, RunPart } from "./run.js";

/** Points for what stands before a candidate: a name fills its run, or begins after another name or a verb. */
export function beforePoints(run: Run, index: number, context: NameContext): number {
  const part = run.parts[index] as RunPart;
  const previous = run.parts[index - 1];
  if (previous === undefined) return 0.2;
  if (context.endsPlace.has(part.start)) return context.startsPlace.has(part.start) ? 0.05 : -0.25;
  if (previous.role === "verb" || isKindOfFirm(previous.text)) return 0.05;
  return previous.role === "conjunction" ? 0.1 : -0.25;
}

/** A branch carries the whole name of its firm: …有限公司新沂分公司. */
const BRANCH = /^(?:分公司|分行|支行|办事处|分会|分院)$/u;

/** Legal forms and settled places inside a candidate close a name of their own before its end: 苏州高新区|江苏…有限公司. */
const CLOSED = /(?:有限公司|股份公司|集团公司|高新区|经开区|开发区|园区|产业园|工业园|保税区|海关|大学)$/u;

/** Names of bodies and firms that are over here. */
const COMPLETE = /(?:大学|学院|研究院|研究所|科学院|科院|协会|商会|总会|医院|公司|集团|中心|海关)$/u;

/** Points for what a candidate has inside: verbs and conjunctions make a name less likely, a place after either begins another. */
export function bodyPoints(
  run: Run,
  index: number,
  { context, record }: { context: NameContext; record: SuffixRecord },
): number {
  // 蓝鲸物流有限公司|场站: a part of a firm
  const inFirm =
    record.kind !== "organization" && !BRANCH.test(record.suffix) && run.parts.length - index > 1;
  const legal = record.kind === "company" && /有限|股份|责任/u.test(record.suffix);
  let points = inFirm && /(?:有限|股份|责任)公司$/u.test(run.parts.at(-1)?.text ?? "") ? -1 : 0;
  for (let i = index + 1; i < run.parts.length; i++) {
    const part = run.parts[i] as RunPart;
    const previous = run.parts[i - 1] as RunPart;
    if (part.role === "conjunction") points -= record.kind === "organization" ? 0.12 : 0.5;
    // 省商务厅与省发改委: what stands before the conjunction is a body already.
    const complete = context.bodyEnds.has(part.start) || COMPLETE.test(previous.text);
    if (part.role === "conjunction" && complete) points -= 1;
    // Before a legal form any verb may be a piece of a coined name, but most are what the sentence says of the firm.
    if (part.role === "verb" && !isInnerVerb(part.text)) points -= 0.3;
    // 海城大学|共建|联合实验室: what is complete before the verb has a part in what follows.
    if (/^(?:共建|合作|联合|合办|共办)$/u.test(part.text) && COMPLETE.test(previous.text)) points -= 1;
    const joined = previous.role === "verb" || previous.role === "conjunction";
    // 国家超级计算长沙中心 is one name; elsewhere a place after a verb begins another.
    const national = NATIONAL.test((run.parts[index] as RunPart).text);
    if (context.startsPlace.has(part.start) && joined && !national) points -= 0.5;
    // 某某铁路口岸通行…班列: a hub that is complete does not go on into another.
    const whole = record.kind === "hub" && context.hubSuffixes.has(previous.text) && i < run.parts.length;
    if (whole) points -= 0.4;
    const branch = /^(?:专业委员会|专委会|委员会|分会|商会|支会)$/u.test(record.suffix);
    if (context.knownEnds.has(part.start) && !part.text.startsWith("（") && !branch) points -= 0.5;
    const closed = CLOSED.test(previous.text) && !BRANCH.test(record.suffix);
    // 海城大学|东北亚研究院: an institute inside its university
    const institute = /大学$/u.test(previous.text) && /^(?:school|research)$/u.test(record.class);
    if (context.startsPlace.has(part.start) && closed && !institute) points -= 0.5;
    if (/有限公司$|股份公司$|集团公司$/u.test(previous.text) && !BRANCH.test(record.suffix)) points -= 1;
    // 老|船长|鞋业有限公司: before a legal form a title behind a single character is a brand.
    const brand = (at: number) => legal && run.parts[at - 1]?.fragment === true;
    const titled = (at: number) => context.titles.has((run.parts[at] as RunPart).text) && !brand(at);
    // 建筑师|学会, 律师|协会: those who have joined
    const members =
      i === run.parts.length - 1 && /^(?:学会|公会|协会|商会|联合会|事务所|联谊会)$/u.test(record.suffix);
    if ((titled(i) && !members) || titled(i - 1)) points -= 1;
  }
  return points;
}

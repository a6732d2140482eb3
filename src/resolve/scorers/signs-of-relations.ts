import type { Evidence, RelationRecord } from "../../model/extraction.js";
import type { RelationType } from "../../model/ontology.js";
import { FactIndex, type Named, type Told } from "./fact-index.js";
import { ALWAYS } from "./probability.js";
import { step, type Words, wordsAt } from "./words.js";

/** Words that usually say a relation. */
const SAID: Readonly<Partial<Record<RelationType, RegExp>>> = {
  located_in: /位于|坐落|地处|设在|在|内|落户|总部|省|市|县/,
  produces: /生产|制造|产|造|主营|专注|研发|加工|推出|种植/,
  operates_in: /设立|建|投资|工厂|基地|市场|布局|开设|分公司|办事处|仓/,
  subsidiary_of: /子公司|旗下|控股|全资|分公司|下属|集团/,
  cooperates_with: /合作|签|联合|共建|携手|协议|联手|与/,
  visits: /考察|调研|走访|视察|参观|访问|来到|走进/,
  member_of: /成员|会员|理事|单位/,
};

/** Finds what stands around the relations of one file. */
export class RelationIndex {
  private readonly around: FactIndex;
  private readonly counts = new Map<string, number>();

  constructor(told: Omit<Told, "facts">, relations: readonly RelationRecord[], text: string) {
    this.around = new FactIndex({ ...told, facts: [] }, text);
    for (const { type, source, target } of relations)
      for (const key of [`${type} ${source} >`, `${type} ${target} <`])
        this.counts.set(key, (this.counts.get(key) ?? 0) + 1);
  }

  /** Everything the scorer looks at in a relation: names of signs that hold. */
  signsOf(relation: RelationRecord): readonly string[] {
    const [at] = relation.evidence;
    const words = at === undefined ? null : wordsAt(this.around, at);
    if (at === undefined || words === null) return [ALWAYS];
    const { type, source, target } = relation;
    const sides = { source: this.inSentence(source, at), target: this.inSentence(target, at) };
    const [from, to] = [source, target].map((id) => this.around.entity(id)?.kind ?? "none");
    const sentences = new Set(relation.evidence.map(({ article, sentence }) => `${article} ${sentence}`))
      .size;
    return [
      ALWAYS,
      `type ${type}`,
      `rules say ${step(relation.confidence, 0.5, 0.6, 0.7, 0.8, 0.9)}`,
      `${type} ${from} > ${to}`,
      ...new Set(relation.evidence.map(({ rule }) => `rule ${rule}`)),
      `told ${step(relation.evidence.length, 2, 3)}`,
      `${type} in sentences ${step(sentences, 2, 3)}`,
      `${type} of the source ${step(this.counts.get(`${type} ${source} >`) ?? 0, 2, 3, 4)}`,
      `${type} of the target ${step(this.counts.get(`${type} ${target} <`) ?? 0, 2, 3, 4)}`,
      ...this.signsOfEnd("source", relation, at, sides.source),
      ...this.signsOfEnd("target", relation, at, sides.target),
      ...this.signsBetween(type, sides.source, sides.target),
      ...signsOfWords(relation, words),
    ];
  }

  private inSentence(id: string, at: Evidence): readonly Named[] {
    return this.around.article(at)?.names[at.sentence]?.filter((name) => name.id === id) ?? [];
  }

  private signsOfEnd(
    end: "source" | "target",
    { type, source, target }: RelationRecord,
    at: Evidence,
    here: readonly Named[],
  ): string[] {
    const entity = this.around.entity(end === "source" ? source : target);
    if (entity === null) return [];
    const where = here.length > 0 ? "in the sentence" : "elsewhere";
    const isIn = ({ start, end: to }: Named): boolean => start >= at.start && to <= at.end;
    const rivals = new Set(
      (this.around.article(at)?.names[at.sentence] ?? [])
        .filter((name) => name.entity.kind === entity.kind && isIn(name))
        .map(({ id }) => id)
        .filter((id) => id !== source && id !== target),
    );
    const signs = [
      `${end} ${where}`,
      `${type} ${end} ${where}`,
      `${end} sure ${step(entity.confidence, 0.5, 0.6, 0.7, 0.8, 0.9)}`,
      `${end} named ${step(entity.mentions.length, 2, 3)}`,
      `others like the ${end} ${step(rivals.size, 1, 2)}`,
      ...new Set(entity.mentions.map(({ rule }) => `${end} by ${rule}`)),
    ];
    if (here.some(isIn)) signs.push(`${end} in it`);
    if (rivals.size > 0) signs.push(`${type} others like the ${end}`);
    return signs;
  }

  /** Signs of the words between the ends, where they stand in one sentence. */
  private signsBetween(type: string, from: readonly Named[], to: readonly Named[]): string[] {
    const pairs = from.flatMap((a) =>
      to.map((b) => ({
        start: Math.min(a.end, b.end),
        end: Math.max(a.start, b.start),
        first: a.start < b.start,
      })),
    );
    if (pairs.length === 0) return ["ends apart", `${type} ends apart`];
    const { start, end, first } = pairs.reduce((a, b) => (b.end - b.start < a.end - a.start ? b : a));
    const gap = this.around.text.slice(start, end);
    const commas = gap.match(/[，；]/g)?.length ?? 0;
    const signs = [
      `between the ends ${step(end - start, 1, 4, 10, 25, 60)}`,
      `${type} between the ends ${step(end - start, 4, 25)}`,
      `${type} ${first ? "source" : "target"} first`,
    ];
    if (commas > 0) signs.push("clauses between", `${type} clauses between`);
    if (commas > 1) signs.push("several clauses between");
    if (gap.includes("、")) signs.push("list between");
    if (/\d/.test(gap)) signs.push("figures between");
    return signs;
  }
}

function signsOfWords({ type, title = "" }: RelationRecord, { own, sentence, role }: Words): string[] {
  const signs = [`role ${role}`, `length ${step(own.length, 10, 25, 60)}`];
  if (SAID[type]?.test(own) === true) signs.push(`${type} said`);
  if (title !== "") signs.push("title", `title ${step(title.length, 2, 3, 4, 5, 6)}`);
  if (/未|不|没有|曾|拟|将|计划/.test(own)) signs.push("not or not yet");
  if (/出口|进口|销/.test(own)) signs.push(`${type} with trade`);
  if (/说|說|介绍|表示/.test(sentence)) signs.push("somebody speaks");
  return signs;
}

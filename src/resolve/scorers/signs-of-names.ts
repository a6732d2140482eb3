import type { Evidence, FactRecord } from "../../model/extraction.js";
import type { ArticleIndex, FactIndex, Named } from "./fact-index.js";
import { step, type Words } from "./words.js";

/** How many sentences back somebody else may stand between a reporter and its figures. */
const LOOK_BACK = 12;

/** Where a name stands that a statement needs, nearest first. */
function whereOf(names: readonly Named[], at: Evidence, index: ArticleIndex): string {
  const opening = index.opening[at.sentence] ?? 0;
  const first = index.article.sentences[opening]?.start ?? 0;
  let where = "never";
  for (const { start, end, sentence } of names) {
    if (start >= at.start && end <= at.end) return "in it";
    if (end <= at.start) {
      const near = sentence === at.sentence ? "sentence" : sentence === at.sentence - 1 ? "one before" : "";
      where = start < first ? "earlier" : near === "" ? "paragraph" : near;
    } else if (where === "never") where = sentence === at.sentence ? "behind" : "later";
  }
  return where;
}

const isReporter = ({ entity, rule }: Named): boolean =>
  ["place", "company", "hub"].includes(entity.kind) && !/inside|^fact\/|^post\//.test(rule);

/** Signs of whose trade it is. */
export function signsOfReporter(fact: FactRecord, at: Evidence, index: FactIndex, words: Words): string[] {
  const article = index.article(at);
  const reporter = index.entity(fact.reporter);
  if (article === null || reporter === null) return [];
  const names = article.byId.get(reporter.id) ?? [];
  const rivals = rivalsOf(reporter.id, names, at, article);
  const level = reporter.attrs.level ?? "none";
  const signs = [
    `reporter is ${reporter.kind}`,
    `reporter's level ${level}`,
    ...(at.rule === "fact/load" ? [] : [`reporter's name ${whereOf(names, at, article)}`]),
    `reporter named ${step(names.length, 2, 4)}`,
    ...new Set(rivals.map(({ entity }) => `another ${entity.kind} nearer`)),
  ];
  const own = rivals.some(({ start, end }) => start >= at.start && end <= at.end);
  if (own) signs.push("another reporter in it");
  const isFirm = reporter.kind === "company";
  if (/公司|集团|集團|该厂|企业|我们/.test(words.upTo))
    signs.push(isFirm ? "firm's word" : "firm's word, no firm");
  const all = /[全我本]([省市县區区])/u.exec(words.upTo)?.[1];
  const levels: Readonly<Record<string, string>> = { 省: "province", 县: "county" };
  if (all !== undefined && reporter.kind === "place") {
    const fits = levels[all] === undefined ? level !== (all === "市" ? "county" : "") : levels[all] === level;
    signs.push(fits ? "whole place said" : "whole place of another level");
  }
  return signs;
}

/** Other possible reporters between the last mention of this one and the end of the statement. */
function rivalsOf(id: string, own: readonly Named[], at: Evidence, { names }: ArticleIndex): Named[] {
  const last = own.filter(({ end }) => end <= at.end).at(-1);
  if (last === undefined) return [];
  const rivals: Named[] = [];
  for (let i = Math.max(last.sentence, at.sentence - LOOK_BACK); i <= at.sentence; i++) {
    for (const name of names[i] ?? []) {
      const inside = name.start >= last.start && name.end <= last.end;
      if (name.id !== id && name.start > last.start && name.end <= at.end && !inside && isReporter(name))
        rivals.push(name);
    }
  }
  return rivals;
}

/** Signs of goods and partners. */
export function signsOfSides(fact: FactRecord, at: Evidence, index: FactIndex): string[] {
  const article = index.article(at);
  if (article === null) return [];
  const here = article.names[at.sentence] ?? [];
  const signs: string[] = [];
  for (const side of ["product", "partner"] as const) {
    const what = side === "product" ? "goods" : "partner";
    const of = here.filter(({ entity }) => entity.kind === side);
    const inIt = of.filter(({ start, end }) => start >= at.start && end <= at.end);
    const several = new Set(inIt.map(({ id }) => id));
    const id = fact[side];
    signs.push(`${what} in it ${step(several.size, 1, 2, 3, 4)}`);
    if (id === null) {
      signs.push(`no ${what}`);
      if (several.size > 0) signs.push(`${what} in it unused`);
      else if (of.some(({ end }) => end <= at.start)) signs.push(`${what} in the sentence unused`);
      continue;
    }
    const names = article.byId.get(id) ?? [];
    signs.push(`${what} ${whereOf(names, at, article)}`, `${what} named ${step(names.length, 1, 2, 4)}`);
    if ([...several].some((other) => other !== id)) signs.push(`other ${what} in it`);
    if (side === "product")
      signs.push(`goods known ${kindOfRule((inIt.find((n) => n.id === id) ?? names[0])?.rule)}`);
  }
  return signs;
}

function kindOfRule(rule = ""): string {
  if (rule.endsWith("/goods")) return "by table";
  if (/head|listed/.test(rule)) return "by head";
  return /slot|flow/.test(rule) ? "by place" : rule.startsWith("fact/") ? "by figures" : "otherwise";
}

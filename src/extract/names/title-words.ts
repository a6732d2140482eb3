import type { Knowledge } from "../../knowledge/tables.js";

/** Titles that also stand inside names of bodies (代表处, 委员会, 工程师协会). */
const ALSO_IN_NAMES =
  /^(?:代表|委员|会员|学生|干事|工程师|农民|工人|教师|医师|律师|会计师|技师|设计师|渔民|企业家|妇女|青年|少年)$/u;

const cache = new WeakMap<Knowledge, ReadonlySet<string>>();

/** Titles of posts over which no name of a body or firm reaches. */
export function titleWords(knowledge: Knowledge): ReadonlySet<string> {
  const known = cache.get(knowledge);
  if (known !== undefined) return known;
  // Workers' titles (电工, 焊工) are words of business in firms' names.
  const titles = knowledge.titles.filter((record) => record.class !== "worker").map(({ title }) => title);
  const words = new Set(titles.filter((title) => title.length > 1 && !ALSO_IN_NAMES.test(title)));
  cache.set(knowledge, words);
  return words;
}

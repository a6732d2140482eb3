import { readEntities } from "./entities.js";
import { factsPass } from "./facts/facts-pass.js";
import { personsPass } from "./persons/persons-pass.js";
import { postsPass } from "./posts/posts-pass.js";
import type { Pass } from "./reading.js";
import { readRelations } from "./relations/relations.js";

/** The passes in the order in which they run; each reads what the ones above it have added. */
export const passes: readonly Pass[] = [
  // 长沙 → 长沙市, 对非 → 非洲, 蓝鲸重机股份有限公司, 箱包: everything that is no person
  { id: "entities", run: readEntities },
  // 副关长刘远航, 刘远航说: persons, by titles and by what they do
  personsPass,
  // 副关长 of 宁波海关; who visited whom
  postsPass,
  // 位于, 的, 与…合作: what ties entities together
  { id: "relations", run: readRelations },
  // 出口196.9亿元、增长88%: who traded what with whom, when, for how much
  factsPass,
];

import type { Question } from "./twenty-questions.js";

/** With the twenty questions these use every option of every question. `NEXT` stands for where the first answer stopped. */
export const OPTIONS: readonly Question[] = [
  { verb: "find", options: { text: "海关", limit: 2, cursor: "NEXT" }, holds: "海关" },
  { verb: "show", options: { name: "长沙海关", kind: ["organization"] }, holds: "holds_post" },
  { verb: "neighbours", options: { name: "湖南省", limit: 5, cursor: "NEXT" }, holds: "exports" },
  { verb: "neighbours", options: { name: "长沙市", coMentions: true, order: "support" }, holds: "湖南省" },
  { verb: "paths", options: { from: "湖南省", to: "非洲", type: ["exports_to"], quotes: 1 }, holds: "非洲" },
  {
    verb: "facts",
    options: { partner: "非洲", measure: "value", order: "support", limit: 3, cursor: "NEXT" },
    holds: "非洲",
  },
  { verb: "facts", options: { segment: "民营企业" }, holds: "民营企业" },
  { verb: "facts", options: { conflicting: true }, holds: "total" },
  {
    verb: "timeline",
    options: { name: "长沙市", until: "2025-12", quotes: 1, limit: 4, cursor: "NEXT" },
    holds: "entries",
  },
  { verb: "evidence", options: { id: "湖南省", limit: 3, cursor: "NEXT" }, holds: "湖南" },
  { verb: "compare", options: { a: "长沙市", b: "株洲市", coMentions: true, quotes: 1 }, holds: "株洲市" },
  {
    verb: "subgraph",
    options: { name: "长沙海关", depth: 2, kind: ["organization", "place"], type: ["located_in"] },
    holds: "湖南省",
  },
  {
    verb: "subgraph",
    options: { since: "2025-01", until: "2025-12", minSupport: 2, coMentions: true },
    holds: "湖南省",
  },
];

/** Questions about the seed graph, as every face is asked them: a verb and its options. */
export interface Question {
  readonly verb: string;
  readonly options: Readonly<Record<string, unknown>>;
  /** A word that the answer must hold, so that twenty empty answers are not twenty right ones. */
  readonly holds: string;
}

export const QUESTIONS: readonly Question[] = [
  { verb: "find", options: { text: "海关", limit: 3 }, holds: "长沙海关" },
  { verb: "find", options: { text: "cshg" }, holds: "长沙海关" },
  { verb: "find", options: { text: "機電", kind: ["product"] }, holds: "机电产品" },
  { verb: "show", options: { name: "长沙海关", quotes: 1 }, holds: "holds_post" },
  { verb: "show", options: { name: "长沙", limit: 5, coMentions: true }, holds: "co_mentioned" },
  {
    verb: "neighbours",
    options: { name: "湖南省", type: ["exports"], limit: 4, quotes: 1 },
    holds: "工程机械",
  },
  {
    verb: "neighbours",
    options: { name: "长沙海关", depth: 2, kind: ["organization", "place"] },
    holds: "湖南省",
  },
  {
    verb: "neighbours",
    options: { name: "湖南省", since: "2025-01", until: "2025-12", order: "recent" },
    holds: "非洲",
  },
  {
    verb: "neighbours",
    options: { name: "place:430000", direction: "in", minSupport: 2 },
    holds: "located_in",
  },
  { verb: "paths", options: { from: "长沙海关", to: "越南", k: 2 }, holds: "trades_with" },
  { verb: "paths", options: { from: "长沙市", to: "非洲", maxLength: 2, coMentions: true }, holds: "湖南省" },
  { verb: "facts", options: { reporter: "湖南省", flow: "export", limit: 5 }, holds: "CNY" },
  {
    verb: "facts",
    options: { reporter: "湖南省", groupBy: ["year", "flow"], limit: 1, quotes: 0 },
    holds: "covered",
  },
  {
    verb: "facts",
    options: { reporter: "湖南省", members: true, order: "amount", from: "2025-01", to: "2025-12", limit: 8 },
    holds: "长沙市",
  },
  { verb: "facts", options: { product: "机电产品", members: true, order: "growth", limit: 6 }, holds: "yoy" },
  { verb: "timeline", options: { name: "长沙海关", since: "2024-06", limit: 6 }, holds: "relation" },
  { verb: "evidence", options: { id: "place:430000", context: 1, limit: 4 }, holds: "湖南" },
  { verb: "article", options: { id: "NEWEST" }, holds: "sentences" },
  { verb: "compare", options: { a: "长沙市", b: "湖南省", limit: 3 }, holds: "ratio" },
  { verb: "stats", options: {}, holds: "facts" },
];

/** Questions that are refused, with the code of the refusal. */
export const REFUSED: readonly (Omit<Question, "holds"> & { readonly code: string })[] = [
  { verb: "show", options: { name: "没有这个名称的" }, code: "unknown-name" },
  { verb: "article", options: { id: "none" }, code: "unknown-id" },
  { verb: "facts", options: { cursor: "bm9uc2Vuc2U" }, code: "bad-cursor" },
  { verb: "evidence", options: { id: "没有这个名称的" }, code: "unknown-name" },
];

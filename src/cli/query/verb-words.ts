import type { Language } from "../language.js";

/** Words of the questions that the other messages lack; options that are not here are described as in `query/options`. */
export interface VerbWords {
  readonly commands: Readonly<Record<string, string>>;
  readonly options: Readonly<Record<string, string>>;
  readonly between: string;
  readonly shared: string;
  readonly pairs: string;
  readonly groups: string;
  readonly notFollowed: (coMentions: number) => string;
  readonly moreEdges: (edges: number) => string;
  readonly steps: (count: number) => string;
  readonly columns: Readonly<
    Record<
      "from" | "to" | "what" | "computed" | "facts" | "sum" | "covered" | "ratio" | "value" | "year",
      string
    >
  >;
  readonly what: Readonly<Record<"fact" | "relation" | "mention", string>>;
  readonly reading: Readonly<
    Record<"articles" | "dates" | "facts" | "factsWithFigure" | "conflictingFacts" | "communities", string>
  >;
  readonly mayOverlap: string;
  readonly serving: (url: string) => string;
  /** The address that corrections are made at, with their token. */
  readonly editing: (url: string) => string;
  readonly editsStore: (path: string) => string;
  readonly needsToken: string;
}

const EN: VerbWords = {
  commands: {
    paths: "show the shortest paths between two entities, with the evidence of every step",
    timeline: "show what is known of an entity in the order of time",
    evidence: "list every sentence behind an edge, a trade fact or an entity",
    article: "show an article with its sentences and all that was read from it",
    compare: "set two entities side by side",
    stats: "count what the graph holds",
    subgraph: "print a part of the graph as JSON for graphology",
    serve: "answer the same questions over HTTP, and show the viewer",
    mcp: "answer the same questions to agents (Model Context Protocol) on standard input and output",
    completion: "print a completion script for bash, zsh or fish",
  },
  options: {
    csv: "print rows for spreadsheets",
    host: "address to listen on; all but this machine need a token",
    port: "port to listen on; 0 takes a free one",
    token:
      "token that callers must show (with --edit on this machine, only for corrections); MAOTU_TOKEN by default",
    edit: "take corrections in the viewer; without --token, one is made and printed",
    origin: "web pages of this origin may ask (may be repeated)",
    http: "MCP over HTTP instead of standard input and output",
    shell: "bash, zsh or fish",
  },
  between: "Between the two",
  shared: "Both linked to",
  pairs: "The same figures of both",
  groups: "Groups",
  notFollowed: (edges) => `${edges} pairs of names that only share a sentence; --co-mentions shows them`,
  moreEdges: (edges) => `… ${edges} more edges; raise --limit`,
  steps: (count) => `${count} ${count === 1 ? "step" : "steps"}`,
  columns: {
    from: "From",
    to: "To",
    what: "What",
    computed: "Computed",
    facts: "Facts",
    sum: "Sum",
    covered: "Held by others",
    ratio: "Ratio",
    value: "Count",
    year: "Year",
  },
  what: { fact: "fact", relation: "relation", mention: "mention" },
  reading: {
    articles: "articles",
    dates: "dates",
    facts: "trade facts",
    factsWithFigure: "with a figure",
    conflictingFacts: "contradicted",
    communities: "communities",
  },
  mayOverlap: "(parts may overlap)",
  serving: (url) => `listening on ${url}; stop with Ctrl+C`,
  editing: (url) => `corrections: open ${url}`,
  editsStore: (path) =>
    `${path}: corrections need the store of a build; give --graph with its folder or its maotu.db`,
  needsToken: "other hosts may only be served with a token: --token, or MAOTU_TOKEN in the environment",
};

const ZH: VerbWords = {
  commands: {
    paths: "两个实体之间最短的几条路径，每一步都有依据",
    timeline: "按时间排列一个实体的已知情况",
    evidence: "列出一条边、一个贸易事实或一个实体的全部原句",
    article: "显示一篇文章：句子和从中读出的全部内容",
    compare: "并列比较两个实体",
    stats: "图谱内容统计",
    subgraph: "以 JSON 输出图的一部分（graphology 格式）",
    serve: "通过 HTTP 回答同样的问题，并提供浏览页面",
    mcp: "通过标准输入输出向智能体回答同样的问题（MCP）",
    completion: "输出 bash、zsh 或 fish 的补全脚本",
  },
  options: {
    csv: "输出表格程序可读的行",
    host: "监听地址；本机以外须用令牌",
    port: "监听端口；0 表示任选空闲端口",
    token: "调用者须出示的令牌（在本机用 --edit 时只用于更正）；默认取 MAOTU_TOKEN",
    edit: "在浏览页面上接受更正；没有 --token 时生成一个并显示",
    origin: "允许此来源的网页提问（可重复）",
    http: "用 HTTP 而不用标准输入输出",
    shell: "bash、zsh 或 fish",
    segment: "企业类别或贸易方式：民营企业、一般贸易",
    measure: "value（金额）或 quantity（数量）",
    members: "也包括集团的成员、省的城市、大类下的商品",
    groupBy: "按这些字段分组、计数、求和（可重复）",
    order: "排序",
    quotes: "每项最多引用的句子数",
    cursor: "上次答案结束处：其中的 next",
    since: "起始月份 YYYY-MM：事实的时期，否则为文章的日期",
    until: "截止月份 YYYY-MM：事实的时期，否则为文章的日期",
    k: "路径条数",
    maxLength: "路径最多的步数",
    context: "每句前后各显示的句子数",
  },
  between: "两者之间",
  shared: "共同相连",
  pairs: "两者的同类数字",
  groups: "分组",
  notFollowed: (edges) => `另有 ${edges} 对名称只是同句出现；--co-mentions 可显示`,
  moreEdges: (edges) => `… 还有 ${edges} 条边；可调高 --limit`,
  steps: (count) => `${count} 步`,
  columns: {
    from: "起",
    to: "止",
    what: "类别",
    computed: "核算同比",
    facts: "事实数",
    sum: "合计",
    covered: "已含于他项",
    ratio: "倍数",
    value: "数量",
    year: "年份",
  },
  what: { fact: "事实", relation: "关系", mention: "提及" },
  reading: {
    articles: "文章",
    dates: "日期",
    facts: "贸易事实",
    factsWithFigure: "有数字",
    conflictingFacts: "说法不一",
    communities: "社群",
  },
  mayOverlap: "（各项可能有重叠）",
  serving: (url) => `正在监听 ${url}；按 Ctrl+C 结束`,
  editing: (url) => `更正请打开 ${url}`,
  editsStore: (path) => `${path}：更正需要构建时的库；用 --graph 指向其文件夹或 maotu.db`,
  needsToken: "本机以外须用令牌：--token，或环境变量 MAOTU_TOKEN",
};

export function verbWordsOf(language: Language): VerbWords {
  return language === "zh" ? ZH : EN;
}

import type { Link } from "../extract/facts/draft.js";
import type { Source as FieldSource } from "../extract/facts/frame.js";
import type { PieceRole } from "../model/article.js";
import type { Flow } from "../model/ontology.js";
import type { BuildResult } from "../pipeline.js";
import type { LeftOut } from "../resolve/keep-certain.js";
import type { OpenQuestion } from "../resolve/link/cluster.js";
import type { Comparison, FeatureName } from "../resolve/link/feature.js";
import type { Verdict } from "../resolve/link/judgement.js";
import type { RunRecord, StoreStats } from "../store/port.js";
import type { Language } from "./language.js";
import { EN } from "./messages-en.js";
import { ZH } from "./messages-zh.js";

type Words<Name extends string> = Readonly<Record<Name, string>>;

/** Every sentence of the command line; the compiler finds one that a language lacks. */
export interface Messages {
  readonly program: string;
  /** Headings of the help texts, by those of the help library. */
  readonly titles: Readonly<Record<string, string>>;
  readonly examples: string;
  readonly help: string;
  readonly version: string;
  readonly commands: Words<CommandName>;
  readonly arguments: Words<
    | "verb"
    | "judged"
    | "paths"
    | "files"
    | "sources"
    | "removedArticles"
    | "target"
    | "name"
    | "text"
    | "format"
    | "gold"
  >;
  readonly options: Words<OptionName>;
  readonly usageError: (detail: string, command: string) => string;
  readonly unexpected: (detail: string) => string;
  readonly unknownName: (text: string, near: readonly string[]) => string;
  readonly ambiguousName: (text: string) => string;
  readonly fileError: (path: string, reason: string) => string;
  readonly severity: Words<"warning" | "error">;
  readonly progress: Words<"reading" | "graph" | "writing">;
  readonly summary: SummaryMessages;
  readonly live: LiveMessages;
  readonly columns: Words<ColumnName>;
  readonly flows: Readonly<Record<Flow, string>>;
  readonly aliases: string;
  readonly heading: (name: string, kind: string, articles: number) => string;
  readonly mentions: (shown: number, all: number) => string;
  readonly noMatch: (text: string) => string;
  readonly noNeighbours: (coMentions: boolean) => string;
  readonly noFacts: string;
  readonly noPath: (from: string, to: string) => string;
  readonly leftOut: (count: number) => string;
  readonly disputed: string;
  readonly formats: string;
  readonly needsOut: (format: string) => string;
  readonly needsServer: string;
  readonly serverFailed: (url: string, cause: string) => string;
  readonly sent: (rows: number, url: string) => string;
  readonly wrote: (path: string) => string;
  readonly noStore: (path: string) => string;
  readonly notInStore: (source: string) => string;
  readonly notRemoved: (article: string) => string;
  readonly restored: (article: string) => string;
  readonly removed: (path: string) => string;
  readonly storeSound: (path: string, stats: StoreStats) => string;
  readonly lastRun: (run: RunRecord) => string;
  readonly storeDamaged: (path: string) => string;
  readonly noHit: (text: string) => string;
  readonly watching: (paths: string) => string;
  /** One line a change; `null` where the view had to be computed from scratch. */
  readonly changed: (
    changes: BuildResult["changes"],
    entities: number | null,
    facts: number | null,
  ) => string;
  readonly noGold: (path: string) => string;
  readonly noArticle: (file: string) => string;
  readonly missed: string;
  readonly wrong: string;
  readonly explain: ExplainMessages;
  readonly judge: JudgeMessages;
}

/** What `maotu judge`, `maotu check` and `maotu explain merge` say. */
export interface JudgeMessages {
  readonly features: Words<FeatureName>;
  readonly verdicts: Words<Verdict>;
  readonly because: Words<OpenQuestion["because"]>;
  readonly kept: (id: number, text: string) => string;
  readonly undone: (id: number) => string;
  readonly noJudgement: (id: string) => string;
  readonly none: string;
  readonly several: (text: string) => string;
  readonly unknown: (text: string) => string;
  readonly needs: (option: string) => string;
  readonly wrong: (detail: string) => string;
  readonly imported: (added: number, known: number) => string;
  readonly questions: (count: number) => string;
  readonly merges: (count: number) => string;
  readonly facts: string;
  readonly unmatched: string;
  readonly nothingOpen: string;
  readonly together: (id: string) => string;
  readonly apart: (a: string, b: string) => string;
  readonly direct: string;
  readonly joinedBy: string;
  readonly noReason: string;
  readonly decision: Words<Comparison["verdict"]>;
  readonly advice: (a: string, b: string) => string;
}

/** What `maotu explain` says beside the names of rules. */
export interface ExplainMessages {
  readonly sentence: (place: string, index: number, role: string) => string;
  readonly undated: string;
  readonly roles: Words<PieceRole>;
  readonly words: string;
  readonly names: string;
  readonly lost: string;
  readonly lostTo: (names: string) => string;
  readonly refused: string;
  readonly standsFor: string;
  readonly relations: string;
  readonly chunks: string;
  readonly statements: string;
  readonly links: Words<Link>;
  readonly sources: Words<FieldSource>;
  readonly noFact: (reason: string) => string;
  readonly notPlaced: (note: string) => string;
  readonly facts: string;
  readonly noTrade: string;
  readonly byline: string;
  /** Reasons of the grammar in this language, by its own words; one that is missing is shown as it is. */
  readonly reasons: Readonly<Record<string, string>>;
  readonly noSentence: (target: string, lines: number) => string;
  readonly pastEnd: (target: string, lines: number) => string;
}

export type CommandName =
  | "build"
  | "add"
  | "restore"
  | "remove"
  | "check"
  | "judge"
  | "search"
  | "extract"
  | "explain"
  | "neighbours"
  | "find"
  | "show"
  | "facts"
  | "path"
  | "export"
  | "eval";

type OptionName =
  | "lang"
  | "debug"
  | "out"
  | "outFile"
  | "store"
  | "prune"
  | "write"
  | "watch"
  | "date"
  | "judgedOn"
  | "minConfidence"
  | "graph"
  | "json"
  | "depth"
  | "kind"
  | "type"
  | "direction"
  | "minSupport"
  | "limit"
  | "coMentions"
  | "since"
  | "until"
  | "ego"
  | "dynamic"
  | "bom"
  | "url"
  | "user"
  | "batch"
  | "database"
  | "reporter"
  | "product"
  | "partner"
  | "flow"
  | "from"
  | "to"
  | "conflicting"
  | "articles"
  | "predictions"
  | "errors"
  | "goldDates"
  | "calibration"
  | "without"
  | "by"
  | "reason"
  | "author"
  | "quick"
  | "pairs"
  | "clusters"
  | "freeze";

type ColumnName =
  | "name"
  | "kind"
  | "support"
  | "relation"
  | "sentence"
  | "distance"
  | "matched"
  | "period"
  | "reporter"
  | "flow"
  | "product"
  | "partner"
  | "segment"
  | "amount"
  | "yoy"
  | "share"
  | "id"
  | "row"
  | "precision"
  | "recall"
  | "hits"
  | "gold"
  | "predicted"
  | "rule"
  | "optional"
  | "confidence"
  | "items"
  | "right";

/** What is said of a change of a store that is no whole build. */
interface LiveMessages {
  readonly rebuilt: string;
  readonly entities: (added: number, changed: number, removed: number) => string;
  readonly facts: (added: number, removed: number) => string;
  readonly newNames: (names: readonly string[], all: number) => string;
  readonly disputed: (about: string, figures: string, others: readonly string[]) => string;
  readonly filesAreOld: (out: string) => string;
}

interface SummaryMessages {
  readonly read: (files: number, articles: number, first: string | null, last: string | null) => string;
  readonly entities: string;
  readonly relations: string;
  readonly factEdges: string;
  readonly facts: (all: number, figures: number, conflicts: number) => string;
  readonly coMentions: (edges: number) => string;
  readonly changes: (changes: BuildResult["changes"]) => string;
  readonly leftOut: (count: LeftOut, threshold: number) => string;
  readonly issues: string;
  readonly moreIssues: (count: number) => string;
  readonly written: string;
  readonly noViewer: string;
  readonly next: string;
  readonly nothing: string;
  readonly openViewer: (path: string) => string;
  readonly openGexf: (path: string) => string;
  readonly ask: (name: string) => string;
}

const MESSAGES: Readonly<Record<Language, Messages>> = { zh: ZH, en: EN };

export function messagesOf(language: Language): Messages {
  return MESSAGES[language];
}

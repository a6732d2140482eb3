import { type Draft, isFigured } from "./draft.js";
import { type Frame, kindOf, type Statement } from "./frame.js";
import { hasList } from "./inheritance.js";

/** The statements that a new one can go on from: those of its sentence and the ends of the one before. */
export class StatementMemory {
  /** The last statement of the paragraph. */
  previous: Statement | null = null;
  /** Whether `previous` is of this sentence, and how many drafts of it have been read. */
  previousIsHere = false;
  draftsHere = 0;
  /** The last statement with figures in the sentence before. */
  figuredBefore: Statement | null = null;
  private figuredHere: Statement | null = null;
  /** The first statement of this sentence or, until it has one, of the last that had. */
  head: Statement | null = null;
  /** The first statement of the sentence before, for sentences that leave the flow out. */
  headBefore: Statement | null = null;
  /** Whether a statement of this sentence names whose trade it is, whatever it says of them. */
  namedHere = false;
  /** The last statement of this sentence, whatever it tells. */
  lastHere: Statement | null = null;
  /** The last statement of this sentence that gives figures to a list. */
  listHere: Statement | null = null;
  /** The last statement of this sentence with each flow. */
  private readonly hereByFlow = new Map<string, Statement>();

  openParagraph(): void {
    this.previous = null;
    this.head = null;
  }

  /** A paragraph that tells of no trade stands between: no part comes after it. */
  forget(): void {
    this.figuredHere = null;
  }

  /** `goesOn`: the sentence before is of the same paragraph or ends the one before. */
  openSentence(goesOn: boolean): void {
    // 出口果蔬12万吨。其中，蔬菜7万吨。4月当月出口3万吨: a sentence of parts does not put its first part in the whole's place.
    const parts = this.previousIsHere && this.head?.draft.link === "among";
    if (!parts || this.headBefore === null) this.headBefore = this.head;
    this.figuredBefore = goesOn ? this.figuredHere : null;
    this.figuredHere = null;
    this.previousIsHere = false;
    this.draftsHere = 0;
    this.namedHere = false;
    this.listHere = null;
    this.lastHere = null;
    this.hereByFlow.clear();
  }

  /** The last statement of this sentence with the flow of the draft. */
  withFlowOf(draft: Draft): Statement | undefined {
    return this.hereByFlow.get(draft.flow?.flows[0] ?? "total");
  }

  /** What 其中 makes a draft a part of: at the head of a sentence, the last statement with figures before it. */
  get divided(): Statement | null {
    if (this.previousIsHere) return this.previous;
    return this.draftsHere === 0 ? this.figuredBefore : null;
  }

  /** 全省跨境电商进出口9亿元。甲、乙两市分别达3亿元、2亿元: what a list of others tells the same of; else null. */
  beforeOthers(draft: Draft): Frame | null {
    const alike = kindOf(draft) === "reporter" && draft.flow === null && isFigured(draft);
    return alike && hasList(draft) && !this.previousIsHere ? (this.headBefore?.frame ?? null) : null;
  }

  /** Counts a statement, and keeps it if it tells of trade. */
  remember(statement: Statement, telling: boolean): void {
    this.draftsHere++;
    this.lastHere = statement;
    if (!telling) return;
    const { draft, frame } = statement;
    // 【出口】1—10月，我国茶叶出口9万吨: a heading is no head of its sentence.
    const headed = draft.link === "topic" && this.head === this.previous && isBare(this.head);
    if (!this.previousIsHere || headed) this.head = statement;
    this.previous = statement;
    this.previousIsHere = true;
    if (isFigured(draft)) this.figuredHere = statement;
    // 江苏、山东、上海进口量居前三，分别为9万吨、8万吨和7万吨: the list stands in the clause before.
    const named = draft.link === "topic" && draft.respectively && (frame.reporter?.value.length ?? 0) > 1;
    if (isFigured(draft) && (hasList(draft) || named)) this.listHere = statement;
    for (const flow of draft.flow?.flows ?? []) this.hereByFlow.set(flow, statement);
  }
}

/** It says no more than a flow. */
function isBare(statement: Statement | null): boolean {
  return statement !== null && !isFigured(statement.draft) && kindOf(statement.draft) === "flow";
}

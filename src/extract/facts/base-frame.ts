import {
  continuesObject,
  dividesAgain,
  narrows,
  sameGoods,
  sameMode,
  samePartner,
  widens,
} from "./carried-sides.js";
import { DIMS } from "./chunk.js";
import { type Draft, isFigured } from "./draft.js";
import { type Frame, kindOf, type Statement } from "./frame.js";
import { goesOnWith, goesOnWithOthers, isItsChange, repeatsScope } from "./going-on.js";
import { hasList, sumsUp, topicOf } from "./inheritance.js";
import { resumed, sendsOnly } from "./sent-goods.js";
import type { StatementMemory } from "./statement-memory.js";
import { dividesIllustrated, restates } from "./told-again.js";

/** Finds the earlier statement whose sides a draft shares. One object reads one article from its beginning. */
export class BaseFinder {
  /** The statement that the present ones are parts of, and the kind of the first part. */
  private whole: { readonly frame: Frame; readonly kind: string } | null = null;

  constructor(private readonly told: StatementMemory) {}

  openSentence(): void {
    this.whole = null;
  }

  /** The frame whose sides the draft shares, or null where it stands for itself. */
  baseOf(draft: Draft): Frame | null {
    const kind = kindOf(draft);
    if (draft.link === "among") {
      const whole = this.told.divided?.frame ?? null;
      // 进口巴沙鱼加工鱼片，其中2100吨返销欧盟: of what was made, not of what was bought.
      const other = draft.flow?.carried === true && whole?.flows?.value[0] === "import";
      const divided =
        whole !== null && other ? { ...whole, product: null, partner: null, segment: null } : whole;
      const frame = divided !== null && isOneMonth(kind, draft) ? withoutLists(divided) : divided;
      this.whole = frame === null ? null : { frame, kind };
      return frame;
    }
    const { previous, previousIsHere, headBefore } = this.told;
    if (previous === null) return null;
    const { lastHere } = this.told;
    if (lastHere !== null && dividesIllustrated(lastHere, draft)) return lastHere.frame;
    if (kind === "flow" && previousIsHere) {
      const before = resumed(previous.draft, draft, this.told.withFlowOf(draft));
      if (before !== undefined) return before;
    }
    if (draft.link === "such-as" || draft.link === "topic") {
      const frame = draft.link === "topic" ? topicOf(previous, draft) : previous.frame;
      // 其中对越南出口降幅最大，减少4%，对泰国增长2%: the figures of a part do not end the row of parts.
      if (this.whole === null || kind !== "none") this.whole = { frame, kind };
      return frame;
    }
    if (draft.link === "start") {
      // 3月5日，30吨红茶发往埃及。这批红茶货值9万元
      if (draft.pointers.includes("last-load"))
        return previous.draft.story && kind === "none" ? previous.frame : null;
      const amount = this.told.figuredBefore;
      if (amount !== null && amount === previous && isItsChange(amount, draft)) return amount.frame;
      return baseAcross(headBefore, previous, draft);
    }
    return this.baseWithin(previous, draft, kind);
  }

  /** The same for a draft that is not the first of its sentence. */
  private baseWithin(previous: Statement, draft: Draft, kind: string): Frame | null {
    // 出口的茶叶以绿茶为主，主要销往日本: what is carried is what was illustrated.
    const carried = draft.flow?.carried === true && kind === "partner";
    if (carried && previous.draft.illustrates && this.whole !== null) return this.whole.frame;
    if (draft.illustrates && !isFigured(draft)) return previous.frame;
    if (this.told.previousIsHere && sumsUp(previous, draft)) return { ...previous.frame, partner: null };
    // 青岛产值5亿元；出口2亿元: not of what an earlier sentence told.
    if (!this.told.previousIsHere && this.told.namedHere) return null;
    if (kind === "flow" && sendsOnly(previous, draft))
      return {
        ...previous.frame,
        product: isFigured(previous.draft) ? null : previous.frame.product,
        partner: null,
        segment: null,
      };
    // 对中亚五国进出口9亿元，其中对A、B分别…；出口8亿元: not of the countries of the list.
    const listed = draft.link === "part" && previous.draft.link === "among" && hasList(previous.draft);
    if (kind === "flow" && listed && this.told.head !== null) return this.told.head.frame;
    // 其中，对非洲出口增长6%，进口增长2%: a bare flow has everything else of the one before.
    // 对中亚进出口9亿元，其中对A、B进出口…；出口…: what is bare goes back to the whole.
    const several = previous.draft.link === "among" && (previous.frame.partner?.value.length ?? 0) > 1;
    if (kind === "flow" && several && draft.link === "part" && this.told.head !== null)
      return this.told.head.frame;
    // 6月进口9万吨，甲、乙两国占六成和三成；上半年80万吨: of the whole, not of the items of a list.
    const { head } = this.told;
    const sameFlow = draft.flow === null || draft.flow.flows[0] === head?.frame.flows?.value[0];
    const later = (kind === "none" || kind === "flow") && sameFlow && draft.period !== null;
    const again = later && draft.link === "part" && hasList(previous.draft) && !draft.respectively;
    if (again && head !== null && head !== previous && !hasList(head.draft)) return head.frame;
    const list = this.told.listHere;
    // 向甲、乙出口9台和3台，乙降了两成；合计出口额5亿元: of all whom the list named.
    const sums = draft.together && list !== null && list !== previous && restates(list, previous.draft);
    if (kind === "flow" && sums) return withoutLists(list.frame);
    // 7月进口9万吨，1-7月累计60万吨；出口1万吨: of the month again.
    const aside =
      kindOf(previous.draft) === "none" && previous.draft.period !== null && draft.period === null;
    const other = draft.flow !== null && draft.flow.flows[0] !== head?.frame.flows?.value[0];
    if (kind === "flow" && draft.link === "part" && aside && other && head !== null)
      return widens(previous, draft) ? null : { ...previous.frame, period: head.frame.period };
    // 出口鱼竿9万支、渔轮5万个，分别增长4%、3%，出口总额2亿元: of all the goods.
    const inRow = previous.draft.link === "list" && previous.draft.groups.product !== undefined;
    if (kind === "flow" && draft.flow?.sum && inRow && draft.link === "comma")
      return { ...previous.frame, product: null };
    if (kind === "flow" || kind === "none") return widens(previous, draft) ? null : previous.frame;
    if (list !== null && draft.period === null && restates(list, draft)) return list.frame;
    if (kind === this.whole?.kind) {
      const { frame } = this.whole;
      const goesOn = draft.flow === null && this.told.previousIsHere;
      // 其中，7月自智利进口9万吨；自秘鲁进口8万吨: the next part is of the month of the one before.
      const sameTime = this.told.previousIsHere && kindOf(previous.draft) === kind && draft.period === null;
      const told =
        sameTime && previous.frame.period !== null ? { ...frame, period: previous.frame.period } : frame;
      return goesOn ? { ...told, flows: previous.frame.flows } : told;
    }
    const divided = this.whole !== null && dividesAgain(this.whole, draft) ? this.whole.frame : null;
    this.whole = null;
    return divided !== null ? { ...divided, segment: null } : this.baseBeside(previous, draft, kind);
  }

  /** The same for a draft that is no further part of a whole. */
  private baseBeside(previous: Statement, draft: Draft, kind: string): Frame | null {
    // 出口轮胎9亿元，其中以电商方式出口2亿元；对美国出口增长4%: what a part said is over.
    const head = draft.link === "part" && previous.draft.link === "among" ? this.told.head : null;
    if (head !== null && narrows(head, draft)) return head.frame;
    if (continuesObject(previous, draft) || narrows(previous, draft) || sameGoods(previous, draft))
      return previous.frame;
    if (samePartner(previous, draft)) return { ...previous.frame, segment: null };
    if (sameMode(previous, draft)) return { ...previous.frame, product: null, partner: null };
    // Where the flow is left out the statement is parallel to the one before: 对越南出口家电3亿元、服装2亿元.
    const parallel =
      draft.flow === null && kind.split("+").some((dim) => kindOf(previous.draft).includes(dim));
    return parallel ? previous.frame : null;
  }
}

/** 分别出口9亿元、3亿元。其中，4月当月出口2亿元: a month of the whole, not of each item of its list. */
function isOneMonth(kind: string, { period, respectively, figures }: Draft): boolean {
  return (
    kind === "flow" &&
    period?.single === true &&
    !respectively &&
    figures.some(({ role }) => role === "money" || role === "count")
  );
}

function withoutLists(frame: Frame): Frame {
  const [partner, product, segment] = [frame.partner, frame.product, frame.segment].map((side) =>
    (side?.value.length ?? 0) > 1 ? null : side,
  );
  return { ...frame, partner: partner ?? null, product: product ?? null, segment: segment ?? null };
}

/** What the first statement of a sentence shares with the sentence before: with its first statement or its last. */
function baseAcross(head: Statement | null, last: Statement, draft: Draft): Frame | null {
  // 出口轮胎9亿元。最大买家是美国，占四成: of what was told.
  if (draft.partnerTopic && draft.flow === null && isFigured(draft) && kindOf(draft) === "partner") {
    const whole = last.draft.link === "among" && head !== null ? head : last;
    // 轮胎9亿元；化肥8亿元。前两大出口市场为…: not of the last of a row of goods.
    const inRow = whole.draft.link === "part" && whole.draft.groups.product !== undefined;
    if (inRow && head?.draft.groups.product !== undefined && head !== whole) return null;
    if (
      isFigured(whole.draft) &&
      whole.frame.reporter?.value.length === 1 &&
      whole.frame.flows?.value.length === 1 &&
      whole.frame.flows.value[0] !== "total"
    )
      return whole.frame.partner === null ? whole.frame : null;
  }
  const base = baseOfNext(head, last, draft);
  // 九成产品销往欧美，去年出口9亿元。今年前8个月出口额6亿元: where goods go limits no amount of another time.
  const [sent] = [head, last].filter((s) => s !== null && s.frame === base);
  const carried = sent?.draft.flow?.carried === true && !sent.draft.load && draft.flow?.carried === false;
  return base !== null && carried && draft.period !== null ? { ...base, partner: null } : base;
}

/** The same before it is asked whether that only told where goods go. */
function baseOfNext(head: Statement | null, last: Statement, draft: Draft): Frame | null {
  // 出口轴承9亿元。印度拿走了2亿元: of what was told.
  if (draft.flow?.taken && kindOf(draft) === "partner" && head?.frame.flows?.value[0] === "export")
    return { ...head.frame, partner: null };
  if (head !== null && (goesOnWith(head, draft) || goesOnWithOthers(head, draft))) return head.frame;
  const mutual = draft.flow?.mutual === true;
  // 对美国出口3吨。前八个月出口90吨: after a part, a time of its own is that of the whole.
  const isPart = last.draft.link !== "start" && draft.period !== null && !mutual;
  // 一般贸易出口9亿元；加工贸易出口2亿元。12月当月出口1亿元: nor is it of the first of a row.
  const [row] = (["segment", "partner"] as const).filter((dim) => isRowOf(dim, head, last));
  if (isPart && head !== null && repeatsScope(head, draft))
    return row === undefined ? head.frame : { ...head.frame, [row]: null };
  // 全市进出口9亿元，其中对俄贸易8亿元。出口4亿元，进口5亿元: the whole is divided another way.
  const ofPartner = last.draft.link === "among" && kindOf(last.draft) === "partner" && !mutual;
  if (ofPartner && head !== null && head !== last && repeatsScope(head, draft)) return head.frame;
  if (!repeatsScope(last, draft)) return null;
  // A、B、C分别进出口…。6月份，进出口9亿元; 出口2亿元: not of the items of a list.
  const listed = DIMS.some((dim) => (last.frame[dim]?.value.length ?? 0) > 1);
  if (listed && !draft.respectively) return null;
  // 边境小额贸易出口9亿元；边民互市8亿元。出口商品以服装为主: not of the last of a row of modes.
  const modes = last.draft.link !== "start" && head !== null && head.draft.groups.segment !== undefined;
  if (modes && last.draft.groups.segment !== undefined && draft.flow?.general)
    return { ...last.frame, segment: null };
  // 双边贸易额 is of all goods, whatever was told last.
  return mutual ? { ...last.frame, product: null, segment: null } : last.frame;
}

/** Whether the first and the last statement of a sentence name different items of a side, and no part of one another. */
function isRowOf(dim: "segment" | "partner", head: Statement | null, last: Statement): boolean {
  const [one, other] = [head?.draft.groups[dim], last.draft.groups[dim]];
  const apart = last.draft.link === "part" || last.draft.link === "comma";
  return apart && one !== undefined && other !== undefined && one.members[0]?.name !== other.members[0]?.name;
}

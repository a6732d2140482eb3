import type {
  FigureChunk,
  FlowChunk,
  GapChunk,
  Item,
  MarkChunk,
  NameGroup,
  PeriodChunk,
  SeparatorChunk,
} from "./chunk.js";
import { ClauseState } from "./clause-state.js";
import type { Draft, Link } from "./draft.js";
import type { DraftBuilder } from "./draft-builder.js";
import { DraftRow } from "./draft-row.js";
import * as around from "./look-around.js";
import { noiseOf } from "./marker-words.js";
import { pointersIn } from "./pointing-words.js";

const MADE_OF_IT = /^(?:加工|生产|制作|制)成?$/;

const SERVICES = "trade in services";
const WHOLE_LIST = "a whole list";
const UNKNOWN_SUBJECT = "words that are not known";

/** Reads the items of one sentence from left to right into statements: names and flow first, then figures; a name after figures opens the next. */
export function readStatements(items: readonly Item[]): readonly Draft[] {
  return new StatementReader(items).read();
}

class StatementReader {
  private readonly row = new DraftRow();
  /** Why figures are not trade at this place, or null. */
  private blocked: string | null = null;
  private readonly clause = new ClauseState();
  /** The clauses of the last flow and of the last figure: a name asks whether the flow was in its own. */
  private flowClause = 0;
  private figureClause = 0;
  private illustrationClause = 0;
  /** The last number counted no goods; a change after it is of what it counted. */
  private counted = false;
  /** 高于全国…: names and figures to the end of the clause are those of others. */
  private comparing = false;

  constructor(private readonly items: readonly Item[]) {}

  read(): readonly Draft[] {
    this.items.forEach((item, i) => {
      this.take(item, i);
    });
    this.close("comma");
    return this.row.done;
  }

  private get draft(): DraftBuilder {
    return this.row.current;
  }

  private take(item: Item, i: number): void {
    if (this.comparing && item.type !== "separator") return;
    switch (item.type) {
      case "group":
        this.takeGroup(item, i);
        return;
      case "flow":
        this.takeFlow(item, i);
        return;
      case "figure":
        this.takeFigure(item, i);
        return;
      case "void":
        this.draft.note(`a figure is ${item.why}`);
        // A clause with figures of its own kind is no mere topic; a rank is (X为第一大贸易伙伴).
        if (item.why !== "rank") this.clause.spoil();
        // 人均7000元，增长3%: the change is that of the average.
        if (item.why === "an average") this.blocked = item.why;
        // 进出口集装箱31万标箱，增长3%: nor is it of trade.
        this.counted = item.why === "counts no goods";
        if (this.counted && !this.draft.figured) this.draft.skipLevel();
        return;
      case "period":
        this.takePeriod(item);
        return;
      case "mark":
        this.takeMark(item);
        return;
      case "separator":
        this.takeSeparator(item);
        return;
      case "gap":
        this.takeGap(item, i);
    }
  }

  private takeGroup(group: NameGroup, i: number): void {
    if (group.dim === "product" && around.saysWhatKind(this.items, i)) return;
    if (group.dim === "product" && around.saysWhatItIs(this.items, i)) {
      this.draft.keepTopic();
      return;
    }
    if (group.dim === "partner" && around.isWhereTheyRank(this.items, i)) return;
    if (group.dim === "reporter" && around.isSeatOfUnnamed(this.items, i)) {
      if (this.isComplete() || this.isLaterClause()) this.closeBeforeNext();
      this.draft.flag("ofOthers");
      return;
    }
    if (
      group.dim === "reporter" &&
      (this.draft.group("reporter") !== undefined || around.isBeforeCarried(this.items, i)) &&
      around.isRoute(this.items, i)
    )
      return;
    const { members, inward } = around.thoseWhoTrade(group, this.draft);
    // 香港对内地出口: China is nobody's partner.
    const far = members.length === 0 && group.members[0]?.stands === "counterpart";
    if (far && !this.isComplete() && group.members[0]?.name === "中国") this.draft.flag("withChina");
    if (members.length === 0 || (group.dim === "product" && around.isListedAfterFlow(this.items, i))) return;
    const usable = { ...group, members };
    if (this.draft.flow === null && around.ownsCounted(this.items, i)) {
      this.draft.setGroup(usable);
      return;
    }
    const open = this.draft.group(group.dim) === undefined && !this.draft.hasFigure("yoy");
    if (this.isComplete() && open && around.completesFigure(this.items, i, usable)) {
      this.draft.setGroup(usable);
      return;
    }
    // 对日出口以家具为主，自韩进口…: a name in a later clause than an illustration opens the next.
    if (this.draft.isIllustration && this.illustrationClause < this.clause.index) this.closeBeforeNext();
    // 山东出口机电产品到东盟: in one clause a name of another side completes; of the same side it opens the next.
    const repeated = this.draft.group(group.dim) !== undefined;
    const later = this.isLaterClause() || (this.draft.flow !== null && repeated);
    if (this.isComplete() || later) this.closeBeforeNext();
    this.draft.setGroup(usable);
    if (group.dim === "reporter") this.draft.setInward(inward);
    this.enter();
  }

  /** Whether the flow of the statement stands in an earlier clause than this one. */
  private isLaterClause(): boolean {
    return this.draft.flow !== null && this.flowClause < this.clause.index;
  }

  /** Whether what comes next opens another statement: figures have been read, and not ahead of what they are of. */
  private isComplete(): boolean {
    if (!this.draft.figured || this.draft.isBridged || this.draft.isAwaitingLevel) return false;
    return !(this.draft.isLed && this.figureClause === this.clause.index);
  }

  private takePeriod(period: PeriodChunk): void {
    if (this.isComplete() || (this.isLaterClause() && !this.draft.isAwaitingLevel)) this.closeBeforeNext();
    this.draft.setPeriod(period);
  }

  private takeFlow(flow: FlowChunk, i: number): void {
    if (flow.weak && !this.draft.isBridged && !around.figureIsNear(this.items, i)) return;
    // 服务出口9亿元，进口4亿元: the other side of the same trade.
    if (this.blocked === SERVICES && !flow.weak && flow.flows[0] !== "total") return;
    if (flow.carried && around.staysAtHome(this.items, i)) {
      this.comparing = true;
      return;
    }
    // 公司的30吨红茶经检验，发往埃及
    // 出口以茶叶为主，进口主要为…, 主要销往…: what was illustrated is told further.
    if (this.draft.isIllustration && !this.clause.headed) this.closeBeforeNext();
    const sentOff = flow.carried && this.draft.isConsignment && !around.isCountedApart(this.items, i);
    if (!sentOff && (this.isComplete() || this.draft.flow !== null)) this.closeBeforeNext();
    this.draft.setFlow(flow);
    const pronoun = around.pronounBefore(this.items, i);
    const stranger = pronoun === null && around.followsStranger(this.items, i);
    if (stranger || around.isCountedSubject(this.items, i)) this.draft.flag("strange");
    if (around.isCarriersTrade(this.items, i) || around.isPartOfPlace(this.items, i))
      this.draft.flag("carriers");
    if (around.isByWay(this.items, i)) this.draft.flag("byWay");
    this.draft.setPronoun(pronoun);
    if (around.followsGoodsWord(this.items, i)) this.draft.flag("itsGoods");
    this.flowClause = this.clause.index;
    this.enter();
  }

  private takeFigure(figure: FigureChunk, i: number): void {
    // 茶叶出口取得突破，首批3吨绿茶发往德国: so many of other goods.
    if (figure.role === "count" && this.isLaterClause() && around.countsOthers(this.items, i, this.draft))
      this.closeBeforeNext();
    if (this.isAfterIllustration()) {
      this.row.addToLast(figure);
      return;
    }
    if (figure.leads) {
      this.row.openFor(figure);
      this.blocked = null;
    }
    const others = this.counted && figure.role === "yoy" ? "what counts no goods" : null;
    this.counted = others !== null;
    const why = this.blocked ?? others ?? (this.clause.admitsFigure || figure.leads ? null : UNKNOWN_SUBJECT);
    if (why === null) {
      this.draft.addNoise(figure.leads ? 0 : this.clause.noise);
      this.draft.addFigure(figure);
      if (figure.each) this.draft.flag("each");
      this.figureClause = this.clause.index;
    } else this.draft.refuseFigure(why);
    // 农产品2亿元；某某3亿元，增长5%: nor is what follows of the one before.
    if (why === UNKNOWN_SUBJECT && this.clause.opensPart) this.blocked = why;
    this.clause.noise = 0;
  }

  private isAfterIllustration(): boolean {
    const goesOn = !this.clause.headed && this.blocked === null && this.clause.admitsFigure;
    return goesOn && this.draft.isIllustration;
  }

  private takeMark({ mark }: MarkChunk): void {
    switch (mark) {
      case "respectively":
        // 机电产品等出口增长，前11个月分别出口…: what is told one by one is told by the later clause.
        if (!this.draft.figured && this.isLaterClause()) this.closeBeforeNext();
        this.draft.flag(mark);
        // 三者合计占五成，分别增长3%、5%、7%: of each again.
        if (this.blocked === WHOLE_LIST) this.blocked = null;
        return;
      case "each":
        this.draft.flag(mark);
        return;
      case "together":
        // 对越南出口2亿元，各国合计占60%: after figures it speaks of all the statements before.
        if (this.draft.figured) this.blocked = WHOLE_LIST;
        else this.draft.flag(mark);
        return;
      case "among":
        this.close("among");
        return;
      case "such-as":
        if (!this.draft.figured && this.draft.flow !== null) this.close("such-as");
        return;
      case "mainly":
        // 主要出口市场为德国: the markets of what was spoken of.
        if (this.row.illustrate()) this.blocked = null;
        this.illustrationClause = this.clause.index;
        return;
      case "worth":
        if (this.draft.hasFigure("count")) this.blocked = null;
        return;
      case "partner-topic":
        this.draft.flag("partnerTopic");
        return;
      case "block":
        this.blocked = "another statistic";
        return;
      case "service":
        this.blocked = SERVICES;
        this.draft.flag("besides");
        return;
      case "unreal":
        // 出口1亿元，完成目标: what comes in a later clause says nothing against figures already told.
        this.row.setUnreal(!this.draft.figured || this.figureClause === this.clause.index);
        return;
      case "compare":
        this.comparing = true;
        return;
    }
  }

  private takeGap(gap: GapChunk, i: number): void {
    const pointers = pointersIn(gap.text);
    if (pointers.length > 0) {
      if (this.isComplete() || this.isLaterClause()) this.closeBeforeNext();
      this.draft.point(pointers);
    }
    this.clause.hear(pointers.length > 0 ? 0 : noiseOf(gap.text));
    if (around.isOfTheWorld(this.items, i)) this.draft.flag("ofOthers");
    if (this.items[i - 1]?.type === "flow" && /^(?:方面|端|商品中|产品中|中|看)/.test(gap.text))
      this.draft.flag("section");
    if (/(?:[对与自往从到]|输往)(?:中国)?(?:大陆|内地)[与和及]?$/.test(gap.text))
      this.draft.flag("withChina");
    if (around.leadsBack(this.items, i)) this.draft.bridge();
    // 预计全年出口3万吨，前11个月已出口2万吨
    if (/已/.test(gap.text)) this.row.setReal();
    // 启运泰国，这是该公司首次出口: a sentence of its own.
    if (/^这(?:也|还|已)?是/.test(gap.text) && this.draft.flow === null) this.close("comma");
    if (this.draft.flow !== null && !this.draft.figured && MADE_OF_IT.test(gap.text)) {
      // 用进口的可可加工巧克力3万吨: what is made is not what was traded.
      this.close("comma");
      this.comparing = true;
    }
    if (/主要/.test(gap.text) && !this.isComplete()) this.draft.flag("illustrates");
  }

  private takeSeparator({ level }: SeparatorChunk): void {
    if (level === "and") return;
    if (this.clause.isNoisy) this.draft.dropTopic(this.clause.totalNoise);
    this.clause.next();
    this.comparing = false;
    if (level === "part") {
      this.row.setReal(false);
      this.clause.afterPart();
      this.close("part");
    }
  }

  private enter(): void {
    this.blocked = null;
    this.counted = false;
    this.clause.enter();
  }

  private closeBeforeNext(): void {
    this.close(this.draft.figured && this.figureClause === this.clause.index ? "list" : "comma");
  }

  private close(link: Link): void {
    if (this.row.close(link)) this.blocked = null;
  }
}

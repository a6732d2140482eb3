import { listsAsMany } from "./backward-lists.js";
import type {
  FigureChunk,
  FlowChunk,
  Item,
  NameGroup,
  PeriodChunk,
  SeparatorChunk,
  VoidChunk,
} from "./chunk.js";
import { sendsOff } from "./consignments.js";
import type { Draft, Link } from "./draft.js";
import { isJudgedPartner } from "./judged-partners.js";
import { FIRMS_OF_A_SIZE } from "./level-figures.js";
import { loadIn } from "./loads.js";
import * as around from "./look-around.js";
import { readMark, readWords, recallList, WHOLE_LIST } from "./mark-reader.js";
import { readName } from "./name-reader.js";
import { ReadingState, SERVICES } from "./reading-state.js";
import * as subjects from "./subjects.js";

const UNKNOWN_SUBJECT = "words that are not known";

/** Reads the items of one sentence from left to right into statements: names and flow first, then figures; a name after figures opens the next. */
export function readStatements(items: readonly Item[], text: string): readonly Draft[] {
  const load = loadIn(items, text);
  if (load === null) return new StatementReader(items).read();
  const before = new StatementReader(items.slice(0, load.from)).read();
  const after = new StatementReader(items.slice(load.to + 1), "comma").read();
  return [...before, load.draft, ...after];
}

class StatementReader {
  private readonly state: ReadingState;

  /** `link`: how the first statement hangs on what was read before these items. */
  constructor(
    private readonly items: readonly Item[],
    link: Link = "start",
  ) {
    this.state = new ReadingState(link);
  }

  read(): readonly Draft[] {
    this.items.forEach((item, i) => {
      this.take(item, i);
    });
    this.state.close("comma");
    return this.state.row.done;
  }

  private take(item: Item, i: number): void {
    if (this.state.comparing && item.type !== "separator") return;
    switch (item.type) {
      case "group":
        readName(item, this.items, i, this.state);
        return;
      case "flow":
        this.takeFlow(item, i);
        return;
      case "figure":
        this.takeFigure(item, i);
        return;
      case "void":
        this.takeVoid(item);
        return;
      case "period":
        this.takePeriod(item);
        return;
      case "mark":
        recallList(item, this.items, i, this.state);
        readMark(item, this.state);
        return;
      case "separator":
        this.takeSeparator(item);
        return;
      case "gap":
        readWords(item, this.items, i, this.state);
    }
  }

  private takeVoid(figure: VoidChunk): void {
    const { state } = this;
    state.draft.note(`a figure is ${figure.why}`);
    // A clause with figures of its own kind is no mere topic; a rank is (X为第一大贸易伙伴).
    if (figure.why !== "rank") state.clause.spoil();
    if (figure.why === FIRMS_OF_A_SIZE) state.draft.flag("ofFirms");
    // 人均7000元，增长3%: the change is that of the average.
    if (figure.why === "an average" || figure.why === "a price of shares") state.blocked = figure.why;
    // 进出口集装箱31万标箱，增长3%: nor is it of trade.
    state.counted = figure.why === "counts no goods";
    if (state.counted && !state.draft.figured) state.draft.skipLevel();
  }

  private takePeriod(period: PeriodChunk): void {
    const { state } = this;
    // 首批3吨红茶上个月发往德国
    const sentThen = state.draft.isConsignment && state.figureClause === state.clause.index;
    const complete = state.isComplete && !sentThen;
    if (complete || (state.isLaterClause && !state.draft.isAwaitingLevel)) state.closeBeforeNext();
    state.draft.setPeriod(period);
  }

  private takeFlow(flow: FlowChunk, i: number): void {
    const { items, state } = this;
    if (flow.weak && !state.draft.isBridged && !around.figureIsNear(items, i)) return;
    // 服务出口9亿元，进口4亿元: the other side of the same trade.
    if (state.blocked === SERVICES && !flow.weak && flow.flows[0] !== "total") return;
    if (flow.carried && around.staysAtHome(items, i)) {
      state.comparing = true;
      return;
    }
    // 公司的30吨红茶经检验，发往埃及
    // 出口以茶叶为主，进口主要为…, 主要销往…: what was illustrated is told further.
    if (state.draft.isIllustration && !state.clause.headed) state.closeBeforeNext();
    // 在越南建厂后，国内的产品销往美国: a country of an earlier clause is not where these go.
    if (flow.carried && !state.clause.headed && around.isBeforePartner(items, i)) state.draft.drop("partner");
    // 其中2100吨返销欧盟
    const near = state.figureClause === state.clause.index;
    const load =
      state.draft.isConsignment && (flow.carried || sendsOff(items, i, near || state.draft.hasLeft));
    const partSent = flow.carried && state.draft.isCountedPart && near;
    const sentOff = (load || partSent) && !around.isCountedApart(items, i);
    const owns = around.isFlowOfFigure(items, i) && state.draft.flow === null;
    if (!sentOff && !owns && (state.isComplete || state.draft.flow !== null)) state.closeBeforeNext();
    // 出口核桃2300吨，…，主要出口至德国
    const before = items[i - 1];
    if (before?.type === "gap" && /主要$/.test(before.text)) state.draft.flag("illustrates");
    const topic = state.draft.lastTopic;
    if (topic !== null && around.isToldNext(items, i, topic)) state.draft.resumeTopic();
    if (!flow.carried && isJudgedPartner(items, i, state.draft)) state.draft.flag("partnerTopic");
    if (flow.taken) state.draft.flag("partnerTopic");
    if (load) state.draft.flag("load");
    state.draft.setFlow(load ? { ...flow, carried: true } : flow);
    const pronoun = subjects.pronounBefore(items, i);
    const stranger = pronoun === null && subjects.followsStranger(items, i);
    const named = state.draft.isOfSeveral;
    if (!named && (stranger || subjects.isCountedSubject(items, i))) state.draft.flag("strange");
    const others = [subjects.isOfCountedTrains, subjects.isCarriersTrade, subjects.isPartOfPlace];
    if (!load && others.some((is) => is(items, i))) state.draft.flag("carriers");
    if (subjects.isByWay(items, i)) state.draft.flag("byWay");
    if (
      subjects.followsUnnamedZone(items, i) ||
      subjects.followsUnnamedPlace(items, i) ||
      subjects.followsUnnamedShop(items, i)
    )
      state.draft.flag("ofOthers");
    // 前者出口3亿元: the subject is only pointed at.
    if (state.isPointing) state.draft.flag("ofOthers");
    state.draft.setPronoun(pronoun);
    if (pronoun === "hub" && subjects.passesHub(items, i)) state.draft.flag("passing");
    if (around.followsGoodsWord(items, i)) state.draft.flag("itsGoods");
    state.flowClause = state.clause.index;
    state.enter();
  }

  private takeFigure(figure: FigureChunk, i: number): void {
    const { state } = this;
    // 茶叶出口取得突破，首批3吨绿茶发往德国: so many of other goods.
    if (figure.role === "count" && state.isLaterClause && around.countsOthers(this.items, i, state.draft))
      state.closeBeforeNext();
    // 出口商品以服装、鞋类为主，分别为3亿元和2亿元: of each that illustrated it.
    const listed = listsAsMany(this.items, i, state.draft);
    if (listed) state.draft.flag("respectively");
    const oneByOne = (state.isOneByOne && state.draft.hasList) || listed || state.draft.hasListedFigures;
    if (state.isAfterIllustration && !oneByOne) {
      state.row.addToLast(figure);
      return;
    }
    // 对甲、乙两国出口9亿元、8亿元，甲国一路走高，涨了2倍: the one of the list that the clause before spoke of.
    const spoken = state.draft.lastTopic;
    if (figure.role === "yoy" && spoken !== null && !state.clause.headed && this.wasListed(spoken))
      state.draft.resumeTopic();
    if (figure.leads) {
      // 用俄罗斯的鱼加工鱼片，八成返销日本: where the fish came from is not where the fillets go.
      if (!state.clause.headed && state.draft.flow === null && state.draft.group("partner") !== undefined)
        state.close("comma");
      state.row.openFor(figure);
      state.blocked = null;
    }
    // 甲9亿元，乙8亿元，丙7亿元，三者增速分别为3%、4%、5%: of each of them again.
    if (figure.respectively && state.blocked === WHOLE_LIST) state.blocked = null;
    const others = state.counted && figure.role === "yoy" ? "what counts no goods" : null;
    state.counted = others !== null;
    const why =
      state.blocked ?? others ?? (state.clause.admitsFigure || figure.leads ? null : UNKNOWN_SUBJECT);
    if (why === null) {
      state.draft.addNoise(figure.leads ? 0 : state.clause.noise);
      state.draft.addFigure(state.placed(figure));
      if (figure.each) state.draft.flag("each");
      if (figure.respectively || state.isOneByOne) state.draft.flag("respectively");
      state.figureClause = state.clause.index;
    } else {
      // 货运量3万吨，货值9亿元，分别增长2%、4%: the first change is of the tonnage.
      const level = figure.role === "money" || figure.role === "count";
      if (level && !state.draft.figured && state.blocked !== null) state.draft.skipLevel();
      state.draft.refuseFigure(why);
    }
    // 农产品2亿元；某某3亿元，增长5%: nor is what follows of the one before.
    if (why === UNKNOWN_SUBJECT && state.clause.opensPart) state.blocked = why;
    state.clause.noise = 0;
  }

  /** Whether the name is one of a list with figures before it in the sentence. */
  private wasListed({ dim, members }: NameGroup): boolean {
    const [name] = members;
    const last = this.state.row.done.findLast((d) => d.groups[dim] !== undefined)?.groups[dim];
    return (
      members.length === 1 &&
      (last?.members.length ?? 0) > 1 &&
      last?.members.some((m) => m.name === name?.name) === true
    );
  }

  private takeSeparator({ level }: SeparatorChunk): void {
    const { state } = this;
    if (level === "and") return;
    if (state.clause.isNoisy) state.draft.dropTopic(state.clause.totalNoise);
    state.clause.next();
    state.comparing = false;
    if (level === "part") {
      state.isOneByOne = false;
      state.row.setReal(false);
      state.clause.afterPart();
      state.close("part");
    }
  }
}

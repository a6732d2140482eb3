import { illustratesBackwards } from "./backward-lists.js";
import type {
  FigureChunk,
  FlowChunk,
  Item,
  NameGroup,
  PeriodChunk,
  SeparatorChunk,
  VoidChunk,
} from "./chunk.js";
import { arrivesAt, leaves, sending, sendsOff } from "./consignments.js";
import type { Draft } from "./draft.js";
import { isJudgedPartner } from "./judged-partners.js";
import * as around from "./look-around.js";
import { readMark, readWords } from "./mark-reader.js";
import { ReadingState, SERVICES } from "./reading-state.js";
import * as subjects from "./subjects.js";

const UNKNOWN_SUBJECT = "words that are not known";

/** Reads the items of one sentence from left to right into statements: names and flow first, then figures; a name after figures opens the next. */
export function readStatements(items: readonly Item[]): readonly Draft[] {
  return new StatementReader(items).read();
}

class StatementReader {
  private readonly state = new ReadingState();

  constructor(private readonly items: readonly Item[]) {}

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
        this.takeGroup(item, i);
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
    // 人均7000元，增长3%: the change is that of the average.
    if (figure.why === "an average") state.blocked = figure.why;
    // 进出口集装箱31万标箱，增长3%: nor is it of trade.
    state.counted = figure.why === "counts no goods";
    if (state.counted && !state.draft.figured) state.draft.skipLevel();
  }

  private takeGroup(group: NameGroup, i: number): void {
    const { state } = this;
    if (this.takeAsNoSide(group, i)) return;
    const { members, inward } = around.thoseWhoTrade(
      group,
      state.draft,
      around.isBoughtFromChina(this.items, i),
    );
    // 香港对内地出口: China is nobody's partner.
    const far = members.length === 0 && group.members[0]?.stands === "counterpart";
    if (far && !state.isComplete && group.members[0]?.name === "中国") state.draft.flag("withChina");
    if (far && this.items[i + 1]?.type === "flow" && !around.isContributedTo(this.items, i))
      state.draft.oppose(group.members[0]?.name ?? "");
    if (members.length === 0 || (group.dim === "product" && around.isListedAfterFlow(this.items, i))) return;
    const usable = { ...group, members };
    // 对俄罗斯则一路走高，全年进出口…: whose trade with whom, whatever else the clause says of it.
    if (group.dim === "partner" && around.isContrasted(this.items, i)) state.draft.keepTopic();
    if (this.completes(usable, i)) {
      state.draft.setGroup(usable);
      return;
    }
    if (state.draft.figured && !state.clause.headed && illustratesBackwards(this.items, i)) {
      state.row.illustrate();
      state.illustrationClause = state.clause.index;
    }
    // 对日出口以家具为主，自韩进口…: a name in a later clause than an illustration opens the next.
    if (state.draft.isIllustration && state.illustrationClause < state.clause.index) state.closeBeforeNext();
    // 山东出口机电产品到东盟: in one clause a name of another side completes; of the same side it opens the next.
    const known = state.draft.group(group.dim);
    // 俄罗斯是第一大目的地，发往俄罗斯的货物9亿元
    const again =
      known?.members.length === 1 && members.length === 1 && known.members[0]?.name === members[0]?.name;
    const repeated = known !== undefined && !(again && !state.draft.figured);
    const later = state.isLaterClause || (state.draft.flow !== null && repeated);
    if (state.isComplete || later) state.closeBeforeNext();
    state.draft.setGroup(usable);
    // 美国因关税高企，出口额2亿元: one of those to whom it goes.
    const [cause, stop] = [this.items[i + 1], this.items[i + 2]];
    const explained = cause?.type === "gap" && cause.text === "" && stop?.type === "separator";
    if (group.dim === "partner" && explained && stop.level === "clause") state.draft.flag("partnerTopic");
    if (group.dim === "reporter") state.draft.setInward(inward);
    // 年产雨伞5亿把，外销…: what is made is not what was sent off.
    const before = this.items[i - 1];
    if (group.dim === "product" && before?.type === "mark" && before.mark === "block")
      state.draft.flag("made");
    state.enter();
  }

  /** Takes a name that is no side of a statement but says something else of it; false where it can be a side. */
  private takeAsNoSide(group: NameGroup, i: number): boolean {
    const { items, state } = this;
    if (around.isOvertaken(items, i) || around.isSetApart(items, i)) return true;
    if (group.dim === "product" && around.saysWhatKind(items, i)) return true;
    if (group.dim === "product" && around.saysWhatItIs(items, i)) {
      state.draft.keepTopic();
      return true;
    }
    if (group.dim === "partner" && around.isWhereTheyRank(items, i)) return true;
    if (group.dim === "reporter" && subjects.isSeatOfUnnamed(items, i)) {
      if (state.isComplete || state.isLaterClause) state.closeBeforeNext();
      state.draft.flag("ofOthers");
      return true;
    }
    if (group.dim === "reporter" && this.isBesideFirm(group, i)) return true;
    if (group.dim !== "reporter" || !around.isRoute(items, i)) return false;
    const known = state.draft.group("reporter") !== undefined || around.isOurs(items, i);
    // 60吨洋葱经霍尔果斯口岸出口至哈萨克斯坦
    const load = group.members[0]?.ref?.kind === "hub" && state.draft.isConsignment && !leaves(items, i);
    // 载有1.6万袋柳州螺蛳粉的货车从蓝鲸公司驶出
    const firm = group.members[0]?.ref?.kind === "company" && leaves(items, i);
    return (known && !firm) || load || around.isBeforeCarried(items, i);
  }

  /** 公司进口生豆9吨，和云南豆拼配后供应连锁店: a place in a clause that tells of no trade, behind a firm's. */
  private isBesideFirm({ members }: NameGroup, i: number): boolean {
    const { draft, row } = this.state;
    const told =
      draft.group("reporter") ?? row.done.findLast((d) => d.groups.reporter !== undefined)?.groups.reporter;
    if (told?.members[0]?.ref?.kind !== "company" || members[0]?.ref?.kind !== "place") return false;
    if (members[0].pronoun !== undefined) return false;
    for (const item of this.items.slice(i + 1)) {
      if (item.type === "flow" || item.type === "figure" || item.type === "void") return false;
      if (item.type === "separator" && item.level !== "and") return true;
    }
    return true;
  }

  /** 30吨烟台苹果, 出口5000万元到非洲: whether a name belongs to the figure before it. */
  private completes(group: NameGroup, i: number): boolean {
    const { draft, isComplete } = this.state;
    if ((draft.flow === null || group.dim === "partner") && around.ownsCounted(this.items, i))
      return draft.group(group.dim) === undefined || draft.flow === null;
    // 30吨红茶通过海运出口至埃及
    if (group.dim === "segment" && draft.isConsignment) return true;
    if (group.dim === "reporter" && draft.isConsignment && leaves(this.items, i)) {
      draft.flag("departed");
      return true;
    }
    const open = draft.group(group.dim) === undefined && !draft.hasFigure("yoy");
    const last = this.items[i - 1];
    // 30吨红茶从杭州启程，奔赴埃及
    if (group.dim === "partner" && draft.isConsignment && arrivesAt(last)) {
      draft.flag("load");
      draft.setFlow(sending(last ?? group));
      this.state.flowClause = this.state.clause.index;
      return true;
    }
    const sent = draft.flow?.carried === true && group.dim === "partner";
    if (isComplete && open && sent && (last?.type === "flow" || arrivesAt(last, this.items[i - 2])))
      return true;
    return isComplete && open && around.completesFigure(this.items, i, group);
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
    if (!sentOff && (state.isComplete || state.draft.flow !== null)) state.closeBeforeNext();
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
    if (subjects.followsUnnamedZone(items, i) || subjects.followsUnnamedPlace(items, i))
      state.draft.flag("ofOthers");
    // 前者出口3亿元: the subject is only pointed at.
    if (state.isPointing) state.draft.flag("ofOthers");
    state.draft.setPronoun(pronoun);
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
    const oneByOne = state.isOneByOne && state.draft.hasList;
    if (state.isAfterIllustration && !oneByOne) {
      state.row.addToLast(figure);
      return;
    }
    if (figure.leads) {
      // 用俄罗斯的鱼加工鱼片，八成返销日本: where the fish came from is not where the fillets go.
      if (!state.clause.headed && state.draft.flow === null && state.draft.group("partner") !== undefined)
        state.close("comma");
      state.row.openFor(figure);
      state.blocked = null;
    }
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

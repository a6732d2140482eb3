import type { GapChunk, Item, Mark, MarkChunk } from "./chunk.js";
import { crosses, sending } from "./consignments.js";
import { leadsBack } from "./look-around.js";
import { noiseOf } from "./marker-words.js";
import { severalIn } from "./named-lately.js";
import { pointersIn } from "./pointing-words.js";
import { type ReadingState, SERVICES } from "./reading-state.js";
import { isOfTheWorld } from "./subjects.js";

// What the words between names, flows and figures do to the reading of a sentence.

/** Why figures of a whole list are of none of its items. */
export const WHOLE_LIST = "a whole list";

/** Notes a word that says how figures belong to names, or whose they are. Brackets say nothing of it. */
export function readMark({ mark, items, flow, start, end }: MarkChunk, state: ReadingState): void {
  // 金额9亿美元，均价4美元，同比分别下降2%和3%: the second change is that of the price; 均价分别跌2%、3%: all are.
  if (mark === "price") state.priceEnd = end;
  if (mark === "respectively" && start > state.priceEnd + 3 && state.draft.isPriced) {
    state.blocked = null;
    state.draft.listPrices();
  }
  // 将 is one character, 准备 and 预计 are more.
  if (mark === "unreal") readUnreal(state, end - start === 1);
  EFFECTS[mark]?.(state);
  if (flow !== undefined) state.draft.setMarket(flow);
  if (mark === "together") return;
  if (mark === "all-of-list") state.draft.setOfList(items?.length ?? 0);
  else if (items !== undefined) state.pointTo(items);
}

/** `soon`: it is only said to be about to happen, which is as good as done for goods that are being loaded. */
function readUnreal(state: ReadingState, soon: boolean): void {
  const { draft, row } = state;
  // 出口1亿元，完成目标: what comes in a later clause says nothing against figures already told.
  // 20台拖拉机整装待发，不日将发往秘鲁: and goods of which nothing has been said yet wait for what comes.
  const left = draft.hasLeft || (soon && draft.isLoading);
  const told = left || (draft.figured && !draft.isConsignment);
  const here = !told || state.figureClause === state.clause.index;
  row.setUnreal(here);
  // 进口3吨，预计明年翻番: nor is what it says a figure of what was told.
  if (!here) state.blocked = "not yet happened, or reckoned otherwise";
}

const EFFECTS: Readonly<Partial<Record<Mark, (state: ReadingState) => void>>> = {
  respectively: (state) => {
    // 机电产品等出口增长，前11个月分别出口…: what is told one by one is told by the later clause.
    // 进出口货运量居前三，分别为3万吨…: nor does that make trade of another statistic.
    const { blocked } = state;
    if (!state.draft.figured && state.isLaterClause) state.closeBeforeNext();
    if (!state.clause.headed) state.blocked = blocked;
    state.draft.flag("respectively");
    state.isOneByOne = true;
    // 三者合计占五成，分别增长3%、5%、7%: of each again.
    if (state.blocked === WHOLE_LIST) state.blocked = null;
  },
  "some-of-list": (state) => {
    state.draft.flag("respectively");
    if (state.blocked === WHOLE_LIST) state.blocked = null;
  },
  "rest-of-list": (state) => {
    state.close("comma");
    state.draft.setOfList("rest");
    state.blocked = null;
  },
  "all-of-list": (state) => {
    state.close("comma");
    state.blocked = null;
  },
  each: (state) => {
    if (!state.meanAll()) state.draft.flag("each");
  },
  together: (state) => {
    // 对越南出口2亿元，各国合计占60%: after figures it speaks of all the statements before.
    if (state.draft.figured) state.blocked = WHOLE_LIST;
    else state.draft.flag("together");
  },
  "several-together": (state) => {
    // 主要出口大豆、原油，2023年三项合计占八成: not of what the list is a part of.
    if (!isListOfPartners(state)) state.blocked = WHOLE_LIST;
  },
  among: (state) => state.close("among"),
  etc: (state) => {
    if (!state.draft.figured && state.draft.group("product") !== undefined) state.draft.flag("open");
  },
  "such-as": (state) => {
    if (!state.draft.figured && state.draft.flow !== null) state.close("such-as");
  },
  "mainly-from": (state) => {
    // 铁矿砂主要来自巴西: goods that come from somewhere were imported.
    const { draft } = state;
    if (!draft.started || draft.figured || draft.flow !== null || draft.group("product") === undefined) {
      EFFECTS.mainly?.(state);
    } else {
      draft.flag("cameFrom");
      draft.flag("illustrates");
    }
  },
  mainly: (state) => {
    // 主要出口市场为德国: the markets of what was spoken of.
    if (state.row.illustrate()) state.blocked = null;
    state.illustrationClause = state.clause.index;
  },
  "mainly-partners": (state) => {
    EFFECTS.mainly?.(state);
    // 主要来源国依次是德国、法国，进口量分别达…: at the head of a sentence, too.
    state.draft.flag("partnerTopic");
  },
  worth: (state) => {
    const { draft } = state;
    // 货运量3万吨，货值9亿元
    if (draft.hasFigure("count") || (draft.flow !== null && draft.levelsSkipped > 0)) state.blocked = null;
  },
  "partner-topic": (state) => state.draft.flag("partnerTopic"),
  block: (state) => {
    state.blocked = "another statistic";
  },
  price: (state) => {
    if (state.draft.hasFigure("money") || state.draft.hasFigure("count")) state.draft.priceAfter();
    state.blocked = "another statistic";
  },
  service: (state) => {
    state.blocked = SERVICES;
    state.draft.flag("besides");
  },
  compare: (state) => {
    // 主要是原油进口拉动: why something grew.
    if (!state.draft.figured) state.draft.unflag("illustrates");
    state.comparing = true;
  },
};

/** 出口9亿元，越南、泰国两国合计占七成: a share for all partners of a list that nothing else is told of. */
function isListOfPartners({ draft, clause }: ReadingState): boolean {
  const listed = (draft.group("partner")?.members.length ?? 0) > 1 && clause.headed;
  return listed && draft.flow === null && !draft.figured && draft.link !== "start";
}

/** 鱿鱼和鲍鱼是主要品种，两者合计出口9亿元: the list of as many that the clause before was about. */
export function recallList(mark: MarkChunk, items: readonly Item[], i: number, state: ReadingState): void {
  const { draft } = state;
  if (mark.mark !== "together" || mark.items === undefined || draft.flow !== null || draft.figured) return;
  const lists = items
    .slice(0, i)
    .filter((item) => item.type === "group" && item.members.length > 1 && item.dim !== "reporter");
  const list = lists.at(-1);
  if (list?.type !== "group" || list.members.length !== mark.items.length) return;
  if (draft.group(list.dim) === undefined) draft.setGroup({ ...list, start: mark.start, end: mark.start });
}

const THOSE = /[对自从与向](?:上述|以上|这)?([两二三四五六])(?:者|国|地|个?国家|大?市场)$/;

/** 缺口被东盟、俄罗斯填上，对两者出口9亿元、7亿元: the list of as many partners that stands before in the sentence. */
function pointAtPartners(text: string, items: readonly Item[], i: number, state: ReadingState): void {
  const word = THOSE.exec(text)?.[1];
  if (word === undefined) return;
  const count = "一二三四五六".indexOf(word === "两" ? "二" : word) + 1;
  const list = items
    .slice(0, i)
    .findLast((item) => item.type === "group" && item.dim === "partner" && item.members.length > 1);
  if (list?.type !== "group" || list.members.length !== count) return;
  if (state.isComplete || state.isLaterClause) state.closeBeforeNext();
  const at = items[i]?.end ?? list.end;
  state.draft.setGroup({ ...list, start: at, end: at });
  state.clause.enter();
}

/** 两只装满白酒的集装箱: goods in what they are sent in, without a number of their own. */
function isPacked(items: readonly Item[], i: number): boolean {
  const goods = items.slice(0, i).findLastIndex((item) => item.type === "group" && item.dim === "product");
  const words = items[goods - 1];
  return words?.type === "gap" && /(?:装[满着有]|满载|载[着有满])了?$/.test(words.text);
}

/** 150吨贝宁大豆靠泊日照港: a load from a partner that is named with it has come to a port of ours. */
function isLanding(text: string, items: readonly Item[], i: number): boolean {
  const next = items[i + 1];
  const ours = next?.type === "group" && next.dim === "reporter";
  return ours && /(?:靠泊|靠上|停靠|驶抵|运抵|抵达|到达|驶入|卸在)了?$/.test(text);
}

const LOADED = /(?:装[上进入]|装(?:车|船|箱|柜|运|载)(?!待)|验放|封箱)(?!前|待|等)/;
const LEFT = /(?:启运|起运|启程|启航|起航|发运|发车|出发|驶[出离]|放行)(?!前|待|等)/;

const RANKS =
  /^(?:则|也|仍)?(?:紧随其后|紧跟其后|分[列居]其后|位居其后|次之|居首|居次|分[列居]|位列|位居|排名?第|居前|领先)/;

/** 土耳其、埃及是我们最大的两个市场: the words behind the number. */
function isCountOfMarkets(text: string, items: readonly Item[], i: number): boolean {
  const [words, number] = [items[i - 2], items[i - 1]];
  const counted = number?.type === "void" && words?.type === "gap" && /^[是为](?!了)/.test(words.text);
  return (
    counted && /^(?:出口|海外|境外|国外|主力|重点)?(?:市场|买家|客户|来源地|来源国|目的地|目的国)/.test(text)
  );
}

/** 东盟以9亿元|居首 */
const RANKS_WITH =
  /^(?:继续|仍|稳|依然|牢牢|高)*(?:居首|[位高稳]?居|领跑|排名?|[位名]?列|夺冠|称雄|摘得|拔得头筹|紧随其后|次之|独占鳌头|遥遥|蝉联|稳坐|跻身)/;

const MEASURE =
  /^”?(?:业务|模式|贸易)?(?:的)?(?:正面清单|试点|资质|资格|备案|条例|细则|方案|办法|政策|海关监管|监管)/;

const SECTION = /^(?:方面|端|商品中|产品中|中|来?看|来说|而言|上看)/;
const WITH_CHINA = /(?:[对与自往从到]|输往)(?:中国)?(?:大陆|内地)[与和及]?$/;
const MADE_OF_IT = /^(?:加工|生产|制作|制)成?$/;

/** Hears words that the grammar does not know, the item `i`, for what they tell of the statement all the same. */
export function readWords({ text }: GapChunk, items: readonly Item[], i: number, state: ReadingState): void {
  const pointers = pointersIn(text);
  if (pointers.length > 0) {
    if (state.isComplete || state.isLaterClause) state.closeBeforeNext();
    state.draft.point(pointers);
  }
  // 去年拿到备案，9月首单3000箱发往新加坡: a load is no figure of what stands before it.
  if (/(?:首|第一|头)[批单票柜车]/.test(text)) state.blocked = null;
  // 9月出台“保税维修”正面清单，进出口9亿元: a mode that only a measure is about.
  const measure = items[i - 1]?.type === "group" && items[i + 1]?.type !== "flow" && MEASURE.test(text);
  if (measure && state.draft.flow === null) state.draft.drop("segment");
  const several = severalIn(text);
  if (several !== null && (items[i - 1] === undefined || items[i - 1]?.type === "separator")) {
    if (state.isComplete || state.isLaterClause) state.closeBeforeNext();
    state.draft.setSeveral(several);
  }
  pointAtPartners(text, items, i, state);
  state.clause.hear(pointers.length > 0 ? 0 : noiseOf(text));
  if (isOfTheWorld(items, i)) state.draft.flag("ofOthers");
  if (items[i - 1]?.type === "flow" && SECTION.test(text)) state.draft.flag("section");
  const before = items[i - 1];
  // 沙特、日本紧随其后，出口额为…: they rank among those to whom it goes.
  if (before?.type === "group" && before.dim === "partner" && RANKS.test(text))
    state.draft.flag("partnerTopic");
  if (
    isCountOfMarkets(text, items, i) ||
    (before?.type === "group" && before.dim === "partner" && /^市场/.test(text))
  )
    if (state.draft.group("partner") !== undefined) state.draft.flag("partnerTopic");
  const opened = items[i - 2];
  if (
    before?.type === "figure" &&
    before.role === "money" &&
    opened?.type === "gap" &&
    /以$/.test(opened.text)
  )
    if (RANKS_WITH.test(text)) state.draft.flag("ranked");
  if (WITH_CHINA.test(text)) state.draft.flag("withChina");
  if (leadsBack(items, i)) state.draft.bridge();
  // 60吨红茶正装进集装箱，将运往埃及: it is on its way.
  const packed = state.draft.flow === null && isPacked(items, i);
  if ((state.draft.isConsignment || packed) && LEFT.test(text)) state.draft.flag("departed");
  if ((state.draft.isConsignment || packed) && LOADED.test(text)) state.draft.flag("loading");
  if (packed) state.draft.flag("load");
  // 预计全年出口3万吨，前11个月已出口2万吨
  if (/已/.test(text)) state.row.setReal();
  const landed = isLanding(text, items, i) && state.draft.group("partner") !== undefined ? "import" : null;
  const crossing = state.draft.isConsignment ? (crosses(text) ?? landed) : null;
  const here = items[i];
  if (crossing !== null && here !== undefined) {
    state.draft.flag("load");
    state.draft.setFlow(sending(here, crossing));
    state.flowClause = state.clause.index;
  }
  // 出口则是化肥、葡萄和石榴
  const named = items[i + 1];
  const plain = before?.type === "flow" && !before.carried && !state.draft.figured;
  if (plain && named?.type === "group" && named.members.length > 1 && /^(?:则|就|也|多)*是$/.test(text))
    state.draft.flag("illustrates");
  // 启运泰国，这是该公司首次出口: a sentence of its own.
  if (/^这(?:也|还|已)?是/.test(text) && state.draft.flow === null) state.close("comma");
  if (state.draft.flow !== null && !state.draft.figured && MADE_OF_IT.test(text)) {
    // 用进口的可可加工巧克力3万吨: what is made is not what was traded.
    state.close("comma");
    state.comparing = true;
  }
  if (/主要/.test(text) && !state.isComplete) state.draft.flag("illustrates");
}

import type { PartnerRecord } from "../../knowledge/tables.js";
import type { Span } from "../../model/span.js";

/** A partner written with one character inside a compound. */
export interface Compound extends Span {
  readonly partner: PartnerRecord;
  readonly rule: string;
  readonly confidence: number;
}

type Abbreviations = ReadonlyMap<string, PartnerRecord>;

const HAN = "[\\u4e00-\\u9fff]";

/** 对非进出口, 输美产品, 中俄贸易: one character stands for the partner between a word of direction and a word of trade. */
const TRADE =
  /(?<=对|输|供|赴|向|自|在|中|与|和|双边|[湘粤浙苏鲁闽川渝桂滇黑吉辽冀豫鄂皖赣晋陕甘青宁新蒙藏琼沪京津贵深珠])([\u4e00-\u9fff])(?=进出口|出口|进口|贸易|经贸|外贸|边贸|投资|合作|关系|双边|市场(?!采购)|产品|商品|蔬菜|食品|农产品|水果|活猪|货物|货运|直通|间|之间|额|总量|货值|建|互市)/gu;

/** 对俄跨境电商出口; 其中以跨境电商方式 has no Israel in it. */
const BY_MODE = /(?<=[对自从])([\u4e00-\u9fff])(?=跨境电商|边境|边民|一般贸易|加工贸易|农产品|机电)/gu;

/** 中俄两国, 中越双方, 中蒙最大: behind 中 also before words of states. */
const BILATERAL =
  /(?<=(?:^|[^\u4e00-\u9fff]|[是为与和在对由将据的]|随着|推动|促进|深化)中)([\u4e00-\u9fff])(?=两国|双方|总理|元首|领导人|外长|最大|企业|建交|友好|全面战略|战略伙伴)/gu;

/** 访俄, 赴台考察, 驻柬大使: where officials go and sit. */
const VISITED =
  /(?<=访|出访|赴|驻)([\u4e00-\u9fff])(?=考察|访问|开展|参加|参展|期间|招商|交流|学习|洽谈|大使|使馆|总领|领事|经商|，|。)/gu;

/** 对俄、朝、韩进出口, 对美、欧等市场: a list of one-character forms after a word of direction. */
const LIST = new RegExp(
  `(?<=[对向输自从与往])(${HAN}(?:、${HAN})+)(?:[两三四]国|等?(?:国家和地区|国家|国|地区|地|主要市场|市场)?)(?=进出口|出口|进口|贸易|外贸|投资|的?(?:进|出)口|[，。]|(?:分别|则|也)?(?:增|减|下降|上升|[升降涨跌]))`,
  "gu",
);

/** 对美欧日出口: the same without marks between them. */
const RUN = new RegExp(`(?<=[对输])(${HAN}{2,4})(?=进出口|出口|进口|贸易|外贸|市场)`, "gu");

/** 对俄跨境电商出口, 自韩农产品进口: the same before modes of trade and goods. */
const TRADE_OF =
  /(?<=[对自从输])(?!以)([\u4e00-\u9fff])(?=跨境|边境|边民|小额|一般贸易|加工贸易|市场采购|(?:整体|货物|商品|农产品)(?:进|出)口)/gu;

/** 中欧、中美双边贸易: each of a list of pairs. */
const PAIRS_WITH_CHINA =
  /(?<=中)([\u4e00-\u9fff])(?=(?:[、和及与](?:中[\u4e00-\u9fff]|中国[与和同对][\u4e00-\u9fff]{2,6}?))+(?:双边|货物)?(?:贸易|进出口))/gu;

/** 对俄增长5%, 自韩则减少: only a change follows. */
const CHANGED =
  /(?<=[对自从])([\u4e00-\u9fff])(?=(?:分别|则|却|仍|也)?(?:增长|下降|增加|减少|下跌|上升|大增|大减|锐减|骤降|激增|[升跌降增减挫])[^，。；]{0,6}[\d一二三四五六七八九两])/gu;

/** 对美、欧盟及东盟分别增长: one character before names in full. */
const BEFORE_NAMES =
  /(?<=[对自从])(?!新)([\u4e00-\u9fff])(?=[、及和](?:欧盟|东盟|日本|韩国|美国|[\u4e00-\u9fff]{2,4})(?:[、及和与][\u4e00-\u9fff]{1,4}){0,6}?(?:分别|依次|均|则|进出口|出口|进口))/gu;

/** 进口美棉9万吨、澳棉8万吨, 俄煤: goods by where they are from. */
const BY_ORIGIN =
  /(?<=[、，；。：]|进口|出口|其中|[和及与])([\u4e00-\u9fff])(?=[棉煤](?:[约近超达]?\d|进口|出口|分别|占比|[、，。和及]))/gu;

/** 日韩, 欧美: several partners in one word, in trade news always meant one by one. */
const PAIRS = /日韩|韩日|欧美|美欧|俄蒙|蒙俄|美加|日美|美日|欧日/gu;

/** 输欧生物柴油: goods of any name; but 运输日用品. */
const SHIPPED = /(?<=(?<![运传灌服])输)([\u4e00-\u9fff])(?!用|常|元|班|送|入|出)/gu;

/** 供港澳蔬菜; but 港澳委员, 港澳台企业, 粤港澳 are people, a class of firms, a group of places. */
const HONG_KONG_MACAO =
  /(?<![粤珠海])港澳(台)?(?!委员|同胞|台?办|事务|居民|青年|人士|码头|大桥|台?侨|台?企业|台?资|台?商|台?投资|台?乡|办)/gu;

/** 供港活猪, 供澳蔬菜: what the two get from the mainland. */
const SUPPLIED = /(?<=供)([港澳])(?![口湾元币股府交澳洲门大])/gu;

function eachOf(
  match: RegExpExecArray | RegExpMatchArray,
  offset: number,
  table: Abbreviations,
  rule: string,
) {
  const found: Compound[] = [];
  for (const [i, character] of [...(match[1] ?? match[0])].entries()) {
    const partner = table.get(character);
    const start = offset + i;
    if (partner !== undefined) found.push({ start, end: start + 1, partner, rule, confidence: 0.9 });
  }
  return found;
}

/** Partners that one character stands for, in compounds, lists and pairs. `table` gives the partner of a character. */
export function findCompounds(text: string, table: Abbreviations): Compound[] {
  const found: Compound[] = [];
  for (const [rule, pattern] of [
    ["partner/compound", TRADE],
    ["partner/bilateral", BILATERAL],
    ["partner/visited", VISITED],
    ["partner/compound", BY_MODE],
    ["partner/compound", SHIPPED],
    ["partner/compound-list", LIST],
    ["partner/pair", PAIRS],
    ["partner/compound", PAIRS_WITH_CHINA],
    ["partner/compound", TRADE_OF],
    ["partner/compound", CHANGED],
    ["partner/compound", BY_ORIGIN],
    ["partner/compound-list", BEFORE_NAMES],
  ] as const) {
    for (const match of text.matchAll(pattern)) found.push(...eachOf(match, match.index, table, rule));
  }
  for (const match of text.matchAll(RUN)) {
    const all = [...(match[1] as string)].every((character) => table.has(character));
    if (all) found.push(...eachOf(match, match.index, table, "partner/compound-list"));
  }
  return [...found, ...hongKongAndMacao(text, table)];
}

/** 澳 is Macao beside 港 only. */
function hongKongAndMacao(text: string, table: Abbreviations): Compound[] {
  const [hongKong, taiwan] = [table.get("港"), table.get("台")];
  const macao = table.get("港澳");
  const supplied = [...text.matchAll(SUPPLIED)].flatMap(({ 1: letter, index }) => {
    const partner = letter === "港" ? hongKong : macao;
    const span = { start: index, end: index + 1 };
    return partner === undefined ? [] : [{ ...span, partner, rule: "partner/compound", confidence: 0.9 }];
  });
  const pairs = [...text.matchAll(HONG_KONG_MACAO)].flatMap((match) =>
    [hongKong, macao, match[1] === undefined ? undefined : taiwan].flatMap((partner, i) => {
      const start = match.index + i;
      if (partner === undefined) return [];
      return [{ start, end: start + 1, partner, rule: "partner/pair", confidence: 0.9 }];
    }),
  );
  return [...supplied, ...pairs];
}

import { partnerIndexOf } from "../partners/partners.js";
import { gazetteerOf } from "../places/gazetteer.js";
import type { Trial } from "./name-refusals.js";

/** Words that no name of a hub opens with: 此趟班列, 4月2日电陆海新通道, 2024年度全国综保区. */
const NO_OPENING =
  /^(?:[此该这那本各每]|前[一二两三四五六七八九十\d]+大|第[一二三四五六七八九十\d]+大|拓宽|扩大|新增|[要需]经|驻|改走|转搭|换乘|.?趟|日电|电$|年度|同期|中越边境|中俄边境|中缅边境)/u;

/** A verb or preposition of one character in front of a name: 进姐告口岸, 经二连口岸. */
const GLUED = /^[搭乘借牵进出往赴抵驶入经达通由自从至到在为沿走将把]$/u;

/** What a hub's name never holds: another body or firm, a department. */
const FOREIGN =
  /[着了的把]|月份|[一二三四五六七八九十]月|人[来到赴抵]|前来|[市县区州](?:检查|调研|考察|视察|督导)|友好港|后(?!海|沙|宅|溪)|第[一二三四五六七八九十]|前?[一二两三四五六七八九十\d]+大(?=市场|$)|前[一二两三四五六七八九十\d]+(?=市场|$)|最大|[中美俄日韩缅越泰老蒙哈]方|书记|[省市县区州]长|[省市县区州]委|一行|边境(?!经济|贸易|合作|互市|跨境)|沿岸|[赴各]|(?:中国|全国)(?=$)|海关(?!特殊|监管)|有限公司|股份公司|分公司|(?<!自由贸易|自贸)部门|人民政府|商务局|发改委|事务所|研究院/u;

/** Classes of traffic: with nothing but a division before them they are all of its ports, railways, roads. */
const TRAFFIC = /^(?:口岸|港口|码头|铁路|公路|高铁|高速公路|陆路口岸|通道|大通道|货场|航线|快速通道)$/u;

/** With one country or city before them these are no line yet: 重庆铁路, 蒙古国铁路. */
/** Zones of which a province has many: 广东省综保区. */
const ZONES =
  /^(?:综保区|综合保税区|保税区|开发区|经开区|高新区|产业园区?|工业园区?|园区|片区|大市场|市场|产业带|产业集群)$/u;

/** Zones that the state sets up and names after their place, never after a firm. */
const STATE_ZONES =
  /^(?:综保区|综合保税区|保税区|保税港区|开发区|经开区|高新区|经济技术开发区|经济开发区|高新技术产业开发区|自贸区|自贸试验区|自由贸易试验区|自由贸易港|自贸港|综试区|片区)$/u;

/** Words of trade between a place and 口岸: 绥芬河进口肉类口岸 is the crossing. */
const CARGO = /进口|出口|进出境|智慧|国门/u;

/** Passages that need more than a coined word: 西开放大通道, 非物流通道. */
const PASSAGES = /^(?:通道|大通道|国际大通道|物流通道|运输通道|贸易通道|陆海通道|联运通道|快速通道|组团)$/u;

const LINES = /^(?:铁路|国际铁路|公路|高铁|高速公路|航线|全货机航线|快速通道|大桥)$/u;

/** A free-trade area between states is an agreement: 东盟自由贸易区, 中韩自贸区. */
const FREE_TRADE = /^(?:自由贸易区|自贸区|自贸协定)$/u;

/** 中韩, 韩 behind a cut 中. */
const STATES = /^(?:中.|[日韩美欧俄澳智瑞]{1,2})$/u;

/** A single train, and trains at large: 冷链专列, 国际联运班列; named services are read by `block-trains.ts`. */
const TRAINS = /(?:班列|专列|新通道|中老铁路)$/u;

/** Bases of a firm in a country: 泰国生产基地. */
const BASES = /^(?:基地|生产基地|制造基地|产业基地|加工基地|养殖基地|种植基地|园区|工厂)$/u;

/** Systems that somebody works with: 智能化管控平台, 热水能源管理平台. */
const SYSTEM =
  /(?:管理|管控|监管|监测|监控|调度|指挥|预警|防控|检测|检验|研发|创新|创业|信息化|数字化|智能化|数据|大数据|模型|仿真|操作|应用|举报|学习|孵化|协同|诊断|运维)$/u;

/** What makes a platform one of trade. */
const TRADES_ON =
  /贸易|外贸|跨境|电商|物流|口岸|通关|关务|供应链|进出口|出口|进口|海外|航运|多式联运|交易|采购|集散|单一窗口|自贸|博览/u;

/** The trade of a fair: 投资论坛平台. */
const FAIRS = /(?:论坛|博览会|大会|交易会|展会)$/u;

/** What a port has several of, 原油码头 behind 青川港区, also where the run opens behind its name. */
const BERTHS =
  /(?:^|港|港区|作业区|^区)(?:原油|集装箱|矿石|铁矿石|煤炭|煤|散货|散杂货|件杂货|滚装|汽车|粮食|液化天然气|液体化工|油品|客运|邮轮|通用|专用|公用|投资|建设|经营|运营|入股)(?:码头|泊位|堆场)$/u;

function opensWithLevel(trial: Trial, levels: RegExp): boolean {
  const place = trial.context.startsPlace.get(trial.first.start);
  return place !== undefined && levels.test(place.attrs?.level ?? "");
}

/** Whether a division or country is all that stands before the suffix; 亚欧国际铁路 has no more. */
function isOnlyPlace({ context, first, match }: Trial): boolean {
  const end = context.startsPlace.get(first.start)?.end ?? -1;
  return end === match.start || (end > 0 && context.reading.doc.text.slice(end, match.start) === "国际");
}

/** Whether the words before the suffix are a country's or bloc's name. */
function isPartner({ body, context }: Trial): boolean {
  return partnerIndexOf(context.reading.knowledge).names.get(body).length > 0;
}

/** Whether the municipality of a hub is meant: 天津口岸 is one port, 广西口岸 are many. */
function isMunicipality({ context, first }: Trial): boolean {
  return context.startsPlace.get(first.start)?.name.endsWith("市") ?? false;
}

/** 山东口岸出口大蒜: where its trade is told, all the ports of a province are one. */
function tradesAsOne(trial: Trial): boolean {
  const { text } = trial.context.reading.doc;
  const after = text.slice(trial.match.end, trial.match.end + 10);
  if (/(?:经由?|通过|从|自)$/u.test(text.slice(0, trial.first.start).slice(-2))) return false;
  return (
    trial.match.record.suffix === "口岸" &&
    opensWithLevel(trial, /^province$/u) &&
    /^(?:累计|共|对其?|[\u4e00-\u9fff]{1,5})?(?:进出口|出口|进口)(?!企业|公司|通关|环节)/u.test(after)
  );
}

/** The reasons for which a start is no start of a hub's name, each with an example of what it keeps out. */
export const HUB_REFUSALS: readonly (readonly [reason: string, refuses: (trial: Trial) => boolean])[] = [
  // 柳州、宁波三大生产基地
  ["several bases", ({ body }) => /[两三四五六七八九十]大(?:生产|制造|加工)?$/u.test(body)],
  // 实现从零到集群的跨越
  ["where something has got to", ({ body }) => /^[零一无有]到$|到$/u.test(body)],
  // 在波兰自建海外仓
  ["what somebody builds", ({ body }) => /^.{0,8}(?:自建|自有)/u.test(body)],
  // 马来西亚驻港总领事
  ["where a mission is sent to", ({ body }) => /驻$/u.test(body)],
  // 蓝鲸能源上饶基地: a site of a firm that everybody knows
  [
    "a site of a known firm",
    ({ body, match, context }) =>
      /基地$/u.test(match.record.suffix) &&
      context.reading.knowledge.knownCompanies.some(({ name, aliases }) =>
        [name, ...aliases].some((form) => body.startsWith(form)),
      ),
  ],
  // 蜜枣出口香|港
  ["Hong Kong itself", ({ body, match }) => match.record.suffix === "港" && body.endsWith("香")],
  // 招商局|港口: a firm that everybody knows
  [
    "a known firm",
    ({ body, match, context }) =>
      /^港口?$/u.test(match.record.suffix) &&
      context.reading.knowledge.knownCompanies.some(({ aliases }) =>
        aliases.includes(body + match.record.suffix),
      ),
  ],
  // 转载自以上平台, 在另一平台
  [
    "whichever platform is spoken of",
    ({ body, match }) =>
      /(?:平台|市场|园区?)$/u.test(match.record.suffix) &&
      /转载|来源|(?:以上|上述|下列|以下|前述|同一|另一|某一?|相关)$/u.test(body),
  ],
  // 支持海城建设|陆地港, 建设海外仓: what is done is no part of the name
  [
    "something is being built",
    ({ body }) =>
      /(?:建设|打造|新建|兴建|开通|推进|加快|设立|设有|建有)(?!银行|兵团|路|村|街)[\u4e00-\u9fff]{0,6}$/u.test(
        body,
      ),
  ],
  // 甲、乙、丙三口岸, 两综保区: so many of them
  [
    "several hubs counted",
    ({ body, match }) =>
      /[两三四五六]$/u.test(body) && /^(?:口岸|港|综保区|综合保税区|保税区)$/u.test(match.record.suffix),
  ],
  // 自建海外仓, 布局海外仓: what firms have of the kind
  [
    "a warehouse of whoever is spoken of",
    ({ body, match: { record } }) =>
      /仓$/u.test(record.suffix) &&
      /(?:自建|自有|自营|租用|租下|租赁|布局|共享|公用|使用|借助|入驻|前置|^智慧|^智能)$/u.test(body),
  ],
  // 岸桥平台, 钻井平台: a machine
  [
    "a platform to stand on",
    ({ body, match: { record } }) =>
      /平台$/u.test(record.suffix) && /(?:岸桥|桥吊|吊机|钻井|作业|观景|升降|登高|瞭望|操作)$/u.test(body),
  ],
  // 智能化管控平台, 中西医创新平台: a system or an aim, unless a place names it or trade is done on it
  [
    "a platform that no trade is done on",
    ({ body, match: { record }, opening }) =>
      /平台$/u.test(record.suffix) &&
      opening !== "place" &&
      SYSTEM.test(`${body}${record.suffix}`.slice(0, -2)) &&
      !TRADES_ON.test(body + record.suffix),
  ],
  // 西安基地: a site of whoever is spoken of
  [
    "a base told by its city alone",
    ({ first, match, context }) =>
      match.record.suffix === "基地" && context.startsPlace.get(first.start)?.end === match.start,
  ],
  // 苹果乘蓉欧快铁: an express is named by its two ends alone.
  [
    "an express by more than its ends",
    ({ body, match }) => match.record.suffix === "快铁" && body.length > 3,
  ],
  ["opens with a pointing word or a dateline", ({ body }) => NO_OPENING.test(body)],
  ["opens with a verb of one character", ({ first }) => GLUED.test(first.text)],
  // 惟自港进口: 港 is Hong Kong behind a preposition.
  [
    "a preposition before 港",
    ({ body, match }) =>
      match.record.suffix === "港" && /^[惟但而却其].|[自对输往赴来抵向]$/u.test(body) && body.length < 3,
  ],
  ["holds another body", ({ body, match }) => FOREIGN.test(body + match.record.suffix)],
  // 前三|大市场: a rank that the suffix's first character belongs to
  [
    "a rank",
    ({ body, match }) =>
      /^前[一二两三四五六七八九十\d]+$/u.test(body) && match.record.suffix.startsWith("大"),
  ],
  ["berths of a port", ({ body, match }) => BERTHS.test(body + match.record.suffix)],
  // 苍南港开港: a port is opened.
  ["the opening of a port", ({ body, match }) => match.record.suffix === "港" && /港开$/u.test(body)],
  // 海城军分区|共建国防教育基地: who founds it
  [
    "what a body founds with others",
    ({ body }) => /(?:[局院会部委队]|分区|大学|学校|公司|集团|海关)共建/u.test(body),
  ],
  ["holds a fair", ({ body }) => FAIRS.test(body)],
  ["a train", ({ match }) => TRAINS.test(match.record.suffix)],
  // 连云港 is a city though 连云 is a district.
  [
    "is a division itself",
    ({ context, first, match }) =>
      gazetteerOf(context.reading.knowledge).names.longestAt(context.reading.doc.text, first.start)?.end ===
      match.end,
  ],
  // 广西口岸, 东部沿海港口, 越南港口
  [
    "all ports of a province or country",
    (trial) =>
      TRAFFIC.test(trial.match.record.suffix) &&
      isOnlyPlace(trial) &&
      opensWithLevel(trial, /^(?:province|group|country|bloc|region|territory)$/u) &&
      !isMunicipality(trial) &&
      !tradesAsOne(trial),
  ],
  [
    "all zones of a province or country",
    (trial) =>
      ZONES.test(trial.match.record.suffix) &&
      isOnlyPlace(trial) &&
      opensWithLevel(trial, /^(?:province|group|country|bloc|region)$/u) &&
      !isMunicipality(trial),
  ],
  ["a crossing for a cargo", ({ match, body }) => /口岸$/u.test(match.record.suffix) && CARGO.test(body)],
  ["a passage at large", ({ match, opening }) => PASSAGES.test(match.record.suffix) && opening !== "place"],
  // 临港区; 重庆果园港铁路
  [
    "one character or a port before a line",
    ({ match, body, opening }) =>
      body.length < 2 ||
      (LINES.test(match.record.suffix) &&
        (/^中欧$/u.test(body) || (opening === "place" && /[港站岸]$/u.test(body)))),
  ],
  // 拓宽口岸, 合作口岸, 内河港
  [
    "a common noun before a port",
    ({ match, opening, first }) =>
      match.record.class === "port" && opening !== "place" && !/^(?:x|nr|ns|nz|nt|j)/u.test(first.tag),
  ],
  // 渝港经贸合作, 出席深港两地论坛: a province or city and Hong Kong
  [
    "a province beside Hong Kong",
    ({ match, body, context }) =>
      match.record.suffix === "港" &&
      /[京津冀晋蒙辽吉黑沪苏浙皖闽赣鲁豫鄂湘粤桂琼渝川黔滇藏陕甘青宁新深穗]$/u.test(body) &&
      /^(?:两[地城]|经贸|合作|澳|台|青年|企业|服务业|科技|双城|交流|贸易)/u.test(
        context.reading.doc.text.slice(match.end, match.end + 3),
      ),
  ],
  // 宁夏供港: goods for Hong Kong
  [
    "supply of Hong Kong",
    ({ match, body }) => match.record.suffix === "港" && /[供输销抵返赴访本]$/u.test(body),
  ],
  // 陈平赴武汉经开区, 要经贵阳龙洞堡国际机场: a place inside begins the name of a port or a zone.
  [
    "words before a place",
    ({ match, opening, run, index, context }) =>
      opening !== "place" &&
      /^(?:port|service)$|^zone$/u.test(match.record.class) &&
      (match.record.class !== "zone" || STATE_ZONES.test(match.record.suffix)) &&
      run.parts.slice(index + 1).some((part) => context.startsPlace.has(part.start)),
  ],
  // 深圳经济特区 is the city.
  [
    "a special zone of the mainland",
    (trial) =>
      /特区$/u.test(trial.match.record.suffix) &&
      opensWithLevel(trial, /^(?:province|prefecture|county|territory|country)$/u),
  ],
  ["a line with one end", (trial) => LINES.test(trial.match.record.suffix) && isOnlyPlace(trial)],
  [
    "an agreement between states",
    (trial) => FREE_TRADE.test(trial.match.record.suffix) && (isPartner(trial) || STATES.test(trial.body)),
  ],
  [
    "a firm's base abroad",
    (trial) =>
      BASES.test(trial.match.record.suffix) && opensWithLevel(trial, /^(?:country|bloc|region|territory)$/u),
  ],
];

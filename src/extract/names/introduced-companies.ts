import type { Candidate } from "../candidate.js";
import type { Reading } from "../reading.js";
import { indexTokens } from "../token-index.js";
import { type ItemScan, isBareName } from "./listed-companies.js";

// Firms without a legal form that their sentence introduces: as a party from abroad (与日本东和金属洽谈), or as a firm of
// another (子公司昆山宏岳). What stands between the introduction and the next sign of grammar is the name.

/** What a firm from abroad may be called before its name. */
const KIND =
  "(?:[\\u4e00-\\u9fff]{0,4}(?:加工商|种植商|经纪商|贸易商|谷物商|经销商|代理商|零售商|渠道商|采购商|供应商|分销商|批发商|进口商|出口商|制造商|生产商|运营商|开发商|建筑商|厂商|大厂|业者|客商|客户|老客户|伙伴|合作伙伴|同行|对手|巨头|连锁超市集团|超市集团|零售集团|连锁超市|企业|车企|药企|品牌|财团|船东|买家|(?:[茶酒药粮木果渔]|水产|石材|服装|家电|家具|建材|食品|珠宝|玩具|汽车|咖啡|木材|花卉|水果|蔬菜|海产|海味|冻肉|粮油|五金|灯饰|钟表)商)|[\\u4e00-\\u9fff]{0,4}商(?=[A-Za-z]))?";

/** The same for certain. */
const TRADER =
  "(?:[\\u4e00-\\u9fff]{0,4}(?:经销商|代理商|零售商|采购商|供应商|分销商|批发商|进口商|出口商|制造商|运营商|开发商|厂商|巨头|车企|药企))";

/** What parties do together, right behind the name; the next item of the list also ends it. */
const DEAL =
  "(?=签|约定|商定|联合|分别|各自|现场|当场|昨日|当日|达成|缔结|洽谈|商谈|谈判|合资|合作(?!社|区)|合建|合办|联手|携手|共同|共建|续签|敲定|结盟|在[^，。；]{1,10}(?:签|合资|共同|合建|设立|成立)|就|、|”)";

const PARTY = new RegExp(
  `^(?:[\\u4e00-\\u9fff]{2,5}(?:[市州府县])?(?=的))?的?${KIND}“?([\\u4e00-\\u9fffA-Za-z·]{2,10}?)”?${DEAL}`,
  "u",
);

/** The firm is one of another's: its name follows up to a word of grammar, a verb of firms or a mark. */
const MEMBER =
  /(?:子公司|孙公司|附属公司|母公司|关联公司|兄弟公司|控股股东|旗下品牌|(?:收购|并购|入股|参股|买下|接手|拿下)了?(?:[\u4e00-\u9fff]{2,8}?(?:品牌|企业|厂商|巨头|集团|公司|制造商|生产商|厂))?)(?:——|“|为)?([\u4e00-\u9fffA-Za-z·]{3,10}?)(?=[，。、；：”（）\n]|董事长|总经理|总裁|在|于|也|已|将|的|与|和|今年|去年|前[一二三四五六七八九十\d]|负责|专门|从|向|对|把|投资|投产|建|则|拟|后(?![端来])|主|同期|近日|日前|明年|采购|销售|供应|进口|出口|承担|完成|每年|还|就|又|正|经销|代理|运营|经营)/gu;

/** Heads of bodies that are no firms, and of words that are no names. */
const NO_FIRM =
  /[与及跟]|.{2}[和同].{2}|商$|(?:[部局署厅委会院校府司队团国省州县区港社矿]|(?<!超)市|大学|使馆|海关|中心|机构|方面|双方|政府|当局|银行|局长|主任|会长|主席|部长|股权|股份|资产|项目|业务|工厂|矿山|农场|基地|油田|码头|企业|品牌)$|(?:主任|会长|主席|部长|局长|总裁|经理|总领事|大使|代表)[\u4e00-\u9fff]{2,4}$|集团|公司|[出进]口|同比|环比|增|降|贸易额|贸易总|总值|双边|[一二两三四五六七八九十几多][座家个]|深化|加强|开展|推进|扩大|拓展|建立|保持|围绕|进行|^(?:联盟|协会|商会|等|及|也|还|正|已|将|拟|多|各|两|三|几|一|该|[和与及](?:[东西南北中美日韩英法德俄]|本|多|部分)|这|当地|本地|其|同|同行|另|有关|相关)|^(?:订单|合同|客户|需求)|[也都还均又已却则就]$/u;

function isName(scan: ItemScan, start: number, end: number, town = false): boolean {
  for (let at = start; at < end; ) {
    const word = scan.words.at(at);
    if (word === undefined) return false;
    // 母公司蓝鲸增资: a verb is what the sentence says of the firm.
    if (/^v(?!n)/u.test(word.tag) && word.text.length > 1 && !scan.knowledge.industries.has(word.text))
      return false;
    at = word.end;
  }
  if (NO_FIRM.test(scan.doc.text.slice(start, end))) return false;
  // 曼谷弦乐: a town and nouns
  return isBareName(scan, start, end) || (town && scan.words.at(start)?.tag === "ns" && end - start >= 4);
}

function isPartner({ knowledge }: ItemScan, name: string): boolean {
  return knowledge.partners.some((partner) => partner.name === name || partner.aliases.includes(name));
}

function partyFirms(scan: ItemScan, partners: readonly Candidate[]): Candidate[] {
  const { text } = scan.doc;
  return partners.flatMap((country) => {
    if (!/[与和同跟、]$/u.test(text.slice(Math.max(0, country.start - 1), country.start))) return [];
    const match = PARTY.exec(text.slice(country.end, country.end + 28));
    const name = match?.[1];
    if (match === null || name === undefined) return [];
    const end = country.end + match[0].replace(/”$/u, "").length;
    const start = end - name.length;
    // 与巴西和越南分别进出口…: the next country.
    if (/^[和与及]/u.test(name) && isPartner(scan, name.slice(1))) return [];
    // In a list the act must follow at its end: 与意大利甲、西班牙乙签约.
    if (
      text[end] === "、" &&
      !/^、[^，。；]{2,40}(?:签|合作|洽谈|达成|合资)/u.test(text.slice(end, end + 44))
    )
      return [];
    return isName(scan, start, end, true)
      ? [firm(name, start, { rule: "company/party", confidence: 0.66 })]
      : [];
  });
}

/** 与乌方|大草原快运公司: whose side the firm is on. */
const SIDE = "(?:[中美俄日韩法德英印越泰蒙哈乌老缅柬新马菲澳加巴墨智秘阿土沙波匈塞意荷埃尼肯坦赞外港台]方)?";
/** Towns whose names hold the word of grammar 的. */
const TOWN_WITH_DE = /蒙得维的亚|亚的斯亚贝巴|的里雅斯特|的黎波里/u;
const PLAIN_PARTY = new RegExp(`[与和同跟]${SIDE}([\\u4e00-\\u9fff]{3,12}?(?:公司|集团))${DEAL}`, "gu");
/** Kinds of firms and words that count or point: 与国际物流公司合作, 与当地公司签约. */
const ANY_FIRM =
  /^(?:国际|国内|国外|境外|境内|海外|外国|跨国|本地|当地|大型|知名|著名|专业|物流|航运|快递|贸易|外贸|进出口|保险|科技|农业|汽车|能源|石油|电力|电商|制造|建筑|工程|投资|咨询|检测|认证|运输|船|航空|铁路|租赁|矿业|食品|母|子|分|总|该|这|那|其|多|几|各|上市|国有|民营|私营|控股|平台|服务|供应链|冷链|[一二两三四五六七八九十百\d]+|[家个大])*(?:公司|集团)$/u;

/** 与大草原快运公司签署: plain words that a deal makes a name. */
function plainPartyFirms(scan: ItemScan, partners: readonly Candidate[]): Candidate[] {
  return [...scan.doc.text.matchAll(PLAIN_PARTY)].flatMap((match) => {
    const whole = match[1] as string;
    const end = match.index + match[0].length;
    const country = partners.find((each) => each.start === end - whole.length && each.end < end - 3);
    const start = country?.end ?? end - whole.length;
    const name = scan.doc.text.slice(start, end);
    const sided = /方$/u.test(match[0].slice(0, -whole.length));
    if (
      ANY_FIRM.test(name) ||
      /企业|商(?!贸)|^当地|^该|[一二两三四五六七八九十几数多\d]家/u.test(name) ||
      (!sided && !scan.words.isBoundary(start)) ||
      /有限|股份|分别|[的等、]/u.test(name.replace(TOWN_WITH_DE, ""))
    )
      return [];
    const town = TOWN_WITH_DE.exec(name)?.[0] ?? "";
    for (let at = start; at < end; ) {
      const word = scan.words.at(at);
      if (word === undefined) return [];
      const inTown = (name.startsWith(town) && at < start + town.length) || (sided && at === start);
      if (!inTown && !/^(?:n|x|a|b|j|f|s|vn|m)/u.test(word.tag)) return [];
      at = word.end;
    }
    return [firm(name, start, { rule: "company/plain-party", confidence: 0.5 })];
  });
}

/** 泰国经销商清迈弦音与…: the trader of a country opens the sentence; the name goes up to what the two do. */
const TRADER_OPENS = new RegExp(
  `^(?:的)?${TRADER}“?([\\u4e00-\\u9fff·]{3,8}?)”?(?=[与和同跟]|签|下单|订购|采购|追加|，)`,
  "u",
);

function openingTraders(scan: ItemScan, partners: readonly Candidate[]): Candidate[] {
  return partners.flatMap((country) => {
    const match = TRADER_OPENS.exec(scan.doc.text.slice(country.end, country.end + 24));
    const name = match?.[1];
    if (match === null || name === undefined) return [];
    const start = country.end + match[0].replace(/”$/u, "").length - name.length;
    return isName(scan, start, start + name.length)
      ? [firm(name, start, { rule: "company/party", confidence: 0.64 })]
      : [];
  });
}

/** 由蓝鲸控股的…: who holds, built or runs what is named behind. */
const HOLDER =
  /(?<=由)([\u4e00-\u9fffA-Za-z]{2,8}?)(?=(?:(?:控股|参股|全资|投资|出资)(?:的|建设|设立|成立|兴建|持有)|承建|承运|承揽|总承包|代工|操盘|独家代理|(?:负责)?(?:执飞|执航|承飞)))/gu;

function holdingFirms(scan: ItemScan): Candidate[] {
  return [...scan.doc.text.matchAll(HOLDER)].flatMap((match) => {
    const [name, start] = [match[0], match.index];
    return isName(scan, start, start + name.length)
      ? [firm(name, start, { rule: "company/party", confidence: 0.6 })]
      : [];
  });
}

function memberFirms(scan: ItemScan): Candidate[] {
  return [...scan.doc.text.matchAll(MEMBER)].flatMap((match) => {
    const name = match[1] as string;
    const start = match.index + match[0].length - name.length;
    return isName(scan, start, start + name.length)
      ? [firm(name, start, { rule: "company/member", confidence: 0.66 })]
      : [];
  });
}

function firm(name: string, start: number, how: Pick<Candidate, "rule" | "confidence">): Candidate {
  return { kind: "company", start, end: start + name.length, name, ...how, attrs: { class: "firm" } };
}

/** Candidates for firms that their sentence introduces as a party from abroad or as a firm of another. */
export function introducedCompanyCandidates(reading: Reading, partners: readonly Candidate[]): Candidate[] {
  const { doc, knowledge, tokens } = reading;
  const scan: ItemScan = { doc, knowledge, words: indexTokens(tokens) };
  const countries = partners.filter(
    ({ kind, attrs }) => kind === "partner" && !/^(?:bloc|region)$/u.test(attrs?.level ?? ""),
  );
  return [
    ...partyFirms(scan, countries),
    ...plainPartyFirms(scan, countries),
    ...openingTraders(scan, countries),
    ...holdingFirms(scan),
    ...memberFirms(scan),
  ];
}

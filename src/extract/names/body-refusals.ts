import { partnerIndexOf } from "../partners/partners.js";
import type { Trial } from "./name-refusals.js";

/** Several bodies at once or any of them: 台湾两地商会, 周边国家海关, 中国地方政府. */
const MANY =
  /^中小学|[两三四五]地|双方|两国|各地|各国|各级|多国|周边|沿线|地方政|当地|[一二三四五六七八九十百]省市?|有关|等地|各大/u;

/** Divisions at large whose bodies are many: 14个市州人大财经委. */
const ANY_DIVISIONS = /^(?:市州|地市|省市|区县|县区|县市区?|市县|州市|省区市|设区市|街镇|乡镇)/u;

/** Schools, and those who go there: 小学|生. */
const SCHOOL = /(?:小学|中学|大学|学院)$/u;

/** Words of the sentence that no name of a body holds: 代表市委, 是保税区海关, 工商联邀驻渝领馆, 有市工商联. */
const SENTENCE =
  /^有|^日[省市县区]|(?<![效利税汇频功概比])率|是|代表(?!处|团|大会|队)|邀|赴|援引|齐聚|挂上|请(?=[省市县区])|据(?=[省市县区])|组团|率团|前往|走访/u;

/** Rooms and houses. */
const ROOMS = /(?:大厅|展厅|发布厅|报告厅|演播厅|宴会厅|多功能厅|餐厅|客厅|舞厅|大楼|业务楼)$/u;

/** 中国馆, 主宾国馆: what a country shows at a fair. */
const PAVILION = /(?:国家?|企业|[省市]|主题|专题|形象|联合)馆$/u;

/** Titles that a school or a unit is given: 全国青少年科技特色学校, 国家级示范幼儿园. */
const HONOUR =
  /(?:特色|示范|先进|优秀|文明|达标|合格|定点|试点|标杆|模范|样板)(?:性|化)?(?:普通)?(?:高中|学校|小学|中学|幼儿园|医院|单位|机构|集体|协会|商会|中心|工会|实验室)$/u;

/** The reasons for which a start is no start of a body's name, each with an example of what it keeps out. */
export const BODY_REFUSALS: readonly (readonly [reason: string, refuses: (trial: Trial) => boolean])[] = [
  ["many bodies", ({ body, match }) => MANY.test(body + match.record.suffix)],
  ["words of the sentence", ({ body }) => SENTENCE.test(body)],
  // 市委书记王海军, 关长李建军: a person's given name
  [
    "a person behind a title",
    ({ body, match: { record } }) =>
      /^(?:海军|空军|陆军|解放军)$/u.test(record.suffix) &&
      !/(?:国|中国|解放军|皇家|[东南北]部战区)$/u.test(body),
  ],
  // 6个驻|沈阳总领事馆: where missions of others are
  [
    "where a mission is",
    ({ match, first, context }) =>
      /馆$/u.test(match.record.suffix) && context.reading.doc.text[first.start - 1] === "驻",
  ],
  // 东莞市外贸专班, 展会组委会: who works together for a time is no body.
  ["for a time", ({ match }) => /^(?:专班|组委会|筹委会|工作组)$/u.test(match.record.suffix)],
  // 美国|会否加税, 泰国|会不会…
  [
    "a country and the verb 会",
    ({ match: { record, end }, context }) =>
      record.suffix === "国会" &&
      /^(?:否|不|对|在|将|把|就|向|给)/u.test(context.reading.doc.text.slice(end, end + 1)),
  ],
  // 获评全国校园足球特色学校
  [
    "an honour that bodies are given",
    ({ body, match, opening }) => opening !== "place" && HONOUR.test(body + match.record.suffix),
  ],
  ["a pavilion", ({ body, match }) => match.record.suffix === "馆" && PAVILION.test(`${body}馆`)],
  // 青川综合保税区|跨境电商监管中心: a hall inside the zone
  [
    "a hall of a zone",
    ({ body, match }) =>
      match.record.suffix.endsWith("中心") &&
      /(?:保税区|综保区|保税港区|口岸|机场|港区|开发区).*(?:监管|查验|分拣|通关|快件|集货)$/u.test(body),
  ],
  // 距塔城市中心17公里, 位于市中心
  [
    "the middle of a town",
    ({ body, match, context }) =>
      match.record.suffix.endsWith("中心") &&
      (/(?:距离?|离).*[市城县镇]区?$/u.test(body) ||
        (/[市城县镇]区?$/u.test(body) &&
          /^(?:约|仅|只有)*\d[\d.]*(?:公里|千米|米)/u.test(
            context.reading.doc.text.slice(match.end, match.end + 12),
          ))),
  ],
  ["bodies of divisions at large", ({ body }) => ANY_DIVISIONS.test(body)],
  // 青少年小学|生夏令营
  [
    "pupils of schools",
    ({ match, context }) =>
      SCHOOL.test(match.record.suffix) &&
      /^[生院](?!态|物|产|活|命)/u.test(context.reading.doc.text.slice(match.end, match.end + 2)),
  ],
  // 陈乃学|会见: the first character of what the two do
  [
    "a verb of meeting",
    ({ match, context }) =>
      match.record.suffix.endsWith("会") &&
      /^(?:见(?!证|到|习)|晤)/u.test(context.reading.doc.text.slice(match.end, match.end + 2)),
  ],
  ["a room", ({ body, match }) => ROOMS.test(body + match.record.suffix)],
  // 节|前海关, 洋|山海关
  // 向越南出口|立式加工中心
  [
    "goods that a country was sent",
    ({ body, opening }) =>
      opening === "place" &&
      /^[\u4e00-\u9fff]{2,6}?(?:出口|进口)(?!加工区|退税|商|检验|信用|企业)[\u4e00-\u9fff]+$/u.test(body),
  ],
  // 厦门市|海关特殊监管区域
  [
    "zones that the customs watch",
    ({ match: { record, end }, context }) =>
      record.suffix === "海关" &&
      /^(?:特殊)?监管(?:区|场所|方式)/u.test(context.reading.doc.text.slice(end, end + 5)),
  ],
  // 蓝鲸有限公司|海关业务联系人
  [
    "the customs staff of a firm",
    ({ body, match }) => match.record.suffix === "海关" && /(?:公司|集团|企业|厂)$/u.test(body),
  ],
  [
    "a customs office of one character",
    ({ body, match }) => body.length < 2 && match.record.suffix === "海关",
  ],
  // 白石海关办公室|主任: a part of the office
  [
    "the office of a customs",
    ({ body, match }) => match.record.suffix === "办公室" && /(?:海关|检验检疫局)$/u.test(body),
  ],
  // 陈明远办公室
  ["a person's office", ({ match, opening }) => match.record.suffix === "办公室" && opening === "coined"],
  // 青川县商务部|门
  [
    "departments of any level",
    ({ match, context }) =>
      match.record.suffix.endsWith("部") && context.reading.doc.text[match.end] === "门",
  ],
  // 蓝鲸光电|研发中心: a part of a firm that is told by its short name
  [
    "a centre of a firm",
    ({ match, run, opening, context }) =>
      opening === "coined" &&
      /(?:研发|技术|运营|营销|销售|客服|售后|服务|设计|培训|物流)中心$/u.test(match.record.suffix) &&
      context.reading.knowledge.industries.has(run.parts.at(-1)?.text ?? ""),
  ],
  // 蓝鲸伞业和江南大学
  [
    "two bodies joined",
    ({ body, match }) =>
      (/(?:大学|学院|海关|医院|银行|工会|商会|协会|联盟)$/u.test(match.record.suffix) &&
        /[和与及同]/u.test(body) &&
        /(?:公司|集团|大学|市场|学院|商会|协会|海关|医院|银行|中心)[和与及同]/u.test(body)) ||
      (/^(?:大学|海关|医院|银行|工会)$/u.test(match.record.suffix) && /[和与及]/u.test(body)) ||
      /(?:厅|局|委|署|会|院|处)同./u.test(body) ||
      // 海城市与清莱府|政府; 署长陈明远同乌拉圭农业|部
      /^[\u4e00-\u9fff]{2,8}[省市县区州]与[\u4e00-\u9fff]{2,}$/u.test(body) ||
      /(?:长|书记|主任|主席|总理|总统|大使)[\u4e00-\u9fff]{2,4}[与和同].{2,}/u.test(body) ||
      // 副省长陈明远率海城市|政府
      /(?:长|书记|主任|主席)[\u4e00-\u9fff]{2,4}率.{2,}/u.test(body),
  ],
  // 欧洲联盟
  [
    "a partner itself",
    ({ context, first, match }) =>
      partnerIndexOf(context.reading.knowledge).names.longestAt(context.reading.doc.text, first.start)
        ?.end === match.end,
  ],
  ["a listed body itself", ({ context, match, first }) => context.knownEnds.get(match.end) === first.start],
  // 中国商务部 is 商务部, whom the table lists.
  [
    "the nation before a listed body",
    ({ context, match, body }) => {
      const start = context.knownEnds.get(match.end);
      return start !== undefined && start < match.end - 2 && /^(?:中国|大陆|我国)/u.test(body);
    },
  ],
  // 中国云南省商务厅 is 云南省商务厅.
  [
    "the nation before a division",
    ({ context, run, index, body }) =>
      body.startsWith("中国") && context.startsPlace.get(run.parts[index + 1]?.start ?? -1)?.kind === "place",
  ],
  // 中国广东省深圳海关 is 深圳海关.
  [
    "a customs office behind its province",
    ({ context, match, run, index }) =>
      /海关$/u.test(match.record.suffix) &&
      run.parts.slice(index + 1).some((part) => context.startsPlace.has(part.start)),
  ],
  // 星澜物流有限公司场站运营部
  [
    "a department of a firm",
    ({ body, match }) =>
      /有限(?:责任)?公司/u.test(body) && /(?:部|处|科|组|中心)$/u.test(match.record.suffix),
  ],
];

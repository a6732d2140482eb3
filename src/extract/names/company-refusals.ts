import { partnerIndexOf } from "../partners/partners.js";
import type { Trial } from "./name-refusals.js";
import { TAIWAN_CITIES } from "./taiwan-cities.js";

/** 春府建厂, 来到该厂: what is done with or said of a works, no works' name. */
const WORKS = /[建设办开投进出入全各本该多到离返同药迁搬撤关留购租]厂$/u;

/** The reasons for which a start is no start of a firm's name, each with an example of what it keeps out. */
export const COMPANY_REFUSALS: readonly (readonly [reason: string, refuses: (trial: Trial) => boolean])[] = [
  // 加纳西部省投资建设瓷砖厂
  [
    "what somebody builds",
    ({ body, match: { record } }) =>
      /厂$/u.test(record.suffix) && /(?:投资|出资|合资|独资)?(?:建设|兴建|筹建|建成|建起|设立)/u.test(body),
  ],
  // 在拉各斯|经营蓝鲸集团, 副总裁兼外贸公司|总经理
  [
    "a firm that somebody runs",
    ({ body }) =>
      /^[\u4e00-\u9fff]{2,}经营[\u4e00-\u9fff]{2,}$|(?:总裁|经理|董事长|主席|书记|主任|会长)兼/u.test(body),
  ],
  // 当地三大轮胎厂: so many of a class
  [
    "so many great ones",
    ({ body, match: { record } }) =>
      record.strength === "weak" && /^[一二两三四五六七八九十几\d]大[\u4e00-\u9fff]/u.test(body),
  ],
  // 500多家菌菇公司: what is counted is a class of firms.
  [
    "counted firms",
    ({ first, context }) =>
      /[\d多余几数两三百千]家$/u.test(
        context.reading.doc.text.slice(Math.max(0, first.start - 3), first.start),
      ),
  ],
  // 迪拜一家香水公司: one of many, told by what it deals in
  [
    "one firm of a trade",
    ({ first, match: { record }, context }) =>
      record.strength === "weak" &&
      /^(?:公司|集团|厂)$/u.test(record.suffix) &&
      /一家$/u.test(context.reading.doc.text.slice(Math.max(0, first.start - 2), first.start)),
  ],
  // 石门业者转打欧洲车厂, 陈副局长建议改走海运: what somebody of a trade does is a clause.
  [
    "a clause with its subject",
    ({ body, match: { record } }) =>
      record.strength === "weak" &&
      /业者|同业|农户|客户|^(?:改|转)[走用由向从投]|[\u4e00-\u9fff](?:转[打攻往]|改[走由用销]|抢[攻占滩]|主[攻打])/u.test(
        body,
      ),
  ],
  // 中国大陆钢铁制紧固件: goods and where they are from
  [
    "goods of the mainland",
    ({ body, match: { record } }) =>
      record.strength === "weak" &&
      !/^(?:公司|集团|银行)$/u.test(record.suffix) &&
      /^(?:中国)?大陆/u.test(body),
  ],
  // 它同|加纳蓝鲸食品公司签约, 全县木业
  [
    "opens with a pronoun",
    ({ first }) => /^(?:[它他她我你]|(?:[全本该][省市县区州盟旗镇乡村]|当地|本地)$)/u.test(first.text),
  ],
  // 与智利一家公司签约: one of many, whoever it is
  [
    "a firm without a name",
    ({ body }) => /[一二两三四五六七八九十几数多\d]家(?:大型|知名|外贸|进口|贸易)?$/u.test(body),
  ],
  [
    "a works that is being built",
    ({ match: { record, end }, context }) =>
      record.suffix === "厂" && WORKS.test(context.reading.doc.text.slice(end - 2, end)),
  ],
  // 泰国|春武里厂, 加纳摩托车厂: a works told by where abroad it stands
  [
    "a works told by its country",
    ({ first, match: { record }, context }) =>
      record.suffix === "厂" &&
      (context.startsPlace.get(first.start)?.kind === "partner" ||
        context.endsPlace.get(first.start)?.kind === "partner"),
  ],
  // 由蓝鲸控股的某公司: what somebody does to another
  [
    "a firm that holds another",
    ({ first, match: { record, end }, context }) =>
      /^(?:控股|投资)$/u.test(record.suffix) &&
      /^(?:的|，|。|\d)/u.test(context.reading.doc.text.slice(end, end + 1)) &&
      /[由被]$/u.test(context.reading.doc.text.slice(Math.max(0, first.start - 1), first.start)),
  ],
  // 韩资琴厂, 台资工厂: whose money it is
  [
    "a works told by its capital",
    ({ body, match: { record } }) =>
      /厂$/u.test(record.suffix) && /^(?:[\u4e00-\u9fff]{0,2})[港澳台韩日美德法侨外独合民]资/u.test(body),
  ],
  // 水头镇|福建蓝鲸石业集团: a town before the place that opens the name
  [
    "a town before the name",
    ({ first, body, run, index, context }) => {
      const town = /^[\u4e00-\u9fff]{1,4}?(?:街道|[镇乡村])/u.exec(body)?.[0].length ?? 0;
      const inner = context.startsPlace.get(first.start + town);
      return (
        (town > 0 && inner?.attrs?.level === "province") ||
        (/(?:镇|乡|街道|村|社区)$/u.test(first.text) &&
          context.startsPlace.has(run.parts[index + 1]?.start ?? -1))
      );
    },
  ],
  // 庙上乡|国泰冬枣专业合作社, where the segmenter leaves 乡 over
  [
    "the end of a town's name",
    ({ first, context }) =>
      /^[乡镇村]$/u.test(first.text) &&
      /[\u4e00-\u9fff]/u.test(context.reading.doc.text[first.start - 1] ?? ""),
  ],
  // 某国驻海城总领事馆|科技领事
  // 蓝鲸印尼办事处|土方机械
  ["behind a mission", ({ body }) => /(?:领事馆|大使馆|使馆|办事处)/u.test(body)],
  // 台|中蓝鲸机械: the segmenter cuts the city.
  [
    "cut out of a city of Taiwan",
    ({ first, context }) =>
      TAIWAN_CITIES.has(context.reading.doc.text.slice(first.start - 1, first.start + 1)),
  ],
  // 北仑海关|物流监控科
  ["behind a customs office", ({ body }) => /海关(?!报)/u.test(body)],
  // 德国母公司: whose the firm is
  [
    "a firm told by its kin",
    ({ body, match: { record } }) => record.suffix === "公司" && /(?:母|孙|兄弟|关联|姊妹)$/u.test(body),
  ],
  // 欧洲公司, 美国公司: any of a country or region
  [
    "a firm told by its country only",
    ({ body, match: { record }, context }) =>
      /^(?:公司|分公司|集团)$/u.test(record.suffix) &&
      partnerIndexOf(context.reading.knowledge).names.longestAt(body, 0)?.end === body.length,
  ],
  // 新批外商投资企业|蓝鲸鞋业: a class of firms before the name
  [
    "a class of firms before the name",
    ({ body, match: { record } }) =>
      record.strength === "weak" &&
      /(?:投资|民营|国有|骨干|龙头|生产|出口|进口|外贸|重点|传统|本土|高新技术|科技|[合独台港外侨]资|小微|中小)企业[\u4e00-\u9fff]{2}/u.test(
        body,
      ),
  ],
  // 旗下子公司有|蓝鲸汽车有限公司
  [
    "opens with 有 behind a class of firms",
    ({ first, context }) =>
      first.text === "有" &&
      /(?:公司|企业|旗下|客户|股东)$/u.test(
        context.reading.doc.text.slice(Math.max(0, first.start - 2), first.start),
      ),
  ],
  // 警破|走私集团, 一诈骗集团: gangs
  [
    "a gang",
    ({ body, match: { record } }) =>
      record.suffix === "集团" && /(?:犯罪|走私|诈骗|贩毒|贩卖|偷渡|盗窃|洗钱|作案)$/u.test(body),
  ],
  // 做强|石化, 力克|蓝鲸集团代表队: what is done to a trade, who beat whom
  [
    "a verb of building up or of winning",
    ({ body, match: { record } }) =>
      record.strength === "weak" &&
      /^(?:[要将能]?做[强大优精实]|壮大|力克|战胜|击败|完胜|险胜|逆转|横扫|大胜|小胜)/u.test(body),
  ],
  // 裁床已占公司营收的两成: an adverb inside it makes it a clause
  [
    "a clause before 公司",
    ({ body, match: { record } }) =>
      record.strength === "weak" &&
      record.suffix === "公司" &&
      /[\u4e00-\u9fff](?:[已均也还都曾将又][占成是为由在有从到让使把被向对]|[已曾将]经?[成占为])/u.test(body),
  ],
  // 只留模具: an unknown word that opens as adverbs do
  [
    "opens with an adverb",
    ({ first, match: { record } }) =>
      first.tag === "x" && /^(?:只|仅|还|也|又|再|正|刚)/u.test(first.text) && !/公司$/u.test(record.suffix),
  ],
];

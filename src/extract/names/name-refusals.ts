import type { SuffixRecord } from "../../knowledge/tables.js";
import { BODY_REFUSALS } from "./body-refusals.js";
import { COMPANY_REFUSALS } from "./company-refusals.js";
import { HUB_REFUSALS } from "./hub-refusals.js";
import type { NameContext } from "./name-context.js";
import { isGenericBody, isPlainBrand, startsLikeBrand } from "./name-shape.js";
import type { Opening } from "./opening.js";
import type { Run, RunPart } from "./run.js";
import type { SuffixMatch } from "./suffix-index.js";

/** One possible start for the name that a suffix closes. */
export interface Trial {
  readonly match: SuffixMatch;
  readonly run: Run;
  /** Position in `run.parts` of the first word. */
  readonly index: number;
  readonly first: RunPart;
  /** The words between start and suffix. */
  readonly body: string;
  readonly opening: Opening;
  readonly context: NameContext;
}

/** 有限公司 and the like: what stands before is a firm's name for certain. */
export function isLegalForm(record: SuffixRecord): boolean {
  return record.kind === "company" && record.strength === "strong" && /公司$/u.test(record.suffix);
}

/** 洋山港, 妈湾港: a port of two characters after a word that opens names needs no other sign. */
export function isBarePort({ match: { record }, body, index }: Trial): boolean {
  return (
    record.strength === "weak" &&
    /^(?:港|口岸|码头)$/u.test(record.suffix) &&
    body.length === 2 &&
    index === 0
  );
}

/** A head of a body and the person, behind the body's name: 育种中心|主任陈明远告诉记者. */
const HEADED =
  /^(?:副|执行|常务副)?(?:主任|所长|院长|会长|理事长|秘书长|校长|馆长|站长|台长|首席科学家)[\u4e00-\u9fff]{2,4}?(?:告诉|介绍|表示|认为|坦言|透露|指出|解释|补充|强调|说|[：，])/u;

/** Whether a body's name opens its sentence and its head stands behind it. */
export function opensBeforeHead({ match: { record, end }, index, run, first, context }: Trial): boolean {
  const opens = record.kind === "organization" && index === 0 && run.before === null;
  return opens && end - first.start > 5 && HEADED.test(context.reading.doc.text.slice(end, end + 22));
}

/** 全国…学校, 国家级…中心: with the nation before them these are still classes. */
const GENERIC_CLASS = /^(?:学校|小学|中学|大学|学院|幼儿园|高校|医院|企业|机构|商会|协会)$/u;

/** Ordinary words that end in the character of a body. */
const NO_BODY =
  /(?:部署|布局|格局|大局|全局|开局|结局|全部|干部|内部|外部|总部|西部|东部|中部|南部|北部|局部|腹部|好处|用处|益处|出处|各处|到处|常委|主委|政委|主办|举办|承办|协办|会所|场所|住所|公司)$/u;

/** After a word of business these go on with the trade, not with a firm: 工程机械展, 电子产业; but 蓝鲸公司|产品. */
const WEAK_GOES_ON =
  /^(?:信息网|网(?!络)|部|局|厅|署|委员|总局|学院|大学|研究|展(?![厅台位区馆出示])|博览|大会|论坛|交易会|洽谈|展销|推介|采购会|对接会|订货会|发布会|[文艺购]?[节周](?=[，。、；上期的将现举开落]|$)|大集|赛|产业|行业|领域|企业|市场|产品|商品|人才|专业|事业|成果|技术|系统|服务|平台|园|城|协会|学会|商会|集群|基地|化|链|工程|贸易|类|品|件|设备|创新|发展|进步|赋能|支撑|研发|合作|处方|凭证|政务|票据|商务)/u;

/** Firms of a division that its name alone tells: 宁川银行, 宁川城投. */
const PLACE_ALONE = /^(?:银行|农商银行|农商行|[建交城钢农能航产旅铁水发文]投|港务)$/u;

const PLACES_JOINED =
  /^(?:[深粤沪京津闽琼]港澳?|港澳台?|台港|两岸|海峡|川渝|成渝|京津冀?|沪[苏浙宁杭]|苏浙沪?|中[俄美日韩欧英法德越泰老缅非澳新巴印蒙哈柬马]|[俄美日韩欧英法德]中)$/u;

/** Whether a place fills the whole word: 中国 alone, not the first half of a name that the segmenter knows. */
function isPlace(part: RunPart, context: NameContext): boolean {
  return part.end <= (context.startsPlace.get(part.start)?.end ?? 0);
}

/** A weak suffix of a firm (重工, 汽车, 电子) closes a name only behind a coined word and words of business. */
function isBrandPhrase({ match, run, index, context }: Trial): boolean {
  const parts = run.parts.slice(index);
  const { industries } = context.reading.knowledge;
  if (parts.some((part) => /集团|公司|^特色$|^特产$|^优质$|^名优$/u.test(part.text))) return false;
  // 深港电子信息: two places joined are no brand.
  if (match.record.suffix !== "集团" && PLACES_JOINED.test(parts[0]?.text ?? "")) return false;
  // 甬产食品: what a place makes is no firm.
  if (/产$/u.test(parts[0]?.text ?? "")) return false;
  const rest = parts.filter((part) => !context.startsPlace.has(part.start) && part.tag !== "paren");
  const [first, ...others] = rest;
  if (first === undefined) return PLACE_ALONE.test(match.record.suffix);
  const placed = context.startsPlace.has((parts[0] as RunPart).start);
  // 云南建材集团 is a firm, 云南建材公司 may be any.
  const trades = rest.every(
    (part) => industries.has(part.text) || /^(?:国际|现代|智慧|跨境|区域|国内|综合|公共)$/u.test(part.text),
  );
  // 埃塞俄比亚商业银行: behind a country or a division it is one.
  if (trades && placed && match.record.suffix === "银行") return true;
  // 卡塔尔天然气公司: behind a country it is one.
  if (trades) {
    const country = context.startsPlace.get((parts[0] as RunPart).start)?.kind === "partner";
    return placed && (match.record.suffix === "集团" || (country && match.record.suffix === "公司"));
  }
  // 国家海洋建设集团
  if (first.text === "国家" && match.record.suffix === "集团")
    return others.length > 0 && others.every((part) => industries.has(part.text));
  // 喀什蓝鲸源果业公司: behind a place, 公司 and 集团 close any words that are not all words of business.
  if (placed && /^(?:公司|集团)$/u.test(match.record.suffix)) return true;
  const { knowledge } = context.reading;
  if (!startsLikeBrand(first, knowledge) && !isPlainBrand(run, index, match.record, knowledge)) return false;
  return others.every(
    (part) =>
      industries.has(part.text) ||
      part.text.length === 1 ||
      /^(?:x|n|nz|ns|nrt?|nrfg|eng)$/u.test(part.tag) ||
      /^[三四五六七八九]{2}$/u.test(part.text),
  );
}

function lastWord({ match, context }: Trial) {
  return context.words.at(match.end - 1);
}

/**
 * 畅行（上海）…有限公司, 飞跃橡胶（摩洛哥）有限公司: a verb opens a full name where a parenthesis follows it, or where nothing
 * but business stands between it and the legal form.
 */
function isVerbalBrand({ match, run, index, first, context }: Trial): boolean {
  if (!isLegalForm(match.record)) return false;
  const [next, ...rest] = run.parts.slice(index + 1);
  if (next?.tag === "paren") return true;
  const { industries } = context.reading.knowledge;
  return (
    next !== undefined &&
    index === 0 &&
    first.text.length === 2 &&
    [next, ...rest].every((part) => industries.has(part.text) || part.tag === "paren")
  );
}

/** The reasons for which a start is no start of a name, each with an example of what it keeps out. */
const REFUSALS: readonly (readonly [reason: string, refuses: (trial: Trial) => boolean])[] = [
  ["opens with 与 or a parenthesis", ({ first }) => first.role === "conjunction" || first.tag === "paren"],
  // 并购|星澜; but 畅行（上海）…有限公司: a verb opens a name where a parenthesis follows it.
  ["opens with a verb", (trial) => trial.first.role === "verb" && !isVerbalBrand(trial)],
  // 埃及分公司, 普洱分公司: a place and no firm
  [
    "a branch of no firm",
    ({ match: { record }, run, index, context }) =>
      record.kind === "company" &&
      !PLACE_ALONE.test(record.suffix) &&
      run.parts.slice(index).every((part) => isPlace(part, context) || part.tag === "paren"),
  ],
  // 省级先进制造业集群
  [
    "names nothing in particular",
    ({ body, match: { record }, opening }) =>
      isGenericBody(body, record) &&
      // 云县金融集团: a place behind which words of business stand
      !(opening === "place" && record.kind === "company") &&
      !(
        opening === "nation" &&
        body.length > 2 &&
        record.kind === "organization" &&
        !GENERIC_CLASS.test(record.suffix)
      ),
  ],
  // 星澜物流有限公司场站
  [
    "a part of a firm",
    ({ body, match: { record } }) => record.kind === "hub" && /有限(?:责任)?公司/u.test(body),
  ],
  // 国家物流枢纽 is a class of hubs, 中国（山东）自由贸易试验区 is one.
  [
    "a class of hubs of the nation",
    ({ body, match: { record }, opening }) =>
      opening === "nation" && record.kind === "hub" && !/^中/u.test(body),
  ],
  // 部分在湘|全国人大
  [
    "swallows a listed body",
    ({ match, first, opening, context }) =>
      (context.knownEnds.get(match.end) ?? -1) > first.start && opening !== "place",
  ],
  [
    "a firm behind a listed body",
    ({ match, context }) => match.record.kind === "company" && context.knownEnds.has(match.start),
  ],
  // 合作|协议 holds no 作协.
  [
    "cut out of two words",
    (trial) => {
      const word = lastWord(trial);
      const { record, start } = trial.match;
      return (
        record.suffix.length === 2 && word !== undefined && word.start > start && word.end - word.start > 1
      );
    },
  ],
  // 开好局, 统筹布局, 主办
  [
    "an ordinary word",
    (trial) => {
      const { match, context, opening } = trial;
      if (match.record.suffix.length > 1) return false;
      const { text } = context.reading.doc;
      if (!context.words.isBoundary(match.end) || NO_BODY.test(text.slice(match.end - 2, match.end)))
        return true;
      if (match.record.kind !== "organization") return false;
      const word = lastWord(trial);
      const noun = word !== undefined && word.end - word.start > 1 && /^(?:n|nt|nz|x|j|ns)$/u.test(word.tag);
      return opening === "coined" || !noun;
    },
  ],
  // 专业, 事业; but 釉业, which the segmenter does not know
  [
    "an ordinary word in 业",
    (trial) => {
      const word = lastWord(trial);
      const trade =
        word?.tag === "x" ||
        word?.text === "业" ||
        trial.context.reading.knowledge.industries.has(word?.text ?? "");
      return trial.match.record.suffix === "业" && !trade;
    },
  ],
  // 工程机械展, 新能源汽车
  [
    "a trade, no firm",
    (trial) => {
      const { record, end } = trial.match;
      if (record.kind !== "company" || record.strength !== "weak") return false;
      const { text } = trial.context.reading.doc;
      // 与银川的蓝鲸酒庄合作: what two do is no part of a name.
      const deal =
        /^合作(?![社区])/u.test(text.slice(end, end + 3)) &&
        /[与和同跟](?:[^，。；、]{0,10}的)?$/u.test(
          text.slice(Math.max(0, trial.first.start - 13), trial.first.start),
        );
      return (
        (!deal && !/^(?:公司|集团)$/u.test(record.suffix) && WEAK_GOES_ON.test(text.slice(end, end + 3))) ||
        !isBrandPhrase(trial)
      );
    },
  ],
  // 高水平研究院
  [
    "a weak suffix without an opening",
    (trial) => {
      const { record } = trial.match;
      const weak = record.strength === "weak" && record.kind !== "company";
      return weak && trial.opening === "none" && !isBarePort(trial) && !opensBeforeHead(trial);
    },
  ],
];

/** Why a start is refused, or null where it is not. */
export function refusalOf(trial: Trial): string | null {
  const { kind } = trial.match.record;
  const own =
    kind === "hub"
      ? HUB_REFUSALS
      : kind === "organization"
        ? BODY_REFUSALS
        : kind === "company"
          ? COMPANY_REFUSALS
          : [];
  return [...REFUSALS, ...own].find(([, refuses]) => refuses(trial))?.[0] ?? null;
}

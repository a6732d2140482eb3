import type { FigureChunk, VoidChunk } from "./chunk.js";
import { countsGoods } from "./counted-things.js";
import { signBefore } from "./growth-words.js";
import { figure, nothing, type PlacedNumber } from "./placed-number.js";

// Which amounts and numbers are levels of trade: 出口9亿元, 出口3万吨.

/** Reads an amount of money: a level of trade, unless it is a price, a target or an average. */
export function readMoney(place: PlacedNumber): FigureChunk | VoidChunk {
  const { quantity } = place;
  if (place.listed && place.previous?.type === "void" && place.previousType === "money") {
    return nothing(quantity, place.previous.why);
  }
  if (/[人户日天]均|平均每/.test(place.clause)) return nothing(quantity, "an average");
  if (RATE.test(place.before)) return nothing(quantity, "a rate");
  if (PRICE.test(place.clause) || EACH_ONE.test(place.before)) return nothing(quantity, "a price");
  if (SHARES.test(place.clause)) return nothing(quantity, "a price of shares");
  if (ORDER.test(place.after)) return nothing(quantity, "an order");
  if (/(?:折合|约合|合)(?:人民币)?$/.test(place.before)) return nothing(quantity, "a conversion");
  // 出口超亿元的企业31家，共出口80亿元: what follows is theirs.
  if (FIRMS_ABOVE.test(place.after)) return nothing(quantity, FIRMS_OF_A_SIZE);
  // 年进出口额1000万元以上的627家企业
  if (/以[上下]$/.test(place.words) && place.after.startsWith("的")) return nothing(quantity, "a threshold");
  // 出口超1亿美元的企业4家
  if (/^的(?:[一-龥]{0,4}企业|市场|国家|地市|县)/.test(place.after)) return nothing(quantity, "a threshold");
  if (PER_ONE.test(place.after) || OF_SO_MANY.test(place.after))
    return nothing(quantity, "a price or a threshold");
  if (/^的?[一-龥]{0,6}目标/.test(place.after)) return nothing(quantity, "a target");
  return readLevel(place, "money");
}

/** Why an amount is none: it says which firms are counted. */
export const FIRMS_OF_A_SIZE = "a threshold of firms";
const FIRMS_ABOVE =
  /^(?:以上)?的(?:外贸|出口|进口|进出口|重点|龙头|骨干|民营|生产|[\d一二两三四五六七八九十百]+[家户])*(?:企业|公司|大户|经营主体)(?![^，。；]{0,8}(?:占|增))/;

/** What one is counted or weighed by. */
const ONE = "一(?:公斤|千克|市?斤|公?吨|[台辆件粒颗把只双套箱盒瓶袋个头张条株朵尾枝支份桶升克])";

/** 20元/吨, 20元一斤, 5万元以上的 */
const PER_ONE = new RegExp(`^(?:\\/|每|${ONE}|以[上下]的)`);

/** 年进出口额超千万美元的21家, 出口过亿元的企业有3家: what each of so many has passed. */
const OF_SO_MANY =
  /^以?上?的(?:外贸|出口|进口)?(?:企业|公司|主体|国家|市场|商品|产品|品种|县区?|市县?|大户)?(?:和地区)?(?:已|就|也|共|总?计|增至|增加到|达到?|有)*(?:\d+|[一二两三四五六七八九十]+)[家个户]/;

/** 每吨2000元, 一把卖到200元, 一公斤30元 */
const PRICE =
  /(?:一(?:公斤|千克|市?斤|公?吨)(?:左右|大概|大约|约)?|(?:每[^，]{1,8}|[单均]价|价格|平均价)[^，]{0,10}|一[把件台个瓶斤盒箱双只套辆枚颗条株][^，\d]{0,4}(?:卖|售|要|值|标价)[^，\d]{0,3}|(?:售|要|标)价[^，\d]{0,3})$/;

/** 关键的镜头一支2.6万元 */
const EACH_ONE =
  /(?<![第十百千万第唯之])一[把件台个瓶斤盒箱双只套辆枚颗条株支吨张块副艘架根顶克桶罐](?:就|才|只|要|得|近|约)*$/;

/** 收报3.12元, 每股盈利0.3元 */
const SHARES = /(?:收市?报|收盘|开盘|每股|股价|收于|收在)[^，。；\d]{0,8}$/;

/** 每个货柜装20吨 */
const EACH_BOX = /每一?[个只]?(?:货柜|集装箱|柜|箱|车皮|车|袋|包|桶|瓶|船)(?:装|重|约|有|能装|可装)?[约近]?$/;

/** 客户又追加了90台 */
const ORDERED = /(?:追加|增订|预订|预定|加订|续订|下单)了?[^，。；\d]{0,4}$/;

/** 一笔200万美元的订单: what was ordered. */
const ORDER =
  /^的?(?:[^，。；\d]{0,6})(?:订单|大单|合同|合约|长协|意向)(?![^，。；]{0,8}(?:发|运|交付|完成))/;

/** 每天出口20车, 原来一个月出口300吨: so much in any day or month. */
const RATE =
  /(?:每个?[日天周月]|(?<![前头首后近第到])一个?[月天周](?:时间)?)(?!期|底|末|内|来|间)[^，。；\d]{0,10}$/;

const DAILY_ASIDE = /^(?:折合|约?合|相当于)?[日天]均(?:[约近为达]|超过?|逾)*$/;
/** 每天发往越南的蔬菜有300吨，车辆20辆: so much a day, in its clause and the next. */
const DAILY = /每个?[天日](?:都|就)?[^，。；\d]{0,20}$/;
const DAILY_BEFORE = /每个?[天日][^，。；]*\d[^，。；]*$/;

/** Reads a number of things: a level of trade, if it counts goods. */
export function readCount(place: PlacedNumber): FigureChunk | VoidChunk {
  const { quantity } = place;
  // 进口2300万吨，日均约560万桶，下降9%: the change is of the whole, too.
  if (DAILY_ASIDE.test(place.clause)) return nothing(quantity, "a rate");
  if (/[人户日天]均|平均每/.test(place.clause)) return nothing(quantity, "an average");
  if (DAILY.test(place.clause)) return nothing(quantity, "an average");
  if (DAILY_BEFORE.test(place.earlier) && !/[年月季]/.test(place.clause))
    return nothing(quantity, "an average");
  // 40万吨级航道
  if (/^级/.test(place.after)) return nothing(quantity, "a size");
  // 一艘8.2万载重吨散货船
  if (quantity.unit === "载重吨" && /^的?[\u4e00-\u9fff]{0,8}[船轮]/.test(place.after))
    return nothing(quantity, "a size");
  // 每天出口20车: a rate.
  if (RATE.test(place.before)) return nothing(quantity, "a rate");
  // 原来一个月出口300吨，现在能达到600吨
  const again = place.previous?.type === "void" && place.previous.why === "a rate";
  if (again && /(?:现在|如今|目前|最多|最高)[^，。；\d]{0,6}$/.test(place.before))
    return nothing(quantity, "a rate");
  // 每个货柜20吨: how much goes into one.
  if (EACH_BOX.test(place.before)) return nothing(quantity, "a ratio");
  // 每3只就有1只; 仅化肥就有3万吨 is so much of it.
  const ratio = /就有$/.test(place.before) && place.clause.includes("每");
  if (ratio || /每(?:[^，]{1,4}有)?$/.test(place.before)) return nothing(quantity, "a ratio");
  if (ORDERED.test(place.before)) return nothing(quantity, "an order");
  if (!countsGoods(quantity.unit, place.after, place.before)) return nothing(quantity, "counts no goods");
  return readLevel(place, "count");
}

/** A figure of the level of trade, unless the words make it an increment or the start of a range. */
function readLevel(place: PlacedNumber, role: "money" | "count"): FigureChunk | VoidChunk {
  const { quantity } = place;
  if (signBefore(place.before) !== null || INCREMENT.test(place.before)) {
    return nothing(quantity, "an increment");
  }
  // 较3月份20万吨增加2万吨, 仅次于5月的80亿元
  if (COMPARED.test(place.clause) || (place.before === "" && COMPARED.test(place.around)))
    return nothing(quantity, "what is compared with");
  if (KEPT.test(place.before)) return nothing(quantity, "a threshold that is kept");
  if (/^的?(?:区间|之间)/.test(place.after)) return nothing(quantity, "a range");
  const grownFrom = /(?:[从由](?!\d{4}年的?[\d.]*$)[^，]{0,12})$/.test(place.before);
  if (
    grownFrom &&
    /^[^，。；]{0,6}(?:增|升|提|扩|跃|攀|跳|降|减|发展)[^，。；]{0,4}[到至为]/.test(place.after)
  ) {
    return nothing(quantity, "the start of a range");
  }
  const level = figure(place, role, { value: quantity.value });
  // 跃上1万亿元台阶, 突破百亿元大关: a mark that was passed.
  return MARK.test(place.after) ? { ...level, approx: true } : level;
}

/** 多出, 少出口12万吨: by how much. */
const INCREMENT = /(?:净增|增量|(?<![至最不很])[多少](?:[出进]口)?)(?:了|出|达|约)?$/;

/** 稳定在20亿元, 连续三年超20亿元: a mark that is kept up and no figure of one time. */
const KEPT =
  /(?:(?:保持|稳定|维持)在?|站稳|第[一二三四五六七八九十\d]+次|连续[\d一二两三四五六七八九十多]+个?[年月季]度?(?:[出进]口|进出口|均|都|保持|稳定|维持|在|达到?)*)$/;

const COMPARED =
  /(?:[较比]|仅次于|相比|接近|逼近|超过|不及|追平|高于|低于|相当于)[^，。；]{0,10}(?:年|月|月份|季度?|同期|今年|去年)(?:全年|同期)?的?[约近超]?$/;

const MARK = /^的?(?:大关|台阶|关口|门槛|新台阶)/;

/** Units that count other things than goods. */
const NOT_GOODS = new Set(
  "家 户 人 人次 名 位 次 趟 班 列 票 批 批次 种 类 项 国 倍 座 亩 公里 天 日 月 年 小时 分钟 岁 标箱 标准箱 TEU 航次 架次 车次 单 笔 件次 份 届 期 场 处 所 省 市 县 区 级 级别 平方公里 公顷 度 层 页 号 点 字 户次 股".split(
    " ",
  ),
);

/** What 个 and 条 count where they count no goods: 12个国家, 3条航线. */
const COUNTED_PLACES =
  /^[一-龥]{0,6}(?:国家|地区|市场|伙伴|成员|主顾|客户|客商|买家|来源地|目的地)|^(?:货柜|柜|集装箱|标箱|批次|月|百分点|项目|地?州?市|州|盟|[地城]?区|省|县|方面|航线|口岸|品种|出口|进口|多?国)/;
const COUNTED_WAYS = /^(?:国际|货运|航线|线路|生产线|通道|班列)/;

/** Whether a number with a unit can count traded goods; `after` are the words behind it. */
export function countsGoods(unit: string, after: string, before = ""): boolean {
  if (NOT_GOODS.has(unit)) return false;
  // 出入境车辆3万辆次: how often they passed
  if (after.startsWith("次") && /^(?:辆|列|架|艘|台)$/.test(unit)) return false;
  if (unit === "方" && /^[面式法]/.test(after)) return false;
  // 两只装满白酒的集装箱
  if (/^(?:装[满着有]|满载|载[着有满])/.test(after)) return false;
  // 目的地43个
  if (
    unit === "个" &&
    /(?:目的地|来源地|国家|地区|市场|伙伴|客户|国别)(?:数量|数|总数)?(?:共|达到?|有|为|约|近|超过?)*$/.test(
      before,
    )
  )
    return false;
  if (unit === "个") return !/^(?:国际)?(?:标准箱|TEU)/.test(after) && !COUNTED_PLACES.test(after);
  return !(unit === "条" && COUNTED_WAYS.test(after));
}

import type { Span } from "../../model/span.js";
import type { Scene, TableGoods } from "./scene.js";

// Goods that a story only sees: what people wear, drink and sit on, what it compares with, what grows beside a road.

/** What stands before things that are used, worn or looked at. */
const USED =
  /(?:捧着|端着|喝着|吃着|嚼着|裹[上着]|塞进|装进|放进|倒进|身着|穿着|戴着|披着|系着|坐[在着]|踩着|骑着|推着|握着|攥着|两旁的|路旁的|路边的|门口的|门前的|窗外的|墙上的|桌上的|手里的|像|好似|如同|仿佛|一[杯碗口壶盏]|往)(?:一?[张块片只个杯碗条件把辆]|[^，。；、\d]{1,6}的|[蓝红白黄绿黑湿旧新])?$/u;
/** What follows things that are places or carriers themselves: 保温杯里, 塑料凳上, 储罐区. */
const PLACE_OF_SCENE =
  /^(?:里(?!面?[的有，])|上(?![市架线海游月半周年午升涨调浮行马门榜船柜])|旁|边上|飞扬|驼队|一个挨一个|排到|排成|排着|树(?!脂|莓|苗)|林里|丛中|区(?![域别间块]))/u;

const LOADED = /(?:装着|装有|装满|满载|载着|载有|拉着|运着|运送)[^，。；]{1,18}的$/u;

/** Whether goods only belong to the scene of a story. */
export function isOfScene({ text, sentence }: Scene, { start, end }: Span): boolean {
  // 带芯片的公仔: what goods are fitted with
  const fitted = /(?:带有?|含有?|内置|配有|装有)$/u.test(
    text.slice(Math.max(sentence.start, start - 2), start),
  );
  if (fitted && text[end] === "的") return true;
  // 装着34吨焦煤的重卡: what carries the goods
  if (
    /[车船轮卡箱]$/u.test(text.slice(start, end)) &&
    LOADED.test(text.slice(Math.max(sentence.start, start - 24), start))
  )
    return true;
  return (
    PLACE_OF_SCENE.test(text.slice(end, end + 4)) ||
    USED.test(text.slice(Math.max(sentence.start, start - 14), start))
  );
}

const NO_GOODS_OF_ITS_OWN = /^(?:主要)?(?:大宗商品|(?:自主|自有)品牌$)/u;

/** 大宗商品中, 创自主品牌: a class that holds any goods counts only where its own trade is told. */
export function isBareClass({ start, end }: TableGoods, { text, sentence }: Scene): boolean {
  if (!NO_GOODS_OF_ITS_OWN.test(text.slice(start, end))) return false;
  const before = text.slice(Math.max(sentence.start, start - 3), start);
  const after = text.slice(end, Math.min(sentence.end, end + 16));
  const isTraded = /(?:出口|进口)的?$/u.test(before) && /^\D{0,4}\d/u.test(after);
  return !isTraded && !/^(?:产品|商品)?(?:出口|进口)[额值量]?\D{0,4}\d/u.test(after);
}

import type { Span } from "../../model/span.js";
import type { Scene } from "./scene.js";

/** Sayings that trade news is fond of; the goods in them are pictures: 鸡蛋不能放在一个篮子里, 第一个吃螃蟹的企业. */
const SAYINGS =
  /鸡蛋[^，。；]{0,10}篮子|篮子[^，。；]{0,6}鸡蛋|吃到?的?“?螃蟹|(?:分|做大|这块|一块|这个)[^，。；]{0,6}蛋糕|蛋糕”?[^，。；]{0,4}做大|看菜吃饭|定心丸|摸着石头|芝麻开花|下饺子|香饽饽|金钥匙|敲门砖|试金石|压舱石|绊脚石|垫脚石|奠基石|摇钱树|聚宝盆|金字招牌|领头羊|领头雁|火车头|黑马|白菜价|卡脖子|牵牛鼻子|牛鼻子|拦路虎|加油|油门|金饭碗|饭碗|菜篮子|米袋子|果盘子|茶杯里的风波|滚雪球|雪球|烫手山芋|硬骨头|开口奶|苹果手机/gu;

/** Institutions that goods only lend their name to: 贝类联合实验室, 特色蔬菜产业技术体系. */
const INSTITUTION =
  /^(?:[\u4e00-\u9fff]{0,6}(?:实验室|研究院|研究所|研究中心|技术体系|技术中心|协会|学会|学院|博览会|交易会|展览会|博物馆|大会|论坛)|(?:企业|货物|商品)?(?:代表|专家|院士)|巨头)/u;

/** Whether the words of a span stand inside a saying. */
export function isInSaying({ start, end }: Span, { text, sentence }: Scene): boolean {
  const from = Math.max(sentence.start, start - 16);
  const near = text.slice(from, Math.min(sentence.end, end + 16));
  return [...near.matchAll(SAYINGS)].some(
    ({ index, 0: words }) => from + index < end && start < from + index + words.length,
  );
}

/** Whether an institution's name goes on behind goods. */
export function isOfInstitution(text: string, end: number): boolean {
  return INSTITUTION.test(text.slice(end, end + 12));
}

import type { Scene } from "./scene.js";

// Words of making and fame beside goods, which tell whose goods they are: 靠水泵起家, 水泵龙头, 水泵之乡.

const MAKES =
  /(?:深耕|聚焦|主打|推出|打造|酿造|酿制|缝制|织造|烧制|铸造|炼制|烘焙|腌制|主攻|专攻|做强|凭借|盛产|特产|产自[\u4e00-\u9fff]{2,8}的|(?<=[司团业厂商])(?:靠|做|造|产)|做了[0-9一二三四五六七八九十几多]{1,4}年|(?:我们|我家|咱们|自家|自己|当地)(?:自己)?(?:种|养|做|产|造|酿|织|烧)的|我们的|自家的|我们公司的|新款|“?中国)“?$/u;
const MADE =
  /^(?:龙头|巨头|大王|大户|起家|领域|赛道|出口商|供应商|制造商|生产商|经销商|厂商|厂家|产区|产地|产业带|大省|大市|大县|之乡|之都|之城|专业(?:户|村|镇)|下线|量产|闻名|著称|打开|闯出|赢得|卖得|销路|于一体|研发)/u;

/** Whether a verb of making, or 我们的 in a maker's mouth, stands before goods. */
export function isMadeBefore({ text, sentence }: Scene, start: number): boolean {
  return MAKES.test(text.slice(Math.max(sentence.start, start - 12), start));
}

/** Whether a maker, its trade or its fame is named right after goods. */
export function isMadeAfter({ text }: Scene, end: number): boolean {
  return MADE.test(text.slice(end, end + 6));
}

import type { Span } from "../../model/span.js";
import type { Candidate } from "../candidate.js";
import { isListed } from "./evidence.js";
import { isClassOnly, isNominal, withSort } from "./phrase.js";
import { goodsCandidate, type Scene, type TableGoods } from "./scene.js";
import { trust } from "./trust.js";

/** What is made of goods and keeps their name in front: 辣椒种子, 花生酱, 新能源车配件. */
const MADE_OF =
  /^(?:种子|种苗|罐头|配件|零配件|零部件|零件|饮料|提取物|组件|面料|制品|种薯|片|粉|酱|酥|干|汁|油|苗|圈|丝|丁|饼|糕|丸|壳|皮|籽|仁|粒|履带|毛坯|原石|单体|机芯|外壳|原汁|果汁|果脯|原药|中间体|母粒|专用料|切片|短纤|长丝|精矿|原浆|切花|种球|冻干|鲜果|果干|果酒|网(?![络点红购店站页民友]))(?![\u4e00-\u9fff]?业)/u;

/** 电脑及其零部件, 橡胶及其制品: one class of goods. */
const AND_PARTS = /^(?:及|及其|和|和其)(?:零部件|零配件|零附件|零件|部件|附件|制成品|制品)/u;

/** Wordings of the goods tables, with the words of sort before them and what is made of them. */
export function knownGoods(scene: Scene): Candidate[] {
  const found: Candidate[] = [];
  for (const goods of scene.starts.values()) {
    const candidate = known(goods, scene);
    if (candidate !== null) found.push(candidate);
  }
  return found;
}

function known(goods: TableGoods, scene: Scene): Candidate | null {
  const { form, start, end } = goods;
  const { text } = scene;
  const from = startWithSorts(goods, scene);
  const to = endWithParts(end, scene);
  const confidence = trust(goods, to, scene);
  const own = from === start && (to === end || isClassWord(text.slice(end, to)));
  const words = text.slice(from, to);
  if ((form.good.weak || !own) && isClassOnly(words) && !isListedClass(goods, scene)) return null;
  return goodsCandidate(
    { start: from, end: to },
    { name: own ? form.name : words, form: own ? form : null, rule: "product/goods", confidence },
  );
}

/** 眼镜产品 are 眼镜. */
function isClassWord(tail: string): boolean {
  return tail === "产品" || tail === "商品";
}

/** 电机、化学品、机械: a class of a statistic, though the word alone is any machine. */
function isListedClass(goods: TableGoods, scene: Scene): boolean {
  if (isTradedPart(goods, scene)) return true;
  return /^(?:机械|仪器)$/u.test(scene.text.slice(goods.start, goods.end)) && isListed(scene, goods);
}

/** 对哈出口的配件, 七成零件购自日本: parts are goods where they themselves are what is traded. */
function isTradedPart({ start, end }: TableGoods, { text }: Scene): boolean {
  if (!/^(?:零件|零部件|配件|零配件)$/u.test(text.slice(start, end))) return false;
  return (
    /(?:出口|进口)(?:的|了)?$/u.test(text.slice(Math.max(0, start - 3), start)) ||
    /^(?:出口|进口|依赖进口|靠进口|购自|采购自|来自|从[^，。；]{2,10}(?:进口|采购))/u.test(
      text.slice(end, end + 16),
    )
  );
}

/** Over words of sort, and over other goods that the goods are made of or for: 汽车空调压缩机. */
function startWithSorts({ start, end, form }: TableGoods, scene: Scene): number {
  const { text, sentence, words, knowledge } = scene;
  const first = words.at(start);
  // 锂电池|隔膜: the longest name of the tables starts inside a word that is goods itself.
  let from =
    first !== undefined && first.start < start && scene.starts.has(first.start) ? first.start : start;
  for (;;) {
    const sorted = withSort(text, { start: from, floor: sentence.start, words, knowledge });
    const material = scene.ends.get(sorted);
    if (material === undefined || !words.isBoundary(sorted)) return withItsKind(sorted, end, scene);
    if (material.form.good.weak && isVague(text.slice(material.start, sorted))) return sorted;
    if (isSameClass(material, form.good.hs[0] ?? "")) return sorted;
    const finished =
      FINISHED.test(text.slice(material.start, sorted)) && FINISHED.test(text.slice(start, end));
    if (finished) return sorted;
    from = Math.max(sentence.start, words.at(material.start)?.start ?? material.start);
  }
}

/** 出口螺旋钢管3万吨: the one unknown word between the verb and goods that are counted right behind tells their kind. */
function withItsKind(start: number, end: number, { text, sentence, words, knowledge }: Scene): number {
  const kind = words.at(start - 1);
  // The goods may be the end of a longer word of the dictionary.
  if (kind === undefined || (kind.end !== start && kind.end !== end) || kind.start - 2 < sentence.start)
    return start;
  if (!/^(?:出口|进口|外销)$/u.test(text.slice(kind.start - 2, kind.start)) || !/^\d/u.test(text.slice(end)))
    return start;
  if (!/^[\u4e00-\u9fff]{2,3}$/u.test(text.slice(kind.start, start)) || !/^(?:n|nz|b|vn|x)$/u.test(kind.tag))
    return start;
  return isNominal(kind, knowledge) && !knowledge.industries.has(kind.text) ? kind.start : start;
}

/** 手机芯片 is made for phones; 商品, 货物 and words of one character tell no material. */
function isVague(words: string): boolean {
  return words.length < 2 || isClassOnly(words);
}

/** Food beside food is a list without marks (水果蔬菜), a machine beside a machine is a machine for it. */
function isSameClass({ form }: TableGoods, chapter: string): boolean {
  const first = Number(form.good.hs[0] ?? 0);
  const second = Number(chapter);
  // 青稞啤酒, 番薯粉丝: food made of what grows
  if (first > 0 && first < 15 && second > 15 && second < 25) return false;
  return first === 0 || second === 0 || (first < 25 && second < 25);
}

/** Finished goods beside finished goods are a list without a mark: 家电灯具, 服装箱包. */
export const FINISHED =
  /^(?:家电|家用电器|服装|服饰|鞋服|鞋帽|鞋类|家具|家居|家纺|玩具|箱包|灯具|灯饰|文具|建材|厨具|餐具|饰品|珠宝|钟表|乐器|五金|卫浴|机电|水果|蔬菜|食品)$/u;

/** What closes no name of goods of its own: 钢材产品 is 钢材. */
const ANY_GOODS = /^(?:产品|商品|制品|原料|材料|消费品|用品|物资|包装|装置|系统|零售|元件)$/u;

/** 出口眼镜产品1.7亿美元, 眼镜产品出口…: the class by its goods, right beside the flow. */
function isTradedClass(text: string, { start, end }: Span): boolean {
  return (
    /^(?:产品|商品)$/u.test(text.slice(start, end)) &&
    /^(?:\d|出口|进口|[，。；、])/u.test(text.slice(end, end + 2))
  );
}

function endWithParts(end: number, { text, sentence, words, goods, starts, knowledge }: Scene): number {
  const after = text.slice(end, Math.min(sentence.end, end + 6));
  const tail = (AND_PARTS.exec(after) ?? MADE_OF.exec(after))?.[0];
  if (tail !== undefined) return words.isBoundary(end + tail.length) ? end + tail.length : end;
  const next = words.at(end);
  if (next === undefined || next.start !== end || next.end > sentence.end) return end;
  if (starts.has(end) && next.text.length > 1) return end;
  if (goods.heads.has(next.text))
    return ANY_GOODS.test(next.text) && !isTradedClass(text, next) ? end : next.end;
  // 晶圆|测试|板: a word of use before the head.
  const head = words.at(next.end);
  const isUse =
    (/^(?:vn|n|b)$/u.test(next.tag) || knowledge.goodsSorts.has(next.text)) && isNominal(next, knowledge);
  const isHead = head !== undefined && head.end <= sentence.end && goods.heads.has(head.text);
  return isUse && isHead && !ANY_GOODS.test(head.text) && !starts.has(head.start) ? head.end : end;
}

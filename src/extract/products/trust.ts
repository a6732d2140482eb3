import { isPairOfStates } from "../state-pairs.js";
import { isBareClass, isOfScene } from "./everyday.js";
import {
  isCounted,
  isCuedAfter,
  isCuedBefore,
  isListed,
  isNamedAsIndustry,
  isOfIndustries,
  isTopicOfNext,
} from "./evidence.js";
import { isInSaying, isOfInstitution } from "./idioms.js";
import { isMadeAfter, isMadeBefore } from "./maker-cues.js";
import type { Scene, TableGoods } from "./scene.js";

/** Counts only where the article names the same goods with better evidence. */
const DOUBTFUL = 0.45;

/** 货车发往加拿大: where a carrier goes with its goods. */
const DEPARTS = /^(?:发往|运往|驶|开往|输往|飞往|启程|出发)/u;

const CARRIER = /[车船箱轮机]$/u;

/** How sure it is that a wording of the tables stands for goods here; `to` is where its name ends, with its parts. */
export function trust(goods: TableGoods, to: number, scene: Scene): number {
  const { form, start, end } = goods;
  const { weak } = form.good;
  if (isPairOfStates(scene.text, goods)) return 0;
  if (isBoxCount(goods, scene) || isInSaying(goods, scene) || isResidue(goods, to, scene)) return 0;
  // 3辆货车, 装上卡车: what carries goods is counted and loaded without being goods.
  const carries = weak && CARRIER.test(scene.text.slice(start, end));
  const counted = isCounted(scene, { start, end: to }, carries);
  const before = isCuedBefore(scene, start, carries) || counted || isMadeBefore(scene, start);
  if (carries && DEPARTS.test(scene.text.slice(to, to + 4))) return 0;
  const after = isCuedAfter(scene, to) || isMadeAfter(scene, to) || isTopicOfNext(scene, { start, end: to });
  const listed = isListed(scene, { start, end: to }, true);
  let confidence = weak ? 0.45 : 0.82;
  if (!isWhole(goods, scene)) confidence -= 0.35;
  if (weak) confidence += (before ? 0.2 : 0) + (after ? 0.15 : 0) + (listed ? 0.15 : 0);
  else if (before || after || listed) confidence += 0.1;
  if (scene.lacksTrade) confidence -= 0.35;
  if (isShipUnderway(goods, scene, before || after || listed)) confidence = Math.min(confidence, DOUBTFUL);
  if (isNamedAsIndustry(scene, to)) confidence -= 0.3;
  if (!before && !after && isNameOfFirm(goods, scene)) confidence = Math.min(confidence, DOUBTFUL);
  const seen = !before && !after && !listed && isOfScene(scene, { start, end: to });
  if (seen || isBareClass(goods, scene)) confidence = Math.min(confidence, DOUBTFUL);
  // 出口食品生产企业备案: a class of firms in a procedure
  const ofProcedure = /^(?:生产|加工|经营|储存){0,2}企业(?:的)?(?:备案|注册|名单|名录|资质|核查)/u.test(
    scene.text.slice(to, to + 10),
  );
  if (ofProcedure) confidence = Math.min(confidence, DOUBTFUL);
  const lent = isOfIndustries(scene.text, to) || isOfInstitution(scene.text, to);
  return lent ? Math.min(confidence, DOUBTFUL) : confidence;
}

/** 农药残留, 甲醛释放量: what is found in goods. */
function isResidue({ start, end }: TableGoods, to: number, { text }: Scene): boolean {
  const after = text.slice(to, to + 3);
  // 低盐, 无糖: a little or none of it
  if (end - start === 1 && /[低高无减少控]/u.test(text[start - 1] ?? "")) return true;
  if (/[农兽]药$/u.test(text.slice(start, end)) && isUsedPesticide(text, start, to)) return true;
  return /^(?:释放量|含量|残留|超标|排放|浓度|检出)/u.test(after);
}

/** 农药怎么管, 不用农药: what a grower does with it. */
function isUsedPesticide(text: string, start: number, to: number): boolean {
  return (
    /^(?:残留|残余|超标|限量|使用|用量|怎么|如何|管[理控]|监[管控测]|检测|施用|喷洒|安全间隔|投入|[、和]?(?:化肥|兽药残留))/u.test(
      text.slice(to, to + 5),
    ) ||
    /(?:使用|施用|施|喷洒|喷|打|不用|禁用|高毒|低毒|违禁|减少)$/u.test(
      text.slice(Math.max(0, start - 2), start),
    )
  );
}

/** 集装箱吞吐量120万标箱: boxes counted by their standard carry goods. */
function isBoxCount({ form }: TableGoods, { text, sentence }: Scene): boolean {
  return form.good.name === "集装箱" && /标准?箱|TEU|吞吐/u.test(text.slice(sentence.start, sentence.end));
}

/** What a sentence says of ships that are goods and not means of transport. */
const OF_SHIPBUILDING = /造船|建造|交付|交船|下水|手持|接单|新船|船厂|船企|船东|船型|订单/u;

/** 滚装船 that carries cars is no goods; one that a yard delivers is. */
function isShipUnderway({ form }: TableGoods, { text, sentence }: Scene, cued: boolean): boolean {
  if (form.good.parent !== "船舶" && form.good.name !== "船舶") return false;
  return !cued && !OF_SHIPBUILDING.test(text.slice(sentence.start, sentence.end));
}

/** Goods that firms like to close their short names with. */
const CLOSES_FIRM =
  /^(?:软件|水产|建材|食品|服饰|服装|陶瓷|家居|家具|照明|轮胎|汽车|箱包|卫浴|家电|饲料|饮料|乳品|光伏|石材|钢铁|铝材|特钢|化纤|电缆|线缆|光电|能源|药业|珠宝|家纺|鞋服|玩具|机床|电池|重卡|半导体|新材料|医疗器械)$/u;

/** 景澜建材: an unknown word and goods, without any word of trade beside them, are a firm by its short name. */
function isNameOfFirm({ start, end }: TableGoods, { text, sentence, words }: Scene): boolean {
  if (!CLOSES_FIRM.test(text.slice(start, end))) return false;
  const brand = words.at(start - 1);
  return (
    brand !== undefined &&
    brand.start >= sentence.start &&
    /^(?:x|nr|nrt|nz)$/u.test(brand.tag) &&
    brand.text.length > 1
  );
}

/** Whether a name begins and ends with words; right behind a flow it begins one: 出口商品|车. */
function isWhole({ start, end }: TableGoods, { text, words }: Scene): boolean {
  const begins = words.isBoundary(start) || /(?:出口|进口)$/u.test(text.slice(start - 2, start));
  return begins && words.isBoundary(end);
}

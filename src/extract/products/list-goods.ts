import type { Span } from "../../model/span.js";
import type { Candidate } from "../candidate.js";
import { isListed, isOfIndustries } from "./evidence.js";
import { headOf } from "./goods-index.js";
import { isClassOnly } from "./phrase.js";
import { goodsCandidate, type Scene } from "./scene.js";
import { NO_GOODS, unknownFrom } from "./unknown-goods.js";

/** Where the first item of a list can begin. */
const OPENING = /[，；：“]/u;
const SEPARATOR = /[、和及与]/u;
const AFTER_ITEM =
  /^(?:、|和|及|与|以及|等|”|，|。|；|\d|约|近|超|分别|均|出口|进口|产量|生产|种植|养殖|为主)/u;

/** Unknown items of a list with goods of the tables among its neighbours: 盾构机、<水泥磨>、<堆取料机>. */
export function listedGoods(scene: Scene): Candidate[] {
  const { text, words, sentence } = scene;
  const items: Candidate[] = [];
  for (let at = sentence.start + 1; at < sentence.end; at++) {
    if (!words.isBoundary(at)) continue;
    const opens = OPENING.test(text[at - 1] ?? "");
    if (!opens && !SEPARATOR.test(text[at - 1] ?? "")) continue;
    const free = !opens && isTradeClause(at, scene);
    const item = headedItem(at, scene) ?? (free ? unknownFrom(at, scene, LISTED) : null);
    if (opens && item !== null && text[item.end] !== "、") continue;
    if (item !== null && isOfIndustries(text, item.end)) continue;
    if (item !== null && AFTER_ITEM.test(text.slice(item.end, item.end + 4))) items.push(item);
  }
  // An item that is goods makes goods of the next one, from both sides.
  const accepted = new Set(items.filter((item) => isListed(scene, item)));
  for (const list of [items, items.toReversed()]) {
    for (const [i, item] of list.entries()) {
      const neighbour = list[i - 1];
      if (neighbour !== undefined && accepted.has(neighbour) && isNext(neighbour, item)) accepted.add(item);
    }
  }
  return items.filter((item) => accepted.has(item));
}

/** Words without a head are goods only where their clause speaks of goods: 对东盟出口柑橘、莴笋. */
const OF_GOODS = /出口|进口|销|产品|商品|货物|生产|种植|养殖|主营|装载|采购|订单|分别/u;

function isTradeClause(at: number, { text, sentence }: Scene): boolean {
  const before =
    text
      .slice(Math.max(sentence.start, at - 40), at)
      .split(/[，。；：]/u)
      .at(-1) ?? "";
  const after = text.slice(at, Math.min(sentence.end, at + 40)).split(/[，。；：]/u)[0] ?? "";
  return OF_GOODS.test(before + after);
}

/** Whether one mark of a list is all that stands between two items. */
function isNext(a: Candidate, b: Candidate): boolean {
  return a.end + 1 === b.start || b.end + 1 === a.start;
}

const LISTED = { rule: "product/listed", confidence: 0.66 };
const ITEM = /^[\u4e00-\u9fff]{2,6}(?=、|和|及|与|以及|等|”)/u;

/** A whole item between two marks of a list that closes in a head of goods, whatever its words are: 、堆取料机等. */
function headedItem(start: number, scene: Scene): Candidate | null {
  const name = ITEM.exec(scene.text.slice(start, Math.min(scene.sentence.end, start + 9)))?.[0];
  if (name === undefined || headOf(name, scene.goods) === null || NO_GOODS.test(name)) return null;
  const end = start + name.length;
  const table = scene.ends.get(end);
  // 某地面料, 某牌电饭锅: the goods of the tables at its end are found as such.
  const isTable = table !== undefined && (table.start === start || !table.form.good.weak);
  if (isTable || isClassOnly(name)) return null;
  const last = scene.words.at(end - 1)?.text ?? "";
  // 省|生物医药及医疗器械产业链: whose plan it is
  if (/^[省市县区州]$/u.test(scene.words.at(start)?.text ?? "")) return null;
  if (scene.knowledge.goodsOutside.end.has(last) || hasClauseWord({ start, end }, scene)) return null;
  return goodsCandidate({ start, end }, { name, form: null, ...LISTED });
}

/** A verb of two characters or a place makes an item a clause: 、大陆提高面板. Single ones can be parts of a name (堆|取|料|机). */
function hasClauseWord(span: Span, { words }: Scene): boolean {
  for (let at = span.start; at < span.end; at++) {
    const word = words.at(at);
    if (word === undefined || word.end === span.end) continue;
    if (word.text.length > 1 && /^(?:v|vd|d|p|ns|r|c|t)$/u.test(word.tag)) return true;
    if (/^[的了着过在被把]$/u.test(word.text)) return true;
  }
  return false;
}

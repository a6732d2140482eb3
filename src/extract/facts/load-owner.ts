import type { Sentence } from "../../model/document.js";
import type { Mention } from "../../model/mention.js";
import type { Span } from "../../model/span.js";
import type { Reading } from "../reading.js";
import { type Member, memberOf } from "./frame.js";

/** How far the owner of a load is looked for, in characters behind its sentence. */
const REACH = 80;

/** Words right before the firm whose a load is: 生产这批餐具的X, 这批餐具由X生产, 货主是X. */
const OWNER =
  /(?:(?:生产|出口|发出|种植|加工|供应|采购|进口)(?:这|该|此|上述)[批票柜车箱些][^，。；]{0,10}的|(?:这|该|此|上述)[批票柜车箱些]?[^，。；]{0,10}(?:由|来自|产自|出自|源自)|(?:这|该|此)[批票柜车箱些][^，。；]{0,8}(?:货值|价值|总?重)[^，。；]{2,12}，由|(?:收货|提货|接货|订购|发货)的|(?:货主|买家|卖家|收货人|发货人|(?:生产|出口|进口)(?:商|企业|单位|方))(?:正?[是为：])?)$/u;

/** 这是X今年出口的首批脐橙: words around the firm that a load is said to be of. */
const SAID_TO_BE = /(?:^|[，。；])这(?:也|还|已)?是$/u;
const ITS_LOAD =
  /^[^，。；]{0,14}(?:[出进]口|发往|发出|销往|运往)[^，。；]{0,16}的[^，。；]{0,6}[批单票柜车列船]|^[^，。；]{0,8}(?:[出进]口|发[往出运])的第?[一二三四五六七八九十\d]+[个只]?(?:货柜|集装箱|[批单票柜车列船])|^[^，。；]{0,8}(?:首次|第[一二三四五六七八九十\d]+[次批票单])[^，。；]{0,6}(?:[出进]口|发往|销往|走出)/u;

/** One load that is spoken of: then whoever speaks next in the story is its owner. */
const ONE_LOAD = /[一首这该][批票柜车船]|满载|装载着?|载着/u;
const SPEAKER =
  /^[^，。；“”]{0,8}(?:董事长|总经理|总裁|负责人|创始人|经理|厂长|老板|主管|总监|理事长)[^，。；“”]{0,14}(?:说|介绍|表示|告诉|坦言|感慨|高兴|算)/u;
/** Those who carry or declare goods of others. */
export const CARRIES = /物流|货代|货运|港[务口]|码头|班列|供应链|报关|航[运空]|铁路|陆港|船务|快递|速运/u;

/**
 * The firm that is told behind a load as its owner, in this sentence or the next of the paragraph, or the one that speaks
 * next in a story about a single firm; null where none is.
 */
export function ownerOfLoad(reading: Reading, sentence: Sentence): readonly Member[] | null {
  const { text } = reading.doc;
  const paragraphEnd = text.indexOf("\n", sentence.end);
  const end = Math.min(sentence.end + REACH, paragraphEnd < 0 ? text.length : paragraphEnd);
  const firms = reading.mentions.filter((m) => m.kind === "company");
  const owner =
    firms.find((m) => m.start >= sentence.start && m.start < end && isOwner(text, sentence, m)) ??
    onlyFirm(text, sentence, firms);
  if (owner === undefined) return null;
  const { kind, name, key } = owner;
  return [memberOf({ kind, name, ...(key === undefined ? {} : { key }) })];
}

function isOwner(text: string, sentence: Sentence, { start, end }: Span): boolean {
  const before = text.slice(Math.max(sentence.start, start - 24), start);
  if (OWNER.test(before)) return true;
  return SAID_TO_BE.test(before) && ITS_LOAD.test(text.slice(end, end + 40));
}

/** 一批红茶发往埃及。“…”蓝鲸公司经理说: the firm of a story that names no other maker or trader. */
function onlyFirm(text: string, sentence: Sentence, firms: readonly Mention[]): Mention | undefined {
  if (!ONE_LOAD.test(text.slice(sentence.start, sentence.end))) return undefined;
  const traders = firms.filter((m) => !CARRIES.test(m.name));
  const first = traders.find((m) => m.start >= sentence.end);
  if (first === undefined || traders.some((m) => !isOneWith(first.name, m.name))) return undefined;
  return SPEAKER.test(text.slice(first.end, first.end + 40)) ? first : undefined;
}

/** Whether two names can be of one firm: 蓝鲸食品 and 山东蓝鲸食品有限公司. */
function isOneWith(name: string, other: string): boolean {
  return name.includes(other) || other.includes(name);
}

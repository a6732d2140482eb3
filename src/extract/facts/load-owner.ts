import type { Sentence } from "../../model/document.js";
import type { Reading } from "../reading.js";
import { type Member, memberOf } from "./frame.js";

/** How far the owner of a load is looked for, in characters behind its sentence. */
const REACH = 80;

/** Words right before the firm whose a load is: 生产这批餐具的X, 这批餐具由X生产, 货主是X. */
const OWNER =
  /(?:(?:生产|出口|发出|种植|加工|供应|采购|进口)(?:这|该|此|上述)[批票柜车箱些][^，。；]{0,10}的|(?:这|该|此|上述)[批票柜车箱些]?[^，。；]{0,10}(?:由|来自|产自|出自|源自)|(?:货主|买家|卖家|收货人|发货人|(?:生产|出口|进口)(?:商|企业|单位|方))(?:正)?[是为：])$/u;

/** The firm that is told behind a load as its owner, in this sentence or the next of the paragraph; null where none is. */
export function ownerOfLoad({ doc, mentions }: Reading, sentence: Sentence): readonly Member[] | null {
  const { text } = doc;
  const paragraphEnd = text.indexOf("\n", sentence.end);
  const end = Math.min(sentence.end + REACH, paragraphEnd < 0 ? text.length : paragraphEnd);
  const owner = mentions.find(
    (m) =>
      m.kind === "company" &&
      m.start >= sentence.start &&
      m.start < end &&
      OWNER.test(text.slice(Math.max(sentence.start, m.start - 24), m.start)),
  );
  if (owner === undefined) return null;
  const { kind, name, key } = owner;
  return [memberOf({ kind, name, ...(key === undefined ? {} : { key }) })];
}

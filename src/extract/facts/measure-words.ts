import type { FigureChunk } from "./chunk.js";

// Words that say what of the goods has changed: how much they are, or what they are worth.

/** What measures goods: 数量, 台数, and 量 alone where a clause begins with it. */
const OF_QUANTITY =
  "数量|重量|货量|数目|吨位|[台辆架艘件只套吨枚头箱袋双柜]数|(?:按|以)(?:数)?量计?|(?<![\\u4e00-\\u9fff])量";
const OF_VALUE = "金额|货值|价值|(?:按|以)(?:价值|金额|货值|值)计?|(?<![\\u4e00-\\u9fff])值";
const BETWEEN_MEASURE = "(?:同比|按年|却|则|也|更|反而|反|仍|还|仅|只|大幅|小幅)*$";
const QUANTITY_BEFORE = new RegExp(`(?:${OF_QUANTITY})${BETWEEN_MEASURE}`);
const VALUE_BEFORE = new RegExp(`(?:${OF_VALUE})${BETWEEN_MEASURE}`);

/** The measure that is named right before a change: 数量, 金额; so 量 and 值 in 量增6%，值降3%. */
export function measureBefore(words: string): FigureChunk["of"] {
  if (QUANTITY_BEFORE.test(words)) return "quantity";
  return VALUE_BEFORE.test(words) ? "value" : null;
}

import type { Sentence } from "../../model/document.js";
import { spansWithin } from "../../model/span.js";
import type { Reading } from "../reading.js";
import type { Draft } from "./draft.js";

/** What makes a country before it the seat of a plant: 在越南平阳省建厂, 印尼工厂. */
const PLANT =
  /^(?:[^，。；：、“”]{0,12}(?:建厂|设厂|办厂|开厂|[建设办开]了?[^，。；]{0,8}厂|(?:投资|合资|兴)建|投产|建成|建有|设有)|的?[^，。；：、“”]{0,6}(?:工厂|分厂|新厂|生产基地|加工厂|子公司|分公司|园区|产业园))/u;
/** 集团在越南和缅甸也设有组装厂，产品销往东南亚: one of several plants of the firm, and its products at large. */
const ALSO =
  /^[^，。；：]{0,16}?(?:也|还|均|都|分别|先后|同样)已?(?:设|建|拥?有|开|布局)[^，。；]{0,12}，[^，。；]{0,8}产品(?!全部|全都|都)/u;
const AT = /(?:在|位于|落户|于)(?:[\u4e00-\u9fff]{0,4})$/u;
const NAMED = /^的?[^，。；：、“”]{0,6}(?:工厂|分厂|新厂|生产基地|子公司|分公司)/u;
/** 蓝鲸玩具（越南）有限公司 */
const ABROAD_BY_NAME =
  /（(?:越南|泰国|印尼|印度尼西亚|马来西亚|柬埔寨|印度|墨西哥|美国|德国|匈牙利|新加坡|埃及|缅甸|老挝|菲律宾|巴西|塞尔维亚|土耳其|摩洛哥|孟加拉)）/u;
/** Words that bring the firm at home back in. */
const HOME = /国内|本部|总部|从中国|由中国|自中国|回到|家门口/u;

/**
 * 公司在越南建厂，产品全部销往美国: goods that a plant abroad sends on are no trade of China. Only for goods on their way
 * whose sender the statement does not name itself.
 */
export function isMadeAbroad(reading: Reading, sentence: Sentence, draft: Draft): boolean {
  const { doc, mentions } = reading;
  if (isParkAbroad(reading, sentence, draft)) return true;
  if (draft.flow?.carried !== true) return false;
  const { start } = draft.flow;
  const sender = draft.groups.reporter?.start ?? -1;
  return spansWithin(mentions, sentence).some((m) => {
    if (m.kind === "company" && m.end <= start) return ABROAD_BY_NAME.test(m.name);
    if (m.kind !== "partner" || m.end > start || sender > m.end) return false;
    const after = doc.text.slice(m.end, start);
    const before = doc.text.slice(sentence.start, m.start);
    if (HOME.test(after) || ALSO.test(after) || !PLANT.test(after)) return false;
    return AT.test(before) || NAMED.test(after);
  });
}

/** 在格鲁吉亚投资建设的云岭工业园去年出口9亿元: a park abroad. */
function isParkAbroad({ doc, mentions }: Reading, sentence: Sentence, { groups }: Draft): boolean {
  const park = groups.reporter?.members[0];
  if (park?.ref?.kind !== "hub") return false;
  return spansWithin(mentions, sentence).some((m) => {
    if (m.kind !== "partner" || m.end > park.start) return false;
    const between = doc.text.slice(m.end, park.start);
    return /^[^，。；：、]{0,10}$/u.test(between) && AT.test(doc.text.slice(sentence.start, m.start));
  });
}

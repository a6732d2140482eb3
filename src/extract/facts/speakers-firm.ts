import type { Sentence } from "../../model/document.js";
import type { Reading } from "../reading.js";
import { type Member, memberOf } from "./frame.js";

/** How far behind a quotation its speaker can stand: 月底，在东城，蓝鲸公司总经理…. */
const REACH = 32;

const ROLE =
  /^[^，。；“]{0,6}(?:董事长|总经理|副总经理|总裁|负责人|创始人|经理|厂长|老板|主管|总监|CEO|行政总裁)/;

/**
 * “去年卖到智利460万美元。”蓝鲸公司负责人说: whose trade a quotation speaks of that names nobody. The firm stands behind
 * the quotation, which ends in this sentence or goes on to a later one of the paragraph. Null where there is none.
 */
export function speakersFirm({ doc, mentions }: Reading, sentence: Sentence): readonly Member[] | null {
  const opened = doc.text.lastIndexOf("“", sentence.end - 1);
  if (opened < 0 || doc.text.slice(opened, sentence.start).includes("”")) return null;
  const closed = doc.text.indexOf("”", Math.max(opened, sentence.start));
  const paragraphEnd = doc.text.indexOf("\n", sentence.start);
  if (closed < 0 || (paragraphEnd >= 0 && closed > paragraphEnd)) return null;
  // A quotation that is only a word or two names something.
  if (closed - opened < 10) return null;
  const firm = mentions.find(
    (m) =>
      m.kind === "company" &&
      m.start > closed &&
      m.start <= closed + REACH &&
      ROLE.test(doc.text.slice(m.end, m.end + 16)),
  );
  if (firm === undefined || /[。；]/.test(doc.text.slice(closed, firm.start))) return null;
  const { kind, name, key } = firm;
  return [memberOf({ kind, name, ...(key === undefined ? {} : { key }) })];
}

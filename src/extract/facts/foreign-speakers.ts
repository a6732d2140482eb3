import type { Sentence } from "../../model/document.js";
import type { Reading } from "../reading.js";
import { type Member, memberOf } from "./frame.js";

/** What makes a country before it one that tells of its own trade: 越南海关统计, 新加坡企业发展局发布. */
const OFFICE =
  /^(?:国家|联邦|中央)?(?:(?:海关|统计|财政|商务|贸易|贸工|工贸|农业|经济|产业|企业|外贸|投资|食品|水产|林业)[^，。；、]{0,8}(?:总?署|总?局|部|省|厅|院|委员会|协会)|统计局|央行|海关)[^，。；]{0,16}(?:数据|统计|公布|发布|显示|报告|消息|称|表示|指出|介绍|透露|预计|说)/u;
/** Words that bring China's own figures back. */
const HOME = /中国海关|我国海关|海关总署|我国|中方统计|据海关统计/u;

/**
 * The country whose own office a paragraph quotes, up to and with this sentence: what is told there without a name is that
 * country's trade and not that of the article's home. Null where no such office speaks, or 中国海关 after it.
 */
export function foreignSpeaker(
  { doc, mentions, inside = [] }: Reading,
  sentence: Sentence,
): readonly Member[] | null {
  const from = doc.text.lastIndexOf("\n", sentence.start - 1) + 1;
  const office = [...mentions, ...inside].findLast(
    (m) =>
      m.kind === "partner" &&
      m.start >= from &&
      m.end <= sentence.end &&
      m.name !== "中国香港" &&
      m.name !== "中国澳门" &&
      m.name !== "中国台湾" &&
      OFFICE.test(doc.text.slice(m.end, m.end + 40)),
  );
  if (office === undefined) return null;
  if (doc.text.slice(office.end, sentence.end).search(HOME) >= 0) return null;
  const { kind, name, key } = office;
  return [memberOf({ kind, name, ...(key === undefined ? {} : { key }) })];
}

/** Whether a reporter is a country that speaks of its own trade. */
export function isForeigner(reporter: readonly Member[] | undefined): boolean {
  const ref = reporter?.[0]?.ref;
  return ref?.kind === "partner" && !/^中国(?:香港|澳门|台湾)$/u.test(ref.name);
}

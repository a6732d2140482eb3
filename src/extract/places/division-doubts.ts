import type { Knowledge } from "../../knowledge/tables.js";

// What speaks for and against a division where its short form stands.

/** Words after which a place is likely: 在郴州, 来自常德, 赴义乌. */
export const BEFORE_PLACE =
  /(?:在|赴|到|往|至|从|由|自|向|离|抵|位于|来自|前往|落户|扎根|走进|地处|、|和|与|及|跟|：|，|。|“|^)$/u;

/** Words after which a county's short form is no common noun: 朝阳市, 青川县委, 寿光纪委, 义乌企业. */
export const AFTER_PLACE =
  /^(?:市|县|区|州|、|等地|等市|等县|境内|全境|当地|各地|海关|口岸|企业|市委|县委|区委|市政府|县政府|人民|分公司|工厂|基地|进出口|出口|进口|外贸|籍|人|是|已|今年|去年|地处|位于|拥有|依托|素有|盛产)/u;

/** 慈溪对越南出口9亿元: whose trade with whom. */
export const TRADES_WITH =
  /^(?:[对与自从向同][^，。；]{1,16}?(?:进出口|出口|进口|贸易额)|(?:民营企业|民企|机电产品|农产品)(?:进出口|出口|进口))/u;

/** 2024年|慈溪出口: the last character of a time is no surname. */
const AFTER_TIME = /(?:[\d今去前同全当上半]年|季度|月份?|同期|期间)$/u;

/** 副会长|沙库洛夫: the place's first character closes a title and no word of places follows. */
export function splitsTitle(
  text: string,
  match: { start: number; end: number },
  titles: ReadonlySet<string>,
): boolean {
  if (text[match.start] !== "长" || AFTER_PLACE.test(text.slice(match.end, match.end + 6))) return false;
  for (let length = 2; length <= 5; length++) {
    if (titles.has(text.slice(match.start + 1 - length, match.start + 1))) return true;
  }
  return false;
}

/** 大新认为, 大新等多家银行: counties neither speak nor are banks; a firm has the same short form. */
const FIRM_NAMESAKE =
  /^(?:认为|预计|预期|预测|估计|表示|指出|等[一二两三四五六七八九十\d多几数]*[家大]?(?:银行|券商|品牌|企业|公司))/u;

/** 会长周宁、: a person's name behind a title is no county, unless a word of divisions follows. */
function followsTitle(left: string, right: string, titles: ReadonlySet<string>): boolean {
  if (/^(?:[市县区州]|海关|口岸|籍)/u.test(right)) return false;
  for (let length = 2; length <= left.length; length++) if (titles.has(left.slice(-length))) return true;
  return false;
}

/** What speaks against a county's short form: `alone` is false behind a place that the county is no part of. */
export function countyDoubt(
  text: string,
  { start, end }: { readonly start: number; readonly end: number },
  about: { alone: boolean; titles: ReadonlySet<string>; knowledge: Knowledge },
): number {
  const right = text.slice(end, end + 8);
  let doubt = FIRM_NAMESAKE.test(right) ? 0.35 : 0;
  // 临沂商城: behind another place's name a county is that place's own or a word.
  if (!about.alone) doubt += 0.35;
  const surname = about.knowledge.surnames.single.has(text[start] ?? "");
  if (surname && followsTitle(text.slice(Math.max(0, start - 4), start), right, about.titles)) doubt += 0.35;
  return doubt;
}

/** 陈怀宁同, 副市长许永丰: a surname before a county's short form makes a person's name where no cue of a place stands before. */
export function afterSurname(
  left: string,
  right: string,
  surnames: { readonly single: ReadonlySet<string>; readonly compound: ReadonlySet<string> },
): boolean {
  const before = left.slice(-1);
  if (BEFORE_PLACE.test(left) || AFTER_TIME.test(left)) return false;
  if (/^(?:[市县区州]|海关|口岸|籍|地处|位于|盛产)/u.test(right)) return false;
  return surnames.single.has(before) || surnames.compound.has(left.slice(-2));
}

// Words of the sentence that the segmenter glues to a name it does not know: 他|说星澜 集团, 正在星 澜 实业公司.

/** Words that open hardly any firm's name. */
const NEVER =
  /^(?:正在|由于|因为|除去|连同|带着|领着|原名|[他她它][们同与跟和对向从也都]*|[说称让使而但该已并属受获接送请看令促选邀收卖除助因即找的在是了把被由从对与也就还又或这那某他她它很没给])+(?=[\u4e00-\u9fff])/u;

/** Words that open a firm's name now and then, but not behind a mark or behind what leads to them. */
const LEADS =
  /(?:^|[，。；：、“（\s]|例|诸|譬)[如像]$|[曾现时历先后转兼出聘]任$|(?:^|[，。；：“（、])[原前]$/u;

/** Words that open names as well; the name stands elsewhere in the text without them. */
const EITHER = /^[以为和向自经本好有无都及如像随望归任前原连听数帮问派教盼买到至同跟将不]/u;

/** 以星澜集团为例 */
const FOR_INSTANCE = /^[^，。；]{0,24}?为(?:例|代表|龙头|首|主体|依托|核心|支撑|载体|牵引|纽带)/u;

/**
 * How many characters of the unknown word that starts at `start` belong to the sentence and not to the name that goes on to
 * `end`, where its suffix begins.
 */
export function gluedLength(text: string, start: number, end: number): number {
  const never = NEVER.exec(text.slice(start, start + 4))?.[0].length;
  if (never !== undefined) return never;
  const first = text.slice(start, start + 1);
  if (!EITHER.test(first) || end - start < 3) return 0;
  if (LEADS.test(text.slice(Math.max(0, start - 1), start + 1))) return 1;
  if (first === "以" && FOR_INSTANCE.test(text.slice(end, end + 32))) return 1;
  return standsAlone(text, start + 1, end) ? 1 : 0;
}

/** Whether the words of a name stand elsewhere behind another character. */
function standsAlone(text: string, start: number, end: number): boolean {
  const name = text.slice(start, end);
  for (let at = text.indexOf(name); at >= 0; at = text.indexOf(name, at + name.length))
    if (at !== start && text[at - 1] !== text[start - 1]) return true;
  return false;
}

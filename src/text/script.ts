import { createRequire } from "node:module";
import { isHan } from "./characters.js";
import type { MappedText } from "./mapped-text.js";
import { mapChars, sliceMapped } from "./mapped-text.js";

// Frequent characters that only traditional script has. A text without them needs no dictionary; about one character
// in eight of running traditional text is among them.
const PROBE =
  /[國們個這會來時對說為與過還後經將從業產區務實開關進種無動發現場電視長問間應該總統員環見觀點當體機構組織網絡學習開內頭貿額億萬東車門書陽陸際際買賣費資質輕較達運選遠邊錢鐵銀錄間隊險雙難離雲靜響項順領類題願顯飛飯館馬驗體]/u;

/** Traditional text has a third of its characters in forms of its own; a simplified text that quotes or names has far less. */
const TRADITIONAL_SHARE = 0.1;

type Convert = (text: string) => string;
interface OpenCc {
  readonly Converter: (options: { from: "hk" | "tw"; to: "cn" }) => Convert;
}

let loaded: Convert | undefined;

/** The converter of `opencc-js`, loaded on first use: Hong Kong forms first, then the variants that Taiwan writes. */
function converter(): Convert {
  if (loaded === undefined) {
    // The package's types name no `t2cn` entry; its one function that we use is described above.
    const opencc = createRequire(import.meta.url)("opencc-js/t2cn") as OpenCc;
    const hongKong = opencc.Converter({ from: "hk", to: "cn" });
    const taiwan = opencc.Converter({ from: "tw", to: "cn" });
    loaded = (text) => taiwan(hongKong(text));
  }
  return loaded;
}

/** Whether a text as a whole is written in traditional script. 著, 乾 or one name in old forms do not make it so. */
export function isTraditional(text: string): boolean {
  if (!PROBE.test(text)) return false;
  const convert = converter();
  let chinese = 0;
  let traditional = 0;
  const known = new Map<string, boolean>();
  for (const char of text) {
    if (!isHan(char)) continue;
    chinese += 1;
    let differs = known.get(char);
    if (differs === undefined) {
      differs = convert(char) !== char;
      known.set(char, differs);
    }
    if (differs) traditional += 1;
  }
  return traditional >= chinese * TRADITIONAL_SHARE;
}

/**
 * Turns traditional script into simplified, each character in its place. Whole phrases are converted, so that 乾燥 and
 * 乾隆 differ; a run whose conversion has another length is converted character by character.
 */
export function simplify(text: MappedText): MappedText {
  const converted: string[] = [];
  let from = 0;
  for (let i = 0; i <= text.chars.length; i++) {
    if (i < text.chars.length && isHan(text.chars[i] ?? "")) continue;
    converted.push(...simplifyRun(sliceMapped(text, from, i).chars));
    if (i < text.chars.length) converted.push(text.chars[i] ?? "");
    from = i + 1;
  }
  return mapChars(text, (char, i) => converted[i] ?? char);
}

function simplifyRun(run: readonly string[]): readonly string[] {
  if (run.length === 0) return run;
  const convert = converter();
  const whole = [...convert(run.join(""))];
  if (whole.length === run.length) return whole;
  return run.map((char) => {
    const one = [...convert(char)];
    return one.length === 1 ? (one[0] ?? char) : char;
  });
}

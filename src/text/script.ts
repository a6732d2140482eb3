import { createRequire } from "node:module";
import { isHan } from "./characters.js";
import type { MappedText } from "./mapped-text.js";
import { mapChars, sliceMapped } from "./mapped-text.js";

// Frequent characters that only traditional script has. A text without them needs no dictionary; about one character
// in four of running traditional text is among them.
const FREQUENT = new Set(
  "來個們傑備傳傷傾僅價儀億優儲兒內兩冊凍則剛創劃劇劉勁動務勝勞勢勳勵勸匯區協卻參吳呂員問啟喪喬單嗎嘗嚴國圍園圓圖團執場壓壘壞壯壽夢奪奮婦媽孫學實寧審寫寬寶" +
    "將對導屆層屬島嶺師帳帶幣幫庫廠廣廳彈彎彙後徑從復徵徹恆悅惡愛態慘慣慶憂憑應懷戰戲戶掃掛採揚換揮損搶擁擇擊擔據擠擬擴攔攜攝敗敵數斷於時晉晝暢曆書會東條業極" +
    "榮構槍樓標樞樣橋機檢權歡歲歷歸殘氣決沒況測湯準溝滅滿漁漲潔潛濟濤灣災為無熱營爐爭爺爾獎獨獲獻現瑪環產畢當療發盜盡監盤眾矯確碼禍禮稅種穀積穩窮競筆節範築簡" +
    "簽籌籠紀約紅純紙級紛細終組結絕絡給統絲經綜綠維綱網緊緒緣編練縣縮總績織繼續纖罰羅義習翹聖聞聯聲職聽肅腦臨與舊艦艱萬藝藥蘇蘭虛號蟲補裝裡製複見規視親覺覽觀" +
    "訂計訓託記訪設許評詞詢試詩話該詳誌認語誤說誰調談請論諸講謝證識議護讀變讓豐豬負財貢貧貨販貫責貴買費貿賀資賓賣質賽贏趙車軌軍軟較輔輕輛輪輸轄轉辦農這進遊運" +
    "過達遠適遲選遺還邊鄉鄰釋銀鋼錄錢錯鍵鎮鏈鏡鐵長門閉開間閱闊關陣陰陳陸陽隊際隨險隻雙雜離難雲電靜響頂項順須預頒頓領頭頻題額願類顧顯風飄飛飯養餘館馬駐駕駛騎" +
    "驅驗驚體髮鬥鬧魚鮮鳥鳳鷹麗麥黃點黨齊齒齡龍龜",
);

/** Traditional text has a third of its characters in forms of its own; a simplified text that quotes or names has far less. */
const TRADITIONAL_SHARE = 0.1;
/** A line of so few characters is too short for shares: one frequent character tells. */
const SHORT_LINE = 40;

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
    // The way there writes 澄江 with the older 澂, the way back does not know it.
    loaded = (text) => taiwan(hongKong(text)).replaceAll("澂江", "澄江");
  }
  return loaded;
}

/** Whether a text as a whole is written in traditional script. 著, 乾 or one name in old forms do not make it so. */
export function isTraditional(text: string): boolean {
  if (!hasFrequent(text)) return false;
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
  return chinese < SHORT_LINE || traditional >= chinese * TRADITIONAL_SHARE;
}

function hasFrequent(text: string): boolean {
  for (const char of text) if (FREQUENT.has(char)) return true;
  return false;
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
    for (const char of simplifyRun(sliceMapped(text, from, i).chars)) converted.push(char);
    if (i < text.chars.length) converted.push(text.chars[i] ?? "");
    from = i + 1;
  }
  // 暐 has a simplified form that no font of the news has: the rare form stays as it is written.
  return mapChars(text, (char, i) => {
    const simple = converted[i] ?? char;
    return simple.length > 1 ? char : simple;
  });
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

/** A name or a few words in simplified script. */
export function simplifyWords(text: string): string {
  return simplifyRun([...text]).join("");
}

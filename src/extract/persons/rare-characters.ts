// The 3,755 characters of the first level of GB 2312 (rows 16 to 55) are those of daily use; nearly all others are met in names
// and in learned words alone, so that 嵘, 翀 or 赟 behind a title speaks for a name, though no table of names has it.

const FIRST_ROW = 0xb0;
const LAST_ROW = 0xd7;
/** Verbs, particles and words of everyday speech that are of the second level all the same. */
const EVERYDAY = new Set(
  "掰瞅攥捋拎蹲踹踱瞄瞟瞥瞪眨眯搓揣揉搂撂撸掖掏掀揪挪挎捆捧捂捻拧抠咧咂咋啃啥嗑嗯喔嘞噢咯呗唠嘟嚷吆哼哄哩喂呐尴尬咖啡榴槿圩埠垛钴铌铟钽铑钯锂锆钒铬钼钨镍铱锗镓铼铯铷锶锑铋镉镁锰酚醛酯酰胺酐醇醚烷烯炔氰氨苷芘蔬箱囤揽",
);

let daily: ReadonlySet<string> | null = null;

function dailyCharacters(): ReadonlySet<string> {
  if (daily !== null) return daily;
  const decoder = new TextDecoder("gbk");
  const characters = new Set<string>();
  for (let row = FIRST_ROW; row <= LAST_ROW; row++)
    for (let cell = 0xa1; cell <= 0xfe; cell++) characters.add(decoder.decode(new Uint8Array([row, cell])));
  daily = characters;
  return characters;
}

/** Whether a character is not one of daily use. */
export function isRareCharacter(character: string): boolean {
  return !dailyCharacters().has(character) && !EVERYDAY.has(character);
}

import { pick, standsAlone } from "./replace.mjs";

const SURNAMES = [..."佘逄郜亓仝禤缪晁靳阚郗蔺鄢苟璩濮綦訾昝苑雒咸籍沙麦容木岩刀罕依腊"];
const COMPOUND = "欧阳 上官 尉迟 皇甫 诸葛 令狐 司徒 慕容 端木 司马 夏侯 东方 呼延 百里".split(" ");
const GIVEN = [
  ..."弢翀燚珺骎霏瑢璟旸喆赟昶昉钊锴堃翊芃苒菁澍潞沅湜濛峣崴嵘巍庚戟攸斐朴枫栩楷槿毓汶开远山石松年舟岸野禾穗",
];
const FOREIGN =
  "阿卜杜 萨利耶夫 穆坦 本哈姆 德里克森 奥唐纳 基普科 图雷 马尔瓦 费尔曼 索科洛 瓦希德 林德霍 卡斯提 贡萨 提曼".split(
    " ",
  );
const HONORIFICS = "先生 女士 总 小姐 老板 大姐 师傅 教授 博士".split(" ");

/** Persons and officials by others: rare and compound surnames, rare given names, names abroad with their points. */
export function renamePersons({ gold, text }, { random }) {
  const renamed = new Map();
  for (const entity of gold.entities.filter(({ kind }) => kind === "person" || kind === "official")) {
    const names = entity.names.filter((name) => text.includes(name));
    const [full] = [...names].sort((a, b) => b.length - a.length);
    if (full === undefined || names.some((name) => !standsAlone(gold, entity, name))) continue;
    if (full.includes("·")) renameParts(full, names, { renamed, random });
    else if (names.length === 1 && /^\p{Script=Han}{2,3}$/u.test(full)) {
      const surname = random() < 0.15 ? pick(COMPOUND, random) : pick(SURNAMES, random);
      const given = pick(GIVEN, random) + (random() < 0.7 ? pick(GIVEN, random) : "");
      renamed.set(full, surname + given);
      for (const honorific of HONORIFICS)
        if (text.includes(full[0] + honorific)) renamed.set(full[0] + honorific, surname + honorific);
    }
  }
  return renamed;
}

function renameParts(full, names, { renamed, random }) {
  const parts = full.split("·");
  if (names.some((name) => name.split("·").some((part) => !parts.includes(part)))) return;
  const others = parts.map((part) => (part.length < 2 ? part : pick(FOREIGN, random)));
  for (const name of names)
    renamed.set(
      name,
      name
        .split("·")
        .map((part) => others[parts.indexOf(part)])
        .join("·"),
    );
}

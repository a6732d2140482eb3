import type { Candidate } from "../candidate.js";
import { goodsCandidate, type Scene } from "./scene.js";

// Goods whose head stands only behind the last of them: 男、女鞋; 锂、钴矿; 牛、羊肉.

const FAMILIES: readonly (readonly [kinds: string, heads: string])[] = [
  ["男女童", "鞋|装|裤|袜|靴|帽|式?内衣|式?衬衫|式?西装|式?上衣|式?皮鞋"],
  ["铜铝铁锌铅锡镍钴锂钨锰铬钛钼锑钽铌", "矿砂|矿石|精矿|矿|合金|材|箔|盐|板|管"],
  ["牛羊猪鸡鸭鹅驴马", "肉|皮|绒|毛|蛋"],
  ["棉毛丝麻", "织物|制品|纱线|纱|布"],
  ["鱼虾蟹贝", "制品|类"],
];

const PATTERNS = FAMILIES.map(
  ([kinds, heads]) => new RegExp(`(?<![${kinds}\\u4e00-\\u9fff])([${kinds}])、([${kinds}])(${heads})`, "dgu"),
);
/** Behind a flow or a verb the first kind follows a word. */
const BEHIND = FAMILIES.map(
  ([kinds, heads]) =>
    new RegExp(
      `(?<=出口|进口|生产|加工|销售|包括|以|及|和|等|的)([${kinds}])、([${kinds}])(${heads})`,
      "dgu",
    ),
);

const SURENESS = 0.95;

/** The first goods of such a pair by their whole name; the last one is found as it stands. */
export function sharedHeads({ text, sentence, goods }: Scene): Candidate[] {
  const words = text.slice(sentence.start, sentence.end);
  return [...PATTERNS, ...BEHIND].flatMap((pattern) =>
    [...words.matchAll(pattern)].map((match) => {
      const [from = 0, to = 0] = match.indices?.[1] ?? [];
      const written = `${match[1]}${match[3]}`;
      const form = goods.names.get(written)[0] ?? null;
      return goodsCandidate(
        { start: sentence.start + from, end: sentence.start + to },
        { name: form?.name ?? written, form, rule: "product/shared-head", confidence: SURENESS },
      );
    }),
  );
}

import type { Span } from "../../model/span.js";
import type { Chunk, NameChunk } from "./chunk.js";
import { noiseOf } from "./marker-words.js";

// Goods whose names earlier passes have cut to pieces, put together again.

/** Joins the parts of names of goods: 汽车及零配件; 服装及鞋 in a list; 高端 and the goods behind it. */
export function joinGoods(chunks: readonly Chunk[], text: string): readonly Chunk[] {
  return joinFirstWords(joinTwins(joinParts(chunks, text), text), text);
}

const PARTS = /^(?:零配件|零部件|零附件|零件|部件|配件|附件|制品)$/;

/** 玉米深加工产品: what is made of goods. */
const MADE_OF = /^(?:精?深加工|精加工|初加工|加工)(?:产品|制品|品)/;

/** 汽车及零配件 is one class of goods. */
function joinParts(chunks: readonly Chunk[], text: string): readonly Chunk[] {
  const out: Chunk[] = [];
  for (const chunk of chunks) {
    const made =
      isProduct(out.at(-1)) && chunk.type === "gap" ? MADE_OF.exec(chunk.text)?.[0].length : undefined;
    const raw = out.at(-1);
    if (made !== undefined && raw !== undefined) {
      const cut = chunk.start + made;
      out.splice(-1, 1, guessedProduct(text, { start: raw.start, end: cut }));
      if (cut < chunk.end && chunk.type === "gap")
        out.push({ ...chunk, start: cut, text: chunk.text.slice(made) });
      continue;
    }
    const [goods, link] = out.slice(-2);
    const isPart =
      (isProduct(chunk) || chunk.type === "gap") && PARTS.test(text.slice(chunk.start, chunk.end));
    if (isPart && isProduct(goods) && isAnd(link) && goods !== undefined) {
      out.splice(-2, 2, guessedProduct(text, { start: goods.start, end: chunk.end }));
    } else out.push(chunk);
  }
  return out;
}

/** 纺织品及服装、鞋、箱包: 及 inside of a list that goes on with 、 joins two words to one class of goods. */
function joinTwins(chunks: readonly Chunk[], text: string): readonly Chunk[] {
  const out: Chunk[] = [];
  chunks.forEach((chunk, i) => {
    const [goods, link] = out.slice(-2);
    const joined = isProduct(goods) && isAnd(link) && text[link?.start ?? 0] === "及" && isProduct(chunk);
    const after = chunks[i + 1];
    const goesOn = isAnd(after) && text[after?.start ?? 0] === "、";
    if (joined && goesOn && goods !== undefined)
      out.splice(-2, 2, guessedProduct(text, { start: goods.start, end: chunk.end }));
    else out.push(chunk);
  });
  return out;
}

/** 硅铁、铬铁合金: a word of one or two characters that belongs to the goods behind it, in a list of goods. */
function joinFirstWords(chunks: readonly Chunk[], text: string): readonly Chunk[] {
  const out: Chunk[] = [];
  for (const chunk of chunks) {
    const [before, goods, link, words] = [out.at(-4), ...out.slice(-3)];
    const glued =
      words?.type === "gap" && /^[一-龥]{1,2}$/.test(words.text) && noiseOf(words.text) === words.text.length;
    // 专用装备、高端机床、…: the first of the list may be unknown too.
    const listed =
      isProduct(goods) || (goods?.type === "gap" && NOUN_OF_MAKE.test(goods.text) && opensWith(before));
    if (glued && listed && isAnd(link) && isProduct(chunk) && !/^[其各类和及]/.test(words.text)) {
      out.pop();
      out.push(guessedProduct(text, { start: words.start, end: chunk.end }));
    } else out.push(chunk);
  }
  return out;
}

/** Unknown goods by their last character: 专用装备, 特种纤维. */
const NOUN_OF_MAKE =
  /^[一-龥]{2,5}(?:装备|设备|材料|纤维|制品|机械|仪器|器械|用品|器件|元件|食品|工具|零件)$/;

/** Whether a list can begin behind this chunk. */
export function opensWith(before: Chunk | undefined): boolean {
  if (before === undefined || before.type === "period") return true;
  return before.type === "separator"
    ? before.level !== "and"
    : before.type === "name" && before.dim === "reporter";
}

/** A span as goods that no pass has named. */
export function guessedProduct(text: string, span: Span): NameChunk {
  const name = text.slice(span.start, span.end);
  return {
    type: "name",
    dim: "product",
    name,
    ref: { kind: "product", name },
    stands: "free",
    guessed: true,
    ...span,
  };
}

/** 、 and the words for it. */
export function isAnd(chunk: Chunk | undefined): boolean {
  return chunk?.type === "separator" && chunk.level === "and";
}

/** A name of goods. */
export function isProduct(chunk: Chunk | undefined): boolean {
  return chunk?.type === "name" && chunk.dim === "product";
}

import type { FigureChunk, Item, MarkChunk, NameGroup } from "./chunk.js";

// 除对美国下降3%外，其余分别增长4%、5%: figures of all items of a list but one.

type Items = readonly Item[];

const REST =
  /^(?:其余|其他|另外?|剩余|剩下)(?:的)?(?:各?[两三四五六七八]?[者国市省类种项地区县个大]?)(?:企业|商品|产品|伙伴|市场)?/;

/**
 * Turns the excepted items of a list that the sentence has told, and the rest of them, into marks that point at their
 * places. Items of the sentence in, items out; a sentence without 除…外 comes back as it is.
 */
export function pointAtExcepted(items: Items): Items {
  const out: Item[] = [];
  for (let i = 0; i < items.length; i++) {
    const found = exceptionAt(items, i);
    if (found === null) {
      const item = items[i];
      if (item !== undefined) out.push(item);
      continue;
    }
    out.push(...found.items);
    i = found.next - 1;
  }
  return out;
}

function exceptionAt(items: Items, i: number): { items: Items; next: number } | null {
  const opening = items[i];
  if (opening?.type !== "gap") return null;
  const short = shortOf(items.slice(0, i), opening.text);
  if (short === null && !/除了?(?:[对与向自从]|来自)?$/.test(opening.text)) return null;
  const named = exceptedAt(items, i + 1, short);
  const closing = items[named.next];
  if (closing?.type !== "gap" || !/^以?外/.test(closing.text)) return null;
  const [first] = named.groups;
  const list = first === undefined ? null : listBefore(items.slice(0, i), first);
  if (list === null) return null;
  const placesOf = ({ members }: NameGroup): readonly number[] =>
    members
      .map((m) => list.members.findIndex((other) => other.name === m.name))
      .filter((place) => place >= 0);
  const excepted = named.groups.flatMap(placesOf);
  const others = list.members.map((_, n) => n).filter((n) => !excepted.includes(n));
  const known = excepted.length === named.groups.flatMap((g) => g.members).length;
  if (!known || others.length === 0) return null;
  const rest = restAt(items, named.next, others);
  const told = named.groups.flatMap((group, n): Item[] => {
    const figures = named.figures[n] ?? [];
    return figures.length === 0 ? [] : [pointing(group, placesOf(group)), ...figures];
  });
  return { items: [...told, ...rest.items], next: rest.next };
}

interface Excepted {
  readonly groups: readonly NameGroup[];
  /** The changes of each group. */
  readonly figures: readonly (readonly Item[])[];
  readonly next: number;
}

/** 越南增长3%、泰国和老挝分别下降4%、5%: the names excepted and their changes, from `i` up to the 外 behind them. */
function exceptedAt(items: Items, i: number, short: NameGroup | null): Excepted {
  const groups: NameGroup[] = short === null ? [] : [short];
  const figures: Item[][] = short === null ? [] : [[]];
  let at = i;
  for (;;) {
    const item = items[at];
    if (item?.type === "group") {
      groups.push(item);
      figures.push([]);
    } else if (isGrowth(item)) figures.at(-1)?.push(item);
    else if (!isBetween(item)) break;
    at++;
  }
  return { groups, figures, next: at };
}

/** 甲、乙、丙口岸…，除乙下降3%外: the item of the last list that a word behind 除 is short for. */
function shortOf(before: Items, words: string): NameGroup | null {
  const word = /除了?([一-龥]{2,5})$/.exec(words)?.[1];
  const list = before.findLast((item): item is NameGroup => item.type === "group" && item.members.length > 1);
  const members = list?.members.filter((m) => word !== undefined && m.name.startsWith(word)) ?? [];
  return list !== undefined && members.length === 1 ? { ...list, members } : null;
}

function isBetween(item: Item | undefined): boolean {
  // 因矿产品减少而: why it changed
  if (item?.type === "gap" && /^而?$/.test(item.text)) return true;
  if (item?.type === "flow") return true;
  if (item?.type === "mark") return item.mark === "respectively";
  return item?.type === "separator" && item.level === "and";
}

/** The mark that points at the others, behind 外 and the comma: the words for them add nothing to it. */
function restAt(items: Items, closing: number, others: readonly number[]): { items: Items; next: number } {
  let next = closing + 1;
  const between: Item[] = [];
  const separator = items[next];
  if (separator?.type === "separator") {
    between.push(separator);
    next++;
  }
  const words = items[next];
  const span = items[closing] ?? { start: 0, end: 0 };
  if (words?.type === "mark" && words.mark === "rest-of-list") next++;
  else if (words?.type === "gap" && REST.test(words.text)) {
    const length = REST.exec(words.text)?.[0].length ?? 0;
    between.push({ ...words, start: words.start + length, text: words.text.slice(length) });
    next++;
  }
  return { items: [...between, pointing(span, others)], next };
}

function pointing({ start, end }: { start: number; end: number }, places: readonly number[]): MarkChunk {
  return { type: "mark", mark: "some-of-list", start, end, items: places };
}

function isGrowth(item: Item | undefined): item is FigureChunk {
  return item?.type === "figure" && item.role === "yoy";
}

/** The last list of the sentence that holds the names excepted. */
function listBefore(items: Items, { dim, members }: NameGroup): NameGroup | null {
  const lists = items.filter((item): item is NameGroup => item.type === "group" && item.dim === dim);
  const last = lists.at(-1);
  if (last === undefined || last.members.length < 2) return null;
  return members.every((m) => last.members.some((other) => other.name === m.name)) ? last : null;
}

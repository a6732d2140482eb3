import type { Member } from "./frame.js";

// 两口岸分别出口3万辆和2万辆, 两市出口…: so many of those whose trade has just been told, in place of their names.

/** So many of a sort: 两 口岸, 三 市. */
export interface SeveralOf {
  readonly count: number;
  readonly sort: string;
}

const SEVERAL =
  /(?:^|[，：])(?:上述|以上|这)?([两二三四五六])(?:大|个)?(口岸|综保区|综合保税区|保税区|港区|港口|港|园区|市|地|县|区|省|州|镇)(?:共|合计|累计)?$/;
const COUNTS: Readonly<Record<string, number>> = { 两: 2, 二: 2, 三: 3, 四: 4, 五: 5, 六: 6 };

/** What the words before a flow point at, or null. */
export function severalIn(words: string): SeveralOf | null {
  const found = SEVERAL.exec(words);
  if (found === null) return null;
  return { count: COUNTS[found[1] ?? ""] ?? 0, sort: found[2] ?? "" };
}

/** Those whose trade an article has told, in the order of their last mention. One object reads one article. */
export class NamedLately {
  private members: readonly Member[] = [];

  remember(named: readonly Member[]): void {
    const names = new Set(named.map((m) => m.name));
    this.members = [...this.members.filter((m) => !names.has(m.name)), ...named].slice(-8);
  }

  /** The last so many of a sort, or null where fewer have been named. */
  last({ count, sort }: SeveralOf): readonly Member[] | null {
    const hubs = /口岸|保税|综保|港|园/.test(sort);
    const alike = this.members.filter(({ ref, name }) =>
      hubs
        ? ref?.kind === "hub" && name.endsWith(sort)
        : ref?.kind === "place" && (sort === "地" || name.endsWith(sort)),
    );
    return count > 1 && alike.length >= count ? alike.slice(-count) : null;
  }
}

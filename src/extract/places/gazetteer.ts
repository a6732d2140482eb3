import { Trie } from "../../base/trie.js";
import type { Division, Knowledge, PlaceGroup } from "../../knowledge/tables.js";

/** A name of a division or a group of divisions as it can stand in a text. */
export interface PlaceName {
  readonly key: string;
  /** Official full name of what it names. */
  readonly name: string;
  readonly level: string;
  readonly form: "full" | "short";
  /** True where the words are also an ordinary word or a common name. */
  readonly ambiguous: boolean;
}

/** The divisions as a tree and as a set of names to search for. */
export interface Gazetteer {
  readonly names: Trie<PlaceName>;
  readonly divisions: ReadonlyMap<string, Division>;
  readonly groups: ReadonlyMap<string, PlaceGroup>;
  /** Codes from the division itself up to its province; empty for groups and 中国. */
  readonly ancestors: (key: string) => readonly string[];
  /** The division of one level above or at a key: the province of a county. */
  readonly atLevel: (key: string, level: string) => Division | null;
}

const cache = new WeakMap<Knowledge, Gazetteer>();

function ancestorsOf(divisions: ReadonlyMap<string, Division>, key: string): readonly string[] {
  const chain: string[] = [];
  for (let at = divisions.get(key); at !== undefined && at.level !== "country"; ) {
    chain.push(at.code);
    at = at.parent === null ? undefined : divisions.get(at.parent);
  }
  return chain;
}

/** Builds the gazetteer of a knowledge base once and keeps it. */
export function gazetteerOf(knowledge: Knowledge): Gazetteer {
  const known = cache.get(knowledge);
  if (known !== undefined) return known;
  const names = new Trie<PlaceName>();
  const divisions = new Map(knowledge.divisions.map((division) => [division.code, division]));
  const groups = new Map(knowledge.placeGroups.map((group) => [group.key, group]));
  for (const { code, name, level, short, ambiguous } of knowledge.divisions) {
    if (level === "country") continue; // 中国, 我国, 全国 are read by the pronoun rules.
    names.add(name, { key: code, name, level, form: "full", ambiguous: false });
    for (const form of short) {
      // 江川县: a former name that says its class is as sure as the present one.
      const former = form.length > 2 && /[市县区州旗]$/u.test(form);
      const how = former
        ? ({ form: "full", ambiguous: false } as const)
        : ({ form: "short", ambiguous } as const);
      if (form !== name) names.add(form, { key: code, name, level, ...how });
    }
    // 白石自治县: the peoples are left out, the class is said.
    const own = /自治[县州旗]$/u.exec(name)?.[0];
    const bare = short.find((form) => form.length > 1 && !/[县州旗]$/u.test(form));
    if (own !== undefined && bare !== undefined && bare + own !== name)
      names.add(bare + own, { key: code, name, level, form: "full", ambiguous: false });
  }
  for (const { key, name, level, aliases } of knowledge.placeGroups) {
    for (const form of new Set([name, ...aliases])) {
      names.add(form, { key, name, level, form: "full", ambiguous: false });
    }
  }
  const chains = new Map<string, readonly string[]>();
  const ancestors = (key: string): readonly string[] => {
    const chain = chains.get(key) ?? ancestorsOf(divisions, key);
    chains.set(key, chain);
    return chain;
  };
  const gazetteer: Gazetteer = {
    names,
    divisions,
    groups,
    ancestors,
    atLevel: (key, level) => {
      const code = ancestors(key).find((each) => divisions.get(each)?.level === level);
      return code === undefined ? null : (divisions.get(code) ?? null);
    },
  };
  cache.set(knowledge, gazetteer);
  return gazetteer;
}

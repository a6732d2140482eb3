import type { Reading } from "../extract/reading.js";
import type { EntityRef, Mention } from "../model/mention.js";

/**
 * Goods named by the bare end of a longer name (种子 after 大蒜种子) are the longer ones where that is the only one they can
 * end, stands before them and is what the claims speak of, while no claim speaks of the bare name. Gives the readings with
 * such mentions under the longer name; the bare word becomes no name of it.
 */
export function joinBareGoods(readings: readonly Reading[]): Reading[] {
  const claimed = new Set(readings.flatMap(claimedGoods).map(({ name }) => name));
  if (claimed.size === 0) return [...readings];
  return readings.map((reading) => {
    const goods = reading.mentions.filter(({ kind }) => kind === "product");
    const names = new Set(goods.map(({ name }) => name));
    const owners = new Map<string, Mention>();
    for (const name of names) {
      if (claimed.has(name)) continue;
      const longer = [...names].filter((each) => each.length > name.length && each.endsWith(name));
      const [only] = longer;
      const first = goods.find((mention) => mention.name === only);
      if (longer.length === 1 && only !== undefined && claimed.has(only) && first) owners.set(name, first);
    }
    if (owners.size === 0) return reading;
    return { ...reading, mentions: reading.mentions.map((mention) => joined(mention, owners)) };
  });
}

function joined(mention: Mention, owners: ReadonlyMap<string, Mention>): Mention {
  const owner = mention.kind === "product" ? owners.get(mention.name) : undefined;
  if (owner === undefined || owner.start > mention.start) return mention;
  const { key: _key, attrs: _attrs, ...rest } = mention;
  const key = owner.key === undefined ? {} : { key: owner.key };
  return { ...rest, ...key, name: owner.name, pronoun: true };
}

function claimedGoods({ relations, facts }: Reading): EntityRef[] {
  const ends = [
    ...relations.flatMap(({ source, target }) => [source, target]),
    ...facts.map(({ product }) => product),
  ];
  return ends.filter((end) => end?.kind === "product") as EntityRef[];
}

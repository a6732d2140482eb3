import type { FoundName } from "./choose-names.js";

const DOT = /[·・•‧]/u;

/** The last part of a name with dots: 卡伦达 of 米格尔·卡伦达; null where it has none or is too short to be sure. */
export function lastPart(name: string): string | null {
  const part = DOT.test(name) ? (name.split(DOT).at(-1) ?? "") : "";
  return part.length >= 2 ? part : null;
}

/** The first part, by which Lao, Uyghur and Kazakh names go on: 宋赛 of 宋赛·西潘敦. */
function firstPart(name: string): string | null {
  const part = DOT.test(name) ? (name.split(DOT)[0] ?? "") : "";
  return part.length >= 2 ? part : null;
}

/** The full names that first or last parts stand for; a part that two persons share stands for neither. */
export function ownersOfParts(names: Iterable<string>): ReadonlyMap<string, string> {
  const owners = new Map<string, string>();
  const shared = new Set<string>();
  for (const name of new Set(names)) {
    for (const part of [lastPart(name), firstPart(name)]) {
      if (part === null) continue;
      if (owners.has(part)) shared.add(part);
      owners.set(part, name);
    }
  }
  for (const part of shared) owners.delete(part);
  return owners;
}

/** Gives a foreigner who is named by the last part alone the full name that the article has. */
export function withFullNames(found: readonly FoundName[], text: string): FoundName[] {
  const owners = ownersOfParts(found.map(({ name }) => name));
  const longer = [
    ...new Set(found.map(({ name }) => name).filter((name) => name.length > 3 && !DOT.test(name))),
  ];
  return found.map((each) => {
    const owner = owners.get(each.name);
    if (owner !== undefined) return { ...each, name: owner };
    // 达瓦|苏伦一行: the end of a name by sound that is told in full elsewhere
    const whole = longer.find(
      (name) => name.endsWith(each.name) && name !== each.name && text.endsWith(name, each.end),
    );
    if (whole !== undefined) return { ...each, start: each.end - whole.length, name: whole };
    // 图尔|苏诺娃大使: the segmenter cuts the part.
    for (const [part, name] of owners) {
      const start = each.end - part.length;
      const cut = !DOT.test(each.name) && part.length > each.name.length && part.endsWith(each.name);
      if (cut && start >= 0 && text.slice(start, each.end) === part) return { ...each, start, name };
    }
    return each;
  });
}

import { pick } from "./replace.mjs";

/** Countries by others that the article does not name. */
export function renamePartners({ gold, text }, { random, knowledge }) {
  const countries = knowledge.partners.filter(({ level, name }) => level === "country" && name.length > 1);
  const bound = new Set(
    (gold.relations ?? [])
      .filter(({ type }) => type === "member_of")
      .flatMap(({ source, target }) => [source, target]),
  );
  const renamed = new Map();
  for (const entity of gold.entities.filter(({ kind, id }) => kind === "partner" && !bound.has(id))) {
    const country = countries.find(({ name }) => entity.names.includes(name));
    const names = entity.names.filter((name) => text.includes(name));
    if (
      country === undefined ||
      names.length !== 1 ||
      names[0] !== country.name ||
      leavesTraces(country, { text, knowledge })
    )
      continue;
    const free = countries.filter(
      ({ name, aliases }) =>
        ![name, ...aliases].some((word) => text.includes(word) || [...renamed.values()].includes(word)),
    );
    renamed.set(country.name, pick(free, random).name);
  }
  return renamed;
}

/** Towns of the country, and its abbreviation in compounds (中俄, 对美), which would still tell of it. */
function leavesTraces({ key, name, aliases, abbreviation }, { text, knowledge }) {
  const towns = knowledge.foreignTowns.find((row) => row.key === key)?.towns ?? [];
  const rest = text.replaceAll(name, "");
  const short = abbreviation ?? name[0];
  const compound = new RegExp(`[中对赴在驻访输]${short}|${short}[方商企资元币媒]`, "u");
  return [...towns, ...aliases].some((word) => rest.includes(word)) || compound.test(rest);
}

/** Provinces, and what lies in them, by others of the same level; the second part of each pair lies in the new province. */
export function renamePlaces({ gold, text }, { random, knowledge }) {
  const found = knowledge.divisions.filter(
    ({ name, short, level }) =>
      level !== "country" &&
      [name, ...short].some((word) => text.includes(word)) &&
      gold.entities.some(({ kind, names }) => kind === "place" && names.includes(name)),
  );
  const renamed = new Map();
  const twin = new Map();
  for (const level of ["province", "prefecture", "county"])
    for (const division of found.filter((one) => one.level === level)) {
      const other = twinOf(division, { twin, text, random, knowledge });
      if (other === undefined || leavesAbbreviation(division, text)) return new Map();
      twin.set(division.code, other);
      renamed.set(division.name, other.name);
      if (division.short[0] !== undefined) renamed.set(division.short[0], other.short[0]);
      if (
        division.short
          .slice(1)
          .some(
            (word) => text.replaceAll(division.name, "").includes(word) && !word.includes(division.short[0]),
          )
      )
        return new Map();
    }
  return renamed;
}

/** Another one of the same sort: its last character, and whether it has a short form, are the same. */
function twinOf(division, { twin, text, random, knowledge }) {
  const parent = twin.get(division.parent)?.code;
  const taken = [...twin.values()];
  const sort = ({ name, short }) => `${name.at(-1)}${short.length > 0}`;
  const same = knowledge.divisions.filter(
    (other) =>
      other.level === division.level &&
      sort(other) === sort(division) &&
      !other.ambiguous &&
      other.short[0] !== other.name,
  );
  const free = same.filter(
    (other) =>
      !taken.includes(other) &&
      !text.includes(other.short[0] ?? other.name) &&
      (other.short[0] ?? other.name).length > 1,
  );
  const near = free.filter(
    (other) =>
      parent === undefined ||
      other.parent === parent ||
      knowledge.divisions.find(({ code }) => code === other.parent)?.parent === parent,
  );
  return near.length > 0 ? pick(near, random) : undefined;
}

function leavesAbbreviation({ name, short, abbreviation }, text) {
  if (abbreviation === undefined) return false;
  return [name, ...short].reduce((rest, word) => rest.replaceAll(word, ""), text).includes(abbreviation);
}

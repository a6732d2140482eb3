import { gazetteerOf } from "../../extract/places/gazetteer.js";
import type { Knowledge } from "../../knowledge/tables.js";
import type { EntityRecord, Extraction } from "../../model/extraction.js";
import { foldName } from "../fold-name.js";
import { tellsItself } from "./body-features.js";
import { isGeneralHub } from "./hub-features.js";
import { provinceOf } from "./place-names.js";
import { gazetteerKey, type LinkContext, type LinkRecord, makeRecord, NO_CONTEXT } from "./record.js";

/** What a newspaper's own place counts against one mention of a place. */
const NEWSPAPER = 3;

/** The province where each article is at home: the one whose places it names most, its newspaper's own counting thrice. */
function homesOf({ articles, entities }: Extraction, knowledge: Knowledge): Map<string, string> {
  const counts = new Map<string, Map<string, number>>(articles.map(({ id }) => [id, new Map()]));
  const count = (article: string, province: string | null, weight: number): void => {
    const tally = counts.get(article);
    if (province !== null) tally?.set(province, (tally.get(province) ?? 0) + weight);
  };
  for (const { id, source } of articles) {
    const paper = gazetteerOf(knowledge).names.longestAt(source ?? "", 0)?.values[0];
    if (paper !== undefined) count(id, provinceOf(paper.key), NEWSPAPER);
  }
  for (const entity of entities) {
    if (entity.kind !== "place") continue;
    const province = provinceOf(entity.id.slice("place:".length));
    for (const { article } of entity.mentions) count(article, province, 1);
  }
  return new Map(
    [...counts].flatMap(([article, tally]) => {
      const [first] = [...tally].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1));
      return first === undefined ? [] : [[article, first[0]] as const];
    }),
  );
}

const sorted = (items: Iterable<string>): string[] => [...new Set(items)].sort();

/** What the relations of an extraction say of each entity, by id. */
function statedContext({
  relations,
  entities,
}: Extraction): Map<string, Partial<Record<keyof LinkContext, string[]>>> {
  const nameOf = new Map(entities.map(({ id, name }) => [id, name]));
  const stated = new Map<string, Partial<Record<keyof LinkContext, string[]>>>();
  const say = (id: string, field: keyof LinkContext, value: string): void => {
    const said = stated.get(id) ?? {};
    said[field] = [...(said[field] ?? []), value];
    stated.set(id, said);
  };
  for (const { type, source, target, title = "" } of relations) {
    const [from, to] = [nameOf.get(source) ?? "", nameOf.get(target) ?? ""];
    if (type === "located_in" && /^(?:place|partner):/u.test(target))
      say(source, "places", target.replace(/^\w+:/u, ""));
    if (type === "subsidiary_of") say(source, "parents", foldName(to));
    if (type === "produces") say(source, "goods", foldName(to));
    if (type !== "holds_post") continue;
    for (const post of title.split("、")) {
      say(source, "posts", `${post}@${to}`);
      if (target.startsWith("company:")) say(target, "posts", `${post}@${from}`);
    }
  }
  return stated;
}

/** The records of the entities of an extraction, in their order. Reads nothing but the extraction and the tables. */
export function linkRecords(extraction: Extraction, knowledge: Knowledge): LinkRecord[] {
  const homes = homesOf(extraction, knowledge);
  const stated = statedContext(extraction);
  const dates = new Map(extraction.articles.map(({ id, date }) => [id, date]));
  return extraction.entities.map((entity) => {
    const { id, kind, name, aliases } = entity;
    const names = [...new Set([foldName(name), ...sorted(aliases.map(foldName))])];
    const said = stated.get(id) ?? {};
    const articles = [...new Set(entity.mentions.map(({ article }) => article))];
    const context = contextOf(
      entity,
      {
        provinces: sorted(articles.flatMap((article) => homes.get(article) ?? [])),
        posts: sorted(said.posts ?? []),
        places: sorted(said.places ?? []),
        parents: sorted(said.parents ?? []),
        goods: sorted(said.goods ?? []),
        months: sorted(articles.flatMap((article) => dates.get(article)?.slice(0, 7) ?? [])).slice(0, 1),
      },
      knowledge,
    );
    return makeRecord({ id, kind, name, names: keepNames(entity, names), context });
  });
}

/** The context that linking reads for a kind; what it would not look at is left out, so that records stay few. */
function contextOf(
  entity: EntityRecord,
  told: Omit<LinkContext, "apposed" | "near" | "article">,
  knowledge: Knowledge,
): LinkContext {
  const { provinces, posts, places, parents, goods, months } = told;
  if (gazetteerKey(entity) !== null) return NO_CONTEXT;
  switch (entity.kind) {
    case "partner":
    case "product":
      return NO_CONTEXT;
    case "official":
    case "person":
      // Of who has no post nothing but the province tells which one it is.
      return { ...NO_CONTEXT, provinces, posts, months: posts.length > 0 ? months : [] };
    case "company":
      return { ...NO_CONTEXT, provinces, posts, places, parents, goods };
    case "organization":
      return tellsItself(entity.name, knowledge) ? NO_CONTEXT : { ...NO_CONTEXT, provinces, places };
    case "hub":
      return isGeneralHub(entity.name, knowledge) ? { ...NO_CONTEXT, provinces } : NO_CONTEXT;
    default:
      return { ...NO_CONTEXT, provinces, places };
  }
}

/** Aliases tell namesakes apart only of firms; of other kinds they differ with every article and are left out. */
function keepNames({ kind }: EntityRecord, names: readonly string[]): string[] {
  return kind === "company"
    ? names.filter((name, index) => index === 0 || name.length > 2)
    : names.slice(0, 1);
}

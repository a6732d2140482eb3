import { compareText } from "../../base/ids.js";
import type { Knowledge } from "../../knowledge/tables.js";
import type { Document } from "../../model/document.js";
import type { EntityRef } from "../../model/mention.js";
import type { Home } from "../reading.js";
import { gazetteerOf } from "./gazetteer.js";

/** A newspaper that carries a division's name is published there: weigh that like many mentions. */
const MEDIA_VOTES = 12;

/** Papers of stocks and metals are read in the whole country, wherever they are printed. */
const NATIONAL_PRESS = /证券|金融报|有色|钢联|期货/;

/** A paper called after a bay or a river is not that of the county which the water is called after, too. */
const LANDSCAPE = /^[湾江湖河溪山岭岛海]/u;

/** 南海之窗, 东海潮: seas are more than the counties that are called after them. */
const SEA = /^(?:南海|东海|黄海)(?!区|县|市)/u;

/** A chamber of merchants from elsewhere, a firm: its page tells of anywhere. */
const OWN_PAGE = /商会|商會|同乡会|同鄉會|联谊会|集团|集團|公司/;
/** 珠江|都市报, 三峡都市网: a word for large cities, no 江都. */
const METROPOLITAN = /^(?:都市|.都市)(?:[晨快晚早]?报|网|圈|频道)/u;

const COUNTY_VOTE = 1;

/** （中央社记者X云林县11日电）, 〔记者X／屏东报导〕: written in Taiwan, which has none of our divisions, whatever else is named. */
const TAIWAN_DATELINE =
  /(?:（中央社[^，。；）]{0,16}|[〔［（【/／][^，。；）〕］】/／]{0,14})(?:台北|新北|桃园|新竹|苗栗|台中|彰化|云林|南投|嘉义|台南|高雄|屏东|宜兰|花莲|台东|基隆|澎湖|金门)[县市]?(?:\d{1,2}日)?(?:电|报导|报道)/u;
/** As far as a headline and a dateline reach. */
const HEAD = 160;
const NO_HOME: Home = { province: null, city: null, county: null, town: null };

type Votes = ReadonlyMap<string, number>;

const kept = new WeakMap<Knowledge, WeakMap<object, Votes>>();

/** Counts the votes of a document or a page once: every article of a page asks for those of all. */
function once(knowledge: Knowledge, of: object, count: () => Votes): Votes {
  const known = kept.get(knowledge) ?? new WeakMap<object, Votes>();
  kept.set(knowledge, known);
  const votes = known.get(of) ?? count();
  known.set(of, votes);
  return votes;
}

/** Votes for each division by how one document speaks of places; a county also votes for its prefecture and province. */
function countVotes(doc: Document, knowledge: Knowledge): Votes {
  const gazetteer = gazetteerOf(knowledge);
  const named = new Map<string, number>();
  const scan = (text: string, count: number, press: boolean) => {
    for (let at = 0; at < text.length; ) {
      const match = gazetteer.names.longestAt(text, at);
      const [only, second] = match?.values ?? [];
      const landscape =
        press && match !== null && (LANDSCAPE.test(text.slice(match.end)) || SEA.test(text.slice(at)));
      // A name shared by several divisions, or one that is a common word, tells nothing about the home.
      // 滨海|边疆区 lies abroad
      const abroad = match !== null && text.startsWith("边疆区", match.end);
      // 率团赴|深圳招商: where they go is not where they come from.
      const away = !press && text[at - 1] === "赴";
      // 珠江|都市报 is no paper of 江都.
      const metropolitan = match !== null && METROPOLITAN.test(text.slice(match.end - 2, match.end + 3));
      if (match && only && !second && !only.ambiguous && !landscape && !abroad && !metropolitan && !away)
        increase(named, only.key, count);
      if (match && press && !metropolitan) return;
      at = metropolitan ? at + 1 : (match?.end ?? at + 1);
    }
  };
  const published = knowledge.papers.get(doc.article.source ?? "");
  if (published !== undefined) increase(named, published, MEDIA_VOTES);
  else if (doc.article.source !== null && !NATIONAL_PRESS.test(doc.article.source))
    scan(doc.article.source, OWN_PAGE.test(doc.article.source) ? COUNTY_VOTE : MEDIA_VOTES, true);
  scan(doc.text, COUNTY_VOTE, false);
  const votes = new Map<string, number>();
  for (const [key, count] of named) {
    for (const code of gazetteer.ancestors(key)) increase(votes, code, count);
  }
  return votes;
}

/** The votes of all documents of a page. */
function countPageVotes(page: readonly Document[], knowledge: Knowledge): Votes {
  const votes = new Map<string, number>();
  for (const doc of page) {
    for (const [code, count] of votesOf(doc, knowledge)) increase(votes, code, count);
  }
  return votes;
}

function votesOf(doc: Document, knowledge: Knowledge): Votes {
  return once(knowledge, doc, () => countVotes(doc, knowledge));
}

function increase(votes: Map<string, number>, key: string, count: number): void {
  votes.set(key, (votes.get(key) ?? 0) + count);
}

/** The division of a level with the most votes, at least `least` (two) and no tie; within `inside` if given. */
function winner(
  votes: Votes,
  knowledge: Knowledge,
  {
    level,
    inside,
    least = 2,
    named,
  }: { level: string; inside: string | null; least?: number; named?: RegExp },
): EntityRef | null {
  const gazetteer = gazetteerOf(knowledge);
  const ranked = [...votes]
    .filter(([code]) => gazetteer.divisions.get(code)?.level === level)
    .filter(([code]) => named?.test(gazetteer.divisions.get(code)?.name ?? "") ?? true)
    .filter(([code]) => inside === null || gazetteer.ancestors(code).includes(inside))
    .sort((a, b) => b[1] - a[1] || compareText(a[0], b[0]));
  const [first, second] = ranked;
  if (first === undefined || first[1] < least || (second !== undefined && second[1] === first[1]))
    return null;
  const division = gazetteer.divisions.get(first[0]);
  return division ? { kind: "place", name: division.name, key: division.code } : null;
}

/**
 * The divisions that 全省, 市委, 该县 stand for in an article. The article itself speaks first; what it leaves open is taken
 * from the other articles of its page.
 */
export function findHome(doc: Document, page: readonly Document[], knowledge: Knowledge): Home {
  if (TAIWAN_DATELINE.test(doc.text.slice(0, HEAD))) return NO_HOME;
  const own = votesOf(doc, knowledge);
  const province =
    winner(own, knowledge, { level: "province", inside: null }) ??
    winner(
      once(knowledge, page, () => countPageVotes(page, knowledge)),
      knowledge,
      { level: "province", inside: null },
    );
  const inside = province?.key ?? null;
  const prefecture = winner(own, knowledge, { level: "prefecture", inside });
  // One mention is enough for 我县 where the article names no other county.
  const county = winner(own, knowledge, { level: "county", inside: prefecture?.key ?? inside, least: 1 });
  const town = countyLevelCity(own, prefecture, { knowledge, inside });
  return { province, city: prefecture, county, town };
}

/**
 * The county-level city that an article is about, whose 全市 and 市委 are its own: more than half of what its prefecture is
 * named for, or more than any prefecture where it belongs to none.
 */
function countyLevelCity(
  votes: Votes,
  prefecture: EntityRef | null,
  { knowledge, inside }: { knowledge: Knowledge; inside: string | null },
): EntityRef | null {
  const town = winner(votes, knowledge, { level: "county", inside, named: /市$/u });
  const count = votes.get(town?.key ?? "") ?? 0;
  const above = votes.get(prefecture?.key ?? "") ?? 0;
  if (town === null || prefecture === null) return town;
  const within = gazetteerOf(knowledge)
    .ancestors(town.key ?? "")
    .includes(prefecture.key ?? "");
  return (within ? count * 2 > above : count >= above) ? town : null;
}

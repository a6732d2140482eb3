import { gazetteerOf } from "../extract/places/gazetteer.js";
import { goodsIndexOf } from "../extract/products/goods-index.js";
import type { Knowledge, PartnerRecord } from "../knowledge/tables.js";
import type { EntityKind } from "../model/ontology.js";

/**
 * What the tables say of an entity's place in the order of things, so that queries can roll up: a county's parent and
 * province, the blocs of a country with the months of its membership, the classes above goods and the goods in a group.
 * Nothing for entities that no table has.
 */
export function taxonomyOf(
  { kind, key, name }: { readonly kind: EntityKind; readonly key: string; readonly name: string },
  knowledge: Knowledge,
): Record<string, string> {
  switch (kind) {
    case "place":
      return placeAttrs(key, knowledge);
    case "partner":
      return partnerAttrs(key, knowledge);
    case "product":
      return goodsAttrs(name, knowledge);
    default:
      return {};
  }
}

/** `431081` and `431081/回龙镇`: the division above and the province. */
function placeAttrs(key: string, knowledge: Knowledge): Record<string, string> {
  const { divisions, atLevel } = gazetteerOf(knowledge);
  const [code = "", ...below] = key.split("/");
  const division = divisions.get(code);
  if (division === undefined || division.level === "country") return {};
  const parent = below.length > 0 ? division : divisions.get(division.parent ?? "");
  const province = atLevel(code, "province");
  return {
    ...(parent === undefined ? {} : { parent: parent.name }),
    ...(province === null || province.code === key ? {} : { province: province.name }),
  };
}

/** 欧盟 –2020-01: a bloc with the months of membership where they are not all. */
function partnerAttrs(key: string, { partners, blocDates }: Knowledge): Record<string, string> {
  const during = ({ key: bloc, name }: PartnerRecord): string => {
    const { from, until } = blocDates.get(`${bloc} ${key}`) ?? { from: "", until: "" };
    return from === "" && until === "" ? name : `${name} ${from}–${until}`;
  };
  const blocs = partners.filter(
    ({ key: bloc, level, members }) =>
      level === "bloc" && (members.includes(key) || blocDates.has(`${bloc} ${key}`)),
  );
  return blocs.length === 0 ? {} : { blocs: blocs.map(during).join("|") };
}

/** 电动汽车 is 汽车 is 机电产品; 新三样 is its three members. */
function goodsAttrs(name: string, knowledge: Knowledge): Record<string, string> {
  const members = knowledge.goodsGroups.get(name);
  const parents = parentsOf(knowledge);
  const classes: string[] = [];
  const first = parents.get(name) ?? goodsIndexOf(knowledge).names.get(name)[0]?.good.name;
  for (let above = first; above !== undefined && !classes.includes(above); above = parents.get(above)) {
    if (above !== name) classes.push(above);
  }
  return {
    ...(classes.length === 0 ? {} : { classes: classes.join("|") }),
    ...(members === undefined ? {} : { members: members.join("|") }),
  };
}

const cache = new WeakMap<Knowledge, ReadonlyMap<string, string>>();

function parentsOf(knowledge: Knowledge): ReadonlyMap<string, string> {
  const known = cache.get(knowledge);
  if (known !== undefined) return known;
  const parents = new Map(
    knowledge.goods.flatMap(({ name, parent }) => (parent === null ? [] : [[name, parent] as const])),
  );
  cache.set(knowledge, parents);
  return parents;
}

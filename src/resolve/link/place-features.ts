import { CERTAIN, type Compare, type Feature, feature } from "./feature.js";
import { placeKeys } from "./place-keys.js";
import { isWithin, placesMeet, provincesOf, share } from "./place-names.js";
import { gazetteerKey, type LinkRecord } from "./record.js";

/** Places: by the divisions that the names can mean where they stand. */
export const placeFeatures: Compare = (a, b, knowledge) => {
  const keysOf = (record: LinkRecord): readonly string[] => {
    const own = gazetteerKey(record);
    return own === null ? placeKeys(record, knowledge) : [own];
  };
  const [keysA, keysB] = [keysOf(a), keysOf(b)];
  if (keysA.length === 0 && keysB.length === 0) return namedOnly(a, b, (x, y) => placesMeet(x, y, knowledge));
  const detail = `${a.name} ${keysA.join("/")} · ${b.name} ${keysB.join("/")}`;
  const common = share(keysA, keysB);
  if (common.length === 0) return [feature("other-key", -CERTAIN, detail)];
  if (keysA.length === 1 && keysB.length === 1) return [feature("same-key", CERTAIN, detail)];
  const [only] = keysA.length === 1 ? keysA : keysB.length === 1 ? keysB : [];
  const open = keysA.length > 1 ? a : b;
  // 朝阳区 in an article of which nothing tells the province.
  if (only !== undefined && open.context.places.some((place) => isWithin(only, place, knowledge)))
    return [feature("same-key", 3, detail)];
  return [feature("no-place", 0, detail)];
};

/** Towns and villages that no gazetteer lists. */
function namedOnly(
  a: LinkRecord,
  b: LinkRecord,
  meet: (a: readonly string[], b: readonly string[]) => boolean,
): Feature[] {
  const [nameA = "", nameB = ""] = [a.names[0], b.names[0]];
  const [short, long] = nameA.length <= nameB.length ? [nameA, nameB] : [nameB, nameA];
  if (!long.endsWith(short)) return [feature("other-name", -CERTAIN, `${a.name} · ${b.name}`)];
  const found: Feature[] = [feature("same-name", 0.3, short)];
  const [placesA, placesB] = [a.context.places, b.context.places];
  if (placesA.length > 0 && placesB.length > 0)
    found.push(meet(placesA, placesB) ? feature("same-place", 2) : feature("other-place", -CERTAIN));
  else {
    const [left, right] = [a, b].map(({ context }) => [
      ...context.provinces,
      ...provincesOf(context.places),
    ]) as [string[], string[]];
    if (left.length > 0 && right.length > 0 && share(left, right).length === 0)
      found.push(feature("other-province", -CERTAIN, left.join("/"), right.join("/")));
  }
  if (a.context.article !== null && a.context.article === b.context.article)
    found.push(feature("same-article", 1));
  return found;
}

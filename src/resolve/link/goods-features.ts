import { CERTAIN, type Compare, feature } from "./feature.js";
import { goodsName } from "./goods-names.js";
import { partnerKey } from "./partner-keys.js";
import { gazetteerKey } from "./record.js";

/** Products are their wording, or a synonym of it. */
export const goodsFeatures: Compare = (a, b, knowledge) => {
  const [left, right] = [goodsName(a.name, knowledge), goodsName(b.name, knowledge)];
  return [
    left === right
      ? feature("same-name", CERTAIN, left)
      : feature("other-name", -CERTAIN, `${a.name} · ${b.name}`),
  ];
};

/** Partners are what the table of partners says. */
export const partnerFeatures: Compare = (a, b, knowledge) => {
  const [left, right] = [a, b].map(
    (record) => gazetteerKey(record) ?? partnerKey(record.name, knowledge),
  ) as [string | null, string | null];
  const detail = `${a.name} ${left ?? ""} · ${b.name} ${right ?? ""}`;
  if (left !== null && left === right) return [feature("same-key", CERTAIN, detail)];
  if (left === null && right === null && a.names[0] === b.names[0])
    return [feature("same-name", CERTAIN, a.name)];
  return [feature("other-key", -CERTAIN, detail)];
};

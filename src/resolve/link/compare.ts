import type { Knowledge } from "../../knowledge/tables.js";
import { bodyFeatures } from "./body-features.js";
import { companyFeatures } from "./company-features.js";
import { type Compare, type Comparison, weigh } from "./feature.js";
import { goodsFeatures, partnerFeatures } from "./goods-features.js";
import { hubFeatures } from "./hub-features.js";
import { personFeatures } from "./person-features.js";
import { placeFeatures } from "./place-features.js";
import { familyOf, type LinkRecord } from "./record.js";

const COMPARE: Readonly<Record<LinkRecord["kind"], Compare>> = {
  company: companyFeatures,
  place: placeFeatures,
  official: personFeatures,
  person: personFeatures,
  partner: partnerFeatures,
  product: goodsFeatures,
  organization: bodyFeatures,
  hub: hubFeatures,
};

/** Weighs all that speaks for and against two records being one entity. Symmetric; null for kinds that cannot be one. */
export function compareRecords(a: LinkRecord, b: LinkRecord, knowledge: Knowledge): Comparison | null {
  if (familyOf(a.kind) !== familyOf(b.kind)) return null;
  const [first, second] = a.key <= b.key ? [a, b] : [b, a];
  return weigh(COMPARE[a.kind](first, second, knowledge));
}

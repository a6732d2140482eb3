import type { Additions, Reading } from "../reading.js";
import { operatesIn, produces } from "./business.js";
import { locatedIn } from "./located-in.js";
import { scopesOf } from "./scope.js";
import { cooperatesWith, memberOf, subsidiaryOf } from "./ties.js";

/** Reads the relations among mentions, all but posts and visits, which are read with the persons. */
export function readRelations(reading: Reading): Additions {
  const scopes = scopesOf(reading);
  return {
    relations: [
      ...locatedIn(reading, scopes),
      ...produces(scopes),
      ...operatesIn(scopes),
      ...subsidiaryOf(reading, scopes),
      ...cooperatesWith(scopes),
      ...memberOf(reading, scopes),
    ],
  };
}

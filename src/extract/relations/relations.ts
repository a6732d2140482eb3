import type { Additions, Reading } from "../reading.js";
import { readClauses } from "./clauses.js";
import { contractGoods } from "./contract-goods.js";
import { cooperatesWith } from "./cooperates-with.js";
import { famedPlaces, grownGoods } from "./famed-places.js";
import { firmsOfNation, settledThere, thisFirmAt } from "./firm-labels.js";
import { firmOrigins } from "./firm-origin.js";
import { classOfFocus } from "./focus-class.js";
import { foundedJointly } from "./founded-jointly.js";
import { locatedIn } from "./located-in.js";
import { memberOf } from "./member-of.js";
import { movedIn } from "./moved-in.js";
import { operatesIn } from "./operates-in.js";
import { foundsChild, jointSites, ownedByHead } from "./owners.js";
import { boughtFirms, clientsAndAgents, soldFirms, statedPartners, wonContracts } from "./partner-nouns.js";
import { produces } from "./produces.js";
import { scopesOf } from "./scope.js";
import { foundedBodies, settledFirms } from "./settling.js";
import { subsidiaryOf } from "./subsidiary-of.js";
import { zoneScenes } from "./zone-scenes.js";

/** Reads the relations among mentions, all but posts and visits, which are read with the persons. */
export function readRelations(reading: Reading): Additions {
  const { clauses, scopes } = readClauses(scopesOf(reading));
  return {
    relations: [
      ...locatedIn(reading, clauses, scopes),
      ...produces(clauses, scopes),
      ...operatesIn(clauses, scopes),
      ...subsidiaryOf(reading, clauses, scopes),
      ...cooperatesWith(clauses, scopes),
      ...memberOf(reading, scopes),
      ...scopes.flatMap((scope) => [
        ...firmsOfNation(scope),
        ...zoneScenes(scope),
        ...settledThere(scope),
        ...settledFirms(scope),
        ...foundedBodies(scope),
        ...grownGoods(scope),
      ]),
      ...clauses.flatMap(thisFirmAt),
      ...scopes.flatMap(firmOrigins),
      ...clauses.flatMap((clause) => [
        ...classOfFocus(clause),
        ...contractGoods(clause),
        ...famedPlaces(clause),
        ...ownedByHead(clause),
        ...movedIn(clause),
        ...foundedJointly(clause),
        ...foundsChild(clause),
        ...jointSites(clause),
        ...statedPartners(clause),
        ...boughtFirms(clause),
        ...clientsAndAgents(clause),
        ...soldFirms(clause),
        ...wonContracts(clause),
      ]),
    ],
  };
}

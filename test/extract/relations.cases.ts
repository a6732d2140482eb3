import type { RelationType } from "../../src/model/ontology.js";
import { apartCases, boughtCases, lastPartCases, partnerCases, townCases } from "./relations.abroad.js";
import {
  bothCases,
  dealCases,
  focusClassCases,
  focusGoodsCases,
  fullNameCases,
  unknownItemCases,
} from "./relations.deals.js";
import { abroadCases, branchCases, goodsOfCases } from "./relations.firms.js";
import { producesCases } from "./relations.makers.js";
import { originCases } from "./relations.origins.js";
import { deals, listedPosts, tours } from "./relations.people.js";
import { locatedCases, operatesCases } from "./relations.places.js";
import { postedPosts, postedVisits } from "./relations.posted.js";
import { heldCases } from "./relations.posts.js";
import {
  storyChildren,
  storyDeals,
  storyMakers,
  storyMembers,
  storyParents,
  storyPlaces,
  storyPosts,
  storySites,
  storyVisits,
} from "./relations.stories.js";
import { cooperatesCases, memberCases, subsidiaryCases } from "./relations.ties.js";
import {
  unreadChildren,
  unreadDeals,
  unreadGoods,
  unreadPlaces,
  unreadPosts,
  unreadSites,
} from "./relations.unread.js";
import { visitCases } from "./relations.visits.js";
import { zoneChildren, zoneDeals, zoneGoods, zonePlaces, zoneSites } from "./relations.zones.js";

/** [text, expected relations as "source → target"]; only the type that a table is about is compared. */
export type RelationCases = readonly (readonly [text: string, expected: readonly string[]])[];

/** One-sentence cases in the many ways in which news says a relation; all names are invented. */
export const RELATION_CASES: Partial<Record<RelationType, RelationCases>> = {
  produces: [
    ...producesCases,
    ...goodsOfCases,
    ...unknownItemCases,
    ...focusGoodsCases,
    ...storyMakers,
    ...unreadGoods,
    ...zoneGoods,
  ],
  located_in: [
    ...locatedCases,
    ...originCases,
    ...branchCases,
    ...focusClassCases,
    ...storyPlaces,
    ...unreadPlaces,
    ...zonePlaces,
  ],
  operates_in: [
    ...operatesCases,
    ...abroadCases,
    ...bothCases,
    ...townCases,
    ...storySites,
    ...unreadSites,
    ...zoneSites,
  ],
  cooperates_with: [
    ...cooperatesCases,
    ...dealCases,
    ...partnerCases,
    ...storyDeals,
    ...unreadDeals,
    ...deals,
    ...zoneDeals,
  ],
  subsidiary_of: [
    ...subsidiaryCases,
    ...fullNameCases,
    ...boughtCases,
    ...storyParents,
    ...storyChildren,
    ...unreadChildren,
    ...zoneChildren,
  ],
  member_of: [...memberCases, ...storyMembers],
  visits: [...postedVisits, ...visitCases, ...lastPartCases, ...storyVisits, ...tours],
  holds_post: [...postedPosts, ...heldCases, ...apartCases, ...storyPosts, ...unreadPosts, ...listedPosts],
};

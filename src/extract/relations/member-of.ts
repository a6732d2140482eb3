import type { RelationClaim } from "../../model/claim.js";
import type { Mention } from "../../model/mention.js";
import { gazetteerOf } from "../places/gazetteer.js";
import type { Reading } from "../reading.js";
import { clubMembers } from "./club-members.js";
import type { Scope } from "./scope.js";

/** `member_of`: what the gazetteers say of partners and blocs, places and groups that one article names, and membership said outright. */
export function memberOf(reading: Reading, scopes: readonly Scope[]): RelationClaim[] {
  return [...byGazetteer(reading), ...scopes.flatMap(clubMembers)];
}

function byGazetteer(reading: Reading): RelationClaim[] {
  const { knowledge } = reading;
  const partners = new Map(knowledge.partners.map((partner) => [partner.key, partner]));
  const { groups } = gazetteerOf(knowledge);
  const said = new Map<string, RelationClaim>();
  // A country named far from its bloc is not named as one of it: the two must share a sentence.
  for (const mentions of bySentence(reading)) {
    const here = new Map(mentions.map((mention) => [mention.key ?? "", mention]));
    for (const group of mentions) {
      const key = group.key ?? "";
      const members = group.kind === "partner" ? partners.get(key)?.members : groups.get(key)?.members;
      for (const code of members ?? []) {
        const member = here.get(code);
        const id = `${code} ${key}`;
        if (member !== undefined && member.kind === group.kind && !said.has(id))
          said.set(id, tableClaim(member, group));
      }
    }
  }
  return [...said.values()];
}

/** The mentions that a table can know, sentence by sentence. */
function bySentence({ mentions }: Reading): Mention[][] {
  const groups = new Map<number, Mention[]>();
  for (const mention of mentions) {
    if (mention.key === undefined || mention.pronoun === true) continue;
    const group = groups.get(mention.sentence);
    if (group === undefined) groups.set(mention.sentence, [mention]);
    else group.push(mention);
  }
  return [...groups.values()];
}

function tableClaim(member: Mention, group: Mention): RelationClaim {
  return {
    type: "member_of",
    source: { kind: member.kind, name: member.name, ...(member.key ? { key: member.key } : {}) },
    target: { kind: group.kind, name: group.name, ...(group.key ? { key: group.key } : {}) },
    sentence: member.sentence,
    start: member.start,
    end: member.end,
    rule: "member/gazetteer",
    confidence: 0.95,
  };
}

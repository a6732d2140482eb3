import type { Mention } from "../../model/mention.js";
import type { EntityKind } from "../../model/ontology.js";
import type { Clause } from "./clause.js";
import { listFrom } from "./scope.js";

const ACTORS: ReadonlySet<EntityKind> = new Set([
  "company",
  "organization",
  "hub",
  "place",
  "partner",
  "official",
  "person",
]);

/** Words before a mention that make it the scene of what follows, or the one who acts, and not an object. */
const SCENE = /^(?:在|走进|来到|位于|随着|由|当|经|让|使|据|落户|坐落|地处|因|由于|作为|是|有|如)$/u;

/** A place or a body only opens the scene (在泉州，…): it acts where no word stands before it. */
const PLAIN: ReadonlySet<EntityKind> = new Set(["company"]);

/** The subject of a clause where it names one: the first actor that no verb or preposition governs. `null` where none does. */
export function findSubject(clause: Clause): readonly Mention[] | null {
  for (const mention of clause.mentions) {
    if (!ACTORS.has(mention.kind)) continue;
    const governor = governorOf(clause, mention);
    if (governor !== null && !(PLAIN.has(mention.kind) && SCENE.test(governor))) continue;
    const index = clause.scope.mentions.indexOf(mention);
    const list = listFrom(clause.scope, index).filter((m) => m.kind === mention.kind);
    // In 海城蓝鲸重机 or 山东的蓝鲸重机 the place only says where the firm lies: go on to the firm.
    if (mention.kind !== "company" && opensFirm(clause, list.at(-1) ?? mention)) continue;
    return firmOf(clause, mention) ?? list;
  }
  return null;
}

/** The verb or preposition nearest before a mention, after the last 的 of the clause; null where there is none. */
function governorOf({ scope, words, start }: Clause, mention: Mention): string | null {
  const { text } = scope.reading.doc;
  const before = text.slice(start, mention.start);
  const from = start + before.lastIndexOf("的") + 1;
  for (let at = mention.start - 1; at >= from; ) {
    const word = words.at(at);
    if (word === undefined) return null;
    if (/^[vp]/u.test(word.tag) && word.tag !== "vn" && word.start >= from) return word.text;
    at = word.start - 1;
  }
  return null;
}

function opensFirm({ scope }: Clause, mention: Mention): boolean {
  const next = scope.mentions[scope.mentions.indexOf(mention) + 1];
  if (next?.kind !== "company") return false;
  const gap = scope.reading.doc.text.slice(mention.end, next.start);
  return /^(?:的|[\u4e00-\u9fff]{0,10}(?:企业|公司|商|厂家|集团)|区?[\u4e00-\u9fff]{0,2})$/u.test(gap);
}

/** An executive who speaks or acts does so for the firm: X of 蓝鲸重机董事长X. */
function firmOf({ scope }: Clause, mention: Mention): readonly Mention[] | null {
  if (mention.kind !== "person" && mention.kind !== "official") return null;
  const { relations, mentions } = scope.reading;
  const body = relations.find(
    (r) => r.type === "holds_post" && r.source.name === mention.name && r.target.kind === "company",
  )?.target;
  const firm =
    body && mentions.filter((m) => m.kind === "company" && m.name === body.name && m.start < mention.end);
  const last = firm?.at(-1);
  return last === undefined ? null : [last];
}

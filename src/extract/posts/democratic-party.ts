import type { Mention } from "../../model/mention.js";
import type { PostBody } from "./post.js";
import type { PostContext } from "./post-context.js";

const DEMOCRATIC_PARTY = /(?:民革|民盟|民建|民进|农工党|致公党|九三学社|台盟)$/u;

/**
 * The committee of one of the other parties, which looks like the ruling party's from the right: 民建|省委. Null where the
 * mention is what it seems.
 */
export function democraticParty(ctx: PostContext, mention: Mention): PostBody | null {
  const party = DEMOCRATIC_PARTY.exec(ctx.text.slice(Math.max(0, mention.start - 5), mention.start))?.[0];
  if (party === undefined || !mention.name.startsWith("中共")) return null;
  const span = { start: mention.start - party.length, end: mention.end };
  const name = party + mention.name.slice("中共".length);
  const shared = { ...span, rule: "post/democratic-party", confidence: 0.9 };
  const ref = { kind: "organization", name } as const;
  return { ...shared, ref, department: "", proposal: { ...shared, ...ref } };
}

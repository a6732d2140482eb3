import type { EntityRef } from "../../model/mention.js";
import type { Span } from "../../model/span.js";
import type { Candidate } from "../candidate.js";
import type { TitleHit } from "./title-lexicon.js";

/** The body that a title is held at. */
export interface PostBody extends Span {
  readonly ref: EntityRef;
  /** Words between the body and the title that name a part of it: 综合业务处, 吊装事业部; "" where there are none. */
  readonly department: string;
  /** Set where no earlier pass had found the body and its words alone speak for it. */
  readonly proposal?: Candidate;
  readonly rule: string;
  readonly confidence: number;
}

/** One post as a title chain states it; the span covers body and title. */
export interface Post extends Span {
  readonly hit: TitleHit;
  /** Null where the words name no body and none can be inferred. */
  readonly body: PostBody | null;
  /** Words before the title that name a body which nothing recognized: the post has no other body either. */
  readonly unread?: string;
}

/** The title as the graph keeps it: the body's name is not part of it, the department is. */
export function postTitle(post: Post): string {
  return (post.body?.department ?? "") + post.hit.text;
}

import type { NameGroup } from "./chunk.js";
import type { Member } from "./frame.js";
import type { Division } from "./section-heads.js";
import type { SpokenCountry } from "./spoken-countries.js";
import type { SpokenGoods } from "./spoken-goods.js";

/** What a sentence is about besides what its statements say. */
export interface SentenceTopics {
  /** The name that stands at its head like a heading, or null. */
  readonly heading: NameGroup | null;
  /** The firm whose speaker is quoted, or null. */
  readonly speaker: readonly Member[] | null;
  /** The goods that it names. */
  readonly goods: SpokenGoods;
  /** The countries that it names, in text order. */
  readonly countries?: readonly SpokenCountry[];
  /** The firm that is told behind it as the owner of a load, or null. */
  readonly owner: readonly Member[] | null;
  /** By what it begins to divide what the article is about (按省份分), or null. */
  readonly division: Division | null;
  /** It begins with words that divide what is told anew. */
  readonly section?: boolean;
  /** It divides what is told by months or quarters. */
  readonly isByTime?: boolean;
  /** An office or statistics speak in it: not of the firm that the story is about. */
  readonly isOfOthers?: boolean;
}

export const NO_TOPICS: SentenceTopics = {
  heading: null,
  speaker: null,
  goods: [],
  owner: null,
  division: null,
};

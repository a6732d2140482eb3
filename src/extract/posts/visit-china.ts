import type { EntityRef } from "../../model/mention.js";
import type { Span } from "../../model/span.js";

/** 访华, 来华访问, 对中国进行国事访问: the visit is to the country as a whole. */
const TO_CHINA =
  /访华(?!团)|(?:来|在|抵)华(?:进行|开始|展开)?(?:[^，。；]{0,8})?(?:访问|国事访问|出席|考察)|(?:对)(?:中国|我国|华)(?:进行|展开|开始)(?:为期[^，。；]{1,4}的)?(?:[国正工友][^，。；]{1,5})?访问|(?:访问|到访)(?:中国|我国)/gu;

/** The words of a sentence that say that someone visits China. */
export function visitsToChina(text: string, sentence: Span): Span[] {
  return [...text.slice(sentence.start, sentence.end).matchAll(TO_CHINA)].map((match) => ({
    start: sentence.start + match.index,
    end: sentence.start + match.index + match[0].length,
  }));
}

/** China as a place, where 访华 names it no better. */
export const CHINA: EntityRef = { kind: "place", name: "中国", key: "156" };

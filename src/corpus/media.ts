// How names of newspapers, agencies and news sites end; the list of known names comes from knowledge.
const MEDIUM =
  /^[\p{Script=Han}A-Za-z0-9·—-]{0,14}?(?:日报|晚报|早报|晨报|商报|时报|导报|周报|新报|都市报|快报|青年报|工人报|农民报|经济报|贸易报|证券报|工商报|财经报|信报|文汇报|大公报|参考报|报社|新华社|中新社|通讯社|新闻社|新华网|人民网|新闻网|中新网|央视网|央广网|光明网|中国网|环球网|国际在线|经济网|日报网|在线|客户端|新闻|卫视|电视台|广播电台|频道|周刊|杂志|财经|快讯|财联社)$/u;

/** Words by which a medium speaks of itself: they name no source. */
const SELF = /^本[报网台刊社]$/u;

/** Whether the words are the name of a newspaper, agency or news site, known or by their form. */
export function isMedium(words: string, media: readonly string[]): boolean {
  return SELF.test(words) || media.includes(words) || MEDIUM.test(words);
}

/** The medium that the words begin with: 浙江日报全媒体 → 浙江日报. Null for none and for 本报. */
export function leadingMedium(words: string, media: readonly string[]): string | null {
  let best: string | null = null;
  for (const name of media) {
    if (words.startsWith(name) && name.length > (best?.length ?? 0)) best = name;
  }
  if (best) return best;
  for (let length = 3; length <= Math.min(words.length, 14); length++) {
    const head = words.slice(0, length);
    if (MEDIUM.test(head)) return head;
  }
  return null;
}

import type { Candidate } from "../candidate.js";
import type { Reading } from "../reading.js";

/** 由武汉吴家山站始发, 在卧里屯站装车, 经阿拉山口站出境: where a train starts, loads or passes. */
const STATION =
  /(?<=[由从自在经])([\u4e00-\u9fff]{2,9}?)站(?=始发|发车|发出|出发|驶出|开出|启程|待发|装车|组装|首发|发运|通行|出境|入境|开行|，|。|开通|新设|整装)/gu;

/** Only sentences about trains: a petrol station or an internet site is none. */
const TRAIN = /班列|列车|专列|火车|铁路|中欧|货运/u;

/** Stations of other things: 服务站, 加油站, 网站. */
const OTHER =
  /(?:服务|加油|充电|网|工作|检查|监测|观测|始发|终点|枢纽|货运|检验|防疫|编组|火车|高铁|中间|中转|大|小|各|该|本|口岸)$/u;

/** Words that name no station without the place before them: 连云港港口站. */
const CLASS = /^(?:港口|港|国际|货运|铁路|东|西|南|北|中心)$/u;

/** Candidates for railway stations beside words of trains; the city before a station's own name is no part of it. */
export function stationCandidates({ doc }: Reading, places: readonly Candidate[]): Candidate[] {
  const ends = new Map(
    places.filter((place) => place.pronoun !== true).map((place) => [place.start, place.end]),
  );
  return [...doc.text.matchAll(STATION)].flatMap((match) => {
    const words = match[1] as string;
    const end = match.index + words.length;
    const near = doc.text.slice(Math.max(0, match.index - 80), end + 40);
    if (OTHER.test(words) || !TRAIN.test(near)) return [];
    let start = match.index;
    for (let next = ends.get(start); next !== undefined && next < end; next = ends.get(start)) {
      if (CLASS.test(doc.text.slice(next, end))) break;
      start = next;
    }
    if (end - start < 2 || end - start > 6) return [];
    const name = doc.text.slice(start, end + 1);
    const attrs = { class: "port" };
    return [
      { kind: "hub" as const, start, end: end + 1, name, rule: "hub/station", confidence: 0.96, attrs },
    ];
  });
}

import type { Candidate } from "../candidate.js";
import type { Reading } from "../reading.js";

/** Services between two or more countries. */
const SERVICE = "(?:中欧（中亚）|中欧中亚|中欧|中亚|中老泰?|中越|中俄|中蒙俄?|中缅|中吉乌|欧亚|亚欧)";

/** 中欧班列, 中欧（中亚）班列, 中老国际货运班列, with a city or a line in brackets or a name in quotes behind it. */
const TRAIN = new RegExp(
  `${SERVICE}(?:国际)?(?:货运|冷链|联运|集装箱|公铁|铁海|海铁|铁公|多式|快速|跨境|定期|直达)*班列(?:（[\\u4e00-\\u9fff]{2,6}）集结中心|（(?![\\u4e00-\\u9fff]{2,8}列）)[\\u4e00-\\u9fff]{2,8}(?:[—-][\\u4e00-\\u9fff]{2,8})*(?:线)?）|“[\\u4e00-\\u9fff]{1,4}[号欧]”|[\\u4e00-\\u9fff]{2}号(?![召称码]))?`,
  "gu",
);

/** “蓝鲸号”东盟公铁联运国际货运班列: the brand tells, whatever stands between. */
const BRANDED = /“[\u4e00-\u9fff]{2,4}号”[\u4e00-\u9fff（）]{0,14}?班列/gu;

/** 渝新欧, 郑欧班列: services of the first years, written from the first characters of their stations. */
const COINED =
  /[“]?(?:[渝郑蓉汉义苏湘合粤长辽沈哈营甬昆兰西厦津鲁青济皖黔]新[满]?欧|[郑蓉湘汉甬义苏哈沈长营]满?欧(?=(?:国际)?(?:货运|铁路)?班列|快铁))[”]?(?:快铁|[国际铁路货运亚欧]{0,8}班列)?/gu;

/** “苏满欧”班列: a service in quotes by three of its stations. */
const QUOTED = /“[\u4e00-\u9fff]{1,3}[欧亚俄越老]”(?:国际)?(?:货运|中欧)?班列/gu;

/** The corridor to the sea, under all its names. */
const CORRIDOR = /(?:西部|国际)?陆海(?:贸易)?新通道/gu;

/** Railways and corridors between states that the trade news names again and again. */
const LINES =
  /(?:中老|中吉乌|中越|中泰|中缅|中尼|匈塞|蒙内|亚吉|拉伊)铁路|雅万高铁|(?:中巴|中蒙俄|孟中印缅|中国—中亚—西亚|中国—中南半岛|新亚欧大陆桥)经济走廊|新亚欧大陆桥|亚欧大陆桥|平陆运河|港珠澳大桥(?:(?:珠海|澳门|香港)?(?:公路)?口岸)?|中(?:俄|缅|哈|亚|蒙)(?:东线|西线|[A-D]线)?(?:天然气|原油|油气)?管道/gu;

/** 赣州—厦门铁海联运快速班列, “徐州—阿拉木图”班列: a service by both its ends. */
const BETWEEN =
  /(?:“[\u4e00-\u9fff]{2,5}[—–-][\u4e00-\u9fff]{2,8}(?:[—–-][\u4e00-\u9fff]{2,8})?”|(?<=^|[，。；：、“（\n]|开通了?|开行了?|首趟|首列|的)[\u4e00-\u9fff]{2,4}[—–-][\u4e00-\u9fff]{2,6}?)(?:国际)?(?:货运|冷链|公铁|铁海|海铁|多式|联运|快速|跨境|定期|直达|集装箱)*(?:班列|铁海快线|海铁快线)/gu;

/** The line of one train: 连云港至乌兰巴托中欧班列 is the service, not one of that name. */
const ON_A_LINE = /[至到—–\-赴往→]$/u;

/** Where the name of the city or the brand right before a train begins. */
function startBefore(text: string, at: number, places: ReadonlyMap<number, Candidate>): number {
  const left = text.slice(Math.max(0, at - 9), at);
  const brand = /“(?:[\u4e00-\u9fff]{2,5}号|[\u4e00-\u9fff]{1,2}[新满]欧)”$/u.exec(left)?.[0];
  if (brand !== undefined) return at - brand.length;
  const place = places.get(at);
  if (place === undefined || /^(?:group|country|region|bloc|territory)$/u.test(place.attrs?.level ?? ""))
    return at;
  return ON_A_LINE.test(text.slice(0, place.start).slice(-1)) ? at : place.start;
}

function trainAt(text: string, start: number, end: number, confidence: number): Candidate {
  return {
    kind: "hub",
    start,
    end,
    name: text.slice(start, end),
    rule: "hub/block-train",
    confidence,
    attrs: { class: "service" },
  };
}

/** The bridge's crossing on the mainland goes by several names. */
function renamed(line: Candidate): Candidate {
  return /^港珠澳大桥(?:珠海)?(?:公路)?口岸$/u.test(line.name)
    ? { ...line, name: "港珠澳大桥珠海公路口岸" }
    : line;
}

/** What a service is called whatever its city: 中欧班列 for 中欧（中亚）班列. */
const GENERIC = /^(?:中欧|中欧（中亚）|中欧中亚|欧亚|亚欧|国际)(?:国际)?(?:货运)?班列$/u;

/** The parts that tell one service from another: the city (of a line its first) or the brand without quotes and brackets. */
function partsOf(name: string): string {
  const own = name.replace(new RegExp(SERVICE, "u"), "").replace(/国际|货运|班列|[“”（）]/gu, "");
  return own.replace(/[—-].*$/u, "");
}

/**
 * 中欧班列 alone is the service that the article names with its city or brand, where it names one only; else the service
 * at large. 中欧（中亚）班列 and 中欧班列 are one.
 */
function joinGeneric(trains: readonly Candidate[]): Candidate[] {
  const named = trains.filter(
    ({ name }) => !GENERIC.test(name) && /欧/u.test(name) && !/集结中心$/u.test(name),
  );
  const services = new Map<string, string>();
  for (const { name } of named) services.set(partsOf(name), services.get(partsOf(name)) ?? name);
  const [only] = services.size === 1 ? services.values() : [];
  return trains.map((train) => {
    const first = services.get(partsOf(train.name));
    if (first !== undefined) return { ...train, name: first };
    return GENERIC.test(train.name) ? { ...train, name: only ?? "中欧班列" } : train;
  });
}

/** Candidates for services of block trains and the corridor to the sea: 中欧班列（西安）, “蓝鲸号”中欧班列, 义乌中欧班列, 渝新欧. */
export function blockTrainCandidates(reading: Reading, places: readonly Candidate[]): Candidate[] {
  const { text } = reading.doc;
  const endsPlace = new Map(
    places.filter((place) => place.pronoun !== true).map((place) => [place.end, place]),
  );
  const found: Candidate[] = [];
  for (const match of text.matchAll(TRAIN)) {
    const start = startBefore(text, match.index, endsPlace);
    found.push(trainAt(text, start, match.index + match[0].length, 0.97));
  }
  for (const match of text.matchAll(BRANDED)) {
    found.push(trainAt(text, match.index, match.index + match[0].length, 0.97));
  }
  for (const match of text.matchAll(QUOTED)) {
    found.push(trainAt(text, match.index, match.index + match[0].length, 0.98));
  }
  for (const match of text.matchAll(COINED)) {
    found.push(trainAt(text, match.index, match.index + match[0].length, 0.9));
  }
  for (const match of text.matchAll(BETWEEN)) {
    found.push(trainAt(text, match.index, match.index + match[0].length, 0.98));
  }
  const corridors = [...text.matchAll(CORRIDOR)].map((match) => ({
    ...trainAt(text, match.index, match.index + match[0].length, 0.97),
    name: "西部陆海新通道",
  }));
  const lines = [...text.matchAll(LINES)].map((match) =>
    renamed(trainAt(text, match.index, match.index + match[0].length, 0.97)),
  );
  return [...joinGeneric(found), ...corridors, ...lines];
}

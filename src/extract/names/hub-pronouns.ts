import type { Document } from "../../model/document.js";
import type { Candidate } from "../candidate.js";

/** 园区, 综保区, 该平台: the hub last named. The word must stand alone (not in 高新园区, 各园区). */
const PRONOUN =
  /(?:(?:该|本)?(园区|合作区|合作中心|示范区|试验区|综保区|保税区|开发区|经开区|高新区|自贸区|片区|港务区|港区|陆港|互市贸易区|互市区|互贸区)(?=里|内|完成|实现|共|全年|已|现有|入驻|累计|今年|去年|外贸|进出口|出口|进口|企业|的|，|先后|已|正|还|将|调研|考察|走访|视察|检查|参观|建|设|投资|和|、)|(?:该|这个|这座|这一|此)(?:百年)?(园区|综保区|保税区|开发区|经开区|高新区|自贸区|港区|陆港|口岸|空港|机场|港口|市场|商城|集群))/gu;

const BEFORE =
  /(?:^|[，。；：、“”（）\n]|在|到|赴|和|及|落户|入驻|走进|进驻|位于|从|由|经|与|将|让|使|据|了)$/u;

/** What the pronoun's last characters must find in the hub's name: 园区 any park or zone, 综保区 a bonded zone. */
const FITS: Readonly<Record<string, RegExp>> = {
  园区: /园|区/u,
  合作区: /合作区/u,
  合作中心: /合作中心/u,
  示范区: /示范区/u,
  试验区: /试验区/u,
  综保区: /综合保税区|综保区/u,
  保税区: /保税/u,
  开发区: /开发区|经开区|高新区/u,
  经开区: /经济技术开发区|经济开发区|经开区/u,
  高新区: /高新/u,
  自贸区: /自贸|自由贸易/u,
  港区: /港/u,
  片区: /片区/u,
  港务区: /港务区/u,
  互市贸易区: /互市/u,
  互市区: /互市/u,
  互贸区: /互市|互贸/u,
  陆港: /陆港/u,
  口岸: /口岸/u,
  空港: /机场|空港/u,
  机场: /机场|空港/u,
  港口: /港(?:口|区)?$/u,
  市场: /市场|城$|广场/u,
  商城: /城$/u,
  集群: /集群/u,
};

/** 公路口岸 behind 青川铁路口岸: the other crossing of the same town. */
const CROSSING =
  /(?<=其中|当中|^|[^一-龥])(铁路|公路|水运|航空|步行)口岸(?![、和及与]|[一-龥]{0,4}[、和及与][^，。；]{0,8}口岸)/gu;

function crossingsOfTown({ text }: Document, hubs: readonly Candidate[]): Candidate[] {
  return [...text.matchAll(CROSSING)].flatMap(({ 0: word, index: start }) => {
    const last = hubs.findLast(({ end, name }) => end <= start && name.endsWith("口岸"));
    const town = /^([一-龥]{2,6}?)(?:铁路|公路|水运|航空|步行)?口岸$/u.exec(last?.name ?? "")?.[1];
    if (last === undefined || town === undefined) return [];
    const { attrs } = last;
    const end = start + word.length;
    const name = town + word;
    const rule = "hub/crossing";
    return [{ kind: "hub" as const, start, end, name, rule, confidence: 0.8, ...(attrs ? { attrs } : {}) }];
  });
}

/** Candidates for words that stand for the hub last named before them in the article. */
export function hubPronounCandidates(doc: Document, hubs: readonly Candidate[]): Candidate[] {
  const found: Candidate[] = crossingsOfTown(doc, hubs);
  for (const match of doc.text.matchAll(PRONOUN)) {
    const start = match.index;
    const end = start + match[0].length;
    if (!BEFORE.test(doc.text.slice(Math.max(0, start - 2), start)) && !/^[该本这此]/u.test(match[0]))
      continue;
    const fits = FITS[(match[1] ?? match[2]) as string];
    const focus = hubs.filter((hub) => hub.end <= start && fits?.test(hub.name)).at(-1);
    if (focus === undefined) continue;
    found.push({
      kind: "hub",
      start,
      end,
      name: focus.name,
      ...(focus.key ? { key: focus.key } : {}),
      rule: "hub/pronoun",
      confidence: 0.75,
      pronoun: true,
    });
  }
  return found;
}

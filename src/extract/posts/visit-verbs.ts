import type { Span } from "../../model/span.js";

/** A verb of visiting; `goes` ones take the place as their object (来到X), `studies` ones may
 * have a topic there (调研工作), `looks` ones only tell what was done at a place named before (在X，询问…). */
export interface VisitVerb extends Span {
  readonly type: "goes" | "studies" | "looks";
}

const STUDIES =
  "实地调研|专题调研|走访调研|调研指导|走访慰问|看望慰问|实地考察|考察调研|调研|走访|视察|考察|慰问|看望|检查指导|督导检查|督导|督查|督办|检查|参观考察|参观|发表演讲|(?:察)?看了(?=[^，。；]{2,20}和)|看(?=[^，。；]{0,6}(?:生产线|车间|现场|项目|展厅|大棚|样品))|会谈并参观|座谈调研|暗访|巡察|踏勘|检阅|拜访|拜会|访问(?![量团者学])|现场办公(?!会)|调度|访(?=企业|车间|园区|民企|外企|农户|商户)|走流程";
const GOES =
  "(?<![奔共将拟划派可])赴(?![任约宴考汤死])|实地察看|实地查看|现场察看|察看|查看|来到|前往|走进|深入(?!学习|宣传|贯彻|推进|开展|实施|了解|研究|落实|推动|挖掘|交流|探讨|细致|人心|践行|领会|解读|对接|思考|剖析|合作|融合|参与|发展|学|调研|考察|走访|实践|打造|打击|排查|整治)|莅临|飞抵|抵达|转赴|飞往|飞赴|游览|造访|做客|踏访|到访|探访|走访|参访|(?<=先后|率队|率团|带队|一行|一行先|首先|随后|接着|接着又|随后又|然后|实地|分别|冒雨|专程)(?:到|赴|来到)(?![访底场会])";
const LOOKS =
  "(?:详细|仔细|深入|认真|实地|一一)了解|(?:详细|仔细|关切|不时|亲切)?询问|听取|问得最|问得|问起|关切地问|追问|叮嘱|(?:与|同)[^，。；、]{2,16}(?:亲切|深入|热情)?(?:交流(?!合作)|交谈|攀谈)(?=$|[，。；])|(?<=[到赴][^，。；：的]{3,24})了解了?(?=[^，。；]{2,16}情况)";
const VERB = new RegExp(`(${STUDIES})|(${GOES})|(${LOOKS})`, "gu");
/** What makes the word a noun: 调研组, 考察团, 视察活动 with nobody doing it. */
const AS_NOUN = /^(?:组|团|队|报告|座谈会|会议|会(?!见)|员|站|清单|成果|制度|情况|情形|点位?|课题|问卷)/u;
const NEGATED = /(?:未|没有|未能|不再|拒绝|禁止|谢绝|欢迎|邀请.{0,10})$/u;

/** The verbs of visiting in a sentence, nouns made of them left out. */
export function findVisitVerbs(text: string, sentence: Span): VisitVerb[] {
  const verbs: VisitVerb[] = [];
  const words = text.slice(sentence.start, sentence.end);
  for (const match of words.matchAll(VERB)) {
    const start = sentence.start + match.index;
    const end = start + match[0].length;
    if (AS_NOUN.test(text.slice(end, end + 3))) continue;
    if (NEGATED.test(text.slice(Math.max(sentence.start, start - 14), start))) continue;
    verbs.push({
      start,
      end,
      type: match[1] !== undefined ? "studies" : match[2] !== undefined ? "goes" : "looks",
    });
  }
  return verbs;
}

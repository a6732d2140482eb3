import type { Candidate } from "../candidate.js";
import { isTransliteration } from "../persons/name-characters.js";
import { townTrie } from "../places/town-trie.js";
import type { Reading } from "../reading.js";

/** Fields of ministries as Chinese news names those of other states. */
const FIELD =
  "国民经济|牧农渔业|农牧渔业|农渔业|渔牧业|农基工业|农粮|农业食品|种植园|原产业|商品|基础工业|矿能|能矿|石油矿产|住建|公共卫生|高等教育|青年|妇女|文旅|海运|水运|民政|国有企业|私有化|创业|电子商务|数字经济|绿色经济|生态|生态环境|自然资源|水产养殖|兽医|动物卫生|对外商务|对外经贸|经济关系|国际贸易|商工|初级产业|茶叶|生产|咖啡|棉花|大豆|可可|橡胶|稻米|谷物|合作社|畜产|对外经济|经济发展|民用航空|海事|港务|外国投资|外商投资|采矿|地质|森林|园艺|花卉|种子|植物保护|边境保护|食品药品|质量监督|计量|标准化|国内贸易|关税|外交|外贸|房屋|食物|渔农|投资推广|入境|民航|机电|工业贸易|海洋|灌溉|民航|经商|通讯|财税|铁道|土地|司法|贸易|商务|商业|经济|经贸|财政|金融|企划|农业|农林|农牧|农村|农产品|林业|渔业|水产|畜牧业?|粮食|食品|药品|乡村|工业|工贸|贸工|工商|产业|制造业|通商|科技|科学|科研|技术|创新|研究|能源|石油|电力|矿业|矿产|资源|环境|气候|水利|旅游|文化|体育|艺术|教育|卫生|健康|福利|交通|运输|航空|港口|铁路|公路|基础设施|公共工程|建设|住房|国土|城市|规划|计划|投资|发展|开发|邮电|电信|通信|信息|数字|数码|国防|内政|内务|安全|移民|劳动|劳工|就业|社会|人力|司法|税务|海关|边境|边境保卫|检验|检疫|动植物|标准|质量|统计|国际|对外|对外关系|出口|进口|进出口|促进|合作|企业|中小企业|战略|改革|转型|专利|知识产权|消费者|竞争|资本|预算|国家";

/** 农业部 (and 农业部|长X), 创新、贸易与科技部, 联邦海关及边境管理署: a ministry, agency or parliament behind the name of its state. */
const MINISTRY = new RegExp(
  `^(?:共和国|王国|联邦|国家|政府)?(?:${FIELD})(?:[、与和及暨]?(?:${FIELD})){0,6}(?:部(?!长级|[门分队署落级件])|署(?!长)|总局(?!长)|局(?![势面部限长])|总署|委员会|委(?!员|托)|(?<=对外经济|农林水产)省|促进会|促进机构|管理局|监管局|公署|办公室)`,
  "u",
);

/** 波兰|马佐夫舍省政府: the bodies of a province that its state leads and that no table has. */
const OF_PROVINCE =
  /^(?:[东西南北上下][\u4e00-\u9fff]{2,7}|[\u4e00-\u9fff]{2,8})(?:省|州|大区|边疆区|县|道|邦)(?:政府|人民委员会|执行委员会|执委会|议会|工商会|商会|商工会议所|投资局|投资促进局|发展局|贸易投资局)/u;

/** Bodies of a state without a field: 议会, 驻华大使馆, 中央银行; a bare 政府 or 海关 is its government at large. */
const PLAIN =
  /^(?:共和国|王国|联邦)?(?:驻[\u4e00-\u9fff]{1,6}?(?:大?使馆|总领事?馆|领事馆|代表处)|(?:大?使馆|总领事?馆)|参议院|众议院|国会|议会|国民议会|国家议会|央行|中央银行|国家银行|总商会|工商会|工商联合会|工商总会|中华总商会|海关总署|(?:经济产业|农林水产|外务|财务|国土交通|厚生劳动|环境|总务|法务|防卫)省|[—–-]中国(?:总商会|商会|工商总会|贸易促进会|友好协会|企业家协会|理事会))/u;

/**
 * Candidates for bodies of other states: their name is the state's with the ministry's behind it. `partners` are the
 * countries and territories found.
 */
export function foreignBodyCandidates(reading: Reading, partners: readonly Candidate[]): Candidate[] {
  const { text } = reading.doc;
  const named = partners.flatMap((state) => {
    const { start, end } = state;
    const known =
      state.pronoun !== true && end - start > 1 && !/^(?:bloc|region)$/u.test(state.attrs?.level ?? "");
    const words = known
      ? (MINISTRY.exec(text.slice(end, end + 30)) ??
          PLAIN.exec(text.slice(end, end + 16)) ??
          ofProvince(text.slice(end, end + 18)))?.[0]
      : undefined;
    if (words === undefined) return [];
    const stop = end + words.length;
    return [
      {
        kind: "organization" as const,
        start,
        end: stop,
        name: text.slice(start, stop),
        rule: "organization/foreign",
        confidence: 0.96,
        attrs: { class: /馆$/u.test(words) ? "diplomatic" : "government" },
      },
    ];
  });
  return [
    ...named,
    ...townBodies(reading),
    ...abbreviatedBodies(reading, partners),
    ...againByFirst(text, named),
  ];
}

/** The words of a province's body, where all of the province's name is written by sound. */
function ofProvince(words: string): RegExpExecArray | null {
  const match = OF_PROVINCE.exec(words);
  const name = /^[东西南北上下]?(.*?)(?:省|州|大区|边疆区|县|道|邦)/u.exec(match?.[0] ?? "")?.[1] ?? "";
  return match !== null && name.length > 1 && [...name].every(isTransliteration) ? match : null;
}

/** What a town or a province abroad has: its government and its bodies. */
const OF_TOWN =
  /^(?:市政府|州政府|省政府|府政府|政府|市议会|州议会|议会|市?商会|工商会|工商总会|商工会议所|中华商会)/u;

/** 费尔干纳州投资工贸局, 清莱府政府: bodies of towns and provinces abroad. */
function townBodies({ doc, knowledge }: Reading): Candidate[] {
  const { text } = doc;
  const trie = townTrie(knowledge);
  const found: Candidate[] = [];
  for (let start = 0; start < text.length; start++) {
    const town = trie.longestAt(text, start);
    if (town === null) continue;
    const end = town.end + (/^[省州府市县邦]/u.exec(text.slice(town.end, town.end + 1))?.[0].length ?? 0);
    const words = (MINISTRY.exec(text.slice(end, end + 30)) ?? OF_TOWN.exec(text.slice(end, end + 8)))?.[0];
    if (words === undefined) continue;
    const name = text.slice(start, end + words.length);
    found.push({
      kind: "organization",
      start,
      end: end + words.length,
      name,
      rule: "organization/foreign",
      confidence: 0.9,
      attrs: { class: "government" },
    });
    start = end + words.length - 1;
  }
  return found;
}

/** What stands before a state's one character where it is one. */
const OPENS = /[，。；：、“”（）与和同及由据向对访\n]/u;

/** 尼工商总会, 塞经济部|长X: a state that the article names in full goes on by one character. */
function abbreviatedBodies({ doc, knowledge }: Reading, partners: readonly Candidate[]): Candidate[] {
  const { text } = doc;
  const short = new Map<string, string>();
  for (const { name, abbreviation } of knowledge.partners) {
    const state = partners.find((each) => each.name === name && each.end - each.start > 1);
    if (abbreviation?.length === 1 && state !== undefined)
      short.set(abbreviation, text.slice(state.start, state.end));
  }
  const found: Candidate[] = [];
  for (let at = 0; short.size > 0 && at < text.length; at++) {
    const state = short.get(text[at] as string);
    if (state === undefined || !(at === 0 || OPENS.test(text[at - 1] as string))) continue;
    const rest = text.slice(at + 1, at + 31);
    const words = (MINISTRY.exec(rest) ?? PLAIN.exec(rest))?.[0];
    if (words === undefined || words.length < 2) continue;
    found.push({
      kind: "organization",
      start: at,
      end: at + 1 + words.length,
      name: state + words,
      rule: "organization/foreign-short",
      confidence: 0.94,
      attrs: { class: "government" },
    });
  }
  return found;
}

/** 尼工商总会 after 尼泊尔工商总会: the same body under the first character of its state. */
function againByFirst(text: string, named: readonly Candidate[]): Candidate[] {
  const found: Candidate[] = [];
  for (const full of new Map(named.map((each) => [each.name, each])).values()) {
    for (let cut = 3; cut <= Math.min(6, full.name.length - 3); cut++) {
      const short = full.name.slice(0, 1) + full.name.slice(cut);
      for (let at = text.indexOf(short); at >= 0; at = text.indexOf(short, at + short.length))
        if (at === 0 || OPENS.test(text[at - 1] as string))
          found.push({
            ...full,
            start: at,
            end: at + short.length,
            rule: "organization/foreign-short",
            confidence: 0.98,
          });
    }
  }
  return found;
}

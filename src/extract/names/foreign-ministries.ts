import type { Candidate } from "../candidate.js";
import type { Reading } from "../reading.js";

/** What ministries deal with. */
const FIELD =
  "(?:财政|商务|外交|国防|农业|农村|畜牧|农牧|粮食|食品|能源|矿业|矿产|资源|石油|电力|交通|运输|铁路|民航|工业|产业|贸易|外贸|经济|经贸|内政|内务|卫生|旅游|文化|教育|科技|科学|技术|科研|创新|环境|环保|司法|劳工|劳动|渔业|海洋|林业|通信|通讯|信息|数字|邮电|水利|灌溉|建设|住房|计划|规划|发展|投资|工商|工贸|经商|企业|公共工程|国土|安全)";
/** 外交贸易部, 创新、工业与科研部. */
const MINISTRY = new RegExp(
  `^(?:国|联邦)?(${FIELD}(?:(?:、|和|与|及)?${FIELD})*部)(?!门|署|分|队|件|长级)`,
  "u",
);

/**
 * Candidates for ministries of other countries, which stand in no list and which a listed body of our own may hide in:
 * 美国|财政部|长X, 澳大利亚|外交贸易部.
 */
export function foreignMinistryCandidates(reading: Reading, partners: readonly Candidate[]): Candidate[] {
  const { text } = reading.doc;
  return partners.flatMap((partner): Candidate[] => {
    const level = partner.attrs?.level;
    if (partner.end - partner.start < 2 || level === "bloc" || level === "region") return [];
    const match = MINISTRY.exec(text.slice(partner.end, partner.end + 24));
    if (match === null) return [];
    const end = partner.end + match[0].length;
    return [
      {
        kind: "organization",
        start: partner.start,
        end,
        name: text.slice(partner.start, end),
        rule: "organization/foreign-ministry",
        confidence: 0.95,
        attrs: { class: "government" },
      },
    ];
  });
}

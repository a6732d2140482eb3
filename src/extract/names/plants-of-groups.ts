import type { Candidate } from "../candidate.js";

/** 星澜集团|来宾糖厂: a works that is named by its town behind the firm that it belongs to. */
const WORKS =
  /^[\u4e00-\u9fff]{2,6}?(?:糖厂|冶炼厂|炼油厂|发电厂|热电厂|电厂|钢厂|钢铁厂|轧钢厂|水泥厂|造纸厂|纸厂|卷烟厂|酒厂|啤酒厂|化工厂|化肥厂|机械厂|造船厂|船厂|焦化厂|铝厂|电解铝厂|铜厂|锌厂|纺织厂|棉纺厂|印染厂|罐头厂|乳品厂|面粉厂|米厂|油厂|轮胎厂|轴承厂|玻璃厂|陶瓷厂)(?![长商区房家里内])/u;
/** Words of grammar and of sorts: 新建炼油厂, 旗下两座糖厂, 的海外电厂. */
const NO_NAME =
  /^(?:[新老旧大小该本各全]|旗下|下属|所属|的|在|把|将|与|和|为|向|投资|建设|承建|收购|海外|国内|境外|当地|合资|第[一二三四五])|[两一二三四五六七八九十几多0-9][座家个]|[的在与和]/u;

/** Candidates for works named right behind their group. `firms` are the candidates so far. */
export function plantCandidates(text: string, firms: readonly Candidate[]): Candidate[] {
  const found = new Map<number, Candidate>();
  for (const firm of firms) {
    if (firm.kind !== "company" || !/(?:集团|公司)$/u.test(firm.name) || found.has(firm.end)) continue;
    const name = WORKS.exec(text.slice(firm.end, firm.end + 14))?.[0];
    if (name === undefined || NO_NAME.test(name)) continue;
    found.set(firm.end, {
      ...{ kind: "company", start: firm.end, end: firm.end + name.length, name },
      ...{ rule: "company/works-of-group", confidence: 0.9, attrs: { class: "firm" } },
    });
  }
  return [...found.values()];
}

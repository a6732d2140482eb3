import { readPage } from "../../src/corpus/page.js";
import { userDictionary } from "../../src/extract/user-dictionary.js";
import { readKnowledge } from "../../src/knowledge/read-knowledge.js";
import { graphOf } from "../../src/linked.js";
import type { GraphJson } from "../../src/model/graph-view.js";
import type { Judgement } from "../../src/resolve/link/judgement.js";
import { linkerOf } from "../../src/resolve/linker.js";
import type { Edit, ItemRecord, Store } from "../../src/store/port.js";
import { readItem } from "../../src/sync.js";
import { openSegmenter } from "../../src/text/segmenter.js";

// Small articles in which everything happens that a view has to follow, and ways to put them into a store.

const page = (head: string, ...body: readonly string[]): string =>
  [head, "2024-07-18 来源：海州日报", ...body].join("\n\n");
const total = (province: string, amount: number): string =>
  `据海关统计，2024年上半年，${province}出口机电产品${amount}亿元，增长5%，对越南、泰国分别出口3亿元、2亿元。`;

/** Firms named in full and in short, a person with and without a post, one trade with two figures, one article in two files. */
export const TEXTS: Readonly<Record<string, string>> = {
  "a.txt": page(
    "山东省外贸增长",
    total("山东省", 800),
    "位于青岛市的山东蓝鲸重机股份有限公司董事长林远山说，公司对越南出口挖掘机3亿元。",
  ),
  "b.txt": page(
    "蓝鲸出海",
    total("山东省", 810),
    "蓝鲸重机向泰国出口挖掘机2亿元。宁波海关副关长刘远航到青岛市调研。",
  ),
  "c.txt": page(
    "山东省外贸增长",
    total("山东省", 800),
    "位于青岛市的山东蓝鲸重机股份有限公司董事长林远山说，公司对越南出口挖掘机3亿元。",
  ),
  "d.txt": page("福建食品走俏", total("福建省", 300), "刘远航说，福建海鸥食品有限公司的茶叶销往越南。"),
  "f.txt": page(
    "两地综保区",
    "江西省南昌综合保税区管委会副主任刘远航介绍，南昌综保区上半年进出口60亿元。",
    "安徽省合肥综合保税区进出口80亿元，增长3%。福建省商务厅副厅长刘远航到合肥综保区调研。",
  ),
  "g.txt": page(
    "综保区见闻",
    "南昌综保区出口茶叶2亿元。市委书记刘远航到山东蓝鲸重机调研，鼓楼区、鼓楼海关负责人陪同。",
  ),
  "e.txt": page("山东蓝鲸重机又签约", "山东蓝鲸重机与浙江星澜电气集团签约合作，在泰国建厂，主要生产挖掘机。"),
};

const REPORT =
  "据福州海关统计，2024年上半年，福建省进出口总值9512.6亿元，比去年同期增长4.3%，其中出口6021.4亿元，增长6.8%，进口3491.2亿元，增长0.2%。机电产品出口2287.9亿元，增长11.5%，劳动密集型产品出口1503.6亿元，下降2.4%。";

/** One report in three newspapers, shortened and in the other script's edition. */
export const REPRINTS: Readonly<Record<string, string>> = {
  "r1.txt": page("福建外贸稳增", REPORT, "福建海鸥食品有限公司的茶叶销往越南。"),
  "r2.txt": page("闽外贸半年报", REPORT).replace("海州日报", "云江晚报").replace("07-18", "07-20"),
  "r3.txt": page("福建外贸穩增", REPORT.replaceAll("亿", "億").replaceAll("产", "產").replaceAll("进", "進")),
  "r4.txt": page("福建省外贸增长", "据海关统计，2024年上半年，福建省出口机电产品2300亿元，增长12%。"),
};

/** A figure, the same paper's later one, another paper's, and a reprint of the second. */
export const REVISED: Readonly<Record<string, string>> = {
  "s1.txt": page("江苏省外贸半年报", total("江苏省", 500)),
  "s2.txt": page(
    "江苏省外贸半年报再报",
    `${total("江苏省", 520)}江苏海鸥食品有限公司的茶叶销往越南。`,
  ).replace("07-18", "07-25"),
  "s3.txt": page("苏货出海", total("江苏省", 530)).replace("海州日报", "云江晚报"),
  "s4.txt": page("江苏省外贸半年报再报", `${total("江苏省", 520)}江苏海鸥食品有限公司的茶叶销往越南。`)
    .replace("07-18", "07-26")
    .replace("海州日报", "云江晚报"),
};

export const judged = (
  verdict: Judgement["verdict"],
  subject: string,
  object: string | null = null,
): Judgement => ({
  verdict,
  subject,
  object,
  author: "周一帆",
  date: "2025-03-01",
  reason: "",
});
export const JUDGEMENTS: readonly Judgement[] = [
  judged("same", "company:山东蓝鲸重机", "company:浙江星澜电气集团"),
  judged("different", "company:蓝鲸重机", "company:山东蓝鲸重机股份有限公司"),
  judged("rename", "official:刘远航", "刘远航（宁波）"),
  judged("reject", "partner:TH"),
];

export const knowledge = readKnowledge();
const segmenter = openSegmenter(userDictionary(knowledge));

export const linker = linkerOf(knowledge);

export function readItems(file: string, text = TEXTS[file] ?? ""): readonly ItemRecord[] {
  const { articles } = readPage({ file, text, media: knowledge.media });
  const options = {
    knowledge,
    linker,
    segmenter: () => segmenter,
    removed: new Set<string>(),
    kept: new Set<string>(),
  };
  const read = readItem({ file, text, articles }, options);
  if (!("text" in read)) throw new Error(`${file} cannot be read`);
  return [read];
}

export function putWhole(store: Store): void {
  store.putView(graphOf([...store.extractions()], { knowledge, judgements: store.judgements() }));
}

/** All of the view but where things are. */
export function told(store: Store): unknown {
  return {
    entities: store.entities().map(({ entity, support }) => ({ entity, support })),
    edges: store.edges(),
    facts: store.facts(),
    questions: store.questions(),
    graph: withoutPlaces(store.graph()),
    merges: store.links
      .weakMerges()
      .map((each) => JSON.stringify(each))
      .sort(),
    unmatched: store.unmatchedJudgements().map(({ subject, object }) => [subject, object]),
  };
}

/** Puts a source in as it was read; by default the article of that name. */
export function putEdit(path: string, items: readonly ItemRecord[] = readItems(path)): Edit {
  return { type: "put", source: { path, hash: path, issues: [] }, items };
}

function withoutPlaces(graph: GraphJson | null): unknown {
  if (graph === null) return null;
  const nodes = graph.nodes.map(({ key, attributes: { x: _x, y: _y, community: _of, ...told } }) => ({
    key,
    told,
  }));
  return { ...graph, nodes };
}

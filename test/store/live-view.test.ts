import { readdirSync, readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readPage } from "../../src/corpus/page.js";
import { userDictionary } from "../../src/extract/user-dictionary.js";
import { readKnowledge } from "../../src/knowledge/read-knowledge.js";
import { graphOf } from "../../src/linked.js";
import type { GraphJson } from "../../src/model/graph-view.js";
import type { Judgement } from "../../src/resolve/link/judgement.js";
import { linkerOf } from "../../src/resolve/linker.js";
import { IN_MEMORY, openStore } from "../../src/store/open-store.js";
import type { Edit, ItemRecord, Store } from "../../src/store/port.js";
import { readItem } from "../../src/sync.js";
import { openSegmenter } from "../../src/text/segmenter.js";

const page = (head: string, ...body: readonly string[]): string =>
  [head, "2024-07-18 来源：海州日报", ...body].join("\n\n");
const total = (province: string, amount: number): string =>
  `据海关统计，2024年上半年，${province}出口机电产品${amount}亿元，增长5%，对越南、泰国分别出口3亿元、2亿元。`;

/** Firms named in full and in short, a person with and without a post, one trade with two figures, one article in two files. */
const TEXTS: Readonly<Record<string, string>> = {
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
const REPRINTS: Readonly<Record<string, string>> = {
  "r1.txt": page("福建外贸稳增", REPORT, "福建海鸥食品有限公司的茶叶销往越南。"),
  "r2.txt": page("闽外贸半年报", REPORT).replace("海州日报", "云江晚报").replace("07-18", "07-20"),
  "r3.txt": page("福建外贸穩增", REPORT.replaceAll("亿", "億").replaceAll("产", "產").replaceAll("进", "進")),
  "r4.txt": page("福建省外贸增长", "据海关统计，2024年上半年，福建省出口机电产品2300亿元，增长12%。"),
};

const judged = (verdict: Judgement["verdict"], subject: string, object: string | null = null): Judgement => ({
  verdict,
  subject,
  object,
  author: "周一帆",
  date: "2025-03-01",
  reason: "",
});
const JUDGEMENTS: readonly Judgement[] = [
  judged("same", "company:山东蓝鲸重机", "company:浙江星澜电气集团"),
  judged("different", "company:蓝鲸重机", "company:山东蓝鲸重机股份有限公司"),
  judged("rename", "official:刘远航", "刘远航（宁波）"),
  judged("reject", "partner:TH"),
];

const knowledge = readKnowledge();
const segmenter = openSegmenter(userDictionary(knowledge));

const linker = linkerOf(knowledge);

function readItems(file: string, text = TEXTS[file] ?? ""): readonly ItemRecord[] {
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

function putWhole(store: Store, judgements: readonly Judgement[] = []): void {
  store.putView(graphOf([...store.extractions()], { knowledge, judgements }));
}

/** All of the view but where things are. */
function told(store: Store): unknown {
  return {
    entities: store.entities().map(({ entity, support }) => ({ entity, support })),
    edges: store.edges(),
    facts: store.facts(),
    questions: store.questions(),
    graph: withoutPlaces(store.graph()),
  };
}

function withoutPlaces(graph: GraphJson | null): unknown {
  if (graph === null) return null;
  const nodes = graph.nodes.map(({ key, attributes: { x: _x, y: _y, community: _of, ...told } }) => ({
    key,
    told,
  }));
  return { ...graph, nodes };
}

type Items = ReadonlyMap<string, readonly ItemRecord[]>;

/** Whatever comes and goes, in one store bit by bit: in the end it is what another store is at once. */
function compareWays(
  items: Items,
  {
    numRuns,
    most,
    judgements = [],
  }: { readonly numRuns: number; readonly most: number; readonly judgements?: readonly Judgement[] },
): void {
  const linker = linkerOf(knowledge, judgements);
  const put = (file: string): Edit => ({
    type: "put",
    source: { path: file, hash: file, issues: [] },
    items: items.get(file) ?? [],
  });
  const edits = fc.array(fc.tuple(fc.boolean(), fc.constantFrom(...items.keys())), {
    minLength: 1,
    maxLength: most,
  });
  const property = fc.property(fc.array(edits, { minLength: 1, maxLength: 6 }), (batches) => {
    const [live, whole] = [openStore(IN_MEMORY), openStore(IN_MEMORY)];
    putWhole(live, judgements);
    for (const batch of batches) {
      live.change(
        batch.map(([isPut, path]) => (isPut ? put(path) : { type: "remove", path })),
        linker,
      );
    }
    whole.apply(live.sources().map(({ path }) => put(path)));
    putWhole(whole, judgements);
    expect(told(live)).toEqual(told(whole));
    expect(live.check()).toEqual([]);
    expect(whole.check()).toEqual([]);
    live.close();
    whole.close();
  });
  fc.assert(property, { numRuns });
}

describe("a view that is brought up to date", () => {
  it("is that of a whole build, whatever came and went before", () => {
    const items = new Map(
      Object.entries(TEXTS).map(([file, text]) => [file, readItems(file, text)] as const),
    );
    compareWays(items, { numRuns: 15, most: 3 });
  });

  it("is that of a whole build where people have judged", () => {
    const items = new Map(
      Object.entries(TEXTS).map(([file, text]) => [file, readItems(file, text)] as const),
    );
    const store = openStore(IN_MEMORY);
    putWhole(store, JUDGEMENTS);
    const put = (path: string): Edit => ({
      type: "put",
      source: { path, hash: path, issues: [] },
      items: items.get(path) ?? [],
    });
    store.change([put("a.txt"), put("b.txt"), put("e.txt")], linkerOf(knowledge, JUDGEMENTS));
    const names = store.entities().map(({ entity }) => entity.name);
    expect(names).toContain("刘远航（宁波）");
    expect(names).not.toContain("泰国");
    expect(names.filter((name) => /蓝鲸|星澜/u.test(name))).toHaveLength(2);
    store.close();
    compareWays(items, { numRuns: 10, most: 3, judgements: JUDGEMENTS });
  });

  it("is that of a whole build where articles reprint each other", () => {
    const items = new Map(
      Object.entries(REPRINTS).map(([file, text]) => [file, readItems(file, text)] as const),
    );
    const store = openStore(IN_MEMORY);
    store.apply(
      [...items].map(([path, held]) => ({
        type: "put",
        source: { path, hash: path, issues: [] },
        items: held,
      })),
    );
    putWhole(store);
    expect(store.entity("place:350000")?.support).toBe(2);
    store.close();
    compareWays(items, { numRuns: 15, most: 3 });
  });

  it("is that of a whole build with articles of all sorts", () => {
    const folder = new URL("../golden/tune/", import.meta.url);
    const files = readdirSync(folder).filter((file) => file.endsWith(".txt"));
    const some = files.sort().filter((_file, index) => index % 3 === 0);
    const items = new Map(
      some.map((file) => [file, readItems(file, readFileSync(new URL(file, folder), "utf8"))] as const),
    );
    compareWays(items, { numRuns: 4, most: 12 });
  });

  it("leaves what is there in its place, and puts new names beside what they are linked to", () => {
    const store = openStore(IN_MEMORY);
    const put = (path: string): Edit => ({
      type: "put",
      source: { path, hash: path, issues: [] },
      items: readItems(path),
    });
    store.apply([put("a.txt"), put("b.txt")]);
    putWhole(store);
    const before = new Map(store.entities().map((view) => [view.entity.id, view]));
    const change = store.change([put("d.txt")], linker);
    expect(change?.entities.added).toContain("company:福建海鸥食品有限公司");
    expect(change?.facts.added.map(({ reporter }) => reporter)).toContain("place:350000");
    const after = store.entities();
    for (const { entity, x, y, community } of after) {
      const old = before.get(entity.id);
      if (old !== undefined) expect([x, y, community]).toEqual([old.x, old.y, old.community]);
      else {
        const near = after.some(
          (other) => before.has(other.entity.id) && Math.hypot(other.x - x, other.y - y) < 500,
        );
        expect([entity.id, near]).toEqual([entity.id, true]);
        expect(community).toBeGreaterThanOrEqual(0);
      }
    }
    store.close();
  });

  it("is as a graph what a build writes, to the byte", () => {
    const store = openStore(IN_MEMORY);
    for (const path of Object.keys(TEXTS)) store.put({ path, hash: path, issues: [] }, readItems(path));
    const before = store.revision();
    expect(store.graph()).toBeNull();
    const built = graphOf([...store.extractions()], { knowledge });
    store.putView(built);
    expect(JSON.stringify(store.graph())).toBe(JSON.stringify(built.graph));
    expect(store.revision()).not.toBe(before);
    store.close();
  });

  it("is not touched where it is not that of what is in the store", () => {
    const store = openStore(IN_MEMORY);
    const edit: Edit = {
      type: "put",
      source: { path: "a.txt", hash: "a", issues: [] },
      items: readItems("a.txt"),
    };
    expect(store.change([edit], linker)).toBeNull();
    expect(store.sources()).toEqual([]);
    store.apply([edit]);
    putWhole(store);
    expect(store.isViewFresh()).toBe(true);
    store.remove("a.txt");
    expect(store.isViewFresh()).toBe(false);
    store.close();
  });
});

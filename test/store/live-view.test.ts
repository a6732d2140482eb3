import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readSource } from "../../src/corpus/read-source.js";
import { userDictionary } from "../../src/extract/user-dictionary.js";
import { readKnowledge } from "../../src/knowledge/read-knowledge.js";
import { graphOf } from "../../src/linked.js";
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
  "e.txt": page("山东蓝鲸重机又签约", "山东蓝鲸重机与浙江星澜电气集团签约合作，在泰国建厂，主要生产挖掘机。"),
};

const knowledge = readKnowledge();
const linker = linkerOf(knowledge);
const segmenter = openSegmenter(userDictionary(knowledge));

async function readItems(file: string): Promise<readonly ItemRecord[]> {
  const bytes = new TextEncoder().encode(TEXTS[file]);
  const { items } = await readSource({ name: file, bytes }, { media: knowledge.media });
  const options = {
    knowledge,
    linker,
    segmenter: () => segmenter,
    removed: new Set<string>(),
    kept: new Set<string>(),
  };
  return items.map((item) => {
    const read = readItem(item, options);
    if (!("text" in read)) throw new Error(`${file} cannot be read`);
    return read;
  });
}

function putWhole(store: Store): void {
  store.putView(graphOf([...store.extractions()], { knowledge }));
}

/** All of the view but where things are. */
function told(store: Store): unknown {
  return {
    entities: store.entities().map(({ entity, support }) => ({ entity, support })),
    edges: store.edges(),
    facts: store.facts(),
  };
}

describe("a view that is brought up to date", () => {
  it("is that of a whole build, whatever came and went before", async () => {
    const files = Object.keys(TEXTS);
    const items = new Map<string, readonly ItemRecord[]>();
    for (const file of files) items.set(file, await readItems(file));
    const put = (file: string): Edit => ({
      type: "put",
      source: { path: file, hash: file, issues: [] },
      items: items.get(file) ?? [],
    });
    const edits = fc.array(fc.tuple(fc.boolean(), fc.constantFrom(...files)), { minLength: 1, maxLength: 3 });
    fc.assert(
      fc.property(fc.array(edits, { minLength: 1, maxLength: 6 }), (batches) => {
        const [live, whole] = [openStore(IN_MEMORY), openStore(IN_MEMORY)];
        putWhole(live);
        for (const batch of batches) {
          live.change(
            batch.map(([isPut, path]) => (isPut ? put(path) : { type: "remove", path })),
            linker,
          );
        }
        const held = live.sources().map(({ path }) => path);
        whole.apply(held.map(put));
        putWhole(whole);
        expect(told(live)).toEqual(told(whole));
        expect(live.check()).toEqual([]);
        expect(whole.check()).toEqual([]);
        live.close();
        whole.close();
      }),
      { numRuns: 25 },
    );
  });

  it("leaves what is there in its place, and puts new names beside what they are linked to", async () => {
    const store = openStore(IN_MEMORY);
    const put = async (path: string): Promise<Edit> => ({
      type: "put",
      source: { path, hash: path, issues: [] },
      items: await readItems(path),
    });
    store.apply([await put("a.txt"), await put("b.txt")]);
    putWhole(store);
    const before = new Map(store.entities().map((view) => [view.entity.id, view]));
    const change = store.change([await put("d.txt")], linker);
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

  it("is not touched where it is not that of what is in the store", async () => {
    const store = openStore(IN_MEMORY);
    const edit: Edit = {
      type: "put",
      source: { path: "a.txt", hash: "a", issues: [] },
      items: await readItems("a.txt"),
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

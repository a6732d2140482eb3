import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { buildGraph } from "../../src/graph/build.js";
import { toGraphJson } from "../../src/graph/graph-json.js";
import { NO_CONTEXT } from "../../src/resolve/link/record.js";
import type { ItemRecord, SourceRecord, Store } from "../../src/store/port.js";
import { ONTOLOGY, SAMPLE } from "../support/extractions.js";

// What every store must do, whatever it keeps things in. A test file of a store calls `describeStore` with a way to open one.

const source = (path: string, more: Partial<SourceRecord> = {}): SourceRecord => ({
  path,
  hash: `hash of ${path}`,
  issues: [],
  ...more,
});

/** An item whose text is long enough for the offsets of the sample's sentences, with the sentences' words at their places. */
function item(index: number, file = `${"ab"[index]}.txt`): ItemRecord {
  const sample = SAMPLE[index];
  if (sample === undefined) throw new Error("the sample has two files");
  let text = " ".repeat(1000);
  for (const { start, end, text: words } of sample.articles.flatMap(({ sentences }) => sentences)) {
    text = text.slice(0, start) + words + text.slice(end);
  }
  const extraction = { ...sample, file };
  const links = extraction.entities.map(({ id, kind, name }) => ({
    record: { key: `record ${id}`, id, kind, name, names: [name], context: NO_CONTEXT },
    keys: [id],
  }));
  const articles = extraction.articles.map(({ sentences: _sentences, origin: _origin, ...article }) => ({
    ...article,
    file,
    pieces: [],
  }));
  return { hash: `item ${index}`, text, articles, extraction, links };
}

export function describeStore(name: string, open: () => Store): void {
  describe(name, () => {
    let store: Store;
    beforeEach(() => {
      store = open();
    });
    afterEach(() => {
      store.close();
    });

    it("gives back exactly what was put in", () => {
      const issue = {
        code: "date-unknown",
        severity: "warning",
        where: "a.txt",
        details: { articles: 1 },
      } as const;
      store.put(source("a.txt", { issues: [issue] }), [item(0), item(1, "a.txt:2")]);
      expect(store.sources()).toEqual([source("a.txt", { issues: [issue] })]);
      expect(store.items("a.txt")).toEqual([item(0), item(1, "a.txt:2")]);
      expect([...store.extractions()]).toEqual([item(0).extraction, item(1, "a.txt:2").extraction]);
      expect(JSON.stringify([...store.extractions()][0])).toBe(
        JSON.stringify(store.items("a.txt")[0]?.extraction),
      );
    });

    it("keeps where an article comes from", () => {
      const { extraction, ...rest } = item(0);
      const articles = extraction.articles.map((article) => ({
        ...article,
        origin: { id: "n-17", url: "https://news.example.cn/17" },
      }));
      store.put(source("a.jsonl"), [{ ...rest, extraction: { ...extraction, articles } }]);
      expect(store.items("a.jsonl")[0]?.extraction.articles).toEqual(articles);
    });

    it("keeps sources in the order of their paths, however they came", () => {
      store.put(source("b.txt"), [item(1)]);
      store.put(source("a.txt"), [item(0)]);
      expect([...store.extractions()].map(({ file }) => file)).toEqual(["a.txt", "b.txt"]);
    });

    it("replaces a source with all that was read from it", () => {
      store.put(source("a.txt"), [item(0)]);
      store.put(source("a.txt", { hash: "changed" }), [item(1, "a.txt")]);
      expect(store.source("a.txt")?.hash).toBe("changed");
      expect([...store.extractions()]).toEqual([item(1, "a.txt").extraction]);
      expect(store.stats()).toMatchObject({ sources: 1, items: 1 });
      expect(store.check()).toEqual([]);
    });

    it("takes a source out without a trace", () => {
      store.put(source("b.txt"), [item(1)]);
      const before = store.stats();
      store.put(source("a.txt"), [item(0)]);
      expect(store.remove("a.txt")).toBe(true);
      expect(store.remove("a.txt")).toBe(false);
      expect(store.source("a.txt")).toBeNull();
      expect(store.stats()).toEqual(before);
      expect(store.search("山东蓝鲸").every(({ file }) => file === "b.txt")).toBe(true);
      expect(store.check()).toEqual([]);
    });

    it("finds names and sentences by any two characters, in either script, at their place", () => {
      store.put(source("a.txt"), [item(0)]);
      const [sentence] = store.search("机电").filter((hit) => hit.type === "sentence");
      const { text } = item(0);
      expect(sentence).toMatchObject({ file: "a.txt", article: { id: "a0", date: "2024-07-12" } });
      expect(sentence?.type === "sentence" && text.slice(sentence.start, sentence.end)).toContain("机电产品");
      expect(store.search("機電").map(({ type }) => type)).toContain("sentence");
      const names = store.search("蓝鲸重").filter((hit) => hit.type === "name");
      expect(names.map(({ name }) => name)).toContain("山东蓝鲸重机股份有限公司");
      expect(store.search("电机产品")).toEqual([]);
      expect(store.search("机")).toEqual([]);
      expect(store.search('"')).toEqual([]);
    });

    it("stops at the limit, for names and for sentences", () => {
      store.put(source("a.txt"), [item(0), item(1, "a.txt:2")]);
      const hits = store.search("山东", { limit: 1 });
      expect(hits.filter(({ type }) => type === "name").length).toBeLessThanOrEqual(1);
      expect(hits.filter(({ type }) => type === "sentence").length).toBeLessThanOrEqual(1);
    });

    it("keeps the computed view beside what was read, and replaces it whole", () => {
      const { extraction } = item(0);
      const view = () => ({
        graph: toGraphJson(buildGraph([extraction], ONTOLOGY)),
        clusters: extraction.entities.map(({ id, kind, name }) => ({
          id,
          kind,
          name,
          members: [`record ${id}`],
          merges: [],
        })),
        questions: [],
        minConfidence: 0.5,
      });
      store.put(source("a.txt"), [item(0)]);
      expect(store.viewConfidence()).toBeNull();
      const revision = store.revision();
      store.apply([{ type: "removal", article: "elsewhere", removed: true }]);
      // Computed of what was there before: somebody has written meanwhile.
      expect(store.putView(view(), revision)).toBe(false);
      expect(store.viewConfidence()).toBeNull();
      store.putView(view());
      store.putView(view());
      const { nodes, edges, attributes } = view().graph;
      expect(store.entities().map(({ entity }) => entity.id)).toEqual(nodes.map(({ key }) => key));
      expect(store.edges().map(({ key }) => key)).toEqual(
        edges.filter((edge) => edge.attributes.etype !== "co_mentioned").map(({ key }) => key),
      );
      expect(store.facts().map(({ id }) => id)).toEqual(attributes.facts.map(({ id }) => id));
      expect(store.viewConfidence()).toBe(0.5);
      expect([...store.extractions()]).toEqual([extraction]);
      expect(store.check()).toEqual([]);
    });

    it("keeps items that are only named by their hash, in the order they are given", () => {
      const records = [item(0, "a.jsonl:1"), item(1, "a.jsonl:2")];
      store.put(source("a.jsonl"), records);
      const [first, second] = records.map(({ hash }) => ({ hash }));
      if (first === undefined || second === undefined) throw new Error("two items were put");
      store.put(source("a.jsonl", { hash: "turned" }), [second, first]);
      expect(store.itemHashes("a.jsonl")).toEqual([second.hash, first.hash]);
      expect([...store.extractions()]).toEqual([records[1]?.extraction, records[0]?.extraction]);
      expect(() => store.put(source("b.jsonl"), [first])).toThrow(/no item/);
      expect(store.source("b.jsonl")).toBeNull();
      expect(store.check()).toEqual([]);
    });

    it("remembers which articles stay out", () => {
      store.apply([{ type: "removal", article: "a0", removed: true }]);
      store.apply([{ type: "removal", article: "a0", removed: true }]);
      expect(store.removals()).toEqual(["a0"]);
      store.apply([{ type: "removal", article: "a0", removed: false }]);
      expect(store.removals()).toEqual([]);
    });

    it("writes nothing of a source that cannot be written", () => {
      store.put(source("a.txt"), [item(0)]);
      const broken = item(1, "a.txt");
      const [fact] = broken.extraction.facts;
      if (fact === undefined) throw new Error("the sample has a fact");
      const facts = [{ ...fact, reporter: "place:nowhere" }];
      const bad = { ...broken, extraction: { ...broken.extraction, facts } };
      expect(() => store.put(source("a.txt", { hash: "new" }), [bad])).toThrow();
      expect(store.source("a.txt")?.hash).toBe("hash of a.txt");
      expect([...store.extractions()]).toEqual([item(0).extraction]);
      expect(store.check()).toEqual([]);
    });

    it("tells which sources hold an article", () => {
      store.put(source("a.txt"), [item(0)]);
      store.put(source("copy.txt"), [item(0, "copy.txt")]);
      expect(store.sourcesOf("a0")).toEqual(["a.txt", "copy.txt"]);
      expect(store.sourcesOf("none")).toEqual([]);
    });

    it("remembers its runs", () => {
      const run = { at: "2025-03-18T08:00:00Z", extractor: "x1", added: 2, removed: 0 };
      store.addRun(run);
      store.addRun({ ...run, added: 0, removed: 1 });
      expect(store.runs()).toEqual([run, { ...run, added: 0, removed: 1 }]);
    });
  });
}

import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import Database from "better-sqlite3";
import { describe, expect, it } from "vitest";
import { buildGraph } from "../../src/graph/build.js";
import { toGraphJson } from "../../src/graph/graph-json.js";
import { IN_MEMORY, openStore, StoreError } from "../../src/store/open-store.js";
import { ONTOLOGY, SAMPLE } from "../support/extractions.js";
import { withFolder } from "../support/folder.js";
import { describeStore } from "./contract.js";

describeStore("the store in memory", () => openStore(IN_MEMORY));

describe("the store in a file", () => {
  const [extraction] = SAMPLE;
  if (extraction === undefined) throw new Error("the sample has a file");
  const item = { hash: "x", text: " ".repeat(1000), articles: [], extraction, links: [] };

  it("is there again when it is opened again, with the folders above it", () =>
    withFolder({}, async (folder) => {
      const path = join(folder, "new/out/maotu.db");
      const first = openStore(path);
      first.put({ path: "a.txt", hash: "x", issues: [] }, [item]);
      first.close();
      const second = openStore(path);
      expect(second.stats()).toMatchObject({ sources: 1, facts: extraction.facts.length });
      expect(second.check()).toEqual([]);
      second.close();
    }));

  it("lets a reader go on while another process would write", () =>
    withFolder({}, async (folder) => {
      const path = join(folder, "maotu.db");
      const [writer, reader] = [openStore(path), openStore(path)];
      writer.put({ path: "a.txt", hash: "x", issues: [] }, [item]);
      expect(reader.stats().sources).toBe(1);
      reader.close();
      writer.close();
    }));

  it("refuses a file that is no store, and leaves it as it is", () =>
    withFolder({}, async (folder) => {
      const path = join(folder, "maotu.db");
      const text = "这不是数据库".repeat(100);
      await writeFile(path, text);
      expect(() => openStore(path)).toThrow(StoreError);
      expect(() => openStore(path)).toThrow(/maotu\.db: .*move it away/);
      expect(await readFile(path, "utf8")).toBe(text);
    }));

  it("refuses a store that a newer version made", () =>
    withFolder({}, async (folder) => {
      const path = join(folder, "maotu.db");
      openStore(path).close();
      const db = new Database(path);
      db.exec("INSERT INTO schema_migrations (version) VALUES (99)");
      db.close();
      expect(() => openStore(path)).toThrow(/newer version.*update maotu/);
    }));

  it("finds a broken reference and a full-text table out of step", () =>
    withFolder({}, async (folder) => {
      const path = join(folder, "maotu.db");
      const store = openStore(path);
      store.put({ path: "a.txt", hash: "x", issues: [] }, [item]);
      store.close();
      const db = new Database(path);
      db.pragma("foreign_keys = OFF");
      db.exec("DELETE FROM names WHERE id = 1");
      db.close();
      const damaged = openStore(path);
      const faults = damaged.check().map(({ what }) => what);
      expect(faults).toContain("rows that point at rows which are not there");
      expect(faults).toContain("words of names that are gone");
      damaged.close();
    }));

  it("finds a view that lost what it is made of", () =>
    withFolder({}, async (folder) => {
      const path = join(folder, "maotu.db");
      const store = openStore(path);
      store.put({ path: "a.txt", hash: "x", issues: [] }, [item]);
      const graph = toGraphJson(buildGraph([extraction], ONTOLOGY));
      store.putView({ graph, clusters: [], questions: [], minConfidence: 0.5 });
      store.close();
      const db = new Database(path);
      db.exec("DELETE FROM entities; DELETE FROM fact_groups");
      db.close();
      const damaged = openStore(path);
      expect(damaged.check().map(({ what }) => what)).toEqual([
        "names that belong to no entity of the view",
        "edges of the view between entities that are not there",
        "facts of the view that nothing tells",
      ]);
      damaged.close();
    }));
});

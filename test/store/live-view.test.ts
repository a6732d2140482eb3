import { readdirSync, readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { graphOf } from "../../src/linked.js";
import type { Judgement } from "../../src/resolve/link/judgement.js";
import { IN_MEMORY, openStore } from "../../src/store/open-store.js";
import type { Edit, ItemRecord } from "../../src/store/port.js";
import {
  JUDGEMENTS,
  knowledge,
  linker,
  putEdit,
  putWhole,
  REPRINTS,
  REVISED,
  readItems,
  TEXTS,
  told,
} from "../support/live-texts.js";

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
  const judge = judgements.map((judgement): Edit => ({ type: "judge", judgement }));
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
    live.apply(judge);
    putWhole(live);
    for (const batch of batches) {
      live.change(
        batch.map(([isPut, path]) => (isPut ? put(path) : { type: "remove", path })),
        linker,
      );
    }
    whole.apply([...judge, ...live.sources().map(({ path }) => put(path))]);
    putWhole(whole);
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
    store.apply(JUDGEMENTS.map((judgement) => ({ type: "judge", judgement })));
    putWhole(store);
    const put = (path: string): Edit => ({
      type: "put",
      source: { path, hash: path, issues: [] },
      items: items.get(path) ?? [],
    });
    store.change([put("a.txt"), put("b.txt"), put("e.txt")], linker);
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

  it("knows contradictions, revisions and reprints as soon as an article is added", () => {
    const items = new Map(
      Object.entries(REVISED).map(([file, text]) => [file, readItems(file, text)] as const),
    );
    const store = openStore(IN_MEMORY);
    putWhole(store);
    const sums = () =>
      store
        .facts()
        .filter(({ partner, amount }) => partner === null && (amount ?? 0) >= 500e8)
        .map(({ id, amount, support, conflicts, revisedBy }) => ({
          id,
          amount,
          support,
          conflicts,
          revisedBy,
        }))
        .sort((a, b) => (a.amount ?? 0) - (b.amount ?? 0));
    const add = (path: string) => store.change([putEdit(path, items.get(path) ?? [])], linker);
    add("s1.txt");
    expect(sums()).toMatchObject([{ amount: 500e8, support: 1, conflicts: [] }]);
    add("s2.txt");
    const [first, second] = sums();
    expect(first).toMatchObject({ conflicts: [second?.id], revisedBy: second?.id });
    expect(second).toMatchObject({ amount: 520e8, support: 1, conflicts: [first?.id] });
    add("s4.txt");
    expect(sums().map(({ support }) => support)).toEqual([1, 1]);
    add("s3.txt");
    expect(sums().map(({ conflicts }) => conflicts.length)).toEqual([2, 2, 2]);
    store.change(
      [
        { type: "remove", path: "s2.txt" },
        { type: "remove", path: "s4.txt" },
      ],
      linker,
    );
    expect(sums().map(({ revisedBy }) => revisedBy)).toEqual([undefined, undefined]);
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

import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Judgement } from "../../src/resolve/link/judgement.js";
import { isSameJudgement } from "../../src/resolve/link/judgement.js";
import { IN_MEMORY, openStore } from "../../src/store/open-store.js";
import type { Edit, Store } from "../../src/store/port.js";
import { judged, linker, putEdit, putWhole, readItems, TEXTS, told } from "../support/live-texts.js";

const ITEMS = new Map(Object.keys(TEXTS).map((file) => [file, readItems(file)] as const));
const put = (file: string): Edit => putEdit(file, ITEMS.get(file) ?? []);

/** All that can be judged of the texts: each verdict, some that contradict each other, and some that hang together. */
function allJudgements(): readonly Judgement[] {
  const store = openStore(IN_MEMORY);
  store.apply(Object.keys(TEXTS).map(put));
  putWhole(store);
  const [fact] = store.facts().filter(({ conflicts }) => conflicts.length > 0);
  const [edge] = store.edges().filter(({ etype }) => etype === "holds_post");
  store.close();
  return [
    judged("same", "company:山东蓝鲸重机", "company:浙江星澜电气集团"),
    judged("different", "company:蓝鲸重机", "company:山东蓝鲸重机股份有限公司"),
    judged("same", "official:刘远航", "official:林远山"),
    judged("rename", "official:刘远航", "刘远航（宁波）"),
    judged("rename", "official:刘远航", "刘远航（福建）"),
    judged("kind", "hub:南昌综合保税区", "organization"),
    judged("reject", "partner:TH"),
    judged("reject", "place:370200"),
    judged("reject", `fact:${fact?.id.slice(0, 12)}`),
    judged("reject", `edge:${edge?.key}`),
  ];
}

const JUDGEMENTS = allJudgements();
/** Says what is so already, until somebody says the contrary. */
const IDLE = judged("different", "company:浙江星澜电气集团", "company:山东蓝鲸重机");
const undo = (store: Store, judgement: Judgement): Edit[] =>
  store
    .judgements()
    .filter((kept) => isSameJudgement(kept, judgement))
    .map(({ id }) => ({ type: "undo", judgement: id }));

describe("judgements on a live view", () => {
  it("show at once, each of them, and are gone at once when they are undone", () => {
    const store = openStore(IN_MEMORY);
    store.apply(Object.keys(TEXTS).map(put));
    putWhole(store);
    const before = told(store);
    for (const judgement of JUDGEMENTS) {
      const change = store.change([{ type: "judge", judgement }], linker);
      const live = told(store);
      expect([judgement.subject, live]).not.toEqual([judgement.subject, before]);
      expect(change).not.toBeNull();
      putWhole(store);
      expect(live).toEqual(told(store));
      store.change(undo(store, judgement), linker);
      expect(told(store)).toEqual(before);
    }
    store.close();
  });

  it("are what a whole build makes of them, whatever else comes and goes", () => {
    const step = fc.oneof(
      fc.tuple(fc.constantFrom("put", "remove"), fc.constantFrom(...Object.keys(TEXTS))),
      fc.tuple(fc.constantFrom("judge", "undo"), fc.constantFrom(IDLE, ...JUDGEMENTS)),
    );
    const property = fc.property(
      fc.array(fc.array(step, { minLength: 1, maxLength: 3 }), { maxLength: 8 }),
      (batches) => {
        const [live, whole] = [openStore(IN_MEMORY), openStore(IN_MEMORY)];
        live.apply(Object.keys(TEXTS).map(put));
        putWhole(live);
        for (const batch of batches) {
          const edits = batch.flatMap(([what, on]): Edit[] => {
            if (typeof on === "string") return [what === "put" ? put(on) : { type: "remove", path: on }];
            return what === "judge" ? [{ type: "judge", judgement: on }] : undo(live, on);
          });
          live.change(edits, linker);
        }
        whole.apply([
          ...live.sources().map(({ path }) => put(path)),
          ...live.judgements().map((judgement): Edit => ({ type: "judge", judgement })),
        ]);
        putWhole(whole);
        expect(told(live)).toEqual(told(whole));
        expect(live.check()).toEqual([]);
        live.close();
        whole.close();
      },
    );
    fc.assert(property, { numRuns: 30 });
  });
});

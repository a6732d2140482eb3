import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { besideNode, type LabelWish, overlap, placeLabels } from "../../viewer/src/model/label-layout.js";
import { columns, shorten } from "../../viewer/src/model/shorten.js";

const screen = { left: 0, top: 0, right: 800, bottom: 600 };
const wish = (id: string, x: number, y: number, width = 100): LabelWish => ({
  id,
  places: besideNode({ x, y, radius: 6 }, { width, height: 16 }),
  rank: 6,
});

describe("placeLabels", () => {
  it("never lets two labels overlap nor leave the screen", () => {
    const spot = fc.record({
      x: fc.integer({ max: 900 }),
      y: fc.integer({ max: 700 }),
      width: fc.integer({ min: 10, max: 300 }),
    });
    fc.assert(
      fc.property(fc.array(spot, { maxLength: 60 }), (spots) => {
        const placed = placeLabels(
          spots.map(({ x, y, width }, index) => wish(String(index), x, y, width)),
          [],
          screen,
        );
        for (const [index, { box }] of placed.entries()) {
          expect(box.left >= 0 && box.top >= 0 && box.right <= 800 && box.bottom <= 600).toBe(true);
          for (const other of placed.slice(index + 1)) expect(overlap(box, other.box)).toBe(false);
        }
      }),
    );
  });

  it("gives the place to the more important one and moves the other to a free side", () => {
    const placed = placeLabels([wish("first", 100, 100), wish("second", 130, 104)], [], screen);
    expect(placed.map(({ id }) => id)).toEqual(["first", "second"]);
    expect(placed[1]?.box.top).toBeGreaterThan(placed[0]?.box.bottom ?? 0);
  });

  it("keeps off obstacles of its own rank and covers lesser ones", () => {
    const wall = { box: screen, rank: 6 };
    expect(placeLabels([wish("a", 100, 100)], [wall], screen)).toEqual([]);
    expect(placeLabels([{ ...wish("a", 100, 100), rank: 7 }], [wall], screen)).toHaveLength(1);
  });
});

describe("shorten", () => {
  it.each([
    ["山东蓝鲸重机股份有限公司", 24, "山东蓝鲸重机股份有限公司"],
    ["山东蓝鲸重机股份有限公司", 13, "山东蓝鲸重机…"],
    ["RCEP", 3, "RC…"],
    ["倒写\u202e司公\u202c", 20, "倒写司公"],
    ["换\n行", 20, "换行"],
  ])("cuts %s to %d columns", (text, limit, short) => {
    expect(shorten(text, limit)).toBe(short);
    expect(columns(short)).toBeLessThanOrEqual(limit);
  });
});

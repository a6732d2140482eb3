import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { leadsOf, type Sketched } from "../../src/resolve/reprints/reprints.js";
import { sketchOf } from "../../src/resolve/reprints/sketch.js";
import { article } from "../support/extractions.js";

const TEXT = [
  "据海州海关统计，今年上半年，海州市进出口总值328.5亿元，同比增长6.4%。",
  "其中，出口210.3亿元，增长8.1%；进口118.2亿元，增长3.5%。",
  "民营企业进出口占全市外贸总值的七成以上，对共建“一带一路”国家进出口增势良好。",
  "海州海关综合业务科科长林远山说，下半年将继续推进通关便利化改革。",
];

const told = (id: string, date: string | null, sentences: readonly string[]): Sketched => ({
  id,
  date,
  sketch: sketchOf(article(id, date, sentences)),
});

describe("leadsOf", () => {
  const first = told("b first", "2024-07-16", TEXT);

  it("counts a reprint with another dateline and a cut end as the first print", () => {
    const cut = told("a cut", "2024-07-18", [`本报讯（记者 周一帆）${TEXT[0]}`, ...TEXT.slice(1, 3)]);
    expect(leadsOf([cut, first])).toEqual(
      new Map([
        ["a cut", "b first"],
        ["b first", "b first"],
      ]),
    );
  });

  it("knows the other script's edition", () => {
    const hant = told("hant", "2024-07-17", [
      "據海州海關統計，今年上半年，海州市進出口總值328.5億元，同比增長6.4%。",
      "其中，出口210.3億元，增長8.1%；進口118.2億元，增長3.5%。",
      "民營企業進出口佔全市外貿總值的七成以上，對共建「一帶一路」國家進出口增勢良好。",
      "海州海關綜合業務科科長林遠山說，下半年將繼續推進通關便利化改革。",
    ]);
    expect(leadsOf([hant, first]).get("hant")).toBe("b first");
  });

  it("keeps next month's report by the same form apart, and another paper's own report", () => {
    const form = TEXT.map((sentence) => sentence.replace(/\d+\.\d/gu, (figure) => `9${figure}`));
    expect(leadsOf([first, told("form", "2024-08-16", form)]).get("form")).toBe("form");
    expect(leadsOf([first, told("late", "2025-07-16", TEXT)]).get("late")).toBe("late");
    const own = told("own", "2024-07-16", [
      "昨日从海州海关获悉，海州市外贸半年报出炉，进出口总值达328.5亿元，比上年同期增长6.4%。",
      "机电产品是出口主力，企业普遍反映订单已排到年底，新市场开拓见效。",
    ]);
    expect(leadsOf([first, own]).get("own")).toBe("own");
  });

  it("depends on the set of articles only", () => {
    const all = [
      first,
      told("c", "2024-07-20", TEXT),
      told("d", null, TEXT.slice(0, 3)),
      told("e", "2024-07-16", ["短讯。"]),
    ];
    const leads = leadsOf(all);
    fc.assert(
      fc.property(fc.shuffledSubarray(all, { minLength: all.length }), (shuffled) => {
        expect([...leadsOf([...shuffled, ...shuffled])].sort()).toEqual([...leads].sort());
      }),
    );
  });
});

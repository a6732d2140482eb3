import { Converter } from "opencc-js/t2cn";
import { describe, expect, it } from "vitest";
import { fold } from "../../viewer/src/model/fold.js";

describe("fold", () => {
  it.each([
    ["藍鯨集團", "蓝鲸集团"],
    ["ＲＣＥＰ 成员", "rcep成员"],
    ["臺灣", "台湾"],
    ["Maotu", "maotu"],
    ["乾", "干"],
  ])("writes %s and %s alike", (written, other) => {
    expect(fold(written)).toBe(fold(other));
  });

  it("agrees with OpenCC on every common character, so the generated table is fresh", () => {
    const simplify = Converter({ from: "t", to: "cn" });
    const wrong: string[] = [];
    for (let code = 0x4e00; code <= 0x9fff; code += 1) {
      const character = String.fromCharCode(code);
      if (fold(character) !== simplify(character) && simplify(character).length === 1) wrong.push(character);
    }
    expect(wrong).toEqual([]);
  });
});

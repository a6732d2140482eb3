import { describe, expect, test } from "vitest";
import { readQuantities } from "../../src/text/quantities.js";
import { UNITS } from "./units.js";

/** `[约5亿元] money 500000000 CNY ~`: the words covered, what they say, ~ for approximate, < for a mere limit. */
function show(text: string): string[] {
  return readQuantities(text, UNITS).map((quantity) => {
    const { type, value, unit, approx, bound } = quantity;
    const marks = `${approx ? " ~" : ""}${bound === "below" ? " <" : ""}`;
    return `[${text.slice(quantity.start, quantity.end)}] ${type} ${value} ${unit}${marks}`;
  });
}

describe("money", () => {
  test.each<[string, string[]]>([
    ["出口487.2亿元", ["[487.2亿元] money 48720000000 CNY"]],
    ["总额1.7382万亿元", ["[1.7382万亿元] money 1738200000000 CNY"]],
    ["进口3.2亿美元", ["[3.2亿美元] money 320000000 USD"]],
    ["2500万美元", ["[2500万美元] money 25000000 USD"]],
    ["300亿元人民币", ["[300亿元人民币] money 30000000000 CNY"]],
    ["人民币300亿元", ["[人民币300亿元] money 30000000000 CNY"]],
    ["1000亿元新台币", ["[1000亿元新台币] money 100000000000 TWD"]],
    ["60亿元港币", ["[60亿元港币] money 6000000000 HKD"]],
    ["HK$3.5亿", ["[HK$3.5亿] money 350000000 HKD"]],
    ["1兆200.5亿美元", ["[1兆200.5亿美元] money 1020050000000 USD"]],
    ["以美元计，出口5亿元。进口4亿元", ["[5亿元] money 500000000 USD", "[4亿元] money 400000000 CNY"]],
    ["5亿元（港币，下同）。进口4亿元", ["[5亿元] money 500000000 HKD", "[4亿元] money 400000000 HKD"]],
    ["五千亿元", ["[五千亿元] money 500000000000 CNY"]],
    ["3亿5000万元", ["[3亿5000万元] money 350000000 CNY"]],
    ["5角", ["[5角] money 0.5 CNY"]],
    ["突破千亿元", ["[突破千亿元] money 100000000000 CNY ~"]],
    ["站稳6000亿台阶", ["[6000亿] money 600000000000 CNY"]],
    ["出口3.2亿美元，进口破1亿，", ["[3.2亿美元] money 320000000 USD", "[破1亿] money 100000000 USD ~"]],
    ["均价1300元/吨", []],
    ["均价每吨139.3美元", []],
    ["每年出口3亿元", ["[3亿元] money 300000000 CNY"]],
    ["数百亿元", []],
    ["几十亿元", []],
  ])("%s", (text, expected) => {
    expect(show(text)).toEqual(expected);
  });
});

describe("lists share the unit of their last item", () => {
  test.each<[string, string[]]>([
    [
      "分别进出口312亿、95.4亿、40.7亿元",
      ["[312亿] money 31200000000 CNY", "[95.4亿] money 9540000000 CNY", "[40.7亿元] money 4070000000 CNY"],
    ],
    ["出口487.2亿元、13.9亿元", ["[487.2亿元] money 48720000000 CNY", "[13.9亿元] money 1390000000 CNY"]],
    [
      "进口312、95.4和40.7亿美元",
      ["[312] money 31200000000 USD", "[95.4] money 9540000000 USD", "[40.7亿美元] money 4070000000 USD"],
    ],
    ["增长9.6、10.9个百分点", ["[9.6] points 9.6 个百分点", "[10.9个百分点] points 10.9 个百分点"]],
    ["增长2.6%、15.8%和41%", ["[2.6%] percent 2.6 %", "[15.8%] percent 15.8 %", "[41%] percent 41 %"]],
    ["增长8.4倍、212.5%", ["[8.4倍] times 8.4 倍", "[212.5%] percent 212.5 %"]],
    ["办理93票、2500万美元", ["[93票] count 93 票", "[2500万美元] money 25000000 USD"]],
    ["2024、25亿元", ["[25亿元] money 2500000000 CNY"]],
    ["一、3.5亿元", ["[3.5亿元] money 350000000 CNY"]],
  ])("%s", (text, expected) => {
    expect(show(text)).toEqual(expected);
  });
});

describe("rates, parts and ranks", () => {
  test.each<[string, string[]]>([
    ["下降14.9%", ["[14.9%] percent 14.9 %"]],
    ["同比-5.6%", ["[-5.6%] percent -5.6 %"]],
    ["百分之五点六", ["[百分之五点六] percent 5.6 %"]],
    ["千分之三", ["[千分之三] percent 0.3 %"]],
    ["拉动增长2个百分点", ["[2个百分点] points 2 个百分点"]],
    ["下调25个基点", ["[25个基点] points 0.25 个百分点"]],
    ["增长1.2倍", ["[1.2倍] times 1.2 倍"]],
    ["近两倍", ["[近两倍] times 2 倍 ~"]],
    ["翻一番", ["[翻一番] times 1 倍"]],
    ["实现翻番", ["[翻番] times 1 倍"]],
    ["翻了两番", ["[翻了两番] times 3 倍"]],
    ["占八成五", ["[八成五] fraction 85 %"]],
    ["近四成", ["[近四成] fraction 40 % ~"]],
    ["六七成", ["[六七成] fraction 60 % ~"]],
    ["四分之三以上", ["[四分之三以上] fraction 75 % ~"]],
    ["一半以上", ["[一半以上] fraction 50 % ~"]],
    ["占比过半", ["[过半] fraction 50 % ~"]],
    ["这一成绩", []],
    ["三成立", []],
    ["一成不变", []],
    ["半年来", []],
    ["居第5位", ["[第5位] rank 5 位"]],
    ["居全国第一", ["[第一] rank 1 位"]],
    ["位居全国首位", ["[首位] rank 1 位"]],
    ["前三位", []],
    ["第二大贸易伙伴", ["[第二大] rank 2 位"]],
    ["第二十届、第三季度、第一批", []],
  ])("%s", (text, expected) => {
    expect(show(text)).toEqual(expected);
  });
});

describe("counts", () => {
  test.each<[string, string[]]>([
    ["收割机35台", ["[35台] count 35 台"]],
    ["4.8万吨", ["[4.8万吨] count 48000 吨"]],
    ["5千克", ["[5千克] count 5 千克"]],
    ["3千瓦", ["[3千瓦] count 3 千瓦"]],
    ["23.7万标箱", ["[23.7万标箱] count 237000 标箱"]],
    ["5.2万 TEU", ["[5.2万 TEU] count 52000 TEU"]],
    ["12.5GW", ["[12.5GW] count 12.5 GW"]],
    ["5GWh电池", []],
    ["5000人次", ["[5000人次] count 5000 人次"]],
    ["设备3台（套）", ["[3台（套）] count 3 台（套）"]],
    ["两家企业", ["[两家] count 2 家"]],
    ["上百家企业", ["[上百家] count 100 家 ~"]],
    ["每一台都", []],
    ["千家万户", []],
    ["零部件", []],
    ["前11个月", []],
    ["2025年1月21日", []],
    ["U12梯队、5G、12345热线", []],
    ["两位数增长", []],
    ["3个月", []],
  ])("%s", (text, expected) => {
    expect(show(text)).toEqual(expected);
  });
});

describe("qualifiers", () => {
  test.each<[string, string[]]>([
    ["约5000多万元", ["[约5000多万元] money 50000000 CNY ~"]],
    ["1.2万余辆", ["[1.2万余辆] count 12000 辆 ~"]],
    ["9.3亿余元", ["[9.3亿余元] money 930000000 CNY ~"]],
    ["十余个", ["[十余个] count 10 个 ~"]],
    ["20多吨", ["[20多吨] count 20 吨 ~"]],
    ["逾4700亿元", ["[逾4700亿元] money 470000000000 CNY ~"]],
    ["首次突破20万辆", ["[突破20万辆] count 200000 辆 ~"]],
    ["30%左右", ["[30%左右] percent 30 % ~"]],
    ["不低于5%", ["[不低于5%] percent 5 % ~"]],
    ["2亿元以上重大项目", ["[2亿元以上] money 200000000 CNY ~"]],
    ["不足10%", ["[不足10%] percent 10 % <"]],
    ["不超过3%", ["[不超过3%] percent 3 % <"]],
    ["5%以内", ["[5%以内] percent 5 % <"]],
    ["份额不到全省的1%", ["[1%] percent 1 % <"]],
    ["约占全国的三成", ["[三成] fraction 30 % ~"]],
    ["约占六成", ["[六成] fraction 60 % ~"]],
    ["节约300元、签约12个、最近5家", ["[300元] money 300 CNY", "[12个] count 12 个", "[5家] count 5 家"]],
    ["90余家上下游企业", ["[90余家] count 90 家 ~"]],
    ["高达20亿元", ["[20亿元] money 2000000000 CNY"]],
    ["15%至20%", ["[15%至20%] percent 15 % ~"]],
    ["3-5亿元", ["[3-5亿元] money 300000000 CNY ~"]],
    ["从15%提高到20%", ["[15%] percent 15 %", "[20%] percent 20 %"]],
    ["由3亿元至5亿元", ["[3亿元] money 300000000 CNY", "[5亿元] money 500000000 CNY"]],
  ])("%s", (text, expected) => {
    expect(show(text)).toEqual(expected);
  });
});

import type { Random } from "./random.js";

// What stands behind a figure and tells no fact of its own: comparisons, ranks, records, contributions.

const ASIDES = [
  "，高于全国平均水平N个百分点",
  "，增速比全国高N个百分点",
  "，增速高于全国N个百分点",
  "，增速居全国第K位",
  "，规模创历史同期新高",
  "，创历史同期最高水平",
  "，连续K个月保持增长",
  "，拉动外贸增长N个百分点",
  "，对外贸增长的贡献率达N%",
  "，环比增长N%",
  "，环比下降N%",
  "，规模居全国第K位",
  "，较2019年同期增长N%",
  "，快于整体增速N个百分点",
  "，占比较去年同期提高N个百分点",
  "，占比提升N个百分点",
  "，增速由负转正",
  "，增速较上月加快N个百分点",
  "，为近五年来同期最高",
  "，再创新高",
  "，实现由负转正",
  "，比全国增速快N个百分点",
  "，跑赢全国大盘",
  "，表现抢眼",
  "，月均增长N%",
  "，已超去年全年水平",
  "，总量居全省第K位",
  "，占比再创历史新高",
  "，贸易顺差N亿元",
  "，净增N亿元",
  "，较2012年增长近两倍",
  "，月度规模连续K个月超百亿元",
];

/** One of them, or nothing. */
export function aside(random: Random, often = 0.1): string {
  if (!random.chance(often)) return "";
  return random
    .pick(ASIDES)
    .replace("N", String(random.between(3, 190) / 10))
    .replace("K", String(random.between(2, 12)));
}

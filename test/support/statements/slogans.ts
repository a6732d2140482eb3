import type { Random } from "./random.js";

// Sentences without a figure that open a part of a release: what is named there is no topic of what follows.

const OPENING = [
  "市场多元化成效明显。",
  "民营企业主力军作用进一步凸显。",
  "对新兴市场进出口快速增长。",
  "机电产品出口占主导地位。",
  "一般贸易占比提升。",
  "对东盟、欧盟等主要市场进出口保持增长。",
  "外贸结构持续优化。",
  "进口大宗商品量增价跌。",
  "一是主体活力增强。",
  "二是国际市场更加多元。",
  "三是产品结构不断优化。",
  "从贸易伙伴看，传统市场稳中有进。",
  "“新三样”产品出口势头强劲。",
  "跨境电商等新业态蓬勃发展。",
  "RCEP红利持续释放。",
  "农产品进口需求旺盛。",
  "外贸经营主体不断壮大，有进出口实绩的企业达2318家，增长6.2%。",
  "中欧班列开行稳定，全年共开行1362列，增长8.4%。",
  "口岸通关时间进一步压缩，进口整体通关时间较2017年压缩62.5%。",
  "全市实际使用外资12.6亿美元，增长7.8%。",
  "社会消费品零售总额1832.5亿元，同比增长4.1%。",
];

/** One of them, or nothing. */
export function slogan(random: Random): string {
  return random.pick(OPENING);
}

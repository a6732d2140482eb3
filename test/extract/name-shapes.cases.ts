// [text, the people's names in order of appearance, each once]. All persons are invented.

type Cases = readonly (readonly [text: string, people: readonly string[]])[];

/** Where a name ends. */
export const ENDS: Cases = [
  ["省商务厅厅长陆远和、大连海关关长褚方等参加。", ["陆远和", "褚方"]],
  ["在广州经营水果档的老板赖远发笑称，去年订了160柜龙眼。", ["赖远发"]],
  ["港企控股主席欧阳远恒指，今年再添设备。", ["欧阳远恒"]],
  ["甘肃省商务厅处长朴成日日前到兰州调研。", ["朴成日"]],
  ["驻成都总领事林远皓会面时表示愿意合作。", ["林远皓"]],
  ["横琴海关副关长黎志明说。", ["黎志明"]],
  ["青岛海关关长宋林则提醒企业注意。", ["宋林"]],
  ["中国驻美国大使秦远上周四在会上说。", ["秦远"]],
  ["江西省贸促会副会长徐远贵率24家企业出访。", ["徐远贵"]],
  ["公司副总经理杜可心介绍，公司今年扩产。", ["杜可心"]],
];

/** Japanese, Vietnamese and Mongolian names, and foreigners named again by the last part. */
export const FOREIGN: Cases = [
  ["郑远昆与知事谷川弘志就航线交换意见。", ["郑远昆", "谷川弘志"]],
  ["社长西尾健一说，这些菜进了便利店。", ["西尾健一"]],
  ["越商阮氏清香的公司增加了冷库。", ["阮氏清香"]],
  ["俄罗斯姑娘娜塔莎在绥芬河开店。", ["娜塔莎"]],
  ["调度室主任其其格说，煤炭进口增加。", ["其其格"]],
  ["智利总统米格尔·卡伦达举行会谈。卡伦达表示，愿扩大合作。", ["米格尔·卡伦达"]],
];

/** Names that their shape, a role or the rest of the clause tells. */
export const CLAUSES: Cases = [
  ["卖了21年裤子的张秀芝正往编织袋上贴二维码。", ["张秀芝"]],
  ["“90后”卖家苏远婷去年辞掉工作返乡。", ["苏远婷"]],
  ["陈明远办公室的墙上挂着三只钟。", ["陈明远"]],
  ["由谭耀宇、林龙平牵头发起。", ["谭耀宇", "林龙平"]],
  ["谭耀宇曾任全国人大常委会委员。", ["谭耀宇"]],
];

/** Phrases that only look like names. */
export const NOBODY: Cases = [
  ["两名农残专家在基地蹲了一个星期。", []],
  ["有赣州商人向本社直言订单多。", []],
  ["曾任全国人大常委会委员。", []],
];

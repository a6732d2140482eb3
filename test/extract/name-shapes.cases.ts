// [text, the people's names in order of appearance, each once]. All persons are invented.

type Cases = readonly (readonly [text: string, people: readonly string[]])[];

/** Where a name ends. */
export const ENDS: Cases = [
  ["省商务厅厅长陆远和、大连海关关长尹方等参加。", ["陆远和", "尹方"]],
  ["在桂林开山货铺的店主赖远发笑称，前年卖了九车板栗。", ["赖远发"]],
  ["港企控股主席欧阳远恒指，今年再添设备。", ["欧阳远恒"]],
  ["贵州省商务厅处长金顺日日前到遵义调研。", ["金顺日"]],
  ["驻成都总领事林远皓会面时表示愿意合作。", ["林远皓"]],
  ["横琴海关副关长黎志明说。", ["黎志明"]],
  ["青岛海关关长宋林则提醒企业注意。", ["宋林"]],
  ["中国驻智利大使邱远上周四在会上说。", ["邱远"]],
  ["贵州省工商联副主席甘远贵率16家企业出访。", ["甘远贵"]],
  ["公司副总裁宋可心介绍，厂里明年扩产。", ["宋可心"]],
];

/** Japanese, Vietnamese and Mongolian names, and foreigners named again by the last part. */
export const FOREIGN: Cases = [
  ["郑远昆与知事山口弘明就航班交换看法。", ["郑远昆", "山口弘明"]],
  ["社长中野贵一说，那批鱼卖完了。", ["中野贵一"]],
  ["越商阮氏清梅的公司租了仓库。", ["阮氏清梅"]],
  ["俄罗斯姑娘娜塔莎在绥芬河开店。", ["娜塔莎"]],
  ["办公室主任娜仁其其格说，羊毛进口减少。", ["娜仁其其格"]],
  ["智利总统米格尔·卡伦达举行会谈。卡伦达表示，愿扩大合作。", ["米格尔·卡伦达"]],
];

/** Names that their shape, a role or the rest of the clause tells. */
export const CLAUSES: Cases = [
  ["修了12年钟表的何秀芝正往抽屉里放零件。", ["何秀芝"]],
  ["“90后”卖家苏远婷去年辞掉工作返乡。", ["苏远婷"]],
  ["陈明远办公室里摆着一张地图。", ["陈明远"]],
  ["由甘泽宇、贺龙平牵头组织。", ["甘泽宇", "贺龙平"]],
  ["甘泽宇曾任全国人大常委会委员。", ["甘泽宇"]],
];

/** Phrases that only look like names. */
export const NOBODY: Cases = [
  ["三名农机专家在果园住了半个月。", []],
  ["有赣州商人向本社直言订单多。", []],
  ["曾任全国人大常委会委员。", []],
];

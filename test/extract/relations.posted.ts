import type { RelationCases } from "./relations.cases.js";

// Who holds which post and who went where, in the forms of inspections, delegations, villages and appointments; all names
// are invented.

export const postedPosts: RelationCases = [
  // Villages and cooperatives that the sentences before name.
  [
    "在洛川县石头镇响水村，村党支部书记林可说，今年收成好。驻村第一书记周宁正在直播。",
    ["周宁 → 响水村", "林可 → 响水村"],
  ],
  ["走进烟台星驰苹果专业合作社，理事长周宁正带着社员装箱。", ["周宁 → 烟台星驰苹果专业合作社"]],
  // Near miss: a chairman of no cooperative.
  ["走进烟台星驰苹果专业合作社，董事会理事长林可不在。", []],
  // 由 opens another person's post.
  [
    "南昌海关原关长林可已调任海关总署口岸监管司司长，由副关长周宁主持工作。",
    ["周宁 → 南昌海关", "林可 → 南昌海关", "林可 → 海关总署"],
  ],
  // The area of somebody who stands for a body.
  ["香港贸易发展局华南首席代表林可随行。", ["林可 → 香港贸易发展局"]],
  ["俄罗斯工商会驻华首席代表谢尔盖·彼得罗夫致辞。", ["谢尔盖·彼得罗夫 → 俄罗斯工商会"]],
  ["安特卫普港中国区代表苏珊认为，新线路带来机会。", ["苏珊 → 安特卫普港"]],
  // Those who travel together are no body; who rents a stall is of no firm.
  ["访问团常务顾问林可参加。", []],
  ["烟台星驰服饰有限公司董事长林可说。在商贸城经营五金的商户周宁也来了。", ["林可 → 烟台星驰服饰有限公司"]],
  // A foreigner is no minister of ours.
  ["外交部发言人林可介绍。陪同巴西总统塞拉奥访华的有外交部长埃尔雷拉。", ["林可 → 外交部"]],
  // Offices of the province that a list has named.
  [
    "江西省外事办公室主任林可、商务厅副厅长周宁参加会见。",
    ["周宁 → 江西省商务厅", "林可 → 江西省外事办公室"],
  ],
  // The last city before 市.
  [
    "南昌市人民政府公布任免：曾光为市商务局局长。周文岭曾任赣州市副市长、赣州综合保税区管委会主任。",
    ["曾光 → 南昌市商务局", "周文岭 → 赣州市", "周文岭 → 赣州综合保税区管委会"],
  ],
  [
    "鄂州花湖机场迎来首航，货物将在武汉、长沙等城市销售。鄂州海关助力，市商务局局长林可到场。",
    ["林可 → 鄂州市商务局"],
  ],
  // Names: by sound in two parts, with a verb's first character, with a number, with a place inside.
  ["内蒙古自治区外事办公室主任赛音吉雅参加。", ["赛音吉雅 → 内蒙古自治区外事办公室"]],
  ["西双版纳傣族自治州州长岩温甩参加。", ["岩温甩 → 西双版纳傣族自治州"]],
  ["外交部发言人卢敬一在会上宣布消息。", ["卢敬一 → 外交部"]],
  ["澳门中华总商会副理事长何敬业、常务理事李海参加。", ["何敬业 → 澳门中华总商会", "李海 → 澳门中华总商会"]],
  ["大会任命钟南平为江西省商务厅厅长。", ["钟南平 → 江西省商务厅"]],
  ["农业部次长杜明哲出席。", ["杜明哲 → 农业部"]],
  ["烟台星驰服饰有限公司生产班长林可说。质检组组长周宁正检查。", ["林可 → 烟台星驰服饰有限公司"]],
];

export const postedVisits: RelationCases = [
  // Hosts who are called on do not go on.
  [
    "中国贸促会副会长林可率代表团访问智利，先后会见智利农业部副部长塞拉奥、智利工商会会长马塔里，并考察了圣安东尼奥港。",
    ["林可 → 圣安东尼奥港"],
  ],
  // A party that is led by somebody who holds no public post.
  [
    "香港进出口商会会长林可率领的考察团抵达南宁。广西壮族自治区副主席周宁会见考察团。\n考察团参观了南宁综合保税区。",
    [],
  ],
  // In the company of hosts.
  [
    "蒙古国总领事达瓦苏伦一行前往烟台，在市委书记王文岭陪同下参观了青岛港。",
    ["达瓦苏伦 → 烟台市", "达瓦苏伦 → 青岛港"],
  ],
  // One firm after the other, in one paragraph.
  [
    "市委书记王文岭到烟台市走访企业。\n在星驰发艺公司，王文岭询问订单情况。在烟台星驰乳业有限公司生产车间，公司负责人周宁反映航班停飞。王文岭当即要求部门协调。",
    ["王文岭 → 星驰发艺公司", "王文岭 → 烟台市", "王文岭 → 烟台星驰乳业有限公司"],
  ],
  // Near miss: nobody acts at the second firm.
  [
    "市委书记王文岭到烟台市走访企业。\n在星驰发艺公司，王文岭询问订单情况。在烟台星驰乳业有限公司，工人正忙。",
    ["王文岭 → 星驰发艺公司", "王文岭 → 烟台市"],
  ],
];

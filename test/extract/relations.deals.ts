import type { RelationCases } from "./relations.cases.js";

/** Deals told at length, and companies of names that make none. */
export const dealCases: RelationCases = [
  ["宁阳县贸促会同釜山商工会议所第二次续签了合作备忘录。", ["宁阳县国际贸易促进委员会 → 釜山商工会议所"]],
  ["星澜伞业有限公司和江南大学一道研制变色面料。", ["星澜伞业有限公司 → 江南大学"]],
  ["商务部会同交通运输部印发通知。", ["商务部 → 交通运输部"]],
  ["星澜重机有限公司与海瓷集团联合投标地铁项目。", ["星澜重机有限公司 → 海瓷集团"]],
  ["文件包括中国商务部同泰国工业部的联合声明。", ["商务部 → 泰国工业部"]],
  [
    "星澜锂业有限公司与海瓷能源有限公司、江南大学签署框架协议。",
    ["星澜锂业有限公司 → 江南大学", "星澜锂业有限公司 → 海瓷能源有限公司"],
  ],
  ["海瓷集团与星澜泵业有限公司签约，双方将在烟台综合保税区合资建厂。", ["海瓷集团 → 星澜泵业有限公司"]],
  // Near misses.
  ["星澜建工集团和海瓷钢铁集团一起参展。", []],
  ["青岛市市长周明与泰国驻成都总领事林可会面。双方希望加强合作。", []],
];

/** A firm's full name is no child of its short one. */
export const fullNameCases: RelationCases = [
  ["山东星澜汽车股份有限公司扩产，星澜汽车出口增长。", []],
  ["青岛星澜汽车有限公司扩产，星澜汽车集团出口增长。", ["青岛星澜汽车有限公司 → 星澜汽车集团"]],
];

/** Both sides of a deal go on as its subject. */
export const bothCases: RelationCases = [
  [
    "海瓷集团与星澜泵业有限公司签约，双方将在烟台综合保税区合资建厂。",
    ["星澜泵业有限公司 → 烟台综合保税区", "海瓷集团 → 烟台综合保税区"],
  ],
];

/** Who makes what in a list with items unknown to us. */
export const unknownItemCases: RelationCases = [
  ["客人先后到星澜重机有限公司、城东基地年产水泵项目参观，询问出口。", []],
  [
    "星澜电器有限公司销售总监周明说，空调、取暖器卖得最好。",
    ["星澜电器有限公司 → 取暖器", "星澜电器有限公司 → 空调"],
  ],
  ["星澜贸易有限公司经理周明说，出口的空调、取暖器卖得最好。", []],
  ["宁波海关关长周明说，空调、取暖器卖得最好。", []],
];

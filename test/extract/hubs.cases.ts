// [text, expected names of hubs]; all firms are invented, ports, lines and services are real.

export const PORTS: readonly (readonly [text: string, expected: readonly string[]])[] = [
  ["车辆驶进姐告口岸。", ["姐告口岸"]],
  ["集装箱经甘其毛都口岸进口。", ["甘其毛都口岸"]],
  ["距离上海港1500公里。", ["上海港"]],
  ["货物刚从越南新清口岸运来。", ["新清口岸"]],
  ["中越边境广西凭祥友谊关口岸附近货仓林立。", ["友谊关口岸"]],
  ["两江新区果园港国家物流枢纽投用。", ["果园港国家物流枢纽"]],
  // A crossing and the rail yard inside it are two.
  ["满洲里铁路口岸和满洲里口岸都很忙。", ["满洲里铁路口岸", "满洲里口岸"]],
  // Near misses: all ports of a province or coast, a city whose name ends like a port, shares and capital.
  ["经广西口岸进出口5000亿元，广西港口繁忙。", []],
  ["到达宁波、天津等东部沿海港口。", []],
  ["连云港外贸回升。", []],
  ["对上海港资企业和港股的影响有限。", []],
];

export const SERVICES: readonly (readonly [text: string, expected: readonly string[]])[] = [
  ["“蓝鲸号”中欧班列开行500列。", ["“蓝鲸号”中欧班列"]],
  ["义乌中欧班列增开。中欧班列（义乌—马德里）准点。", ["义乌中欧班列", "义乌中欧班列"]],
  // The service alone is the one that the article names.
  ["中欧班列（武汉）首发，搭乘中欧班列出口欧洲。", ["中欧班列（武汉）", "中欧班列（武汉）"]],
  ["5条中欧（中亚）班列开行。", ["中欧班列"]],
  ["渝新欧班列抵达。", ["渝新欧班列"]],
  ["西部陆海新通道铁海联运班列发车，陆海新通道货量增长。", ["西部陆海新通道", "西部陆海新通道"]],
  // The line of one train is no name; a yard before a train is a hub of its own.
  ["大庆至乌兰巴托中欧班列开行。", ["中欧班列"]],
  ["二连浩特铁路口岸中欧班列超3500列。", ["二连浩特铁路口岸", "中欧班列"]],
  // Near misses: a train, trains at large, railway departments.
  ["此趟班列是首趟冷链专列，也是国际联运班列。", []],
  ["广西铁路部门加强服务，重庆铁路发货量增长。", []],
];

export const ZONES: readonly (readonly [text: string, expected: readonly string[]])[] = [
  // Near misses: a class, an agreement, a base of a firm abroad, a fair.
  ["2024年度全国综合保税区评估结果公布。", []],
  ["中国—东盟自由贸易区建成，中韩自贸区升级。", []],
  ["公司泰国生产基地投产。", []],
];

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
  ["中国满洲里铁路口岸通关提速。", ["满洲里铁路口岸"]],
  ["绥芬河进口肉类口岸通过验收。", []],
  ["拓宽口岸合作，建设内河港和智慧口岸。", []],
  ["推进体制创新和口岸管理改革。", []],
  ["班列由武汉吴家山站始发，列车经阿拉山口站出境。", ["吴家山站", "阿拉山口站"]],
  ["车辆在加油站发车，货车从服务站驶出。", []],
  ["东盟第一大铁路口岸是哪个？", []],
  // A list shares its last word; a crossing or a line has two ends.
  ["阿拉山口、巴克图、霍尔果斯等口岸通关提速。", ["阿拉山口口岸", "巴克图口岸", "霍尔果斯口岸"]],
  ["广西友谊关—友谊国际口岸通车。", ["友谊关—友谊国际口岸"]],
  ["货物要经贵阳龙洞堡国际机场空运。", ["龙洞堡国际机场"]],
  ["宁夏供港蔬菜增长。", []],
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
  ["“蓝鲸号”南亚公铁联运国际货运班列驶出。", ["“蓝鲸号”南亚公铁联运国际货运班列"]],
  // The line of one train is no name; a yard before a train is a hub of its own.
  ["大庆至乌兰巴托中欧班列开行。", ["中欧班列"]],
  ["二连浩特铁路口岸中欧班列超3500列。", ["二连浩特铁路口岸", "中欧班列"]],
  ["鲜花搭中老铁路出境。", ["中老铁路"]],
  // Near misses: a train, trains at large, railway departments.
  ["此趟班列是首趟冷链专列，也是国际联运班列。", []],
  ["广西铁路部门加强服务，重庆铁路发货量增长。", []],
];

export const ZONES: readonly (readonly [text: string, expected: readonly string[]])[] = [
  ["中卫市中宁县石门工业园区扩建。", ["石门工业园区"]],
  ["副市长赴武汉经开区调研。", ["武汉经开区"]],
  ["公司入驻西哈努克港经济特区。", ["西哈努克港经济特区"]],
  ["其在长春净月高新技术产业开发区的工厂投产。", ["长春净月高新技术产业开发区"]],
  ["商户多来自斗南花卉市场。", ["斗南花卉市场"]],
  // The zone stands in the name of its office only.
  ["凭祥综合保税区管委会主任说，综保区进出口增长。", ["凭祥综合保税区"]],
  // Near misses: a class, an agreement, a base of a firm abroad, a fair.
  ["2024年度全国综合保税区评估结果公布。", []],
  ["中国—东盟自由贸易区建成，中韩自贸区升级。", []],
  ["公司泰国生产基地投产。", []],
  ["广东省综保区进出口增长，中国大市场潜力大。", []],
];

export const BODIES: readonly (readonly [text: string, expected: readonly string[]])[] = [
  ["中方与巴西农业部、澳大利亚创新、工业与科研部签署备忘录。", ["巴西农业部", "澳大利亚创新、工业与科研部"]],
  ["中国商务部发言人回应。", ["商务部"]],
  ["钱江海关驻余杭办事处关员抽检。", ["钱江海关驻余杭办事处"]],
  ["政府统计处公布数字。", ["香港特别行政区政府统计处"]],
  ["中国广东省深圳海关通报。", ["深圳海关"]],
  ["洋山海关抽检，春节前海关加班。", ["洋山海关"]],
  // Near misses: bodies at large, a minister, a bloc, a room.
  ["周边国家海关和台湾两地商会往来密切。", []],
  ["旅客在公路口岸联检大厅办理手续。", []],
  ["欧洲联盟是第二大伙伴。", []],
];

export const PARTNERS: readonly (readonly [text: string, expected: readonly string[]])[] = [
  ["对美欧日出口下降。", ["美国", "欧盟", "日本"]],
  ["对美、欧等市场出口增长。", ["美国", "欧盟"]],
  ["往返于中越之间。", ["越南"]],
  ["经贸团赴台考察，驻柬大使出席。", ["中国台湾", "柬埔寨"]],
  ["港澳市场供应稳定。", ["中国香港", "中国澳门"]],
  ["对东协出口增长，对海上丝绸之路沿线国家进口增长。", ["东盟", "共建“一带一路”国家"]],
  // Near misses: people and a class of firms, a fair, an ocean, a capital, a language.
  ["港澳委员座谈，港澳台企业增资。", []],
  ["中国—东盟博览会开幕，中非经贸博览会闭幕。", []],
  ["货轮驶入印度洋，抵达巴西利亚，船员说西班牙语。", []],
];

export const PLACES: readonly (readonly [text: string, expected: readonly string[]])[] = [
  ["宁波前湾新区外贸增长。", ["宁波前湾新区"]],
  ["2016年，江川县出口增长。", ["江川区"]],
  ["京冀两地海关联合验收。", ["北京市", "河北省"]],
  // Near misses: a person, a title and a foreign name, a foreign city, a noun, a building.
  ["秦怀远同总统会谈，赫连城陪同，科长姚惠安是老关员。", []],
  ["副会长沙库洛夫致辞。", []],
  ["旧金山市政府官员到访。", []],
  ["抵达港口后等待装船，走访清水楼。", []],
  ["帝王蟹产自滨海边疆区。", []],
];

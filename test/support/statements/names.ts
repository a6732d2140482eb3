// Places, partners, goods and classes of firms as trade news names them. All are common names; no figure is real.

export interface Region {
  /** As the graph names it. */
  readonly name: string;
  readonly short: string;
  /** Whose paper writes 全省 for it. */
  readonly paper: string;
  readonly customs: string;
  /** 全省, 全市 */
  readonly whole: string;
  /** 我省, 我市 */
  readonly our: string;
  /** Divisions of it: as written, as the graph names them. */
  readonly parts: readonly (readonly [string, string])[];
}

const province = (name: string, short: string, paper: string, customs: string, parts: string): Region => ({
  ...{ name, short, paper, customs },
  whole: name.endsWith("区") ? "全区" : "全省",
  our: name.endsWith("区") ? "我区" : "我省",
  parts: parts.split(" ").map((part) => [part, `${part}市`] as const),
});
const city = (name: string, paper: string, customs: string, parts: string): Region => ({
  ...{ name, paper, customs, short: name.slice(0, -1), whole: "全市", our: "我市" },
  parts: parts.split(" ").map((part) => [part, part] as const),
});

export const REGIONS: readonly Region[] = [
  province("云南省", "云南", "云南日报", "昆明海关", "昆明 玉溪 曲靖 保山 普洱"),
  province("山东省", "山东", "大众日报", "青岛海关", "烟台 潍坊 临沂 淄博 威海"),
  province("福建省", "福建", "福建日报", "福州海关", "福州 泉州 漳州 莆田 宁德"),
  province("四川省", "四川", "四川日报", "成都海关", "成都 绵阳 宜宾 德阳 泸州"),
  province("广西壮族自治区", "广西", "广西日报", "南宁海关", "南宁 崇左 柳州 钦州 防城港"),
  province("河南省", "河南", "河南日报", "郑州海关", "郑州 洛阳 许昌 济源 南阳"),
  province("浙江省", "浙江", "浙江日报", "杭州海关", "宁波 金华 嘉兴 绍兴 台州"),
  province("安徽省", "安徽", "安徽日报", "合肥海关", "合肥 芜湖 铜陵 滁州 马鞍山"),
  province("辽宁省", "辽宁", "辽宁日报", "沈阳海关", "大连 营口 沈阳 锦州 丹东"),
  province("陕西省", "陕西", "陕西日报", "西安海关", "西安 咸阳 宝鸡 渭南 汉中"),
  city("青岛市", "青岛日报", "青岛海关", "胶州市 莱西市 平度市 黄岛区"),
  city("厦门市", "厦门日报", "厦门海关", "思明区 湖里区 集美区 海沧区"),
  city("苏州市", "苏州日报", "南京海关", "昆山市 常熟市 太仓市 吴江区"),
];

/** As written, as the graph names it. */
export const PARTNERS: readonly (readonly [string, string])[] = [
  "东盟 欧盟 美国 日本 韩国 越南 泰国 马来西亚 印度 巴西 俄罗斯 澳大利亚 德国 英国 荷兰 墨西哥 沙特阿拉伯 智利 新加坡 印度尼西亚 哈萨克斯坦 阿联酋 南非 土耳其",
]
  .flatMap((line) => line.split(" "))
  .map((name) => [name, name] as const)
  .concat([
    ["非洲", "非洲"],
    ["拉丁美洲", "拉丁美洲"],
    ["中国香港", "中国香港"],
    ["中国台湾", "中国台湾"],
    ["共建“一带一路”国家", "共建“一带一路”国家"],
    ["RCEP成员国", "RCEP"],
    ["中东", "中东"],
    ["中亚", "中亚"],
  ]);

export interface Goods {
  readonly name: string;
  /** How it is counted, or null for goods only told by value. */
  readonly unit: string | null;
}

const goods = (line: string): readonly Goods[] =>
  line.split(" ").map((item) => {
    const [name, unit] = item.split("/");
    return { name: name ?? item, unit: unit ?? null };
  });

export const EXPORTS = goods(
  "机电产品 高新技术产品 劳动密集型产品 集成电路/亿个 汽车/万辆 手机/万台 家具 服装 箱包 鞋靴 玩具 陶瓷产品 钢材/万吨 锂离子蓄电池 太阳能电池 船舶/艘 轮胎/万条 塑料制品 纺织品 茶叶/万吨 水产品/万吨 蔬菜/万吨 家用电器/万台 摩托车/万辆 铝材/万吨 化肥/万吨 工程机械/台 苹果/万吨 食用菌/吨 电动汽车/辆",
);
export const IMPORTS = goods(
  "铁矿砂/万吨 原油/万吨 大豆/万吨 煤炭/万吨 集成电路/亿个 农产品 天然气/万吨 水果/万吨 铜矿砂/万吨 纸浆/万吨 消费品 棉花/吨 肉类/万吨 机电产品 木材/万立方米 天然橡胶/万吨 粮食/万吨 成品油/万吨 医药品 葡萄酒/万升",
);

/** As written, as the graph names it. */
export const FIRMS: readonly (readonly [string, string])[] = [
  ["民营企业", "民营企业"],
  ["外商投资企业", "外资企业"],
  ["国有企业", "国有企业"],
  ["外资企业", "外资企业"],
];
export const MODES: readonly (readonly [string, string])[] = [
  ["一般贸易", "一般贸易"],
  ["加工贸易", "加工贸易"],
  ["保税物流", "保税物流"],
  ["市场采购", "市场采购"],
  ["跨境电商", "跨境电商"],
  ["边境小额贸易", "边境小额贸易"],
];

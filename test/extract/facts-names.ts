import type { Names } from "../support/annotate.js";

// Names that the cases share: what earlier passes would have marked in them. The firms are invented.

const PLACES =
  "全国 山东 山东省 浙江 浙江省 江苏 广东 四川 河南 新疆 云南 广西 福建 陕西 内蒙古 黑龙江 辽宁 湖北 重庆 重庆市 北京 天津 上海 济南 青岛 青岛市 烟台 潍坊 南京 苏州 无锡 宁波 宁波市 杭州 金华 义乌 广州 深圳 佛山 成都 绵阳 郑州 西安 昆明 长三角 京津冀 大湾区 凭祥 喀什地区 崇左市 横店镇".split(
    " ",
  );

const FULL: Readonly<Record<string, string>> = {
  山东: "山东省",
  浙江: "浙江省",
  重庆: "重庆市",
  青岛: "青岛市",
  宁波: "宁波市",
  全国: "中国",
};

export const NAMES: Names = {
  place: [
    ...PLACES,
    ["我国", "中国", "pronoun"],
    ["中国", "中国"],
    ["我省", "山东省", "pronoun"],
    ["全省", "山东省", "pronoun"],
    ["全市", "青岛市", "pronoun"],
    ["我市", "青岛市", "pronoun"],
    ["全区", "广西", "pronoun"],
  ].map((entry) => canonical(entry)),
  partner: [
    "东盟 欧盟 美国 韩国 日本 俄罗斯 越南 泰国 马来西亚 印度尼西亚 印度 巴西 智利 澳大利亚 英国 法国 德国 荷兰 墨西哥 南非 埃及 尼日利亚 沙特阿拉伯 阿联酋 哈萨克斯坦 吉尔吉斯斯坦 蒙古国 老挝 缅甸 新加坡 中国香港 中国台湾 非洲 拉美 中东 中亚五国 东南亚 欧洲 南美 RCEP 金砖国家".split(
      " ",
    ),
    [
      ["共建“一带一路”国家", "共建“一带一路”国家"],
      ["“一带一路”沿线国家", "共建“一带一路”国家"],
      ["RCEP其他成员国", "RCEP"],
      ["香港", "中国香港"],
    ] as const,
  ].flat() as Names["partner"] & object,
  product: [
    "机电产品 高新技术产品 劳动密集型产品 农产品 水产品 集成电路 手机 汽车 电动汽车 锂电池 锂离子蓄电池 光伏产品 太阳能电池 新能源汽车 二手车 船舶 工程机械 家用电器 家电 服装 纺织品 鞋靴 箱包 玩具 家具 塑料制品 钢材 铝材 原油 天然气 煤炭 铁矿砂 铁矿石 铜精矿 大豆 粮食 肉类 牛肉 水果 车厘子 榴莲 苹果 大蒜 茶叶 蔬菜 香菇 中药材 医药品 医疗器械 化肥 橡胶 轮胎 挖掘机 起重机 盾构机 工业机器人 电脑 自动数据处理设备 平板显示模组 汽车零配件 打火机 圣诞用品 假发 电力机车 消费品 木材 矿产品 电子元件 音视频设备 摩托车 拖拉机 红茶 对虾 金枪鱼 葡萄酒 咖啡 芝麻".split(
      " ",
    ),
    [
      ["“新三样”", "新三样"],
      ["“新三样”产品", "新三样"],
      ["“老三样”产品", "老三样"],
    ] as const,
  ].flat() as Names["product"] & object,
  company: [
    "山东蓝鲸重机股份有限公司",
    "蓝鲸重机",
    "宁波远泊电器有限公司",
    "远泊电器",
    "四川云杉茶业有限公司",
    ["该公司", "山东蓝鲸重机股份有限公司", "pronoun"],
    ["公司", "山东蓝鲸重机股份有限公司", "pronoun"],
  ],
  hub: ["友谊关口岸", "霍尔果斯口岸", "中欧班列", "郑州新郑综合保税区", "潍坊综合保税区", "西部陆海新通道"],
  organization: [
    "宁波海关",
    "济南海关",
    "青岛海关",
    "成都海关",
    "南宁海关",
    "海关总署",
    "商务部",
    "省商务厅",
  ],
};

function canonical(
  entry: string | readonly string[],
): string | readonly [string, string] | readonly [string, string, "pronoun"] {
  if (typeof entry === "string") return [entry, FULL[entry] ?? entry];
  const [surface = "", name = ""] = entry;
  return entry[2] === "pronoun" ? [surface, name, "pronoun"] : [surface, name];
}

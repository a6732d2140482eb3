import { goodsIndexOf } from "../../dist/extract/products/goods-index.js";
import { pick, standsAlone } from "./replace.mjs";

const GOODS =
  "阻燃布 灯珠 藤条篮 竹炭 卷发器 打草机 储奶罐 焊丝 遮阳网 塑料筐 香薰蜡烛 鱼竿 木梳 牛蒡 猪鬃 蚕蛹 蜂胶 沙棘油 辣椒素 氰胺 硅锰 镁锭 绣花机 烤炉 筋膜枪 气门嘴 隔热膜 岩棉 石膏线 快餐盒 牙线 冰箱贴 拼图 阻垢剂 肌醇 胰酶 蒜片 姜粉 笋罐头 虾皮 海参苗 鞍具 毛线球 窗帘杆 秋千架 帐篷杆 登山扣 藻胶片 铸铝壶 苔干 棕榈帚 磁力扣 纺锤轴 羽根球";

/** Goods with one name in the text by goods that no table knows. */
export function renameGoods({ gold, text }, { random, knowledge }) {
  const index = goodsIndexOf(knowledge);
  const unknown = GOODS.split(" ").filter((name) => index.names.get(name).length === 0);
  const renamed = new Map();
  for (const entity of gold.entities.filter(({ kind }) => kind === "product")) {
    const names = entity.names.filter((name) => text.includes(name));
    if (names.length !== 1 || names[0].length < 2 || /产品|商品|货物|材料|制品/u.test(names[0])) continue;
    if (!standsAlone(gold, entity, names[0])) continue;
    const free = unknown.filter((name) => !text.includes(name) && ![...renamed.values()].includes(name));
    if (free.length > 0) renamed.set(names[0], pick(free, random));
  }
  return renamed;
}

// Parts of Tibetan names in the characters that the news writes them with. Most names are two parts and no surname (多杰东智,
// 旦增卓玛). From general knowledge of the language; no list was copied.

const PARTS =
  "多杰 多吉 东智 东知 扎西 才让 才仁 次仁 卓玛 卓嘎 索南 索朗 尼玛 达瓦 旦增 丹增 平措 彭措 班玛 白玛 拉毛 拉姆 贡布 仁青 仁增 桑杰 桑吉 格桑 洛桑 嘉措 加措 顿珠 措姆 央金 央宗 德吉 曲珍 边巴 普布 巴桑 旺堆 旺扎 旺杰 强巴 坚赞 益西 土登 罗布 诺布 赤列 南杰 南加 久美 更登 更尕 加羊 完么 完玛 华旦 华青 看卓 万玛 项欠 昂青 才旦 才项 才吉 玉珍 群培 曲培 贡嘎 阿旺 云丹 晋美 班久 米玛 拉巴 琼达 江措 吉美 桑珠 加布 伦珠 朗杰 石确 俄日 夏吾 周毛 公保 官却 拉加 卡卓 娘吉 南卡 斗格 尕藏 尕玛".split(
    " ",
  );
const NAME = new RegExp(`^(?:${PARTS.join("|")}){2}$`, "u");

/** Whether the words are a Tibetan name of two parts. */
export function isTibetanName(words: string): boolean {
  return words.length === 4 && NAME.test(words);
}

// Ordinary words that firms are named with as often as with coined ones. General knowledge of how firms in China are named.

/** Verbs and nouns of good omen, which before a line of business or a firm's suffix are a brand: 丰收集团, 启明微电子. */
const OMENS = new Set(
  (
    "丰收 腾飞 奋进 远航 起航 启航 领航 领先 远望 飞跃 飞腾 超越 跨越 卓越 兴旺 发达 振兴 永续 同创 共赢 奔腾 飞翔 翱翔 展望 希望 崛起 腾达 畅行 畅达 通达 " +
    "顺达 归来 回归 如意 得利 得力 有为 无忧 启明 启迪 启辰 启航 开泰 开元 开拓 长征 长青 常青 长虹 长盛 恒久 永久 永恒 百年 千秋 万年 大地 天地 明天 未来 春天 阳光 晨光 " +
    "曙光 星光 星辰 彩虹 海浪 浪潮 巨浪 高峰 巅峰 顶峰 先锋 先行 先导 前沿 前程 前景 神州 九州 五洲 四海 三江 江河 山水 田园 乡村 家园 故乡 乐园 传奇 传世 传承 精彩 精诚 诚信 信义 仁和 " +
    "仁爱 和谐 和顺 美好 美满 美味 幸福 吉祥 吉利 平安 康宁 健康 欢乐 欢喜 快乐 好运 大运 鸿运 胜利 成功 凯旋 联盛 联发 联达 汇通 汇丰 融通 贯通 连通 宏远 恒远 恒信 宏伟 兴隆 昌盛 茂盛 顺利 辉煌 灿烂 富强 富贵 康乐 优雅 雄伟 雅致 飞扬 飞鸿 飞马 飞鹰 雄鹰 骏马 蛟龙"
  ).split(" "),
);

/** Colours that open brands with the thing they colour: 红石榴, 白鹭, 金扁担. */
const COLOUR = /^[红蓝绿白黑金银青紫黄]$/u;
/** The same before a legal form: 老船长, 小橘灯. */
const COLOUR_OR_SIZE = /^[红蓝绿白黑金银青紫黄老大小新好]$/u;

/** Whether a word of the dictionary is one that firms like to be called by. */
export function isOmen(word: string): boolean {
  return OMENS.has(word);
}

/** Whether a single adjective before a noun of two characters can be the first half of a brand. */
export function opensThingBrand(
  word: string,
  next: { text: string; tag: string } | undefined,
  legal: boolean,
): boolean {
  if (!(legal ? COLOUR_OR_SIZE : COLOUR).test(word)) return false;
  return next !== undefined && next.text.length === 2 && /^n(?!s|t|r)/u.test(next.tag);
}

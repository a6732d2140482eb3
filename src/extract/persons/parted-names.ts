// Parts of Tibetan names in the characters that the news writes them with. Most names are two parts and no surname (多杰东智,
// 旦增卓玛). From general knowledge of the languages; no list was copied.

const PARTS =
  "多杰 多吉 东智 东知 扎西 才让 才仁 次仁 卓玛 卓嘎 索南 索朗 尼玛 达瓦 旦增 丹增 平措 彭措 班玛 白玛 拉毛 拉姆 贡布 仁青 仁增 桑杰 桑吉 格桑 洛桑 嘉措 加措 顿珠 措姆 央金 央宗 德吉 曲珍 边巴 普布 巴桑 旺堆 旺扎 旺杰 强巴 坚赞 益西 土登 罗布 诺布 赤列 南杰 南加 久美 更登 更尕 加羊 完么 完玛 华旦 华青 看卓 万玛 项欠 昂青 才旦 才项 才吉 玉珍 群培 曲培 贡嘎 阿旺 云丹 晋美 班久 米玛 拉巴 琼达 江措 吉美 桑珠 加布 伦珠 朗杰 石确 俄日 夏吾 周毛 公保 官却 拉加 卡卓 娘吉 南卡 斗格 尕藏 尕玛 才旺 才丹 才仁 多旦 仁欠 扎巴 顿旦 旺青 旺秀 旺姆 曲扎 曲尼 曲吉 玉措 德庆 德央 贡确 尕布 拉措".split(
    " ",
  );

// Parts of Mongolian names: what opens them, and what closes them (娜仁花, 斯琴高娃, 巴特额尔德尼).
const FIRST =
  "娜仁 斯琴 乌云 萨仁 萨日 乌兰 阿拉腾 阿拉坦 巴特 敖登 乌日 苏日 格根 哈斯 额尔敦 宝音 特木尔 呼斯 图门 布仁 孟和 孟克 苏和 那仁 那日 白音 巴音 赛音 满都 牧仁 恩和 巴图 青格 德力格尔 道尔 吉日 乌力 斯日 乌仁 萨如 莫日 朝鲁 通拉 阿日 其木 格日勒 额尔德木 苏雅 塔拉 娜布 呼格吉勒 敖日 阿如 额日 莫德 朝格 乌力吉 那顺 宝力 布日 胡日 赛罕 达来 苏德 照日 斯日 海日 道尔 敖云 乌日图 乌恩 呼格 孟和 齐木德 特格 特木 巴雅尔 巴雅 查干 萨楚 阿尔斯 宝勒 布赫 恩克 图布 希吉 希日 锡林 新吉 格日 朝克 毕力格 乌力吉 朝鲁".split(
    " ",
  );
const LAST =
  "花 高娃 其其格 图雅 托娅 塔娜 巴特尔 巴雅尔 格日勒 毕力格 苏荣 扎布 呼和 敖其尔 额尔德尼 木图 吉 吉雅 陶格陶 夫 仓 楞 嘎 娜 拉 图 布和 勒 通拉嘎 巴根 达来 朝鲁 木仁 格勒 格图 毕力格图 朝克图 朝格图 乌力吉 达赖 德力格尔 道尔吉 那顺 宝音 巴图 娜仁 萨仁 勒图 格乐 布拉格 嘎日 满达 娜日 其木格 其木德 吉日嘎拉 吉尔嘎拉 日嘎拉 日嘎 古楞 孟克 孟和 道尔吉 巴雅尔 额尔敦 斯琴 乌日娜 高勒 毕力克 都日 那木拉 布仁 苏和 赛罕 朝鲁 必力格 格尔勒 呼格 古冷 古勒".split(
    " ",
  );
/** 小仓健一郎, 木本信之介: a Japanese name by the parts that close only such names. */
const JAPANESE = /^[\u4e00-\u9fff]{2}[\u4e00-\u9fff]?(?:[一二三五太次]郎|之[助介]|右卫门)/u;
const TIBETAN = new RegExp(`^(?:${PARTS.join("|")}){2}`, "u");
const MONGOLIAN = new RegExp(`^(?:${longestFirst(FIRST)})(?:${longestFirst(LAST)})`, "u");

// Dai names: 岩 (men) or 玉 (women) and two syllables; Yi names: a clan and two syllables.
const DAI = /^[岩玉][温罕叫甩坎香应光腊捧丙喊章旺尖空保拉万囡波燕涛康帅伍班对轰扁宰勐胆儿]{2}/u;
const YI =
  /^(?:阿牛|吉克|沙马|阿苦|马海|吉木|海来|曲比|阿木|勒伍|贾巴|阿侯|莫色|瓦渣|的惹|吉尔|阿约|罗洪|阿西|尔古|吉胡|曲木|阿尔|俄木|沙玛|阿余|马黑|木乃|克其|且沙)[木支尔哈曲布伍呷惹尼古嫫依洛日合果石各阿加拉作莫史子体克铁夫则][木支尔哈曲布伍呷惹尼古嫫依洛日合果石各阿加拉作莫史子体克铁夫则]/u;

// Mongolian names of one part, where what follows ends them.
const MONGOLIAN_ALONE =
  /^(?:布仁|孟和|巴图|宝音|那顺|达来|朝鲁|苏和|恩和|牧仁|图雅|高娃|娜仁|萨仁|斯琴|哈斯|巴根|满都|额尔敦|特木尔|呼和|道尔吉|乌力吉|巴特尔|巴雅尔|德力格尔|其其格|毕力格|格日勒)(?=[、，。；]|[在说表介告出与等向率]|$)/u;

// Uyghur names of one word: what 阿布都 and 古丽 stand with, and given names that need no second part.
const UYGHUR =
  /^(?:阿[布不卜][都杜](?:热合曼|热西提|克[力里]木|拉|外力|瓦力|[沙萨]拉木|米吉提|艾尼|卡德尔|热依木|吾甫尔|许库尔|哈力克|合力力|[肉如]苏力|赛买提|艾海提)|买买提(?:明|江|依明|吐尔逊|艾力)?|古丽(?:巴努|巴哈尔|娜尔|努尔|[仙鲜]|夏提|米热|扎|孜亚|斯坦|加玛丽|巴尔)|(?:阿依|热依|帕提|玛依|迪丽|艾丽|阿孜|佐热|米热|热孜|帕尔|祖丽|海丽|再努)(?:古[丽力]|努尔|拜尔|胡玛尔|娜尔)|(?:吐尔逊|艾合买提|艾尔肯|库尔班|热合曼|玉素甫|吐尔洪|艾尼瓦尔|阿迪力|帕尔哈提|木合塔尔|凯赛尔|买合木提|沙吾提|艾海提|依布拉音|赛买提)(?:江|古丽|阿洪)?)/u;

/** The parts as a choice in which none hides a longer one: 吉雅 before 吉. */
function longestFirst(parts: readonly string[]): string {
  return [...parts].sort((a, b) => b.length - a.length).join("|");
}

/** 才让太, 扎西加: one part and a closing syllable, where what follows ends the name. */
const TIBETAN_SHORT = new RegExp(
  `^(?:${PARTS.join("|")})[太加吉措卓本东](?=[、，。；]|[在说表介告出与等向率陪调]|一行|$)`,
  "u",
);

/** Length of the Tibetan, Mongolian, Uyghur, Dai, Yi or Japanese name of two parts that starts at an offset; 0 where none does. */
export function partedNameAt(text: string, start: number): number {
  const words = text.slice(start, start + 8);
  return (
    (TIBETAN.exec(words) ??
      TIBETAN_SHORT.exec(words) ??
      MONGOLIAN.exec(words) ??
      JAPANESE.exec(words) ??
      DAI.exec(words) ??
      YI.exec(words) ??
      UYGHUR.exec(words) ??
      MONGOLIAN_ALONE.exec(words))?.[0].length ?? 0
  );
}

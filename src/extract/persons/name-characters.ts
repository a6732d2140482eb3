// Characters that tell names from words. Source: the character sets of Xinhua News Agency's transliteration tables
// (世界人名翻译大辞典) and of the transliteration of Uyghur, Kazakh, Tibetan and Mongolian names in common use; written
// from general knowledge, no file was copied. 2026-11.

const TRANSLITERATION = new Set(
  "阿埃艾爱安昂奥巴白拜班邦保鲍贝本比彼毕别宾波博勃伯布查察楚达戴丹道德登邓迪蒂丁东杜多顿厄恩尔法范方菲费芬丰弗福夫盖甘冈高戈格葛根贡古瓜圭哈海汉豪赫亨洪胡华惠霍基吉季加佳贾简杰金津卡凯坎康考柯科克肯库夸奎昆拉莱赖兰朗劳勒雷蕾黎里李利莉立丽连廉良列林琳伦隆卢鲁路吕罗洛马玛迈麦曼芒毛梅门蒙米密明缪摩莫墨默姆木穆那纳娜乃南瑙内尼妮宁纽农努诺欧帕潘庞培佩彭蓬皮平珀蒲普奇齐恰强乔切钦琴丘屈让热仁日荣茹瑞若撒萨塞赛桑瑟森沙莎山尚舍申圣什施诗史舒斯丝松苏索塔泰坦汤唐陶特腾提田廷图托瓦万旺威韦维魏温文翁沃乌西希锡席夏香肖谢辛欣休许雪逊雅亚延扬耶叶伊因英尤于约泽扎詹张章兆哲珍芝朱兹子宗祖佐衮买吐依孜合甫江古力台别克热孜娅卓旺堆措吾才让央扎巴朝鲁图雅其格那仁孟和乌兰俄罗日杨岑娃斐翁珊琪敦略济廖末".split(
    "",
  ),
);

/** Whether a character is usual in names written by sound: 马塔里, 阿卜杜拉. */
export function isTransliteration(character: string): boolean {
  return TRANSLITERATION.has(character);
}

const IMPOSSIBLE = new Set(
  "副的了是在和与及或等们说被把让给就都也还又已将会要从对着过地得我他她它你您这那哪什么吗呢吧啊之其此该各每某很更最没未所于个只些种次项座届位者昨促".split(
    "",
  ),
);

/** Whether a character never stands in a given name: particles, pronouns, measure words. */
export function isImpossibleInName(character: string): boolean {
  return IMPOSSIBLE.has(character);
}

/** Whether all characters are Chinese; no text has none. By code points, as names are tried at nearly every offset. */
export function isHan(text: string): boolean {
  for (const character of text) {
    const code = character.codePointAt(0) as number;
    if (!((code >= 0x3400 && code <= 0x9fff) || (code >= 0x20000 && code <= 0x323af))) return false;
  }
  return text !== "";
}

/** 美方, 双方, 校方, 我国: words of one side, shaped like a name of two characters. */
const SIDE =
  /^(?:[中美俄日韩英法德印马越柬老缅泰欧港台澳新加巴以伊朝蒙吉哈乌塔孟智秘阿埃赞莫尼斯捷匈罗波肯坦津葡荷瑞希沙卡科厄玻双各多我对乙甲丙厂店校院警军官东西南北前后上下左右双]方|[一-龥](?:国|省|市|县|区|企|商|资|某|姓|氏|总|工|董|局|厅|处|部|委))$/u;

/** Whether two characters are a common word for a side, a country or an office and no name. */
export function isSideWord(text: string): boolean {
  return text.length === 2 && SIDE.test(text);
}

/** 曾任, 向本社, 来宁, 访俄: verbs and prepositions that are surnames too, with what follows them; 庄园 is a noun. */
const PHRASE =
  /^(?:同比|环比|按年).|^(?:[美日韩泰越俄英法德印澳加外华侨]籍|曾(?:任|在|经|因|获|为|是|有|到|赴|被|以|于|和|与|对|向|先后|多次)|[向对].?(?:本社|本报|本台|记者|媒体)|[向对]?本[社报台]|时[任值]|任[职期]|应[邀约]|应国家|应.{1,2}国|荣[誉获幸]|名誉|经[营过由]|农[残药机资产]|庄园|来(?:验[厂园货]|看[货厂样]|采[购买]|[华厂校港京]|考察|谈|参[观展]|取经|订货|接[货货])|来[京津沪渝穗深杭宁榕厦徐汉蓉昆筑邕琼甬温锡青济郑洛石太沈长哈兰银疆港澳台华湘鄂赣皖苏浙闽粤桂川滇黔]|[来访赴][京津沪渝冀晋蒙辽吉黑苏浙皖闽赣鲁豫鄂湘粤桂琼川蜀黔滇藏陕陇宁港澳台俄美日韩英法德印华欧])$/u;

/** 邓先生, 陈女士: a surname and how one speaks to its bearer; 谢谢, 市民|来信, 高素质|干部: no names at all. */
const NO_FULL_NAME =
  /^[\u4e00-\u9fff]{1,2}(?:先生|女士|小姐|太太)$|^谢谢|^来[信电函访稿]$|^籍[来在赴到入进]|^高(?:素质|质量|水平|层次|标准|效能|品质|效率|技能|学历|精尖|校)$/u;

/** Whether what looks like a name is a phrase that news often has. */
export function isPhrase(text: string): boolean {
  return PHRASE.test(text) || NO_FULL_NAME.test(text);
}

/** 宋林|则提醒: an adverb that the segmenter took for the end of the name. */
export function endsInAdverb(text: string): boolean {
  return /[则曾均亦仍仅]$/u.test(text);
}

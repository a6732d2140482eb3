import type { Token } from "../../model/token.js";

// Closed word classes that end a name to the left. Open classes (industries, suffixes, titles) are tables in `knowledge/lexicon`.

/** Verbs and phrases after which a name often begins and which never stand inside one. */
const OUTER = new Set(
  (
    "愿 愿同 愿与 愿意 希望 期待 敢 敢于 勇于 拟 来到 走进 走访 参观 参访 到访 探访 拜访 莅临 察看 查看 前往 位于 地处 坐落 考察 调研 视察 慰问 联合 邀请 介绍 表示 指出 强调 认为 成立 举办 举行 召开 依托 通过 根据 按照 经过 " +
    "据悉 另据 又据 据 另 获悉 包括 涵盖 涉及 作为 成为 属于 隶属 加入 参加 参与 出席 主持 陪同 带领 带动 引领 推动 促进 支持 帮助 助力 服务于 围绕 聚焦 借助 " +
    "利用 发挥 打造 建成 建立 设立 新设 入驻 落户 扎根 引进 引入 签约 签署 对接 联系 走向 进入 进军 开拓 拓展 收购 控股于 投资于 供应 采购自 来自 " +
    "出自 源自 产自 发往 运往 销往 驶出 驶入 抵达 先到 再到 又到 离开 返回 受 获 获得 获评 获批 荣获 入选 授予 批准 同意 要求 提出 提交 发布 印发 出台 公布 宣布 通报 " +
    "组织 协调 指导 委托 隶属于 归 入驻 毕业于 就读 任职 供职 担任 兼任 当选 调任 说 称 告诉 透露 坦言 感慨 回忆 看到 记者 通讯员 原 时任 现任 曾任 前 由 让 使 令 " +
    "启动 开展 实施 推进 深化 加强 加快 完善 优化 提升 扩大 实现 完成 达成 形成 构建 创建 培育 壮大 集聚 聚集 吸引 承接 承载 拥有 具有 具备 有 无 新增 增加 减少 超过 达到 突破 占 " +
    "累计 其中 此外 目前 近日 日前 当天 同时 另外 以及 甚至 尤其 特别是 例如 比如 诸如 如 像 分别 均 已 正 将 曾 还 也 都 又 再 就 才 只 仅 共 各 每 某 本 该 此 这 那 其 同期 " +
    "月份 下属 所属 旗下 下辖 辖区 辖内 境内 附近 周边 当地 本地 全国各地 各地 视频 连线 专程 率队 率团 赴 沿 途经 经由 途径 " +
    "向着 面向 驻 携手 牵手 对话 访问 会见 会晤 拜会 陪同 迎来 送走 走出 走上 登陆 亮相 现身 领取 办理 申请 申报 备案 注册 核准 颁发"
  ).split(/\s+/u),
);

/** Nouns that describe what follows: the name begins after them (龙头企业X, 上市公司X). */
const DESCRIPTORS = new Set(
  (
    "上下游 上游 下游 合作方 合作商 合伙人 竞争对手 对手 供货商 承运人 承运商 企业 龙头企业 骨干企业 重点企业 知名企业 上市公司 外贸企业 民营企业 国有企业 外资企业 制造企业 生产企业 高新技术企业 公司 单位 机构 客户 合作伙伴 伙伴 " +
    "运营单位 主办方 承办单位 主办单位 运营方 业主 东道主 品牌 巨头 厂商 供应商 经销商 代理商 采购商 平台企业 链主 国企 央企 民企 车企 药企 房企 外企 湘企 " +
    "全球 世界 国内 国外 海外 国际知名 知名 著名 大型 中小型 新型 首个 首家 首批 首次 首座 第一家 唯一 最大 部分 多家 多个 一批 一家 一个 两家 三家 几家 各家 全体 所有 " +
    "货主 船东 货代 车主 买家 卖家 出资方 中标方 出租方 承租方 收购方 受让方 发货方 收货方 发货人 收货人 托运人 采购方 供货方 投资方 承建方 施工方 买方 卖方 生产方 出口方 进口方 负责人 相关负责人 会长单位 副会长单位 成员单位 母公司 子公司 全资子公司 控股股东 大股东 股东 前身 简称 全称 名为 名称 地址 "
  ).split(/\s+/u),
);

/** Verbs that stand inside the names of bodies, firms and hubs: 采购联合会, 检验检测中心, 出口加工区. All others end a name. */
const INNER_VERBS: ReadonlySet<string> = new Set(
  (
    "采购 检验 检测 检疫 投资 进出口 交易 保税 制造 管理 服务 研究 开发 合作 建设 发展 展览 会展 监督 监管 应急 医疗 教育 培训 交流 促进 设计 勘察 运输 装卸 " +
    "仓储 加工 养殖 种植 配送 供应 保障 救助 帮扶 评估 认证 鉴定 咨询 结算 清算 监测 预警 防控 治理 调解 仲裁 审计 统计 测绘 创新 创业 孵化 集散 集聚 集中 示范 " +
    "试验 实验 共建 出口 进口 贸易 流通 批发 零售 联合 协同 融合 综合 再制造 深采 吊装 维修 租赁 食品 冷藏 冷链 包装 印刷 印染 铸造 锻造 冶炼 制药 制冷 制衣 制鞋 制造 " +
    "造纸 造船 建筑 装饰 装备 开采 勘探 回收 再生 循环 拍卖 担保 保险 保理 融资 信托 广告 传媒 出版 发行 影视 旅游 餐饮 物流 货运 客运 航运 转运 联运 中转 分拨 直通 开放 " +
    "自由 经贸 外贸 商贸 互市 通关 报关 缉私 质量 控制 动力 传动 照明 计量 计算 超级 工作 执法 行政 审批 信访 援助 就业 卫生 防疫 疾控 繁育 育种 选育 创制 研制 保藏 保护 利用 改造 招商 引智"
  ).split(/\s+/u),
);

const CONJUNCTIONS = new Set(["与", "和", "及", "暨", "以及", "及其"]);

/** Whether a word of two characters or more stands before names or says what kind of firm follows: 落户, 上市公司. */
export function isOuterWord(text: string): boolean {
  return text.length > 1 && (OUTER.has(text) || DESCRIPTORS.has(text) || POINTER.test(text));
}

/** Whether a verb is one that stands inside names. */
export function isInnerVerb(text: string): boolean {
  return INNER_VERBS.has(text);
}

/** What a word is to a name that ends on its right. */
export type WordRole =
  /** No name reaches over it. */
  | "stop"
  /** No name reaches over it, and a name may well begin right after it. */
  | "opener"
  /** A name reaches over it only where both sides need each other (住房和城乡建设厅). */
  | "conjunction"
  /** A verb: inside some names (采购, 检验), more often before them. */
  | "verb"
  /** Part of names. */
  | "inner";

const PUNCTUATION = /^[\p{P}\p{S}\s]+$/u;

/** Verbs of one character that stand inside names by themselves or as part of unknown words. */
const INNER_SHORT =
  /^(?:建|造|研|检|装|创|联|通|达|发|兴|投|运|储|医|电|防|新|海|华|中|大|小|金|信|安|汇|盛|恒|立|威|振|飞|腾|跃|升|越|展|捷|融|进|出)$/u;

/** Words of grammar of one character that no name of a body reaches over. */
const GRAMMAR =
  /^[的在是了等将把被由从对向为到至于以据经自让使给跟而并也都就还又或这那该本各每某其我你他她它们好更最很]$/u;

/** The same before a legal form, where characters such as 其, 好 and 一 are parts of coined names as often as not. */
const GRAMMAR_BEFORE_LEGAL =
  /^[的在是了等将把被由从对向为到以据让使给跟并也都还又或这那该本各每某我你他她它们与及和]$/u;

/** Descriptors that open firms' names as well: 全球物流（昆山）有限公司. */
const ALSO_IN_FIRMS = /^(?:全球|世界|新型|大型|国际知名|首次|原|前|无|有|海外|国外|联合|组织|指导|发挥)$/u;

/** Kinds of firms and traders: the name begins after them (茶企X, 专精特新企业X, 出口商X). */
const KIND_OF_FIRM =
  /^(?:.{0,4}(?:单位|龙头|货主|船东|买家|卖家|厂家|雇主|链主|独角兽)|.*企业|.?企|.{0,4}(?:出口|进口|经销|供应|制造|生产|运营|贸易|采购|代理|零售|批发|分销|服务|开发|承包|地产|建筑|家电|外|港|台|厂|渠道|集成|设备)商)$/u;

/** Kinds of traders: 水果出口商|富澜水产. */
const TRADER =
  /^.{0,4}(?:出口|进口|经销|供应|制造|生产|运营|贸易|采购|代理|零售|批发|地产|外|厂|渠道|设备)商$/u;

/** Whether a word says which kind of firm follows: 外商投资企业, 茶企. */
export function isKindOfFirm(text: string): boolean {
  return text.length > 1 && KIND_OF_FIRM.test(text);
}

/** 企业服务有限公司, 企业管理有限公司: here the word is the firm's business. */
const AFTER_ENTERPRISE = /^(?:服务|管理|咨询|发展|投资|集团|策划|顾问|信息|文化|孵化|征信|控股|总|（)/u;

/** Words that the segmenter takes for times and that are; 中天, 东来 and 现代 are not. */
const TIME =
  /^(?:\d|今|昨|明年|去年|前年|近|目前|如今|现在|当前|日前|此前|上半年|下半年|同期|当天|当日|当年|每年|年初|年底|年末|月底|上午|下午|晚上|早上|早年|多年|春节|期间|过去|未来|后来|最近|[一二三四]季度)/u;

/** 这是|今年以来|宁波蓝鲸…有限公司: words that point or count time, whatever the segmenter takes them for. */
const POINTER = /^[这那此].$|以来$|^近[一二三五几两十百数]/u;

/** A number as the news counts: 3家, 2025年, 40%. A bare number may open a name (3M, 999). */
const COUNTED = /^\d[\d.]*(?:[年月日家个亿万%项条批次台吨]|$)/u;

/**
 * Classifies a word before a legal form (有限公司): all words but those of grammar, outer verbs, dates and counts can be
 * part of a firm's name, however the segmenter tags them. `next` are the words between it and the legal form.
 */
export function roleBeforeLegalForm(word: Token, next: string): WordRole {
  const { text, tag } = word;
  if (text === "-" || text === "&") return "inner";
  if (PUNCTUATION.test(text) || GRAMMAR_BEFORE_LEGAL.test(text)) return "stop";
  const business = KIND_OF_FIRM.test(text) && (next === "" || AFTER_ENTERPRISE.test(next));
  if ((DESCRIPTORS.has(text) || OUTER.has(text)) && !ALSO_IN_FIRMS.test(text) && !business) return "opener";
  if (KIND_OF_FIRM.test(text) && !business) return "opener";
  // 民营企业代表|蓝鲸纺织有限公司: who stands for a class is no part of the name.
  if (POINTER.test(text) || text === "企" || text === "代表") return "opener";
  if ((tag === "t" && TIME.test(text)) || (COUNTED.test(text) && tag !== "eng")) return "opener";
  if (/^(?:u|p|r|c)/u.test(tag) && text.length > 1) return "opener";
  if (tag === "uz" || /^(?:正在|原名|曾用名)$/u.test(text)) return "opener";
  if (tag === "d" && text.length > 1 && text !== "高新") return "opener";
  if (/^v/u.test(tag) && tag !== "vn" && text.length > 1) return "verb";
  return "inner";
}

/** Classifies a word by its text and tag (tag set of `nodejieba`). */
export function roleOf(word: Token): WordRole {
  const { text, tag } = word;
  if (PUNCTUATION.test(text)) return "stop";
  if (CONJUNCTIONS.has(text)) return "conjunction";
  if (GRAMMAR.test(text)) return "stop";
  // 挂|上|云南国际咖啡交易中心
  if (/^[上里内]$/u.test(text) && tag === "f") return "opener";
  if (DESCRIPTORS.has(text) || tag === "uz" || text === "原名") return "opener";
  if (OUTER.has(text) || POINTER.test(text) || /^[\u4e00-\u9fff]?企$/u.test(text) || TRADER.test(text))
    return "opener";
  if (text === "高新" || INNER_VERBS.has(text)) return tag.startsWith("v") && tag !== "vn" ? "verb" : "inner";
  if (/^(?:uj|ul|uv|ud|ug|uz|u|p|r|y|e|o|c)$/u.test(tag))
    return /^[\u4e00-\u9fff]{2,}$/u.test(text) && tag === "r" ? "opener" : "stop";
  if (tag === "d" || tag === "t") return "opener";
  if (
    (tag === "a" || tag === "ad") &&
    !/^(?:新|大|小|高|安全|先进|智能|公共|专业|高级|特种|精密|现代|综合|绿色|自由|安康|和平|幸福|友好|文明|光明|长安|正大|宏大|远大)$/u.test(
      text,
    )
  )
    return "opener";
  if (tag === "m" || tag === "q" || tag === "mq")
    return /^(?:第?[一二三四五六七八九十]+|百|千|万|双|三一|五)$/u.test(text) ? "inner" : "opener";
  if (/^\d+(?:\.\d+)?%?$/u.test(text)) return "opener";
  if (tag === "v" || tag === "vd" || tag === "vq" || tag === "df" || tag === "zg") {
    if (text.length === 1) return INNER_SHORT.test(text) || tag === "zg" ? "inner" : "opener";
    return INNER_VERBS.has(text) ? "verb" : "opener";
  }
  return "inner";
}

import type { AnnotateOptions, Names } from "../support/annotate.js";

/** A text and the claims in it: `刘远航 副关长 @ 宁波海关`, `刘远航 → 宁波海关`. The order does not count. */
export interface ClaimCase {
  readonly text: string;
  readonly claims: readonly string[];
  readonly names?: Names;
  readonly options?: AnnotateOptions;
}

const HOME: AnnotateOptions = { home: { province: "山东省", city: "宁阳市", county: "白河县" } };
const CUSTOMS: Names = { organization: ["宁波海关"] };
const PROVINCE: Names = {
  organization: [
    ["省委", "中共山东省委"],
    ["省委宣传部", "中共山东省委宣传部"],
    ["省政协", "山东省政协"],
    ["省工商联", "山东省工商联"],
    ["省贸促会", "山东省贸促会"],
    ["省科协", "山东省科协"],
    ["省人大常委会", "山东省人大常委会"],
  ],
};

export const postCases: readonly ClaimCase[] = [
  // Departments of a firm in a chain, and by 其.
  {
    text: "星澜重机有限公司总经理助理、外贸部部长林海说，订单饱满。",
    claims: ["林海 总经理助理、外贸部部长 @ 星澜重机有限公司"],
    names: { company: ["星澜重机有限公司"], organization: ["外贸部"] },
  },
  {
    text: "星澜重机有限公司出口增长。“订单饱满。”其外贸负责人林海说。",
    claims: ["林海 外贸负责人 @ 星澜重机有限公司"],
    names: { company: ["星澜重机有限公司"] },
  },
  // Ministries of other countries share a character with the title of their head.
  {
    text: "意大利工业部长马塔里表示欢迎。",
    claims: ["马塔里 部长 @ 意大利工业部"],
    names: { partner: ["意大利"] },
  },
  // Heads whose body the sentence has named, or a pointer to it; a list of them.
  {
    text: "周可拜访宁阳商会，理事长马志，常务理事霍丽、冯健和秘书长区荣接待。",
    claims: [
      "马志 理事长 @ 宁阳商会",
      "霍丽 常务理事 @ 宁阳商会",
      "冯健 常务理事 @ 宁阳商会",
      "区荣 秘书长 @ 宁阳商会",
    ],
    names: { organization: ["宁阳商会"] },
  },
  {
    text: "宁阳商会来访，该会党组成员林海表示欢迎。",
    claims: ["林海 党组成员 @ 宁阳商会"],
    names: { organization: ["宁阳商会"] },
  },
  {
    text: "外交部昨日举行吹风会，副部长林海介绍安排。",
    claims: ["林海 副部长 @ 外交部"],
    names: { organization: ["外交部"] },
  },
  {
    text: "宁波海关统计处昨日公布数据。统计处处长林海分析。",
    claims: ["林海 统计处处长 @ 宁波海关"],
    names: CUSTOMS,
  },
  {
    text: "宁波海关对水果随到随检，口岸监管科副科长林海说。",
    claims: ["林海 口岸监管科副科长 @ 宁波海关"],
    names: CUSTOMS,
  },
  {
    text: "宁波海关近日把政策送到厂里。关长林海带队走访。",
    claims: ["林海 关长 @ 宁波海关"],
    names: CUSTOMS,
  },
  {
    text: "蓝鲸重机总裁林海出席。他同时是宁阳商会副会长。",
    claims: ["林海 总裁 @ 蓝鲸重机", "林海 副会长 @ 宁阳商会"],
    names: { company: ["蓝鲸重机"], organization: ["宁阳商会"] },
  },
  {
    text: "蓝鲸重机单证员林海说，订单排满。",
    claims: ["林海 单证员 @ 蓝鲸重机"],
    names: { company: ["蓝鲸重机"] },
  },
  {
    text: "蓝鲸重机在越洋平台上开店。公司董事长林海说，集团国际部副部长周宁出席。",
    claims: ["林海 董事长 @ 蓝鲸重机", "周宁 国际部副部长 @ 蓝鲸重机"],
    names: { company: ["蓝鲸重机"] },
  },
  {
    text: "中国驻意大利大使馆来人，经济商务参赞林海提醒企业。",
    claims: ["林海 经济商务参赞 @ 中国驻意大利大使馆"],
    names: { organization: ["中国驻意大利大使馆"] },
  },
  {
    text: "河口镇出口增长。镇党委书记林海说，镇长周宁出席。",
    claims: ["林海 书记 @ 中共河口镇委", "周宁 镇长 @ 河口镇"],
    names: { place: ["河口镇"] },
  },
  {
    text: "宁波海关所属白河海关监管二科科长林海介绍。",
    claims: ["林海 监管二科科长 @ 白河海关"],
    names: CUSTOMS,
  },
  {
    text: "蓝鲸重机意大利区域经理林海说。",
    claims: ["林海 意大利区域经理 @ 蓝鲸重机"],
    names: { company: ["蓝鲸重机"], partner: ["意大利"] },
  },
  {
    text: "代表团到访宁阳市，与市长林海会面。",
    claims: ["林海 市长 @ 宁阳市"],
    names: { place: ["宁阳市"] },
  },
  {
    text: "蓝鲸重机上周公告，旗下海城磁业已取得许可；集团行政总裁林海表示欢迎。",
    claims: ["林海 行政总裁 @ 蓝鲸重机"],
    names: { company: ["蓝鲸重机", "海城磁业"] },
  },
  {
    text: "宁夏回族自治区党委书记林海、自治区主席周宁出席。",
    claims: ["林海 书记 @ 中共宁夏回族自治区委", "周宁 自治区主席 @ 宁夏回族自治区"],
    names: { organization: [["宁夏回族自治区党委", "中共宁夏回族自治区委"]] },
    options: HOME,
  },
  {
    text: "泰国贸易部高级政务部长林海来访。",
    claims: ["林海 高级政务部长 @ 泰国贸易部"],
    names: { partner: ["泰国"], organization: ["泰国贸易部"] },
  },
  // Near miss: no school is named.
  { text: "宁波海关昨日举行吹风会，校长林海出席。", claims: [], names: CUSTOMS },
  // A town of another country; the second of two who share a sentence; a chain of another province.
  {
    text: "美国芝加哥市市长马塔里来访。",
    claims: [],
    names: { partner: ["美国"] },
    options: HOME,
  },
  {
    text: "省委常委、市委书记冯荣和市长林海出席。",
    claims: ["林海 市长 @ 宁阳市", "冯荣 常委 @ 中共山东省委", "冯荣 书记 @ 市委"],
    names: { organization: [["省委", "中共山东省委"], "市委"] },
    options: HOME,
  },
  {
    text: "意大利驻宁阳总领事马塔里表示欢迎。",
    claims: [],
    names: { partner: ["意大利"], place: ["宁阳"] },
  },
  { text: "宁波海关统计处长林海介绍。", claims: ["林海 统计处长 @ 宁波海关"], names: CUSTOMS },
  // A department of a ministry named before.
  {
    text: "商务部副部长周宁介绍。外贸司司长林海补充。",
    claims: ["周宁 副部长 @ 商务部", "林海 外贸司司长 @ 商务部"],
    names: { organization: ["商务部"] },
  },
  {
    text: "蓝鲸物流有限公司场站运营部副部长林海介绍。",
    claims: ["林海 场站运营部副部长 @ 蓝鲸物流有限公司"],
  },
  {
    text: "蓝鲸液压原先只给海城重机做油缸，总经理林海说。",
    claims: ["林海 总经理 @ 蓝鲸液压"],
    names: { company: ["蓝鲸液压", "海城重机"] },
  },
  // Near miss: who of the two speaks is not said.
  {
    text: "蓝鲸液压、海城重机参展，总经理林海说。",
    claims: [],
    names: { company: ["蓝鲸液压", "海城重机"] },
  },
  { text: "宁波海关副关长刘远航表示欢迎。", claims: ["刘远航 副关长 @ 宁波海关"], names: CUSTOMS },
  { text: "宁波海关综合业务处处长林海介绍。", claims: ["林海 综合业务处处长 @ 宁波海关"], names: CUSTOMS },
  {
    text: "宁波海关综合业务处处长林海介绍。",
    claims: ["林海 综合业务处处长 @ 宁波海关"],
    names: { organization: ["宁波海关综合业务处"] },
  },
  {
    text: "海关总署统计分析司司长吕大有介绍。",
    claims: ["吕大有 统计分析司司长 @ 海关总署"],
    names: { organization: ["海关总署"] },
  },
  {
    text: "省委常委、省委宣传部部长欧阳海涛出席。",
    claims: ["欧阳海涛 常委 @ 中共山东省委", "欧阳海涛 部长 @ 中共山东省委宣传部"],
    names: PROVINCE,
    options: HOME,
  },
  {
    text: "省委常委、宣传部部长欧阳海涛出席。",
    claims: ["欧阳海涛 常委 @ 中共山东省委", "欧阳海涛 部长 @ 中共山东省委宣传部"],
    names: PROVINCE,
    options: HOME,
  },
  {
    text: "省委常委、副省长高峰出席。",
    claims: ["高峰 常委 @ 中共山东省委", "高峰 副省长 @ 山东省"],
    names: PROVINCE,
    options: HOME,
  },
  { text: "副省长高峰出席并讲话。", claims: ["高峰 副省长 @ 山东省"], options: HOME },
  { text: "副省长高峰出席并讲话。", claims: [] },
  {
    text: "河北省副省长高峰出席。",
    claims: ["高峰 副省长 @ 河北省"],
    names: { place: ["河北省"] },
    options: HOME,
  },
  { text: "临沧市长白金生说。", claims: ["白金生 市长 @ 临沧市"], names: { place: ["临沧市"] } },
  {
    text: "临沧市委副书记、市长白金生说。",
    claims: ["白金生 副书记 @ 中共临沧市委", "白金生 市长 @ 临沧市"],
    names: { organization: [["临沧市委", "中共临沧市委"]] },
    options: HOME,
  },
  {
    text: "省委书记、省人大常委会主任郑国强讲话。",
    claims: ["郑国强 书记 @ 中共山东省委", "郑国强 主任 @ 山东省人大常委会"],
    names: PROVINCE,
    options: HOME,
  },
  {
    text: "白河县委书记许建忠介绍。",
    claims: ["许建忠 书记 @ 中共白河县委"],
    names: { place: ["白河县"] },
    options: HOME,
  },
  { text: "县委书记许建忠介绍。", claims: ["许建忠 书记 @ 中共白河县委"], options: HOME },
  {
    text: "省贸促会党组书记、会长杨爱华说。",
    claims: ["杨爱华 党组书记、会长 @ 山东省贸促会"],
    names: PROVINCE,
    options: HOME,
  },
  {
    text: "北海职院党委书记、副校长刘志高发言。",
    claims: ["刘志高 党委书记、副校长 @ 北海职院"],
    names: { organization: ["北海职院", "北海职院党委"] },
  },
  {
    text: "省政协副主席、省工商联主席、省生物产业链链长张宁率队调研。",
    claims: ["张宁 副主席 @ 山东省政协", "张宁 主席 @ 山东省工商联"],
    names: PROVINCE,
    options: HOME,
  },
  {
    text: "民建省委主委胡晓晨出席。",
    claims: ["胡晓晨 主委 @ 民建山东省委"],
    names: PROVINCE,
    options: HOME,
  },
  {
    text: "全国人大代表周明、陈洁等参加。",
    claims: ["周明 代表 @ 全国人民代表大会", "陈洁 代表 @ 全国人民代表大会"],
  },
  {
    text: "全国人大代表，山东大学深海装备与安全技术国家地方联合工程实验室主任、省科协副主席丁海波表示。",
    claims: [
      "丁海波 代表 @ 全国人民代表大会",
      "丁海波 主任 @ 山东大学深海装备与安全技术国家地方联合工程实验室",
      "丁海波 副主席 @ 山东省科协",
    ],
    names: { ...PROVINCE, organization: [...(PROVINCE.organization ?? []), "山东大学"] },
    options: HOME,
  },
  {
    text: "省政协委员、蓝鲸重机董事长刘远航建议。",
    claims: ["刘远航 委员 @ 山东省政协", "刘远航 董事长 @ 蓝鲸重机"],
    names: { company: ["蓝鲸重机"] },
    options: HOME,
  },
  {
    text: "白石村党支部书记、村委会主任赵春兰感慨。",
    claims: ["赵春兰 党支部书记、村委会主任 @ 白石村"],
    names: { place: ["白石村"] },
  },
  {
    text: "山东蓝鲸重机股份有限公司吊装事业部部长殷素芳说。",
    claims: ["殷素芳 吊装事业部部长 @ 山东蓝鲸重机股份有限公司"],
    names: { company: ["山东蓝鲸重机股份有限公司"] },
  },
  {
    text: "蓝鲸（海南）东南亚坚果项目负责人罗青山说。",
    claims: ["罗青山 东南亚坚果项目负责人 @ 蓝鲸（海南）"],
    names: { company: ["蓝鲸（海南）"], partner: ["东南亚"] },
  },
  {
    text: "公司董事长刘远航说。",
    claims: ["刘远航 董事长 @ 蓝鲸重机"],
    names: { company: [["公司", "蓝鲸重机", "pronoun"]] },
  },
  {
    text: "走进蓝鲸重机的车间，董事长刘远航迎上前来。",
    claims: ["刘远航 董事长 @ 蓝鲸重机"],
    names: { company: ["蓝鲸重机"] },
  },
  {
    text: "蓝鲸重机、海豚电子加快出海，董事长刘远航表示看好。",
    claims: [],
    names: { company: ["蓝鲸重机", "海豚电子"] },
  },
  {
    text: "永丰灌区右干渠管理所所长、支部书记刘洪亮说。",
    claims: ["刘洪亮 所长、支部书记 @ 永丰灌区右干渠管理所"],
  },
  {
    text: "缅甸驻南宁总领事馆总领事丹瑞昂说道。",
    claims: ["丹瑞昂 总领事 @ 缅甸驻南宁总领事馆"],
    names: { organization: ["南宁总领事馆"], partner: ["缅甸"] },
  },
  { text: "马来西亚总理安瓦拉表示。", claims: [], names: { partner: ["马来西亚"] } },
  { text: "国家主席习近平会见来宾。", claims: ["习近平 国家主席 @ 中国"] },
  { text: "学习习近平总书记重要讲话。", claims: ["习近平 总书记 @ 中共中央"] },
  {
    text: "副市长张文博、王立群，市政协副主席柳青出席。",
    claims: ["张文博 副市长 @ 宁阳市", "王立群 副市长 @ 宁阳市", "柳青 副主席 @ 宁阳市政协"],
    options: HOME,
  },
  { text: "县长郭卫东、李敏出席。", claims: ["郭卫东 县长 @ 白河县"], options: HOME },
  {
    text: "任命周海燕为省商务厅厅长。",
    claims: ["周海燕 厅长 @ 省商务厅"],
    names: { organization: ["省商务厅"] },
  },
  {
    text: "秦文斌（蓝鲸重机董事长）发言。",
    claims: ["秦文斌 董事长 @ 蓝鲸重机"],
    names: { company: ["蓝鲸重机"] },
  },
  { text: "村民李清河笑了。", claims: [], names: { place: ["白石村"] } },
  { text: "刘远航说，副关长很辛苦。他还说，会长也来了。", claims: [] },
  {
    text: "云帆科技联合创始人兼首席执行官司马睿认为。",
    claims: ["司马睿 联合创始人、首席执行官 @ 云帆科技"],
    names: { company: ["云帆科技"] },
  },
  {
    text: "云港综合保税区管委会副主任蒋立新说。",
    claims: ["蒋立新 副主任 @ 云港综合保税区管委会"],
    names: { organization: ["云港综合保税区管委会"] },
  },
  {
    text: "原省外经贸厅副厅长杜长河回忆。",
    claims: ["杜长河 副厅长 @ 省外经贸厅"],
    names: { organization: ["省外经贸厅"] },
  },
];

export const visitCases: readonly ClaimCase[] = [
  { text: "副省长高峰在宁阳市调研。", claims: ["高峰 → 宁阳市"], names: { place: ["宁阳市"] } },
  {
    text: "高峰在宁阳市、东湖新区开展专题调研时强调\n今天，副省长高峰主持会议。",
    claims: ["高峰 → 宁阳市", "高峰 → 东湖新区"],
    names: { place: ["宁阳市", "东湖新区"] },
  },
  {
    text: "副省长高峰先后来到蓝鲸重机、云港物流园、北海大学等地，详细了解情况。",
    claims: ["高峰 → 蓝鲸重机", "高峰 → 云港物流园", "高峰 → 北海大学"],
    names: { company: ["蓝鲸重机"], hub: ["云港物流园"], organization: ["北海大学"] },
  },
  {
    text: "副省长高峰调研城市更新工作。他先后走访宁阳市党史馆、清水楼、省展览馆等点位。",
    claims: ["高峰 → 宁阳市党史馆", "高峰 → 省展览馆"],
    names: { organization: ["宁阳市党史馆", "省展览馆"] },
  },
  {
    text: "省政协副主席张宁率队在宁阳市开展产业发展调研。调研组一行先后到国家细胞工程中心、蓝鲸医药等地，参观实验室。",
    claims: ["张宁 → 宁阳市", "张宁 → 国家细胞工程中心", "张宁 → 蓝鲸医药"],
    names: { place: ["宁阳市"], organization: ["国家细胞工程中心"], company: ["蓝鲸医药"] },
  },
  { text: "县长郭卫东赴临沧市考察边境贸易。", claims: ["郭卫东 → 临沧市"], names: { place: ["临沧市"] } },
  {
    text: "市委书记许建忠到蓝鲸重机走访慰问。",
    claims: ["许建忠 → 蓝鲸重机"],
    names: { company: ["蓝鲸重机"] },
    options: HOME,
  },
  {
    text: "副市长王立群走进蓝鲸重机的生产车间。",
    claims: ["王立群 → 蓝鲸重机"],
    names: { company: ["蓝鲸重机"] },
  },
  {
    text: "副市长王立群深入宁阳市北坡镇的蓝鲸重机调研。",
    claims: ["王立群 → 蓝鲸重机"],
    names: { place: ["宁阳市北坡镇"], company: ["蓝鲸重机"] },
  },
  {
    text: "全国人大代表周明、陈洁视察了云港口岸。",
    claims: ["周明 → 云港口岸", "陈洁 → 云港口岸"],
    names: { hub: ["云港口岸"] },
  },
  { text: "副省长高峰在宁阳市主持召开思想工作调研座谈会。", claims: [], names: { place: ["宁阳市"] } },
  {
    text: "总统马塔里在副省长高峰陪同下参观蓝鲸重机。",
    claims: ["马塔里 → 蓝鲸重机"],
    names: { company: ["蓝鲸重机"] },
  },
  {
    text: "市长王立群来到北海市。在蓝鲸重机，王立群察看了生产线。",
    claims: ["王立群 → 北海市", "王立群 → 蓝鲸重机"],
    names: { company: ["蓝鲸重机"], place: ["北海市"] },
  },
  {
    text: "副省长高峰实地察看云港口岸建设情况。",
    claims: ["高峰 → 云港口岸"],
    names: { hub: ["云港口岸"] },
  },
  { text: "副省长高峰会见蓝鲸重机代表。", claims: [], names: { company: ["蓝鲸重机"] } },
  {
    text: "蓝鲸重机董事长刘远航来到云港口岸。",
    claims: [],
    names: { company: ["蓝鲸重机"], hub: ["云港口岸"] },
  },
  {
    text: "上午，副省长林海陪同智利参赞卡伦达在河口港参观。",
    claims: ["林海 → 河口港", "卡伦达 → 河口港"],
    names: { partner: ["智利"], hub: ["河口港"] },
  },
  {
    text: "教育厅副厅长林海，科技厅高新处处长周宁昨天到星澜电机参观。",
    claims: ["林海 → 星澜电机", "周宁 → 星澜电机"],
    names: { organization: ["教育厅", "科技厅"], company: ["星澜电机"] },
  },
  {
    text: "副省长林海、教育厅厅长周宁等陪同智利参赞卡伦达到河口港参观。",
    claims: ["林海 → 河口港", "周宁 → 河口港", "卡伦达 → 河口港"],
    names: { organization: ["教育厅"], partner: ["智利"], hub: ["河口港"] },
  },
  {
    text: "侨联主席林海拜会了河口商会。",
    claims: ["林海 → 河口商会"],
    names: { organization: ["侨联", "河口商会"] },
  },
  // Near miss: a person is called on.
  { text: "副省长林海拜会河口商会会长周宁。", claims: [], names: { organization: ["宁阳商会"] } },
  { text: "副省长林海到河口港督查。", claims: ["林海 → 河口港"], names: { hub: ["河口港"] } },
  {
    text: "意大利总统马塔里抵达北京，对中国进行国事访问。",
    claims: ["马塔里 → 北京", "马塔里 → 中国"],
    names: { partner: ["意大利"], place: ["北京", "中国"] },
  },
  {
    text: "深入学习习近平总书记重要讲话精神，深入宁阳市开展宣讲。",
    claims: [],
    names: { place: ["宁阳市"] },
  },
  { text: "副省长高峰调研蓝鲸重机转型升级工作。", claims: [], names: { company: ["蓝鲸重机"] } },
  { text: "副市长王立群介绍，客商纷纷来到蓝鲸重机。", claims: [], names: { company: ["蓝鲸重机"] } },
];

import type { AnnotateOptions, Names } from "../support/annotate.js";

/** A sentence in cleaned form, what earlier passes found in it, and the people in it: `官` an official, `人` any other person. */
export interface PersonCase {
  readonly text: string;
  /** Distinct people in order of appearance: `官刘远航 人高磊`; "" where nobody is named. */
  readonly people: string;
  readonly names?: Names;
  readonly options?: AnnotateOptions;
}

const SHANDONG: AnnotateOptions = { home: { province: "山东省", city: "宁阳市", county: "白河县" } };

/** Titles before a name. */
export const titleBefore: readonly PersonCase[] = [
  {
    text: "青岛海关关长孟友和10日表示，出口增长。",
    people: "官孟友和",
    names: { organization: ["青岛海关"] },
  },
  { text: "俄罗斯总统普京表示，愿意合作。", people: "官普京", names: { partner: ["俄罗斯"] } },
  { text: "副市长刘明中出席会议。", people: "官刘明中" },
  { text: "外事办主任尕玛才旺陪同。", people: "官尕玛才旺" },
  { text: "副省长才让太陪同。", people: "官才让太" },
  { text: "首席部长吴耶昂率代表团访问青岛。", people: "官吴耶昂" },
  { text: "副州长木合塔尔·阿不都克里木出席。", people: "官木合塔尔·阿不都克里木" },
  { text: "日本岛根县知事汤川英嗣访问青岛。", people: "官汤川英嗣", names: { partner: ["日本"] } },
  { text: "法国驻青岛总领事贵永华致辞。", people: "官贵永华", names: { partner: ["法国"] } },
  { text: "韩国全罗南道知事金瑛禄一行到访。", people: "官金瑛禄", names: { partner: ["韩国"] } },
  {
    text: "青岛海关关长孟友和在会上说，出口增长。",
    people: "官孟友和",
    names: { organization: ["青岛海关"] },
  },
  { text: "对青岛海关关长叶晓来说，这是新课题。", people: "官叶晓", names: { organization: ["青岛海关"] } },
  { text: "驻缅大使谈总理出席东亚峰会。", people: "" },
  {
    text: "宁波海关副关长刘远航表示，将继续优化监管。",
    people: "官刘远航",
    names: { organization: ["宁波海关"] },
  },
  {
    text: "宁波海关综合业务处处长林海介绍，已推广该模式。",
    people: "官林海",
    names: { organization: ["宁波海关"] },
  },
  {
    text: "“压力不小。”大连海关统计分析处副处长于森说。",
    people: "官于森",
    names: { organization: ["大连海关"] },
  },
  {
    text: "石河海关查验一科科长马腾介绍，查验时间缩短一半。",
    people: "官马腾",
    names: { organization: ["石河海关"] },
  },
  { text: "青岛海关关员孙晓彤正在核对单证。", people: "官孙晓彤", names: { organization: ["青岛海关"] } },
  {
    text: "省委常委、省委宣传部部长欧阳海涛出席会议。",
    people: "官欧阳海涛",
    names: {
      organization: [
        ["省委", "中共山东省委"],
        ["省委宣传部", "中共山东省委宣传部"],
      ],
    },
    options: SHANDONG,
  },
  { text: "副省长高峰出席并讲话。", people: "官高峰", options: SHANDONG },
  { text: "省委常委、常务副省长诸葛云鹏主持会议。", people: "官诸葛云鹏", options: SHANDONG },
  { text: "全国人大代表周明、陈洁等参加视察。", people: "官周明 官陈洁" },
  {
    text: "全国政协委员、北海大学教授方书恒建议，加快立法。",
    people: "官方书恒",
    names: { organization: ["北海大学"] },
  },
  {
    text: "全国人大代表、山东蓝鲸重机股份有限公司吊装事业部部长殷素芳分享道，成效显著。",
    people: "官殷素芳",
    names: { company: ["山东蓝鲸重机股份有限公司"] },
  },
  {
    text: "全国人大代表，白石村党支部书记、村委会主任赵春兰感慨，变化很大。",
    people: "官赵春兰",
    names: { place: ["白石村"] },
  },
  { text: "临沧市市长白金生说，口岸经济是发展的引擎。", people: "官白金生", names: { place: ["临沧市"] } },
  {
    text: "宁阳市委书记许建忠介绍了发展情况。",
    people: "官许建忠",
    names: { organization: [["宁阳市委", "中共宁阳市委"]] },
  },
  { text: "县长郭卫东告诉记者，今年新增订单不少。", people: "官郭卫东", options: SHANDONG },
  { text: "国家主席习近平在北京人民大会堂会见来访客人。", people: "官习近平" },
  {
    text: "商务部新闻发言人何咏梅在例行发布会上表示，欢迎合作。",
    people: "官何咏梅",
    names: { organization: ["商务部"] },
  },
  {
    text: "海关总署统计分析司司长吕大有介绍，外贸开局平稳。",
    people: "官吕大有",
    names: { organization: ["海关总署"] },
  },
  {
    text: "市商务局党组成员、副局长徐丽娜表示，展会成果丰硕。",
    people: "官徐丽娜",
    names: { organization: ["市商务局"] },
    options: SHANDONG,
  },
  {
    text: "省住建厅总工程师易继明表示，将加强监管。",
    people: "官易继明",
    names: { organization: ["省住建厅"] },
    options: SHANDONG,
  },
  {
    text: "省贸促会党组书记、会长杨爱华说，机会难得。",
    people: "官杨爱华",
    names: { organization: ["省贸促会"] },
    options: SHANDONG,
  },
  {
    text: "市中级人民法院院长吴向前作报告。",
    people: "官吴向前",
    names: { organization: ["市中级人民法院"] },
    options: SHANDONG,
  },
  { text: "省军区政委马永安出席并为获奖选手颁奖。", people: "官马永安", names: { organization: ["省军区"] } },
  {
    text: "北海铁道职院党委书记、副校长刘志高以《校企一家亲》为题作了分享。",
    people: "官刘志高",
    names: { organization: ["北海铁道职院"] },
  },
  {
    text: "北海市中心医院院长郑晓燕表示，就医更方便。",
    people: "官郑晓燕",
    names: { organization: ["北海市中心医院"] },
  },
  {
    text: "云港综合保税区管委会主任蒋立新说，进出口增长较快。",
    people: "官蒋立新",
    names: { hub: ["云港综合保税区"], organization: ["云港综合保税区管委会"] },
  },
  { text: "永丰灌区右干渠管理所所长、支部书记刘洪亮说，水够用了。", people: "官刘洪亮" },
  { text: "驻村第一书记谭志鹏带着村民跑市场。", people: "官谭志鹏" },
  {
    text: "山东蓝鲸重机股份有限公司董事长刘远航说，订单排到明年。",
    people: "人刘远航",
    names: { company: ["山东蓝鲸重机股份有限公司"] },
  },
  {
    text: "“投产首日便有订单。”蓝鲸云联总经理高磊介绍，产品很受欢迎。",
    people: "人高磊",
    names: { company: ["蓝鲸云联"] },
  },
  {
    text: "蓝鲸（海南）东南亚坚果项目负责人罗青山说，产能充足。",
    people: "人罗青山",
    names: { company: ["蓝鲸（海南）"], partner: ["东南亚"] },
  },
  {
    text: "公司外贸部经理赵倩告诉记者，客户回来了。",
    people: "人赵倩",
    names: { company: [["公司", "山东蓝鲸重机股份有限公司", "pronoun"]] },
  },
  {
    text: "云帆科技联合创始人兼首席技术官司马睿认为，窗口期已到。",
    people: "人司马睿",
    names: { company: ["云帆科技"] },
  },
  { text: "中国工程院院士宋君安出席论坛。", people: "人宋君安", names: { organization: ["中国工程院"] } },
  {
    text: "北海大学海洋装备国家重点实验室主任丁海波表示，信心更足。",
    people: "人丁海波",
    names: { organization: ["北海大学海洋装备国家重点实验室"] },
  },
  {
    text: "北海大学经济学院院长钱学礼认为，外需仍有韧性。",
    people: "人钱学礼",
    names: { organization: ["北海大学经济学院"] },
  },
  {
    text: "省物流与采购联合会会长尹国华说，通道要更畅通。",
    people: "人尹国华",
    names: { organization: ["省物流与采购联合会"] },
  },
  { text: "专委会首任主任尹国华介绍，下阶段计划已定。", people: "人尹国华" },
  {
    text: "北海银行首席经济学家温如海分析，汇率趋稳。",
    people: "人温如海",
    names: { company: ["北海银行"] },
  },
  { text: "村民李清河正忙活着晒谷子。", people: "人李清河" },
  { text: "种粮大户伍建军说，今年收成好。", people: "人伍建军" },
  {
    text: "海陵市民陈智慧近日到窗口办理退税。",
    people: "人陈智慧",
    names: { place: [["海陵", "海陵市"]] },
  },
  { text: "调度值班员孟翔点击屏幕，调出航线。", people: "人孟翔" },
  { text: "货车司机钟铁柱在驿站歇脚。", people: "人钟铁柱" },
  { text: "非遗传承人龙阿妹正在刺绣。", people: "人龙阿妹" },
  { text: "时任市委书记万元良多次到企业走访。", people: "官万元良", options: SHANDONG },
  { text: "马来西亚总理安瓦拉表示，愿深化合作。", people: "官安瓦拉", names: { partner: ["马来西亚"] } },
  {
    text: "意大利总统塞尔焦·马塔里会见了代表团。",
    people: "官塞尔焦·马塔里",
    names: { partner: ["意大利"] },
  },
  {
    text: "缅甸驻南宁总领事馆总领事丹瑞昂说道，机会难得。",
    people: "官丹瑞昂",
    names: { organization: ["缅甸驻南宁总领事馆"] },
  },
  { text: "日本首相岸本文夫发表讲话。", people: "官岸本文夫", names: { partner: ["日本"] } },
  { text: "越南工贸部部长阮红延出席开幕式。", people: "官阮红延", names: { partner: ["越南"] } },
  { text: "德国企业家汉斯·穆勒在展台前驻足。", people: "人汉斯·穆勒", names: { partner: ["德国"] } },
  { text: "县委书记阿不都热依木·买买提介绍，棉花丰收。", people: "官阿不都热依木·买买提", options: SHANDONG },
  { text: "市长、市委副书记乌兰图雅参加调研。", people: "官乌兰图雅", options: SHANDONG },
  {
    text: "香港贸发局主席方舜文表示，信心回升。",
    people: "官方舜文",
    names: { organization: ["香港贸发局"] },
  },
  { text: "特区政府财政司司长陈茂华出席酒会。", people: "官陈茂华", names: { organization: ["特区政府"] } },
  {
    text: "副市长张文博、王立群，市政协副主席柳青出席活动。",
    people: "官张文博 官王立群 官柳青",
    options: SHANDONG,
  },
  { text: "市领导李建国、周晓光、高敏参加。", people: "官李建国 官周晓光 官高敏", options: SHANDONG },
  { text: "党组书记、局长江海洋强调，要守牢底线。", people: "官江海洋" },
  {
    text: "11日，省政协副主席、省工商联主席、省生物医药产业链链长张宁率队调研。",
    people: "官张宁",
    names: { organization: ["省政协", "省工商联"] },
    options: SHANDONG,
  },
  { text: "云帆科技董事长、总经理金雨生表示满意。", people: "人金雨生", names: { company: ["云帆科技"] } },
  {
    text: "该镇党委书记谢安平介绍，花卉出口日本。",
    people: "官谢安平",
    names: { place: [["该镇", "白石镇", "pronoun"]], partner: ["日本"] },
  },
  { text: "白石村妇联主席田甜忙着直播。", people: "官田甜", names: { place: ["白石村"] } },
  { text: "协会会长周宁、秘书长李文峰出席。", people: "人周宁 官李文峰" },
];

/** Names before a title, or that speak, act and are described. */
export const otherContexts: readonly PersonCase[] = [
  { text: "刘远航副省长在会上作了讲话。", people: "官刘远航", options: SHANDONG },
  { text: "安排丁海波院士团队进驻园区。", people: "人丁海波" },
  { text: "“人文经济学”，习近平总书记提出的重大课题。", people: "官习近平" },
  { text: "会议学习了习近平总书记近期重要讲话精神。", people: "官习近平" },
  { text: "陈嘉豪先生是第三次参展。", people: "人陈嘉豪" },
  { text: "刘远航指出，要带着深厚感情做好工作。", people: "人刘远航" },
  { text: "“以前全靠两条腿巡堤。”孟翔说。", people: "人孟翔" },
  { text: "张建华笑道，日子越来越好。", people: "人张建华" },
  { text: "李明远进一步强调，要压实责任。", people: "人李明远" },
  { text: "在仪式上，牟晓岚提出3点构想。", people: "人牟晓岚" },
  { text: "王俊伟在接受记者采访时表示，前景广阔。", people: "人王俊伟" },
  { text: "据赵志刚介绍，设备全部国产。", people: "人赵志刚" },
  { text: "刘红军主持召开座谈会。", people: "人刘红军" },
  { text: "唐奕辰是何思远的创业合伙人。", people: "人唐奕辰 人何思远" },
  { text: "今年45岁的邓国栋是一名卡车司机。", people: "人邓国栋" },
  { text: "吴小莉，女，1990年出生，高级技师。", people: "人吴小莉" },
  { text: "永济镇的伍建军与镇上几位种粮大户一起赶来。", people: "人伍建军", names: { place: ["永济镇"] } },
  { text: "朱育林递给记者一本画册。", people: "人朱育林" },
  { text: "比赛中，胡文杰和焦夕、郑熙、易芳团队分别荣获一等奖。", people: "人胡文杰 人焦夕 人郑熙 人易芳" },
  { text: "朱文波，全玉山、潘婉等4组选手荣获二等奖。", people: "人朱文波 人全玉山 人潘婉" },
  { text: "农户马国强家的大棚里，西瓜已成熟。", people: "人马国强" },
  { text: "阿卜杜拉·卡里姆说，他喜欢中国茶。", people: "人阿卜杜拉·卡里姆" },
  {
    text: "来自埃及的采购商穆罕默德·萨拉赫正在洽谈。",
    people: "人穆罕默德·萨拉赫",
    names: { partner: ["埃及"] },
  },
  {
    text: "刘远航当选市进出口商会会长。",
    people: "人刘远航",
    names: { organization: ["市进出口商会"] },
    options: SHANDONG,
  },
  {
    text: "任命周海燕为省商务厅厅长。",
    people: "官周海燕",
    names: { organization: ["省商务厅"] },
    options: SHANDONG,
  },
  { text: "刘远航任宁波海关关长。", people: "官刘远航", names: { organization: ["宁波海关"] } },
  {
    text: "秦文斌（山东蓝鲸重机股份有限公司董事长）作了发言。",
    people: "人秦文斌",
    names: { company: ["山东蓝鲸重机股份有限公司"] },
  },
];

/** Names after a noun for a person that no list of titles has. */
export const afterRoles: readonly PersonCase[] = [
  { text: "水果摊主林阿秀说，榴莲卖得快。", people: "人林阿秀" },
  { text: "拖拉机手赵大牛正在检修农机。", people: "人赵大牛" },
  { text: "批发商何志平现场验货。", people: "人何志平" },
  { text: "大学毕业生周凯返乡创业。", people: "人周凯" },
  { text: "退伍军人黄海生承包了荒山。", people: "人黄海生" },
  { text: "工人高空作业，商人经常往来。", people: "" },
  { text: "让客商安心、居民放心、游客舒心。", people: "" },
  { text: "外贸人才和技术工人严重不足。", people: "" },
  { text: "主持人简单介绍后，采购商纷纷下单。", people: "" },
];

/** The rest of the article helps: one certain place makes the others certain. */
export const acrossSentences: readonly PersonCase[] = [
  {
    text: "长期以来，林海雪原很有名。\n镇长林海说，游客多了。林海还说，要办画展。",
    people: "官林海",
    options: SHANDONG,
  },
  { text: "副市长李明远到会。\n李副市长要求，抓好落实。", people: "官李明远", options: SHANDONG },
  {
    text: "副市长李明远、李志强到会。\n李副市长要求，抓好落实。",
    people: "官李明远 官李志强",
    options: SHANDONG,
  },
  {
    text: "村党支部书记张建业忙着收橙。\n当年，张师长的故事传遍全村。",
    people: "官张建业",
    options: SHANDONG,
  },
  {
    text: "刘远航调研外贸企业时强调\n昨日，副市长刘远航走访外贸企业。",
    people: "官刘远航",
    options: SHANDONG,
  },
  {
    text: "公司负责人高峰说，用电高峰期仍满产。高峰期过后将检修。",
    people: "人高峰",
    names: { company: [["公司", "蓝鲸重机", "pronoun"]] },
  },
  {
    text: "蓝鲸董事长马骏说，不会涨价。马骏表示，马上扩产。",
    people: "人马骏",
    names: { company: ["蓝鲸"] },
  },
];

/** Words that look like names, and people who are none of the story. */
export const nobody: readonly PersonCase[] = [
  { text: "着力锻造忠诚干净担当的高素质干部队伍。", people: "" },
  { text: "局长高度重视，多次到现场。", people: "" },
  { text: "书记向记者介绍了有关情况。", people: "" },
  { text: "董事长和总经理一起赶到车间。", people: "" },
  { text: "总经理应尽快作出决定。", people: "" },
  { text: "相关负责人表示，高质量发展取得成效。", people: "" },
  { text: "有关方面表示，将继续推进。", people: "" },
  { text: "江西表示，将加强合作。", people: "", names: { place: [["江西", "江西省"]] } },
  { text: "韩方表示欢迎，双方认为前景广阔。", people: "" },
  { text: "和平与发展是时代主题，金融支持不断加大。", people: "" },
  { text: "温暖人心，成为亮点，向好态势明显。", people: "" },
  { text: "马上出发，万元成本，时任何人不得缺席。", people: "" },
  { text: "专家认为，应急管理要常抓不懈。", people: "" },
  { text: "市长杯足球赛上，小学生队夺冠。", people: "" },
  { text: "处长办公会议研究了三项议题。", people: "" },
  { text: "会长单位要发挥表率作用。", people: "" },
  { text: "主任务完成后，部长通道开启。", people: "" },
  { text: "湖北日报讯（记者马骏 通讯员何欢）今年前11个月，进出口增长。", people: "" },
  { text: "工人正在搭建钢结构。刘振海摄", people: "" },
  { text: "文：傅春生", people: "" },
  { text: "外贸企业负责人说，成本下降明显。", people: "" },
  { text: "农民安心种粮，市民方便购物。", people: "" },
  { text: "工人们加紧施工，司机高兴地说：“路修好了。”", people: "" },
  { text: "全国人大常委会副委员长会议召开。", people: "" },
  { text: "海关总署公布，进口大豆9000万吨。", people: "", names: { organization: ["海关总署"] } },
  { text: "该负责人介绍，平均每天发运10列。", people: "" },
  { text: "业内人士分析，钢材、水泥等价格趋稳。", people: "" },
  { text: "张家界市市长热线开通。", people: "", names: { place: ["张家界市"] } },
  { text: "在白石村，村民收入明显提高。", people: "", names: { place: ["白石村"] } },
  { text: "商务部长期坚持开放政策。", people: "", names: { organization: ["商务部"] } },
  { text: "公司董事会通过决议，董事成员全部到场。", people: "" },
  { text: "东盟秘书长期关注这一议题。", people: "", names: { partner: ["东盟"] } },
  { text: "党员干部、志愿者深入一线，走访群众。", people: "" },
  { text: "经济学家普遍预测，增速放缓。", people: "" },
  { text: "青年教师成长平台、博士后工作站相继建成。", people: "" },
  { text: "技术员常年驻守，养殖户连年增收。", people: "" },
  { text: "康乃馨、向日葵、金银花等出口日本。", people: "", names: { partner: ["日本"] } },
  { text: "白酒、黄酒、米酒等参加展销。", people: "" },
  { text: "中方强调，美方应取消关税。", people: "" },
  { text: "李某、王某某因走私被起诉。", people: "" },
  { text: "公司总经理来宁洽谈，副会长庄园参观。", people: "" },
  { text: "王总理访俄期间，双方签署协议。", people: "" },
];

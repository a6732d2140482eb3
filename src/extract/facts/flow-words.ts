import type { Flow, Measure } from "../../model/ontology.js";

// How Chinese trade news says that goods moved.

export interface FlowWord {
  readonly pattern: RegExp;
  readonly flows: readonly Flow[];
  readonly measure?: Measure;
  readonly weak?: boolean;
  readonly inward?: boolean;
  readonly carried?: boolean;
  readonly taken?: boolean;
  readonly there?: boolean;
}

const VALUE = "(?:总值|总额|总规模|总量(?!控制)|货值|金额|额度?|值|规模)";
const AMOUNT_NOUN = `(?:商品|货物|贸易|产品)?${VALUE}`;

/**
 * Nouns that make 出口, 进口, 外贸 or 贸易 a mere attribute: 出口企业, 进口关税, 贸易伙伴. Their figures are not trade.
 * 出口商品 and 出口产品 are trade all the same and are not here.
 */
const ATTRIBUTE_OF = [
  "(?:骨干|重点|龙头|优势|标杆|领军|支柱|百强)?企业|公司|商会|商(?!品|用|务车)|主体|大户|大县|大省|强省|强县|大国|强国|龙头|基地|口岸|通道|航线|班列|专列|货运|集装箱(?!船|[约近超达]*[\\d.]+[万亿]?(?:美元|元|只|个(?!标)))|车间|生产线|仓",
  "价(?!值)|均价|订单|合同|签约|业务|项目|产业|行业|平台|展|博览会|交易会|洽谈|推介|渠道|市场份额|竞争|伙伴",
  "关税|税|退税|环节|信用|信保|保险|融资|贷款|补贴|许可|配额|管制|限制|禁令|壁垒|摩擦|战(?!略)|纠纷|救济",
  "谈判|协定|协议|协商|政策|措施|便利|制度|规则|标准|监管|报关|申报(?!清单|[约近超达]?\\d|货值|金额)|通关|查验|检验|检疫|手续|流程|单证|备案|注册|资质|资格|认证|证书",
  "结构|形势|环境|格局|版图|基本盘|动能|增量|增速(?!(?:也|均|都|分别|最快|领先|领跑|[居位][^，；。\\d]{0,8}|[^，。；\\d]{0,10}，(?:分别|依次)|进一步|[扩加提回][大快高升][到至]|(?:保持|维持|稳定)在?)*，?(?:也|均|都|分别)*(?:(?:保持|维持|稳定)在?)?(?:在?两位数|在?\\d|[是为]|达|高?达|超|逾|近|约|\\d|(?:增长|下降)了?\\d))|潜力|活力|韧性|信心|质量|效益|水平|优势|地位|贡献|占比(?!(?:分别|均|依次|已|进一步)?(?:为|达|高达|超|近|约|过|\\d|(?:提?升|跃升|提高|扩大|上升|增|跌|下?降|回落|下滑)[至到为]))|依存|顺差|逆差|差额",
  "型|导向|替代(?!种植)|转内销|转型|加工区|保税|示范|试点|数据|情况|成绩单|工作|发展|数字化|新业态|新模式|集散|中心|枢纽|链|便利化|自由化|往来|合作|交流|关系|交货值|前[三五十](?![位名强甲，])|之路|方式|领域|品类|种类|品种|清单|名录|目录",
].join("|");
const PARCELS = "(?:申报)?(?:清单|包裹|邮快件|快件|商品清单)(?=[^，；。]{0,8}\\d)";
const VOLUME = "(?=[及和与、]|按年|同比|均|都|亦|则|也|分别|录得|上升|下跌|下降|增|升|跌|减|$|，)";
const BARE = `(?!${ATTRIBUTE_OF})`;

/** Tried in this order at each place of a text; the first that fits wins. */
export const FLOW_WORDS: readonly FlowWord[] = [
  // 郑州市以358亿美元的总量占全省近七成
  {
    pattern: /(?<=(?:以|凭|凭借)[约近超逾]?[\d.]+[万亿]*(?:美元|欧元|元)的)(?:总量|规模|体量|总值|总额)/y,
    flows: ["total"],
  },
  // 出口的前五大商品是A、B，出口值分别为…: the goods that are named by their rank are the topic.
  {
    pattern:
      /出口的?(?:排名|排在|位居|居)?前[一二三四五六七八九十\d]+[大位名]的?(?:主要)?(?:商品|产品|货物|货品)(?=[是为有依])/y,
    flows: ["export"],
  },
  {
    pattern:
      /进口的?(?:排名|排在|位居|居)?前[一二三四五六七八九十\d]+[大位名]的?(?:主要)?(?:商品|产品|货物|货品)(?=[是为有依])/y,
    flows: ["import"],
  },
  // 机电产品创汇9亿美元; 出口茶叶3吨，创汇9万美元 is the worth of what was told.
  {
    pattern: /(?<!出口[^；。]{0,40})创外?汇额?(?=[约近超达为]{0,2}\d)/y,
    flows: ["export"],
    measure: "value",
  },
  { pattern: /(?:进、出口|进口、出口)(?:总值|总额|额|值)?/y, flows: ["import", "export"] },
  { pattern: new RegExp(`(?:外贸|对外贸易|货物贸易|货物)?进出口(?:${AMOUNT_NOUN})`, "y"), flows: ["total"] },
  {
    pattern: /(?:外贸|对外贸易|货物贸易|货物)?进出口(?:数量|重量|量)/y,
    flows: ["total"],
    measure: "quantity",
  },
  {
    pattern: new RegExp(
      `(?:外贸|对外贸易|货物贸易|货物)?进出口${BARE}(?:货物(?!贸易|运|量|种|品|通关))?`,
      "y",
    ),
    flows: ["total"],
  },
  // 整体出口货量按年跌3%: what a territory traded, by its volume
  { pattern: new RegExp(`出口货量${VOLUME}`, "y"), flows: ["export"], measure: "quantity" },
  { pattern: new RegExp(`进口货量${VOLUME}`, "y"), flows: ["import"], measure: "quantity" },
  // 出入境商品货值9亿美元, 出境商品中: the statistics of the inspection offices, till 2018
  {
    pattern:
      /(?:出入境|进出境)(?:商品|货物)(?:总?货值|总?值|(?=(?:累计|合计|共|达|为|约)*[\d.]+[万亿]*(?:批|美?元)))/y,
    flows: ["total"],
  },
  {
    pattern:
      /(?<!进)出境(?:商品|货物)(?:总?货值|总?值|(?=中，|(?:累计|合计|共|达|为|约)*[\d.]+[万亿]*(?:批|美?元)))/y,
    flows: ["export"],
  },
  {
    pattern:
      /(?<!出)[入进]境(?:商品|货物)(?:总?货值|总?值|(?=中，|(?:累计|合计|共|达|为|约)*[\d.]+[万亿]*(?:批|美?元)))/y,
    flows: ["import"],
  },
  // 进出口货运量52万吨，货值9亿元: the tonnage is none, its worth is trade.
  { pattern: /进出口(?=货运量|货物(?:运输)?量|运量|货量|运输量|货物吞吐量)/y, flows: ["total"] },
  { pattern: /出口(?=货运量|货物运输量|运量|货量|运输量|货物吞吐量)/y, flows: ["export"] },
  { pattern: /进口(?=货运量|货物运输量|运量|货量|运输量|货物吞吐量)/y, flows: ["import"] },
  // 进口申报清单3万票，商品总值2亿元: the parcels are counted, their worth is trade.
  { pattern: new RegExp(`进出口${PARCELS}`, "y"), flows: ["total"] },
  { pattern: new RegExp(`出口${PARCELS}`, "y"), flows: ["export"] },
  { pattern: new RegExp(`进口${PARCELS}`, "y"), flows: ["import"] },
  { pattern: /(?:对华|对中国|对我国)(?:货物|商品)?出口(?:额|值)?|输华/y, flows: ["import"], inward: true },
  // 自华进口, from the other side
  { pattern: /[自从]华进口(?:总?额|值)?(?![商产]品|货物)/y, flows: ["export"], inward: true },
  { pattern: /从(?:中国|我国)进口(?:额|值)?/y, flows: ["export"], inward: true },
  // 四成的出口商品销往德国
  {
    pattern: /出口(?:商品|产品|货物)(?:主要)?(?:[销运输发去]往|流向|销[至到])了?/y,
    flows: ["export"],
    carried: true,
  },
  { pattern: /进口(?:商品|产品|货物)(?:主要)?(?:来自|源自|产自)/y, flows: ["import"] },
  { pattern: /(?:外贸)?出口(?:数量|重量|量(?!价))/y, flows: ["export"], measure: "quantity" },
  { pattern: /(?:外贸)?进口(?:数量|重量|量(?!价))/y, flows: ["import"], measure: "quantity" },
  { pattern: new RegExp(`(?:外贸)?出口${AMOUNT_NOUN}`, "y"), flows: ["export"] },
  { pattern: new RegExp(`(?:外贸)?进口${AMOUNT_NOUN}`, "y"), flows: ["import"] },
  {
    pattern: new RegExp(`(?:外贸)?出口${BARE}(?:商品(?!结构)|产品(?!结构)|货物(?!贸易|运|量|种|品))?`, "y"),
    flows: ["export"],
  },
  {
    pattern: new RegExp(`(?:外贸)?进口${BARE}(?:商品(?!结构)|产品(?!结构)|货物(?!贸易|运|量|种|品))?`, "y"),
    flows: ["import"],
  },
  // 出口商品车: the 商品 belongs to the name of the goods.
  { pattern: new RegExp(`(?:外贸)?出口${BARE}`, "y"), flows: ["export"] },
  { pattern: new RegExp(`(?:外贸)?进口${BARE}`, "y"), flows: ["import"] },
  {
    pattern: new RegExp(
      `(?:外贸|对外贸易|(?:货物|(?:双边|双方)(?:货物|商品)?|边境|边民)?贸易)(?:${VALUE}|总量|量)`,
      "y",
    ),
    flows: ["total"],
  },
  {
    pattern: new RegExp(`(?:外贸|对外贸易|(?:货物|(?:双边|双方)(?:货物|商品)?)?贸易)${BARE}`, "y"),
    flows: ["total"],
    weak: true,
  },
  { pattern: /走出国门|漂洋过海/y, flows: ["export"] },
  // 供港澳活猪
  { pattern: /(?<![提直])供(?=港澳|港(?![口湾元币股府交])|澳(?!洲|大利)|香港|澳门)/y, flows: ["export"] },
  { pattern: /直供/y, flows: ["export"], carried: true },
  // 产品已覆盖美国、德国等20多个国家
  {
    pattern: /(?<=(?:产品|商品|市场|网络|业务|[客用]户)(?:已经?|现已|目前已)?)(?:覆盖|遍布|遍及)/y,
    flows: ["export"],
    carried: true,
  },
  { pattern: /(?<!海)外销(?:总额|额|收入|销售额|金额|量)/y, flows: ["export"] },
  // 空运到新加坡, 发运至德国, 装船运抵日本; 它们的目的地是墨西哥
  {
    pattern:
      /(?:(?:空|海|陆|转)运|运输|(?<![累计开]|总共)发运|装船|装车|启运|起运|发货|寄)(?:到|往|至|抵|去|赴)了?|(?<=[，；]|[它其]们?的?)目的地(?:则|就)?[是为]/y,
    flows: ["export"],
    carried: true,
  },
  // 向俄罗斯发运羽绒服
  {
    pattern: /(?<=[向给][^，。；]{2,12})(?:发运|发出)了?(?!\d)/y,
    flows: ["export"],
    carried: true,
  },
  {
    pattern:
      /(?:远销|主销|畅销|热销|行销|返销(?!进口|国内|回国)|销往|销至|销到|发往|运往|(?<!海)外销|走俏|(?<!就地|当地)卖(?=[到往进向至给回])(?!到了?[近约超逾]?\d|[到往进给回]了?(?:我国|国内|全国|内地|消费者|网友|直播间|游客|市民|当地)))(?:至|到|往|进|向|给|回)?(?:了)?/y,
    flows: ["export"],
    carried: true,
  },
  // 打入德国市场, 摆上法国货架: goods that have arrived.
  {
    pattern:
      /(?:打入|打进|闯入|闯进|闯荡|挺进|摆[上进]|端[上进]|走[上进](?!程序|法庭|考场|歧途)|游[进向]|飞[进向]|进入(?=[^，。；]{2,12}市场))了?(?!了?(?:我国|中国|国内|内地|大陆|百姓|寻常|千家|全国))/y,
    flows: ["export"],
    carried: true,
  },
  // 向越南卖出3万台; 从秘鲁买进鱼粉
  { pattern: /(?<=[对向给][^，。；：]{1,24})卖[出掉]了?/y, flows: ["export"] },
  {
    pattern: /(?<=[从自][^，。；：]{1,24})(?:买[进入]|购[进入]|运进)了?/y,
    flows: ["import"],
  },
  {
    pattern: /(?<=[从自][^，。；：]{1,24})(?:买[来回]|购回|拉[回来]|运回)了?/y,
    flows: ["import"],
    there: true,
  },
  // 中国是最大买家，从泰国购买了90万吨
  {
    pattern: /(?<=[从自][^，。；：]{1,12})(?:购买|采购|购|买)了?(?=[约近超逾]?\d)/y,
    flows: ["import"],
  },
  // 往美国卖了38台, 对伊朗交付了2300台
  {
    pattern:
      /(?<=[对向往给][^，。；：]{1,24})(?:[卖销售](?:[出掉去]了?|了)|发出了?|(?<=[对往][^，。；：]{1,24})交付了?)(?=[^，。；]{0,8}[\d一二两三])/y,
    flows: ["export"],
  },
  // 在越南建了厂，去年从宁波发去散件9万套; 在智利有矿，运回精矿3万吨
  {
    pattern: /(?:(?<!出|派|打|寄|跑|捎|都)发|(?<!搬)运|送|供)去了?(?=[^，。；]{0,14}\d)/y,
    flows: ["export"],
    there: true,
  },
  {
    pattern: /(?:运|拉|购|买|进)回来?了?(?=[^，。；]{0,14}\d)/y,
    flows: ["import"],
    there: true,
  },
  // 俄罗斯是公司最大的海外市场，前三季度卖出6120辆
  {
    pattern:
      /(?<=(?:市场|买家|主顾|客户|目的地)，[^，。；]{0,10})(?:卖[出掉去]|售出|卖|买)了?(?=[约近超逾]?\d)/y,
    flows: ["export"],
  },
  // 印度需求旺盛，拿走了2亿元: told from the side of the buyer
  {
    pattern:
      /(?:(?:买|拿|购|运|抢|订|接|要)[走去]了?|(?<!需|只)要了)(?=[约近超逾]?[\d一二两三四五六七八九])/y,
    flows: ["export"],
    taken: true,
  },
  // 买回来的主要是橡胶
  {
    pattern:
      /(?:买|购|运|换|捎|带)(?:进来?|回来?)的(?:货物?|商品|东西)?(?=(?:主要|大多|大都|多|则|大部分)*(?:[是为]|以))/y,
    flows: ["import"],
  },
  // 从德国引进6台植毛机
  { pattern: /(?<=[从自][^，。；：]{1,24})引进了?(?=\d)/y, flows: ["import"] },
  // 首次进入加拿大, of goods
  {
    pattern: /(?<=首次|首度|第一次|头一[次回]|成功|顺利)(?:进入|登陆)了?(?!世界|中国|国际|前|第|市场)/y,
    flows: ["export"],
    carried: true,
  },
  // 已向海外交付水轮机11台; 向卡塔尔客户交付了2艘运输船
  { pattern: /(?<=[向给为](?:海外|国外|境外|国际)[^，。；]{0,6})交付了?/y, flows: ["export"] },
  { pattern: /(?<=[向给][^，。；]{2,12})交付了?(?!使用)/y, flows: ["export"], carried: true },
  { pattern: /(?<=互市(?:贸易)?)成交额/y, flows: ["total"] },
  // 回程货物以木材为主, of trains
  { pattern: /回程(?:的?货物|的?商品)?(?=[^，。；\d]{0,3}(?:以|主要|多[是为]))/y, flows: ["import"] },
  { pattern: /去程(?:的?货物|的?商品)?(?=[^，。；\d]{0,3}(?:以|主要|多[是为]))/y, flows: ["export"] },
  // 前8个月出海4000台
  { pattern: /出海/y, flows: ["export"], weak: true },
];

/** 输 before a partner's name: 输美, 输日. */
export const SHIPPED_TO = /输往?|直发|直运|直送/y;

/** Attributive uses of a flow word, taken whole so that a part of them is not read as a flow: 出口订单, 贸易伙伴. */
export const FLOW_ATTRIBUTE = new RegExp(
  `(?:进出口|出口|进口|外贸|对外贸易|(?:货物|(?:双边|双方)(?:货物|商品)?|边境|边民)?贸易)(?=${ATTRIBUTE_OF})`,
  "y",
);

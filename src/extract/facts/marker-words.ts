import type { Mark } from "./chunk.js";

// Small words that steer the grammar. Tried in this order at each place of a text.

export interface MarkerWord {
  readonly pattern: RegExp;
  readonly mark: Mark;
}

/** Trade in services and technology is another statistic than trade in goods. */
const SERVICES =
  "(?:服务|技术|数字|文化|知识产权)(?:产品|服务)?(?:贸易)?(?:进出口|出口|进口|贸易)(?:总值|总额|额|值|规模|总量)?|出口交货值|转口贸易|离岸贸易|内外?贸易";

/** Nouns and verbs whose figures are other things than traded goods. */
const NOT_TRADE = [
  "投资|外资|资金|资本|融资|贷款|授信|放款|信贷|保费|承保|保额|赔付|投保|结售汇|外汇|资产",
  "社会消费品|消费品零售|零售|生产总值|增加值|GDP|产值|产量|产能|销量|(?<!出口(?!企业|公司|集团|占)[^，；。]{0,8})(?:销售|收入)|营收|营业|利润|税额|税收|征税|税款|关税|税率|增值税|退税|补贴|补助|奖励|资助",
  "减免|减税|免税|节约|节省|缴纳|成本|费用|运费|单价|均价|平均价格|价格|指数",
  "年产|日产|月产|年加工|年生产|生意额|订单|合同|签约|成交|意向|协议金额|项目|中标|采购额|采购",
  "吞吐量|货运量|运量|运输量|货量|周转量|班列|专列|发运|开行|到发|航班|航线|旅客|客流|人次|游客|出入境|监管货物|监管进出",
  "面积|种植|养殖|库存|储量|专利|标准|就业|员工|工人|职工|订阅|播放|顺差|逆差|走私|案值|查获|案件|查发|检出|截获|罚款",
  "贡献率|渗透率|覆盖率|占有率|利用率|通过率|国产化率|合格率|查验率|签发|签证|原产地证|备案|注册|新设|成立|入驻|主体|经营者|实绩",
  "服务外包|对外承包|承包工程|营业额|劳务|新签|双向",
].join("|");

/** Words that say that a thing has not happened yet. */
const UNREAL =
  "力争|争取|目标|预计|预期|预测|有望|计划|规划|拟(?!人)|将(?!近|军|士|领|来自)|到20[2-9]\\d年底?|瞄准|确保|如果(?![^，]{0,12}看)|假如|若(?!干)|可望|或将|冲刺|要求|要达到|要实现|最高支持|最高可达|给予";

export const MARKER_WORDS: readonly MarkerWord[] = [
  { pattern: new RegExp(SERVICES, "y"), mark: "block" },
  {
    pattern:
      /主要(?:的)?(?:出口|进口|贸易)?(?:市场|目的地|目的国|销售地|来源地|来源国|伙伴)(?:依次|分别)?(?:为|是|有|包括)|(?:全部|均|都|大多|绝大部分|主要)(?:来自|产自|来源于)/y,
    mark: "mainly",
  },
  { pattern: /高于|高出|快于|优于|低于|慢于|好于|领先于?|跑赢|拉动/y, mark: "compare" },
  { pattern: /其中|这当中|当中/y, mark: "among" },
  { pattern: /分别|依次|各自/y, mark: "respectively" },
  { pattern: /合计|总计|共计|加起来|两者|三者|合共/y, mark: "together" },
  { pattern: /价值(?!链|观)|货值|总价|金额|总值|总额/y, mark: "worth" },
  {
    pattern:
      /(?:的)?(?:前[一二两三四五六七八九十\d]+大?|第[一二三四五六七八九十\d]+大|最大(?:的)?|主要(?:的)?|重要(?:的)?)?(?:贸易|出口|进口)?(?:伙伴|目的地|来源地|来源国|目的国)|(?:第[一二三四五六七八九十\d]+大|前[一二两三四五六七八九十\d]+大|最大|主要|重要)(?:贸易|出口|进口)?市场/y,
    mark: "partner-topic",
  },
  { pattern: /经贸(?:往来|合作|关系|发展)?|贸易往来/y, mark: "partner-topic" },
  { pattern: new RegExp(UNREAL, "y"), mark: "unreal" },
  { pattern: new RegExp(NOT_TRADE, "y"), mark: "block" },
  {
    pattern:
      /主要(?:商品|产品|货物|品种|品类)?(?:为|是|有|包括|涵盖|来自|来源于|流向|面向|集中[在于]|以(?=[^，；。]{2,30}为主))|以(?=[^，；。\d]{2,30}为主)|(?:产品|商品|品种|品类|货物)(?:为|是|有|包括|涵盖)/y,
    mark: "mainly",
  },
  { pattern: /例如|譬如|比如|诸如|包括|如(?!今|何|果|此|期|下|愿)/y, mark: "such-as" },
  { pattern: /均(?!价|衡|为首|匀)|都(?!市|会|昌|江|匀)|双双|齐/y, mark: "each" },
  {
    pattern:
      /等(?=[“”]|主要|传统|特色|优势|新兴|多个|[\d一二两三四五六七八九十多]*[类种大个余]|产品|商品|货物|国|地|市|县|区|$|[^级待于候次量])/y,
    mark: "etc",
  },
];

/** Words that may stand between the parts of a statement without changing it; what is left of a gap after them is noise. */
export const FILLER =
  /(?:达到|达|高达|为|是|有|了|的|之|约|近|超过|超|突破|首次|再次|率先|累计|实现|完成|同比|同期|其|也|又|则|还|仍|已|再|就|及|保持|由负转正|由正转负|由降转升|由升转降|继续|连续|稳居|同步|正|快速|较快|大幅|稳步|平稳|持续|小幅|增长|下降|增势|货物|商品|产品|和地区|地区|国家|市场|方面|方式|贸易|新增|仅|只|但|而|且|并|同时|此外|另外|其次|跃升|升至|增至|攀升|扩大[到至]|首破|跨越|站上|迈上|迈入|大关|关口|以|按|从|对|向|与|自|比|较|上年|去年|上月|当月|当年|所|全部|主要|规模|价值|总|等|扣除汇率因素(?:影响)?|剔除[^，]{0,6}因素|按可比口径|今年|受|拉动|带动|类|人民币|计价?|“|”|‘|’|《|》|—|·|外贸|共|多|个|地|上|中|来|至|到|间|双边|整体|合计|经|在|由|于)/g;

/** How many characters of a gap the grammar cannot account for. */
export function noiseOf(gap: string): number {
  return gap.replace(FILLER, "").length;
}

import type { Span } from "../../model/span.js";
import { isOtherFirm } from "./other-firm.js";
import { isOwnSubject } from "./owned-firms.js";

/** Words before a firm that make it another than the one spoken of: 客户有X, 控股X, 入驻X. */
const BESIDE =
  /(?:(?:下辖|下设|旗下(?:拥有|有|包括))[^，。；：]{0,30}|(?:供应商|伙伴|经销商|代理商|买家|业主|股东)(?:[有是为]|包括|名单)[^，。；：]{0,24}|(?:客户|供应商|经销商|代理商|伙伴|平台|对手|同行|买家|业主|股东|控股|参股|入股|收购|并购|投资|旗下|下属|[子分孙]公司|附属公司|前身(?:是|为|系)|通过|借助|入驻|登陆|上线|转让给|卖给|交付给)“?)$|(?:收购|并购|控股|入股|参股|买下|(?<!外商)投资(?!企业))了?[^，。；：、]{1,10}$/u;

/** 与X签约, 和江西的X联手, 和哈国X联手: whom the firm spoken of works with. */
const WITH =
  /(?:[与和跟]|同(?![在为样是时属一处城县镇村]))(?:[^，。；、“”与和同隔邻]{0,8}的|[\u4e00-\u9fff]{1,5}国)?“?$/u;
/** 在X上开店, 在X欧洲站开店: where it sells. */
const VENUE_BEFORE = /(?:在|通过|借助|利用|登陆|上线)$/u;
const VENUE_AFTER =
  /^(?:上(?!市|半|周|月|年|述)|平台|网(?!络)|等平台|等电商|旗舰店|(?:[\u4e00-\u9fff]{2})?站(?!在|稳))/u;

/** 注册X店铺, X美国站: what somebody has on a platform. */
const SHOP = /^(?:店铺|账号|账户|卖家|网店|旗舰店|直播间|国际站|[\u4e00-\u9fff]{2}站(?!在|稳|上))/u;

/** 亚马逊、速卖通等平台: platforms, listed by name. */
const ON_PLATFORMS =
  /^(?!通过|借助|在|利用|依托|登陆|入驻|上)(?:、[^，。；、“”]{1,8}){0,4}(?:[和与及][^，。；、“”]{1,8})?等?[^，。；、]{0,6}(?:平台|网站)/u;

const FOUNDER = /^[^，。；]{0,16}(?:设立|成立|投资|控股|创办|组建|打造|兴建|投建|兴办|收购)的/u;

/** 原是X的工人, 曾在X打工: where somebody worked before. */
const FORMER = /(?:[原曾](?:先|经)?[是在任]|此前在|早年在|出身于?|辞去|离开)[^，。；、“”]{0,12}$/u;

const OWNED = /(?:^|[，。；：])(?:(?:集团|公司)?(?:转?投资|控股|参股)的|(?:集团|公司)?(?:旗下|下属)的?)$/u;
const OWN_TRADE = /^，?(?:今年|去年|前年|\d{4}年|[前上首]?[\d一二三四五六七八九十]+个?月|上半年)/u;

/** 自创品牌“云足”: whose it is, is the firm that is spoken of. */
const BRAND = /(?:自有|自主|自创|创立|创出|推出|打造|注册|旗下)的?(?:[^，。；、“”]{0,4}品牌|商标)[“「]?$/u;

/** Whether a firm is named beside the one that its sentence is about: a customer, a partner, a platform. */
export function isAside(text: string, { start, end }: Span): boolean {
  const before = text.slice(Math.max(0, start - 48), start);
  const after = text.slice(end, end + 8);
  // 旗下子公司X上半年出口…: its own trade.
  if (isOwnSubject(before, text.slice(end, end + 64))) return false;
  // 转投资的X，去年进口…: a firm of its group, which the clause is about all the same
  if (OWNED.test(before) && OWN_TRADE.test(text.slice(end, end + 16))) return false;
  if (WITH.test(before) || (VENUE_BEFORE.test(before) && VENUE_AFTER.test(after))) return true;
  if (SHOP.test(after) || ON_PLATFORMS.test(text.slice(end, end + 40))) return true;
  // 是X2019年在某市设立的总部
  if (/[是为系](?:[^，。；\d]{1,3})?$/u.test(before) && FOUNDER.test(text.slice(end, end + 24))) return true;
  if (FORMER.test(before) || BRAND.test(before)) return true;
  return BESIDE.test(before) || isOtherFirm(before, text.slice(end, end + 40));
}

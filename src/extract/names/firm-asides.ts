import type { Span } from "../../model/span.js";
import { isOtherFirm } from "./other-firm.js";

/** Words before a firm that make it another than the one spoken of: 客户有X, 控股X, 入驻X. */
const BESIDE =
  /(?:(?:供应商|伙伴|经销商|代理商|买家|业主|股东)(?:[有是为]|包括|名单)[^，。；：]{0,24}|(?:客户|供应商|经销商|代理商|伙伴|平台|对手|同行|买家|业主|股东|控股|参股|入股|收购|并购|投资|旗下|下属|通过|借助|入驻|登陆|上线|转让给|卖给|交付给)“?)$/u;

/** Whether a firm is named beside the one that its sentence is about: a customer, a partner, a platform. */
export function isAside(text: string, { start, end }: Span): boolean {
  const before = text.slice(Math.max(0, start - 48), start);
  return BESIDE.test(before) || isOtherFirm(before, text.slice(end, end + 40));
}

/** Whether a firm is another than the one spoken of: X是远泊的子公司, 为远泊代工, 与远泊签约. `before` and `after` are the words around its name. */
export function isOtherFirm(before: string, after: string): boolean {
  if (
    /(?:是|为|系|属于?)$/.test(before) &&
    /^[^，；。]{0,8}(?:子公司|分公司|旗下|下属|供应商|经销商|代理商|客户|股东|基地)/.test(after)
  )
    return true;
  if (
    /(?:为|给|向|替)[^，；。]{0,8}$/.test(before) &&
    /^[^，；。]{0,4}(?:代工|供货|供应|配套|贴牌)/.test(after)
  )
    return true;
  // 由远泊和蓝鲸共同出资设立: who founded the firm that is told of
  if (
    /由(?:[^，；。]{0,24}[、和与及][^，；。、]{0,6})?$/.test(before) &&
    /^[^，；。]{0,30}(?:出资|合资|投资|设立|组建|创办|控股)(?:设立|组建|成立|兴建|建设|的)?/.test(after)
  )
    return true;
  // 原先只给远泊做油缸
  if (/(?:给|替|帮助?|[是成]为|找到)$/.test(before) && !/^[^，；。]{0,4}(?:出口|进口)/.test(after))
    return true;
  return isPartnerOrCustomer(before, after);
}

/** 与蓝鲸、远泊签约, 客户有蓝鲸、远泊等: also as an item of a list. */
function isPartnerOrCustomer(before: string, after: string): boolean {
  const together = /^[^，；。]{0,24}(?:合作|签约|签订|签署|联合|共建|携手|达成|成立|合资|签下|洽谈)/;
  if (/(?:与|同|跟|联合|携手)$/.test(before) && /^[^，；。]{0,4}/.test(after) && together.test(after))
    return true;
  if (/(?:与|同|跟|联合|携手)[^，；。]{1,30}[、和及与]$/.test(before) && together.test(after)) return true;
  return /客户(?:有|包括|包含|名单里|涵盖|是|为)(?:[^；。]{0,40}[、和及与，])?$/.test(before);
}

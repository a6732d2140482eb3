import type { Statement } from "./frame.js";

// Statements that goods were traded without any figure. Only wordings that say that it did happen count.

/** Trade that grew, shrank or set a record. */
const CHANGED =
  /(?:快速|持续|大幅|稳步|较快|高速|明显|不断|进一步|逆势|强劲|平稳|稳定|显著|两位数|正|迅猛|同步|双双)(?:[一-龥]{0,2})(?:增长|扩大|攀升|提升|上升|下降|回升|走高|增加|减少|走强|下滑)|增长(?:明显|较快|迅速|迅猛|显著|亮眼|强劲)|(?:创|刷新)(?:了|下)?(?:历史)?(?:同期)?(?:新高|纪录)|不断扩大|进一步扩大/;
/** Trade that has begun or goes on. */
const HAPPENED =
  /首次|首单|首票|首批|走出国门|漂洋过海|实现出口|已出口|出口[到至往]|远销|畅销|热销|销往|销至|发往|运往|成功出口|顺利出口|陆续出口|出口了|进口了|直供|不断扩大|长期/;
/** Wishes, help and conditions: nothing has moved. */
const WISHED =
  /支持|鼓励|引导|推动|促进|助力|帮助|服务|保障|指导|组织|培育|加大|加快|希望|建议|要求|应当|可以|能够|便利|开拓|拓展|争取|力争|计划|准备|打算|如果|若要|一旦|为了|需要|需(?!求)|不便|难以|允许|获批|准予|资质|资格|政策|模式|监管|措施|订单|合同|项目|机遇|潜力|前景|未来|今后|下一步|将/;

/** Whether a statement without figures says that goods were traded. `words` are those of its clauses. */
export function saysThatItHappened(statement: Statement, words: string): boolean {
  const { draft, frame } = statement;
  if (draft.flow === null || frame.flows === null) return false;
  if (frame.product === null && frame.partner === null) return false;
  if (draft.flow.carried && frame.partner === null) return false;
  if (frame.reporter === null || frame.reporter.from === "article" || frame.reporter.from === "home")
    return false;
  if (WISHED.test(words)) return false;
  return CHANGED.test(words) || HAPPENED.test(words);
}

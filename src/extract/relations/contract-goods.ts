import type { RelationClaim } from "../../model/claim.js";
import type { Mention } from "../../model/mention.js";
import { agentsAt, type Clause } from "./clause.js";
import { goodsList } from "./goods.js";
import { relate, wordsAfter } from "./scope.js";

/** 签订500万元的枸杞原浆供货合同: whoever signs first sells what the contract is of. */
const SIGNS = /签(?:署|订|下|定|约|了|成)?(?:了)?[^，。；]{0,24}$/u;
const SALE =
  /^(?:等)?(?:产品)?(?:的)?(?:长期|年度|独家)*(?:供货|供应|供销|销售|出口|购销)(?:的)?(?:合同|协议|订单|大单|框架协议)/u;
const NO_MAKER =
  /航运|海运|货运|贸易|经贸|进出口|物流|电商|商贸|供应链|超市|零售|租赁|服务|检测|港|运输|银行/u;

/** `produces` of the firm that signs to deliver goods. */
export function contractGoods(clause: Clause): RelationClaim[] {
  const { scope, start } = clause;
  const { text } = scope.reading.doc;
  return clause.mentions.flatMap((goods) => {
    if (goods.kind !== "product") return [];
    const list = goodsList(scope, scope.mentions.indexOf(goods));
    const last = list.at(-1) ?? goods;
    const lead = SIGNS.exec(text.slice(start, goods.start));
    if (lead === null || !SALE.test(wordsAfter(scope, last.end, 14))) return [];
    return sellers(clause, start + lead.index).flatMap((source) =>
      list.map((target) =>
        relate(scope, "produces", { source, target, rule: "produces/contract", confidence: 0.74 }),
      ),
    );
  });
}

/** The firm before 与; for a clause that only says 与乙签订, the firm spoken of. */
function sellers(clause: Clause, verb: number): Mention[] {
  const { scope, start } = clause;
  const joiner = /[与和同跟](?=[^与和同跟]*$)/u.exec(scope.reading.doc.text.slice(start, verb));
  const at = joiner === null ? verb : start + joiner.index;
  const agents = agentsAt(clause, at);
  if (agents === null || agents.gap.length > 20) return [];
  return agents.mentions.filter((m) => m.kind === "company" && !NO_MAKER.test(m.name));
}

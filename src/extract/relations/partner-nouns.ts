import type { RelationClaim } from "../../model/claim.js";
import type { Mention } from "../../model/mention.js";
import { type Agents, agentsAt, type Clause, speakerFirm } from "./clause.js";
import { isKind, relate, type Scope, same, wordsAfter } from "./scope.js";
import { shareOf } from "./shares.js";

/** The named firm at one end of a relation and whoever acts in the clause at the other; none to itself. */
function withAgents(
  scope: Scope,
  { mentions, certainty }: Agents,
  named: { readonly source: Mention } | { readonly target: Mention },
  { type, rule, confidence }: { type: RelationClaim["type"]; rule: string; confidence: number },
): RelationClaim[] {
  return mentions
    .map((agent) => ({ source: agent, target: agent, ...named }))
    .filter(({ source, target }) => !same(source, target))
    .map((ends) => relate(scope, type, { ...ends, rule, confidence: confidence * certainty }));
}

/** 合作方为当地经销商X, 由俄方伙伴X代管, 合作伙伴X包销: right before the partner's name. */
const PARTNER =
  /(?:^|[由与和向]|通过|经|交给|委托|卖给|联合)(?:其中[^，。；]{0,4}由|(?:的|其|公司|企业|集团|当地|本地|长期|多年|主要|最大|海外|境外|新|老|唯一|独家|[\u4e00-\u9fff]{1,4}方|[\u4e00-\u9fff]国|[\u4e00-\u9fff]{2,4}地区)*)(?:的)?(?:合作方|合作伙伴|合作对象|合作企业|伙伴|合资方|合资伙伴|代理商|经销商|总代理|承销商|分销商)(?:就是|是|为)?(?:当地|本地|来自[^，。；]{1,8}的)?(?:[\u4e00-\u9fff]{0,4}(?:商|企业))?“?$/u;

/** The partner that a firm in focus is said to have, in a clause that leaves the firm out or names it before. */
export function statedPartners(clause: Clause): RelationClaim[] {
  const { scope, start } = clause;
  const { text } = scope.reading.doc;
  return clause.mentions.flatMap((target) => {
    if (!isKind(target, "company") || target.pronoun === true) return [];
    const lead = PARTNER.exec(text.slice(start, target.start));
    if (lead === null) return [];
    // 当地经销商X生意不错: whose dealer, the clause does not say.
    if (lead.index === 0 && !/[是为]|^(?:其|公司|我们|集团)/u.test(lead[0])) return [];
    const agents = agentsAt(clause, start + lead.index);
    if (agents === null || agents.gap.length > 30 || /说|表示|介绍/u.test(agents.gap)) return [];
    return withAgents(
      scope,
      agents,
      { target },
      {
        type: "cooperates_with",
        rule: "cooperates/stated-partner",
        confidence: 0.76,
      },
    );
  });
}

const ITS_CLIENT =
  /^(?:也|就|都|一直|正|则)?是(?:我们|我厂|公司|企业|该公司|其|集团)(?:的)?(?:最大|主要|长期|重要|多年|第一|首个|固定|核心|海外|[\u4e00-\u9fff]{2,4}(?:市场|地区))*的?(?:客户|合作伙伴|供应商|经销商|代理商|采购商|买家|合作方)/u;
const CARRIES_OUT =
  /^(?:公司|集团)?(?:独家|全权|统一|全部|具体)?(?:负责|承担|代理|经销|包销|代销|代管|分销|承销|运营|供货|包揽)/u;

/** 甲是我们最大的客户; 产品由甲负责销售: the firm spoken of works with them. */
export function clientsAndAgents(clause: Clause): RelationClaim[] {
  const { scope, start } = clause;
  const { text } = scope.reading.doc;
  return clause.mentions.flatMap((target, i) => {
    if (!isKind(target, "company") || target.pronoun === true) return [];
    const after = wordsAfter(scope, target.end, 24);
    const area = clause.mentions[i - 1];
    const from = isKind(area, "partner", "place") && area.end === target.start ? area.start : target.start;
    const lead = text.slice(start, from);
    const agent =
      /^(?:其中)?[^，。；]{0,6}(?:由|交由|交给)(?:当地|本地)?(?:[\u4e00-\u9fff]{0,4}(?:商|企业))?$/u.test(
        lead,
      ) && CARRIES_OUT.test(after);
    const client = ITS_CLIENT.test(after);
    if (!agent && !client) return [];
    const speaker = client && /我们|我厂/u.test(after) ? speakerFirm(clause, target.end) : null;
    const near = agent ? clause.focusIsNear : true;
    const source = speaker ?? clause.focus.find((m) => m.kind === "company") ?? clause.firm;
    if (source === null || !near || same(source, target)) return [];
    return [
      relate(scope, "cooperates_with", {
        source,
        target,
        rule: "cooperates/stated-partner",
        confidence: 0.74,
      }),
    ];
  });
}

/** 拿下X三年期合约: a contract with a firm that is named as its giver. */
const DEAL_OF =
  /^[^，。；、]{0,12}?(?:合约|合同|订单|大单|长单|长协|协议|代理权|经销权|供应权|标的?|项目|工程)(?:$|[，。；、]|[^商人]{0,2}$)/u;
const WINS =
  /(?:拿下|签下|拿到|赢得|斩获|获得|取得|接到|接下|承接|续签|收到|获|揽下)(?:了)?(?:来自)?(?:[\u4e00-\u9fff]{2,6}的)?“?$/u;

/** `cooperates_with` of a firm and whose contract it wins. */
export function wonContracts(clause: Clause): RelationClaim[] {
  const { scope, start } = clause;
  const { text } = scope.reading.doc;
  return clause.mentions.flatMap((target, i) => {
    if (!isKind(target, "company") || target.pronoun === true) return [];
    // 拿下德国某公司合约: the country stands before its name.
    const area = clause.mentions[i - 1];
    const from = isKind(area, "partner", "place") && area.end === target.start ? area.start : target.start;
    const lead = WINS.exec(text.slice(start, from));
    if (lead === null || !DEAL_OF.test(wordsAfter(scope, target.end, 18))) return [];
    const agents = agentsAt(clause, start + lead.index);
    if (agents === null || agents.gap.length > 24) return [];
    return withAgents(
      scope,
      agents,
      { target },
      {
        type: "cooperates_with",
        rule: "cooperates/wins-contract",
        confidence: 0.74,
      },
    );
  });
}

const BUYS =
  /(?:全资|成功|整体|先后|又|还|再|随后)*(?:收购|并购|买下|拿下|接手|控股)(?:了|的)?(?<kind>[^，。；与和]{0,14}(?:企业|公司|品牌|巨头|厂商|商|厂))?“?$/u;

/** 乙被甲以4600万欧元收购, 乙由甲控股: the buyer stands between. */
export function soldFirms(clause: Clause): RelationClaim[] {
  const { scope, start } = clause;
  const { text } = scope.reading.doc;
  return clause.mentions.flatMap((target, i) => {
    if (!isKind(target, "company") || target.pronoun === true) return [];
    const area = clause.mentions[i - 1];
    const from = area !== undefined && area.end === target.start ? area.start : target.start;
    const lead = /[被由](?:中国|外资|民营)?(?:[\u4e00-\u9fff]{0,4}(?:企业|巨头|公司))?$/u.exec(
      text.slice(start, from),
    );
    if (lead === null) return [];
    const after = wordsAfter(scope, target.end, 24);
    if (
      !/^(?:(?:以|用|斥资|出资|耗资)[^，。；]{1,14}元)?(?:全资|成功|整体)*(?:收购|并购|控股|买下|接手|兼并|全资拥有)/u.test(
        after,
      )
    )
      return [];
    const agents = agentsAt(clause, start + lead.index);
    if (agents === null || agents.gap.length > 20) return [];
    return withAgents(
      scope,
      { ...agents, mentions: agents.mentions.slice(-1) },
      { target },
      { type: "subsidiary_of", rule: "subsidiary/bought", confidence: 0.76 },
    );
  });
}

/** 又收购了意大利某厂X: the firm bought is the subject's, whether the clause names the subject or not. */
export function boughtFirms(clause: Clause): RelationClaim[] {
  const { scope, start } = clause;
  const { text } = scope.reading.doc;
  return clause.mentions.flatMap((source) => {
    if (!isKind(source, "company") || source.pronoun === true) return [];
    const lead = BUYS.exec(text.slice(start, source.start));
    if (lead === null || /(?:被|拟|计划|有意|未能|考虑)$/u.test(text.slice(start, start + lead.index)))
      return [];
    // 以460万欧元收购X: the price stands between.
    const price = /(?:以|用|斥资|出资|花费|耗资|花)[^，。；]{1,14}元$/u.exec(
      text.slice(start, start + lead.index),
    );
    const agents = agentsAt(clause, start + (price?.index ?? lead.index));
    if (agents === null || agents.gap.length > 16) return [];
    // 收购X的股权, 收购X产的花生: not the firm itself
    const share = shareOf(scope, source) ?? 0;
    if (!(share > 50) && /^(?:的|产|旗下|[0-9])/u.test(text.slice(source.end, source.end + 2))) return [];
    // 拿下X三年期合约: an order of theirs
    if (DEAL_OF.test(wordsAfter(scope, source.end, 18))) return [];
    return withAgents(
      scope,
      agents,
      { source },
      {
        type: "subsidiary_of",
        rule: "subsidiary/bought",
        confidence: 0.76,
      },
    );
  });
}

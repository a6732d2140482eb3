import type { RelationClaim } from "../../model/claim.js";
import { between, isKind, relate, type Scope, wordsAfter, wordsBefore } from "./scope.js";

/** What a firm does at the place that opens the sentence. */
const BUILDS =
  /^(?:已|还|也|又|正|正在|先后|陆续|去年|今年|[0-9]{4}年)*(?:投资|斥资|建起|建成|建有|建了|新建|自建|设立|设有|开设|拥有|收购|承建|承接|运营|布局|买下|租下|开出|合资)|^的(?:新|首个|首座|海外|第[一二三]个?|这座|整车|组装)*(?:工厂|厂房|基地|厂|海外仓|仓库|门店|矿山|种植园|农场|生产线)/u;

/** 在泰国，星澜公司建起首座工厂: the country opens the sentence, or a clause of it. */
export function opensAbroad(scope: Scope): RelationClaim[] {
  return scope.mentions.flatMap((source, i) => {
    const target = scope.mentions[i - 1];
    if (source.kind !== "company" || !isKind(target, "partner")) return [];
    if (!/^(?:[\u4e00-\u9fff]{1,8})?，$/u.test(between(scope, target, source))) return [];
    if (!/(?:^|[，；。])(?:而|如今|此外，)?在$/u.test(wordsBefore(scope, target.start, 6))) return [];
    if (!BUILDS.test(wordsAfter(scope, source.end, 14))) return [];
    return [
      relate(scope, "operates_in", { source, target, rule: "operates/opens-abroad", confidence: 0.78 }),
    ];
  });
}

import type { RelationClaim } from "../../model/claim.js";
import type { Mention } from "../../model/mention.js";
import { between, isKind, listFrom, relate, type Scope, wordsAfter } from "./scope.js";

/** A firm, or a place as the seat of a trade. */
const MAKERS = ["company", "place", "hub"] as const;

/** Between a firm and its goods: 专注箱包制造, 主要生产, 的生产线上. */
const MAKES =
  /(?:专注(?:于)?|专业(?:从事)?|主要(?:从事|生产|经营)|主营|主打|从事|生产(?:的|出)?|制造(?:的)?|研发(?:的|生产)?|加工(?:生产)?|赶制|量产|打造|种植|养殖|盛产|出产|酿造|组装|下线)[^，。；]{0,8}$/u;

/** The firm's workshop and line stand between it and the goods, over a comma. */
const WORKSHOP = /(?:车间|生产线|装配线|流水线|厂房|工厂|基地|厂区)/u;

/** A firm that sends goods abroad makes them, unless its business is trade itself. */
const SHIPS = /^(?!.*(?:进口|采购)).*出口[^，。；]{0,6}$/u;
const TRADER = /外贸|贸易|进出口|物流|货代|供应链|电商|跨境|电子商务|商贸|报关|快递|港|银行/u;

/** 大尺寸面板生产企业X, 箱包制造商X: goods right before the firm. */
const MAKER_AFTER =
  /^(?:等)?(?:的)?(?:生产|制造|加工|研发|出口|供应)(?:型)?(?:龙头|骨干|知名)?(?:企业|厂商|商|厂家|公司|巨头|基地)$/u;

const NOT_MADE = /进口|采购|收购|购买|销售|运输|装载|运送|没有|不再|停止/u;

/** `produces`: who makes which goods. */
export function produces(scopes: readonly Scope[]): RelationClaim[] {
  const claims: RelationClaim[] = [];
  const add = (scope: Scope, maker: Mention, index: number, how: { rule: string; confidence: number }) => {
    for (const goods of listFrom(scope, index)) {
      if (goods.kind !== "product") break;
      claims.push(relate(scope, "produces", { source: maker, target: goods, ...how }));
    }
  };
  for (const scope of scopes) {
    for (const [i, goods] of scope.mentions.entries()) {
      if (goods.kind !== "product") continue;
      const next = scope.mentions[i + 1];
      if (isKind(next, "company") && MAKER_AFTER.test(between(scope, goods, next))) {
        claims.push(
          relate(scope, "produces", {
            source: next,
            target: goods,
            rule: "produces/maker-after",
            confidence: 0.9,
          }),
        );
      }
      const maker = scope.mentions
        .slice(0, i)
        .filter((mention) => isKind(mention, ...MAKERS))
        .at(-1);
      if (maker === undefined) continue;
      const gap = between(scope, maker, goods);
      const listed = scope.mentions[i - 1];
      const isFirst = listed?.kind !== "product" || !/^[、和与及]“?$/u.test(between(scope, listed, goods));
      if (!isFirst || NOT_MADE.test(gap)) continue;
      if (maker.kind === "company" && /^的“?$/u.test(gap)) {
        add(scope, maker, i, { rule: "produces/firm-of", confidence: 0.82 });
      } else if (gap.length <= 24 && MAKES.test(gap) && (maker.kind !== "place" || !gap.includes("，"))) {
        add(scope, maker, i, { rule: "produces/verb", confidence: maker.kind === "company" ? 0.85 : 0.7 });
      } else if (
        maker.kind === "company" &&
        gap.length <= 30 &&
        SHIPS.test(gap) &&
        !TRADER.test(maker.name)
      ) {
        add(scope, maker, i, { rule: "produces/ships", confidence: 0.65 });
      } else if (maker.kind === "company" && gap.length <= 40 && WORKSHOP.test(gap)) {
        add(scope, maker, i, { rule: "produces/workshop", confidence: 0.75 });
      }
    }
  }
  return claims;
}

/** A firm's site named by its place: 蓝鲸重机宁波制造基地, 在泰国的工厂. */
const SITE_AFTER =
  /^(?:的)?(?:生产|制造|研发|加工|海外|物流|智能制造|总装)*(?:基地|工厂|分公司|子公司|项目|园区|生产线|厂区|研发中心|办事处|海外仓|仓库|市场|门店)/u;

/** 在P投资建厂, 布局P: the firm's business goes there. */
const GOES_BEFORE =
  /(?:在|布局|进军|进入|开拓|深耕|落子|投资|落户|挺进|覆盖|辐射|服务|走进|扎根|抢滩)[^，。；]{0,4}$/u;
const GOES_AFTER =
  /(?:投资|建厂|建设|设立|布局|设厂|建成|建有|拥有|运营|开设|承建|深化合作|市场|落地|投产|设有|开工|办厂)/u;

/** `operates_in`: where a firm has a project, a plant, a market or an investment. */
export function operatesIn(scopes: readonly Scope[]): RelationClaim[] {
  const claims: RelationClaim[] = [];
  for (const scope of scopes) {
    for (const [i, place] of scope.mentions.entries()) {
      if (!isKind(place, "place", "partner", "hub") || place.key === "156") continue;
      const firm = scope.mentions
        .slice(0, i)
        .filter((mention) => mention.kind === "company")
        .at(-1);
      if (firm === undefined) continue;
      const gap = between(scope, firm, place);
      const after = wordsAfter(scope, place.end, 16).split(/[，。；]/u)[0] ?? "";
      if (gap === "" && SITE_AFTER.test(after)) {
        claims.push(
          relate(scope, "operates_in", {
            source: firm,
            target: place,
            rule: "operates/site",
            confidence: 0.88,
          }),
        );
        continue;
      }
      if (gap.length > 40 || /[。；]/u.test(gap) || place.kind === "hub") continue;
      const list = listFrom(scope, i);
      const last = list.at(-1) as Mention;
      const tail = wordsAfter(scope, last.end, 16).split(/[，。；]/u)[0] ?? "";
      if (!GOES_BEFORE.test(gap) || !(GOES_AFTER.test(tail) || SITE_AFTER.test(tail))) continue;
      for (const target of list.filter((mention) => isKind(mention, "place", "partner"))) {
        claims.push(
          relate(scope, "operates_in", { source: firm, target, rule: "operates/goes", confidence: 0.8 }),
        );
      }
    }
    claims.push(...builtBy(scope));
  }
  return claims;
}

/** 由甲承建的P…项目: the builders work at P. */
function builtBy(scope: Scope): RelationClaim[] {
  const claims: RelationClaim[] = [];
  for (const [i, place] of scope.mentions.entries()) {
    if (
      !isKind(place, "place", "hub") ||
      !/(?:承建|建设|投资|管理|运营|打造)的$/u.test(
        scope.reading.doc.text.slice(scope.sentence.start, place.start),
      )
    )
      continue;
    for (const firm of scope.mentions.slice(0, i)) {
      if (firm.kind !== "company" || between(scope, firm, place).length > 24) continue;
      claims.push(
        relate(scope, "operates_in", {
          source: firm,
          target: place,
          rule: "operates/built-by",
          confidence: 0.8,
        }),
      );
    }
  }
  return claims;
}

import type { Mention } from "../../model/mention.js";
import type { EntityKind } from "../../model/ontology.js";
import { type Clause, isVenue } from "./clause.js";
import { listFrom } from "./scope.js";

const ACTORS: ReadonlySet<EntityKind> = new Set([
  "company",
  "organization",
  "hub",
  "place",
  "partner",
  "official",
  "person",
]);

/** Words before a mention that make it the scene of what follows, or the one who acts, and not an object. */
const SCENE = /^(?:在|走进|来到|位于|随着|由|当|经|让|使|据|落户|坐落|地处|因|由于|作为|是|有|如)$/u;

/** Verbs of trade that the segmenter tags as nouns. */
const MOVES_GOODS = /销|出口|进口|供应|采购|运|发往|输|返/u;

/** A place or a body only opens the scene (在泉州，…): it acts where no word stands before it. */
const PLAIN: ReadonlySet<EntityKind> = new Set(["company"]);

/** 是甲与乙的合资企业: the owners are not whom the story goes on about. */
const IS_OWNED =
  /^(?:其)?(?:前身|原名|旧称|曾用名|全称|简称)(?:是|为|叫)?|^(?:也|还|都|均|目前|现)?(?:是|系|为|隶属于?|由)[^，。；]*(?:的(?:全资|控股|合资|独资|在华|境外|海外)*(?:子公司|合资公司|合资企业|合资厂|独资企业|分公司|控股公司|关联公司|附属公司|全资企业)|(?:合资|共同|联合)(?:出资|投资)?(?:组建|设立|成立|建设))$/u;

/** The subject of a clause where it names one: the first actor that no verb or preposition governs. `null` where none does. */
export function findSubject(clause: Clause): readonly Mention[] | null {
  if (IS_OWNED.test(clause.scope.reading.doc.text.slice(clause.start, clause.end))) return null;
  for (const mention of clause.mentions) {
    if (!ACTORS.has(mention.kind) || isBracketed(clause, mention)) continue;
    if (isPartnerOf(clause, mention) || isSiteOf(clause, mention)) continue;
    const governor = governorOf(clause, mention);
    if (governor !== null && !(PLAIN.has(mention.kind) && SCENE.test(governor))) continue;
    const index = clause.scope.mentions.indexOf(mention);
    const list = withoutPartner(clause, listFrom(clause.scope, index)).filter((m) => m.kind === mention.kind);
    // In 海城星澜重机 or 山东的星澜重机 the place only says where the firm lies: go on to the firm.
    if (opensFirm(clause, list.at(-1) ?? mention)) continue;
    return firmOf(clause, mention) ?? holderOf(clause, mention) ?? list;
  }
  return null;
}

/** 东莞厂日夜开工: a plant called by its town is the firm's that was spoken of. */
function isSiteOf({ scope }: Clause, mention: Mention): boolean {
  if (mention.kind !== "place" && mention.kind !== "partner") return false;
  const after = scope.reading.doc.text.slice(mention.end, mention.end + 6);
  return /^(?:新|老|分|总|二)?(?:厂(?![商家长区房])|工厂|生产基地|分公司|子公司|办事处|厂房)/u.test(after);
}

/** 又与江西的甲合资, 在某平台上开店, 率团访港: named beside whom the clause speaks of. */
function isPartnerOf({ scope, start }: Clause, mention: Mention): boolean {
  const { text } = scope.reading.doc;
  const before = text.slice(start, mention.start);
  return (
    /(?:[与同跟](?![^，。；、]{0,8}(?:之隔|相邻|毗邻|相隔|一样|齐名))[^，。；、]{0,8}的|[访赴抵]|(?:下辖|下设|旗下(?:有|拥有|包括))(?:[^，。；]{0,24}、)?)$/u.test(
      before,
    ) || isVenue(text, mention)
  );
}

/** 甲与乙达成合作，在某地设了仓库: 甲 goes on, not those it signs with. */
function withoutPartner({ scope }: Clause, list: Mention[]): Mention[] {
  const { text } = scope.reading.doc;
  const turn = list.findIndex(
    (m, at) => at > 0 && /[与同跟]/u.test(text.slice((list[at - 1] as Mention).end, m.start)),
  );
  if (turn < 1) return list;
  const after = text.slice((list.at(-1) as Mention).end, (list.at(-1) as Mention).end + 14);
  return /^(?:等)?[^，。；、]{0,8}(?:签|达成|合作|合资|合建|续约|洽谈|建立|共建|结为)/u.test(after)
    ? list.slice(0, turn)
    : list;
}

/** （海城讯）: what stands in brackets is an aside. */
function isBracketed({ scope, start }: Clause, mention: Mention): boolean {
  const before = scope.reading.doc.text.slice(start, mention.start);
  return before.lastIndexOf("（") > before.lastIndexOf("）");
}

/** The verb or preposition nearest before a mention, after the last 的 of the clause; null where there is none. */
function governorOf({ scope, words, start }: Clause, mention: Mention): string | null {
  const { text } = scope.reading.doc;
  const before = text.slice(start, mention.start);
  const from = start + before.lastIndexOf("的") + 1;
  for (let at = mention.start - 1; at >= from; ) {
    const word = words.at(at);
    if (word === undefined) return null;
    const acts = /^[vp]/u.test(word.tag) && (word.tag !== "vn" || MOVES_GOODS.test(word.text));
    if (acts && word.start >= from) return word.text;
    at = word.start - 1;
  }
  return null;
}

/** 甲旗下的乙, 甲的子公司乙: the clause is about 乙. */
const OWNED =
  /^”?(?:（[^）]*）|）)?(?:集团|公司)?(?:的|在[^，。；]{1,8}的?)?(?:全资|控股|合资)*(?:旗下|下属|所属|子公司|分公司|控股|投资)(?:的|企业|公司|子公司)*$|^”?）$|^（(?:以下)?[下简]称“?$/u;

/** 港商X创办的甲 */
const FOUNDED = /^(?:创办|创立|创建|执掌|经营|投资|名下|旗下)[^，。；]{0,2}的?“?$/u;

function opensFirm({ scope }: Clause, mention: Mention): boolean {
  const from = scope.mentions.indexOf(mention) + 1;
  // 法国|化妆品|企业甲: what the firm makes stands between.
  const next = scope.mentions.slice(from).find((m) => m.kind !== "product");
  if (next === undefined) return false;
  const gap = scope.reading.doc.text.slice(mention.end, next.start);
  // 福建省泉州市安溪县的某企: the chain goes on to its last place.
  if (mention.kind === "place" && next.kind === "place") return gap === "";
  if (next.kind !== "company") return false;
  if (mention.kind === "person") return FOUNDED.test(gap);
  if (mention.kind === "company") return OWNED.test(gap);
  // 落户昆山26年的甲: whatever tells of the firm by the place.
  if (/^[^，。；：“”、]{1,16}的[\u4e00-\u9fff]{0,8}$/u.test(gap)) return true;
  return /^(?:的|[\u4e00-\u9fff]{0,10}(?:企业?|公司|单位|商|厂家|集团|机构|品牌|巨头|龙头)|区?[\u4e00-\u9fff]{0,2})$/u.test(
    gap,
  );
}

/** 某州州委常委、海城市委书记X: the person is the subject, not the body of the first title. */
function holderOf({ scope, mentions }: Clause, body: Mention): readonly Mention[] | null {
  if (body.kind !== "organization") return null;
  const post = scope.reading.relations.find(
    (r) => r.type === "holds_post" && r.start <= body.start && body.end <= r.end && r.end - body.end <= 40,
  );
  const holder = post && mentions.find((m) => m.name === post.source.name && m.start >= body.end);
  return holder === undefined ? null : [holder];
}

/** An executive who speaks or acts does so for the firm: X of 星澜重机董事长X. */
function firmOf({ scope }: Clause, mention: Mention): readonly Mention[] | null {
  if (mention.kind !== "person" && mention.kind !== "official") return null;
  const { relations, mentions } = scope.reading;
  const body = relations.find(
    (r) => r.type === "holds_post" && r.source.name === mention.name && r.target.kind === "company",
  )?.target;
  const firm =
    body && mentions.filter((m) => m.kind === "company" && m.name === body.name && m.start < mention.end);
  const last = firm?.at(-1);
  return last === undefined ? null : [last];
}

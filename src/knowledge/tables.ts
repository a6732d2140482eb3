import type { KindStyle } from "../model/graph-view.js";
import type { EdgeType, EntityKind } from "../model/ontology.js";

// The shapes of the tables in `knowledge/`. Each table names its source in its head; `readKnowledge` checks and freezes them.

export type DivisionLevel = "country" | "province" | "prefecture" | "county" | "town" | "village";

/** An administrative division of the mainland. */
export interface Division {
  /** GB/T 2260: `430000`, `430100`, `430102`; `156` for 中国. */
  readonly code: string;
  /** Official full name: 湖南省, 湘西土家族苗族自治州. */
  readonly name: string;
  readonly level: DivisionLevel;
  /** Code of the division above, or null for 中国. */
  readonly parent: string | null;
  /** The usual short form first (湖南, 长沙, 湘西), then further ones and former names (湘西州, 襄樊). One-character forms (湘) are in `abbreviation`. */
  readonly short: readonly string[];
  /** 湘, 粤 …: used only inside compounds (湘企, 湘粤). Provinces only. */
  readonly abbreviation?: string;
  /** True where the first short form is also an ordinary word, a common name or another division's (朝阳, 白银, 鼓楼), or where a name without one is (矿区): it needs context. */
  readonly ambiguous: boolean;
}

/** A named group of divisions: 长株潭, 中西部, 粤港澳大湾区; or a functional area that counts as a place: 湖南湘江新区. */
export interface PlaceGroup {
  readonly key: string;
  readonly name: string;
  readonly aliases: readonly string[];
  /** A zone is a hub that its own name tells: 洋浦. */
  readonly level: "group" | "new-area" | "zone";
  /** Codes of members where the list is official; empty otherwise. */
  readonly members: readonly string[];
  /** Division that holds it, for a new area. */
  readonly parent: string | null;
}

/** A country, customs territory, bloc or world region outside the mainland. */
export interface PartnerRecord {
  /** ISO 3166 alpha-2 for countries and territories (`US`, `HK`), else a slug (`asean`, `africa`). */
  readonly key: string;
  readonly name: string;
  /** Other forms, long and short, safe in running text: 美利坚合众国, 东南亚国家联盟. */
  readonly aliases: readonly string[];
  readonly level: "country" | "territory" | "bloc" | "region";
  /** One-character form used in compounds: 美, 俄, 非 (对非, 中俄). */
  readonly abbreviation?: string;
  /** Keys of members (blocs and regions). */
  readonly members: readonly string[];
}

/** A customs district: 长沙海关 and the division it sits in. */
export interface CustomsDistrict {
  readonly name: string;
  /** Code of the division: `430100`. */
  readonly place: string;
}

/** How often what a rule said was right, measured on hand-made gold by scripts/calibrate.mjs. */
export interface RuleRecord {
  readonly rule: string;
  /** Items of the gold that it spoke of. */
  readonly items: number;
  /** Mean confidence that it gave them. */
  readonly said: number;
  /** Share that was right, drawn towards that of its family where items are few. */
  readonly right: number;
}

/** What a post makes of its holder. */
export type TitleClass = "official" | "executive" | "expert" | "worker" | "deputy" | "diplomat";

/** A title of a post. */
export interface TitleRecord {
  readonly title: string;
  readonly class: TitleClass;
  /** What the words before it name: 副省长 has its body inside (`place`), 书记 has a party body before it, 董事长 a company … */
  readonly body: "place" | "party" | "organization" | "company" | "any" | "none";
}

/** A class of goods. */
export interface GoodRecord {
  readonly name: string;
  readonly aliases: readonly string[];
  /** HS chapters, two digits, where clear. */
  readonly hs: readonly string[];
  /** Name of the wider class: 电动汽车 → 汽车 → 机电产品. */
  readonly parent: string | null;
  /** True where the word is also used for other things (产品, 材料, 设备): it counts only beside words of trade or making. */
  readonly weak: boolean;
}

export interface UnitRecord {
  readonly unit: string;
  /** `money` units are ISO codes in `code`. */
  readonly type: "money" | "count";
  readonly code?: string;
  /** Multiply by this to get `code` or the base unit. */
  readonly factor: number;
}

/** A suffix that closes a name of some kind: 有限公司, 集团, 大学, 经开区. */
export interface SuffixRecord {
  readonly suffix: string;
  readonly kind: EntityKind;
  /** `strong`: the suffix alone makes a name; `weak`: needs a place, a brand or another cue before it. */
  readonly strength: "strong" | "weak";
  /** Class within the kind, for relations and canonical names: `government`, `customs`, `school`, `court`, `park`, `port` … */
  readonly class: string;
}

/** A class of firm or mode of trade that a figure can be limited to. */
export interface SegmentRecord {
  readonly name: string;
  readonly aliases: readonly string[];
}

/** Short and full form of a body's common name, below the place: 发改委 → 发展和改革委员会. */
/** A country's towns: 休斯敦 of US. */
export interface ForeignTowns {
  readonly key: string;
  readonly towns: readonly string[];
}

export interface BodyShortForm {
  readonly short: string;
  readonly full: string;
}

/** A body of the state, a party or an international organization that no suffix rule names: 中共中央, 海关总署, 世贸组织. */
export interface KnownBody {
  readonly name: string;
  readonly aliases: readonly string[];
  readonly class: string;
}

/** A firm that any reader knows by a short name; general public knowledge that scores are reported with and without. */
export interface KnownCompany {
  readonly name: string;
  readonly aliases: readonly string[];
  /** Forms that are also ordinary words or other names (小米, 东风): they count only beside other firms. */
  readonly weak: readonly string[];
  /** Short form of the division of the head office; null for firms from elsewhere. */
  readonly home: string | null;
}

/** Everything the extractor knows. Deeply frozen. */
export interface Knowledge {
  readonly divisions: readonly Division[];
  readonly placeGroups: readonly PlaceGroup[];
  /** Months of membership by the keys of bloc and member (`eu GB`), where they are not all; "" is open. */
  readonly blocDates: ReadonlyMap<string, { readonly from: string; readonly until: string }>;
  /** Members by the name of a group of goods: 新三样. */
  readonly goodsGroups: ReadonlyMap<string, readonly string[]>;
  /** Codes by other names of divisions (申城, 甬); only for names whose surroundings are known. */
  readonly placeBynames: ReadonlyMap<string, readonly string[]>;
  readonly partners: readonly PartnerRecord[];
  readonly customs: readonly CustomsDistrict[];
  readonly surnames: { readonly single: ReadonlySet<string>; readonly compound: ReadonlySet<string> };
  /** Characters common in given names, with a weight from 0 to 1. */
  readonly givenNameCharacters: ReadonlyMap<string, number>;
  readonly titles: readonly TitleRecord[];
  readonly suffixes: readonly SuffixRecord[];
  /** Words for a trade or line of business inside firm names: 汽车部件, 食品, 电子科技. */
  readonly industries: ReadonlySet<string>;
  readonly goods: readonly GoodRecord[];
  /** Wordings that are the same goods as a row of `goods`: 锂电池 → 锂离子蓄电池. All other aliases are goods below their row. */
  readonly goodSynonyms: ReadonlyMap<string, string>;
  /** Last words that make a noun phrase a product: 机械, 设备, 产品, 装备, 电池. */
  readonly goodsHeads: ReadonlySet<string>;
  /** Words that name a sort of goods and stay in the name when they stand before it: 二手, 富硒, 高压. */
  readonly goodsSorts: ReadonlySet<string>;
  /** Words beside goods that are no part of their name. */
  readonly goodsOutside: {
    /** Praise, origin, number and verbs in front of goods: 优质, 国产, 发运. */
    readonly before: ReadonlySet<string>;
    /** Last words of noun phrases that are no goods: 商机, 生产线, 口岸. */
    readonly end: ReadonlySet<string>;
  };
  /** Words right before the names of firms, bodies and hubs: before any name, or only where a division opens it. */
  readonly beforeNames: ReadonlyMap<string, "any" | "place">;
  readonly units: readonly UnitRecord[];
  readonly segments: readonly SegmentRecord[];
  readonly bodyShortForms: readonly BodyShortForm[];
  readonly knownBodies: readonly KnownBody[];
  /** Sites of ports, border crossings, stations and airports that no division is named after: 友谊关, 洋山. */
  readonly portSites: ReadonlySet<string>;
  /** Parks and zones abroad that carry names of their own: 西港特区. */
  readonly zonesAbroad: readonly string[];
  /** Towns abroad by the key of their country. */
  readonly foreignTowns: readonly ForeignTowns[];
  /** Empty where the table was left out. */
  readonly knownCompanies: readonly KnownCompany[];
  /** Names of newspapers and agencies as they stand in datelines. */
  readonly media: readonly string[];
  /** The division whose news a paper carries, by code, where the paper's name does not say it. */
  readonly papers: ReadonlyMap<string, string>;
  /** By rule; one that no gold has met is not there. */
  readonly rules: ReadonlyMap<string, RuleRecord>;
  /** What a sign adds to the odds, as a logarithm, that a fact is right. */
  readonly factSigns: ReadonlyMap<string, number>;
  /** The same of relations. */
  readonly relationSigns: ReadonlyMap<string, number>;
  readonly kinds: Readonly<Record<EntityKind, KindStyle>>;
  readonly edgeTypes: Readonly<Record<EdgeType, KindStyle>>;
  /** Hash of all tables: part of the identity of a run. */
  readonly version: string;
}

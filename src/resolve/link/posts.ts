import type { Knowledge } from "../../knowledge/tables.js";
import { foldName } from "../fold-name.js";
import { bodyForms } from "./body-forms.js";
import { firmBrand } from "./firm-parts.js";
import { splitPlace } from "./place-names.js";
import { NO_CONTEXT } from "./record.js";

/** A post as it counts for telling holders apart. */
export interface PostAt {
  readonly title: string;
  /** The body's own words in full behind the key of its division, or the folded name. */
  readonly body: string;
  /** Division of the body; "" where its name tells none. */
  readonly place: string;
  /** Whether the body is the nation's: a ministry, the party's centre, a national association. */
  readonly national: boolean;
  readonly sector: Sector;
}

/** Where careers go on: who is in one of them is seldom met in another. */
export type Sector = "state" | "customs" | "firm" | "learning" | "association" | "work";

const NATIONAL =
  /^(?:中共中央|中央|国务院|国家|全国|最高|海关总署|商务部|外交部|财政部|中国[^（]*(?:委员会|协会|联合会|商会|学会|银行)$|[\u4e00-\u9fff]{2,8}部$)/u;

const SECTORS: readonly (readonly [Sector, RegExp])[] = [
  ["customs", /海关|关区|缉私|检验检疫/u],
  ["learning", /大学|学院|研究院|研究所|社科院|科学院|医院|中学|小学/u],
  ["association", /协会|商会|联合会|学会|合作社|贸促会|贸易促进/u],
  ["firm", /公司|集团|股份|厂$|银行|[\u4e00-\u9fff](?:科技|重工|轮胎|照明|农机|食品|物流|电子|阀门|汽车)$/u],
  [
    "state",
    /政府|委员会|人民代表|政协|[省市县区州镇乡旗盟]委|[厅局办署司部院]$|[省市县区州镇乡旗盟村]$|国$|党委/u,
  ],
];

const FIRM_TITLE = /董事长|总经理|总裁|经理|首席|创始人|总监|主管|厂长|老板|厂商|掌柜/u;
const WORK_TITLE = /工人|职工|农|户|主播|员$|师傅|传承人/u;

/** A head's title behind the body's own word: 市委书记 of 慈溪市委 is 书记. */
function plainTitle(title: string): string {
  return title
    .replace(/^.*?(?:自治区|自治州|省|市|州|县|区|旗|镇|乡)(?=委|长|人大|政府)/u, "")
    .replace(/^委(?=书记|副书记|常委)/u, "");
}

const cache = new Map<string, PostAt>();

/** Reads a post of a record: `副市长@临沂市`. */
export function readPost(post: string, knowledge: Knowledge): PostAt {
  const known = cache.get(post);
  if (known !== undefined) return known;
  const [title = "", name = ""] = post.split("@");
  const sector = sectorOf(title, name);
  const place = placeOf(name, knowledge);
  const read: PostAt = {
    title: plainTitle(title),
    body: sector === "firm" ? `firm:${firmBrand(name, knowledge)}` : bodyOf(name, knowledge),
    place,
    national: place === "" && NATIONAL.test(foldName(name)),
    sector,
  };
  if (cache.size > 50_000) cache.clear();
  cache.set(post, read);
  return read;
}

/** The division that a body's name opens with, or that it is. */
function placeOf(name: string, knowledge: Knowledge): string {
  const { places } = splitPlace(`${foldName(name).replace(/^中共/u, "")}。`, knowledge);
  return places[0] ?? bodyForms({ name, context: NO_CONTEXT }, knowledge)[0]?.place ?? "";
}

/** One string a body: a division and its government are one, its party committee another. */
function bodyOf(name: string, knowledge: Knowledge): string {
  const folded = foldName(name);
  const { places, rest } = splitPlace(`${folded}。`, knowledge);
  if (places.length > 0 && rest === "。") return `${places[0]}:政府`;
  const [form] = bodyForms({ name, context: NO_CONTEXT }, knowledge);
  if (form === undefined || form.place === "") return folded;
  return `${form.place}:${form.core.replace(/^人民政府$/u, "政府").replace(/^委$/u, "委员会")}`;
}

function sectorOf(title: string, body: string): Sector {
  if (/党组|书记|人大代表/u.test(title) && !/公司|大学|学院/u.test(body))
    return /海关/u.test(body) ? "customs" : "state";
  if (WORK_TITLE.test(title) && !/研究员|委员|公务员/u.test(title)) return "work";
  if (FIRM_TITLE.test(title) && !/首席代表/u.test(title)) return "firm";
  return SECTORS.find(([, words]) => words.test(body))?.[0] ?? "state";
}

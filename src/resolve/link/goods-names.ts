import { goodsIndexOf } from "../../extract/products/goods-index.js";
import type { Knowledge } from "../../knowledge/tables.js";
import { foldName } from "../fold-name.js";

/** What wordings of the same goods differ in: 机电类产品 and 机电产品, “新三样”产品 and 新三样. */
const FILLING = /(?:类产品|类商品|产品|商品|类)$/u;

/** The name that a wording of goods goes by: that of its synonym's row, else the wording without 类 and 产品 at its end. */
export function goodsName(name: string, knowledge: Knowledge): string {
  const plain = foldName(name);
  const listed = (form: string): string | undefined =>
    knowledge.goodSynonyms.get(form) ?? goodsIndexOf(knowledge).names.get(form)[0]?.name;
  const known = listed(name) ?? listed(plain);
  if (known !== undefined) return bare(foldName(known));
  const core = plain.replace(FILLING, "");
  return core.length < 2 ? plain : bare(foldName(listed(core) ?? core));
}

function bare(name: string): string {
  const core = name.replace(FILLING, "");
  return core.length < 2 ? name : core;
}

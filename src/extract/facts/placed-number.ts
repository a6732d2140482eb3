import type { EntityRef } from "../../model/mention.js";
import type { Quantity } from "../../model/quantity.js";
import type { FigureChunk, VoidChunk } from "./chunk.js";
import type { SharePhrase } from "./share-phrases.js";

/** A number and what stands around it, as far as it tells what the number is for. */
export interface PlacedNumber {
  readonly quantity: Quantity;
  readonly words: string;
  /** Words of the same clause before the number, up to the number before it. */
  readonly before: string;
  /** Words of the same clause before the number, whatever numbers they hold. */
  readonly clause: string;
  /** The clause before that. */
  readonly earlier: string;
  /** The words of the clause that a bracket interrupts, where the number stands in the bracket or right after it. */
  readonly around: string;
  readonly after: string;
  /** What stands between the number before and this one is only a list separator. */
  readonly listed: boolean;
  readonly previous: FigureChunk | VoidChunk | null;
  readonly previousType: Quantity["type"] | null;
  readonly share: SharePhrase | null;
}

interface FigureFields {
  readonly value: number;
  readonly sign?: 1 | -1;
  readonly before?: number;
  readonly baseYear?: number | null;
  readonly baseFlow?: FigureChunk["baseFlow"];
  readonly leads?: boolean;
  readonly of?: FigureChunk["of"];
  readonly each?: boolean;
  readonly respectively?: boolean;
  readonly bounded?: boolean;
  readonly baseGoods?: FigureChunk["baseGoods"];
  readonly basePartner?: EntityRef | null;
}

/** The number as a figure of trade. */
export function figure(place: PlacedNumber, role: FigureChunk["role"], fields: FigureFields): FigureChunk {
  const { quantity } = place;
  return {
    type: "figure",
    role,
    value: quantity.bound === null ? fields.value : null,
    unit: role === "yoy" ? (fields.sign === -1 ? "-" : "+") : quantity.unit,
    approx: quantity.approx,
    baseYear: fields.baseYear ?? null,
    baseFlow: fields.baseFlow ?? null,
    leads: fields.leads ?? false,
    of: fields.of ?? null,
    each: fields.each ?? false,
    ...(fields.respectively ? { respectively: true } : {}),
    ...(fields.bounded ? { bounded: true } : {}),
    baseGoods: fields.baseGoods ?? null,
    ...(fields.basePartner ? { basePartner: fields.basePartner } : {}),
    start: quantity.start - (fields.before ?? 0),
    end: quantity.end,
  };
}

/** The number as one that is no figure of trade, and why. */
export function nothing(quantity: Quantity, why: string): VoidChunk {
  return { type: "void", why, start: quantity.start, end: quantity.end };
}

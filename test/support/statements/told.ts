// What a paragraph tells: its words and the facts that a careful reader takes from them.

export type Flow = "export" | "import" | "total";

/** A fact as `docs/ontology.md` has it, ends by name. */
export interface Told {
  readonly reporter: string;
  readonly flow: Flow;
  readonly product: string | null;
  readonly partner: string | null;
  readonly segment: string | null;
  /** First and last month. */
  readonly period: readonly [string, string] | null;
  readonly measure: "value" | "quantity";
  readonly amount: number | null;
  readonly unit: string | null;
  readonly yoy: number | null;
  readonly share: number | null;
  /** Found or not, both are right (an amount of the year before). */
  readonly optional?: boolean;
}

export interface Part {
  readonly text: string;
  readonly facts: readonly Told[];
}

export type Sides = Pick<Told, "reporter" | "flow" | "product" | "partner" | "segment" | "period">;

export interface Figures {
  readonly amount?: Amount | null;
  readonly yoy?: number | null;
  readonly share?: number | null;
}

export interface Amount {
  readonly text: string;
  readonly value: number;
  readonly unit: string;
  readonly measure: "value" | "quantity";
}

/** A fact of some sides with its figures. */
export function told(sides: Sides, { amount = null, yoy = null, share = null }: Figures): Told {
  return {
    ...sides,
    measure: amount?.measure ?? "value",
    amount: amount?.value ?? null,
    unit: amount?.unit ?? null,
    yoy,
    share,
  };
}

import type Database from "better-sqlite3";
import {
  type BoundJudgement,
  bindJudgements,
  type Judgement,
  type Lookup,
} from "../../../resolve/link/judgement.js";
import type { KeptJudgement } from "../../port.js";
import { JudgementTable } from "../judgement-table.js";
import { addAll, type Touched } from "./touched.js";

/** What people have decided, as it speaks of what a store holds at a moment. */
export interface JudgedState {
  readonly all: readonly KeptJudgement[];
  readonly bound: readonly BoundJudgement[];
  /** Judgements about entities that are not there. */
  readonly unmatched: readonly Judgement[];
}

interface Claims {
  noteClaimsOf(record: number, touched: Touched): void;
}

/** Finds what judgements speak of, and what is told otherwise where they, or what they speak of, have changed. */
export class Judged {
  readonly #table: JudgementTable;
  readonly #lookup: Lookup;
  readonly #claims: Claims;
  readonly #byKey: Database.Statement;
  readonly #keysOfFacts: Database.Statement;
  readonly #edges: Database.Statement;
  readonly #recordsOf: Database.Statement;

  constructor(
    db: Database.Database,
    { lookup, claims }: { readonly lookup: Lookup; readonly claims: Claims },
  ) {
    this.#table = new JudgementTable(db);
    this.#lookup = lookup;
    this.#claims = claims;
    this.#byKey = db.prepare("SELECT id FROM link_records WHERE key = ?").pluck();
    // The first digits of an id: all that lies between them and what comes after every digit.
    this.#keysOfFacts = db
      .prepare("SELECT DISTINCT key FROM fact_groups WHERE telling >= ? AND telling < ? || 'g'")
      .pluck();
    this.#edges = db
      .prepare("SELECT DISTINCT edge FROM claim_edges WHERE edge >= ? AND edge < ? || 'g'")
      .pluck();
    this.#recordsOf = db
      .prepare(
        "SELECT link_records.id FROM identities JOIN link_records ON entity_id = identities.id WHERE identities.name = ?",
      )
      .pluck();
  }

  state(): JudgedState {
    const all = this.#table.read();
    return { all, ...bindJudgements(all, this.#lookup) };
  }

  /** The judgements that speak of nothing that is there. */
  unmatched(): readonly KeptJudgement[] {
    const { all, unmatched } = this.state();
    const gone = new Set(unmatched);
    return all.filter(
      (judgement) =>
        gone.has(judgement) || (judgement.verdict === "reject" && !this.rejects(judgement.subject)),
    );
  }

  /** Notes what has to be told again after judgements, or the records they speak of, have come and gone. */
  noteChanges(before: JudgedState, now: JudgedState, touched: Touched): void {
    const turned = difference(new Map(before.bound.map(signed)), new Map(now.bound.map(signed)));
    for (const { a, b } of turned)
      for (const key of [...a, ...b]) addAll(touched.records, this.#byKey.all(key) as number[]);
    const rejections = ({ all }: JudgedState): Map<string, string> =>
      new Map(all.flatMap(({ verdict, subject }) => (verdict === "reject" ? [[subject, subject]] : [])));
    for (const subject of difference(rejections(before), rejections(now)))
      this.#noteRejected(subject, touched);
  }

  #noteRejected(subject: string, touched: Touched): void {
    addAll(touched.factKeys, this.#facts(subject));
    addAll(touched.edges, this.#edgesOf(subject));
    for (const record of this.#recordsOf.all(subject) as number[]) {
      touched.records.add(record);
      this.#claims.noteClaimsOf(record, touched);
    }
  }

  /** Whether a rejection of this would leave something out. */
  rejects(subject: string): boolean {
    return (
      this.#facts(subject).length + this.#edgesOf(subject).length + this.#recordsOf.all(subject).length > 0
    );
  }

  #facts(subject: string): readonly string[] {
    const digits = /^fact:([0-9a-f]{8,})$/u.exec(subject)?.[1];
    return digits === undefined ? [] : (this.#keysOfFacts.all(digits, digits) as string[]);
  }

  #edgesOf(subject: string): readonly string[] {
    const digits = /^edge:([0-9a-f]{8,})$/u.exec(subject)?.[1];
    return digits === undefined ? [] : (this.#edges.all(digits, digits) as string[]);
  }
}

function signed(judgement: BoundJudgement, place: number): [string, BoundJudgement] {
  const { verdict, a, b, to } = judgement;
  // Of several names for one entity the last one counts, so their order is part of what is judged.
  const order = to === null ? "" : place;
  return [JSON.stringify([verdict, a, b, to, order]), judgement];
}

/** What only one of two maps has. */
function difference<T>(a: ReadonlyMap<string, T>, b: ReadonlyMap<string, T>): T[] {
  return [...[...a].filter(([key]) => !b.has(key)), ...[...b].filter(([key]) => !a.has(key))].map(
    ([, value]) => value,
  );
}

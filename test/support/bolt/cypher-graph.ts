import { Float, type Packed, type PackedMap } from "./packstream.js";

/** An error as Neo4j tells it. */
export class CypherError extends Error {
  constructor(
    readonly code: string,
    message: string,
  ) {
    super(message);
  }
}

type Properties = Map<string, Packed>;

export interface StoredNode {
  readonly labels: Set<string>;
  readonly properties: Properties;
}

export interface StoredRelationship {
  readonly type: string;
  readonly from: string;
  readonly to: string;
  readonly properties: Properties;
}

const CONSTRAINT = /^CREATE CONSTRAINT (\w+) IF NOT EXISTS FOR \(n:(\w+)\) REQUIRE n\.id IS UNIQUE$/;
const NODES =
  /^UNWIND \$rows AS row MERGE \(n:(\w+) \{id: row\.id\}\) SET n \+= row\.properties(?:, n:(\w+))?$/;
const ENDS = String.raw`MATCH \((\w):(\w+) \{id: row\.(\w+)\}\) MATCH \((\w):(\w+) \{id: row\.(\w+)\}\)`;
const LINK = String.raw`MERGE \((\w)\)-\[r?:(\w+)(?: \{([^}]*)\})?\]->\((\w)\)`;
const LINKS = new RegExp(
  String.raw`^UNWIND \$rows AS row ${ENDS} ${LINK}(?: SET r(?:\.(\w+) = row\.(\w+)| \+= row\.properties))?$`,
);

/**
 * What a graph database keeps of the statements that an export sends, with the rules of MERGE: found by its key or made,
 * never twice; a key that is null is an error; a property that is null is taken away; lists hold values of one type.
 */
export class CypherGraph {
  readonly constraints = new Set<string>();
  readonly nodes = new Map<string, StoredNode>();
  readonly relationships = new Map<string, StoredRelationship>();
  /** Rows whose ends were not there: MATCH drops them without a word. */
  dropped = 0;

  /** As it is now, apart from what comes later: a transaction works on it. */
  copy(): CypherGraph {
    const made = new CypherGraph();
    made.dropped = this.dropped;
    for (const name of this.constraints) made.constraints.add(name);
    for (const [key, { labels, properties }] of this.nodes)
      made.nodes.set(key, { labels: new Set(labels), properties: new Map(properties) });
    for (const [key, link] of this.relationships)
      made.relationships.set(key, { ...link, properties: new Map(link.properties) });
    return made;
  }

  run(statement: string, rows: readonly PackedMap[]): void {
    const constraint = CONSTRAINT.exec(statement);
    const nodes = NODES.exec(statement);
    const links = LINKS.exec(statement);
    if (constraint !== null) this.constraints.add(`${constraint[1]}:${constraint[2]}`);
    else if (nodes !== null) for (const row of rows) this.mergeNode(row, nodes[1] ?? "", nodes[2]);
    else if (links !== null) for (const row of rows) this.mergeLink(row, links);
    else throw new CypherError("Neo.ClientError.Statement.SyntaxError", `Invalid input '${statement}'`);
  }

  private mergeNode(row: PackedMap, label: string, more: string | undefined): void {
    const key = nodeKey(label, keyValue(row, "id"));
    const node = this.nodes.get(key) ?? {
      labels: new Set([label]),
      properties: new Map([["id", row.id ?? null]]),
    };
    this.nodes.set(key, node);
    setAll(node.properties, row.properties);
    if (more !== undefined) node.labels.add(more);
  }

  private mergeLink(row: PackedMap, parts: RegExpExecArray): void {
    const [, a = "", aLabel = "", aKey = "", b = "", bLabel = "", bKey = "", from, type = "", keys = "", to] =
      parts;
    const ends = new Map([
      [a, nodeKey(aLabel, keyValue(row, aKey))],
      [b, nodeKey(bLabel, keyValue(row, bKey))],
    ]);
    const [source = "", target = ""] = [from, to].map((name) => ends.get(name ?? ""));
    if (!this.nodes.has(source) || !this.nodes.has(target)) {
      this.dropped++;
      return;
    }
    const own = [...keys.matchAll(/(\w+): row\.(\w+)/g)].map(
      ([, name = "", column = ""]) => [name, keyValue(row, column)] as const,
    );
    const key = JSON.stringify([source, type, target, own]);
    const link = this.relationships.get(key) ?? { type, from: source, to: target, properties: new Map(own) };
    this.relationships.set(key, link);
    const [name, column] = parts.slice(11);
    if (name === undefined || column === undefined) setAll(link.properties, row.properties ?? {});
    else setAll(link.properties, { [name]: row[column] ?? null });
  }
}

function nodeKey(label: string, id: Packed): string {
  return `${label} ${String(id)}`;
}

function keyValue(row: PackedMap, column: string): Packed {
  const value = row[column] ?? null;
  if (value !== null) return value;
  throw new CypherError(
    "Neo.ClientError.Statement.SemanticError",
    `Cannot merge because of null property value for '${column}'`,
  );
}

function setAll(properties: Properties, values: Packed | undefined): void {
  for (const [name, value] of Object.entries((values ?? {}) as PackedMap)) {
    if (!isStorable(value))
      throw new CypherError(
        "Neo.ClientError.Statement.TypeError",
        `Property values can not be maps: '${name}'`,
      );
    if (value === null) properties.delete(name);
    else properties.set(name, value);
  }
}

function isStorable(value: Packed): boolean {
  if (Array.isArray(value))
    return value.every((item) => typeof item === typeof value[0] && typeof item !== "object");
  return value === null || value instanceof Float || typeof value !== "object";
}

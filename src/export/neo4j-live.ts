import type { GraphSource } from "../model/graph-source.js";
import { CONSTRAINTS, cypherBatches, type Row } from "./neo4j.js";

export interface Neo4jServer {
  /** `bolt://host:7687`, `neo4j://…`, `neo4j+s://…`. */
  readonly url: string;
  readonly user: string;
  readonly password: string;
  /** The server's default database if it is left out. */
  readonly database?: string;
  /** Most rows of a transaction; 1000 if it is left out. */
  readonly batch?: number;
  /** Called after each batch with the rows sent so far. */
  readonly onRows?: (rows: number) => void;
}

/**
 * Sends a graph to a running Neo4j, a batch a transaction; what is there already is brought up to date, so it can be sent
 * again after a break. Gives the number of rows. Rejects with the driver's error.
 */
export async function sendToNeo4j(source: GraphSource, server: Neo4jServer): Promise<number> {
  const { default: neo4j } = await import("neo4j-driver");
  const driver = neo4j.driver(server.url, neo4j.auth.basic(server.user, server.password), {
    disableLosslessIntegers: true,
  });
  const session = driver.session(server.database === undefined ? {} : { database: server.database });
  let sent = 0;
  try {
    for (const constraint of CONSTRAINTS) await session.run(constraint);
    for (const { statement, rows } of cypherBatches(source, server.batch)) {
      const sendable = rows.map((row) => withIntegers(row, neo4j.int));
      await session.executeWrite((transaction) =>
        transaction.run(`UNWIND $rows AS row ${statement}`, { rows: sendable }),
      );
      sent += rows.length;
      server.onRows?.(sent);
    }
  } finally {
    await session.close();
    await driver.close();
  }
  return sent;
}

/** The driver sends every number as a float unless it is told; whole numbers are to be integers as in the script. */
function withIntegers(row: Row, int: (value: number) => unknown): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(row).map(([name, value]) => {
      if (typeof value === "object" && value !== null && !Array.isArray(value))
        return [name, withIntegers(value as Row, int)];
      return [name, Number.isSafeInteger(value) ? int(value as number) : value];
    }),
  );
}

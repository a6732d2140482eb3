import type { AddressInfo } from "node:net";
import { createServer, type Socket } from "node:net";
import { CypherError, CypherGraph } from "./cypher-graph.js";
import { decodeMessage, encodeMessage, type Message, type Packed, type PackedMap } from "./packstream.js";

// Stands in for a running Neo4j, which no package brings: Bolt over TCP (https://neo4j.com/docs/bolt/current/bolt/), spoken with
// the real driver. What it keeps of the statements is `CypherGraph`.

export interface StandInOptions {
  readonly password: string;
  /** Bolt 4.4 logs on with its first message, 5.4 with one of its own. */
  readonly version: "4.4" | "5.4";
}

export interface Neo4jStandIn {
  readonly url: string;
  readonly graph: CypherGraph;
  /** Rows of each statement that had rows, in the order in which they were committed. */
  readonly batches: readonly number[];
  /** From the given number of committed batches on, every further one is refused with this message. */
  failAfter(batches: number, message: string): void;
  /** Takes everything again. */
  mend(): void;
  close(): Promise<void>;
}

const REQUEST = {
  hello: 0x01,
  goodbye: 0x02,
  reset: 0x0f,
  run: 0x10,
  begin: 0x11,
  commit: 0x12,
  rollback: 0x13,
};
const MORE = { discard: 0x2f, pull: 0x3f, telemetry: 0x54, logon: 0x6a, logoff: 0x6b };
const [SUCCESS, IGNORED, FAILURE] = [0x70, 0x7e, 0x7f];

/** What all connections to one server share. */
class Server {
  graph = new CypherGraph();
  readonly batches: number[] = [];
  refusal: { readonly after: number; readonly message: string } | null = null;

  constructor(readonly options: StandInOptions) {}
}

/** Starts on a free port of this machine. */
export async function startNeo4j(options: StandInOptions): Promise<Neo4jStandIn> {
  const state = new Server(options);
  const open = new Set<Socket>();
  const server = createServer((socket) => {
    open.add(socket.on("close", () => open.delete(socket)).on("error", () => socket.destroy()));
    serve(socket, state);
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  return {
    url: `bolt://127.0.0.1:${(server.address() as AddressInfo).port}`,
    get graph() {
      return state.graph;
    },
    batches: state.batches,
    failAfter: (after, message) => {
      state.refusal = { after, message };
    },
    mend: () => {
      state.refusal = null;
    },
    close: () =>
      new Promise((resolve) => {
        for (const socket of open) socket.destroy();
        server.close(() => resolve());
      }),
  };
}

/** Bytes come as they come: the greeting is twenty, a message ends with an empty chunk. */
function serve(socket: Socket, state: Server): void {
  const session = new Session(state);
  let waiting = Buffer.alloc(0);
  let greeted = false;
  let chunks: Buffer[] = [];
  socket.on("data", (bytes: Buffer) => {
    waiting = Buffer.concat([waiting, bytes]);
    if (!greeted && waiting.length >= 20) {
      greeted = true;
      waiting = waiting.subarray(20);
      const [major = 0, minor = 0] = state.options.version.split(".").map(Number);
      socket.write(Buffer.from([0, 0, minor, major]));
    }
    while (greeted && waiting.length >= 2 && waiting.length >= 2 + waiting.readUInt16BE(0)) {
      const size = waiting.readUInt16BE(0);
      if (size > 0) chunks.push(waiting.subarray(2, 2 + size));
      else if (chunks.length > 0) {
        const answer = session.answer(decodeMessage(Buffer.concat(chunks)));
        chunks = [];
        if (answer === null) socket.end();
        else socket.write(framed(encodeMessage(answer)));
      }
      waiting = waiting.subarray(2 + size);
    }
  });
}

function framed(message: Buffer): Buffer {
  return Buffer.concat([
    Buffer.from([message.length >> 8, message.length & 0xff]),
    message,
    Buffer.from([0, 0]),
  ]);
}

/** One connection: who it is, the transaction that is open, whether it waits to be reset. */
class Session {
  private known = false;
  private failed = false;
  private draft: CypherGraph | null = null;
  private rows: number[] = [];

  constructor(private readonly server: Server) {}

  /** Null where the connection ends. */
  answer({ signature, fields }: Message): Message | null {
    if (signature === REQUEST.goodbye) return null;
    if (signature === REQUEST.reset) {
      [this.failed, this.draft] = [false, null];
      return say(SUCCESS, {});
    }
    if (this.failed) return { signature: IGNORED, fields: [] };
    try {
      return say(SUCCESS, this.act(signature, fields));
    } catch (error) {
      this.failed = true;
      const code = error instanceof CypherError ? error.code : "Neo.DatabaseError.General.UnknownError";
      return say(FAILURE, { code, message: String((error as Error).message) });
    }
  }

  private act(signature: number, fields: readonly Packed[]): PackedMap {
    if (signature === REQUEST.hello) return this.hello(fields[0] as PackedMap);
    if (signature === MORE.logon) return this.logOn(fields[0] as PackedMap);
    if (!this.known) throw new CypherError("Neo.ClientError.Security.Unauthorized", "log on first");
    if (signature === REQUEST.begin) [this.draft, this.rows] = [this.server.graph.copy(), []];
    if (signature === REQUEST.run) return this.run(String(fields[0]), fields[1] as PackedMap);
    if (signature === REQUEST.commit) return this.commit();
    if (signature === REQUEST.rollback) this.draft = null;
    return signature === MORE.pull || signature === MORE.discard ? { type: "w", has_more: false } : {};
  }

  private hello(details: PackedMap): PackedMap {
    if (this.server.options.version === "4.4") this.logOn(details);
    return { server: "Neo4j/5.26.0", connection_id: "bolt-1", hints: {} };
  }

  private logOn({ credentials }: PackedMap): PackedMap {
    if (credentials !== this.server.options.password)
      throw new CypherError(
        "Neo.ClientError.Security.Unauthorized",
        "The client is unauthorized due to authentication failure.",
      );
    this.known = true;
    return {};
  }

  private run(statement: string, { rows = [] }: PackedMap): PackedMap {
    const { refusal, batches } = this.server;
    const list = rows as readonly PackedMap[];
    if (refusal !== null && list.length > 0 && batches.length >= refusal.after)
      throw new CypherError("Neo.ClientError.General.ForbiddenOnReadOnlyDatabase", refusal.message);
    (this.draft ?? this.server.graph).run(statement, list);
    if (list.length > 0) this.rows.push(list.length);
    return { fields: [], t_first: 0 };
  }

  private commit(): PackedMap {
    if (this.draft !== null) this.server.graph = this.draft;
    this.server.batches.push(...this.rows);
    [this.draft, this.rows] = [null, []];
    return { bookmark: "stand-in:1" };
  }
}

function say(signature: number, details: PackedMap): Message {
  return { signature, fields: [details] };
}

import { StdioServerTransport } from "@modelcontextprotocol/sdk/server/stdio.js";
import type { MaotuGraph } from "../query/open-graph.js";
import { makeMcpServer } from "./server.js";

/** Answers on standard input and output until the other side closes them. */
export async function serveStdio(graph: MaotuGraph, version: string): Promise<void> {
  const server = makeMcpServer(graph, version);
  const closed = new Promise<void>((resolve) => {
    server.server.onclose = resolve;
    process.stdin.once("end", () => void server.close());
  });
  await server.connect(new StdioServerTransport());
  await closed;
}

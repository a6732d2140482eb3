import { StdioServerTransport } from "@modelcontextprotocol/sdk/server/stdio.js";
import type { GraphFeed } from "../query/graph-feed.js";
import { makeMcpServer } from "./server.js";

/** Answers on standard input and output until the other side closes them. */
export async function serveStdio(feed: GraphFeed, version: string): Promise<void> {
  const server = makeMcpServer(feed, version);
  const closed = new Promise<void>((resolve) => {
    server.server.onclose = resolve;
    process.stdin.once("end", () => void server.close());
  });
  await server.connect(new StdioServerTransport());
  await closed;
}

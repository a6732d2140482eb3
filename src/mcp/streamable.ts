import { WebStandardStreamableHTTPServerTransport } from "@modelcontextprotocol/sdk/server/webStandardStreamableHttp.js";
import type { GraphFeed } from "../query/graph-feed.js";
import { makeMcpServer } from "./server.js";

/** Answers one request of the streamable HTTP transport. No session is kept: every question stands for itself. */
export async function answerMcp(feed: GraphFeed, version: string, request: Request): Promise<Response> {
  const server = makeMcpServer(feed, version);
  const transport = new WebStandardStreamableHTTPServerTransport({ enableJsonResponse: true });
  await server.connect(transport);
  return transport.handleRequest(request);
}

import { WebStandardStreamableHTTPServerTransport } from "@modelcontextprotocol/sdk/server/webStandardStreamableHttp.js";
import type { MaotuGraph } from "../query/open-graph.js";
import { makeMcpServer } from "./server.js";

/** Answers one request of the streamable HTTP transport. No session is kept: every question stands for itself. */
export async function answerMcp(graph: MaotuGraph, version: string, request: Request): Promise<Response> {
  const server = makeMcpServer(graph, version);
  const transport = new WebStandardStreamableHTTPServerTransport({ enableJsonResponse: true });
  await server.connect(transport);
  return transport.handleRequest(request);
}

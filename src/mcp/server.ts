import { McpServer, ResourceTemplate } from "@modelcontextprotocol/sdk/server/mcp.js";
import type { CallToolResult } from "@modelcontextprotocol/sdk/types.js";
import type { GraphFeed } from "../query/graph-feed.js";
import { problemOf } from "../query/query-errors.js";
import { boundedOptions, VERBS, type Verb } from "../query/verbs.js";
import { BRIEF } from "./brief.js";

const INSTRUCTIONS =
  "A knowledge graph of Chinese trade news: companies, places, officials, trade partners, products, organizations, hubs and persons; their relations; trade facts (who exports or imports what, to or from whom, when, how much). Everything quotes the sentence it was read from: cite it. Names may be Chinese, pinyin only in find. Begin with find when a name is not certain; an ambiguous name is refused with its candidates. Amounts are in whole units of their currency.";

/** A server that answers the questions of a graph as tools, and gives its articles as resources. */
export function makeMcpServer(feed: GraphFeed, version: string): McpServer {
  const server = new McpServer({ name: "maotu", version }, { instructions: INSTRUCTIONS });
  for (const verb of VERBS) {
    // A graph is for programs, and would fill the memory of an agent.
    if (verb.name !== "subgraph") addTool(server, feed, verb);
  }
  addArticles(server, feed);
  return server;
}

function addTool(server: McpServer, feed: GraphFeed, verb: Verb): void {
  const config = {
    title: verb.name,
    description: verb.summary,
    inputSchema: boundedOptions(verb),
    outputSchema: verb.view,
    annotations: { readOnlyHint: true, idempotentHint: true, openWorldHint: false },
  };
  server.registerTool(verb.name, config, (options: Readonly<Record<string, unknown>>) =>
    answer(feed, verb, options),
  );
}

/** A refused question is an answer too: an agent can ask again with one of the candidates. */
function answer(feed: GraphFeed, verb: Verb, options: Readonly<Record<string, unknown>>): CallToolResult {
  try {
    const view = verb.answer(feed.current(), options) as Record<string, unknown>;
    const text = BRIEF[verb.name]?.(view as never) ?? "";
    return { content: [{ type: "text", text }], structuredContent: view };
  } catch (error) {
    const problem = problemOf(error);
    if (problem === null) throw error;
    return { isError: true, content: [{ type: "text", text: JSON.stringify({ error: problem }) }] };
  }
}

/** Articles that a list of resources shows; the others are read by their id. */
const LISTED = 200;

function addArticles(server: McpServer, feed: GraphFeed): void {
  const list = () => ({
    resources: feed
      .current()
      .json.attributes.articles.slice(0, LISTED)
      .map(({ id, title, date, source }) => ({
        uri: `maotu://articles/${id}`,
        name: title,
        mimeType: "text/plain",
        description: [source, date].filter(Boolean).join(" · "),
      })),
  });
  const template = new ResourceTemplate("maotu://articles/{id}", { list });
  const about = { title: "Articles", description: "An article with what it names", mimeType: "text/plain" };
  server.registerResource("article", template, about, (uri, { id }) => ({
    contents: [
      {
        uri: uri.href,
        mimeType: "text/plain",
        text: BRIEF.article?.(feed.current().article(String(id)) as never) ?? "",
      },
    ],
  }));
}

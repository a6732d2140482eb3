// One question over HTTP and over MCP: node docs/faces.mjs, after npm start.
import { spawn } from "node:child_process";
import { once } from "node:events";
import { Client } from "@modelcontextprotocol/sdk/client/index.js";
import { StdioClientTransport } from "@modelcontextprotocol/sdk/client/stdio.js";

const maotu = (...args) => ["dist/cli/main.js", "--lang", "en", ...args];

const server = spawn(process.execPath, maotu("serve", "--port", "0"), { stdio: ["ignore", "ignore", "pipe"] });
const [told] = await once(server.stderr, "data");
const address = /http:\/\/[\w.]+:\d+/.exec(String(told))[0];
const response = await fetch(`${address}/v1/facts?reporter=湖南省&flow=total&limit=1&quotes=1`);
const { facts, total } = await response.json();
console.log(`GET /v1/facts: ${response.status}, ${facts.length} of ${total}`);
console.log(JSON.stringify(facts[0].evidence[0], ["text", "title", "date", "file", "start", "end"], 1));
const lost = await fetch(`${address}/v1/show?name=湖南省政府大楼`);
const { code, status } = await lost.json();
console.log(`GET /v1/show: ${status} ${code}`);
server.kill();

const agent = new Client({ name: "example", version: "1" });
await agent.connect(new StdioClientTransport({ command: process.execPath, args: maotu("mcp") }));
const answer = await agent.callTool({
  name: "facts",
  arguments: { reporter: "湖南省", flow: "total", limit: 1, quotes: 1 },
});
console.log(`MCP facts:\n${answer.content[0].text}`);
await agent.close();

import type { GraphProblem } from "./check-graph.js";
import { decodePayload } from "./decode-graph.js";
import type { Fetched } from "./fetch-graph.js";
import { fetchGraph } from "./fetch-graph.js";
import { type Report, SILENT } from "./progress.js";
import type { ServiceMode } from "./service.js";

/** Where a server has its graph. */
export const SERVED_GRAPH = "./v1/graph";

/**
 * The graph of this page: the server's, the one that lies in it, else `?graph=URL` (of the same origin: the page's policy allows
 * no other), else `graph.json` beside it.
 */
export async function loadGraph(mode: ServiceMode, report: Report = SILENT): Promise<Fetched> {
  const embedded = document.getElementById("maotu-data")?.textContent?.trim() ?? "";
  if (embedded !== "") {
    await report("unpack", null);
    return { checked: await decodePayload(embedded, report), etag: null };
  }
  const beside = new URLSearchParams(location.search).get("graph") ?? "./graph.json";
  const fetched = await fetchGraph(mode === "file" ? beside : SERVED_GRAPH, { report });
  if (mode !== "file" && fetched && "problem" in fetched.checked)
    return { ...fetched, checked: silent(fetched.checked) };
  if (fetched === null) throw new Error("loadGraph: a server answered 304 to a question without an ETag");
  return fetched;
}

/** A server that is not there any more is another matter than a file that was never there. */
function silent({ problem }: { readonly problem: GraphProblem }): { readonly problem: GraphProblem } {
  return { problem: problem.code === "data-missing" ? { ...problem, code: "server-silent" } : problem };
}

import type { Verb } from "../query/verbs.js";
import type { WellKnown } from "../query/well-known.js";
import { exampleUrl } from "./example-url.js";

interface Parameter {
  readonly name: string;
  readonly required?: boolean | undefined;
  readonly description?: string | undefined;
  readonly schema?: object | undefined;
}

/** What the page shows of one question. */
export interface PageEntry {
  readonly verb: Verb;
  readonly parameters: readonly Parameter[];
}

/** The documentation for people: one page without scripts, made from the same description as `/openapi.json`. */
export function apiPage(entries: readonly PageEntry[], known: WellKnown): string {
  const sections = entries.map((entry) => section(entry, known)).join("\n");
  return `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><title>Maotu API</title>
<meta name="viewport" content="width=device-width, initial-scale=1">
<style>${STYLE}</style></head><body>
<h1>Maotu API</h1>
<p>Questions about a knowledge graph of Chinese trade news. All are GET requests and answer JSON;
the description for programs is <a href="/openapi.json">/openapi.json</a> (OpenAPI 3.1), agents ask at <code>/mcp</code>.
Lists are repeated parameters or have commas. A long answer ends with <code>next</code>: ask again with it as
<code>cursor</code>. What is refused is told as <code>application/problem+json</code> with a <code>code</code>;
an ambiguous or unknown name comes with <code>candidates</code>.</p>
<nav>${entries.map(({ verb }) => `<a href="#${verb.name}">${verb.name}</a>`).join(" ")}</nav>
${sections}
</body></html>
`;
}

function section({ verb, parameters }: PageEntry, known: WellKnown): string {
  const rows = parameters.map(row).join("");
  const url = exampleUrl(verb, known);
  const table =
    rows === "" ? "" : `<table><tr><th>parameter</th><th>values</th><th>meaning</th></tr>${rows}</table>`;
  return `<section id="${verb.name}"><h2>GET /v1/${verb.name}</h2><p>${escapeHtml(verb.summary)}.</p>${table}
<p>Example: <a href="${escapeHtml(url)}">${escapeHtml(decodeURIComponent(url))}</a></p></section>`;
}

function row({ name, required, description = "", ...rest }: Parameter): string {
  const schema = (rest.schema ?? {}) as Readonly<Record<string, unknown>>;
  const items = (schema.items ?? schema) as Readonly<Record<string, unknown>>;
  const values = Array.isArray(items.enum)
    ? items.enum.join(", ")
    : [items.type, items.pattern].filter(Boolean).join(" ");
  const range = [schema.minimum, schema.maximum].some((limit) => limit !== undefined)
    ? ` ${schema.minimum ?? ""}–${schema.maximum ?? ""}`
    : "";
  const fallback =
    schema.default === undefined || Array.isArray(schema.default)
      ? ""
      : `; ${String(schema.default)} by default`;
  const many = schema.items === undefined ? "" : " (list)";
  return `<tr><td><code>${name}</code>${required ? " *" : ""}</td><td>${escapeHtml(values + range + many)}</td><td>${escapeHtml(description + fallback)}</td></tr>`;
}

function escapeHtml(text: string): string {
  return text.replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`);
}

const STYLE = `:root{color-scheme:light dark}body{font:16px/1.5 system-ui,sans-serif;max-width:60rem;margin:2rem auto;padding:0 1rem}
table{border-collapse:collapse;width:100%;font-size:.9rem}td,th{text-align:left;vertical-align:top;padding:.25rem .75rem .25rem 0;border-bottom:1px solid #8884}
td:nth-child(2){max-width:22rem;overflow-wrap:anywhere}code{font-size:.95em}h2{margin-top:2.5rem;font-size:1.1rem}nav a{margin-right:.5rem}`;

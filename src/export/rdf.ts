import { DataFactory, type Quad, type Quad_Object, type Quad_Subject, Writer } from "n3";
import type { GraphSource } from "../model/graph-source.js";
import { describeGraph, PREFIXES, type Resource, type Value } from "./rdf-model.js";

const { namedNode, literal, quad } = DataFactory;

/** The graph as Turtle (n3), resource by resource. */
export function* writeTurtle(source: GraphSource): Iterable<string> {
  let waiting = "";
  const sink = {
    write(chunk: string, _encoding?: unknown, done?: () => void): void {
      waiting += chunk;
      done?.();
    },
    end(done?: () => void): void {
      done?.();
    },
  };
  const writer = new Writer(sink, { prefixes: PREFIXES, end: false });
  for (const resource of describeGraph(source)) {
    writer.addQuads(quadsOf(resource));
    yield waiting;
    waiting = "";
  }
  writer.end();
  yield waiting;
}

function quadsOf({ id, types, values }: Resource): Quad[] {
  const subject: Quad_Subject = namedNode(id);
  const type = namedNode(expand("rdf:type"));
  return [
    ...types.map((name) => quad(subject, type, namedNode(expand(name)))),
    ...values.map(([predicate, value]) => quad(subject, namedNode(expand(predicate)), objectOf(value))),
  ];
}

function objectOf(value: Value): Quad_Object {
  if ("id" in value) return namedNode(value.id);
  if (value.language !== undefined) return literal(value.text, value.language);
  return literal(value.text, namedNode(expand(value.type ?? "xsd:string")));
}

function expand(name: string): string {
  const [prefix = "", local = ""] = name.split(/:(.*)/su);
  return `${PREFIXES[prefix as keyof typeof PREFIXES]}${local}`;
}

/** The graph as JSON-LD: the same statements as the Turtle, one resource a line. */
export function* writeJsonLd(source: GraphSource): Iterable<string> {
  yield `{"@context":${JSON.stringify(PREFIXES)},\n"@graph":[`;
  let between = "\n";
  for (const { id, types, values } of describeGraph(source)) {
    const node: Record<string, unknown> = { "@id": id, "@type": types };
    for (const [predicate, value] of values) {
      const known = (node[predicate] ?? []) as unknown[];
      node[predicate] = [...known, jsonValue(value)];
    }
    yield `${between}${JSON.stringify(node)}`;
    between = ",\n";
  }
  yield "\n]}\n";
}

function jsonValue(value: Value): object {
  if ("id" in value) return { "@id": value.id };
  if (value.language !== undefined) return { "@value": value.text, "@language": value.language };
  return { "@value": value.text, "@type": value.type ?? "xsd:string" };
}

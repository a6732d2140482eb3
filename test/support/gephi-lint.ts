type Tag = Readonly<Record<string, string>>;

/** Attributes of every element of one name. Enough for well-formed XML that quotes with ", which other tests assure. */
function tags(xml: string, name: string): Tag[] {
  return [...xml.matchAll(/<([\w:]+)((?:\s+[\w:]+="[^"]*")*)\s*\/?>/g)]
    .filter(([, found]) => found === name)
    .map(([, , attributes = ""]) =>
      Object.fromEntries(
        [...attributes.matchAll(/([\w:]+)="([^"]*)"/g)].map(([, key = "", value = ""]) => [key, value]),
      ),
    );
}

/** What Gephi's GEXF importer would drop, merge or stumble over, as read in its source; empty for a file it takes whole. */
export function lintForGephi(xml: string): string[] {
  const all = (name: string): Tag[] => tags(xml, name);
  const faults: string[] = [];
  const declared = all("graph")[0]?.defaultedgetype;
  for (const color of all("viz:color")) {
    const channels = [color.r, color.g, color.b].map(Number);
    if (!channels.every((channel) => Number.isInteger(channel) && channel >= 0 && channel <= 255)) {
      faults.push(`a colour is not three channels: ${JSON.stringify(color)}`);
    }
    if (color.hex !== undefined) faults.push("networkx stumbles over hex colours, Gephi over hex with alpha");
  }
  const classes = all("attributes").map((block) => block.class ?? "");
  if (new Set(classes).size !== classes.length) faults.push("two blocks of attributes of one class");
  for (const attribute of all("attribute")) {
    const type = attribute.type ?? "";
    if (!["string", "integer", "double", "boolean"].includes(type)) faults.push(`column type ${type}`);
    if (!/^\d+$/.test(attribute.id ?? "")) faults.push("Gephi Lite shows titles of numeric ids only");
  }
  const nodes = new Set(uniqueIds(all("node"), faults));
  uniqueIds(all("edge"), faults);
  const triples = new Set<string>();
  for (const edge of all("edge")) {
    const [source, target, kind] = ["source", "target", "kind"].map((name) => edge[name] ?? "");
    if (!nodes.has(source ?? "") || !nodes.has(target ?? ""))
      faults.push(`edge to an unknown node: ${source} ${target}`);
    if (edge.type === undefined || edge.type !== declared) {
      faults.push(`an edge of type ${edge.type} is dropped where ${declared} is declared`);
    }
    const triple = `${source} ${target} ${kind}`;
    if (triples.has(triple)) faults.push(`parallel edges would be merged: ${triple}`);
    triples.add(triple);
    if (!(Number(edge.weight) > 0)) faults.push(`weight ${edge.weight}`);
  }
  const points = all("viz:position").map((point) => [point.x, point.y].map(Number));
  if (points.some((point) => !point.every(Number.isFinite))) faults.push("a position is not finite");
  if (points.length > 1 && points.every((point) => point.every((value) => value === 0))) {
    faults.push("positions that are all 0 are thrown away");
  }
  return faults;
}

function uniqueIds(elements: readonly Tag[], faults: string[]): string[] {
  const ids = elements.map((element) => element.id ?? "");
  if (new Set(ids).size !== ids.length) faults.push("an id is used twice");
  for (const id of ids) if (/\s/.test(id) || id === "") faults.push(`id with blanks: "${id}"`);
  return ids;
}

// A generated graph of a wished size, for measuring queries and exports: names are syllables, links favour what has many.

const KINDS = [
  "company",
  "company",
  "company",
  "product",
  "place",
  "official",
  "organization",
  "hub",
  "person",
  "partner",
];
const TYPES = [
  "located_in",
  "produces",
  "exports",
  "exports_to",
  "cooperates_with",
  "holds_post",
  "co_mentioned",
];
const SYLLABLES = [..."海江山河湖州城东南西北中新安平宁吉昌盛华源丰林石金银白青云龙凤鹏远达通宏伟光明德信"];

/** Numbers from 0 to 1, the same in every run. */
function randomFrom(seed) {
  let state = seed >>> 0;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 32;
  };
}

/** A graph in the form of `graph.json`. One edge in three of those with a flow has a fact. */
export function makeGraphJson({ nodes: nodeCount, edges: edgeCount, seed = 7 }) {
  const random = randomFrom(seed);
  const pick = (items) => items[Math.floor(random() * items.length)];
  const articles = Array.from({ length: Math.ceil(nodeCount / 20) }, (_, index) => ({
    id: `a${index}`,
    title: `标题${index}`,
    date: `20${String(15 + (index % 10)).padStart(2, "0")}-${String(1 + (index % 12)).padStart(2, "0")}-15`,
    dateFrom: "given",
    authors: [],
    source: "海州日报",
    file: `a${index}.txt`,
    sentences: Array.from({ length: 10 }, (_, at) => ({
      start: at * 40,
      end: at * 40 + 20,
      text: `第${at}句写到出口与进口的增长。`,
      paragraph: at,
      role: "body",
    })),
  }));
  const evidence = () => ({
    article: `a${Math.floor(random() * articles.length)}`,
    sentence: Math.floor(random() * 10),
    start: 0,
    end: 10,
    rule: "bench/rule",
  });
  const nodes = Array.from({ length: nodeCount }, (_, index) => {
    const kind = KINDS[index % KINDS.length];
    const label = `${Array.from({ length: 4 }, () => pick(SYLLABLES)).join("")}${index.toString(36)}`;
    return {
      key: `${kind}:${label}`,
      attributes: {
        ...{ label, kind, aliases: [label.slice(0, 3)], attrs: {}, confidence: 0.9 },
        ...{
          support: 1 + Math.floor(random() * 20),
          mentions: [evidence(), evidence()],
          community: index % 100,
        },
        ...{ x: random(), y: random(), size: 3, color: "#336699" },
      },
    };
  });
  const { edges, facts } = makeEdges({ nodes, edgeCount, random, pick, evidence });
  const style = (name) => ({ zh: name, en: name, color: "#336699" });
  const styles = (names) => Object.fromEntries([...new Set(names)].map((name) => [name, style(name)]));
  return {
    options: { type: "directed", multi: true, allowSelfLoops: true },
    attributes: { name: "bench", format: 1, kinds: styles(KINDS), edgeTypes: styles(TYPES), articles, facts },
    nodes,
    edges,
  };
}

function makeEdges({ nodes, edgeCount, random, pick, evidence }) {
  const facts = [];
  const edges = Array.from({ length: edgeCount }, (_, index) => {
    // The cube of a random number: the first nodes become hubs with tens of thousands of edges.
    const source = nodes[Math.floor(random() ** 3 * nodes.length)];
    const target = nodes[Math.floor(random() * nodes.length)];
    const etype = pick(TYPES);
    const said = [evidence()];
    const attributes = {
      ...{ etype, label: etype, weight: 1 + Math.floor(random() * 5), confidence: 0.8 },
      ...{ size: 1, color: "#336699", evidence: said },
    };
    if (etype.startsWith("exports") && index % 3 === 0) {
      const year = 2015 + (index % 10);
      const side =
        etype === "exports" ? { product: target.key, partner: null } : { product: null, partner: target.key };
      facts.push({
        ...{ id: `f${index}`, reporter: source.key, flow: "export", ...side, segment: null },
        ...{
          period: [`${year}-01`, `${year}-12`],
          measure: "value",
          amount: Math.round(random() * 1e10),
          unit: "CNY",
        },
        ...{ yoy: 5, share: null, approx: false, confidence: 0.8, support: 1, conflicts: [], evidence: said },
      });
      attributes.facts = [`f${index}`];
    }
    return { key: `e${index}`, source: source.key, target: target.key, attributes };
  });
  return { edges, facts };
}

"""Reads a GEXF or a GraphML file with networkx and compares it with graph.json: same nodes and edges, labels, kinds, weights, positions.

usage: python3 scripts/check_gexf.py out/maotu.gexf out/graph.json
       python3 scripts/check_gexf.py out/maotu.graphml out/graph.json
"""

import json
import sys

import networkx as nx
from networkx.readwrite.gexf import GEXF

# networkx knows the namespaces of GEXF 1.1 and 1.2 only (2.8 of Debian and 3.6 alike); the elements it reads are the same in 1.3.
GEXF.versions.setdefault(
    "1.3", {**GEXF.versions["1.2draft"], "NS_GEXF": "http://gexf.net/1.3", "NS_VIZ": "http://gexf.net/1.3/viz"}
)


def read_gexf(path):
    """What a GEXF file says of nodes and edges, by their ids."""
    graph = nx.read_gexf(path)
    nodes = {}
    for key, data in graph.nodes(data=True):
        place = data["viz"]["position"]
        nodes[key] = (data["label"], data["种类代码"], data["文章数"], place["x"], place["y"])
    edges = {data["id"]: (*ends, data["label"], data["weight"]) for *ends, data in graph.edges(data=True)}
    return nodes, edges


def read_graphml(path):
    """The same of a GraphML file."""
    graph = nx.read_graphml(path)
    nodes = {key: pick(data, "label", "kind", "support", "x", "y") for key, data in graph.nodes(data=True)}
    # networkx gives an edge of a multigraph its id as its key.
    listed = graph.edges(keys=True, data=True) if graph.is_multigraph() else (
        (a, b, data["id"], data) for a, b, data in graph.edges(data=True)
    )
    edges = {key: (a, b, data["label"], data["weight"]) for a, b, key, data in listed}
    return nodes, edges


def read_json(path):
    """The same of graph.json."""
    with open(path, encoding="utf-8") as file:
        stored = json.load(file)
    nodes = {n["key"]: pick(n["attributes"], "label", "kind", "support", "x", "y") for n in stored["nodes"]}
    edges = {
        e["key"]: (e["source"], e["target"], *pick(e["attributes"], "label", "weight")) for e in stored["edges"]
    }
    return nodes, edges


def pick(attributes, *names):
    return tuple(attributes[name] for name in names)


def compare(what, found, expected):
    """One line for each thing that is only in one file or that the files describe differently."""
    return [
        f"{what} {key}: {found.get(key, 'missing')} in the file, {expected.get(key, 'missing')} in graph.json"
        for key in sorted({*found, *expected})
        if found.get(key) != expected.get(key)
    ]


def main(path, json_path):
    read = read_graphml if path.endswith(".graphml") else read_gexf
    found, expected = read(path), read_json(json_path)
    problems = [
        line for what, ours, theirs in zip(("node", "edge"), found, expected) for line in compare(what, ours, theirs)
    ]
    for problem in problems[:20]:
        print(problem, file=sys.stderr)
    print(f"networkx {nx.__version__}: {len(found[0])} nodes, {len(found[1])} edges, {len(problems)} differences")
    return 1 if problems or not found[0] or not found[1] else 0


if __name__ == "__main__":
    if len(sys.argv) != 3:
        sys.exit(__doc__)
    sys.exit(main(*sys.argv[1:]))

"""Reads a GEXF file with networkx and compares it with graph.json: same nodes, same edges, same labels and kinds.

usage: python3 scripts/check_gexf.py out/maotu.gexf out/graph.json
"""

import json
import sys

import networkx as nx
from networkx.readwrite.gexf import GEXF

# networkx knows the namespaces of GEXF 1.1 and 1.2 only (as of 2.8); the elements that it reads are the same in 1.3.
GEXF.versions.setdefault("1.3", {**GEXF.versions["1.2draft"], "NS_GEXF": "http://gexf.net/1.3", "NS_VIZ": "http://gexf.net/1.3/viz"})


def main(gexf_path: str, json_path: str) -> int:
    graph = nx.read_gexf(gexf_path)
    with open(json_path, encoding="utf-8") as file:
        stored = json.load(file)
    # Co-mentions are off by default wherever edges are shown, so the GEXF leaves them out.
    edges = [e for e in stored["edges"] if e["attributes"]["etype"] != "co_mentioned"]
    nodes = {n["key"]: n["attributes"] for n in stored["nodes"]}
    problems = []
    if set(graph.nodes) != set(nodes):
        problems.append(f"nodes differ: {graph.number_of_nodes()} in GEXF, {len(nodes)} in graph.json")
    if graph.number_of_edges() != len(edges):
        problems.append(f"edges differ: {graph.number_of_edges()} in GEXF, {len(edges)} in graph.json")
    for key, data in graph.nodes(data=True):
        if key in nodes and (data["label"], data["kind"]) != (nodes[key]["label"], nodes[key]["kind"]):
            problems.append(f"node {key} differs: {data['label']} {data['kind']}")
    for problem in problems:
        print(problem, file=sys.stderr)
    print(f"networkx {nx.__version__}: {graph.number_of_nodes()} nodes, {graph.number_of_edges()} edges")
    return 1 if problems else 0


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:3]))

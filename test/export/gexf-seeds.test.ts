import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { beforeAll, describe, expect, it } from "vitest";
import { validateXML } from "xmllint-wasm";
import { writeGexf } from "../../src/export/gexf.js";
import { sourceOf } from "../../src/graph/graph-source.js";
import { makeGraph } from "../../src/pipeline.js";
import { lintForGephi } from "../support/gephi-lint.js";

const schema = (name: string) => ({
  fileName: name,
  contents: readFileSync(new URL(`../support/gexf/${name}`, import.meta.url), "utf8"),
});

// Made-up graphs are tested beside this file; here is the one that a user opens in Gephi first.
describe("the GEXF of the seed articles", () => {
  let xml = "";

  beforeAll(async () => {
    const { graph } = await makeGraph({ paths: [fileURLToPath(new URL("../../seeds", import.meta.url))] });
    xml = [...writeGexf(sourceOf(graph))].join("");
  });

  it("is valid against the RELAX NG schema of GEXF 1.3", async () => {
    const result = await validateXML({
      xml: { fileName: "maotu.gexf", contents: xml },
      extension: "relaxng",
      schema: schema("gexf.rng"),
      preload: [schema("dynamics.rng"), schema("viz.rng")],
    });
    expect(result.errors).toEqual([]);
    expect(xml).toContain("<edge ");
  });

  it("holds nothing that Gephi drops, merges or stumbles over", () => {
    expect(lintForGephi(xml)).toEqual([]);
  });
});

import { createRequire } from "node:module";

// These packages are CommonJS whose types declare a default export that does not exist at run time under Node's ESM
// rules; requiring them gives the function itself, and its declared type.
const require = createRequire(import.meta.url);

type ForceAtlas2 = typeof import("graphology-layout-forceatlas2").default;
type Noverlap = typeof import("graphology-layout-noverlap").default;
type Louvain = typeof import("graphology-communities-louvain").default;

export const forceAtlas2 = require("graphology-layout-forceatlas2") as ForceAtlas2;
export const noverlap = require("graphology-layout-noverlap") as Noverlap;
export const louvain = require("graphology-communities-louvain") as Louvain;

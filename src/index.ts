export type { Extraction } from "./model/extraction.js";

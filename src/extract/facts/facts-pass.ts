import type { Pass } from "../reading.js";
import { readFacts } from "./read-facts.js";

/** Trade facts, from the names, quantities and periods that earlier passes have found. */
export const factsPass: Pass = {
  id: "facts",
  run: (reading) => ({ facts: readFacts(reading).claims }),
};

import type { Scene } from "./scene.js";
import type { Part } from "./told.js";

/** One way to tell something. `after` says what the paragraph must be about for it to go on there. */
export interface Template {
  readonly id: string;
  readonly write: (scene: Scene) => Part;
}

/** What a paragraph is about once its first sentence is told. */
export type TopicKind = "all" | "flow" | "goods" | "partner" | "segment" | "told";

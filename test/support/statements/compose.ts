import { GOODS_LISTS } from "./goods.js";
import { MIXED } from "./mixed.js";
import { OPENINGS } from "./openings.js";
import { OTHER_PARTS } from "./others.js";
import { PARTNER_LISTS } from "./partners.js";
import { Random } from "./random.js";
import { RANKS } from "./ranks.js";
import { RELEASES } from "./releases.js";
import { Scene } from "./scene.js";
import { slogan } from "./slogans.js";
import { STORIES } from "./stories.js";
import type { Template, TopicKind } from "./template.js";
import { writtenPeriod } from "./times.js";
import type { Told } from "./told.js";
import { OF_GOODS, OF_PARTNER, OF_SEGMENT } from "./topics.js";
import { TURNS } from "./turns.js";

/** A paragraph with all that a careful reader takes from it. */
export interface Paragraph {
  readonly seed: number;
  readonly text: string;
  /** The templates that it was made of, in order. */
  readonly made: readonly string[];
  /** The facts of each template. */
  readonly facts: readonly (readonly Told[])[];
  readonly date: string;
  readonly source: string;
}

const PARTS = [...PARTNER_LISTS, ...GOODS_LISTS, ...MIXED, ...RANKS, ...RELEASES, ...TURNS];
const ALL = [...PARTS, ...OTHER_PARTS];
const FOLLOWERS: Readonly<Record<TopicKind, readonly Template[]>> = {
  all: ALL,
  flow: [...PARTS, ...OTHER_PARTS.filter((t) => t.id !== "flows" && t.id !== "flows contrasted")],
  goods: OF_GOODS,
  partner: OF_PARTNER,
  segment: OF_SEGMENT,
  told: [],
};

const MONTHS = /^(?:month|quarters|each quarter)$/;

/** The paragraph of a seed. */
export function writeParagraph(seed: number): Paragraph {
  const random = new Random(seed);
  const scene = new Scene(random);
  const opening = random.pick([...OPENINGS, ...STORIES]);
  const first = opening.write(scene);
  const wide = opening.topic === "all" || opening.topic === "flow";
  const topic = scene.topic;
  scene.isFirst = false;
  const followers = random.sample(
    FOLLOWERS[opening.topic].filter((t) => !(opening.id !== "total" && /^flows/.test(t.id))),
    wide ? random.between(0, 3) : random.between(0, 1),
  );
  const places = followers.filter(({ id }) => /place/.test(id)).slice(1);
  for (const again of places) followers.splice(followers.indexOf(again), 1);
  // What follows a single month would be of that month.
  followers.sort((a, b) => Number(MONTHS.test(a.id)) - Number(MONTHS.test(b.id)));
  // A part of its own paragraph inherits only what the article is about.
  const breaks = followers.map(() => wide && random.chance(0.2));
  const parts = followers.map((template, i) => {
    scene.isSecond = i === 0 && breaks[0] !== true;
    scene.topic = wide ? { ...topic, flow: "total" } : topic;
    if (!wide || !random.chance(0.25)) return template.write(scene);
    scene.isSecond = false;
    scene.heading = `${random.chance(0.7) ? `${writtenPeriod(random, scene.time)}，` : ""}${scene.whole()}`;
    const { text, facts } = template.write(scene);
    scene.heading = null;
    return { text: slogan(random) + text, facts };
  });
  return {
    seed,
    text: [first, ...parts].map((part, i) => `${breaks[i - 1] === true ? "\n" : ""}${part.text}。`).join(""),
    made: [opening.id, ...followers.map((t) => t.id)],
    facts: [first, ...parts].map((part) => part.facts),
    date: scene.time.date,
    source: scene.region.paper,
  };
}

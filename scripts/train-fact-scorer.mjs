#!/usr/bin/env node
// Learns from scripts/fact-scorer/facts.tsv how probable it is that a fact with certain signs is right, and writes
// knowledge/fact-scorer.tsv. Prints first what that is worth: each set of articles is judged by weights that were learnt
// without it. Needs nothing but this file and the data; the same data give the same weights.
//
//   node scripts/train-fact-scorer.mjs
//
// The model is additive: boosted stumps, each of which asks for one sign (logistic loss, Newton steps), summed up to one weight
// a sign. So it chooses its signs itself, and a weight of 1 makes the odds of being right 2.7 times as high.
import { readFileSync, writeFileSync } from "node:fs";
import { FIRST_READINGS } from "./fact-scorer/first-readings.mjs";

const ROUNDS = 200;
const RATE = 0.15;
/** Keeps steps small where few facts have a sign. */
const RIDGE = 3;
const LEAST = 3;
/** Signs of fewer facts or articles than these say nothing: facts of one article share their errors. */
const RARE = 25;
const FEW_ARTICLES = 8;
/** Rules get better from set to set: the last one, which is the most like real news, says how often facts are right now. */
const LATEST = 1;
/** The first sets only teach. */
const TEACHERS = 3;

const { signs, facts, gold } = readData(new URL("fact-scorer/facts.tsv", import.meta.url));
const names = FIRST_READINGS.map(({ name }) => name);
evaluate();
const weights = train(facts, names);
const counts = countSigns();
const table = new URL("../knowledge/fact-scorer.tsv", import.meta.url);
writeFileSync(
  table,
  [
    "# How much a sign adds to the odds (as a logarithm) that a fact is right; `always` is where every fact begins. A fact's",
    "# probability is the logistic function of the sum over its signs (src/resolve/fact-scorer). `facts` have the sign, `right`",
    "# is the share of them that is right.",
    "# source: 200 articles of test/golden/tune at their first reading, when nobody had tuned on them",
    "# licence: MIT",
    "# made by: scripts/train-fact-scorer.mjs",
    "sign\tweight\tfacts\tright",
    ...[...weights]
      .sort((a, b) => Math.abs(b[1]) - Math.abs(a[1]))
      .map(([sign, weight]) => {
        const { items, right } = counts.get(sign);
        return [sign, weight.toFixed(3), items, (right / items).toFixed(3)].join("\t");
      }),
    "",
  ].join("\n"),
);
console.log(`${weights.size} signs of ${signs.length} have a weight`);

function readData(url) {
  const data = { signs: [], facts: [], gold: new Map() };
  for (const line of readFileSync(url, "utf8").split("\n")) {
    const [what, ...cells] = line.split("\t");
    if (what === "sign") data.signs[Number(cells[0])] = cells[1];
    if (what === "set") data.gold.set(cells[0], { all: Number(cells[1]), figured: Number(cells[2]) });
    if (what !== "fact") continue;
    const [set, article, right, figured, list] = cells;
    data.facts.push({
      set,
      article,
      right: Number(right),
      figured: figured === "1",
      signs: list.split(" ").map(Number),
    });
  }
  return data;
}

function countSigns() {
  const found = new Map(signs.map((sign) => [sign, { items: 0, right: 0 }]));
  for (const fact of facts) {
    for (const sign of fact.signs) {
      const count = found.get(signs[sign]);
      count.items++;
      count.right += fact.right;
    }
  }
  return found;
}

function logistic(x) {
  return 1 / (1 + Math.exp(-x));
}

function sumOf(fact, learnt) {
  return fact.signs.reduce((sum, sign) => sum + (learnt.get(signs[sign]) ?? 0), 0);
}

/** Weights by sign; the intercept is such that the last sets have on average the precision that they had. */
function train(items, sets) {
  const holders = signs.map(() => []);
  items.forEach((fact, i) => {
    for (const sign of fact.signs) holders[sign].push(i);
  });
  const articles = holders.map((list) => new Set(list.map((i) => items[i].article)).size);
  const usable = holders.map(
    (list, sign) => list.length >= RARE && articles[sign] >= FEW_ARTICLES && list.length < items.length,
  );
  const right = items.reduce((sum, fact) => sum + fact.right, 0);
  const start = Math.log(right / (items.length - right));
  const sums = items.map(() => start);
  const learnt = new Map([["always", start]]);
  for (let round = 0; round < ROUNDS; round++) {
    const slope = items.map((fact, i) => logistic(sums[i]) - fact.right);
    const bend = sums.map((sum) => logistic(sum) * (1 - logistic(sum)));
    const stump = bestStump(holders, usable, slope, bend);
    if (stump === null) break;
    const { sign, withIt, without } = stump;
    learnt.set(signs[sign], (learnt.get(signs[sign]) ?? 0) + RATE * (withIt - without));
    learnt.set("always", learnt.get("always") + RATE * without);
    for (let i = 0; i < items.length; i++) sums[i] += RATE * without;
    for (const i of holders[sign]) sums[i] += RATE * (withIt - without);
  }
  const latest = items.filter(({ set }) => sets.slice(-LATEST).includes(set));
  learnt.set("always", learnt.get("always") + shiftFor(latest, learnt));
  return learnt;
}

function bestStump(holders, usable, slope, bend) {
  const total = (list, of) => list.reduce((sum, i) => sum + of[i], 0);
  const [allSlope, allBend] = [slope, bend].map((list) => list.reduce((a, b) => a + b, 0));
  let best = null;
  let most = 1e-3;
  holders.forEach((list, sign) => {
    if (!usable[sign]) return;
    const [g, h] = [total(list, slope), total(list, bend)];
    const [g2, h2] = [allSlope - g, allBend - h];
    if (h < LEAST || h2 < LEAST) return;
    const gain = g ** 2 / (h + RIDGE) + g2 ** 2 / (h2 + RIDGE) - allSlope ** 2 / (allBend + RIDGE);
    if (gain <= most) return;
    most = gain;
    best = { sign, withIt: -g / (h + RIDGE), without: -g2 / (h2 + RIDGE) };
  });
  return best;
}

/** What to add to all sums so that the sets are as often right as their facts say, on average over sets. */
function shiftFor(items, learnt) {
  const sets = [...new Set(items.map(({ set }) => set))].map((name) =>
    items.filter(({ set }) => set === name),
  );
  const meanOf = (of) =>
    sets.reduce((sum, list) => sum + list.reduce((all, fact) => all + of(fact), 0) / list.length, 0) /
    sets.length;
  const wanted = meanOf(({ right }) => right);
  let [low, high] = [-5, 5];
  for (let i = 0; i < 50; i++) {
    const shift = (low + high) / 2;
    if (meanOf((fact) => logistic(sumOf(fact, learnt) + shift)) < wanted) low = shift;
    else high = shift;
  }
  return low;
}

/** Each set judged by what the others teach; the first ones only teach. */
function evaluate() {
  const judged = names.slice(TEACHERS).flatMap((name) => {
    const others = names.filter((other) => other !== name);
    const learnt = train(
      facts.filter(({ set }) => set !== name),
      others.slice(0, Math.max(TEACHERS, names.indexOf(name))),
    );
    return facts
      .filter(({ set }) => set === name)
      .map((fact) => ({ ...fact, probability: logistic(sumOf(fact, learnt)) }));
  });
  console.log("learnt without the set: precision, recall and F1 of facts | of facts with a figure");
  for (const name of [...names.slice(TEACHERS), "all"]) {
    for (const from of [0, 0.3, 0.4, 0.5, 0.6]) {
      const items = judged.filter(({ set }) => name === "all" || set === name);
      const wanted = [...gold].filter(([set]) =>
        name === "all" ? names.indexOf(set) >= TEACHERS : set === name,
      );
      const cells = ["all", "figured"].map((which) => {
        const kept = items.filter((fact) => fact.probability >= from && (which === "all" || fact.figured));
        const hits = kept.reduce((sum, { right }) => sum + right, 0);
        const asked = wanted.reduce((sum, [, counts]) => sum + counts[which], 0);
        const figures = [hits / kept.length, hits / asked, (2 * hits) / (kept.length + asked)];
        return figures.map((x) => x.toFixed(3)).join(" ");
      });
      console.log(`${name.padEnd(4)} from ${from.toFixed(1)}: ${cells.join(" | ")}`);
    }
  }
  console.log("probability: facts, said, right");
  for (let from = 0; from < 1; from += 0.1) {
    const bin = judged.filter(({ probability: p }) => p >= from && p < from + 0.1);
    const mean = (of) => (bin.reduce((sum, item) => sum + of(item), 0) / bin.length).toFixed(3);
    if (bin.length > 0)
      console.log(
        `${from.toFixed(1)}: ${bin.length}, ${mean((f) => f.probability)}, ${mean((f) => f.right)}`,
      );
  }
}

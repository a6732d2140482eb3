#!/usr/bin/env node
// Learns from scripts/scorers/facts.tsv and relations.tsv how probable it is that a fact or a relation with certain signs is
// right, and writes knowledge/fact-scorer.tsv and relation-scorer.tsv. Prints first what that is worth: each set of articles is
// judged by weights that were learnt without it. Needs nothing but the data; the same data give the same weights.
//
//   node scripts/train-scorers.mjs
//
// The model is additive: boosted stumps, each of which asks for one sign (logistic loss, Newton steps), summed up to one weight
// a sign. So it chooses its signs itself, and a weight of 1 makes the odds of being right 2.7 times as high.
import { readFileSync, writeFileSync } from "node:fs";
import { FIRST_READINGS } from "./scorers/first-readings.mjs";

const ROUNDS = 200;
const RATE = 0.15;
/** Keeps steps small where few facts have a sign. */
const RIDGE = 3;
const LEAST = 3;
/** Signs of fewer facts or articles than these say nothing: facts of one article share their errors. */
const RARE = 25;
const FEW_ARTICLES = 8;
/** Rules get better from set to set: the last ones that have so many items together say how often items are right now. */
const LATEST = 100;
/** The first sets only teach. */
const TEACHERS = 3;

const names = FIRST_READINGS.map(({ name }) => name);
for (const what of ["fact", "relation"]) {
  const data = readData(new URL(`scorers/${what}s.tsv`, import.meta.url));
  evaluate(what, data);
  const weights = train(data.signs, data.items, names);
  writeFileSync(new URL(`../knowledge/${what}-scorer.tsv`, import.meta.url), tableOf(what, weights, data));
  console.log(`${weights.size} signs of ${data.signs.length} have a weight\n`);
}

function tableOf(what, weights, { signs, items }) {
  const counts = countSigns(signs, items);
  return [
    `# How much a sign adds to the odds (as a logarithm) that a ${what} is right; "always" is where every one begins. The`,
    "# probability is the logistic function of the sum over its signs (src/resolve/scorers). `items` have the sign, `right` is",
    "# the share of them that is right.",
    "# source: 200 articles of test/golden/tune at their first reading, when nobody had tuned on them",
    "# licence: MIT",
    "# made by: scripts/train-scorers.mjs",
    "sign\tweight\titems\tright",
    ...[...weights]
      .sort((a, b) => Math.abs(b[1]) - Math.abs(a[1]))
      .map(([sign, weight]) => {
        const { number, right } = counts.get(sign);
        return [sign, weight.toFixed(3), number, (right / number).toFixed(3)].join("\t");
      }),
    "",
  ].join("\n");
}

function readData(url) {
  const data = { signs: [], items: [], gold: new Map() };
  for (const line of readFileSync(url, "utf8").split("\n")) {
    const [what, ...cells] = line.split("\t");
    if (what === "sign") data.signs[Number(cells[0])] = cells[1];
    if (what === "set") data.gold.set(cells[0], { all: Number(cells[1]), figured: Number(cells[2]) });
    if (what !== "item") continue;
    const [set, article, right, figured, said, list] = cells;
    data.items.push({
      set,
      article,
      right: Number(right),
      figured: figured === "1",
      said: Number(said),
      signs: list.split(" ").map(Number),
    });
  }
  return data;
}

function countSigns(signs, items) {
  const found = new Map(signs.map((sign) => [sign, { number: 0, right: 0 }]));
  for (const item of items) {
    for (const sign of item.signs) {
      const count = found.get(signs[sign]);
      count.number++;
      count.right += item.right;
    }
  }
  return found;
}

function logistic(x) {
  return 1 / (1 + Math.exp(-x));
}

function sumOf(item, signs, learnt) {
  return item.signs.reduce((sum, sign) => sum + (learnt.get(signs[sign]) ?? 0), 0);
}

/** Weights by sign; the intercept is such that the last sets have on average the precision that they had. */
function train(signs, items, sets) {
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
  const latest = latestOf(items, sets);
  learnt.set("always", learnt.get("always") + shiftFor(latest, signs, learnt));
  return learnt;
}

function latestOf(items, sets) {
  const of = (n) => items.filter(({ set }) => sets.slice(-n).includes(set));
  let last = 1;
  while (last < sets.length && of(last).length < LATEST) last++;
  return of(last);
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
function shiftFor(items, signs, learnt) {
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
    if (meanOf((fact) => logistic(sumOf(fact, signs, learnt) + shift)) < wanted) low = shift;
    else high = shift;
  }
  return low;
}

/** As src/resolve/scorers: that of a relation lies half way between what its rules and what its signs say. */
function probabilityOf(what, { said }, sum) {
  return logistic(what === "fact" ? sum : (sum + Math.log(said / (1 - said))) / 2);
}

/** Each set judged by what the others teach; the first ones only teach. */
function evaluate(what, { signs, items, gold }) {
  const tested = names.slice(TEACHERS);
  const judged = tested.flatMap((name) => {
    const others = names.filter((other) => other !== name);
    const rest = items.filter(({ set }) => set !== name);
    const learnt = train(signs, rest, others.slice(0, Math.max(TEACHERS, names.indexOf(name))));
    return items
      .filter(({ set }) => set === name)
      .map((item) => ({ ...item, probability: probabilityOf(what, item, sumOf(item, signs, learnt)) }));
  });
  console.log(`${what}s, learnt without the set: precision, recall and F1 of all | of those with a figure`);
  for (const name of [...tested, "all"]) {
    for (const from of [0, 0.3, 0.4, 0.5, 0.6]) {
      const inSet = (set) => (name === "all" ? tested.includes(set) : set === name);
      const cells = (what === "fact" ? ["all", "figured"] : ["all"]).map((which) => {
        const kept = judged.filter(
          (item) => inSet(item.set) && item.probability >= from && (which === "all" || item.figured),
        );
        const hits = kept.reduce((sum, { right }) => sum + right, 0);
        const asked = [...gold].reduce((sum, [set, counts]) => sum + (inSet(set) ? counts[which] : 0), 0);
        const figures = [hits / kept.length, hits / asked, (2 * hits) / (kept.length + asked)];
        return figures.map((x) => x.toFixed(3)).join(" ");
      });
      console.log(`${name.padEnd(4)} from ${from.toFixed(1)}: ${cells.join(" | ")}`);
    }
  }
  console.log("probability: items, said, right");
  for (let from = 0; from < 1; from += 0.1) {
    const bin = judged.filter(({ probability: p }) => p >= from && p < from + 0.1);
    const mean = (of) => (bin.reduce((sum, item) => sum + of(item), 0) / bin.length).toFixed(3);
    if (bin.length > 0)
      console.log(
        `${from.toFixed(1)}: ${bin.length}, ${mean((f) => f.probability)}, ${mean((f) => f.right)}`,
      );
  }
}

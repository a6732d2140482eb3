// Maotu as a library: read articles, ask the graph, follow an answer back to its sentence.
//
//   node docs/example.mjs
import { buildGraph, neighbours } from "maotu";

const text = `海州日报7月18日讯（记者 周一帆） 据海关统计，今年上半年，山东省出口机电产品1280亿元，同比增长6.2%；对东盟出口310亿元，增长12%。
位于青岛市的山东蓝鲸重机股份有限公司主要生产挖掘机，上半年对越南出口挖掘机3亿元，同比增长8%。`;

// Files and folders go into `paths`. What is wrong with an article is an issue in the answer, never an exception.
const { graph, extractions, issues } = await buildGraph({
  texts: [{ name: "海州日报.txt", text }],
  date: "2024-07-18",
});
console.log(`${graph.json.nodes.length} entities, ${extractions.length} file, ${issues.length} issues`);

console.log("\nWhat is linked to 山东蓝鲸重机股份有限公司?");
for (const { type, source, target, evidence } of neighbours(graph, "山东蓝鲸重机股份有限公司").edges) {
  const [{ start, end, rule }] = evidence;
  console.log(`  ${source.name} ${type} ${target.name}  «${text.slice(start, end).trim()}» (${rule})`);
}

console.log("\nWhat was exported, and to whom?");
for (const fact of graph.facts({ flow: "export", from: "2024-01", to: "2024-12" }).facts) {
  const what = fact.product?.name ?? "all goods";
  const to = fact.partner?.name ?? "the world";
  console.log(`  ${fact.reporter.name}: ${what} to ${to}, ${fact.amount} ${fact.unit}, ${fact.yoy} %`);
}

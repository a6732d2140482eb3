// node read.mjs CHECKOUT FILE…: what the built code of a checkout finds in files, one JSON object a line. A FILE is a JSON
// object with its path and its date, which is given where the text does not tell it.
import { readFileSync } from "node:fs";
import { basename, join } from "node:path";
import { pathToFileURL } from "node:url";

const [checkout, ...files] = process.argv.slice(2);
const load = (path) => import(pathToFileURL(join(checkout, "dist", path)).href);
const { readPage } = await load("corpus/page.js");
const { userDictionary } = await load("extract/user-dictionary.js");
const { readKnowledge } = await load("knowledge/read-knowledge.js");
const { extractItem } = await load("resolve/extract-item.js");
const { openSegmenter } = await load("text/segmenter.js");

const knowledge = readKnowledge();
const segmenter = openSegmenter(userDictionary(knowledge));
for (const { path, date } of files.map((file) => JSON.parse(file))) {
  const page = { file: basename(path), text: readFileSync(path, "utf8"), media: knowledge.media };
  let { articles } = readPage(page);
  if (date && articles.some((article) => !article.date)) ({ articles } = readPage({ ...page, date }));
  console.log(JSON.stringify(extractItem({ ...page, articles }, { knowledge, segmenter })));
}

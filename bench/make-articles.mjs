import { hashText, seededRandom } from "../dist/graph/seeded-random.js";

// Articles in the manner of customs releases and company news, with invented firms, people and figures. The same seed
// gives the same articles, so that two runs measure the same work.

const BRANDS = [
  "蓝鲸",
  "恒岳",
  "海拓",
  "云栖",
  "远帆",
  "金穗",
  "北辰",
  "南屿",
  "启明",
  "长河",
  "松涛",
  "瑞泽",
];
const TRADES = ["重机", "食品", "纺织", "光电", "陶瓷", "医药", "新材料", "汽车部件", "家电", "茶业"];
const FORMS = ["股份有限公司", "有限公司", "集团有限公司"];
const GIVEN = ["远航", "一帆", "明", "海燕", "志强", "秀兰", "晓东", "文博"];
const POSTS = ["副市长", "商务局局长", "海关副关长", "发展和改革委员会主任"];

/** Makes `count` articles from the places, partners, goods and surnames that the knowledge tables hold. */
export function makeArticles(knowledge, count) {
  const random = seededRandom(hashText("maotu bench"));
  const pick = (list) => list[Math.floor(random() * list.length)];
  const provinces = knowledge.divisions.filter(({ level }) => level === "province");
  const cities = knowledge.divisions.filter(({ level }) => level === "prefecture");
  const partners = knowledge.partners.filter(({ level }) => level === "country").map(({ name }) => name);
  const goods = knowledge.goods.filter(({ weak }) => !weak).map(({ name }) => name);
  const surnames = [...knowledge.surnames.single].slice(0, 60);
  const figure = (top) => (random() * top).toFixed(1);
  const change = () => `${pick(["增长", "下降"])}${figure(30)}%`;
  return Array.from({ length: count }, (_, index) => {
    const province = pick(provinces).name;
    const city = pick(cities);
    const month = 1 + (index % 11);
    const firm = `${city.short[0] ?? city.name}${pick(BRANDS)}${pick(TRADES)}${pick(FORMS)}`;
    const text = [
      `前${month}个月${province}进出口总值${figure(9000)}亿元`,
      `2024年${month + 1}月12日  来源：海州日报`,
      `据海关统计，2024年前${month}个月，${province}外贸进出口总值${figure(9000)}亿元，比去年同期（下同）${change()}。` +
        `其中，出口${figure(5000)}亿元，${change()}；进口${figure(4000)}亿元，${change()}。` +
        `对${pick(partners)}、${pick(partners)}、${pick(partners)}分别进出口${figure(800)}亿、${figure(700)}亿、${figure(600)}亿元，` +
        `分别增长${figure(20)}%、${figure(20)}%、${figure(20)}%。民营企业进出口${figure(3000)}亿元，${change()}，占${figure(80)}%。`,
      `出口${pick(goods)}${figure(300)}亿元，${change()}；进口${pick(goods)}${figure(90)}万吨，价值${figure(200)}亿元，${change()}。`,
      `${pick(surnames)}${pick(GIVEN)}是${city.name}${pick(POSTS)}，近日到位于${city.name}的${firm}调研。` +
        `${firm}专业生产${pick(goods)}，产品销往${pick(partners)}等国家，今年前${month}个月公司出口额达${figure(9)}亿元，${change()}。` +
        `公司董事长${pick(surnames)}${pick(GIVEN)}介绍，公司与${pick(BRANDS)}${pick(TRADES)}集团签约合作，在${pick(partners)}建设海外仓。`,
    ].join("\n\n");
    return { name: `generated-${String(index).padStart(4, "0")}.txt`, text };
  });
}

/** One article with the head of the first of them and the paragraphs of all. */
export function makeLongArticle(articles) {
  const paragraphs = articles.map(({ text }) => text.split("\n\n"));
  const head = paragraphs[0]?.slice(0, 2) ?? [];
  return [...head, ...paragraphs.flatMap((own) => own.slice(2))].join("\n\n");
}

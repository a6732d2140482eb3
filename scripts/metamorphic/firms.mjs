import { pick } from "./replace.mjs";

const SOUNDS = [..."鑫泽睿瀚骏皓岚铭昱晟琨澜煜旻璞霖赫迈普尚拓锐科瑞佳诺维赛博朗奥凯"];
const WORDS =
  "远望 丰收 启明 长青 好运来 大地 春天里 三江 老船长 金扁担 一品鲜 红石榴 小蓝象 白鹭 北极光 山里人 七色花 永不倦".split(
    " ",
  );
const ABROAD = "Velmora Quistar Ondelix Brakora Tesmund Halvico".split(" ");

/** Brands by brands that nobody has; place, trade and legal form of the firms' names stay. */
export function renameFirms({ gold, text }, { random, knowledge }) {
  const strip = stripperOf(knowledge);
  const renamed = new Map();
  const firms = gold.entities.filter(({ kind }) => kind === "company");
  for (const firm of firms) {
    const names = firm.names.filter((name) => text.includes(name)).sort((a, b) => a.length - b.length);
    const brand = names.length === 0 ? "" : strip(names[0]);
    if (renamed.has(brand) || names.some((name) => !name.includes(brand))) continue;
    const latin = /^[A-Z][A-Za-z]{3,}$/u.test(brand);
    if (!latin && !/^\p{Script=Han}{2,4}$/u.test(brand)) continue;
    if (!onlyInFirms(brand, { text, gold, firms })) continue;
    const coined =
      SOUNDS.length > 0 ? Array.from({ length: brand.length }, () => pick(SOUNDS, random)).join("") : "";
    renamed.set(brand, latin ? pick(ABROAD, random) : random() < 0.3 ? pick(WORDS, random) : coined);
  }
  return new Set(renamed.values()).size === renamed.size
    ? renamed
    : new Map([...renamed].filter(firstOfItsValue));
}

const firstOfItsValue = ([, value], at, all) => all.findIndex(([, other]) => other === value) === at;

/** Whether the brand stands inside names of nothing but firms, and often enough as one of their names. */
function onlyInFirms(brand, { text, gold, firms }) {
  if (
    gold.entities.some((other) => !firms.includes(other) && other.names.some((name) => name.includes(brand)))
  )
    return false;
  const names = firms.flatMap((firm) => firm.names).filter((name) => name.includes(brand));
  const rest = [...names]
    .sort((a, b) => b.length - a.length)
    .reduce((left, name) => left.replaceAll(name, ""), text);
  return !rest.includes(brand);
}

function stripperOf({ divisions, partners, suffixes, industries }) {
  const places = [
    ...divisions.flatMap(({ name, short }) => [name, ...short]),
    ...partners.map(({ name }) => name),
  ];
  const first = new Set(places.filter((name) => name.length > 1));
  const last = new Set([
    ...suffixes.filter(({ kind }) => kind === "company").map(({ suffix }) => suffix),
    ...industries,
  ]);
  const cut = (name, ends, front) => {
    for (let length = Math.min(name.length - 2, 12); length > 1; length--)
      if (ends.has(front ? name.slice(0, length) : name.slice(-length)))
        return front ? name.slice(length) : name.slice(0, -length);
    return name;
  };
  const settle = (name, ends, front) => {
    const shorter = cut(name, ends, front);
    return shorter === name ? name : settle(shorter, ends, front);
  };
  return (name) => settle(settle(name, first, true), last, false);
}

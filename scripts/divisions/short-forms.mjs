// How an official name is shortened in running text.

const IRREGULAR = new Map([
  ["内蒙古自治区", "内蒙古"],
  ["广西壮族自治区", "广西"],
  ["西藏自治区", "西藏"],
  ["宁夏回族自治区", "宁夏"],
  ["新疆维吾尔自治区", "新疆"],
  ["神农架林区", "神农架"],
  ["六枝特区", "六枝"],
]);

// Longest first, so that 土家族 is not read as 家 + 族; 蒙古, 哈萨克 … stand without 族 in the names of Xinjiang.
const PEOPLES =
  "土家族 朝鲜族 布依族 哈尼族 哈萨克族 傈僳族 拉祜族 东乡族 纳西族 景颇族 达斡尔族 仫佬族 布朗族 撒拉族 毛南族 仡佬族 锡伯族 阿昌族 普米族 鄂温克族 德昂族 保安族 裕固族 独龙族 蒙古族 柯尔克孜 哈萨克 塔吉克 锡伯 蒙古 各族 满族 回族 藏族 苗族 彝族 壮族 侗族 瑶族 白族 傣族 黎族 佤族 畲族 水族 羌族 土族 怒族".split(
    " ",
  );

// What is left is an ordinary noun of the trade news.
const NEVER_SHORT = new Set(["港口区"]);

/** 湘西土家族苗族 → 湘西. A name that would have fewer than two characters left keeps its last people (东乡族 → 东乡). */
function withoutPeoples(name) {
  for (const people of PEOPLES) {
    if (!name.endsWith(people)) continue;
    const rest = name.slice(0, -people.length);
    if (rest.length >= 2) return withoutPeoples(rest);
    return name.replace(/族$/, "");
  }
  return name;
}

/**
 * Short forms of a division's official name, the shortest first. Forms of one character are never given:
 * 县 and 区 of one character (歙县, 岷县) keep their last character in every text.
 */
export function shortForms(name) {
  const irregular = IRREGULAR.get(name);
  if (irregular) return [irregular];
  if (NEVER_SHORT.has(name)) return [];
  const autonomous = /^(.+)自治(州|县|旗)$/.exec(name);
  if (autonomous) {
    const stem = withoutPeoples(autonomous[1]);
    return [stem, stem + autonomous[2]].filter((form) => form.length > 1);
  }
  const plain = /^(.{2,}?)(?:省|市|县|区|地区|盟|行政委员会)$/.exec(name);
  return plain ? [plain[1]] : [];
}

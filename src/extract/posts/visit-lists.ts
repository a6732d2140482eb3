/** 来到海城农村: the words after the place name nothing else. */
const PLACE_TAIL = /^(?:$|[，。；：、]|[^，。；、]{0,6}(?:企业|乡镇|农村|地区|园区|各地|时|后|等))/u;
/** 到海城钢投年产270万吨项目: the place opens a name that we do not know. */
const UNKNOWN_NAME =
  /^(?!等|(?:市|县)?(?:考察|调研|视察|参观|访问))[\u4e00-\u9fff]{1,8}(?:年产|项目|公司|集团|中心|仓|市场|基地|商务区|产业园)/u;
/** Words that end the list: somebody does or says something. */
const ACTS = /说|介绍|表示|强调|指出|座谈|参加|出席|陪同|会见|召开|举行|了解|询问|听取|察看|查看|为|将|对/u;

/** Whether a place in a list of things visited is one of them, by the words after it. */
export function isWholePlace(rest: string): boolean {
  return PLACE_TAIL.test(rest) || !(UNKNOWN_NAME.test(rest) || skipTo(rest) !== null);
}

/** What is left of an item whose name goes on beyond what we know, up to its joiner; null where no list goes on. */
export function skipTo(rest: string): number | null {
  const match = /^([^，。；：！？“”、]{1,18}?)(?:、|及(?!时|其)|和(?!谐))/u.exec(rest);
  return match === null || ACTS.test(match[1] ?? "") ? null : match[0].length;
}

/** Whether a list goes on over a comma with a name that ends here: 考察了甲口岸，乙口岸、丙园区，对…. */
export function goesOn(after: string): boolean {
  return /^(?:[、和及]|，(?:[^，。；]{0,2}$|[对并就与]))/u.test(after);
}

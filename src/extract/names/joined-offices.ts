import { Trie } from "../../base/trie.js";
import type { Knowledge } from "../../knowledge/tables.js";

/** What an office is at the end of its name. */
const CLASS = /^(?:委员会|办公室|[局厅委])/u;

/** Fields that offices of counties join with others and that no office of the table has alone. */
const MORE =
  "商务|经济|工业|信息化|工业信息化|科技|科学技术|教育|财政|金融|农业|农牧|农村|水利|水务|畜牧|渔业|林业|草原|文化|旅游|体育|广播电视|民政|统计|审计|交通|粮食|物资储备|贸易|商贸|招商|招商引资|合作交流|经济合作|经济技术合作|对外合作|区域合作|对外开放|电子商务|服务业|中小企业|大数据|大数据发展|政务服务|城市管理|园林|司法|退役军人事务|乡村振兴|能源|口岸|民族|宗教|民族宗教|工业园区|知识产权|数字经济|会展|航空|航运|邮政|铁路|公路";

const cache = new WeakMap<Knowledge, Trie<true>>();

/** Fields of government as the names of offices hold them: 商务, 信息化, 社会保障. */
function fieldsOf(knowledge: Knowledge): Trie<true> {
  const known = cache.get(knowledge);
  if (known !== undefined) return known;
  const trie = new Trie<true>();
  for (const field of MORE.split("|")) trie.add(field, true);
  for (const { full } of knowledge.bodyShortForms) {
    const office = /^([\u4e00-\u9fff]{2,}?)(?:委员会|办公室|局|厅)$/u.exec(full)?.[1];
    if (office === undefined || /^(?:国家|中国|全国|最高|地方|人民|国务院|委员会)/u.test(office)) continue;
    for (const field of office.split(/[和与]/u)) if (field.length > 1) trie.add(field, true);
  }
  cache.set(knowledge, trie);
  return trie;
}

/**
 * Where the name of an office of several fields ends that begins at `at`: 商务和工业信息化局, 农业农村和水利局; −1 where no such name
 * stands there. An office of one field is one of the table or has a suffix.
 */
export function joinedOfficeEnd(text: string, at: number, knowledge: Knowledge): number {
  const fields = fieldsOf(knowledge);
  let joined = false;
  let end = at;
  for (let count = 0; count < 6; count++) {
    const field = fields.longestAt(text, end);
    if (field === null) return -1;
    end = field.end;
    const office = CLASS.exec(text.slice(end, end + 3))?.[0];
    if (office !== undefined) return joined ? end + office.length : -1;
    if (/[和与]/u.test(text[end] ?? "")) {
      joined = true;
      end++;
    }
  }
  return -1;
}

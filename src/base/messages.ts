import type { Issue, IssueCode } from "./issues.js";

type Details = Issue["details"];
type Sentence = (details: Details) => string;

const megabytes = (bytes: string | number | undefined): string => {
  const size = Number(bytes ?? 0) / (1024 * 1024);
  return `${size >= 10 ? Math.round(size) : Math.round(size * 10) / 10} MB`;
};

// Each sentence says what is wrong and what to do about it.
const ENGLISH: Readonly<Record<IssueCode, Sentence>> = {
  "path-missing": () => "there is no such file or folder; check the path",
  "path-unreadable": ({ cause }) => `cannot be opened (${cause}); check who may read it`,
  "nothing-readable": ({ types }) => `the folder holds no file to read; put articles there as ${types}`,
  "file-empty": () => "the file is empty; skipped",
  "file-binary": () => "this is no text file; save the article as plain text and try again",
  "file-too-large": ({ bytes, limit }) =>
    `the file has ${megabytes(bytes)}, more than the ${megabytes(limit)} that are read at once; split it`,
  "file-type-unknown": ({ type, types }) =>
    `files of type ${type} are not read; save the article as one of ${types}`,
  "file-encrypted": () => "the file is locked by a password; save it without one and try again",
  "format-broken": ({ format, cause }) =>
    `this is no sound ${format} file (${cause}); save it anew, or its words as plain text`,
  "format-too-large": ({ what, limit }) =>
    what === "bytes"
      ? `unfolded, the file has more than the ${megabytes(limit)} that are read at once; split it`
      : `the file has more than the ${limit} elements that are read at once; split it`,
  "no-article": () => "no article was found in the file; save its words as plain text and try again",
  "pdf-no-text": () =>
    "the PDF holds pictures of its pages and no text; run character recognition over it first",
  "pages-left-out": ({ what, pages }) =>
    what === "time"
      ? `reading took too long, so only the first ${pages} pages were read; split the file`
      : `only the first ${pages} pages were read; split the file`,
  "encoding-guessed": ({ encoding }) =>
    `the file is not UTF-8 and was read as ${encoding}; if names look wrong, save it as UTF-8`,
  "encoding-broken": ({ encoding, characters }) =>
    `${characters} characters are broken in ${encoding} from here on; the rest was read, check the file`,
  "no-chinese": () => "there is no Chinese in it; only Chinese articles are read",
  "date-unknown": ({ articles }) =>
    `no day of publication found for ${articles === 1 ? "one article" : `${articles} articles`}, so words like 今年 stay open; give it with --date`,
  "date-estimated": ({ date }) =>
    `no dateline; the last day named in the text, ${date}, stands for the day of publication; correct it with --date`,
  "record-broken": ({ cause }) => `this line is no article (${cause}); skipped, the other lines were read`,
  "front-matter-broken": ({ cause }) => `the front matter cannot be read (${cause}); it was left out`,
  "extraction-failed": ({ cause }) =>
    `reading the article failed (${cause}); please report it with the article`,
};

const CHINESE: Readonly<Record<IssueCode, Sentence>> = {
  "path-missing": () => "没有这个文件或文件夹，请检查路径",
  "path-unreadable": ({ cause }) => `无法打开（${cause}），请检查读取权限`,
  "nothing-readable": ({ types }) => `文件夹里没有可读的文件，请放入这些类型的文章：${types}`,
  "file-empty": () => "文件是空的，已跳过",
  "file-binary": () => "不是文本文件，请把文章另存为纯文本后再试",
  "file-too-large": ({ bytes, limit }) =>
    `文件有 ${megabytes(bytes)}，超过一次读取的上限 ${megabytes(limit)}，请拆分后再试`,
  "file-type-unknown": ({ type, types }) => `不读取 ${type} 类型的文件，请把文章另存为：${types}`,
  "file-encrypted": () => "文件有密码保护，请另存为无密码的文件后再试",
  "format-broken": ({ format, cause }) =>
    `不是完好的 ${format} 文件（${cause}），请重新保存，或把文字另存为纯文本`,
  "format-too-large": ({ what, limit }) =>
    what === "bytes"
      ? `文件展开后超过一次读取的上限 ${megabytes(limit)}，请拆分后再试`
      : `文件的元素超过一次读取的上限 ${limit} 个，请拆分后再试`,
  "no-article": () => "文件里没有找到文章，请把文字另存为纯文本后再试",
  "pdf-no-text": () => "这个 PDF 只有页面图像，没有文字层，请先做文字识别",
  "pages-left-out": ({ what, pages }) =>
    what === "time" ? `读取时间过长，只读了前 ${pages} 页，请拆分文件` : `只读了前 ${pages} 页，请拆分文件`,
  "encoding-guessed": ({ encoding }) => `文件不是 UTF-8，已按 ${encoding} 读取；如有乱码，请另存为 UTF-8`,
  "encoding-broken": ({ encoding, characters }) =>
    `从这里起有 ${characters} 个字符不是有效的 ${encoding}，其余已读取，请检查文件`,
  "no-chinese": () => "没有中文内容，只读取中文文章",
  "date-unknown": ({ articles }) =>
    `有 ${articles} 篇文章找不到发布日期，“今年”等说法无法落实，可用 --date 指定`,
  "date-estimated": ({ date }) => `没有电头日期，以文中最晚的日子 ${date} 作为发布日期，不对时用 --date 更正`,
  "record-broken": ({ cause }) => `这一行不是一篇文章（${cause}），已跳过，其余各行已读取`,
  "front-matter-broken": ({ cause }) => `文件头部信息无法读取（${cause}），已忽略`,
  "extraction-failed": ({ cause }) => `文章处理失败（${cause}），请附上文章反馈`,
};

/** One line for people: where, what is wrong, what to do. */
export function issueMessage(issue: Issue, language: "zh" | "en"): string {
  const sentence = (language === "zh" ? CHINESE : ENGLISH)[issue.code](issue.details);
  return language === "zh" ? `${issue.where}：${sentence}` : `${issue.where}: ${sentence}`;
}

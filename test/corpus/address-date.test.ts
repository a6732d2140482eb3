import { expect, test } from "vitest";
import { dateInAddress } from "../../src/corpus/address-date.js";

test.each([
  ["https://paper.example.cn/html/2023-12/12/content_1.htm", "2023-12-12"],
  ["https://news.example.cn/2016/08/23/12345.html", "2016-08-23"],
  ["http://www.example.gov.cn/zwgk/202107/t20210715_300912.html", "2021-07-15"],
  ["https://news.example.com/c/20190405/881.shtml", "2019-04-05"],
  ["https://news.example.com/a/1234567890123.html", null],
  ["https://news.example.com/2023-13/45/a.html", null],
  ["https://news.example.com/", null],
])("dateInAddress(%s) is %s", (address, day) => {
  expect(dateInAddress(address)).toBe(day);
});

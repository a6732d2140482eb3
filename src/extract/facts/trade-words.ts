import type { Sentence } from "../../model/document.js";
import { covers } from "../../model/span.js";
import type { Reading } from "../reading.js";

/** A sentence without any of these says nothing about trade, and no later sentence builds on it. */
const SPEAKS_OF_TRADE =
  /出口|进口|贸易|外贸|创汇|输华|销往|远销|主销|畅销|热销|发往|运往|外销|返销|销[至到]|卖[到往进向给出回]|[往对向给][^，。；]{1,16}(?:[卖销售]了|发出)|输|直供|供[港澳香]|买[进入来走去回]|[运换捎带][进回]来?的|[拿抢订]走|购[进入]|拉[回来]|运[回进]|[发运送供]去|走俏|业绩|财报|年报|走出国门|漂洋过海|出海|[出入进]境(?:(?:商品|货物)(?:总?货值|总?值|中)|的?[一-龥、]{1,10}[\d.]+[万亿]*(?:批|吨|公斤|头|只|尾|株|美元))|[向给为](?:海外|国外|境外|国际)[^，。；]{0,6}交付|(?:主要|全部|均|大多|大部分)(?:来自|产自|来源于|购自)/;
/** These speak of much else too; of trade only beside the name of a partner. */
const ARRIVES =
  /覆盖|遍[布及]|启航|开往|靠泊|靠上|停靠|[离出]港|交付|进入|[空海陆转]运|运[到抵]|直[发运送]|飞[”」]?[往抵赴]|驶[往向抵入]|抵达|[启起]航|[进入出离]境|奔赴|启程|直奔|发运|[启起]运|装船|装车|目的地|打[入进]|闯|挺进|摆[上进]|端[上进]|走[上进]|游[进向]|飞[进向]/;

/** Whether a sentence may tell of trade at all. */
export function speaksOfTrade({ doc, mentions }: Reading, sentence: Sentence): boolean {
  const words = doc.text.slice(sentence.start, sentence.end);
  if (SPEAKS_OF_TRADE.test(words)) return true;
  return ARRIVES.test(words) && mentions.some((m) => m.kind === "partner" && covers(sentence, m));
}

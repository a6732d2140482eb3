import type { Candidate } from "../candidate.js";
import type { Reading } from "../reading.js";
import { isGenericBody } from "./name-shape.js";
import { findSuffixes } from "./suffix-index.js";

/** A quoted name that is put up: “新材料制造业创新中心”揭牌. */
const PUT_UP =
  /“([\u4e00-\u9fffA-Za-z0-9（）]{6,28})”[^，。；“”]{0,12}?(?:揭牌|挂牌|成立|启用|启动运行|落户|落成|授牌|投用)/gu;

/** A cluster that a list of clusters takes in: …，智能家居产业集群入选国家先进制造业集群. */
const TAKEN_IN =
  /(?<=[。，；：\n]|^)([\u4e00-\u9fff]{4,20}?集群)(?:成功|先后|顺利)?(?:入选|获批|获评|跻身|上榜|晋级|入围|列入|被(?:列为|认定为|评为))/gu;

/** Words of grammar that no cluster's name holds. */
const GRAMMAR = /[的等各个我本这那其已将与和及]|多[个家]|新增|全[国省市]|[省市县区]级/u;

/** Candidates for names that the sentence itself declares to be one. */
export function announcedCandidates({ doc, knowledge }: Reading): Candidate[] {
  const { text } = doc;
  const bodies = [...text.matchAll(PUT_UP)].flatMap(({ 1: name = "", index }) => {
    const suffix = findSuffixes(name, knowledge).find(
      ({ end, record }) =>
        end === name.length && record.kind === "organization" && record.strength === "strong",
    );
    if (suffix === undefined || isGenericBody(name.slice(0, suffix.start), suffix.record)) return [];
    return [
      {
        kind: "organization" as const,
        start: index + 1,
        end: index + 1 + name.length,
        name,
        rule: "organization/announced",
        confidence: 0.9,
        attrs: { class: suffix.record.class },
      },
    ];
  });
  const clusters = [...text.matchAll(TAKEN_IN)].flatMap(({ 1: name = "", index }) => {
    const suffix = findSuffixes(name, knowledge).find(
      ({ end, record }) => end === name.length && record.kind === "hub",
    );
    const body = name.slice(0, suffix?.start);
    if (suffix === undefined || GRAMMAR.test(name) || isGenericBody(body, suffix.record)) return [];
    return [
      {
        kind: "hub" as const,
        start: index,
        end: index + name.length,
        name,
        rule: "hub/announced",
        confidence: 0.85,
        attrs: { class: suffix.record.class },
      },
    ];
  });
  return [...bodies, ...clusters];
}

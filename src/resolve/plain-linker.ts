import { compareText, contentId } from "../base/ids.js";
import { shortForms } from "../extract/names/short-names.js";
import type { Knowledge } from "../knowledge/tables.js";
import { Clusters } from "./cluster.js";
import { foldName } from "./fold-name.js";
import type { LinkCluster, Linker, LinkRecord } from "./linker.js";

/** Links by equal ids, by short names of firms that one firm alone has, and persons with holders of posts. */
export function plainLinker(knowledge: Knowledge): Linker {
  const formsOf = (name: string): string[] =>
    shortForms(name, knowledge)
      .filter((form) => form.length >= 3)
      .map(foldName);
  return {
    recordsOf: ({ entities }) =>
      entities.map(({ id, kind, name }) => ({ key: contentId(id, kind, name), id, kind, name })),
    keysOf: ({ id, kind, name }) => {
      if (kind === "company") return [foldName(name), ...formsOf(name)].map((form) => `company:${form}`);
      return [id.replace(/^person:/u, "official:")];
    },
    link: (records) => linkRecords(records, formsOf),
  };
}

function linkRecords(
  records: readonly LinkRecord[],
  formsOf: (name: string) => readonly string[],
): readonly LinkCluster[] {
  const byId = new Map<string, LinkRecord[]>();
  for (const record of [...records].sort((a, b) => compareText(a.key, b.key))) {
    const same = byId.get(record.id) ?? [];
    same.push(record);
    byId.set(record.id, same);
  }
  const clusters = new Clusters();
  const owners = new Map<string, Set<string>>();
  const firms = [...byId].flatMap(([id, [first]]) => (first?.kind === "company" ? [{ id, name: first.name }] : []));
  for (const { id, name } of firms) {
    for (const form of formsOf(name)) owners.set(form, (owners.get(form) ?? new Set()).add(id));
  }
  for (const { id, name } of firms) {
    const owner = owners.get(foldName(name));
    if (owner?.size === 1) clusters.join(id, [...owner][0] as string);
  }
  for (const id of byId.keys()) {
    const official = id.replace(/^person:/u, "official:");
    if (official !== id && byId.has(official)) clusters.join(id, official);
  }
  const groups = new Map<string, LinkRecord[]>();
  for (const [id, members] of byId) {
    const root = clusters.find(id);
    const group = groups.get(root) ?? [];
    group.push(...members);
    groups.set(root, group);
  }
  return [...groups.values()].map((group) => {
    const leader = [...group].sort(
      (a, b) =>
        Number(b.kind === "official") - Number(a.kind === "official") ||
        b.name.length - a.name.length ||
        compareText(a.id, b.id),
    )[0] as LinkRecord;
    return { id: leader.id, kind: leader.kind, name: leader.name, members: group.map(({ key }) => key).sort(compareText) };
  });
}

import type { JudgementDraft, JudgementView } from "../../../src/model/judgement-view.js";
import type { Dataset, GraphNode } from "./dataset.js";

export type { JudgementDraft, JudgementView };

/** What a correction is about: one entity, two of them, a relation or a fact. */
export type Target =
  | { readonly type: "node"; readonly node: GraphNode }
  | { readonly type: "pair"; readonly nodes: readonly [GraphNode, GraphNode] }
  | { readonly type: "edge" | "fact"; readonly id: string; readonly about: string };

/** Digits of an id that a line needs to say which claim or article it means. */
const DIGITS = 12;

export const claimSelector = (type: "edge" | "fact", id: string): string => `${type}:${id.slice(0, DIGITS)}`;

/** An entity as one article has it: people of one name may be two. */
export function inArticle(node: GraphNode, article: string): string {
  return `${node.id.replace(/@.*$/u, "")}#${article.slice(0, DIGITS)}`;
}

/** What may be told apart from an entity: one of its names, or what one article means by it. */
export interface Split {
  readonly type: "name" | "article";
  /** The name, or the id of the article. */
  readonly id: string;
}

export function splitsOf(node: GraphNode): readonly Split[] {
  const articles = [...new Set(node.mentions.map(({ article }) => article))];
  return [
    ...node.aliases.map((id): Split => ({ type: "name", id })),
    ...(articles.length > 1 ? articles.map((id): Split => ({ type: "article", id })) : []),
  ];
}

/** What a form holds of a correction. */
export interface Wish {
  readonly verdict: JudgementDraft["verdict"];
  /** The other entity, the new name or kind. */
  readonly object: string;
  readonly split: Split | null;
}

/** The corrections that make sense of something. */
export function verdictsFor(target: Target): readonly Wish["verdict"][] {
  if (target.type === "pair") return ["same", "different"];
  if (target.type !== "node") return ["reject"];
  const splits = splitsOf(target.node).length > 0;
  return ["rename", "kind", "same", ...(splits ? (["different"] as const) : []), "reject"];
}

/** What is to be decided, as judgements name it; null while something is missing. */
export function decisionOf(
  target: Target,
  { verdict, object, split }: Wish,
): Pick<JudgementDraft, "verdict" | "subject" | "object"> | null {
  if (target.type === "pair") return { verdict, subject: target.nodes[0].id, object: target.nodes[1].id };
  if (target.type !== "node")
    return { verdict, subject: claimSelector(target.type, target.id), object: null };
  const { node } = target;
  if (verdict === "reject") return { verdict, subject: node.id, object: null };
  if (verdict === "different") return split === null ? null : { verdict, ...apart(node, split) };
  const to = object.trim();
  return to === "" || to === node.label ? null : { verdict, subject: node.id, object: to };
}

function apart(node: GraphNode, { type, id }: Split): Pick<JudgementDraft, "subject" | "object"> {
  if (type === "name") return { subject: node.id, object: id };
  const other = node.mentions.find(({ article }) => article !== id)?.article ?? "";
  return { subject: inArticle(node, other), object: inArticle(node, id) };
}

/** The same decision as a command, for whoever has the store. */
export function judgeLine({ verdict, subject, object, reason }: Omit<JudgementDraft, "author">): string {
  const words = ["maotu", "judge", verdict, quote(subject), ...(object === null ? [] : [quote(object)])];
  return [...words, "--reason", quote(reason)].join(" ");
}

/** For a POSIX shell: what is more than letters and digits stands in single quotes. */
function quote(text: string): string {
  const line = text.replace(/\s+/gu, " ");
  return /^[\p{L}\p{N}:._/#@][\p{L}\p{N}:._/#@-]*$/u.test(line) ? line : `'${line.replaceAll("'", "'\\''")}'`;
}

/** The judgements about each entity that the graph has, by its id; those about claims are not among them. */
export function judgementsByNode(
  data: Dataset,
  judgements: readonly JudgementView[],
): ReadonlyMap<string, readonly JudgementView[]> {
  const found = new Map<string, JudgementView[]>();
  if (judgements.length === 0) return found;
  const named = new Map<string, GraphNode[]>();
  for (const node of data.nodes) {
    for (const name of new Set([node.label, ...node.aliases, nameOf(node.id)]))
      named.set(name, [...(named.get(name) ?? []), node]);
  }
  for (const judgement of judgements) {
    const { verdict, subject, object } = judgement;
    if (verdict === "reject") continue;
    const sides = verdict === "same" || verdict === "different" ? [subject, object ?? ""] : [subject];
    for (const id of new Set(sides.flatMap((side) => nodesMeant(data, named, side))))
      found.set(id, [...(found.get(id) ?? []), judgement]);
  }
  return found;
}

/** The entities that a selector (`kind:name`, with `#article` where the name has namesakes) may mean. */
function nodesMeant(
  data: Dataset,
  named: ReadonlyMap<string, readonly GraphNode[]>,
  selector: string,
): readonly string[] {
  const [entity = "", article] = selector.split("#");
  if (article === undefined && data.node(entity)) return [entity];
  const isMeant = (node: GraphNode): boolean =>
    article === undefined || node.mentions.some((mention) => mention.article.startsWith(article));
  const meant = (named.get(nameOf(entity)) ?? []).filter(isMeant);
  // An entity may be of another kind now because people said so.
  const ofKind = meant.filter(({ kind }) => entity.startsWith(`${kind}:`));
  return (ofKind.length > 0 ? ofKind : meant).map(({ id }) => id);
}

/** The name in an id: `company:蓝鲸重机` is 蓝鲸重机. */
export function nameOf(id: string): string {
  return id.replace(/^[a-z]+:/u, "").replace(/[#@].*$/u, "");
}

import { type Draft, isFigured } from "./draft.js";
import type { Frame, Statement } from "./frame.js";

// What the goods that somebody sent on leave to the statement after them.

/**
 * 从巴西进口咖啡豆，烘焙后返销日本，今年进口9吨: what goes on is the trade before the goods were sent on. Its sources,
 * if there are several, have no figure of their own. `earlier` is the statement of that flow.
 */
export function resumed(
  previous: Draft,
  draft: Draft,
  earlier: Statement | undefined,
): Frame | null | undefined {
  const sentOn = previous.flow?.carried === true && !isFigured(previous);
  if (!sentOn || draft.flow === null || draft.flow.carried || draft.flow.flows[0] === "export")
    return undefined;
  if (earlier === undefined) return null;
  const { frame } = earlier;
  return (frame.partner?.value.length ?? 0) > 1 ? { ...frame, partner: null } : frame;
}

/** 产品远销日本，去年出口2亿元: where goods go says nothing of what all the exports of a firm were worth. */
export function sendsOnly({ draft: before, frame }: Statement, draft: Draft): boolean {
  const amounts = before.figures.some((f) => f.role === "money" || f.role === "count");
  const firm = frame.reporter?.value[0]?.ref?.kind === "company";
  const counted = before.figures.every((f) => f.role === "count");
  // 2014年把首批600箱果酒卖到蒙古国；2015年出口额12万美元
  const apart = draft.link === "part" || before.load;
  const other = apart && counted && draft.figures.every((f) => f.role !== "count");
  const sent = before.flow?.carried === true && (!amounts || other);
  return firm && sent && draft.flow?.carried === false && draft.period !== null && isFigured(draft);
}

import { compareText } from "../base/ids.js";
import type { Issue } from "../base/issues.js";
import { issueMessage } from "../base/messages.js";
import type { Context } from "./context.js";
import { writeLine } from "./write.js";

/** Issues of one code that a summary lists before it only counts them. */
const LISTED = 5;

/** One issue as one line on standard error. */
export function writeIssue(issue: Issue, { io, say, language }: Context): void {
  writeLine(io.stderr, `maotu: ${say.severity[issue.severity]}: ${issueMessage(issue, language)}`);
}

/** All issues of a run under a heading, errors first; of many with one code the first few and a count. */
export function writeIssues(issues: readonly Issue[], { io, say, language }: Context): void {
  if (issues.length === 0) return;
  writeLine(io.stderr, `\n${say.summary.issues}`);
  const byCode = new Map<string, Issue[]>();
  for (const issue of issues) {
    const key = `${issue.severity} ${issue.code}`;
    byCode.set(key, [...(byCode.get(key) ?? []), issue]);
  }
  for (const [, group] of [...byCode].sort(([a], [b]) => compareText(a, b))) {
    for (const issue of group.slice(0, LISTED)) {
      writeLine(io.stderr, `  ${say.severity[issue.severity]}: ${issueMessage(issue, language)}`);
    }
    if (group.length > LISTED) writeLine(io.stderr, `  ${say.summary.moreIssues(group.length - LISTED)}`);
  }
}

import type { GraphProblem } from "../data/check-graph.js";
import { translator } from "../i18n/translate.js";
import { resolveLang } from "../state/preferences.js";
import { Message } from "./stage-message.js";

/** Shown in place of the application where there is no graph to show. */
export function Failure({ problem }: { readonly problem: GraphProblem }) {
  const t = translator(resolveLang("auto", navigator.language));
  return (
    <main className="failure">
      <Message title={t("error.title")} text={t(`error.${problem.code}`, { detail: problem.detail })} />
    </main>
  );
}

import type { Refused } from "../data/judgements-client.js";
import { translateKnown } from "../i18n/translate.js";
import { useApp } from "./app-context.js";

/** Why a correction was not kept, and what to do. */
export function CorrectionProblem({ refused }: { readonly refused: Refused }) {
  const { t } = useApp();
  const { code, detail, candidates } = refused;
  const values = { detail, candidates: candidates.join("、") };
  const known = translateKnown((key) => t(key, values), `correct.problem.${code}`);
  return (
    <p className="notice" role="alert">
      {known ?? t("correct.problem.other", values)}
    </p>
  );
}

import { type RefObject, useRef, useState } from "react";
import type { Refused } from "../data/judgements-client.js";
import { useApp } from "./app-context.js";
import { CorrectionProblem } from "./correction-problem.js";
import { IconButton } from "./icons.js";
import { JudgementLine } from "./judgement-line.js";

/** The list of what people have decided; only where a server takes corrections or knows of some. */
export function CorrectionsButton() {
  const { service, t } = useApp();
  const { corrections, judgements } = service;
  const dialog = useRef<HTMLDialogElement>(null);
  if (corrections === null && judgements.length === 0) return null;
  return (
    <>
      <IconButton
        icon="correct"
        label={t("correct.list.open", { n: judgements.length })}
        onClick={() => {
          void corrections?.reload();
          dialog.current?.showModal();
        }}
      />
      <dialog ref={dialog} className="help corrections" aria-labelledby="corrections-title">
        <JudgementList dialog={dialog} />
      </dialog>
    </>
  );
}

/** All judgements, newest first. */
function JudgementList({ dialog }: { readonly dialog: RefObject<HTMLDialogElement | null> }) {
  const { service, t } = useApp();
  const { corrections, judgements } = service;
  const [refused, setRefused] = useState<Refused | null>(null);
  const undo = async (id: number) => {
    if (corrections === null) return;
    setRefused(await corrections.undo(id, null));
    // The button that was pressed is gone with its line.
    dialog.current?.querySelector<HTMLElement>(".primary")?.focus();
  };
  return (
    <div className="help-body">
      <h2 id="corrections-title">{t("correct.list")}</h2>
      {refused && <CorrectionProblem refused={refused} />}
      {judgements.length === 0 && <p className="help-intro">{t("correct.list.none")}</p>}
      <ol className="judgements">
        {judgements.toReversed().map((judgement) => (
          <JudgementLine key={judgement.id} judgement={judgement} onUndo={(id) => void undo(id)} />
        ))}
      </ol>
      <button type="button" className="primary" onClick={() => dialog.current?.close()}>
        {t("correct.list.close")}
      </button>
    </div>
  );
}

import { type FormEvent, useId, useState } from "react";
import type { Refused } from "../data/judgements-client.js";
import { decisionOf, type Target, verdictsFor, type Wish } from "../model/corrections.js";
import { useApp } from "./app-context.js";
import { CorrectionFields } from "./correction-fields.js";
import { CorrectionLine } from "./correction-line.js";
import { CorrectionProblem } from "./correction-problem.js";

const AUTHOR = "maotu-author";

interface CorrectionFormProps {
  readonly target: Target;
  readonly onDone: () => void;
}

/** Asks what is wrong and why; a server keeps it, a file gives the command that does. */
export function CorrectionForm({ target, onDone }: CorrectionFormProps) {
  const { service, t } = useApp();
  const { corrections, busy } = service;
  const verdicts = verdictsFor(target);
  const [wish, setWish] = useState<Wish>({ verdict: verdicts[0] ?? "reject", object: "", split: null });
  const [reason, setReason] = useState("");
  const [author, setAuthor] = useState(() => recalled());
  const [token, setToken] = useState("");
  const [refused, setRefused] = useState<Refused | null>(null);
  const decision = decisionOf(target, wish);
  const why = fullReason(reason, target);
  const askToken = corrections !== null && !corrections.hasToken();
  const save = async (event: FormEvent) => {
    event.preventDefault();
    if (corrections === null || decision === null || reason.trim() === "") return;
    localStorage.setItem(AUTHOR, author.trim());
    const draft = { ...decision, author: author.trim(), reason: why };
    const problem = await corrections.judge(draft, askToken ? token : null);
    setRefused(problem);
    if (problem === null) onDone();
  };
  return (
    <form className="correction" aria-label={t("correct.title")} onSubmit={(event) => void save(event)}>
      {verdicts.length > 1 && <Verdicts {...{ verdicts, wish, setWish }} />}
      <CorrectionFields target={target} wish={wish} onWish={setWish} />
      <Field label={t("correct.reason")} value={reason} onValue={setReason} hint={t("correct.reason.hint")} />
      {corrections === null ? (
        <CorrectionLine decision={reason.trim() === "" ? null : decision} reason={why} />
      ) : (
        <>
          <Field label={t("correct.author")} value={author} onValue={setAuthor} name="name" />
          {askToken && (
            <Field
              label={t("correct.token")}
              value={token}
              onValue={setToken}
              hint={t("correct.token.hint")}
              secret
            />
          )}
          {refused && <CorrectionProblem refused={refused} />}
          <div className="correction-foot">
            <button type="submit" className="primary" disabled={busy || decision === null}>
              {t(busy ? "correct.saving" : "correct.save")}
            </button>
            <button type="button" className="text-button" onClick={onDone}>
              {t("correct.cancel")}
            </button>
          </div>
        </>
      )}
    </form>
  );
}

interface VerdictsProps {
  readonly verdicts: readonly Wish["verdict"][];
  readonly wish: Wish;
  readonly setWish: (wish: Wish) => void;
}

function Verdicts({ verdicts, wish, setWish }: VerdictsProps) {
  const { t } = useApp();
  const group = useId();
  return (
    <fieldset className="verdicts">
      <legend className="unseen">{t("correct.what")}</legend>
      {verdicts.map((verdict) => (
        <label key={verdict}>
          <input
            type="radio"
            name={group}
            value={verdict}
            checked={wish.verdict === verdict}
            onChange={() => setWish({ verdict, object: "", split: null })}
          />
          <span>{t(`correct.verdict.${verdict}`)}</span>
        </label>
      ))}
    </fieldset>
  );
}

interface FieldProps {
  readonly label: string;
  readonly value: string;
  readonly onValue: (value: string) => void;
  readonly hint?: string;
  readonly name?: string;
  readonly secret?: boolean;
}

function Field({ label, value, onValue, hint, name, secret = false }: FieldProps) {
  return (
    <label className="field">
      <span>{label}</span>
      <input
        type={secret ? "password" : "text"}
        required
        autoComplete={name ?? "off"}
        placeholder={hint}
        value={value}
        onChange={(event) => onValue(event.target.value)}
      />
    </label>
  );
}

/** What is rejected cannot be seen any more: the reason says what it was. */
function fullReason(reason: string, target: Target): string {
  const text = reason.trim();
  return target.type === "edge" || target.type === "fact" ? `${text}（${target.about}）` : text;
}

function recalled(): string {
  try {
    return localStorage.getItem(AUTHOR) ?? "";
  } catch (error) {
    // A browser may keep nothing for files.
    if (error instanceof DOMException) return "";
    throw error;
  }
}

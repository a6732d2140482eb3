import { type FormEvent, useId, useState } from "react";
import type { JudgementDraft, Refused } from "../data/judgements-client.js";
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
  const verdicts = verdictsFor(target);
  const [wish, setWish] = useState<Wish>({ verdict: verdicts[0] ?? "reject", object: "", split: null });
  const [reason, setReason] = useState("");
  const given = reason.trim() !== "";
  const decision = decisionOf(target, wish);
  const wanted = decision && { ...decision, reason: fullReason(reason, target) };
  const keeping = useKeeping(given ? wanted : null, onDone);
  return (
    <form className="correction" aria-label={t("correct.title")} onSubmit={keeping.submit}>
      {verdicts.length > 1 && <Verdicts {...{ verdicts, wish, setWish }} />}
      <CorrectionFields target={target} wish={wish} onWish={setWish} />
      <Field label={t("correct.reason")} value={reason} onValue={setReason} hint={t("correct.reason.hint")} />
      {service.corrections === null ? (
        <CorrectionLine decision={given ? decision : null} reason={fullReason(reason, target)} />
      ) : (
        <>
          <Signature keeping={keeping} />
          <div className="correction-foot">
            <button type="submit" className="primary" disabled={service.busy || decision === null}>
              {t(service.busy ? "correct.saving" : "correct.save")}
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

/** Who keeps a correction, and what the server said last. */
interface Keeping {
  readonly author: string;
  readonly setAuthor: (author: string) => void;
  readonly token: string;
  readonly setToken: (token: string) => void;
  /** Whether the server needs to be shown a token that this page does not have. */
  readonly asksToken: boolean;
  readonly refused: Refused | null;
  readonly submit: (event: FormEvent) => void;
}

/** Keeps what is wanted when the form is sent; nothing happens while something is missing. */
function useKeeping(wanted: Omit<JudgementDraft, "author"> | null, onDone: () => void): Keeping {
  const { corrections } = useApp().service;
  const [author, setAuthor] = useState(() => recalled());
  const [token, setToken] = useState("");
  const [refused, setRefused] = useState<Refused | null>(null);
  const asksToken = corrections !== null && !corrections.hasToken();
  const keep = async () => {
    if (corrections === null || wanted === null) return;
    localStorage.setItem(AUTHOR, author.trim());
    const draft = { ...wanted, author: author.trim() };
    const problem = await corrections.judge(draft, asksToken ? token : null);
    setRefused(problem);
    if (problem === null) onDone();
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    void keep();
  };
  return { author, setAuthor, token, setToken, asksToken, refused, submit };
}

/** Who says it, and the token where the page has none; below, why the server refused. */
function Signature({ keeping }: { readonly keeping: Keeping }) {
  const { t } = useApp();
  const { author, setAuthor, token, setToken, asksToken, refused } = keeping;
  return (
    <>
      <Field label={t("correct.author")} value={author} onValue={setAuthor} name="name" />
      {asksToken && (
        <Field
          label={t("correct.token")}
          value={token}
          onValue={setToken}
          hint={t("correct.token.hint")}
          secret
        />
      )}
      {refused && <CorrectionProblem refused={refused} />}
    </>
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

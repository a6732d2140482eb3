import { memo, useEffect, useRef } from "react";
import type { MessageKey } from "../i18n/zh.js";
import { noteVisit } from "../state/first-visit.js";
import { useApp } from "./app-context.js";
import { KindMark } from "./kind-mark.js";
import { useNames } from "./names.js";

/** What one can do, in the order in which one comes to it. */
const LINES = ["find", "see", "believe", "ask", "filter", "trade", "share"] as const;
const FIRST_LINES = ["find", "see", "believe", "filter", "trade"] as const;
const KEYS: readonly (readonly [string, MessageKey])[] = [
  ["/", "help.key.search"],
  ["1 2 3", "help.key.pages"],
  ["L", "help.key.list"],
  ["+ −", "help.key.zoom"],
  ["← ↑ → ↓", "help.key.pan"],
  ["0", "help.key.fit"],
  ["E F H P", "help.key.act"],
  ["A", "help.key.arrange"],
  ["⇧", "help.key.also"],
  ["Ctrl Z / Y", "help.key.undo"],
  ["Esc", "help.key.escape"],
  ["?", "help.key.help"],
];

/** Explains the page: shortly to who opens it first, with all keys to who asks. */
export const HelpDialog = memo(function HelpDialog() {
  const { state, dispatch } = useApp();
  const dialog = useRef<HTMLDialogElement>(null);
  const open = state.help !== false;
  useEffect(() => {
    if (open) dialog.current?.showModal();
    else dialog.current?.close();
  }, [open]);
  const close = () => {
    noteVisit();
    dispatch({ type: "set-help", open: false });
  };
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: Escape closes it
    <dialog
      ref={dialog}
      className="help"
      aria-labelledby="help-title"
      onClose={close}
      onClick={(event) => {
        if (event.target === dialog.current) close();
      }}
    >
      {open && <div className="help-body">{state.help === "welcome" ? <Welcome /> : <Help />}</div>}
    </dialog>
  );
});

function Welcome() {
  const { data, dispatch, t } = useApp();
  return (
    <>
      <h2 id="help-title">{t("welcome.title")}</h2>
      <p className="help-intro">
        {t("welcome.intro", {
          articles: data.attributes.articles.length,
          nodes: data.nodes.length,
          facts: data.attributes.facts.length,
        })}
      </p>
      <Kinds />
      <Lines lines={FIRST_LINES} />
      <div className="help-foot">
        <CloseButton label={t("welcome.start")} />
        <button
          type="button"
          className="text-button"
          onClick={() => dispatch({ type: "set-help", open: true })}
        >
          {t("welcome.keys")}
        </button>
      </div>
    </>
  );
}

/** The signs of the kinds, since the picture is made of them. */
function Kinds() {
  const { data } = useApp();
  const names = useNames();
  return (
    <ul className="help-kinds">
      {data.kinds.map(({ id }) => (
        <li key={id}>
          <KindMark kind={id} />
          {names.kind(id)}
        </li>
      ))}
    </ul>
  );
}

function Help() {
  const { t } = useApp();
  return (
    <>
      <h2 id="help-title">{t("help.title")}</h2>
      <p className="help-intro">{t("help.intro")}</p>
      <Lines lines={LINES} />
      <h3>{t("help.keys")}</h3>
      <dl>
        {KEYS.map(([keys, key]) => (
          <div key={key}>
            <dt>
              <kbd>{keys}</kbd>
            </dt>
            <dd>{t(key)}</dd>
          </div>
        ))}
      </dl>
      <div className="help-foot">
        <CloseButton label={t("help.close")} />
      </div>
    </>
  );
}

function Lines({ lines }: { readonly lines: readonly (typeof LINES)[number][] }) {
  const { t } = useApp();
  return (
    <ul className="help-lines">
      {lines.map((line) => (
        <li key={line}>{t(`help.${line}`)}</li>
      ))}
    </ul>
  );
}

function CloseButton({ label }: { readonly label: string }) {
  const { dispatch } = useApp();
  const close = () => {
    noteVisit();
    dispatch({ type: "set-help", open: false });
  };
  return (
    // biome-ignore lint/a11y/noAutofocus: a dialog begins at what leaves it
    <button type="button" className="primary" autoFocus onClick={close}>
      {label}
    </button>
  );
}

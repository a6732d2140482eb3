import { useEffect, useRef } from "react";
import type { MessageKey } from "../i18n/zh.js";
import { useApp } from "./app-context.js";

const LINES: readonly MessageKey[] = [
  "help.find",
  "help.see",
  "help.believe",
  "help.ask",
  "help.filter",
  "help.trade",
  "help.share",
];
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

export function HelpDialog() {
  const { state, dispatch, t } = useApp();
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => {
    if (state.help) dialog.current?.showModal();
    else dialog.current?.close();
  }, [state.help]);
  const close = () => dispatch({ type: "set-help", open: false });
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
      <div className="help-body">
        <h2 id="help-title">{t("help.title")}</h2>
        <p className="help-intro">{t("help.intro")}</p>
        <ul>
          {LINES.map((key) => (
            <li key={key}>{t(key)}</li>
          ))}
        </ul>
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
        <button type="button" className="primary" onClick={close}>
          {t("help.close")}
        </button>
      </div>
    </dialog>
  );
}

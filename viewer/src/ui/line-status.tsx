import { useApp } from "./app-context.js";

/** Whether the graph on the screen follows the store of a server; nothing in a file. */
export function LineStatus() {
  const { service, t } = useApp();
  const { line } = service;
  if (line === null) return null;
  const text = t(`line.${line}`);
  return (
    <span className="line-status" data-line={line} title={text}>
      <span className={line === "open" ? "unseen" : ""}>{text}</span>
    </span>
  );
}

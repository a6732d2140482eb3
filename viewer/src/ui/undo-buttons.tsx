import { useApp } from "./app-context.js";
import { IconButton } from "./icons.js";

/** Takes back what was filtered, hidden, expanded or focused. */
export function UndoButtons() {
  const { state, dispatch, t } = useApp();
  return (
    <>
      <IconButton
        icon="undo"
        label={t("tool.undo")}
        disabled={state.history.past.length === 0}
        onClick={() => dispatch({ type: "undo" })}
      />
      <IconButton
        icon="redo"
        label={t("tool.redo")}
        disabled={state.history.future.length === 0}
        onClick={() => dispatch({ type: "redo" })}
      />
    </>
  );
}

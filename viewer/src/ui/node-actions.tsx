import { useLayoutEffect, useState } from "react";
import type { Target } from "../model/corrections.js";
import { compareText } from "../model/order.js";
import { selectedNodes } from "../state/view-state.js";
import { countExpandable } from "../state/visibility.js";
import { type App, useApp } from "./app-context.js";
import { useCorrection } from "./correct-button.js";
import { Icon, type IconName } from "./icons.js";
import { NodeField } from "./node-field.js";

/** What can be done with the selected nodes in the picture: more of it, less of it, and what links them to another. */
export function NodeActions({ target }: { readonly target: Target | null }) {
  const { state, dispatch, t } = useApp();
  const correction = useCorrection(target);
  const [adding, setAdding] = useState(false);
  const ids = selectedNodes(state.selection);
  if (ids.length === 0) return null;
  return (
    <>
      {/* biome-ignore lint/a11y/useSemanticElements: a row of buttons, no form */}
      <div className="actions" role="group" aria-label={t("action.label")}>
        <ExpandButton ids={ids} />
        <FocusButton ids={ids} />
        <HideButton ids={ids} />
        <PinButton ids={ids} />
        <ActionButton
          icon="link"
          text={t("action.compare")}
          pressed={adding}
          onClick={() => setAdding(!adding)}
        />
        {correction.button}
      </div>
      {adding && (
        <NodeField
          label={t("action.compare.with")}
          without={ids}
          onChoose={(other) => {
            setAdding(false);
            dispatch({ type: "select-also", id: other });
          }}
        />
      )}
      {correction.form}
    </>
  );
}

interface IdsProps {
  readonly ids: readonly string[];
}

/** Brings the neighbours that filters hide, and says first how many. */
function ExpandButton({ ids }: IdsProps) {
  const { data, state, visible, dispatch, t } = useApp();
  const more = ids.reduce((sum, id) => sum + countExpandable(data, visible, state.filters, id), 0);
  if (more === 0) return null;
  const expand = () => {
    for (const id of ids) dispatch({ type: "expand-node", id });
  };
  return <ActionButton icon="expand" text={t("action.expand", { n: more })} onClick={expand} />;
}

/** Leaves only the neighbourhood, or gives the rest back. */
function FocusButton({ ids }: IdsProps) {
  const { state, dispatch, t } = useApp();
  const centre = [...ids].sort(compareText);
  const focused = state.filters.focus?.ids.join("\n") === centre.join("\n");
  return (
    <ActionButton
      icon="focus"
      text={t(focused ? "action.unfocus" : "action.focus")}
      pressed={focused}
      onClick={() => dispatch({ type: "focus", focus: focused ? null : { ids: centre, steps: 1 } })}
    />
  );
}

function HideButton({ ids }: IdsProps) {
  const { dispatch, t } = useApp();
  const hide = () => {
    for (const id of ids) dispatch({ type: "hide-node", id });
    dispatch({ type: "select", selection: null });
  };
  return <ActionButton icon="hide" text={t("action.hide")} onClick={hide} />;
}

/** Fixes the nodes where they lie; dragging does the same with the mouse. */
function PinButton({ ids }: IdsProps) {
  const { state, canvas, dispatch, t } = useApp();
  const [drawn, setDrawn] = useState(canvas.current !== null);
  // A page that opens with a selection has its panel before its picture.
  useLayoutEffect(() => setDrawn(canvas.current !== null), [canvas]);
  if (!drawn) return null;
  const pinned = ids.every((id) => state.pins.some((pin) => pin.id === id));
  return (
    <ActionButton
      icon="pin"
      text={t(pinned ? "action.unpin" : "action.pin")}
      pressed={pinned}
      onClick={() => togglePins(ids, pinned, { canvas, dispatch })}
    />
  );
}

/** Pins nodes where they lie, or lets them go. */
export function togglePins(
  ids: readonly string[],
  pinned: boolean,
  { canvas, dispatch }: Pick<App, "canvas" | "dispatch">,
): void {
  for (const id of ids) {
    const place = canvas.current?.arrangement.placeOf(id);
    if (pinned) dispatch({ type: "unpin", id });
    else if (place && canvas.current) dispatch({ type: "pin", pin: { id, ...place } });
  }
}

interface ActionButtonProps {
  readonly icon: IconName;
  readonly text: string;
  readonly pressed?: boolean;
  readonly onClick: () => void;
}

function ActionButton({ icon, text, pressed, onClick }: ActionButtonProps) {
  return (
    <button type="button" className="action" aria-pressed={pressed} onClick={onClick}>
      <Icon name={icon} />
      {text}
    </button>
  );
}

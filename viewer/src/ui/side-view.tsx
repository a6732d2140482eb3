import { memo } from "react";
import { SIDE_VIEWS } from "../state/view-state.js";
import { type App, AppContext } from "./app-context.js";
import { IconButton } from "./icons.js";
import { Legend } from "./legend.js";
import { NodeList } from "./node-list.js";

interface SideViewProps {
  readonly app: App;
  /** For the legend, which shows nothing of the selection. */
  readonly quiet: App;
}

/** Legend and list beside the picture; a drawer over it on narrow screens. */
export const SideView = memo(function SideView({ app, quiet }: SideViewProps) {
  const { state, dispatch, t } = app;
  return (
    <>
      {state.drawer && (
        // biome-ignore lint/a11y/noStaticElementInteractions: Escape and the close button do the same
        // biome-ignore lint/a11y/useKeyWithClickEvents: Escape and the close button do the same
        <div className="scrim side-scrim" onClick={() => dispatch({ type: "set-drawer", open: false })} />
      )}
      <nav className="side" data-open={state.drawer} aria-label={t(`side.${state.side}`)}>
        <div className="side-tabs">
          {SIDE_VIEWS.map((side) => (
            <button
              key={side}
              type="button"
              aria-pressed={state.side === side}
              onClick={() => dispatch({ type: "show-side", side })}
            >
              {t(`side.${side}`)}
            </button>
          ))}
          <IconButton
            icon="close"
            label={t("side.close")}
            className="side-close"
            onClick={() => dispatch({ type: "set-drawer", open: false })}
          />
        </div>
        {state.side === "legend" ? (
          <AppContext value={quiet}>
            <Legend />
          </AppContext>
        ) : (
          <AppContext value={app}>
            <NodeList />
          </AppContext>
        )}
      </nav>
    </>
  );
});

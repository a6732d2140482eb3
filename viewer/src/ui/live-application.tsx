import { useEffect, useMemo, useRef } from "react";
import type { ServiceMode } from "../data/service.js";
import { judgementsByNode } from "../model/corrections.js";
import type { Corrections, CorrectionsState } from "../state/corrections.js";
import { heirOf } from "../state/heir.js";
import type { Steps } from "../state/history-sync.js";
import type { LiveGraph } from "../state/live-graph.js";
import type { Store } from "../state/store.js";
import type { Action, ViewState } from "../state/view-state.js";
import { useStore } from "./app-context.js";
import { Application } from "./application.js";

interface LiveApplicationProps {
  readonly mode: ServiceMode;
  readonly live: LiveGraph;
  /** Null where no server knows of corrections. */
  readonly corrections: Corrections | null;
  readonly store: Store<ViewState, Action>;
  readonly steps: Steps;
}

const NONE: CorrectionsState = { judgements: [], busy: false, latest: null };
const noStore = { subscribe: () => () => {}, get: () => NONE };

/** The application on a graph that may change while it is looked at: what is selected and where the camera is stay. */
export function LiveApplication({ mode, live, corrections, store, steps }: LiveApplicationProps) {
  const shown = useStore(live);
  const { judgements, busy, latest } = useStore(corrections ?? noStore);
  const { data, search, line, changes } = shown;
  const before = useRef(data);
  useEffect(() => {
    const { selection } = store.get();
    if (before.current !== data && selection !== null) {
      store.dispatch({ type: "select", selection: heirOf(selection, before.current, data) });
    }
    before.current = data;
  }, [data, store]);
  // Others may have decided something, too.
  useEffect(() => {
    if (changes > 0) void corrections?.reload();
  }, [changes, corrections]);
  const corrected = useMemo(() => judgementsByNode(data, judgements), [data, judgements]);
  const service = useMemo(() => {
    // Whoever may not correct anything still sees what was corrected.
    const editor = mode === "edit" ? corrections : null;
    return { mode, line, changes, corrections: editor, judgements, busy, latest, corrected };
  }, [mode, line, changes, corrections, judgements, busy, latest, corrected]);
  return <Application {...{ data, search, store, steps, service }} />;
}

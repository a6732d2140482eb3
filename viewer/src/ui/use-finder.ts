import { type KeyboardEvent, useEffect, useMemo, useState } from "react";
import type { Hit } from "../model/search.js";
import { type App, useApp } from "./app-context.js";

const FIRST_PER_KIND = 6;
const MORE_PER_KIND = 60;

/** What the search box has found, which hit the arrows are at, and what can be done with it. */
export interface Finder {
  readonly groups: ReturnType<App["search"]>;
  readonly hits: readonly Hit[];
  /** Hits shown and not shown. */
  readonly total: number;
  /** Whether the list lies open. */
  readonly shown: boolean;
  readonly active: number;
  readonly type: (query: string) => void;
  readonly press: (event: KeyboardEvent) => void;
  readonly point: (index: number) => void;
  readonly choose: (hit: Hit | undefined) => void;
  readonly showMore: () => void;
  readonly setOpen: (open: boolean) => void;
}

/** Searches while one types; arrows move through the hits, Enter goes to one. */
export function useFinder(): Finder {
  const { state, dispatch, search } = useApp();
  const [open, setOpen] = useState(false);
  const [limit, setLimit] = useState(FIRST_PER_KIND);
  const [active, setActive] = useState(0);
  const groups = useMemo(() => search(state.query, limit), [search, state.query, limit]);
  const hits = groups.flatMap((group) => group.hits);
  const shown = open && state.query.trim() !== "";
  useEffect(() => {
    if (shown) document.getElementById(`hit-${active}`)?.scrollIntoView({ block: "nearest" });
  }, [active, shown]);
  const goToHit = useGoToHit();
  const choose = (hit: Hit | undefined) => {
    if (!hit) return;
    setOpen(false);
    goToHit(hit);
  };
  const type = (query: string) => {
    dispatch({ type: "search", query });
    setActive(0);
    setLimit(FIRST_PER_KIND);
    setOpen(true);
  };
  const press = (event: KeyboardEvent) => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step !== undefined) {
      setOpen(true);
      if (shown) setActive((hits.length + active + step) % Math.max(1, hits.length));
    } else if (event.key === "Enter" && shown) choose(hits[active]);
    else if (event.key === "Escape" && shown) setOpen(false);
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  const total = groups.reduce((sum, group) => sum + group.count, 0);
  const showMore = () => setLimit(MORE_PER_KIND);
  return { groups, hits, total, shown, active, type, press, point: setActive, choose, showMore, setOpen };
}

/** Entities and facts are selected; a sentence is opened in its article. */
function useGoToHit(): (hit: Hit) => void {
  const { dispatch, goTo } = useApp();
  return (hit) => {
    if (hit.type === "node") goTo({ kind: "node", id: hit.node.id });
    else if (hit.type === "fact") goTo({ kind: "fact", id: hit.fact.id });
    else dispatch({ type: "open-article", article: { id: hit.article.id, sentence: hit.sentence } });
  };
}

import { useMemo } from "react";
import { communitiesOf } from "../model/communities.js";
import { nodeColor, PALETTES } from "../sigma/palette.js";
import { useApp } from "./app-context.js";
import { LegendList } from "./legend.js";

/** The communities that have a colour, by the names of their main nodes; a click hides or shows one. */
export function CommunityList() {
  const { data, state, dispatch, theme, t } = useApp();
  const communities = useMemo(() => communitiesOf(data.nodes), [data]);
  const coloured = communities.filter(({ color }) => color !== null);
  const rest = communities.length - coloured.length;
  const all = communities.map(({ id }) => id);
  return (
    <>
      <LegendList
        title={t("legend.communities")}
        categories={coloured.map(({ id, main, size }) => {
          const name = main.map(({ label }) => label).join("、");
          return { id, style: { zh: name, en: name, color: "" }, count: size };
        })}
        hidden={state.filters.hiddenCommunities}
        swatch={(id) => (
          <span
            className="dot"
            style={{
              background: nodeColor(coloured.find((one) => one.id === id)?.color ?? "", PALETTES[theme]),
            }}
          />
        )}
        onToggle={(id) => dispatch({ type: "toggle-community", id })}
        onOnly={(id) => dispatch({ type: "only-community", id, all })}
      />
      {rest > 0 && <p className="legend-note">{t("legend.communities.rest", { n: rest })}</p>}
    </>
  );
}

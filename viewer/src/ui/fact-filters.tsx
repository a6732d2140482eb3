import { useId, useMemo } from "react";
import type { FactView } from "../model/dataset.js";
import { joinLines } from "../model/printed-text.js";
import { useApp } from "./app-context.js";
import { useNames } from "./names.js";

const FLOWS: readonly FactView["flow"][] = ["export", "import", "total"];
/** A slider up to the most supported item would have one useful step at its left end. */
const MOST_SUPPORT = 12;

/** Filters by flow, support, confidence and article. */
export function FactFilters() {
  const { data, t } = useApp();
  const most = useMemo(
    () => Math.min(MOST_SUPPORT, Math.max(1, ...data.nodes.slice(0, 1).map((node) => node.support))),
    [data],
  );
  return (
    <section className="fact-filters">
      <h2>{t("filter.title")}</h2>
      {data.attributes.facts.length > 0 && <Flows />}
      {most > 1 && <Slider which="support" least={1} most={most} step={1} />}
      <Slider which="confidence" least={0} most={95} step={5} />
      {data.attributes.articles.length > 1 && <ArticleChoice />}
    </section>
  );
}

function Flows() {
  const { state, dispatch, t } = useApp();
  const names = useNames();
  return (
    // biome-ignore lint/a11y/useSemanticElements: switches, no form
    <div className="flow-switches" role="group" aria-label={t("filter.flow")}>
      {FLOWS.map((flow) => (
        <button
          key={flow}
          type="button"
          className="flow-switch"
          aria-pressed={!state.filters.hiddenFlows.includes(flow)}
          data-flow={flow}
          onClick={() => dispatch({ type: "toggle-flow", id: flow })}
        >
          <span className="dot" style={{ background: names.flowColor(flow) }} />
          {t(`flow.${flow}`)}
        </button>
      ))}
    </div>
  );
}

interface SliderProps {
  readonly which: "support" | "confidence";
  readonly least: number;
  readonly most: number;
  readonly step: number;
}

function Slider({ which, least, most, step }: SliderProps) {
  const { state, dispatch, t } = useApp();
  const id = useId();
  const value = which === "support" ? state.filters.minSupport : state.filters.minConfidence;
  const text = t(which === "support" ? "filter.support.value" : "filter.confidence.value", { n: value });
  return (
    <div className="slider">
      <label htmlFor={id}>{t(`filter.${which}`)}</label>
      <output htmlFor={id}>{text}</output>
      <input
        id={id}
        type="range"
        min={least}
        max={most}
        step={step}
        value={Math.min(value, most)}
        aria-valuetext={text}
        onChange={(event) => dispatch({ type: `set-${which}`, least: Number(event.target.value) })}
      />
    </div>
  );
}

function ArticleChoice() {
  const { data, state, dispatch, t } = useApp();
  const id = useId();
  return (
    <div className="choice">
      <label htmlFor={id}>{t("filter.article")}</label>
      <select
        id={id}
        value={state.filters.article ?? ""}
        onChange={(event) => dispatch({ type: "set-article", id: event.target.value || null })}
      >
        <option value="">{t("filter.article.any")}</option>
        {data.attributes.articles.map((article) => (
          <option key={article.id} value={article.id}>
            {[article.date, joinLines(article.title) || article.file].filter(Boolean).join(" ")}
          </option>
        ))}
      </select>
    </div>
  );
}

import { memo, useMemo } from "react";
import { formatPeriod } from "../model/format-period.js";
import { countMonths, type Months } from "../model/months.js";
import { useApp } from "./app-context.js";
import { IconButton } from "./icons.js";
import { type Stretch, useBrush } from "./use-brush.js";

const HEIGHT = 36;

/** The months that facts speak of; a brush over them keeps only what speaks of those. */
export const Timeline = memo(function Timeline() {
  const { data } = useApp();
  const months = useMemo(() => countMonths(data.attributes.facts.map(({ period }) => period)), [data]);
  return months.length < 2 ? null : <Brush months={months} />;
});

type MonthCounts = ReturnType<typeof countMonths>;

function Brush({ months }: { readonly months: MonthCounts }) {
  const { t } = useApp();
  const { asked, shown, active, set, track } = useBrush(months[0]?.month ?? "", months.length);
  const last = months.length - 1;
  return (
    // biome-ignore lint/a11y/useSemanticElements: two sliders, no form
    <div className="timeline" role="group" aria-label={t("timeline.label")} data-active={active}>
      <Head shown={shown} />
      <div className="timeline-track" {...track}>
        <Bars months={months} asked={active ? asked : null} />
        <Handle
          which="from"
          value={asked.from}
          most={last}
          text={shown[0]}
          onChange={(from) => set({ ...asked, from: Math.min(from, asked.to) })}
        />
        <Handle
          which="to"
          value={asked.to}
          most={last}
          text={shown[1]}
          onChange={(to) => set({ ...asked, to: Math.max(to, asked.from) })}
        />
        <Years months={months} />
      </div>
    </div>
  );
}

function Head({ shown }: { readonly shown: Months }) {
  const { state, dispatch, lang, t } = useApp();
  return (
    <p className="timeline-head">
      <span>{t("timeline.label")}</span>
      <output>{formatPeriod(shown, lang)}</output>
      {state.filters.period && (
        <IconButton
          icon="close"
          label={t("timeline.clear")}
          onClick={() => dispatch({ type: "set-period", period: null })}
        />
      )}
    </p>
  );
}

function Bars({ months, asked }: { readonly months: MonthCounts; readonly asked: Stretch | null }) {
  const most = Math.max(...months.map(({ count }) => count));
  return (
    <svg viewBox={`0 0 ${months.length} ${HEIGHT}`} preserveAspectRatio="none" aria-hidden="true">
      {asked && (
        <rect
          className="timeline-range"
          x={asked.from}
          width={asked.to - asked.from + 1}
          y="0"
          height={HEIGHT}
        />
      )}
      {months.map(({ month, count }, index) => {
        // The root lets a month with one fact be seen beside one with hundreds.
        const height = count === 0 ? 0 : Math.max(2, Math.sqrt(count / most) * (HEIGHT - 4));
        const inside = asked === null || (index >= asked.from && index <= asked.to);
        return (
          <rect
            key={month}
            className="timeline-bar"
            data-inside={inside}
            x={index + 0.08}
            width="0.84"
            y={HEIGHT - height}
            height={height}
          />
        );
      })}
    </svg>
  );
}

/** The beginnings of years, as many as find room. */
function Years({ months }: { readonly months: MonthCounts }) {
  const starts = months
    .map(({ month }, index) => ({ month, index }))
    .filter(({ month, index }) => month.endsWith("-01") || index === 0);
  const every = Math.ceil(starts.length / 8);
  return (
    <div className="timeline-years" aria-hidden="true">
      {starts.map(
        ({ month, index }, place) =>
          place % every === 0 && (
            <span key={month} style={{ left: `${(index / months.length) * 100}%` }}>
              {month.slice(0, 4)}
            </span>
          ),
      )}
    </div>
  );
}

interface HandleProps {
  readonly which: "from" | "to";
  readonly value: number;
  readonly most: number;
  readonly text: string;
  readonly onChange: (value: number) => void;
}

function Handle({ which, value, most, text, onChange }: HandleProps) {
  const { t, lang } = useApp();
  return (
    <input
      type="range"
      className="timeline-handle"
      data-which={which}
      min={0}
      max={most}
      value={value}
      aria-label={t(`timeline.${which}`)}
      aria-valuetext={formatPeriod([text, text], lang)}
      onChange={(event) => onChange(Number(event.target.value))}
    />
  );
}

import { formatPeriod } from "../model/format-period.js";
import type { Months } from "../model/months.js";
import { useApp } from "./app-context.js";

interface PeriodSelectProps {
  readonly periods: readonly Months[];
  readonly value: Months;
  readonly onValue: (period: Months) => void;
  /** How many figures each period has, where that helps to choose. */
  readonly counts?: readonly number[];
}

/** Chooses one of the periods that figures speak of. */
export function PeriodSelect({ periods, value, onValue, counts }: PeriodSelectProps) {
  const { lang, t } = useApp();
  return (
    <select
      aria-label={t("trade.period")}
      value={value.join()}
      onChange={({ target }) => onValue(periods[target.selectedIndex] ?? value)}
    >
      {periods.map((period, index) => (
        <option key={period.join()} value={period.join()}>
          {[formatPeriod(period, lang), counts && `(${counts[index]})`].filter(Boolean).join(" ")}
        </option>
      ))}
    </select>
  );
}

import { type ReactNode, useCallback, useMemo } from "react";
import type { Translate } from "../i18n/translate.js";
import type { Column } from "../model/columns.js";
import type { Dataset, FactView } from "../model/dataset.js";
import { plain } from "../model/format-amount.js";
import { formatPeriod } from "../model/format-period.js";
import { useApp } from "./app-context.js";
import type { Cells } from "./cells.js";
import { EntityButton } from "./entity-button.js";
import { Amount, Yoy } from "./figures.js";
import { useNames } from "./names.js";

/** The columns of trade facts. */
export function useFactCells(): Cells<FactView> {
  const { data, t } = useApp();
  const columns = useMemo(() => columnsOf(data, t), [data, t]);
  const cell = useCallback((fact: FactView, column: string): ReactNode => CELLS[column]?.(fact), []);
  return { columns, cell };
}

function columnsOf(data: Dataset, t: Translate): readonly Column<FactView>[] {
  const nameOf = (id: string | null) => (id === null ? null : (data.node(id)?.label ?? id));
  const text = (id: string, title: string, value: Column<FactView>["value"]) => ({
    ...{ id, title, value },
    numeric: false,
  });
  const number = (id: string, title: string, value: Column<FactView>["value"]) => ({
    ...{ id, title, value },
    numeric: true,
  });
  return [
    text("period", t("trade.period"), ({ period }) => period?.join() ?? null),
    text("reporter", t("trade.reporter"), ({ reporter }) => nameOf(reporter)),
    text("flow", t("trade.flow"), ({ flow }) => t(`flow.${flow}`)),
    text("partner", t("trade.partner"), ({ partner }) => nameOf(partner)),
    text("product", t("trade.product"), ({ product }) => nameOf(product)),
    text("segment", t("trade.segment"), ({ segment }) => segment),
    number("amount", t("fact.amount"), ({ amount }) => amount),
    number("yoy", t("fact.yoy"), ({ yoy }) => yoy),
    number("share", t("fact.share"), ({ share }) => share),
    number("support", t("edge.weight"), ({ support }) => support),
  ];
}

/** What stands in the cells, by column. */
const CELLS: Readonly<Record<string, (fact: FactView) => ReactNode>> = {
  period: (fact) => <Period fact={fact} />,
  reporter: ({ reporter }) => <EntityButton id={reporter} plain />,
  flow: (fact) => <Flow fact={fact} />,
  partner: ({ partner }) => partner !== null && <EntityButton id={partner} plain />,
  product: ({ product }) => product !== null && <EntityButton id={product} plain />,
  segment: ({ segment }) => segment,
  amount: (fact) => <AmountButton fact={fact} />,
  yoy: ({ yoy }) => yoy !== null && <Yoy percent={yoy} />,
  share: ({ share }) => share !== null && `${plain(share)}%`,
  support: ({ support }) => support,
};

interface FactProps {
  readonly fact: FactView;
}

function Period({ fact: { period } }: FactProps) {
  const { lang } = useApp();
  return period && formatPeriod(period, lang);
}

function Flow({ fact: { flow } }: FactProps) {
  const { t } = useApp();
  const names = useNames();
  return (
    <span className="flow-cell">
      <span className="dot" style={{ background: names.flowColor(flow) }} />
      {t(`flow.${flow}`)}
    </span>
  );
}

function AmountButton({ fact }: FactProps) {
  const { goTo } = useApp();
  return (
    <button type="button" className="link" onClick={() => goTo({ kind: "fact", id: fact.id })}>
      <Amount fact={fact} bare />
    </button>
  );
}

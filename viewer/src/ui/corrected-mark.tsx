import { useApp } from "./app-context.js";
import { Icon } from "./icons.js";
import { JudgementLine } from "./judgement-line.js";

/** A small sign beside the name of an entity that people have corrected. */
export function CorrectedSign({ id }: { readonly id: string }) {
  const { service, t } = useApp();
  if (!service.corrected.has(id)) return null;
  return (
    <span className="corrected-sign" title={t("correct.mark")}>
      <Icon name="correct" />
      <span className="unseen">{t("correct.mark")}</span>
    </span>
  );
}

/** What people have decided about an entity, in its panel. */
export function CorrectedNote({ id }: { readonly id: string }) {
  const { service, t } = useApp();
  const judgements = service.corrected.get(id);
  if (judgements === undefined) return null;
  return (
    <div className="corrected-note">
      <p>
        <Icon name="correct" />
        {t("correct.mark")}
      </p>
      <ol className="judgements">
        {judgements.map((judgement) => (
          <JudgementLine
            key={judgement.id}
            judgement={judgement}
            onUndo={(number) => void service.corrections?.undo(number, null)}
          />
        ))}
      </ol>
    </div>
  );
}

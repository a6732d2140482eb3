import type { Translate } from "../i18n/translate.js";
import { type JudgementView, nameOf } from "../model/corrections.js";
import type { Dataset } from "../model/dataset.js";
import type { Names } from "./names.js";

/** What a judgement says, in words. */
export function judgementText(
  { verdict, subject, object }: JudgementView,
  { data, names, t }: { readonly data: Dataset; readonly names: Names; readonly t: Translate },
): string {
  const entity = (id: string): string =>
    data.node(id)?.label ?? (/^(?:fact|edge):/.test(id) ? id : nameOf(id));
  const to = { same: entity, different: entity, kind: names.kind, rename: String, reject: String }[verdict];
  // Under its new name an entity would be called what it is called.
  const own = verdict === "rename" && nameOf(subject) !== object ? nameOf(subject) : entity(subject);
  return t(`correct.said.${verdict}`, { subject: own, object: to(object ?? "") });
}

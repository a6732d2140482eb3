import { useState } from "react";
import { type Split, splitsOf, type Target, type Wish } from "../model/corrections.js";
import type { GraphNode } from "../model/dataset.js";
import { useApp } from "./app-context.js";
import { useNames } from "./names.js";
import { NodeField } from "./node-field.js";

interface FieldsProps {
  readonly target: Target;
  readonly wish: Wish;
  readonly onWish: (wish: Wish) => void;
}

/** What a correction needs beside its reason: a name, a kind, another entity, or what to tell apart. */
export function CorrectionFields({ target, wish, onWish }: FieldsProps) {
  const { t } = useApp();
  if (target.type !== "node") {
    return target.type === "pair" ? null : <p className="quiet">{t("correct.reject.claim")}</p>;
  }
  const { node } = target;
  const setObject = (object: string) => onWish({ ...wish, object });
  switch (wish.verdict) {
    case "rename":
      return <NameField node={node} onName={setObject} />;
    case "kind":
      return <KindField node={node} value={wish.object} onKind={setObject} />;
    case "same":
      return <OtherField node={node} value={wish.object} onOther={setObject} />;
    case "different":
      return <SplitField node={node} split={wish.split} onSplit={(split) => onWish({ ...wish, split })} />;
    case "reject":
      return <p className="quiet">{t("correct.reject.node")}</p>;
  }
}

function NameField({ node, onName }: { readonly node: GraphNode; readonly onName: (name: string) => void }) {
  const { t } = useApp();
  return (
    <label className="field">
      <span>{t("correct.name")}</span>
      <input
        type="text"
        required
        autoComplete="off"
        defaultValue={node.label}
        onChange={(event) => onName(event.target.value)}
      />
    </label>
  );
}

interface KindFieldProps {
  readonly node: GraphNode;
  readonly value: string;
  readonly onKind: (kind: string) => void;
}

function KindField({ node, value, onKind }: KindFieldProps) {
  const { data, t } = useApp();
  const names = useNames();
  return (
    <label className="field">
      <span>{t("correct.kind")}</span>
      <select value={value} onChange={(event) => onKind(event.target.value)}>
        <option value="">{t("correct.kind.choose")}</option>
        {Object.keys(data.attributes.kinds)
          .filter((kind) => kind !== node.kind)
          .map((kind) => (
            <option key={kind} value={kind}>
              {names.kind(kind)}
            </option>
          ))}
      </select>
    </label>
  );
}

interface OtherFieldProps {
  readonly node: GraphNode;
  readonly value: string;
  readonly onOther: (id: string) => void;
}

function OtherField({ node, value, onOther }: OtherFieldProps) {
  const { data, t } = useApp();
  const other = data.node(value);
  // Made once: the field searches anew whenever the list is another.
  const [without] = useState(() => [node.id]);
  if (!other) return <NodeField label={t("correct.other")} without={without} onChoose={onOther} />;
  return (
    <p className="chosen">
      <span>{t("correct.other.chosen", { name: other.label })}</span>
      <button type="button" className="link" onClick={() => onOther("")}>
        {t("correct.other.again")}
      </button>
    </p>
  );
}

interface SplitFieldProps {
  readonly node: GraphNode;
  readonly split: Split | null;
  readonly onSplit: (split: Split | null) => void;
}

function SplitField({ node, split, onSplit }: SplitFieldProps) {
  const { data, t } = useApp();
  const splits = splitsOf(node);
  const nameOf = ({ type, id }: Split): string =>
    type === "name"
      ? t("correct.split.name", { name: id })
      : t("correct.split.article", { title: data.article(id)?.title ?? id });
  return (
    <label className="field">
      <span>{t("correct.split")}</span>
      <select
        value={split === null ? "" : `${split.type}:${split.id}`}
        onChange={(event) => {
          const chosen = event.target.value;
          onSplit(splits.find(({ type, id }) => `${type}:${id}` === chosen) ?? null);
        }}
      >
        <option value="">{t("correct.split.choose")}</option>
        {splits.map((one) => (
          <option key={`${one.type}:${one.id}`} value={`${one.type}:${one.id}`}>
            {nameOf(one)}
          </option>
        ))}
      </select>
    </label>
  );
}

import { useState } from "react";
import { formatDays } from "../model/format-period.js";
import type { Relation, RelationGroup } from "../model/relations.js";
import { useApp } from "./app-context.js";
import { EntityButton } from "./entity-button.js";
import { Icon } from "./icons.js";
import { useNames } from "./names.js";

const FIRST = 8;

/** The relations of a node by type and direction: the name goes to the other end, the count to the evidence. */
export function RelationList({ groups }: { readonly groups: readonly RelationGroup[] }) {
  return groups.map((group) => <Group key={`${group.type} ${group.direction}`} group={group} />);
}

function Group({ group }: { readonly group: RelationGroup }) {
  const { state, t } = useApp();
  const names = useNames();
  const weak = state.filters.hiddenTypes.includes(group.type);
  // What the filters hide stays in the panel, folded: the list tells all, the picture what was asked for.
  const [all, setAll] = useState(false);
  const shown = all ? group.relations : group.relations.slice(0, weak ? 0 : FIRST);
  const rest = group.relations.length - shown.length;
  return (
    <div className="relations" data-type={group.type} data-direction={group.direction}>
      <h4>
        <span className="direction" data-direction={group.direction} aria-hidden="true" />
        {names.type(group.type)}
        <span className="quiet">{t(`relation.${group.direction}`)}</span>
        <span className="relations-count">{group.relations.length}</span>
      </h4>
      <ul>
        {shown.map((relation) => (
          <Row key={relation.edge.id} relation={relation} />
        ))}
      </ul>
      {rest > 0 && (
        <button type="button" className="more" onClick={() => setAll(true)}>
          {t(shown.length === 0 ? "panel.all" : "panel.more", { n: rest })}
        </button>
      )}
    </div>
  );
}

function Row({ relation: { edge, other } }: { readonly relation: Relation }) {
  const { goTo, t } = useApp();
  const names = useNames();
  const count = t(edge.etype === "co_mentioned" ? "count.sentences" : "count.articles", { n: edge.weight });
  const meaning = t("relation.evidence", { type: names.type(edge.etype), name: other.label });
  return (
    <li className="relation">
      <EntityButton id={other.id} />
      {edge.titles !== undefined && (
        <span className="relation-note">
          {edge.titles.join("、")}
          {edge.seen && <small title={t("edge.seen")}>{formatDays(edge.seen)}</small>}
        </span>
      )}
      <button
        type="button"
        className="evidence-button"
        data-edge={edge.id}
        aria-label={`${count} · ${meaning}`}
        title={meaning}
        onClick={() => goTo({ kind: "edge", id: edge.id })}
      >
        {count}
        <Icon name="quote" />
      </button>
    </li>
  );
}

import { useId } from "react";
import { COLOURS, type Look, SIZES, WIDTHS } from "../model/appearance.js";
import { useApp } from "./app-context.js";

const CHOICES = { colour: COLOURS, size: SIZES, width: WIDTHS } as const;
const ASPECTS = Object.keys(CHOICES) as readonly (keyof Look)[];

/** What colour, size and width speak of. */
export function LookChoice() {
  const { t } = useApp();
  return (
    <section>
      <h2>{t("look.title")}</h2>
      {ASPECTS.map((aspect) => (
        <Choice key={aspect} aspect={aspect} />
      ))}
    </section>
  );
}

function Choice({ aspect }: { readonly aspect: keyof Look }) {
  const { state, dispatch, t } = useApp();
  const id = useId();
  return (
    <div className="look">
      <label htmlFor={id}>{t(`look.${aspect}`)}</label>
      <select
        id={id}
        data-look={aspect}
        value={state.look[aspect]}
        onChange={(event) => dispatch({ type: "set-look", look: { [aspect]: event.target.value } })}
      >
        {CHOICES[aspect].map((choice) => (
          <option key={choice} value={choice}>
            {t(`look.${aspect}.${choice}` as Parameters<typeof t>[0])}
          </option>
        ))}
      </select>
    </div>
  );
}

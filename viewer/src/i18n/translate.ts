import type { Lang } from "../model/format-amount.js";
import { en } from "./en.js";
import { type MessageKey, zh } from "./zh.js";

export type Values = Readonly<Record<string, string | number>>;
export type Translate = (key: MessageKey, values?: Values) => string;

/** The messages of a language; `{name}` is filled from the values, `n` chooses between one and many. */
export function translator(lang: Lang): Translate {
  const messages = lang === "zh" ? zh : en;
  return (key, values = {}) => {
    const message = messages[key];
    const text = typeof message === "string" ? message : values.n === 1 ? message.one : message.other;
    return text.replace(/\{([a-z]+)\}/g, (_, name: string) => show(values[name], lang));
  };
}

/** The message under a key made from data (`level.county`), or null where the data has a value we do not know. */
export function translateKnown(translate: Translate, key: string): string | null {
  return Object.hasOwn(zh, key) ? translate(key as MessageKey) : null;
}

function show(value: string | number | undefined, lang: Lang): string {
  return typeof value === "number" ? formatCount(value, lang) : (value ?? "");
}

/** A count as the language writes it, the same alone as within a message. */
export function formatCount(count: number, lang: Lang): string {
  return lang === "en" ? count.toLocaleString("en") : String(count);
}

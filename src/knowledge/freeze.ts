const REFUSE = {
  value(): never {
    throw new TypeError("knowledge is read-only: change the tables in knowledge/ instead");
  },
};
const READ_ONLY = { add: REFUSE, set: REFUSE, delete: REFUSE, clear: REFUSE };

/** Freezes a value and all that it holds. Sets and maps refuse changes too, which `Object.freeze` alone does not do. */
export function deepFreeze<T>(value: T): T {
  if (typeof value !== "object" || value === null || Object.isFrozen(value)) return value;
  if (value instanceof Set || value instanceof Map) {
    Object.defineProperties(value, READ_ONLY);
  }
  for (const inner of Object.values(value)) deepFreeze(inner);
  return Object.freeze(value);
}

/** A store that cannot be opened: what, where, what to do. */
export class StoreError extends Error {
  override readonly name = "StoreError";
  constructor(
    readonly path: string,
    reason: string,
    options?: ErrorOptions,
  ) {
    super(`${path}: ${reason}`, options);
  }
}

/** Numbers that were written as base64 of varints: seven bits a byte, the lowest first. */
export function* readVarints(base64: string): Iterable<number> {
  const bytes = atob(base64);
  let value = 0;
  let shift = 0;
  for (let at = 0; at < bytes.length; at += 1) {
    const byte = bytes.charCodeAt(at);
    value |= (byte & 0x7f) << shift;
    shift += 7;
    if (byte >= 0x80) continue;
    yield value;
    value = 0;
    shift = 0;
  }
}

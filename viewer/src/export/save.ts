/** Hands a file to the browser's downloads. */
export function save(name: string, content: string | Blob, type: string): void {
  const blob = typeof content === "string" ? new Blob([content], { type: `${type};charset=utf-8` }) : content;
  const url = URL.createObjectURL(blob);
  const link = document.createElement("a");
  link.href = url;
  link.download = `maotu-${name}`;
  link.click();
  // The download begins after this turn; the browser keeps the data until then.
  setTimeout(() => URL.revokeObjectURL(url), 10_000);
}

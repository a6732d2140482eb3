/** Where the page comes from: a file with its graph, a server that answers, or one that takes corrections too. */
export type ServiceMode = "file" | "read" | "edit";

/** The server writes into the page what it does; a file has no such mark. */
export function serviceMode(page: Document = document): ServiceMode {
  const said = page.querySelector<HTMLMetaElement>('meta[name="maotu-service"]')?.content;
  return said === "read" || said === "edit" ? said : "file";
}

const TOKEN = "maotu-token";

/**
 * Takes the token out of the address that the server printed (`#token=…`), so that no link which is sent on has it, and keeps it
 * for this tab.
 */
export function takeToken(): void {
  const params = new URLSearchParams(location.hash.replace(/^#/, ""));
  const token = params.get("token");
  if (token === null) return;
  params.delete("token");
  keepToken(token);
  history.replaceState(history.state, "", `#${params}`);
}

export function keepToken(token: string | null): void {
  if (token === null) sessionStorage.removeItem(TOKEN);
  else sessionStorage.setItem(TOKEN, token);
}

export function knownToken(): string | null {
  return sessionStorage.getItem(TOKEN);
}

const KEY = "maotu-seen";

/** Whether nobody has opened a graph here before; who follows a link to a view came for that view. */
export function isFirstVisit(): boolean {
  if (location.hash.length > 1) return false;
  try {
    return localStorage.getItem(KEY) === null;
  } catch {
    // Storage that is switched off cannot say, and to be welcomed at each visit is worse than never.
    return false;
  }
}

export function noteVisit(): void {
  try {
    localStorage.setItem(KEY, "1");
  } catch {
    // The next visit is the first one again.
  }
}

import { readPage } from "../../src/corpus/page.js";

export const MEDIA = ["湖南日报", "宁波日报", "青岛日报", "新华社"];

/** The articles of a page as a test compares them: the first words of the running text stand for it. */
export function outline(text: string, known: Partial<Parameters<typeof readPage>[0]> = {}) {
  const { articles } = readPage({ file: "page.txt", text, media: MEDIA, ...known });
  return articles.map(({ title, date, authors, pieces }) => {
    const body = pieces.filter(({ role }) => role === "body").map(({ start, end }) => text.slice(start, end));
    return { title, date, authors, body: body.join("¶").replace(/\s+/gu, "") };
  });
}

/** Sections of an article, by role. */
export function printed(text: string, role: string): readonly string[] {
  const { articles } = readPage({ file: "page.txt", text, media: MEDIA });
  const pieces = articles.flatMap((article) => article.pieces);
  return pieces.filter((piece) => piece.role === role).map(({ start, end }) => text.slice(start, end));
}

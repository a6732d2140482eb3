import type { Member } from "./frame.js";

/** How many paragraphs without its name a firm stays what the story is about. */
const REACH = 2;

/**
 * The firm that a story is about: it survives paragraphs that do not name it, and ends where the trade of a place is told.
 * One object reads one article.
 */
export class FirmStory {
  private firm: readonly Member[] | null = null;
  /** The firm that the one spoken of belongs to or owns, if the story was about it before. */
  private first: readonly Member[] | null = null;
  private age = 0;
  private isOfOthers = false;

  /** `areKin`: whether one of two firms belongs to the other. */
  constructor(private readonly areKin: (one: string, other: string) => boolean) {}

  openParagraph(): void {
    this.age++;
    this.isOfOthers = false;
    // After a paragraph on its branch abroad the story goes on with the firm itself.
    this.firm = this.first ?? this.firm;
    this.first = null;
  }

  /** `isOfOthers`: statistics or an official speak in it, and after it in its paragraph. */
  openSentence(isOfOthers: boolean): void {
    if (isOfOthers) this.isOfOthers = true;
  }

  /** A sentence was about a firm. */
  hearOf(firm: readonly Member[]): void {
    const [now, before] = [firm[0]?.name, (this.first ?? this.firm)?.[0]?.name];
    if (now === undefined) return;
    const isKin = before !== undefined && before !== now && this.areKin(before, now);
    this.first = isKin ? (this.first ?? this.firm) : null;
    this.firm = firm;
    this.age = 0;
    this.isOfOthers = false;
  }

  /** A statement named whose trade it is; `tells`: it gives facts. */
  tell(members: readonly Member[], tells: boolean): void {
    const isFirm = members[0]?.ref?.kind === "company";
    if (isFirm && members.length === 1) this.hearOf(members);
    else if (tells && members.some((m) => m.ref?.kind === "place")) this.end();
  }

  private end(): void {
    this.firm = null;
    this.first = null;
  }

  /** Whose trade a statement of this sentence is that nobody else claims, or null. */
  get focus(): readonly Member[] | null {
    return this.age <= REACH && !this.isOfOthers ? this.firm : null;
  }
}

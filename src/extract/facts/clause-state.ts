/** More unknown characters than this between a flow or name and its figure make the figure somebody else's. */
const NOISE_AFTER_NAME = 8;
/** The same for a clause that only continues a statement. */
const NOISE_IN_CONTINUATION = 3;
/** And for one that starts a new part of its sentence. */
const NOISE_AT_PART = 1;
/** A clause without a flow hands its goods, partners and segments on only if it says hardly anything else. */
const NOISE_IN_TOPIC = 3;

/** What has been read of the present clause, as far as it decides what a figure in it can be of. */
export class ClauseState {
  /** Clauses are counted from the start of the sentence. */
  index = 0;
  /** Unknown characters since the last known chunk. */
  noise = 0;
  /** It has a name or a flow before its figures. */
  headed = false;
  /** It stands first after ；, where an unknown subject is a new one. */
  opensPart = false;
  /** Unknown characters in the whole clause. */
  private total = 0;

  get admitsFigure(): boolean {
    if (this.headed) return this.noise <= NOISE_AFTER_NAME;
    return this.noise <= (this.opensPart ? NOISE_AT_PART : NOISE_IN_CONTINUATION);
  }

  get isNoisy(): boolean {
    return this.total > NOISE_IN_TOPIC;
  }

  get totalNoise(): number {
    return this.total;
  }

  hear(noise: number): void {
    this.noise += noise;
    this.total += noise;
  }

  /** Makes it no mere topic of what follows. */
  spoil(): void {
    this.total += NOISE_IN_TOPIC + 1;
  }

  /** A name or a flow has been read. */
  enter(): void {
    this.noise = 0;
    this.headed = true;
  }

  next(): void {
    this.index++;
    this.noise = 0;
    this.total = 0;
    this.headed = false;
    this.opensPart = false;
  }

  afterPart(): void {
    this.opensPart = true;
  }
}

import { aside } from "./asides.js";
import { changeInWords } from "./changes.js";
import { type Currency, change, type Growth, growth, money, part, percents, quantity } from "./figures.js";
import { EXPORTS, FIRMS, type Goods, IMPORTS, MODES, PARTNERS, REGIONS, type Region } from "./names.js";
import type { Random } from "./random.js";
import { cumulative, type Time } from "./times.js";
import type { Amount, Flow, Sides } from "./told.js";

/** What a paragraph is about, beside whose trade it is and when. */
export interface Topic {
  readonly flow: Flow;
  readonly product: Goods | null;
  readonly partner: readonly [string, string] | null;
  readonly segment: readonly [string, string] | null;
}

/** The things of one paragraph: chosen once, so that no sentence tells the same thing twice. */
export class Scene {
  readonly region: Region;
  readonly time: Time;
  readonly currency: Currency;
  topic: Topic = { flow: "total", product: null, partner: null, segment: null };
  /** The sentence being written is the first of the paragraph. */
  isFirst = true;
  /** It comes right after the first, so that 其中 and a month without a subject are of what that tells. */
  isSecond = false;
  /** What a sentence after a slogan starts with. */
  heading: string | null = null;
  private readonly pools = new Map<readonly unknown[], unknown[]>();

  constructor(readonly random: Random) {
    this.region = random.pick(REGIONS);
    this.time = cumulative(random);
    this.currency = random.chance(0.25) ? "USD" : "CNY";
  }

  /** Names that this paragraph has not used yet. */
  private draw<T>(all: readonly T[], count: number): T[] {
    const rest = (this.pools.get(all) as T[] | undefined) ?? [...all];
    const taken = this.random.sample(rest, count);
    this.pools.set(
      all,
      rest.filter((item) => !taken.includes(item)),
    );
    return taken;
  }

  partners(count: number): (readonly [string, string])[] {
    return this.draw(PARTNERS, count);
  }

  partner(): readonly [string, string] {
    return this.partners(1)[0] ?? ["美国", "美国"];
  }

  goods(flow: Flow, count: number): Goods[] {
    return this.draw(flow === "import" ? IMPORTS : EXPORTS, count);
  }

  good(flow: Flow): Goods {
    return this.goods(flow, 1)[0] ?? { name: "货物", unit: null };
  }

  counted(flow: Flow): Goods & { readonly unit: string } {
    const all = (flow === "import" ? IMPORTS : EXPORTS).filter((g) => g.unit !== null);
    const [one] = this.random.sample(all, 1);
    return { name: one?.name ?? "", unit: one?.unit ?? "吨" };
  }

  segments(): readonly (readonly [string, string])[] {
    const firms = this.random.sample(FIRMS.slice(0, 3), 3);
    return this.random.chance(0.5) ? firms : this.random.sample(MODES, 3);
  }

  places(count: number): (readonly [string, string])[] {
    return this.draw(this.region.parts, count);
  }

  money(size = 100): Amount {
    return money(this.random, this.currency, this.currency === "USD" ? size / 6 : size);
  }

  quantity(unit: string): Amount {
    return quantity(this.random, unit);
  }

  /** A change behind an amount, at times with words behind it that tell no figure of the fact. */
  growth(): Growth {
    if (this.random.chance(0.06)) {
      const inWords = changeInWords(this.random);
      return { ...inWords, text: `，${inWords.text}` };
    }
    const told = growth(this.random);
    return { ...told, text: told.text + aside(this.random) };
  }

  change(): Growth {
    return change(this.random);
  }

  percents(count: number): ReturnType<typeof percents> {
    return percents(this.random, count);
  }

  share(): ReturnType<typeof part> {
    return part(this.random);
  }

  /** 出口 or 进口 */
  side(): "export" | "import" {
    return this.random.chance(0.6) ? "export" : "import";
  }

  flow(): Flow {
    return this.random.pick(["export", "import", "total", "export"] as const);
  }

  /** The sides of a fact of this paragraph: its topic, with what is told otherwise. */
  sides(own: Partial<Sides> = {}): Sides {
    const { flow, product, partner, segment } = this.topic;
    return {
      reporter: this.region.name,
      flow,
      product: product?.name ?? null,
      partner: partner?.[1] ?? null,
      segment: segment?.[1] ?? null,
      period: this.time.months,
      ...own,
    };
  }

  /** Whose trade it is, by a word that leaves no doubt. */
  whole(): string {
    const { whole, our, short } = this.region;
    return this.random.pick([whole, our, short]);
  }

  /** Whose trade it is, as a further sentence says it or leaves it out. */
  again(): string {
    if (this.heading !== null) return this.heading;
    const { whole, our, short } = this.region;
    return this.random.pick(["", "", "", "同期，", whole, our, short, `同期，${whole}`, "同期"]);
  }
}

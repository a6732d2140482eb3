type Rgb = readonly [number, number, number];

/** Mixes `#rrggbb` with another: 0 gives the first, 1 the second. What is no such colour is returned as it is. */
export function mixColors(color: string, other: string, part: number): string {
  const [a, b] = [parse(color), parse(other)];
  if (!a || !b) return color;
  const mixed = a.map((value, index) => Math.round(value + ((b[index] ?? value) - value) * part));
  return `#${mixed.map((value) => value.toString(16).padStart(2, "0")).join("")}`;
}

/** Contrast of two colours after WCAG 2: 1 to 21. */
export function contrast(color: string, other: string): number {
  const [a, b] = [luminance(color), luminance(other)];
  return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
}

/** The colour, moved towards `anchor` (white on dark ground, black on light) until it stands out from the ground. */
export function readable(color: string, ground: string, anchor: string, ratio: number): string {
  for (let part = 0; part < 1; part += 0.05) {
    const candidate = mixColors(color, anchor, part);
    if (contrast(candidate, ground) >= ratio) return candidate;
  }
  return anchor;
}

function luminance(color: string): number {
  const [r, g, b] = (parse(color) ?? [0, 0, 0]).map((value) => {
    const part = value / 255;
    return part <= 0.03928 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  }) as unknown as Rgb; // map forgets that three go in and three come out
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

function parse(color: string): Rgb | null {
  const digits = /^#([0-9a-f]{2})([0-9a-f]{2})([0-9a-f]{2})$/i.exec(color);
  if (!digits) return null;
  return [digits[1], digits[2], digits[3]].map((pair) => Number.parseInt(pair ?? "0", 16)) as unknown as Rgb;
}

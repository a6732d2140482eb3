// Words around a figure that make it an estimate (约, 近, 超 … 多, 左右) or a limit (不足 … 以内).

export interface Qualifier {
  /** Where the qualified figure begins or ends, the qualifier included. */
  readonly at: number;
  readonly approx: boolean;
  readonly below: boolean;
}

// Longest first. 约 and 近 also end other words: 签约, 节约, 附近, 最近.
const NOT_LESS = /(?:不低于|不少于|不小于|不下于?)$/;
const BELOW = /(?:不足|不到|未到|未达|不满|不超过|未超过|不超|不高于|不多于|低于|少于|小于|至多|最多)$/;
const ABOUT =
  /(?:大约为?|大概|(?<![节签合契履违特制预公盟条相])约[为合达有]?|将近|接近|(?<![附最临接将邻])近|(?<![赶反])超过?了?|超出了?|逾|(?:突|首|(?<!打))破了?|至少|多于|高于|大于|几近|几乎)$/;

/** 不到全省的, 约占全国的: the qualifier stands before the whole that the figure is a part of, and keeps its place. */
const REMOTE =
  /(?:(不足|不到|未达)|大约|(?<![节签合契履违特制预公盟条相])约|超过?|逾|接近|将近)(?=占|全)(?:占(?:比|到|了)?)?(?:全[国省市球区县州][^，。；、\d]{0,6}?)?的?$/;

const ABOVE_AFTER =
  /^(?:(?:及|或)?以上|左右|上下(?!游|级|班)|出头|开外|多(?![种个样元边家名国年项条类数])|余(?![额地名下])|许(?![多可诺愿]))/;
const BELOW_AFTER = /^(?:(?:及|或)?以下|以内|之内)/;

/** The qualifier that ends where a figure starts. */
export function qualifierBefore(text: string, start: number): Qualifier {
  const before = text.slice(Math.max(0, start - 12), start);
  const far = REMOTE.exec(before);
  if (far !== null) return { at: start, approx: far[1] === undefined, below: far[1] !== undefined };
  const notLess = NOT_LESS.exec(before);
  if (notLess !== null) return { at: start - notLess[0].length, approx: true, below: false };
  const below = BELOW.exec(before);
  if (below !== null) return { at: start - below[0].length, approx: false, below: true };
  const about = ABOUT.exec(before) ?? beforeMultiplier(before, text[start] ?? "");
  if (about !== null) return { at: start - about[0].length, approx: true, below: false };
  return { at: start, approx: false, below: false };
}

/** 上百, 过半: words that qualify only a bare multiplier. */
const BEFORE_MULTIPLIER = /(?:(?<![以之])上|(?<![超不通经])过)$/;

function beforeMultiplier(before: string, first: string): RegExpExecArray | null {
  return /[百千万亿半]/.test(first) ? BEFORE_MULTIPLIER.exec(before) : null;
}

/** The qualifier that starts where a figure ends. */
export function qualifierAfter(text: string, end: number): Qualifier {
  const after = text.slice(end, end + 4);
  const below = BELOW_AFTER.exec(after);
  if (below !== null) return { at: end + below[0].length, approx: false, below: true };
  const above = ABOVE_AFTER.exec(after);
  if (above !== null) return { at: end + above[0].length, approx: true, below: false };
  return { at: end, approx: false, below: false };
}

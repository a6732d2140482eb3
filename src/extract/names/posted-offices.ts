import type { Candidate } from "../candidate.js";

/** 驻江北办事处, 驻上海经济贸易办事处, 驻华大使馆: where a body has its office. */
const OFFICE =
  /^驻[\u4e00-\u9fff]{1,8}?(?:大?使馆|总领事?馆|领事馆|经济贸易办事处|经贸办事处|经贸办|贸易代表处|办事处|代表处|联络处|监管组)/u;

const SECTION = /^(?:经济商务(?:参赞)?处|经商(?:参)?处|商务处|领事部)/u;

/** 日本贸易振兴机构|上海代表处: the office of a foreign body in a city. */
const CITY_OFFICE = /^[\u4e00-\u9fff]{2,4}?(?:代表处|联络处|事务所)/u;

/** 驻上海经济贸易办事处, 驻浙江联络处: an office whose body the article leaves out; 各国驻华办事处 are any. */
const ALONE =
  /(?<![各有常外派进]|[署局委会司部国府团公])驻[\u4e00-\u9fff]{2,6}?(?:经济贸易办事处|经贸办事处|联络处|办事处)/gu;

/** 驻墨西哥大使馆, 我驻纽约总领馆: without a state before it, China's own; 驻华使馆 is another's. */
const OWN_EMBASSY = /(?:我国?)?(驻(?![在地]|华|中国)[\u4e00-\u9fff]{2,8}?(?:大使馆|总领事?馆))/gu;

function ownEmbassies(text: string, bodies: readonly Candidate[]): Candidate[] {
  return [...text.matchAll(OWN_EMBASSY)].flatMap((match) => {
    const [words, office = ""] = match;
    const start = match.index;
    const states = bodies.some((b) => b.end === start || b.end === start + words.length - office.length);
    if (
      states ||
      /[国各方员]$|[^我与和及同、，。；：据向由经在到赴请从“（]$/u.test(
        text.slice(Math.max(0, start - 1), start),
      )
    )
      return [];
    return [
      {
        kind: "organization" as const,
        start,
        end: start + words.length,
        name: `中国${office}`,
        rule: "organization/posted-office",
        confidence: 0.96,
        attrs: { class: "diplomatic" },
      },
    ];
  });
}

/** Candidates for offices that a body keeps elsewhere: 金陵海关驻江北办事处 is one name. `bodies` are the candidates so far. */
export function postedOfficeCandidates(text: string, bodies: readonly Candidate[]): Candidate[] {
  const found = new Map<string, Candidate>();
  for (const body of bodies) {
    const nation = body.kind === "place" && body.name === "中国";
    // 我国驻某国大使馆 as well
    if (body.kind !== "organization" && !nation) continue;
    if (body.pronoun === true && !(nation && /^我国$/u.test(text.slice(body.start, body.end)))) continue;
    const after = text.slice(body.end, body.end + 20);
    const city = /(?:机构|公社|总局|发展局|商会|协会|委员会|促进会|联合会|理事会|贸发局)$/u.test(body.name);
    const office = (OFFICE.exec(after) ?? (city ? CITY_OFFICE.exec(after) : null))?.[0];
    if (office === undefined || (nation && !/馆$/u.test(office))) continue;
    // 大使馆|经济商务处: its own department, which the title has
    const inner = /馆$/u.test(office) ? (SECTION.exec(after.slice(office.length))?.[0].length ?? 0) : 0;
    const end = body.end + office.length + inner;
    found.set(`${body.start} ${end}`, {
      kind: "organization",
      start: body.start,
      end,
      name: (nation ? "中国" : text.slice(body.start, body.end)) + office,
      rule: "organization/posted-office",
      confidence: 0.97,
      attrs: { class: /馆$/u.test(office) ? "diplomatic" : "government" },
    });
  }
  for (const match of text.matchAll(ALONE)) {
    const at = match.index;
    const led = [...found.values()].some(({ start, end }) => start < at && at < end);
    if (led) continue;
    found.set(`${at}`, {
      ...{ kind: "organization", start: at, end: at + match[0].length, name: match[0] },
      ...{ rule: "organization/posted-office", confidence: 0.96, attrs: { class: "government" } },
    });
  }
  return [...found.values(), ...ownEmbassies(text, bodies)];
}

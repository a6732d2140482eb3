export type Language = "zh" | "en";

/** The language of messages: `--lang`, else the locale of the environment, else English. */
export function pickLanguage(
  argv: readonly string[],
  env: Readonly<Record<string, string | undefined>>,
): Language {
  // Read before the command line is parsed, because help and usage errors are messages too.
  const at = argv.findIndex((word) => word === "--lang" || word.startsWith("--lang="));
  const word = argv[at];
  const asked = word?.includes("=") ? word.slice("--lang=".length) : argv[at + 1];
  if (at >= 0 && (asked === "zh" || asked === "en")) return asked;
  const locale = env.LC_ALL || env.LC_MESSAGES || env.LANG || "";
  return locale.toLowerCase().startsWith("zh") ? "zh" : "en";
}

const ALIASES: Readonly<Record<string, string>> = { path: "paths" };

/** The command that a command line asks for, undefined where it asks for none. */
export function commandNameOf(argv: readonly string[]): string | undefined {
  const word = argv.find((item, index) => !item.startsWith("-") && argv[index - 1] !== "--lang");
  return word === undefined ? undefined : (ALIASES[word] ?? word);
}

import { Argument, Command } from "commander";
import type { Context } from "../context.js";
import { verbWordsOf } from "../query/verb-words.js";
import { addExamples } from "../shared-options.js";

const SHELLS = ["bash", "zsh", "fish"] as const;
type Shell = (typeof SHELLS)[number];

/** What can be completed: names of commands with their options. */
interface Completable {
  readonly name: string;
  readonly about: string;
  readonly options: readonly { readonly flag: string; readonly about: string }[];
}

export function addCompletion(program: Command, context: Context): void {
  const { say, language, io } = context;
  const words = verbWordsOf(language);
  const command = program
    .command("completion")
    .description(words.commands.completion ?? "")
    .addArgument(new Argument("<shell>", words.options.shell).choices(SHELLS))
    .action(async (shell: Shell) => {
      io.stdout.write(SCRIPTS[shell](await completables(context)));
    });
  addExamples(command, say, [
    "source <(maotu completion bash)",
    "maotu completion zsh > ~/.zfunc/_maotu",
    "maotu completion fish > ~/.config/fish/completions/maotu.fish",
  ]);
}

async function completables(context: Context): Promise<readonly Completable[]> {
  // The command is alone in its program: only what is asked for is loaded.
  const { addCommands } = await import("../program.js");
  const program = new Command("maotu");
  await addCommands(program, context);
  return program.commands.map((command) => ({
    name: command.name(),
    about: oneLine(command.description()),
    options: [
      ...command.options.map(({ long, description }) => ({ flag: long ?? "", about: oneLine(description) })),
      { flag: "--help", about: oneLine(context.say.help) },
    ].filter(({ flag }) => flag !== ""),
  }));
}

/** Descriptions stand in quotes: whatever could end them goes. */
function oneLine(text: string): string {
  return text.replace(/['"`$\\[\]]/g, "").replace(/\s+/g, " ");
}

const SCRIPTS: Readonly<Record<Shell, (commands: readonly Completable[]) => string>> = {
  bash: (commands) => `_maotu() {
  local word=\${COMP_WORDS[COMP_CWORD]} words=
  case \${COMP_CWORD}:\${COMP_WORDS[1]} in
    1:*) words="${commands.map(({ name }) => name).join(" ")}" ;;
${commands.map(({ name, options }) => `    *:${name}) words="${options.map(({ flag }) => flag).join(" ")}" ;;`).join("\n")}
  esac
  COMPREPLY=()
  if [[ \${COMP_CWORD} == 1 || $word == -* ]]; then COMPREPLY=($(compgen -W "$words" -- "$word")); fi
}
complete -o default -F _maotu maotu
`,
  zsh: (commands) => `#compdef maotu
local -a commands
commands=(
${commands.map(({ name, about }) => `  '${name}:${about.replaceAll(":", " ")}'`).join("\n")}
)
if (( CURRENT == 2 )); then _describe command commands; return; fi
case $words[2] in
${commands.map(({ name, options }) => `  ${name}) _arguments ${options.map(({ flag, about }) => `'${flag}[${about}]'`).join(" ")} '*:file:_files' ;;`).join("\n")}
esac
`,
  fish: (commands) => `${commands
    .flatMap(({ name, about, options }) => [
      `complete -c maotu -n __fish_use_subcommand -f -a ${name} -d '${about}'`,
      ...options.map(
        (option) =>
          `complete -c maotu -n '__fish_seen_subcommand_from ${name}' -l ${option.flag.slice(2)} -d '${option.about}'`,
      ),
    ])
    .join("\n")}
`,
};

import { run } from "../../src/cli/program.js";

export interface CliResult {
  readonly code: number;
  readonly out: string;
  readonly err: string;
}

/** Runs a command line as `maotu` would, with English messages unless the environment says otherwise. */
export async function runCli(
  argv: readonly string[],
  {
    input = "",
    env = {},
    terminal,
  }: {
    readonly input?: string;
    readonly env?: Readonly<Record<string, string>>;
    /** Columns of a terminal; without it both streams are pipes. */
    readonly terminal?: number;
  } = {},
): Promise<CliResult> {
  let out = "";
  let err = "";
  const code = await run(argv, {
    stdout: {
      write: (text) => (out += text),
      ...(terminal !== undefined && { isTTY: true, columns: terminal }),
    },
    stderr: { write: (text) => (err += text) },
    env,
    readInput: async () => new TextEncoder().encode(input),
  });
  return { code, out, err };
}

import { readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import type { Io } from "../../src/cli/io";
import { main } from "../../src/cli/main";
import type { Input } from "./input";

/** What no input may take, in seconds of the processor. */
export const MOST_SECONDS = 3;

export interface Outcome {
  readonly code: number;
  readonly seconds: number;
  /** What is wrong with it; empty when nothing is. */
  readonly wrong: readonly string[];
  readonly files: ReadonlyMap<string, string>;
}

/* What is not seen, line breaks, tabs and the mark that keeps commands apart set aside; and what logs take for a command. */
const UNSEEN = /(?![\n\t\u200b])[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}]/u;
const COMMAND =
  /^\s*::(?!(?:error|warning|notice) |(?:end)?group::)|##\[|##vso\[|##teamcity\[|\bsection_(?:start|end):/m;

/** Runs an input in this process, and looks at all that comes of it. */
export async function outcomeOf({ argv, stdin }: Input, folder: string): Promise<Outcome> {
  const printed = { out: "", err: "" };
  const files = new Map<string, string>();
  const before = process.cpuUsage();
  let code = -1;
  const wrong: string[] = [];
  try {
    code = await main(argv, world(folder, stdin, printed, files));
  } catch (error) {
    wrong.push(`thrown: ${String(error)}`);
  }
  const { user, system } = process.cpuUsage(before);
  const seconds = (user + system) / 1e6;
  if (seconds > MOST_SECONDS) wrong.push(`${seconds.toFixed(1)} s`);
  if (![0, 1, 2, 3].includes(code)) wrong.push(`exit ${code}`);
  const internal = /internal error[^\n]*/.exec(printed.err);
  if (internal) wrong.push(`${internal[0]}\n${printed.err.split("\n").slice(0, 6).join("\n")}`);
  const texts = [printed.out, printed.err, ...files.values()];
  if (texts.some((text) => UNSEEN.test(text))) wrong.push("something unseen is printed");
  if (texts.some((text) => COMMAND.test(text))) wrong.push("a command is printed");
  wrong.push(...malformed(argv, printed.out));
  return { code, seconds, wrong, files };
}

function world(folder: string, stdin: string, printed: { out: string; err: string }, files: Map<string, string>): Io {
  return {
    cwd: folder,
    env: { ENIPLAN_DEBUG: "1" },
    stdoutIsTerminal: false,
    stderrIsTerminal: false,
    columns: 100,
    stdout: (text) => {
      printed.out += text;
    },
    stderr: (text) => {
      printed.err += text;
    },
    stdin: () => stdin,
    now: () => new Date("2026-12-01T12:00:00Z"),
    drained: async () => {},
    writeFile: (path, text) => {
      files.set(resolve(folder, path), text);
    },
    appendFile: (path, text) => {
      files.set(path, text);
    },
    onInterrupt: () => () => {},
    commitFiles: () => {},
    discardFiles: () => {},
  };
}

const JSON_FORMATS = ["json", "sarif", "gitlab", "tfplan-json"];

function malformed(argv: readonly string[], out: string): string[] {
  if (!JSON_FORMATS.includes(argv.at(-1) ?? "") || out === "") return [];
  try {
    JSON.parse(out);
    return [];
  } catch {
    return ["the output is no JSON"];
  }
}

/** What this version saves of the seeds, for inputs that are saved plans. */
export async function savedBy(argv: readonly string[], folder: string, file: string): Promise<Buffer> {
  const { files } = await outcomeOf({ argv, stdin: "", changed: [] }, folder);
  return Buffer.from(files.get(join(folder, file)) ?? readFileSync(join(folder, file)));
}

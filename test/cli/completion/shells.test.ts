import { spawn, spawnSync } from "node:child_process";
import { chmodSync, mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { SCRIPTS, type Shell } from "../../../src/cli/completion/scripts";
import { temporaryFolder } from "../../support/folders";

/** A shell that reads no settings of the user. */
const START: Readonly<Record<Shell, string>> = {
  bash: "bash --noprofile --norc -i",
  zsh: "zsh -f -i",
  fish: "fish --no-config -i",
};

/** What makes a shell ready for what is typed. */
const PREPARE: Readonly<Record<Shell, (script: string) => string>> = {
  bash: (script) => `source ${script}`,
  zsh: (script) => `bindkey -e; autoload -U compinit && compinit -u -D; source ${script}`,
  fish: (script) => `source ${script}`,
};

/**
 * Whether a shell is there. Without it its tests are left out, and say so; in CI they fail instead, so that a missing
 * shell never reads as a pass. The same for `script`, which gives a shell a terminal.
 */
function found(shell: Shell): boolean {
  const missing = [shell, "script"].filter((name) => spawnSync("sh", ["-c", `command -v ${name}`]).status !== 0);
  if (missing.length === 0) return true;
  const what = `${missing.join(" and ")} not on the PATH`;
  if (process.env["CI"] || shell === "bash") throw new Error(`${what}, and the completion of ${shell} is not tested`);
  process.stderr.write(`${what}: the completion of ${shell} is not tested\n`);
  return false;
}

const [TAB, HOME] = ["\t", "\u0001"];

/**
 * Types into a shell on a terminal: words, a Tab, and then `echo` in front of what stands there. Returns what the shell made of the words.
 */
async function typed(shell: Shell, text: string): Promise<string> {
  const cwd = temporaryFolder();
  mkdirSync(join(cwd, "bin"));
  mkdirSync(join(cwd, "folder"));
  writeFileSync(join(cwd, "network.tf.json"), "{}");
  writeFileSync(join(cwd, "script"), SCRIPTS[shell]);
  const program = join(process.cwd(), "dist/cli/bin.js");
  writeFileSync(join(cwd, "bin/eniplan"), `#!/bin/sh\nexec "${process.execPath}" "${program}" "$@"\n`);
  chmodSync(join(cwd, "bin/eniplan"), 0o755);
  const env = {
    ...process.env,
    PATH: `${join(cwd, "bin")}:${process.env["PATH"]}`,
    HOME: cwd,
    TERM: "dumb",
    LC_ALL: "C.UTF-8",
    PS1: "$ ",
  };
  const child = spawn("script", ["-qec", START[shell], "/dev/null"], { cwd, env });
  let screen = "";
  let wake = () => {};
  child.stdout.on("data", (chunk: Buffer) => {
    screen += chunk.toString();
    wake();
  });
  const until = async (pattern: RegExp) => {
    while (!pattern.test(screen)) await new Promise<void>((done) => (wake = done));
    return pattern.exec(screen)?.[1] ?? "";
  };
  // Written in two halves, so that what is typed does not look like what is printed.
  child.stdin.write(`${PREPARE[shell](join(cwd, "script"))}; echo REA""DY\r`);
  await until(/READY\r/);
  child.stdin.write(`eniplan ${text}${TAB}${HOME}echo "MA""DE" \r`);
  const made = await until(/MADE ([^\r\n]*)\r/);
  child.stdin.write("exit\r");
  child.stdin.end();
  await new Promise((done) => child.on("close", done));
  // Some shells take the slash of a folder back when one goes on.
  return made.trim().replace(/\/$/, "");
}

/** What is typed before the Tab, and what stands there after it. */
const CASES: readonly (readonly [string, string])[] = [
  ["che", "eniplan check"],
  ["check --stri", "eniplan check --strict"],
  ["check --format sar", "eniplan check --format sarif"],
  ["check --lang=z", "eniplan check --lang=zh"],
  ["explain eni/que", "eniplan explain eni/queues"],
  ["catalog type ecs.g7.larg", "eniplan catalog type ecs.g7.large"],
  ["check netw", "eniplan check network.tf.json"],
  ["check --format json=netw", "eniplan check --format json=network.tf.json"],
  ["check --guest-config fol", "eniplan check --guest-config folder"],
];

describe.each<Shell>(["bash", "zsh", "fish"])("%s", (shell) => {
  test.skipIf(!found(shell)).each(CASES)(
    "%s",
    async (text, expected) => {
      expect(await typed(shell, text)).toBe(expected);
    },
    30_000,
  );
});

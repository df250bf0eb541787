import { spawnSync } from "node:child_process";
import { chmodSync, existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterAll, beforeAll } from "vitest";
import { CLEAN, WRONG } from "../cli/fake-io";
import { temporaryFolder } from "../support/folders";

const ROOT = join(__dirname, "../..");

/** Packages that were fetched once are taken from npm's cache. */
export const OFFLINE = { npm_config_prefer_offline: "true", npm_config_audit: "false", npm_config_fund: "false" };

/** The package as it would be published, packed once for a file of tests. */
export function packed(): { readonly spec: () => string; readonly file: () => string } {
  let folder = "";
  beforeAll(() => {
    if (!existsSync(join(ROOT, "dist/cli/bin.js"))) throw new Error("the program is not built: npm run build");
    folder = mkdtempSync(join(tmpdir(), "eniplan-pack-"));
    run("npm", ["pack", "--ignore-scripts", "--silent", "--pack-destination", folder], { cwd: ROOT });
  }, 60_000);
  afterAll(() => rmSync(folder, { recursive: true, force: true }));
  const file = () => join(folder, readdirSync(folder)[0] ?? "");
  return { file, spec: () => `file:${file()}` };
}

/** A PATH with an npx that installs nothing: this build answers, when it is asked for as `spec`. */
export function pathWithNpx(spec: string): string {
  const folder = temporaryFolder();
  const program = (file: string) => `exec "${process.execPath}" "${join(ROOT, "dist/cli", file)}" "$@"`;
  const asked = `[ "$1 $2 $3 $4" = "--yes --package eniplan@${spec} --" ] || exit 9`;
  const programs = `eniplan) ${program("bin.js")} ;;\neniplan-comment) ${program("comment-bin.js")} ;;\n*) exit 9 ;;`;
  put(join(folder, "npx"), `#!/bin/sh\n${asked}\nprogram=$5\nshift 5\ncase "$program" in\n${programs}\nesac\n`);
  chmodSync(join(folder, "npx"), 0o755);
  return `${folder}:${process.env["PATH"]}`;
}

/** Three folders: two clean ones, and one with an error. */
export function project(): string {
  const cwd = temporaryFolder();
  const texts: Record<string, string> = { "ok/a": CLEAN, "ok/b": CLEAN, wrong: WRONG };
  for (const [folder, text] of Object.entries(texts)) put(join(cwd, folder, "main.tf.json"), text);
  return cwd;
}

export function put(file: string, text: string): void {
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, text);
}

export interface Ran {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
}

/** @throws when the program cannot be started. */
export function run(
  command: string,
  args: readonly string[],
  { cwd, env = {} }: { readonly cwd: string; readonly env?: Readonly<Record<string, string>> },
): Ran {
  const { error, status, stdout, stderr } = spawnSync(command, args, {
    cwd,
    encoding: "utf8",
    env: { ...process.env, ...OFFLINE, ...env },
  });
  if (error) throw error;
  return { code: status, out: stdout, err: stderr };
}

import { chmodSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { parse } from "yaml";
import { CLEAN, WRONG } from "../cli/fake-io";
import { temporaryFolder } from "../support/folders";
import { put, run } from "./packed";

interface Hook {
  readonly id: string;
  readonly name: string;
  readonly description: string;
  readonly language: string;
  readonly entry: string;
  readonly files: string;
  readonly pass_filenames: boolean;
  readonly require_serial: boolean;
}

const { version: VERSION } = JSON.parse(readFileSync("package.json", "utf8")) as { version: string };
const HOOKS = parse(readFileSync(".pre-commit-hooks.yaml", "utf8")) as Hook[];
const HOOK = HOOKS[0] as Hook;

/**
 * A repository with the hook, run as pre-commit runs it: when a staged file matches, the entry and the arguments, without
 * names of files. Instead of what npx would fetch, this build answers, for the right version.
 */
function repository(...args: string[]) {
  const cwd = temporaryFolder();
  const bin = join(cwd, ".git", "bin");
  const git = (...argv: string[]) =>
    run("git", ["-c", "user.name=Test", "-c", "user.email=test@example.com", ...argv], {
      cwd,
      env: { GIT_CONFIG_GLOBAL: "/dev/null", PATH: `${bin}:${process.env["PATH"]}` },
    });
  git("init", "-q");
  const program = `"${process.execPath}" "${join(process.cwd(), "dist/cli/bin.js")}"`;
  executable(join(bin, "npx"), `[ "$1 $2" = "--yes eniplan@${VERSION}" ] || exit 9\nshift 2\nexec ${program} "$@"`);
  const { entry, files } = HOOK;
  const staged = `git diff --cached --name-only --diff-filter=ACMRT | grep -qE '${files}'`;
  executable(
    join(cwd, ".git", "hooks", "pre-commit"),
    `${staged} || exit 0\necho RUNS\nexec ${entry} ${args.join(" ")}`,
  );
  return {
    commit: (files: Readonly<Record<string, string>>) => {
      for (const [file, text] of Object.entries(files)) put(join(cwd, file), text);
      git("add", "-A");
      const { code, out, err } = git("commit", "-q", "-m", "change");
      return { code, screen: out + err };
    },
  };
}

describe(".pre-commit-hooks.yaml", () => {
  test("is one hook, of the version of the package, that gets no names of files", () => {
    expect(HOOKS).toHaveLength(1);
    expect(HOOK).toMatchObject({
      id: "eniplan-check",
      language: "system",
      pass_filenames: false,
      require_serial: true,
    });
    expect(HOOK.entry).toBe(`npx --yes eniplan@${VERSION} check`);
  });

  test("a commit with an error is refused, with the finding", () => {
    const { code, screen } = repository("net").commit({ "net/main.tf.json": WRONG });
    expect(code).not.toBe(0);
    expect(screen).toContain("reference/unresolved");
  });

  test("a clean one is made", () => {
    const { code, screen } = repository("net").commit({ "net/main.tf.json": CLEAN });
    expect(screen).toContain("RUNS");
    expect(code).toBe(0);
  });

  test("an error in another folder is found too, since everything is checked", () => {
    const { commit } = repository("a", "b");
    expect(commit({ "a/main.tf.json": CLEAN, "b/main.tf.json": WRONG }).code).not.toBe(0);
  });

  test.each([
    ["README.md", false],
    ["main.ts", true],
    ["net.tf", true],
    ["a.tf.json", true],
    ["prod.auto.tfvars", true],
    ["terraform.tfstate", true],
    ["cdktf.json", true],
    ["eniplan.yaml", true],
    ["package.json", false],
  ])("%s makes it run: %s", (file, runs) => {
    expect(new RegExp(HOOK.files).test(file)).toBe(runs);
  });

  test("a commit of other files passes by", () => {
    const { commit } = repository("net");
    const { code, screen } = commit({ "README.md": "# x\n" });
    expect(code).toBe(0);
    expect(screen).not.toContain("RUNS");
  });
});

function executable(file: string, script: string): void {
  put(file, `#!/bin/sh\n${script}\n`);
  chmodSync(file, 0o755);
}

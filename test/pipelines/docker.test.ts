import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { validate } from "dockerfile-utils";
import { describe, expect, test } from "vitest";
import { temporaryFolder } from "../support/folders";
import { packed, project, run } from "./packed";

const DOCKERFILE = readFileSync("Dockerfile", "utf8");
const LINES = DOCKERFILE.replace(/\\\n\s*/g, "").split("\n");
const of = (keyword: string) =>
  LINES.filter((line) => line.startsWith(`${keyword} `)).map((line) => line.slice(keyword.length + 1));

/* There is no container engine where these tests run: the file is linted, and its last RUN is run by itself. */
describe("Dockerfile", () => {
  const { file } = packed();

  test("has no mistake that a linter knows", () => {
    expect(validate(DOCKERFILE)).toEqual([]);
    expect(validate(DOCKERFILE.replace("WORKDIR", "WORKDIRS"))).not.toEqual([]);
  });

  test("its bases are pinned to a version of Node that eniplan runs on", () => {
    for (const base of of("FROM"))
      expect(base).toMatch(/^node:2[24]\.\d+\.\d+-[a-z]+[\d.]*(?:-slim)?@sha256:[0-9a-f]{64}(?: AS build)?$/);
  });

  test("runs as nobody special, and starts eniplan", () => {
    expect(of("USER")).toEqual(["node"]);
    expect(of("ENTRYPOINT")).toEqual(['["eniplan"]']);
    expect(DOCKERFILE.indexOf("USER node")).toBeGreaterThan(DOCKERFILE.lastIndexOf("RUN "));
  });

  test("leaves out what must not be copied", () => {
    const ignored = readFileSync(".dockerignore", "utf8").split("\n");
    for (const name of [".git", "dist", "node_modules"]) expect(ignored).toContain(name);
  });

  test("what it installs is small, works, and has no cdktf", () => {
    const install = of("RUN").at(-1)?.split(" && ")[0] ?? "";
    const prefix = temporaryFolder();
    const command = install
      .replace("/opt/eniplan/eniplan-*.tgz", file())
      .replace("--global", `--global --prefix ${prefix}`);
    expect(command).toMatch(/^npm install --global --prefix /);
    const ran = run("sh", ["-c", command], { cwd: prefix });
    expect(ran.code, ran.err).toBe(0);
    const checked = run(join(prefix, "bin/eniplan"), ["check", "ok/*"], { cwd: project() });
    expect([checked.code, checked.out.includes("Stack ok/a")]).toEqual([0, true]);
    expect(existsSync(join(prefix, "lib/node_modules/eniplan/node_modules/cdktf"))).toBe(false);
  }, 120_000);
});

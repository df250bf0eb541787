import { spawnSync } from "node:child_process";
import { cpSync, existsSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { beforeEach, describe, expect, test } from "vitest";
import { temporaryFolder } from "../support/folders";
import { CLEAN } from "./fake-io";

const ROOT = join(__dirname, "../..");

/** The package, freshly installed: nothing has run from it yet. */
let root = "";

beforeEach(() => {
  root = temporaryFolder();
  for (const part of ["package.json", "dist/cli", "dist/catalog", "dist/words"])
    cpSync(join(ROOT, part), join(root, part), { recursive: true });
  symlinkSync(join(ROOT, "node_modules"), join(root, "node_modules"));
});

function eniplan(...argv: string[]): { readonly code: number | null; readonly out: string; readonly err: string } {
  const ran = spawnSync(process.execPath, [join(root, "dist/cli/bin.js"), ...argv], { input: CLEAN, encoding: "utf8" });
  return { code: ran.status, out: ran.stdout, err: ran.stderr };
}

function compiled(): string[] {
  const folder = join(root, "dist/compiled");
  return existsSync(folder) ? readdirSync(folder).map((name) => join(folder, name)) : [];
}

describe("what V8 compiled", () => {
  test("is written by the first run, read by the next, and changes nothing that is printed", () => {
    const first = eniplan("plan", "-");
    expect(first.code).toBe(0);
    const [file = ""] = compiled();
    expect(file).toContain(`plan-${process.versions.v8}-`);
    const bytes = readFileSync(file);
    expect(eniplan("plan", "-")).toEqual(first);
    expect(compiled()).toEqual([file]);
    // Nothing was compiled that had to be written again: what V8 writes is never the same twice.
    expect(readFileSync(file).equals(bytes)).toBe(true);
  });

  test("a package that is loaded only when it is needed is found by every run", () => {
    // Patterns are matched by a package that is no CommonJS.
    const pattern = join(ROOT, "stacks/firewall-pair-t*");
    const [first, ...others] = [1, 2, 3].map(() => eniplan("check", pattern));
    expect(first).toMatchObject({ code: 1, out: expect.stringContaining("eni/quota") });
    expect(others).toEqual([first, first]);
  });

  test("each command has its own, and short ones have none", () => {
    eniplan("--version");
    eniplan("explain", "eni/zone");
    expect(compiled()).toEqual([]);
    eniplan("check", "-");
    eniplan("plan", "-");
    expect(compiled()).toHaveLength(2);
  });

  test.each<[string, (bytes: Buffer) => Buffer]>([
    ["is empty", () => Buffer.alloc(0)],
    ["is cut off", (bytes) => bytes.subarray(0, bytes.length / 2)],
    ["has one byte that is another", (bytes) => bytes.fill(bytes[9000] === 0 ? 1 : 0, 9000, 9001)],
    ["is of something else", () => Buffer.from("nothing that was compiled")],
  ])("is made anew when the file %s", (_, spoil) => {
    const first = eniplan("plan", "-");
    const [file = ""] = compiled();
    const good = readFileSync(file);
    writeFileSync(file, spoil(Buffer.from(good)));
    expect(eniplan("plan", "-")).toEqual(first);
    expect(readFileSync(file).length).toBeGreaterThan(good.length * 0.9);
  });

  test("is done without where its folder cannot be", () => {
    writeFileSync(join(root, "dist/compiled"), "a file");
    const ran = eniplan("plan", "-");
    expect([ran.code, ran.err]).toEqual([0, "eniplan: exit 0: no errors, 1 change\n"]);
  });
});

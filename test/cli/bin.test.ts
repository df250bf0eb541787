import { spawnSync } from "node:child_process";
import { existsSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, describe, expect, test } from "vitest";
import { CATALOG_DATE, VERSION } from "../../src/version";
import { temporaryFolder } from "../support/folders";
import { CLEAN, STATE, WRONG } from "./fake-io";

const BIN = join(__dirname, "../../dist/cli/bin.js");

function eniplan(argv: readonly string[], input = ""): { code: number | null; out: string; err: string } {
  const { status, stdout, stderr } = spawnSync(process.execPath, [BIN, ...argv], { input, encoding: "utf8" });
  return { code: status, out: stdout, err: stderr };
}

/** The built program, as a user runs it. */
describe("dist/cli/bin.js", () => {
  beforeAll(() => {
    if (!existsSync(BIN)) throw new Error("the program is not built: npm run build");
  });

  test("--version", () => {
    const { code, out, err } = eniplan(["--version"]);
    expect([code, err]).toEqual([0, ""]);
    expect(out).toMatch(new RegExp(`^${VERSION} \\(catalog of ${CATALOG_DATE}, \\d+ days? old\\)\\n$`));
  });

  test.each([
    [0, ["plan", "-"], CLEAN],
    [2, ["plan", "-", "--detailed-exitcode"], CLEAN],
    [1, ["check", "-"], WRONG],
    [3, ["check", "-"], "{"],
    [3, ["check", "/no/such/file"], ""],
    [3, ["nonsense"], ""],
  ])("exits %i for %j", (code, argv, input) => {
    const ran = eniplan(argv, input);
    expect(ran.code).toBe(code);
    expect(ran.err.trimEnd().split("\n").at(-1)).toMatch(new RegExp(`^eniplan: exit ${code}: `));
    expect(ran.err).not.toMatch(/\n\s+at |Warning/);
  });

  test("the state comes through a pipe, from a program that takes its time", () => {
    const folder = temporaryFolder();
    writeFileSync(join(folder, "main.tf.json"), CLEAN);
    writeFileSync(join(folder, "pulled"), STATE);
    const command = `(sleep 0.3; cat pulled) | "${process.execPath}" "${BIN}" plan --state - --detailed-exitcode`;
    const { status, stdout, stderr } = spawnSync("sh", ["-c", command], { cwd: folder, encoding: "utf8" });
    expect(stderr).toBe("eniplan: exit 0: no errors, no changes\n");
    expect(stdout).toContain("prior state standard input (serial 7)");
    expect(status).toBe(0);
  });

  test("a reader that stops early is no error", () => {
    const many = Object.fromEntries(Array.from({ length: 2000 }, (_, i) => [`v${i}`, { cidr_block: "10.0.0.0/8" }]));
    const input = JSON.stringify({ resource: { alicloud_vpc: many } });
    const command = `"${process.execPath}" "${BIN}" plan - --format json | head -n 1`;
    const { stdout, stderr } = spawnSync("sh", ["-c", command], { input, encoding: "utf8" });
    expect(stdout).toBe("{\n");
    expect(stderr).toMatch(/^eniplan: exit \d: .*\n$/);
  });
});

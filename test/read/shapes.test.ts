import { mkdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { gzipSync } from "node:zlib";
import { describe, expect, test } from "vitest";
import { readStandardInput } from "../../src/cli/stdin";
import { readText } from "../../src/read/text";
import { CLEAN, runWith, STATE } from "../cli/fake-io";
import { temporaryFolder } from "../support/folders";

const run = async (document: unknown) => {
  const text = typeof document === "string" ? document : JSON.stringify(document);
  return runWith(["plan", "-"], { stdin: () => text });
};

describe("documents of Terraform that are no state, plan or configuration are named", () => {
  test.each([
    ["a state of version 3", { version: 3, serial: 1, modules: [] }, "state/version", "version 3"],
    ["a state of version 1", { version: 1, serial: 1, modules: [] }, "state/version", "terraform state pull"],
    ["an encrypted state", { encrypted_data: "x", serial: 1, lineage: "l", meta: {} }, "state/encrypted", "OpenTofu"],
    ["schemas", { format_version: "1.0", provider_schemas: {} }, "file/unrecognised", "providers schema"],
    ["functions", { format_version: "1.0", function_signatures: {} }, "file/unrecognised", "metadata functions"],
    ["a validation", { format_version: "1.0", valid: true, error_count: 0 }, "file/unrecognised", "validate"],
    ["what looks like a plan", { format_version: "1.2", planned_values: 1 }, "file/unrecognised", "planned_values"],
    ["the note of init", { version: 3, backend: { type: "oss" } }, "file/unrecognised", "terraform state pull"],
  ])("%s", async (_, document, problem, told) => {
    const { code, err, last } = await run(document);
    expect([code, last]).toEqual([3, expect.stringContaining(problem)]);
    expect(err.replace(/\s+/g, " ")).toContain(told);
    const asState = await runWith(["plan", "-", "--state", "none"], { stdin: () => JSON.stringify(document) });
    expect(asState.last).toContain(problem);
  });

  test("an empty state, as terraform show -json prints it", async () => {
    expect((await run({ format_version: "1.0" })).code).toBe(0);
  });
});

describe("standard input", () => {
  const through = (bytes: Buffer) => {
    let at = 0;
    return readStandardInput((buffer) => {
      const length = bytes.copy(buffer, 0, at, at + buffer.length);
      at += length;
      return length;
    });
  };

  test("that is compressed", () => {
    expect(through(gzipSync(STATE))).toBe(STATE);
    expect(through(Buffer.from(STATE))).toBe(STATE);
    expect(through(Buffer.from("x"))).toBe("x");
  });

  test("a file that is compressed: it is said, and how to read it", () => {
    const file = join(temporaryFolder(), "terraform.tfstate.gz");
    writeFileSync(file, gzipSync(STATE));
    expect(() => readText(file)).toThrow("file/compressed");
  });

  test("that is compressed and broken", () => {
    expect(() => through(gzipSync(STATE).subarray(0, 40))).toThrow("stdin/compressed");
  });
});

describe("where there is nothing to read", () => {
  function folderOf(...files: readonly string[]): string {
    const folder = temporaryFolder();
    for (const file of files) {
      mkdirSync(dirname(join(folder, file)), { recursive: true });
      writeFileSync(join(folder, file), file.endsWith(".tf.json") ? CLEAN : "{}");
    }
    return folder;
  }

  test.each([
    ["folders side by side", ["stacks/a/main.tf.json", "stacks/b/main.tf.json"], "eniplan plan 'stacks/*'", "stacks/b"],
    ["a cdktf output folder", ["cdktf.out/manifest.json"], "eniplan plan cdktf.out", "cdktf.out"],
    ["an app further down", ["apps/net/cdktf.json", "docs/a.md"], "eniplan plan apps/net", "apps/net"],
    ["a plan", ["plan.bin"], "eniplan plan plan.bin", "plan.bin"],
  ])("%s: says what was found and what to type", async (_, files, command, found) => {
    const { code, err } = await runWith(["plan"], { cwd: folderOf(...files) });
    expect(code).toBe(3);
    expect(err.replace(/\s+/g, " ")).toContain(command);
    expect(err.replace(/\s+/g, " ")).toMatch(new RegExp(`nearby: .*${found}`));
  });

  test("nothing at all: says how to begin", async () => {
    const { code, err } = await runWith(["plan"], { cwd: folderOf() });
    expect(code).toBe(3);
    expect(err.replace(/\s+/g, " ")).toContain("Begin here: eniplan init");
    expect(err).not.toContain("nearby");
  });
});

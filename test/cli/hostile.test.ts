import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { startsCommand, UNSEEN } from "../report/encode/payloads";
import { runWith } from "./fake-io";

let folder: string;

/** A name, a zone and a file that do what they can. */
const EVIL = "\u001b]0;t\u0007\u001b[31m\u009b2J\u202e\n::error::forged\n##[error]x section_start:1:y\r";

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "eniplan-hostile-"));
  const resource = {
    alicloud_vpc: { main: { vpc_name: EVIL, cidr_block: EVIL } },
    alicloud_vswitch: {
      a: { for_each: { [EVIL]: 1 }, vpc_id: "${alicloud_vpc.gone.id}", zone_id: EVIL, cidr_block: EVIL },
    },
  };
  writeFileSync(join(folder, "main.tf.json"), JSON.stringify({ resource }));
  writeFileSync(join(folder, "bad.tf"), `resource "${EVIL}`);
});
afterAll(() => rmSync(folder, { recursive: true }));

const FORMATS = ["human", "json", "sarif", "junit", "gitlab", "checkstyle", "markdown", "html"];

describe.each(["plan", "check"])("%s", (command) => {
  test.each(command === "plan" ? [...FORMATS, "runbook"] : FORMATS)(
    "--format %s prints nothing that acts, on both streams",
    async (format) => {
      const { out, err } = await runWith([command, "main.tf.json", "--format", format], { cwd: folder });
      for (const text of [out, err]) {
        expect(text.replaceAll("\u200b", "")).not.toMatch(UNSEEN);
        expect(startsCommand(text)).toBe(false);
      }
    },
  );

  test("a file for people holds no commands either, since a pipeline may print it", async () => {
    const { files } = await runWith([command, "main.tf.json", "--format", `human=f`, "--format", "github=g"], {
      cwd: folder,
    });
    expect(startsCommand(files.get(join(folder, "f")) ?? "")).toBe(false);
    const annotations = (files.get(join(folder, "g")) ?? "").split("\n").filter((line) => line !== "");
    for (const line of annotations) expect(line).toMatch(/^::(?:error|warning|notice) |^::(?:end)?group::|^ {2}/);
  });

  test("on a terminal in a pipeline too", async () => {
    const world = { cwd: folder, stdoutIsTerminal: true, env: { CI: "true", NO_COLOR: "1" } };
    const { out } = await runWith([command, "main.tf.json"], world);
    expect(startsCommand(out)).toBe(false);
  });
});

test("what is wrong with a file is told harmlessly", async () => {
  const { code, err } = await runWith(["check", "bad.tf"], { cwd: folder });
  expect(code).toBe(3);
  expect(err.replaceAll("\u200b", "")).not.toMatch(UNSEEN);
  expect(startsCommand(err)).toBe(false);
});

test("so are arguments", async () => {
  for (const argv of [
    ["check", EVIL],
    ["check", "--format", EVIL],
    [EVIL],
    ["check", "--lang", EVIL],
    ["explain", EVIL],
  ]) {
    const { code, out, err } = await runWith(argv, { cwd: folder });
    expect(code).toBe(3);
    expect(out).toBe("");
    expect(err.replaceAll("\u200b", "")).not.toMatch(UNSEEN);
    expect(startsCommand(err)).toBe(false);
  }
});

test("pictures", async () => {
  for (const format of ["text", "mermaid", "dot"]) {
    const { out } = await runWith(["graph", "main.tf.json", "--format", format], { cwd: folder });
    expect(out.replaceAll("\u200b", "")).not.toMatch(UNSEEN);
    expect(startsCommand(out)).toBe(false);
  }
});

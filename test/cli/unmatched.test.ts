import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { temporaryFolder } from "../support/folders";
import { runWith } from "./fake-io";

const ADDRESS = { option: "--target", near: [] };

/** Two stacks: each has what the other has not. */
function folders(): string {
  const cwd = temporaryFolder();
  for (const name of ["one", "two"]) {
    mkdirSync(join(cwd, name));
    const alicloud_vpc = { [name]: { count: 2, cidr_block: "10.0.0.0/8" } };
    writeFileSync(join(cwd, name, "main.tf.json"), JSON.stringify({ resource: { alicloud_vpc } }));
  }
  return cwd;
}

test.each([
  { args: ["--target", "alicloud_vpc.one"], unmatched: undefined },
  { args: ["--target", "alicloud_vpc.two[1]"], unmatched: undefined },
  { args: ["--target", "alicloud_vpc.none"], unmatched: [{ ...ADDRESS, address: "alicloud_vpc.none" }] },
  {
    args: ["--target", "alicloud_vpc.one[7]", "--target", "alicloud_vpc.two"],
    unmatched: [{ ...ADDRESS, address: "alicloud_vpc.one[7]", near: ["alicloud_vpc.one[0]", "alicloud_vpc.one[1]"] }],
  },
  { args: ["--exclude", "module.m"], unmatched: [{ option: "--exclude", address: "module.m", near: [] }] },
  {
    args: ["--replace", "alicloud_vpc.two"],
    unmatched: [
      { option: "--replace", address: "alicloud_vpc.two", near: ["alicloud_vpc.two[0]", "alicloud_vpc.two[1]"] },
    ],
  },
])("$args: what means nothing in any of the stacks is told", async ({ args, unmatched }) => {
  const { code, out } = await runWith(["plan", "one", "two", "--format", "json", ...args], { cwd: folders() });
  expect([code, JSON.parse(out).unmatched]).toEqual([0, unmatched]);
});

test.each([
  ["human", "--target alicloud_vpc.x means nothing: it is neither declared nor in a state."],
  ["markdown", "--target alicloud_vpc.x means nothing: it is neither declared nor in a state."],
  ["html", "--target alicloud_vpc.x means nothing: it is neither declared nor in a state."],
])("--format %s says it in words", async (format, text) => {
  const { out } = await runWith(["plan", "one", "--target", "alicloud_vpc.x", "--format", format], { cwd: folders() });
  expect(out.replaceAll("\\", "").replaceAll(/\s+/g, " ")).toContain(text);
});

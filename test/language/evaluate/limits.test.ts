import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { runWith } from "../../cli/fake-io";

let cwd: string;
beforeEach(() => {
  cwd = mkdtempSync(join(tmpdir(), "eniplan-limits-"));
});
afterEach(() => rmSync(cwd, { recursive: true }));

const list = <T>(n: number, make: (i: number) => T): T[] => Array.from({ length: n }, (_, i) => make(i));
/** `x0`, and then each from the one before. */
const chain = (n: number, first: unknown, next: (before: string) => unknown) => ({
  x0: first,
  ...Object.fromEntries(list(n, (i) => [`x${i + 1}`, next(`local.x${i}`)])),
});

async function planned(locals: object, description: string, more: object = {}) {
  const resource = { alicloud_vpc: { main: { cidr_block: "10.0.0.0/8", description, ...more } } };
  writeFileSync(join(cwd, "main.tf.json"), JSON.stringify({ locals, resource }));
  return runWith(["plan", ".", "--state", "none", "--format", "json"], { cwd });
}

describe("what a few lines can make", () => {
  test.each<[string, object, string]>([
    ["a text that doubles", chain(40, "abcdefgh", (x) => `\${${x}}\${${x}}`), "${local.x40}"],
    ["a list that doubles", chain(40, ["a"], (x) => `\${concat(${x}, ${x})}`), "${length(local.x40)}"],
    ["a tuple of itself twice", chain(60, "a", (x) => [`\${${x}}`, `\${${x}}`]), "${jsonencode(local.x60)}"],
    [
      "an object of itself twice",
      chain(60, "a", (x) => ({ a: `\${${x}}`, b: `\${${x}}` })),
      "${jsonencode(local.x60)}",
    ],
    ["a loop in a loop", { a: list(2000, (i) => i) }, "${length([for x in local.a : [for y in local.a : x]])}"],
    ["a product", { a: list(2000, (i) => i) }, "${length(setproduct(local.a, local.a))}"],
    ["a text replaced by longer ones", chain(30, "a", (x) => `\${replace(${x}, "a", "aaaa")}`), "${local.x30}"],
    ["a wide format", {}, '${format("%999999999d", 1)}'],
  ])("%s is not evaluated beyond a limit", async (_, locals, use) => {
    const began = process.cpuUsage();
    const { code, err, out } = await planned(locals, use);
    const { user, system } = process.cpuUsage(began);
    expect(err).not.toContain("internal");
    expect([0, 1]).toContain(code);
    expect(out.length).toBeLessThan(1_000_000);
    expect((user + system) / 1e6).toBeLessThan(10);
  });

  test("says which limit it is", async () => {
    const { out } = await planned({ a: list(2000, (i) => i) }, "x", {
      cidr_block: '${join("", [for x in local.a : join("", [for y in local.a : "1"])])}',
    });
    const { findings } = JSON.parse(out) as {
      findings: { status: string; missing?: { kind: string; subject: string } }[];
    };
    expect(findings.map(({ status, missing }) => [status, missing?.kind])).toContainEqual(["undecided", "limit"]);
  });

  test("a secret stays one beyond a limit", async () => {
    writeFileSync(join(cwd, "secret.tf"), 'variable "s" {\n  sensitive = true\n  default = "Open-Sesame-7"\n}\n');
    await planned(
      chain(40, "${var.s}", (x) => `\${${x}}\${${x}}`),
      "${local.x40}",
    );
    const { out } = await runWith(["plan", ".", "--state", "none"], { cwd });
    expect(out).toContain("(sensitive value)");
    expect(out).not.toContain("Open-Sesame");
  });
});

describe("instances", () => {
  test("of modules in modules multiply, up to a limit", async () => {
    writeFileSync(join(cwd, "main.tf"), 'module "a" {\n  source = "./a"\n  count  = 1000\n}\n');
    for (const [folder, inner] of [
      ["a", 'module "b" {\n  source = "../b"\n  count  = 1000\n}\n'],
      ["b", 'resource "alicloud_vpc" "main" {\n  cidr_block = "10.0.0.0/8"\n}\n'],
    ] as const) {
      const { mkdirSync } = await import("node:fs");
      mkdirSync(join(cwd, folder));
      writeFileSync(join(cwd, folder, "main.tf"), inner);
    }
    const { code, last } = await runWith(["check", "."], { cwd });
    expect([code, last]).toEqual([3, "eniplan: exit 3: 1 problem (configuration/instances)"]);
  });

  test("of a count", async () => {
    const { code, last } = await planned({}, "x", { count: 10_000_000 });
    expect([code, last]).toEqual([3, expect.stringContaining("configuration/count")]);
  });
});

test.each([14, 30])("modules that call two others each, %i deep: the limit is told once", async (depth) => {
  const { mkdirSync } = await import("node:fs");
  for (let i = 0; i < depth; i++) {
    const folder = i === 0 ? cwd : join(cwd, `m${i}`);
    mkdirSync(folder, { recursive: true });
    const source = `${i === 0 ? "." : ".."}/m${i + 1}`;
    writeFileSync(
      join(folder, "main.tf"),
      `module "a" {\n  source = "${source}"\n}\nmodule "b" {\n  source = "${source}"\n}\n`,
    );
  }
  mkdirSync(join(cwd, `m${depth}`));
  writeFileSync(join(cwd, `m${depth}/main.tf`), "locals {\n  a = 1\n}\n");
  const { code, last } = await runWith(["check", "."], { cwd });
  expect([code, last]).toEqual([3, "eniplan: exit 3: 1 problem (module/too-many)"]);
});

test.each([
  ["main.tf", (n: number) => `locals {\n  a = ${"[".repeat(n)}${"]".repeat(n)}\n}\n`],
  ["main.tf", (n: number) => `locals {\n  a = ${"(".repeat(n)}1${")".repeat(n)}\n}\n`],
  ["main.tf.json", (n: number) => `{"locals":{"a":${"[".repeat(n)}${"]".repeat(n)}}}`],
  ["main.tf.json", (n: number) => `{"resource":{"alicloud_vpc":{"a":{"x":${'{"a":'.repeat(n)}1${"}".repeat(n)}}}}}`],
  ["main.tf", (n: number) => `resource "alicloud_vpc" "a" {\n${"a {\n".repeat(n)}${"}\n".repeat(n)}}\n`],
  ["terraform.tfstate", (n: number) => `{"version":4,"serial":1,"resources":${"[".repeat(n)}${"]".repeat(n)}}`],
])("what nests 20,000 levels deep is one error, or none: %s", async (name, make) => {
  writeFileSync(join(cwd, name), make(20_000));
  const { code, err } = await runWith(["plan", name], { cwd });
  expect(err).not.toContain("internal");
  expect([0, 1, 3]).toContain(code);
});

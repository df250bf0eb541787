import { mkdirSync, symlinkSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { describe, expect, test } from "vitest";
import { startsCommand, UNSEEN } from "../report/encode/payloads";
import { temporaryFolder } from "../support/folders";
import { runWith } from "./fake-io";

/* Inputs that broke something once, or that tried to: each ends with an answer, and does nothing else. */

type Files = Readonly<Record<string, string>>;

function folderOf(files: Files): string {
  const cwd = temporaryFolder();
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(dirname(join(cwd, name)), { recursive: true });
    writeFileSync(join(cwd, name), text);
  }
  return cwd;
}

/** Runs a command, and holds what it prints to what may be printed. */
async function harmlessly(cwd: string, ...argv: string[]): Promise<{ code: number; out: string; err: string }> {
  const before = process.cpuUsage();
  const { code, out, err, files } = await runWith(argv, { cwd });
  const { user, system } = process.cpuUsage(before);
  for (const text of [out, err, ...files.values()]) {
    expect(text.replaceAll("\u200b", "")).not.toMatch(UNSEEN);
    expect(startsCommand(text)).toBe(false);
  }
  expect(err).not.toContain("internal error");
  // Far more than any of them takes, and far less than what grew without an end.
  expect((user + system) / 1e6).toBeLessThan(20);
  return { code, out, err };
}

const vpc = (block: string) => `resource "alicloud_vpc" "v" {\n  cidr_block = ${block}\n}\n`;

const state = (resources: readonly unknown[]) =>
  JSON.stringify({ version: 4, terraform_version: "1.11.4", serial: 1, lineage: "l", outputs: {}, resources });

const object = (instances: readonly object[], more: object = {}) => ({
  mode: "managed",
  type: "alicloud_vpc",
  name: "v",
  provider: 'provider["registry.terraform.io/aliyun/alicloud"]',
  instances: instances.map((one) => ({ schema_version: 0, sensitive_attributes: [], ...one })),
  ...more,
});

describe("numbers with more digits than anybody writes", () => {
  test.each([
    "1e300000",
    '"${1e300000}"',
    '"a${1e300000}b"',
    "tostring(1e300000)",
    'format("%d", 1e300000)',
    'format("%.3f", 1e-99999999)',
    "[1, 2][1e300000]",
    "element([1, 2], 1e300000)",
    "jsonencode(1e300000)",
    "yamlencode(1e300000)",
    'cidrhost("10.0.0.0/8", 1e300000)',
    'keys({ "${1e300000}" = 1 })[0]',
    'csvdecode("a\\n1e300000")[0].a',
    "tostring(pow(10, 300000))",
  ])("%s", async (expression) => {
    const cwd = folderOf({ "main.tf": vpc(expression) });
    await harmlessly(cwd, "check", ".");
    await harmlessly(cwd, "plan", ".", "--state", "none", "--format", "tfplan-json");
  });

  test("as a count, a variable and a value of a state", async () => {
    const count = 'resource "alicloud_vpc" "v" {\n  count = 1e300000\n}\n';
    await harmlessly(folderOf({ "main.tf": count }), "check", ".");
    const given = { "main.tf": `variable "n" {}\n${vpc("tostring(var.n)")}`, "terraform.tfvars": "n = 1e300000\n" };
    await harmlessly(folderOf(given), "check", ".");
    const text = state([object([{ attributes: { id: "v", x: 0 } }])]).replace('"x":0', '"x":1e99999');
    await harmlessly(folderOf({ "terraform.tfstate": text }), "check", "terraform.tfstate");
  });
});

describe("products and lists without an end", () => {
  const thousand = "range(1000)";
  const product = `setproduct(${thousand}, ${thousand}, ${thousand})`;

  test.each([
    `tostring(length(${product}))`,
    `${product}[5][0]`,
    `jsonencode(${product})`,
    `join(",", [for x in ${product} : x[0]])`,
    "tostring(length(range(1e9)))",
    'format("%1000000000s", "x")',
    'regexall("(a+)+$", join("", [for i in range(10000) : "a"]))[0][0]',
    'join("", [for i in range(10000) : join("", [for j in range(1000) : "xxxxxxxx"])])',
    'indent(1e9, "a\\nb")',
    'tostring(cidrsubnets("10.0.0.0/8", [for i in range(20000) : 8]...)[0])',
  ])("%s", async (expression) => {
    await harmlessly(folderOf({ "main.tf": vpc(expression) }), "check", ".");
  });

  test("as for_each", async () => {
    const text = `resource "alicloud_vpc" "v" {\n  for_each = toset([for p in ${product} : p[0]])\n}\n`;
    await harmlessly(folderOf({ "main.tf": text }), "check", ".");
  });
});

describe("a state", () => {
  test("declares nothing: names of meta-arguments are no attributes", async () => {
    const attributes = {
      id: "vpc-1",
      cidr_block: "10.0.0.0/8",
      ...{ count: 5, for_each: { constructor: 1 }, depends_on: ["x.y"], lifecycle: { prevent_destroy: true } },
      ...{ provider: "x.y", dynamic: { a: {} }, provisioner: {}, connection: {} },
    };
    const cwd = folderOf({ "terraform.tfstate": state([object([{ attributes, index_key: "a" }])]) });
    const { out } = await harmlessly(cwd, "check", "terraform.tfstate", "--format", "json");
    expect(out).not.toContain("constructor");
    await harmlessly(cwd, "graph", "terraform.tfstate");
  });

  test("is no template", async () => {
    const attributes = {
      id: "vpc-1",
      vpc_name: '${file("/etc/passwd")}',
      cidr_block: '${upper("x")}',
      tags: { '${file("/etc/passwd")}': "x" },
    };
    const cwd = folderOf({ "terraform.tfstate": state([object([{ attributes }])]) });
    const { out } = await harmlessly(cwd, "check", "terraform.tfstate", "--format", "json");
    expect(out).toContain("upper");
    expect(out).not.toContain("root:");
  });

  test.each([['"]["x'], [{ a: 1 }], [-1], [0.5], ["a\nb\u001b[31m"], [true], ["${a}"]])(
    "has any key: %j",
    async (index_key) => {
      const instances = [{ attributes: { id: "vpc-1", cidr_block: "10.0.0.0/8" }, index_key }];
      const cwd = folderOf({ "terraform.tfstate": state([object(instances)]) });
      await harmlessly(cwd, "check", "terraform.tfstate");
      await harmlessly(cwd, "plan", "terraform.tfstate", "--format", "json");
    },
  );

  test.each(["module.", "module.a[", "..", 'module.a["]"]', "module.a\nb", 7])(
    "is in any module: %j",
    async (module) => {
      const instances = [{ attributes: { id: "v" }, dependencies: [null, {}, "module.x", "a\nb", 7] }];
      const cwd = folderOf({ "terraform.tfstate": state([object(instances, { module })]) });
      await harmlessly(cwd, "check", "terraform.tfstate");
      await harmlessly(cwd, "plan", "terraform.tfstate");
    },
  );
});

describe("a plan", () => {
  const change = (address: string, type: string, name: string, after: object, more: object = {}) => ({
    ...{ address, mode: "managed", type, name, provider_name: "registry.terraform.io/aliyun/alicloud", ...more },
    change: {
      actions: ["create"],
      before: null,
      after,
      after_unknown: {},
      before_sensitive: false,
      after_sensitive: {},
    },
  });
  const planOf = (changes: readonly object[], root: object) =>
    JSON.stringify({
      ...{ format_version: "1.2", terraform_version: "1.11.4", planned_values: { root_module: {} } },
      ...{ resource_changes: changes, configuration: { root_module: root } },
    });

  test("has values that are no code, whatever they look like", async () => {
    const after = {
      vpc_name: 'a\b\f${file("/etc/passwd")}%{ for }',
      cidr_block: "10.0.0.0/8",
      tags: { "k\b": "v\f", '${file("/etc/passwd")}': "x" },
    };
    const changes = ["a", "b"].map((key) =>
      change(`alicloud_vpc.v["${key}"]`, "alicloud_vpc", "v", { ...after, description: key }, { index: key }),
    );
    const declared = {
      ...{ address: "alicloud_vpc.v", mode: "managed", type: "alicloud_vpc", name: "v" },
      for_each_expression: { references: ["var.y"] },
      expressions: Object.fromEntries(
        [...Object.keys(after), "description"].map((name) => [name, { references: ["var.n"] }]),
      ),
    };
    const cwd = folderOf({ "plan.json": planOf(changes, { resources: [declared] }) });
    const { out } = await harmlessly(cwd, "plan", "plan.json", "--format", "json");
    expect(out).not.toContain("root:");
  });

  test("has any names", async () => {
    const names = ["__proto__", "constructor", "toString", "hasOwnProperty"];
    const changes = names.map((name) => change(`${name}.${name}`, name, name, { [name]: { [name]: 1 } }));
    const resources = names.map((name) => ({
      ...{ address: `${name}.${name}`, mode: "managed", type: name, name },
      expressions: { [name]: { references: [`${name}.x`] } },
    }));
    const cwd = folderOf({ "plan.json": planOf(changes, { resources }) });
    for (const argv of [["plan"], ["check"], ["graph", "--kind", "order"]]) {
      await harmlessly(cwd, argv[0] ?? "", "plan.json", ...argv.slice(1));
    }
  });
});

describe("a folder", () => {
  test("that is in itself, as a module", async () => {
    const cwd = folderOf({
      "main.tf": 'module "x" {\n  source = "./m"\n}\n',
      "m/main.tf": 'module "x" {\n  source = "./m"\n}\n',
    });
    symlinkSync(".", join(cwd, "m/m"));
    expect((await harmlessly(cwd, "check", ".")).code).toBe(3);
  });

  test("that is in itself, for fileset", async () => {
    const cwd = folderOf({ "main.tf": vpc('join(",", fileset(path.module, "**/*.tf"))') });
    symlinkSync(".", join(cwd, "loop"));
    symlinkSync("/", join(cwd, "root"));
    await harmlessly(cwd, "check", ".");
  });

  test("of devices, read by file()", async () => {
    const cwd = folderOf({ "main.tf": vpc('join(",", [file("z"), filesha256("z"), file("/proc/self/environ")])') });
    symlinkSync("/dev/zero", join(cwd, "z"));
    await harmlessly(cwd, "check", ".");
  });

  test("with a name that does what it can", async () => {
    const name = "\u001b[31m\n::error::x\n##[error]y";
    const cwd = folderOf({ [`${name}/main.tf`]: 'resource "x', [`${name}/eniplan.yaml`]: "rules: [" });
    expect((await harmlessly(cwd, "check", name)).code).toBe(3);
  });
});

describe("a policy", () => {
  test.each([
    ["aliases of aliases", `a: &a [1,1]\nb: &b [*a,*a]\nc: &c [*b,*b]\nd: &d [*c,*c]\nrules: *d\n`],
    ["an alias of itself", "rules: &a [*a]\n"],
    ["tags of other languages", 'rules: !!js/function "function () {}"\n'],
    ["a key twice", "rules: {}\nrules: {}\n"],
    ["keys that are lists", "? [a]\n: b\n"],
    ["nesting without an end", `rules: ${"[".repeat(5000)}\n`],
    ["names that every object has", "rules: { constructor: error, __proto__: error, toString: off }\n"],
  ])("of %s", async (_, policy) => {
    const cwd = folderOf({ "main.tf": vpc('"10.0.0.0/8"'), "eniplan.yaml": policy });
    expect([1, 3]).toContain((await harmlessly(cwd, "check", ".")).code);
  });
});

/** An input of a size that somebody else chose: what is written into a folder, and how it is read. */
export interface Grown {
  readonly files: Readonly<Record<string, string | Uint8Array>>;
  readonly argv?: readonly string[];
}

export interface Family {
  readonly name: string;
  /** What is measured at 1x; then at 2x, 4x and 8x. */
  readonly size: number;
  readonly make: (n: number) => Grown;
}

const json = (document: unknown): string => JSON.stringify(document);
const list = <T>(n: number, make: (i: number) => T): T[] => Array.from({ length: n }, (_, i) => make(i));
const named = <T>(n: number, make: (i: number) => T): Record<string, T> =>
  Object.fromEntries(list(n, (i) => [`x${i}`, make(i)]));
const tf = (document: object): Grown => ({ files: { "main.tf.json": json(document) } });
const vpc = (more: object): object => ({ resource: { alicloud_vpc: { main: { cidr_block: "10.0.0.0/8", ...more } } } });
const local = (locals: object, use: string): Grown => tf({ locals, ...vpc({ description: use }) });

const EXPRESSIONS: readonly Family[] = [
  { name: "count", size: 1000, make: (n) => tf(vpc({ count: n })) },
  { name: "for_each", size: 1000, make: (n) => tf(vpc({ for_each: named(n, (i) => i), vpc_name: "${each.key}" })) },
  {
    name: "for_each, local.m[each.key]",
    size: 1000,
    make: (n) =>
      tf({
        locals: { m: named(n, (i) => `v${i}`) },
        ...vpc({ for_each: "${local.m}", vpc_name: "${local.m[each.key]}" }),
      }),
  },
  {
    name: "count, local.v[count.index]",
    size: 1000,
    make: (n) =>
      tf({ locals: { v: list(n, (i) => `v${i}`) }, ...vpc({ count: n, vpc_name: "${local.v[count.index]}" }) }),
  },
  {
    name: "splat and join",
    size: 500,
    make: (n) =>
      tf({
        resource: {
          alicloud_vpc: {
            a: { count: n, cidr_block: "10.0.0.0/8", vpc_name: "a${count.index}" },
            b: { count: n, cidr_block: "10.0.0.0/8", vpc_name: '${join(",", alicloud_vpc.a[*].vpc_name)}' },
          },
        },
      }),
  },
  {
    name: "chain of locals",
    size: 1000,
    make: (n) =>
      local({ x0: 1, ...Object.fromEntries(list(n, (i) => [`x${i + 1}`, `\${local.x${i} + 1}`])) }, `\${local.x${n}}`),
  },
  {
    name: "diamond of locals",
    size: 8,
    make: (n) =>
      local(
        {
          x0: "a",
          ...Object.fromEntries(
            list(n, (i) => [`x${i + 1}`, `\${local.x${i} == local.x${i} ? local.x${i} : local.x${i}}`]),
          ),
        },
        `\${local.x${n}}`,
      ),
  },
  {
    name: "doubling text",
    size: 4,
    make: (n) =>
      local(
        { x0: "abcdefgh", ...Object.fromEntries(list(n, (i) => [`x${i + 1}`, `\${local.x${i}}\${local.x${i}}`])) },
        `\${length(local.x${n})}`,
      ),
  },
  {
    name: "product",
    size: 40,
    make: (n) => local({ a: list(n, (i) => i) }, "${length(setproduct(local.a, local.a))}"),
  },
  {
    name: "loop in a loop",
    size: 100,
    make: (n) => local({ a: list(n, (i) => i) }, "${length(flatten([for x in local.a : [for y in local.a : x * y]]))}"),
  },
  { name: "template of many parts", size: 5000, make: (n) => local({ a: "x" }, list(n, () => "a${local.a}").join("")) },
  {
    name: "long text",
    size: 500_000,
    make: (n) => local({ a: "x".repeat(n) }, '${length(replace(upper(local.a), "X", "yz"))}'),
  },
  {
    name: "long condition",
    size: 500,
    make: (n) => local({ a: 1 }, `\${${list(n, (i) => `local.a == ${i} ? ${i} : `).join("")}0}`),
  },
  {
    name: "regex",
    size: 2000,
    make: (n) => local({ a: "a".repeat(n) }, '${length(regexall("(a|aa)+$", "${local.a}b"))}'),
  },
  {
    name: "brackets",
    size: 500,
    make: (n) => ({ files: { "main.tf": `locals {\n  a = ${"[".repeat(n)}${"]".repeat(n)}\n}\n` } }),
  },
  {
    name: "JSON, nested",
    size: 500,
    make: (n) => ({ files: { "main.tf.json": `{"locals":{"a":${"[".repeat(n)}${"]".repeat(n)}}}` } }),
  },
  {
    name: "blocks, nested",
    size: 200,
    make: (n) => ({
      files: { "main.tf": `resource "alicloud_vpc" "main" {\n${"a {\n".repeat(n)}${"}\n".repeat(n)}}\n` },
    }),
  },
];

const tree = (depth: number): Grown => ({
  files: Object.fromEntries(
    list(depth + 1, (i) => [
      i === 0 ? "main.tf" : `m${i}/main.tf`,
      i === depth
        ? 'resource "alicloud_vpc" "main" {\n  cidr_block = "10.0.0.0/8"\n}\n'
        : `module "a" {\n  source = "${i === 0 ? "." : ".."}/m${i + 1}"\n}\n`,
    ]),
  ),
});

const MODULES: readonly Family[] = [
  { name: "modules in modules", size: 10, make: tree },
  {
    name: "modules side by side",
    size: 50,
    make: (n) => ({
      files: {
        "main.tf": list(n, (i) => `module "x${i}" {\n  source = "./m"\n}\n`).join(""),
        "m/main.tf": 'resource "alicloud_vpc" "main" {\n  cidr_block = "10.0.0.0/8"\n}\n',
      },
    }),
  },
  {
    name: "module with count",
    size: 200,
    make: (n) => ({
      files: {
        "main.tf": `module "x" {\n  source = "./m"\n  count = ${n}\n}\n`,
        "m/main.tf": 'resource "alicloud_vpc" "main" {\n  cidr_block = "10.0.0.0/8"\n}\n',
      },
    }),
  },
];

const instance = { instance_type: "ecs.g7.large", image_id: "x", security_groups: ["sg-1"], vswitch_id: "vsw-1" };

const NETWORK: readonly Family[] = [
  {
    name: "attachments of one instance",
    size: 250,
    make: (n) =>
      tf({
        resource: {
          alicloud_instance: { main: instance },
          alicloud_network_interface: { e: { count: n, vswitch_id: "vsw-1", security_group_ids: ["sg-1"] } },
          alicloud_network_interface_attachment: {
            a: {
              count: n,
              instance_id: "${alicloud_instance.main.id}",
              network_interface_id: "${alicloud_network_interface.e[count.index].id}",
            },
          },
        },
      }),
  },
  {
    name: "instances that name each other",
    size: 100,
    make: (n) =>
      tf({
        resource: {
          alicloud_instance: named(n, (i) => ({
            ...instance,
            depends_on: list(i, (k) => `alicloud_instance.x${k}`).slice(-20),
          })),
        },
      }),
  },
  {
    name: "a circle of instances",
    size: 250,
    make: (n) =>
      tf({
        resource: {
          alicloud_instance: named(n, (i) => ({ ...instance, user_data: `\${alicloud_instance.x${(i + 1) % n}.id}` })),
        },
      }),
  },
  {
    name: "the same address, many times",
    size: 250,
    make: (n) =>
      tf({
        resource: {
          alicloud_network_interface: {
            e: { count: n, vswitch_id: "vsw-1", security_group_ids: ["sg-1"], primary_ip_address: "10.0.0.5" },
          },
        },
      }),
  },
  {
    name: "rules of one group",
    size: 250,
    make: (n) =>
      tf({
        resource: {
          alicloud_security_group_rule: {
            r: {
              count: n,
              type: "ingress",
              ip_protocol: "tcp",
              port_range: "${count.index + 1}/${count.index + 1}",
              security_group_id: "sg-1",
              cidr_ip: "0.0.0.0/0",
            },
          },
        },
      }),
  },
  {
    name: "acknowledgement comments",
    size: 250,
    make: (n) => ({
      files: {
        "main.tf": list(
          n,
          (i) =>
            `# eniplan:acknowledge vpc/cidr reason="r" expires=2099-01-01\nresource "alicloud_vpc" "x${i}" {\n  cidr_block = "300.0.0.0/8"\n}\n`,
        ).join(""),
      },
    }),
  },
  {
    name: "acknowledgements of a policy",
    size: 250,
    make: (n) => ({
      files: {
        "main.tf.json": json({ resource: { alicloud_vpc: named(n, () => ({ cidr_block: "300.0.0.0/8" })) } }),
        "eniplan.yaml": `acknowledgements:\n${list(n, (i) => `  - { rule: vpc/cidr, scope: alicloud_vpc.x${i}, reason: r, expires: 2099-01-01 }\n`).join("")}`,
      },
    }),
  },
];

const LAUGHS = (n: number): string => {
  const lines = ["a0: &a0 [x, x]", ...list(n, (i) => `a${i + 1}: &a${i + 1} [*a${i}, *a${i}]`)];
  return `${lines.join("\n")}\n`;
};

const rule = (assert: string): string =>
  `rules:\n  - { id: team/a, severity: error, assert: '${assert}', message: m }\n`;

const POLICIES: readonly Family[] = [
  {
    name: "YAML, aliases of aliases",
    size: 5,
    make: (n) => ({ files: { "main.tf.json": json(vpc({})), "eniplan.yaml": LAUGHS(n) } }),
  },
  {
    name: "YAML, nested",
    size: 500,
    make: (n) => ({
      files: { "main.tf.json": json(vpc({})), "eniplan.yaml": `a: ${"[".repeat(n)}${"]".repeat(n)}\n` },
    }),
  },
  {
    name: "globs",
    size: 20,
    make: (n) => ({
      files: {
        "main.tf.json": json({ resource: { alicloud_vpc: { ["a".repeat(1000)]: { cidr_block: "300.0.0.0/8" } } } }),
        "eniplan.yaml": `scopes:\n  - address: "${"*a".repeat(n)}b"\n    severity: { vpc/cidr: off }\n`,
      },
    }),
  },
  {
    name: "CEL, loops in loops",
    size: 1,
    make: (n) => ({
      files: {
        "main.tf.json": json(vpc({ tags: named(30, (i) => `${i}`) })),
        "eniplan.yaml": rule(`${list(n, (i) => `self.tags.all(v${i}, `).join("")}true${")".repeat(n)}`),
      },
    }),
  },
  {
    name: "CEL, pattern",
    size: 10_000,
    make: (n) => ({
      files: {
        "main.tf.json": json(vpc({ description: "a".repeat(n) })),
        "eniplan.yaml": rule('self.description.matches("(a|aa)+$")'),
      },
    }),
  },
  {
    name: "CEL, long",
    size: 200,
    make: (n) => ({
      files: { "main.tf.json": json(vpc({})), "eniplan.yaml": rule(list(n, (i) => `${i} == ${i}`).join(" && ")) },
    }),
  },
];

export const FAMILIES: readonly Family[] = [...EXPRESSIONS, ...MODULES, ...NETWORK, ...POLICIES];

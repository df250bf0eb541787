import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { JsonObject } from "../src/model/json";

/*
 * Processor time of `eniplan check` as a whole process, over configurations whose expressions once cost more than their
 * length: each at a size and at twice that, and the exponent of the growth between them without what an empty run takes.
 * RUNS sets the runs of each (default 3; the median counts).
 *
 *   npm run bench:expressions
 */
const runs = Number(process.env["RUNS"] ?? 3);
const cli = join(__dirname, "..", "cli", "bin.js");
const measure = join(__dirname, "measure.js");

const GROUP = "alicloud_security_group";

/** `count` groups whose description is an expression. */
function groups(count: number | string, description: string): JsonObject {
  return { resource: { [GROUP]: { g: { count, description } } } };
}

function numbered<T>(length: number, make: (i: number) => T): T[] {
  return Array.from({ length }, (_, i) => make(i));
}

function object<T>(length: number, make: (i: number) => readonly [string, T]): Record<string, T> {
  return Object.fromEntries(numbered(length, make));
}

interface Family {
  readonly name: string;
  readonly size: number;
  readonly make: (size: number) => JsonObject;
}

const FAMILIES: readonly Family[] = [
  {
    name: "diamond of locals",
    size: 2000,
    make: (n) => ({
      locals: {
        l0: "x",
        ...object(n, (i) => [`l${i + 1}`, `\${substr("\${local.l${i}}\${local.l${i}}", 0, 1)}`] as const),
      },
      ...groups(1, `\${local.l${n}}`),
    }),
  },
  {
    name: "local.m[each.key]",
    size: 5000,
    make: (n) => ({
      locals: { m: object(n, (i) => [`k${i}`, { name: `n${i}`, size: i }] as const) },
      resource: {
        [GROUP]: { g: { for_each: "${local.m}", security_group_name: "${local.m[each.key].name}" } },
      },
    }),
  },
  {
    name: "v[count.index]",
    size: 5000,
    make: (n) => ({
      locals: { v: numbered(n, (i) => `10.0.${i % 250}.0/24`) },
      ...groups(n, "${local.v[count.index]}"),
    }),
  },
  {
    name: "v[count.index] of resources",
    size: 2500,
    make: (n) => ({
      resource: {
        alicloud_vpc: { v: { count: n, cidr_block: "10.0.0.0/16" } },
        [GROUP]: { g: { count: n, vpc_id: "${alicloud_vpc.v[count.index].id}" } },
      },
    }),
  },
  {
    name: "splat and join",
    size: 5000,
    make: (n) => ({
      resource: {
        alicloud_vpc: { v: { count: n, description: "d${count.index}" } },
        [GROUP]: { g: { count: n, description: '${substr(join(",", alicloud_vpc.v[*].description), 0, 9)}' } },
      },
    }),
  },
  {
    name: "parts of a template",
    size: 50_000,
    make: (n) => ({ locals: { x: "a" }, ...groups(1, `\${length("${"${local.x}".repeat(n)}")}`) }),
  },
  {
    name: "chain of locals",
    size: 5000,
    make: (n) => ({
      locals: { l0: "x", ...object(n, (i) => [`l${i + 1}`, `\${local.l${i}}`] as const) },
      ...groups(1, `\${local.l${n}}`),
    }),
  },
  {
    name: "for over a list",
    size: 20_000,
    make: (n) => ({
      locals: { v: numbered(n, (i) => ({ name: `n${i}`, on: i % 2 === 0 })) },
      ...groups(1, '${length([for i, v in local.v : "${i}-${v.name}" if v.on])}'),
    }),
  },
  {
    name: "dynamic blocks",
    size: 2000,
    make: (n) => ({
      locals: { v: numbered(n, (i) => `n${i}`) },
      resource: {
        alicloud_instance: {
          i: { dynamic: { data_disks: { for_each: "${local.v}", content: { name: "${data_disks.value}" } } } },
        },
      },
    }),
  },
];

function median(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;
}

function processor(file: string): number {
  const args = ["--require", measure, cli, "check", file, "--policy", "none"];
  const child = spawnSync(process.execPath, args, { encoding: "utf8", maxBuffer: 1 << 30 });
  if (child.status !== 0 && child.status !== 1) throw new Error(`exit ${child.status}: ${child.stderr.slice(0, 2000)}`);
  return Number(/cpu (\d+)/.exec(child.stderr)?.[1]) / 1e6;
}

const folder = mkdtempSync(join(tmpdir(), "eniplan-bench-"));
try {
  const file = join(folder, "cdk.tf.json");
  const of = (configuration: JsonObject): number => {
    writeFileSync(file, JSON.stringify(configuration));
    return median(numbered(runs, () => processor(file)));
  };
  const empty = of(groups(1, "x"));
  process.stdout.write(`${"one resource".padEnd(34)} ${empty.toFixed(2)} s\n`);
  for (const { name, size, make } of FAMILIES) {
    const [once, twice] = [of(make(size)), of(make(2 * size))];
    const exponent = Math.log2(Math.max(twice - empty, 0.001) / Math.max(once - empty, 0.001));
    const times = `${once.toFixed(2)} s, ${twice.toFixed(2)} s`;
    process.stdout.write(
      `${`${name}, ${size} and ${2 * size}`.padEnd(44)} ${times}, exponent ${exponent.toFixed(1)}\n`,
    );
  }
} finally {
  rmSync(folder, { recursive: true });
}

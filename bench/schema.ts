import { spawnSync } from "node:child_process";
import { readdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { packageRoot } from "../src/package-root";

/*
 * What the schemas cost: their size in the package, and the time to have types in a process that has none yet. Each figure is
 * the median of RUNS processes (default 21), since what is asked for twice costs nothing.
 *
 *   npm run bench:schema
 */
const runs = Number(process.env["RUNS"] ?? 21);
const folder = join(packageRoot(), "dist", "catalog", "schema");

function print(name: string, ...columns: readonly string[]): void {
  process.stdout.write(`${name.padEnd(44)} ${columns.map((one) => one.padStart(10)).join(" ")}\n`);
}

function printSizes(): void {
  const totals = { raw: 0, gzip: 0 };
  print("file", "kB", "kB gzip");
  for (const name of readdirSync(folder)) {
    const raw = statSync(join(folder, name)).size;
    const gzip = gzipSync(readFileSync(join(folder, name)), { level: 9 }).length;
    totals.raw += raw;
    totals.gzip += gzip;
    print(name, (raw / 1000).toFixed(0), (gzip / 1000).toFixed(0));
  }
  print("all", (totals.raw / 1000).toFixed(0), (totals.gzip / 1000).toFixed(0));
}

/** Milliseconds that an expression takes in a process of its own, in which the room is loaded already. */
function timeOf(expression: string): number {
  const room = join(packageRoot(), "dist", "src", "schema");
  const program = `
    const { resourceType, dataSourceType } = require(${JSON.stringify(join(room, "schemas.js"))});
    const { typeNames } = require(${JSON.stringify(join(room, "files.js"))});
    const start = process.hrtime.bigint();
    ${expression};
    const took = Number(process.hrtime.bigint() - start) / 1e6;
    process.stdout.write(String(took));`;
  const times = Array.from({ length: runs }, () => Number(spawnSync(process.execPath, ["-e", program]).stdout));
  return times.sort((a, b) => a - b)[Math.floor(runs / 2)] ?? 0;
}

const NETWORK = ["vpc", "vswitch", "security_group", "security_group_rule", "instance", "eip", "eip_association"];
const INTERFACES = ["network_interface", "network_interface_attachment", "route_entry"];
const ten = JSON.stringify([...NETWORK, ...INTERFACES].map((name) => `alicloud_${name}`));
const all = `typeNames("resource")`;

printSizes();
print("time", "ms");
for (const [name, expression] of [
  ["a name that is not the provider's", `resourceType("null_resource")`],
  ["the type of one", `resourceType("alicloud_vpc").type`],
  ["the types of 10", `for (const name of ${ten}) resourceType(name).type`],
  ["the types and attributes of 10", `for (const name of ${ten}) resourceType(name).attributes`],
  ["the types of 200", `for (const name of ${all}.slice(0, 200)) resourceType(name).type`],
  ["the types of all 1,184", `for (const name of ${all}) resourceType(name).type`],
  ["the types and attributes of all 1,184", `for (const name of ${all}) resourceType(name).attributes`],
  ["the type of one data source", `dataSourceType("alicloud_zones").type`],
  ["the types of all 780 data sources", `for (const name of typeNames("data")) dataSourceType(name).type`],
] as const)
  print(name, timeOf(expression).toFixed(2));

import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { generateNetwork } from "./network";

/*
 * Time and peak memory of `eniplan plan` as a whole process, over generated networks with a prior state of which about
 * 1 % changes. Sizes are arguments; RUNS sets the runs of each (default 5; the first one warms up and is not counted).
 *
 *   npm run bench -- 1000 10000 100000
 */
const sizes = process.argv.slice(2).map(Number);
const runs = Number(process.env["RUNS"] ?? 5);
const cli = join(__dirname, "..", "cli", "bin.js");
const measure = join(__dirname, "measure.js");

function median(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;
}

function run(args: readonly string[]): { seconds: number; megabytes: number } {
  const start = process.hrtime.bigint();
  const child = spawnSync(process.execPath, ["--require", measure, cli, ...args], {
    encoding: "utf8",
    maxBuffer: 1 << 30,
  });
  const seconds = Number(process.hrtime.bigint() - start) / 1e9;
  if (child.status !== 0) throw new Error(`exit ${child.status}: ${child.stderr.slice(0, 2000)}`);
  return { seconds, megabytes: Number(/maxrss (\d+)/.exec(child.stderr)?.[1]) / 1024 };
}

function report(what: string, args: readonly string[]): void {
  const measured = Array.from({ length: runs + 1 }, () => run(args)).slice(1);
  const seconds = measured.map((one) => one.seconds);
  const time = `median ${median(seconds).toFixed(2)} s (${Math.min(...seconds).toFixed(2)} to ${Math.max(...seconds).toFixed(2)})`;
  process.stdout.write(`${what.padEnd(28)} ${time}, ${median(measured.map((one) => one.megabytes)).toFixed(0)} MB\n`);
}

const folder = mkdtempSync(join(tmpdir(), "eniplan-bench-"));
try {
  report("--version", ["--version"]);
  for (const size of sizes.length > 0 ? sizes : [1000, 10_000]) {
    const { configuration, state } = generateNetwork(size);
    const file = join(folder, `cdk.tf.json`);
    writeFileSync(file, JSON.stringify(configuration));
    writeFileSync(join(folder, "terraform.tfstate"), JSON.stringify(state));
    report(`plan, ${size} resources`, ["plan", file]);
    report(`plan --format json, ${size}`, ["plan", file, "--format", "json"]);
  }
} finally {
  rmSync(folder, { recursive: true });
}

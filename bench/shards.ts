import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { writeStacks } from "./stacks";

/*
 * `eniplan check` on many stacks: one process against shards, and whether the merged result is that of the one process.
 * Once with each stack as a path of its own, once with all as one app. Arguments: stacks, resources of each, shards.
 *
 *   npm run bench:shards -- 1000 100 4
 */
const [count = 1000, size = 100, shards = 4] = process.argv.slice(2).map(Number);
const cli = join(__dirname, "..", "cli", "bin.js");
const measure = join(__dirname, "measure.js");

interface Measured {
  readonly wall: number;
  readonly cpu: number;
  readonly megabytes: number;
  readonly out: string;
  readonly code: number | null;
}

function run(cwd: string, args: readonly string[]): Measured {
  const start = process.hrtime.bigint();
  const child = spawnSync(process.execPath, ["--require", measure, cli, ...args], {
    cwd,
    encoding: "utf8",
    maxBuffer: 1 << 30,
  });
  const wall = Number(process.hrtime.bigint() - start) / 1e9;
  if (child.status === null || child.status > 2)
    throw new Error(`exit ${child.status}: ${child.stderr.slice(0, 2000)}`);
  const [, memory, cpu] = /maxrss (\d+) cpu (\d+)/.exec(child.stderr) ?? [];
  return { wall, cpu: Number(cpu) / 1e6, megabytes: Number(memory) / 1024, out: child.stdout, code: child.status };
}

function report(what: string, { wall, cpu, megabytes }: Measured): void {
  const figures = `${wall.toFixed(1)} s, ${cpu.toFixed(1)} s of processor time, ${megabytes.toFixed(0)} MB`;
  process.stdout.write(`  ${what.padEnd(14)} ${figures}\n`);
}

function compare(what: string, folder: string, paths: readonly string[]): void {
  process.stdout.write(`${count} stacks of ${size} resources, ${what}\n`);
  const one = run(folder, ["check", ...paths, "--format", "json"]);
  report("one process", one);
  const files: string[] = [];
  for (let i = 1; i <= shards; i++) {
    files.push(`${i}.eniplan`);
    report(
      `shard ${i}/${shards}`,
      run(folder, ["check", ...paths, "--shard", `${i}/${shards}`, "--out", `${i}.eniplan`]),
    );
  }
  const merged = run(folder, ["merge", ...files, "--format", "json"]);
  report("merge", merged);
  const equal = merged.out === one.out && merged.code === one.code;
  process.stdout.write(`  exit codes ${one.code} and ${merged.code}, documents ${equal ? "equal" : "DIFFERENT"}\n`);
  if (!equal) process.exitCode = 1;
}

const folder = mkdtempSync(join(tmpdir(), "eniplan-bench-"));
try {
  writeStacks(folder, count, size, false);
  compare("each a path", folder, ["stacks/*"]);
  writeStacks(folder, count, size, true);
  compare("one app", folder, ["."]);
} finally {
  rmSync(folder, { recursive: true });
}

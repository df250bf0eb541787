import { mkdtempSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { isMainThread, parentPort, Worker, workerData } from "node:worker_threads";
import type { RunPiece } from "../src/policy/piece";
import { evaluatePaths } from "../src/run/paths";
import { writeStacks } from "./stacks";

/*
 * Whether several threads in one process pay: the same stacks, each a path of its own, read and evaluated by one thread,
 * and by workers that hand back what they found. Arguments: stacks, resources of each, workers.
 *
 *   npm run bench:workers -- 1000 100 2
 */
const options = (cwd: string) => ({
  input: { cwd, stdin: () => "" },
  evaluate: { command: "check" as const },
});

async function main(): Promise<void> {
  const [count = 1000, size = 100, workers = 2] = process.argv.slice(2).map(Number);
  const folder = mkdtempSync(join(tmpdir(), "eniplan-bench-"));
  try {
    writeStacks(folder, count, size, false);
    const paths = readdirSync(join(folder, "stacks")).map((name) => `stacks/${name}`);
    await measured("one thread", () =>
      evaluatePaths(
        paths.map((path) => ({ path })),
        options(folder),
      ).then(({ pieces }) => pieces),
    );
    await measured(`${workers} workers`, async () => {
      const parts = Array.from({ length: workers }, (_, w) => paths.filter((_path, i) => i % workers === w));
      return (await Promise.all(parts.map((part) => inWorker(folder, part)))).flat();
    });
  } finally {
    rmSync(folder, { recursive: true });
  }
}

async function measured(what: string, work: () => Promise<readonly RunPiece[]>): Promise<void> {
  const [start, cpu] = [process.hrtime.bigint(), process.cpuUsage()];
  const found = (await work()).length;
  const wall = Number(process.hrtime.bigint() - start) / 1e9;
  const { user, system } = process.cpuUsage(cpu);
  const rss = process.memoryUsage().rss / 1024 / 1024;
  const figures = `${wall.toFixed(1)} s, ${((user + system) / 1e6).toFixed(1)} s of processor time, ${rss.toFixed(0)} MB`;
  process.stdout.write(`${what.padEnd(12)} ${found} pieces, ${figures}\n`);
}

function inWorker(folder: string, paths: readonly string[]): Promise<readonly RunPiece[]> {
  return new Promise((resolve, reject) => {
    const worker = new Worker(__filename, { workerData: { folder, paths } });
    worker.once("message", resolve).once("error", reject);
  });
}

async function work(): Promise<void> {
  const { folder, paths } = workerData as { folder: string; paths: string[] };
  parentPort?.postMessage(
    await evaluatePaths(
      paths.map((path) => ({ path })),
      options(folder),
    ),
  );
}

void (isMainThread ? main() : work());

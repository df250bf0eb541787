import { cpSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { isMainThread, parentPort, workerData } from "node:worker_threads";
import { packageRoot } from "../../src/package-root";
import { keepInput, keepSaved, makeInput } from "./input";
import { outcomeOf, savedBy } from "./judge";

/** What a worker is told, and what it tells. */
export interface Task {
  readonly seed: number;
  readonly from: number;
  readonly to: number;
  /** Where inputs are kept that show something. */
  readonly keep: string;
  /** The index that is being run. */
  readonly at: SharedArrayBuffer;
}

export interface Shown {
  readonly index: number;
  readonly argv: readonly string[];
  readonly wrong: readonly string[];
}

/** Saves the seeds once, so that what this version writes can be made wrong. */
export async function prepare(folder: string): Promise<void> {
  cpSync(join(packageRoot(), "test/fuzz/seeds/json"), join(folder, "seed"), { recursive: true });
  const seed = join(folder, "seed");
  const command = ["plan", "main.tf.json", "--state", "none"];
  keepSaved(
    new Map([
      ["plan.eniplan", await savedBy([...command, "--out", "s"], seed, "s")],
      ["shard.eniplan", await savedBy([...command, "--shard", "1/1", "--out", "s"], seed, "s")],
    ]),
    await savedBy(["check", "main.tf.json", "--write-baseline", "s"], seed, "s"),
  );
}

async function work({ seed, from, to, keep, at }: Task): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), "eniplan-fuzz-"));
  const place = new Int32Array(at);
  try {
    await prepare(folder);
    for (let index = from; index < to; index++) {
      Atomics.store(place, 0, index);
      const input = makeInput(seed, index, join(folder, "input"));
      const { wrong, seconds, code } = await outcomeOf(input, join(folder, "input"));
      if (wrong.length > 0) {
        keepInput(join(folder, "input"), join(keep, String(index)), input);
        parentPort?.postMessage({ index, argv: input.argv, wrong } satisfies Shown);
      }
      parentPort?.postMessage({ code, seconds });
    }
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

if (!isMainThread && parentPort) void work(workerData as Task);

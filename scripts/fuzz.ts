import { mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { Worker } from "node:worker_threads";
import type { Shown, Task } from "./fuzz/worker";

/**
 * npm run test:fuzz -- --minutes 5 [--inputs 200000] [--seed 1]: inputs that are a little wrong, made of test/fuzz/seeds, for
 * every reader and in every format. Ends with 1 when one of them shows a mistake of ours, takes more than 3 s of the
 * processor, or more than 1 GB. What shows something is kept, and can be made again by its seed and index.
 */

/** A worker that is at one input for so long is ended, in milliseconds; the machine may be busy. */
const STUCK = 60_000;
const MEGABYTES = 1024;

const { values } = parseArgs({
  options: {
    minutes: { type: "string" },
    inputs: { type: "string" },
    seed: { type: "string" },
    from: { type: "string" },
  },
});
const seed = Number(values.seed ?? Date.now() % 1_000_000);
const end = values.minutes === undefined ? Number.POSITIVE_INFINITY : Date.now() + Number(values.minutes) * 60_000;
const from = Number(values.from ?? 0);
const most = from + Number(values.inputs ?? (values.minutes === undefined ? 2_000 : Number.MAX_SAFE_INTEGER));
const keep = mkdtempSync(join(tmpdir(), "eniplan-fuzz-kept-"));

const codes = new Map<number, number>();
let [slowest, shown, index] = [0, 0, from];

function tell({ index: at, argv, wrong }: Shown): void {
  shown += 1;
  process.stdout.write(`${at}  eniplan ${argv.join(" ")}\n    ${wrong.join("\n    ")}\n`);
}

/** Runs inputs until the worker ends or is ended; returns the next index. */
async function round(start: number): Promise<number> {
  const at = new SharedArrayBuffer(4);
  const place = new Int32Array(at);
  Atomics.store(place, 0, start);
  const task: Task = { seed, from: start, to: most, keep, at };
  const worker = new Worker(join(__dirname, "fuzz/worker.js"), {
    workerData: task,
    resourceLimits: { maxOldGenerationSizeMb: MEGABYTES },
  });
  let why = "";
  let [seen, since] = [start, Date.now()];
  const watch = setInterval(() => {
    const now = Atomics.load(place, 0);
    if (now !== seen) [seen, since] = [now, Date.now()];
    if (Date.now() - since > STUCK) why = `no end after ${STUCK / 1000} s`;
    if (why !== "" || Date.now() > end) void worker.terminate();
  }, 500);
  worker.on("message", (message: Shown | { code: number; seconds: number }) => {
    if ("wrong" in message) return tell(message);
    codes.set(message.code, (codes.get(message.code) ?? 0) + 1);
    slowest = Math.max(slowest, message.seconds);
  });
  worker.on("error", (error) => {
    why = String(error);
  });
  await new Promise((done) => worker.once("exit", done));
  clearInterval(watch);
  const last = Atomics.load(place, 0);
  if (why !== "") tell({ index: last, argv: ["(see --from)"], wrong: [why] });
  return last + 1;
}

async function main(): Promise<void> {
  while (index < most && Date.now() < end) index = await round(index);
  const exits = [...codes].sort(([a], [b]) => a - b).map(([code, n]) => `${n} x exit ${code}`);
  const rss = Math.round(process.resourceUsage().maxRSS / 1024);
  const ran = [...codes.values()].reduce((sum, n) => sum + n, 0);
  process.stdout.write(
    `seed ${seed}: ${ran} inputs, ${exits.join(", ")}; slowest ${slowest.toFixed(2)} s, ${rss} MB; ${shown} show something${shown > 0 ? `, kept in ${keep}` : ""}\n`,
  );
  process.exitCode = shown > 0 || rss > MEGABYTES * 2 ? 1 : 0;
}

void main();

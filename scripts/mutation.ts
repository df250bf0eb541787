import { type ChildProcess, fork } from "node:child_process";
import { join } from "node:path";
import { parseArgs } from "node:util";
import type { Mutant } from "./mutation/mutants";
import type { Reach } from "./mutation/runner";
import { ROOMS, sample } from "./mutation/sample";
import type { Task, Told } from "./mutation/worker";

/**
 * npm run test:mutation -- [--mutants 100] [--seed 1] [--room plan]… [--only FILE[:LINE]]… [--everywhere]: makes small mistakes
 * in the sources and says which of them no test of their room notices, or no test at all. Tests that start another program do
 * not take part.
 */

/** After so long without a word a mutant that has begun is taken for one that never ends, in milliseconds. */
const STUCK = 120_000;

const { values } = parseArgs({
  options: {
    mutants: { type: "string", default: "100" },
    seed: { type: "string" },
    room: { type: "string", multiple: true },
    only: { type: "string", multiple: true },
    everywhere: { type: "boolean", default: false },
  },
});
const rooms = values.room ?? ROOMS;
const folders = values.everywhere ? [] : rooms;
const seed = Number(values.seed ?? Date.now() % 1_000_000);

interface Outcome {
  readonly by: string | undefined;
  readonly tests: number;
}

const outcomes = new Map<number, Outcome>();
let reaches: readonly Reach[] | undefined;

function chosen(): readonly Mutant[] {
  const most = values.only ? Number.POSITIVE_INFINITY : Number(values.mutants);
  const isAsked = ({ file, line }: Omit<Mutant, "id">) =>
    values.only?.some((one) => one === file || one === `${file}:${line}`) ?? true;
  return rooms
    .flatMap((room) => sample(room, most, seed))
    .filter(isAsked)
    .map((mutant, id) => ({ ...mutant, id }));
}

/** One worker, until it has done all or is stuck. */
async function round(mutants: readonly Mutant[]): Promise<void> {
  const worker: ChildProcess = fork(join(__dirname, "mutation/worker.js"), { stdio: ["ignore", 2, 2, "ipc"] });
  let [begun, heard] = [-1, Date.now()];
  worker.on("message", (told: Told) => {
    heard = Date.now();
    if ("reaches" in told) reaches = told.reaches;
    else if ("begun" in told) begun = told.begun;
    else outcomes.set(told.ended, told);
    if ("ended" in told) begun = -1;
  });
  const watch = setInterval(() => {
    if (begun < 0 || Date.now() - heard < STUCK) return;
    outcomes.set(begun, { by: "its time", tests: 1 });
    worker.kill("SIGKILL");
  }, 1_000);
  worker.send({ mutants, folders, done: [...outcomes.keys()], ...(reaches && { reaches }) } satisfies Task);
  const code = await new Promise((done) => worker.once("exit", done));
  clearInterval(watch);
  if (code !== 0 && begun < 0) throw new Error(`the worker ended with ${code}`);
  // It fell, which a test would have noticed.
  if (begun >= 0 && !outcomes.has(begun)) outcomes.set(begun, { by: "its end", tests: 1 });
}

function report(mutants: readonly Mutant[]): void {
  for (const room of ROOMS) {
    const all = mutants.filter(({ file }) => file.startsWith(`src/${room}/`));
    if (all.length === 0) continue;
    const alive = all.filter(({ id }) => outcomes.get(id)?.by === undefined);
    const unreached = alive.filter(({ id }) => outcomes.get(id)?.tests === 0).length;
    const score = Math.round(((all.length - alive.length) / all.length) * 1000) / 10;
    process.stdout.write(
      `${room}: ${all.length - alive.length} of ${all.length} noticed, ${score} %; ${unreached} in no test\n`,
    );
    for (const { id, file, line, was, becomes } of alive) {
      const where = outcomes.get(id)?.tests === 0 ? "  in no test" : "";
      process.stdout.write(`  ${file}:${line}  ${brief(was)}  =>  ${brief(becomes)}${where}\n`);
    }
  }
}

function brief(text: string): string {
  const line = text.replace(/\s+/g, " ");
  return line.length > 90 ? `${line.slice(0, 87)}...` : line;
}

async function main(): Promise<void> {
  const mutants = chosen();
  process.once("SIGTERM", () => {
    report(mutants.filter(({ id }) => outcomes.has(id)));
    process.exit(1);
  });
  process.stdout.write(`seed ${seed}: ${mutants.length} mutants\n`);
  while (mutants.some(({ id }) => !outcomes.has(id))) await round(mutants);
  report(mutants);
}

void main();

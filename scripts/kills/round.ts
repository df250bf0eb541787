import { spawn } from "node:child_process";
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { withLocks } from "../../src/run/files/lock";
import { recover } from "../../src/run/files/recover";
import type { Random } from "../fuzz/random";
import { type Generation, type Kind, writeInputs } from "./kinds";

/** What came of the kills of one kind. */
export interface Tally {
  readonly kills: number;
  /** Files were as before, as after, or some of each until the next run. */
  readonly before: number;
  readonly after: number;
  readonly mixed: number;
  /** Kills that left something beside the files. */
  readonly left: number;
  readonly wrong: readonly string[];
}

/** By name below `out`. */
type Files = ReadonlyMap<string, string>;

interface Run {
  readonly kind: Kind;
  readonly folder: string;
  readonly files: Readonly<Record<Generation, Files>>;
  /** How many changes of files an undisturbed run makes, and how many milliseconds it takes. */
  readonly changes: number;
  readonly takes: number;
}

/** Kills programs that write one kind of files, each at another moment: half of them by the clock, half at a change of a file. */
export async function killOften(kind: Kind, kills: number, random: Random): Promise<Tally> {
  const folder = mkdtempSync(join(tmpdir(), "eniplan-kills-"));
  try {
    writeInputs(folder);
    return await killed(await undisturbed(kind, folder), kills, random);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

async function undisturbed(kind: Kind, folder: string): Promise<Run> {
  const count = join(folder, "count");
  const files: Files[] = [];
  let takes = 0;
  for (const generation of ["b", "a"] as const) {
    const began = performance.now();
    await run(kind, folder, generation, { KILLS_COUNT: count });
    takes = performance.now() - began;
    files.push(filesOf(folder));
  }
  const [b = new Map(), a = new Map()] = files;
  if (a.size === 0 || [...a].every(([name, text]) => b.get(name) === text)) {
    throw new Error(`${kind.name}: the two inputs give no two outputs`);
  }
  return { kind, folder, files: { a, b }, changes: Number(readFileSync(count, "utf8")), takes };
}

async function killed(it: Run, kills: number, random: Random): Promise<Tally> {
  const tally = { kills, before: 0, after: 0, mixed: 0, left: 0, wrong: [] as string[] };
  let now: Generation = "a";
  for (let i = 0; i < kills; i++) {
    const next: Generation = now === "a" ? "b" : "a";
    const moment = await killOnce(it, next, random);
    const found = filesOf(it.folder);
    const state = stateOf(found, it.files, now, next);
    tally[state] += 1;
    if (leftIn(it.folder).length > 0) tally.left += 1;
    const wrong = [...halves(found, it.files), ...(await mend(it, next, i))];
    tally.wrong.push(...wrong.map((what) => `kill ${i}, ${moment}: ${what}`));
    now = same(filesOf(it.folder), it.files[next]) ? next : now;
  }
  return tally;
}

async function killOnce({ kind, folder, changes, takes }: Run, next: Generation, random: Random): Promise<string> {
  if (random.chance(0.5)) {
    const at = 1 + random.below(changes);
    const how = random.pick(["before", "midst", "after"]);
    await run(kind, folder, next, { KILL_AT: String(at), KILL_HOW: how });
    return `${how} change ${at} of ${changes}`;
  }
  // Most of the time nothing is written, so the end is looked at more closely.
  const after = takes * (random.chance(0.3) ? random.next() : 0.7 + 0.4 * random.next());
  await run(kind, folder, next, {}, after);
  return `after ${Math.round(after)} ms of ${Math.round(takes)}`;
}

/** Every few kills a whole run ends what was left; what it calls first does so otherwise. Says what is wrong then. */
async function mend(it: Run, next: Generation, i: number): Promise<string[]> {
  if (it.kind.canBreak) await run(it.kind, it.folder, next, {}, undefined, i % 3 > 0);
  else if (i % 10 === 9) await run(it.kind, it.folder, next, {});
  else for (const one of foldersOf(join(it.folder, "out"))) withLocks([one], () => recover(one));
  const found = filesOf(it.folder);
  const isOne = same(found, it.files.a) || same(found, it.files.b);
  const mixed = isOne || !endsAll(it, i) ? [] : [`a mixture stays: ${[...found.keys()].join(" ")}`];
  return [...mixed, ...leftIn(it.folder).map((name) => `left: ${name}`)];
}

/** Of several folders each is ended by itself; the next run as a whole ends all. */
function endsAll({ kind, folder }: Run, i: number): boolean {
  return kind.canBreak || i % 10 === 9 || foldersOf(join(folder, "out")).length === 1;
}

function stateOf(found: Files, files: Run["files"], now: Generation, next: Generation): "before" | "after" | "mixed" {
  if (same(found, files[now])) return "before";
  return same(found, files[next]) ? "after" : "mixed";
}

function same(found: Files, wanted: Files): boolean {
  return found.size === wanted.size && [...wanted].every(([name, text]) => found.get(name) === text);
}

function halves(found: Files, { a, b }: Run["files"]): string[] {
  return [...found].flatMap(([name, text]) =>
    text === a.get(name) || text === b.get(name) ? [] : [`${name} is of no run, ${text.length} letters`],
  );
}

/** What a run writes before it is a file, and locks. */
const OURS = /(?:^|\/)\.eniplan[-.]|\.eniplan-[0-9a-f]{8}-\d+\./;

function below(folder: string): string[] {
  return readdirSync(join(folder, "out"), { recursive: true, encoding: "utf8" });
}

function filesOf(folder: string): Files {
  const names = below(folder).filter((name) => !OURS.test(name) && statSync(join(folder, "out", name)).isFile());
  return new Map(names.map((name) => [name, readFileSync(join(folder, "out", name), "utf8")]));
}

function leftIn(folder: string): string[] {
  return below(folder).filter((name) => OURS.test(name));
}

function foldersOf(folder: string): string[] {
  const inside = readdirSync(folder, { withFileTypes: true }).filter((entry) => entry.isDirectory());
  return [folder, ...inside.flatMap(({ name }) => foldersOf(join(folder, name)))];
}

/** @param after milliseconds, then it is killed. */
function run(
  kind: Kind,
  folder: string,
  generation: Generation,
  env: Readonly<Record<string, string>>,
  after?: number,
  broken = false,
): Promise<void> {
  const hook = join(__dirname, "hook.js");
  const child = spawn(process.execPath, ["--require", hook, ...kind.argv(generation, broken)], {
    cwd: folder,
    stdio: "ignore",
    env: { ...process.env, KILLS_BELOW: join(folder, "out"), ...env },
  });
  const timer = after === undefined ? undefined : setTimeout(() => child.kill("SIGKILL"), after);
  return new Promise((done) =>
    child.once("exit", () => {
      clearTimeout(timer);
      done();
    }),
  );
}

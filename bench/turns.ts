import { spawnSync } from "node:child_process";
import { join } from "node:path";

/*
 * Whole processes by turns in one run, so that a machine with other work slows all of them alike. What counts is processor time,
 * which other work changes least; how far two runs of the same differ is told as noise.
 */

export interface Command {
  readonly label: string;
  /** What node runs: a script and its arguments. */
  readonly args: readonly string[];
}

export interface Measured {
  readonly label: string;
  /** Seconds of processor time, user and system, and on the clock; medians. */
  readonly cpu: number;
  readonly wall: number;
  readonly megabytes: number;
  /** Half of what lies between the quartiles of the processor time, as a part of its median. */
  readonly noise: number;
}

interface Run {
  readonly cpu: number;
  readonly wall: number;
  readonly megabytes: number;
}

const MEASURE = join(__dirname, "measure.js");

/** The first turn warms up, and is not counted. */
export function byTurns(commands: readonly Command[], turns: number): Measured[] {
  const runs = new Map<Command, Run[]>(commands.map((command) => [command, []]));
  for (let turn = 0; turn <= turns; turn++) {
    for (const command of commands) {
      const measured = run(command);
      if (turn > 0) runs.get(command)?.push(measured);
    }
  }
  return commands.map((command) => summary(command.label, runs.get(command) ?? []));
}

function run({ label, args }: Command): Run {
  const start = process.hrtime.bigint();
  const options = { encoding: "utf8", maxBuffer: 1 << 30 } as const;
  const child = spawnSync(process.execPath, ["--require", MEASURE, ...args], options);
  const wall = Number(process.hrtime.bigint() - start) / 1e9;
  if (child.status !== 0) throw new Error(`${label}: exit ${child.status}: ${child.stderr.slice(0, 2000)}`);
  const [, memory, cpu] = /maxrss (\d+) cpu (\d+)/.exec(child.stderr) ?? [];
  return { wall, cpu: Number(cpu) / 1e6, megabytes: Number(memory) / 1024 };
}

function summary(label: string, runs: readonly Run[]): Measured {
  const of = (member: keyof Run) => runs.map((one) => one[member]).sort((a, b) => a - b);
  const cpu = of("cpu");
  const middle = quantile(cpu, 0.5);
  return {
    label,
    cpu: middle,
    wall: quantile(of("wall"), 0.5),
    megabytes: quantile(of("megabytes"), 0.5),
    noise: (quantile(cpu, 0.75) - quantile(cpu, 0.25)) / 2 / middle,
  };
}

function quantile(sorted: readonly number[], part: number): number {
  return sorted[Math.round((sorted.length - 1) * part)] ?? Number.NaN;
}

/** A table as Markdown writes it. */
export function tableOf(rows: readonly (readonly string[])[]): string {
  const [head = [], ...body] = rows;
  const line = (cells: readonly string[]) => `| ${cells.join(" | ")} |\n`;
  return [line(head), `|${head.map(() => "---").join("|")}|\n`, ...body.map(line)].join("");
}

export function seconds(value: number): string {
  return `${value.toFixed(value < 1 ? 3 : 2)} s`;
}

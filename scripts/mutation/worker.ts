import { relative } from "node:path";
import type { Mutant } from "./mutants";
import { type Reach, Runner } from "./runner";

/** What the worker is told. `reaches` is made by the first one, for those that follow. */
export interface Task {
  readonly mutants: readonly Mutant[];
  readonly done: readonly number[];
  /** Below test/; none for all. */
  readonly folders: readonly string[];
  readonly reaches?: readonly Reach[];
}

/** What it tells. */
export type Told =
  | { readonly reaches: readonly Reach[] }
  | { readonly begun: number }
  | { readonly ended: number; readonly by: string | undefined; readonly tests: number };

/** A test file that takes longer is left to the whole run, in milliseconds. */
const LONG = 4_000;

async function work({ mutants, done, folders, reaches: known }: Task): Promise<void> {
  const runner = await Runner.start(mutants, folders);
  const reaches = known ?? (await runner.reach());
  tell({ reaches });
  for (const mutant of mutants) {
    if (done.includes(mutant.id)) continue;
    tell({ begun: mutant.id });
    const files = testsOf(mutant, reaches);
    const by = await runner.killerOf(mutant.id, files);
    tell({ ended: mutant.id, by: by && relative(process.cwd(), by), tests: files.length });
  }
  process.exit(0);
}

/** Those of the room first, and the quickest first. */
function testsOf({ id, file }: Mutant, reaches: readonly Reach[]): readonly string[] {
  const room = file.split("/")[1];
  const rank = (reach: Reach) => (relative(process.cwd(), reach.file).startsWith(`test/${room}/`) ? 0 : 1);
  return reaches
    .filter(({ ids, takes }) => ids.includes(id) && takes < LONG)
    .sort((a, b) => rank(a) - rank(b) || a.takes - b.takes)
    .map((reach) => reach.file);
}

function tell(told: Told): void {
  process.send?.(told);
}

process.once("disconnect", () => process.exit(1));
process.once("message", (task) => void work(task as Task));

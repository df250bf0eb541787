import { existsSync } from "node:fs";
import { resolve } from "node:path";
import { fail, InputError, type Problem } from "../../model/problem";
import type { PriorState } from "../../model/state";
import type { Result, StackSummary } from "../../policy/result";
import { readState } from "../../read/state";
import { readText, STANDARD_INPUT } from "../../read/text";
import type { World } from "../world";

/**
 * Holds the states of today against those that a plan was made from. A plan whose state has moved on is worth nothing: it
 * tells of changes that may be done, and keeps silent of others.
 *
 * @param state as of --state: a file, `-`, `none` to hold against nothing, or undefined for the files of the plan.
 * @throws InputError with all that moved.
 */
export function refuseStale({ stacks }: Result, state: string | undefined, io: Pick<World, "cwd" | "stdin">): void {
  if (state === "none") return;
  if (state !== undefined && stacks.length !== 1) {
    fail("cli/bad-value", { option: "--state", value: state, expected: `one stack, not ${stacks.length}` });
  }
  const problems = stacks.flatMap((stack) => {
    const today = () => stateOfToday(stack, state, io);
    return stack.state ? moved(stack.name, stack.state, today) : appeared(stack, today);
  });
  if (problems.length > 0) throw new InputError(problems);
}

type Planned = NonNullable<StackSummary["state"]>;

function moved(stack: string, planned: Planned, today: () => PriorState | undefined): Problem[] {
  const { file } = planned;
  if (planned.lineage === undefined || planned.serial === undefined)
    return [problem("plan/state-unmarked", { stack, file })];
  const now = today();
  if (!now) return [problem("plan/state-missing", { stack, file })];
  if (now.lineage !== planned.lineage) {
    return [
      problem("plan/other-lineage", { stack, file: now.file, planned: planned.lineage, found: now.lineage ?? "-" }),
    ];
  }
  if (now.serial === planned.serial) return [];
  return [problem("plan/stale", { stack, file: now.file, planned: planned.serial, found: now.serial ?? "-" })];
}

function appeared({ name: stack }: StackSummary, today: () => PriorState | undefined): Problem[] {
  const now = today();
  return now ? [problem("plan/state-appeared", { stack, file: now.file, found: now.serial ?? "-" })] : [];
}

function stateOfToday(
  { state: planned, stateFile }: StackSummary,
  state: string | undefined,
  io: Pick<World, "cwd" | "stdin">,
) {
  if (state === "-") return readState(io.stdin(), STANDARD_INPUT);
  if (state !== undefined) return readState(readText(resolve(io.cwd, state)), state);
  const file = planned?.file ?? stateFile;
  if (file === undefined || !existsSync(resolve(io.cwd, file))) return undefined;
  return readState(readText(resolve(io.cwd, file)), file);
}

function problem(id: string, params: Problem["params"]): Problem {
  return { id, params };
}

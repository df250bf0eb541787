import { resolve } from "node:path";
import { fail, InputError } from "../model/problem";
import type { Result } from "../policy/result";
import type { Shard } from "../policy/shard";
import type { FormatName } from "../report/formats";
import type { Words } from "../report/words";
import { sayNotRun } from "./code";
import type { Context } from "./context";
import { evaluateInput } from "./evaluate";
import { exitOf } from "./exit";
import { type FormatRequest, PLAN_REPORTS, parseFormats, REPORTS } from "./formats";
import { writeReports } from "./render";
import type { CommandOptions } from "./report-options";
import { parseShard } from "./request";
import { settleAll } from "./settle";

/**
 * Reads, evaluates and reports: all that plan and check do.
 *
 * @throws InputError when an option or the input cannot be used.
 */
export async function runReport(
  command: "plan" | "check",
  given: readonly string[],
  asked: CommandOptions,
  context: Context,
): Promise<Result> {
  const known = formatsOf(command);
  const { policy, customRules, paths, options, isWhole } = await settleAll(given, asked, known, context);
  const human = context.human(options);
  const { words } = context;
  sayNotRun(policy, context);
  const formats = parseFormats(options.format ?? [], words, known);
  refuseTogether(paths, options, formats, context);
  const shard = shardOf(options, words);
  const extras = extrasOf(command, options, formats);
  const partly = isOnlyTold(options);
  const settled = { policy, customRules, shard, extras, isWhole, needsStates: command === "plan", partly };
  const run = await evaluateInput(command, paths, options, settled, context);
  const { result } = run;
  await writeReports(withVariables(result, options), formats, human, context);
  // One that cannot be read does not hide what was found in the others.
  if (run.problems && run.problems.length > 0) {
    await context.settle();
    throw new InputError(run.problems);
  }
  if (options.out !== undefined) await (await import("./save.js")).save(run, options.out, context);
  if (options.guestConfig !== undefined) {
    const { writeGuests } = await import("./guests.js");
    await writeGuests(result, options.guestConfig, options.cloudInit === true, context);
  }
  await context.finish(exitOf(result, words, options.detailedExitcode === true));
  return result;
}

/** A runbook says by which variables the plan was made; values of some are secret, so they are named only. */
function withVariables(result: Result, { var: given = [], varFile: files = [] }: CommandOptions): Result {
  const { runbook } = result;
  if (!runbook || given.length + files.length === 0) return result;
  const names = given.map((one) => one.split("=", 1)[0] as string);
  return { ...result, runbook: { ...runbook, variables: { files, names } } };
}

/** What a command can write. */
export function formatsOf(command: Result["command"]): readonly FormatName[] {
  return command === "plan" ? PLAN_REPORTS : REPORTS;
}

/** What others go on with is written only of the whole. */
function isOnlyTold({ shard, out, writeBaseline, guestConfig }: CommandOptions): boolean {
  return [shard, out, writeBaseline, guestConfig].every((one) => one === undefined);
}

/** What cannot be asked for at once. */
function refuseTogether(
  paths: readonly string[],
  { out, state }: CommandOptions,
  formats: readonly FormatRequest[],
  { io, words }: Context,
): void {
  if (out !== undefined && formats.some(({ file }) => file !== undefined && samePath(file, out, io.cwd))) {
    fail("cli/bad-value", {
      option: "--out",
      value: out,
      expected: words.phrase("expected.one-report", { file: out }),
    });
  }
  if (paths.includes("-") && state?.includes("-")) {
    fail("cli/bad-value", { option: "--state", value: "-", expected: words.phrase("expected.one-stdin") });
  }
}

function samePath(file: string, other: string, cwd: string): boolean {
  return resolve(cwd, file) === resolve(cwd, other);
}

function shardOf({ shard: value, writeBaseline }: CommandOptions, words: Words): Shard | undefined {
  if (value === undefined) return undefined;
  const shard = parseShard(value, words);
  if (writeBaseline !== undefined) {
    const expected = words.phrase("expected.whole-run");
    fail("cli/bad-value", { option: "--write-baseline", value: "--shard", expected });
  }
  return shard;
}

/** What the reports need that not every result holds. */
function extrasOf(command: "plan" | "check", { out }: CommandOptions, formats: readonly FormatRequest[]) {
  const names = new Set(formats.map(({ name }) => name));
  // What is saved can be shown in any format.
  const kept = command === "plan" && out !== undefined;
  return {
    withTerraformPlan: kept || names.has("tfplan-json"),
    withTopology: names.has("html"),
    // The way back costs a second run, so a saved plan has it only where it was asked for.
    withRunbook: command === "plan" && (names.has("runbook") || names.has("html")),
    // For the diagram.
    withWaits: kept || names.has("markdown") || names.has("github"),
  };
}

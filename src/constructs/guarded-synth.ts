import { resolve } from "node:path";
import type { App } from "cdktf";
import { InputError } from "../model/problem";
import type { Emission, StackPart } from "../model/stack-part";
import { evaluateApp } from "../policy/evaluate";
import type { Policy } from "../policy/policy";
import type { Result } from "../policy/result";
import { withVariables } from "../read/variables";
import type { TeamPolicy } from "../run/policy-file";
import { addAttachOrder } from "./add-attach-order";
import type { GuardOptions } from "./guard-options";
import { evaluateOptionsOf, inventoryOf, policyOf, statesFor } from "./policy";
import { AppRejected } from "./rejected";
import { type AttachOrder, renderStacks } from "./rendered-stack";
import { reportProblems, reportRejection, reportSuccess } from "./screen";
import { partOf } from "./stack-part";
import { Staging } from "./staging";
import { planOf, sourcesOf } from "./written";

/**
 * cdktf's own synth, into a folder beside the real one; then the judgement; then, if that is good, the move into the
 * real one. So aspects, validations, assets and annotations work as ever, and nothing of an app that is rejected is
 * left.
 *
 * @param synth cdktf's own
 */
export function guardedSynth(app: App, synth: () => void, given: GuardOptions): void {
  let options = given;
  try {
    if (process.env["ENIPLAN_GATE"] === "off") {
      emitUnjudged(app, synth, options);
      return;
    }
    const decided = policyOf(given, process.cwd());
    options = { ...given, language: given.language ?? decided.policy?.lang };
    reportSuccess(emitJudged(app, synth, options, decided), resolve(app.outdir), options);
  } catch (thrown) {
    const error = unwritable(thrown) ?? thrown;
    if (options.onError === "throw") throw error;
    if (error instanceof AppRejected) {
      reportRejection(error.result, resolve(app.outdir), options);
      process.exit(1);
    }
    if (error instanceof InputError) {
      reportProblems(error, options);
      process.exit(3);
    }
    throw error;
  }
}

function emitJudged(app: App, synth: () => void, options: GuardOptions, decided: TeamPolicy): Result {
  const { policy } = decided;
  return Staging.use(app, (staging) => {
    const stacks = renderStacks(app, synth);
    const states = statesFor(
      options,
      policy,
      stacks.map(({ name }) => name),
    );
    const parts = stacks.map((stack) => partOf(stack, staging, states));
    const result = evaluateApp(completed(parts, policy), evaluateOptionsOf(options, decided));
    if (!result.gate.passed) throw new AppRejected(result);
    const order: AttachOrder = (options.fix ?? true) ? addAttachOrder(parts, result.plan?.attachOrder) : new Map();
    for (const stack of stacks) {
      stack.addMoved(movesOf(result, stack.name));
      stack.write(staging.folder, order);
      staging.write(stack, "eniplan.json", planOf(result, stack.name, options.language));
    }
    staging.publish();
    return result;
  });
}

/** With the values of variables, and with the inventory of the policy. */
function completed(parts: readonly StackPart[], policy: Policy | undefined): StackPart[] {
  const cwd = process.cwd();
  const files = policy?.inputs.varFiles ?? [];
  const valued = withVariables(parts, { given: [], files, env: process.env, cwd });
  const inventory = policy && inventoryOf(policy, cwd);
  return inventory ? valued.map((part) => ({ ...part, inventory })) : valued;
}

/** For `eniplan plan` and `check`, which run the app into a folder of their own and judge what they read there. */
function emitUnjudged(app: App, synth: () => void, { fix = true }: GuardOptions): void {
  Staging.use(app, (staging) => {
    const stacks = renderStacks(app, synth);
    const fixes = fix && process.env["ENIPLAN_FIX"] !== "off";
    const { folder, target } = staging;
    // Sources of modules are relative to where the app writes by itself.
    const home = { folder, target: process.env["ENIPLAN_HOME"] || target };
    const order: AttachOrder = fixes
      ? orderIfReadable(() => stacks.map((stack) => partOf(stack, home, false)))
      : new Map();
    for (const stack of stacks) {
      stack.write(staging.folder, order);
      staging.write(stack, "eniplan.sources.json", sourcesOf(stack, fixes ? emissionOf(order, stack.name) : undefined));
    }
    staging.publish();
  });
}

function movesOf({ plan }: Result, stack: string): { from: string; to: string }[] {
  return (plan?.additions ?? []).flatMap((one) =>
    one.kind === "moved" && one.stack === stack ? [{ from: one.from, to: one.to }] : [],
  );
}

function emissionOf(order: AttachOrder, stack: string): Emission {
  const blocks = [...(order.get(stack) ?? [])];
  return { dependsOn: blocks.flatMap(([block, names]) => names.map((on) => ({ block, on }))) };
}

/** What is wrong with the configuration is for the reader to say. */
function orderIfReadable(read: () => StackPart[]): AttachOrder {
  try {
    return addAttachOrder(read());
  } catch (error) {
    if (error instanceof InputError) return new Map();
    throw error;
  }
}

/** A full disk, or a folder that cannot be written: no mistake of the app. */
function unwritable(error: unknown): InputError | undefined {
  const { code, path, syscall } = error instanceof Error ? (error as NodeJS.ErrnoException) : {};
  if (code === undefined || syscall === undefined || !FULL_OR_CLOSED.has(code)) return undefined;
  return new InputError([{ id: "file/unwritable", params: { file: path ?? "-", reason: code } }]);
}

const FULL_OR_CLOSED = new Set(["ENOSPC", "EDQUOT", "EROFS", "EACCES", "EPERM", "EIO", "EFBIG", "ENOTDIR"]);

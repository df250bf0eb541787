import { resolve } from "node:path";
import type { App } from "cdktf";
import type { StackPart } from "../model/model";
import { InputError } from "../model/problem";
import { type EvaluateOptions, evaluate } from "../policy/evaluate";
import type { Policy } from "../policy/policy";
import type { Result } from "../policy/result";
import { withVariables } from "../read/variables";
import { dayOf } from "../text/date";
import { addAttachOrder } from "./add-attach-order";
import type { GuardOptions } from "./guard";
import { factsOf, inventoryOf, policyOf, statesOf } from "./policy";
import { AppRejected } from "./rejected";
import { renderStacks } from "./rendered-stack";
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
      emitUnjudged(app, synth);
      return;
    }
    const policy = policyOf(given, process.cwd());
    options = { ...given, language: given.language ?? policy?.lang };
    reportSuccess(emitJudged(app, synth, options, policy), resolve(app.outdir), options);
  } catch (error) {
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

function emitJudged(app: App, synth: () => void, options: GuardOptions, policy: Policy | undefined): Result {
  return Staging.use(app, (staging) => {
    const stacks = renderStacks(app, synth);
    const states = statesOf(
      options,
      policy,
      stacks.map(({ name }) => name),
    );
    const parts = stacks.map((stack) => partOf(stack, staging.target, states));
    const result = evaluate(completed(parts, policy), evaluateOptions(options, policy));
    if (!result.gate.passed) throw new AppRejected(result);
    const order = addAttachOrder(parts, result.plan?.attachOrder);
    for (const stack of stacks) {
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

function evaluateOptions(
  { strict, consoleCompatible = false }: GuardOptions,
  policy: Policy | undefined,
): EvaluateOptions {
  const now = new Date();
  const cwd = process.cwd();
  return {
    command: "plan",
    emitsOrder: true,
    ...(strict === undefined ? {} : { strict }),
    ...(policy ? { policy, ...factsOf(policy, cwd) } : {}),
    now,
    today: dayOf(now),
    cwd,
    rules: { consoleCompatible },
  };
}

/** For `eniplan plan` and `check`, which run the app into a folder of their own and judge what they read there. */
function emitUnjudged(app: App, synth: () => void): void {
  Staging.use(app, (staging) => {
    const stacks = renderStacks(app, synth);
    const order = orderIfReadable(stacks.map((stack) => partOf(stack, staging.target, false)));
    for (const stack of stacks) {
      stack.write(staging.folder, order);
      staging.write(stack, "eniplan.sources.json", sourcesOf(stack));
    }
    staging.publish();
  });
}

/** What is wrong with the configuration is for the reader to say. */
function orderIfReadable(parts: Parameters<typeof addAttachOrder>[0]): ReturnType<typeof addAttachOrder> {
  try {
    return addAttachOrder(parts);
  } catch (error) {
    if (error instanceof InputError) return new Map();
    throw error;
  }
}

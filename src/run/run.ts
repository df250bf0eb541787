import type { Catalog } from "../catalog/catalog";
import type { Baseline } from "../policy/baseline";
import { judge } from "../policy/judge";
import { combinePieces } from "../policy/piece";
import type { InputOptions } from "../read/input";
import { counted, evaluateOptions, judgeOptions } from "./judging";
import { evaluatePaths } from "./paths";
import type { Run, RunOptions, RunRequest } from "./request";
import { runDigest } from "./shard";
import type { World } from "./world";

/**
 * From what is named to one judged result.
 *
 * @throws InputError when a file cannot be used: all that is wrong with the apps together; see `partly`.
 */
export async function run(request: RunRequest, world: World): Promise<Run> {
  const { apps, options, policy, customRules, extras = {}, shard, newBaseline, onProgress } = request;
  const { needsStates = false, isWhole = false, partly = false } = request;
  const judging = judgeOptions(options, policy, await baselineOf(options, world), world);
  const decided = { judge: judging, catalog: await catalogOf(options, world), customRules, extras };
  const { pieces, problems } = await evaluatePaths(apps, {
    input: inputOptions(request, world),
    evaluate: {
      ...evaluateOptions(options.command, options, decided, world),
      ...(options.course ? { course: options.course } : {}),
    },
    needsStates,
    isWhole,
    partly,
    ...(shard ? { shard } : {}),
    ...(onProgress ? { onProgress } : {}),
  });
  const found = combinePieces(pieces);
  const settled = newBaseline ? { ...judging, baseline: newBaseline(judge(found, judging)) } : judging;
  const result = judge(found, shard ? { ...settled, partial: true } : settled);
  if (!shard) return { result, pieces, judge: settled, problems };
  return { result, pieces, judge: settled, shard: { ...shard, run: runDigest(apps, options, counted(settled)) } };
}

function inputOptions({ options, policy, onApp }: RunRequest, { cwd, stdin, env }: World): InputOptions {
  const {
    variables = [],
    variableFiles = [],
    fix = true,
    terraformVersion,
    state,
    states,
    pull,
    configuration,
    inventory,
    app,
  } = options;
  return {
    cwd,
    stdin,
    env,
    variables,
    variableFiles,
    fix,
    ...(terraformVersion === undefined ? {} : { terraformVersion }),
    ...(state === undefined ? {} : { state }),
    ...(inventory === undefined ? {} : { inventory }),
    // What the command line says for all counts more than what the policy says for one.
    states: state === undefined ? { ...policy?.inputs.states, ...states } : (states ?? {}),
    ...(pull ? { pull } : {}),
    ...(app ? { app } : {}),
    ...(configuration === undefined ? {} : { configuration }),
    ...(onApp ? { onApp } : {}),
  };
}

async function baselineOf({ baseline }: RunOptions, { cwd }: World): Promise<Baseline | undefined> {
  if (baseline === undefined || baseline === "none") return undefined;
  return (await import("./facts.js")).loadBaseline(baseline, cwd);
}

/** Loaded only when it is asked for: the YAML parser takes longer than most configurations. */
async function catalogOf({ catalog }: RunOptions, { cwd }: World): Promise<Catalog | undefined> {
  if (catalog === undefined) return undefined;
  return (await import("./facts.js")).overlaidCatalog(catalog, cwd);
}

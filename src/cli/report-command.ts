import { join, resolve } from "node:path";
import type { Catalog } from "../catalog/catalog";
import { fail } from "../model/problem";
import { type AskedRelease, parseAsked } from "../model/release";
import type { CustomRule } from "../policy/custom/rule";
import type { EvaluateOptions } from "../policy/evaluate";
import type { JudgeOptions } from "../policy/judge";
import type { Piece } from "../policy/piece";
import type { Policy } from "../policy/policy";
import type { Result } from "../policy/result";
import type { Shard } from "../policy/shard";
import type { InputOptions } from "../read/input";
import type { StatePull } from "../read/state-pull";
import { formatNumber, type Words } from "../report/words";
import type { CommonOptions, Context } from "./context";
import { loadCustomRules } from "./custom-rules";
import { exitLine, exitOf } from "./exit";
import { type FormatName, PLAN_REPORTS, parseFormats, REPORTS } from "./formats";
import { counted, judgeOptions, wholeNumber, withNewBaseline } from "./judging";
import { Progress } from "./progress";
import { writeReports } from "./render";
import { nameOf, parseShard, type RunShard, runDigest } from "./shard";
import { statesIn } from "./states";

/** Options of plan and check. */
export interface ReportOptions extends CommonOptions {
  /** `FILE`, `-`, `none` or `STACK=FILE`. */
  readonly state?: readonly string[];
  /** States that are elsewhere are fetched. */
  readonly statePull?: boolean;
  readonly statePullTimeout?: string;
  /** What to run for that. */
  readonly terraform?: string;
  readonly inventory?: string;
  /** Overlay of the catalog. */
  readonly catalog?: string;
  /** Files with rules of the team's own. */
  readonly rules?: readonly string[];
  /** `--var NAME=VALUE` */
  readonly var?: readonly string[];
  readonly varFile?: readonly string[];
  /** Release that the configuration is read for. */
  readonly terraformVersion?: string;
  /** Policy file, or `none`. */
  readonly policy?: string;
  /** False under --no-acknowledgements. */
  readonly acknowledgements?: boolean;
  /** Baseline file, or `none`. */
  readonly baseline?: string;
  /** True: into the usual file. */
  readonly writeBaseline?: string | true;
  /** Undecided findings fail the gate. Not set: as the policy says. */
  readonly strict?: boolean;
  readonly consoleCompatible?: boolean;
  /** False under --no-fix: what keeps an order is reported, and not written. */
  readonly fix?: boolean;
  /** Reboots and stop-starts beyond this number fail the gate. */
  readonly maxReboots?: string;
  /** False under --no-disruption: any disruption fails the gate. */
  readonly disruption?: boolean;
  /** Folder for the configuration of secondary interfaces in the guest. */
  readonly guestConfig?: string;
  readonly cloudInit?: boolean;
  readonly format?: readonly string[];
  /** File to save the result in. */
  readonly out?: string;
  /** `I/N`: one of N parts of the run. */
  readonly shard?: string;
  readonly detailedExitcode?: boolean;
  /** Again whenever something changes. */
  readonly watch?: boolean;
}

/**
 * Reads, evaluates and reports: all that plan and check do.
 *
 * @throws InputError when an option or the input cannot be used.
 */
export async function runReport(
  command: "plan" | "check",
  given: readonly string[],
  asked: ReportOptions,
  context: Context,
): Promise<Result> {
  const { io } = context;
  const known = formatsOf(command);
  const { policy, customRules, paths, options, isWhole } = await settleAll(given, asked, known, context);
  const human = context.human(options);
  const { words } = context;
  const formats = parseFormats(options.format ?? [], words, known);
  const reported = formats.some(({ file }) => file !== undefined && samePath(file, options.out, io.cwd));
  if (options.out !== undefined && reported) {
    const expected = words.phrase("expected.one-report", { file: options.out });
    fail("cli/bad-value", { option: "--out", value: options.out, expected });
  }
  const shard = options.shard === undefined ? undefined : parseShard(options.shard, words);
  if (paths.includes("-") && options.state?.includes("-")) {
    fail("cli/bad-value", { option: "--state", value: "-", expected: words.phrase("expected.one-stdin") });
  }
  if (shard && options.writeBaseline !== undefined) {
    fail("cli/bad-value", {
      option: "--write-baseline",
      value: "--shard",
      expected: words.phrase("expected.whole-run"),
    });
  }
  const names = new Set(formats.map(({ name }) => name));
  // What is saved can be shown in any format.
  const kept = command === "plan" && options.out !== undefined;
  const wanted = {
    withTerraformPlan: kept || names.has("tfplan-json"),
    // For the diagram.
    withWaits: kept || names.has("markdown") || names.has("github"),
  };
  const needsStates = command === "plan";
  const around = { shard, policy, customRules, isWhole, needsStates };
  const run = await evaluateInput(command, paths, { ...options, ...wanted }, around, context);
  const { result } = run;
  await writeReports(result, formats, human, context);
  if (options.out !== undefined) await save(run, options.out, context);
  if (options.guestConfig !== undefined) {
    await writeGuests(result, options.guestConfig, options.cloudInit === true, context);
  }
  const exit = exitOf(result, words, options.detailedExitcode === true);
  context.exitCode = exit.code;
  io.stderr(exitLine(exit));
  return result;
}

function samePath(file: string, other: string | undefined, cwd: string): boolean {
  return other !== undefined && resolve(cwd, file) === resolve(cwd, other);
}

/** What a command can write. */
export function formatsOf(command: Result["command"]): readonly FormatName[] {
  return command === "plan" ? PLAN_REPORTS : REPORTS;
}

/** Paths and options, with what the policy says where the command line says nothing. Its language is spoken from here on. */
export async function settleAll<T extends ReportOptions>(
  given: readonly string[],
  asked: T,
  formats: readonly string[],
  context: Context,
): Promise<{
  policy: Policy | undefined;
  customRules: readonly CustomRule[];
  paths: readonly string[];
  options: T;
  /** Whether the states that are named are of stacks that are all read. */
  isWhole: boolean;
}> {
  const { cwd } = context.io;
  const [{ inputPaths }, { loadPolicy, settle }] = await Promise.all([
    import("../read/paths.js"),
    import("./policy.js"),
  ]);
  const fromFiles = await loadCustomRules(asked.rules ?? [], context);
  const { policy, customRules } = await loadPolicy(asked.policy, await inputPaths(given, cwd), cwd, fromFiles);
  const options = settle(asked, policy, formats);
  context.speak(options.lang);
  if (policy) (await import("./named-files.js")).refuseMissing(policy, options, cwd);
  const paths = given.length > 0 ? given : (policy?.inputs.paths ?? given);
  // A policy may serve more than what is named here.
  const isWhole = given.length === 0 || Object.keys(policy?.inputs.states ?? {}).length === 0;
  return { policy, customRules, paths, options, isWhole };
}

/** What was found, as it is reported, and as a merge takes it. */
interface Run {
  readonly result: Result;
  readonly pieces: readonly Piece[];
  readonly judge: JudgeOptions;
  readonly shard?: RunShard;
}

async function save({ result, pieces, judge, shard }: Run, file: string, context: Context): Promise<void> {
  const { io, words } = context;
  if (shard) {
    const { writeSavedShard } = await import("./saved-shard.js");
    context.write(file, writeSavedShard({ shard, judge, pieces }, io.now()));
    io.stderr(`${words.phrase("shard.saved", { file, shard: nameOf(shard) })}\n`);
  } else {
    const { writeSavedPlan } = await import("./saved-plan.js");
    context.write(file, writeSavedPlan(result, io.now()));
    io.stderr(`${words.phrase("plan.saved", { file })}\n`);
  }
}

/** Reads what is named, and evaluates it. `with…` as in EvaluateOptions. */
export async function evaluateInput(
  command: "plan" | "check",
  paths: readonly string[],
  options: ReportOptions & Pick<EvaluateOptions, "withTerraformPlan" | "withTopology" | "withWaits">,
  {
    shard,
    policy,
    customRules,
    isWhole,
    needsStates,
  }: {
    /** As in PathsOptions. */
    readonly isWhole: boolean;
    readonly needsStates: boolean;
    readonly shard?: Shard | undefined;
    readonly policy: Policy | undefined;
    readonly customRules: readonly CustomRule[];
  },
  context: Context,
): Promise<Run> {
  const { io, words } = context;
  const { state, states } = statesIn(options.state ?? [], io.cwd, words);
  const {
    inventory,
    catalog,
    var: variables = [],
    varFile = [],
    consoleCompatible = false,
    fix = true,
    withTerraformPlan = false,
    withTopology = false,
    withWaits = false,
  } = options;
  const judging = await judgeOptions(options, policy, context);
  const [{ inputPaths }, { evaluatePaths }, { judge }, { combinePieces }] = await Promise.all([
    import("../read/paths.js"),
    import("./evaluate-paths.js"),
    import("../policy/judge.js"),
    import("../policy/piece.js"),
  ]);
  const apps = await inputPaths(paths, io.cwd);
  if (apps.length > 1 && state !== undefined && state !== "none") {
    fail("cli/bad-value", { option: "--state", value: state, expected: words.phrase("expected.one-path") });
  }
  const progress = new Progress(io);
  const input: InputOptions = {
    cwd: io.cwd,
    stdin: io.stdin,
    env: io.env,
    variables,
    variableFiles: varFile,
    fix,
    ...(options.terraformVersion === undefined ? {} : { terraformVersion: asked(options.terraformVersion, words) }),
    ...(state === undefined ? {} : { state }),
    ...(inventory === undefined ? {} : { inventory }),
    // What the command line says for all counts more than what the policy says for one.
    states: state === undefined ? { ...policy?.inputs.states, ...states } : states,
    ...(options.statePull ? { pull: pullOf(options, words) } : {}),
    onApp: (file) => progress.announce(words.phrase("progress.app", { file })),
  };
  try {
    const overlaid = catalog === undefined ? {} : { catalog: await overlay(catalog, io.cwd) };
    const pieces = await evaluatePaths(apps, {
      input,
      evaluate: {
        command,
        ...judging,
        ...(fix ? {} : { emitsOrder: false }),
        withTerraformPlan,
        withTopology,
        withWaits,
        ...overlaid,
        customRules,
        now: io.now(),
        rules: { consoleCompatible },
      },
      ...(shard ? { shard } : {}),
      isWhole,
      needsStates,
      onProgress: (path, done, total) =>
        progress.show(() => words.phrase("progress.stacks", { path, n: done + 1, total: formatNumber(total) })),
    });
    const found = combinePieces(pieces);
    const settled = await withNewBaseline(options.writeBaseline, () => judge(found, judging), judging, context);
    return {
      result: judge(found, shard ? { ...settled, partial: true } : settled),
      pieces,
      judge: settled,
      ...(shard ? { shard: { ...shard, run: runDigest(command, apps, { ...options, judge: counted(settled) }) } } : {}),
    };
  } finally {
    progress.clear();
  }
}

/** How long a state may take by default, in seconds. */
const PULL_SECONDS = 120;

function pullOf({ terraform, statePullTimeout: given }: ReportOptions, words: Words): StatePull {
  const seconds = given === undefined ? PULL_SECONDS : wholeNumber("--state-pull-timeout", given, words);
  return { seconds, ...(terraform === undefined ? {} : { program: terraform }) };
}

function asked(value: string, words: Words): AskedRelease {
  const expected = words.phrase("expected.release");
  return parseAsked(value) ?? fail("cli/bad-value", { option: "--terraform-version", value, expected });
}

/** One file for each instance whose image does not configure its interfaces; says which. */
async function writeGuests({ findings }: Result, folder: string, cloudInit: boolean, context: Context): Promise<void> {
  const { asCloudInit, asScript } = await import("../catalog/guest.js");
  for (const { address, fix } of findings) {
    if (!fix?.guest) continue;
    const ending = fix.guest.shell ? (cloudInit ? "user-data.txt" : "ps1") : cloudInit ? "cloud-init.yaml" : "sh";
    const file = join(folder, `${address.replace(/[^\w.-]+/g, "_")}.${ending}`);
    context.write(file, cloudInit ? asCloudInit(fix.guest) : asScript(fix.guest));
    context.io.stderr(`${file}\n`);
  }
}

/** The catalog with an overlay. Loaded only now: the YAML parser takes longer than most configurations. */
async function overlay(file: string, cwd: string): Promise<Catalog> {
  const [{ loadCatalog }, { withOverlay }, { readOverlay }, { readText }] = await Promise.all([
    import("../catalog/catalog.js"),
    import("../catalog/overlay.js"),
    import("../read/overlay.js"),
    import("../read/text.js"),
  ]);
  return withOverlay(loadCatalog(), readOverlay(readText(resolve(cwd, file)), file));
}

import { join, resolve } from "node:path";
import type { Catalog } from "../catalog/catalog";
import { fail } from "../model/problem";
import type { EvaluateOptions } from "../policy/evaluate";
import type { Result } from "../policy/result";
import type { InputOptions } from "../read/input";
import type { Words } from "../report/words";
import type { CommonOptions, Context } from "./context";
import { exitLine, exitOf } from "./exit";
import { PLAN_REPORTS, parseFormats, REPORTS } from "./formats";
import { writeReports } from "./render";

/** Options of plan and check. */
export interface ReportOptions extends CommonOptions {
  readonly state?: string;
  readonly inventory?: string;
  /** Overlay of the catalog. */
  readonly catalog?: string;
  /** `--var NAME=VALUE` */
  readonly var?: readonly string[];
  readonly varFile?: readonly string[];
  /** Undecided findings fail the gate. */
  readonly strict?: boolean;
  readonly consoleCompatible?: boolean;
  /** Reboots and stop-starts beyond this number fail the gate. */
  readonly maxReboots?: string;
  /** False under --no-disruption: any disruption fails the gate. */
  readonly disruption?: boolean;
  /** Folder for the configuration of secondary interfaces in the guest. */
  readonly guestConfig?: string;
  readonly cloudInit?: boolean;
  readonly format?: readonly string[];
  /** File to save the plan in. */
  readonly out?: string;
  readonly detailedExitcode?: boolean;
}

/**
 * Reads, evaluates and reports: all that plan and check do.
 *
 * @throws InputError when an option or the input cannot be used.
 */
export async function runReport(
  command: "plan" | "check",
  path: string | undefined,
  options: ReportOptions,
  context: Context,
): Promise<void> {
  const { io, words } = context;
  const human = context.human(options);
  const formats = parseFormats(options.format ?? [], words, command === "plan" ? PLAN_REPORTS : REPORTS);
  if (path === "-" && options.state === "-") {
    fail("cli/bad-value", { option: "--state", value: "-", expected: words.phrase("expected.one-stdin") });
  }
  const withTerraformPlan = options.out !== undefined || formats.some(({ name }) => name === "tfplan-json");
  const result = await evaluateInput(command, path, { ...options, withTerraformPlan }, context);
  await writeReports(result, formats, human, context);
  if (options.out !== undefined) await savePlan(result, options.out, context);
  if (options.guestConfig !== undefined) {
    await writeGuests(result, options.guestConfig, options.cloudInit === true, context);
  }
  const exit = exitOf(result, words, options.detailedExitcode === true);
  context.exitCode = exit.code;
  io.stderr(exitLine(exit));
}

async function savePlan(result: Result, file: string, context: Context): Promise<void> {
  const { writeSavedPlan } = await import("./saved-plan.js");
  context.write(file, writeSavedPlan(result, context.io.now()));
  context.io.stderr(`${context.words.phrase("plan.saved", { file })}\n`);
}

/** Reads what is named, and evaluates it. `with…` as in EvaluateOptions. */
export async function evaluateInput(
  command: "plan" | "check",
  path: string | undefined,
  {
    state,
    inventory,
    catalog,
    var: variables = [],
    varFile = [],
    strict = false,
    consoleCompatible = false,
    maxReboots,
    disruption = true,
    withTerraformPlan = false,
    withTopology = false,
    withWaits = false,
  }: ReportOptions & Pick<EvaluateOptions, "withTerraformPlan" | "withTopology" | "withWaits">,
  { io, words }: Context,
): Promise<Result> {
  const limits = {
    ...(maxReboots === undefined ? {} : { maxReboots: wholeNumber("--max-reboots", maxReboots, words) }),
    noDisruption: !disruption,
  };
  const [{ readInput }, { evaluate }] = await Promise.all([
    import("../read/input.js"),
    import("../policy/evaluate.js"),
  ]);
  const input: InputOptions = {
    cwd: io.cwd,
    stdin: io.stdin,
    env: io.env,
    variables,
    variableFiles: varFile,
    ...(state === undefined ? {} : { state }),
    ...(inventory === undefined ? {} : { inventory }),
    ...(io.stderrIsTerminal ? { progress: (text: string) => io.stderr(`${ERASE}${text}`) } : {}),
  };
  try {
    const overlaid = catalog === undefined ? {} : { catalog: await overlay(catalog, io.cwd) };
    return evaluate(await readInput(path, input), {
      command,
      strict,
      ...limits,
      withTerraformPlan,
      withTopology,
      withWaits,
      ...overlaid,
      now: io.now(),
      rules: { consoleCompatible },
    });
  } finally {
    if (io.stderrIsTerminal) io.stderr(ERASE);
  }
}

/**
 * @throws InputError `cli/bad-value`
 */
function wholeNumber(option: string, value: string, words: Words): number {
  if (!/^\d{1,9}$/.test(value))
    fail("cli/bad-value", { option, value, expected: words.phrase("expected.whole-number") });
  return Number(value);
}

/** One file for each instance whose image does not configure its interfaces; says which. */
async function writeGuests({ findings }: Result, folder: string, cloudInit: boolean, context: Context): Promise<void> {
  const { asCloudInit, asScript } = await import("../catalog/guest.js");
  for (const { address, fix } of findings) {
    if (!fix?.guest) continue;
    const file = join(folder, `${address.replace(/[^\w.-]+/g, "_")}.${cloudInit ? "cloud-init.yaml" : "sh"}`);
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

/** Back to the start of the line, and clears it: progress leaves nothing behind. */
const ERASE = "\r\u001b[K";

import { closeSync, existsSync, openSync, readSync, statSync } from "node:fs";
import { basename, dirname, join, resolve } from "node:path";
import type { JsonObject } from "../model/json";
import { fail, InputError } from "../model/problem";
import type { AskedRelease } from "../model/release";
import type { StackPart } from "../model/stack-part";
import { readBounded } from "./bounded";
import { configurationFiles } from "./folder";
import { type GivenStates, type OnState, withGivenStates, withoutState } from "./given-states";
import { withReasons } from "./hcl/malformed";
import { parseJsonObject } from "./json";
import { display, type WorkingEnvironment } from "./local-state";
import { JsonLocator } from "./locate";
import { nearbyOf } from "./nearby";
import { readOutputFolder, readStackFile } from "./output-folder";
import { pathSteps } from "./place";
import { planConfiguration } from "./plan-json";
import { describeKind, looksLikeHcl, recognise } from "./recognise";
import { readFolder } from "./root-module";
import { hclSource, type SourceDocument } from "./source";
import { readState, stateFromJson } from "./state";
import { stateConfiguration } from "./state-configuration";
import type { StatePull } from "./state-pull";
import { noteRead, readText, STANDARD_INPUT } from "./text";
import { type ConfigurationSource, readConfiguration } from "./tf-json";
import { withVariables } from "./variables";

/**
 * What is done with the app of a cdktf.json: it is `run`, which runs code of the folder; or what it wrote before is read
 * (`output`).
 */
export type AppUse = "run" | "output";

export interface InputOptions {
  /** State file; `-` is standard input; `none` plans without. Default: the local backend of the configuration. */
  readonly state?: string;
  /** States of stacks by name, before what `state` says: a file, or `none`. */
  readonly states?: GivenStates;
  /** Called with each name in `states` that a stack answers to. */
  readonly onState?: OnState;
  /** States that are elsewhere are fetched. Default: they are not read. */
  readonly pull?: StatePull;
  /** Folder of the configuration that a plan in JSON was made of. Default: the plan alone is read. */
  readonly configuration?: string;
  /** Inventory file. */
  readonly inventory?: string;
  /** Values of variables: `NAME=VALUE`. */
  readonly variables?: readonly string[];
  /** Files with values of variables. */
  readonly variableFiles?: readonly string[];
  /** For TF_VAR_name, TF_WORKSPACE and TF_DATA_DIR. Default: nothing. */
  readonly env?: Readonly<Record<string, string | undefined>>;
  /** Release that the configuration is read for: `1.13`, `opentofu:1.12`. Default: what is read says which. */
  readonly terraformVersion?: AskedRelease;
  /** Default: an app is refused. */
  readonly app?: AppUse;
  /** Whether an app writes what keeps the order, as its synth does. Default: true. */
  readonly fix?: boolean;
  readonly cwd: string;
  readonly stdin: () => string;
  /** Called with the name of its cdktf.json before an app is run, which may take long. */
  readonly onApp?: (file: string) => void;
}

/** What a ZIP archive begins with. */
const ARCHIVE = "PK\u0003\u0004";

function isArchive(full: string): boolean {
  if (!statSync(full).isFile()) return false;
  const start = Buffer.alloc(ARCHIVE.length);
  try {
    const file = openSync(full, "r");
    try {
      readSync(file, start);
    } finally {
      closeSync(file);
    }
  } catch {
    // Whoever reads it says what is wrong.
    return false;
  }
  return start.toString("latin1") === ARCHIVE;
}

/**
 * Reads whatever `path` names, recognised by its content: a project with a cdktf.json (the default: the working
 * directory), a cdktf output folder, a folder of `*.tf` and `*.tf.json`, one such file, a state, a plan, or `-` for
 * standard input.
 *
 * @throws InputError with everything that is wrong with it.
 */
export function readInput(path: string | undefined, options: InputOptions): Promise<readonly StackPart[]> {
  return withReasons(async () => {
    const parts = path === "-" ? [await readStdin(options)] : await readPath(path, options);
    const stated = await withPulled(withState(parts, options), options);
    const valued = withVariables(stated, {
      given: options.variables ?? [],
      files: options.variableFiles ?? [],
      env: options.env ?? {},
      cwd: options.cwd,
      ...(path === "-" ? {} : { beside: resolve(options.cwd, path ?? ".") }),
    });
    const { terraformVersion: asked, inventory } = options;
    const released = asked ? valued.map((part) => ({ ...part, asked })) : valued;
    return inventory === undefined ? released : withInventory(released, inventory, options.cwd);
  });
}

async function readPath(path: string | undefined, options: InputOptions): Promise<StackPart[]> {
  const { cwd } = options;
  const around = surroundings(options);
  const full = resolve(cwd, path ?? ".");
  if (!existsSync(full)) fail("file/missing", { file: path ?? "." });
  if (!statSync(full).isDirectory()) return [await readFile(full, options)];
  if (existsSync(join(full, "manifest.json"))) return readOutputFolder(full, around);
  if (existsSync(join(full, "cdktf.json"))) return readProject(full, options);
  if (configurationFiles(full).length > 0) return [readFolder(full, around)];
  return failNothing(full, display(full, cwd), cwd);
}

/** A project with a cdktf.json: what its app writes, or wrote. */
async function readProject(full: string, options: InputOptions): Promise<StackPart[]> {
  const { cwd, app, fix = true, onApp } = options;
  const around = surroundings(options);
  const file = display(join(full, "cdktf.json"), cwd);
  const { appSettings, noApp } = await import("./app-settings.js");
  const settings = appSettings(full, cwd);
  if (app !== "run") return readOutputFolder(noApp(settings, app, file, cwd), around);
  onApp?.(file);
  // Only an app needs child processes, which cost more to load than a small configuration to read.
  const { withSynthesisedApp } = await import("./app.js");
  const parts = await withSynthesisedApp(settings, fix, (output) => readOutputFolder(output, around, settings.output));
  // The folder that the app writes is gone by the time anybody reads its name.
  return parts.map((part) => ({ ...part, file }));
}

/** One file: native syntax and `*.tf.json` by their names, other JSON by what it holds. */
function readFile(full: string, options: InputOptions): StackPart | Promise<StackPart> {
  const native = /\.(?:tf|tofu)$/.test(full);
  if (native) return readFolder(dirname(full), surroundings(options), [basename(full)]);
  if (isArchive(full)) return readArchive(full, options.cwd);
  return readDocument(readText(full), display(full, options.cwd), options, full);
}

/** A plan file is a ZIP archive. What reads those is loaded only for one. */
async function readArchive(full: string, cwd: string): Promise<StackPart> {
  const { readPlanFile } = await import("./plan-file/read.js");
  noteRead(full);
  return readPlanFile(readBounded(full), full, basename(full).replace(/\.[^.]+$/, ""), cwd);
}

function readStdin(options: InputOptions): StackPart | Promise<StackPart> {
  const text = options.stdin();
  if (!looksLikeHcl(text)) return readDocument(text, STANDARD_INPUT, options);
  const { document, within, problems, acknowledgements } = hclSource(text, STANDARD_INPUT, STANDARD_INPUT);
  if (problems.length > 0) throw new InputError(problems);
  const declaration = locating(within);
  const part = readConfiguration([document], { name: STANDARD_INPUT, file: STANDARD_INPUT, declaration });
  return { ...part, acknowledgements };
}

function surroundings({ cwd, env = {} }: InputOptions): WorkingEnvironment {
  return { cwd, env };
}

/** One document, from a file or from standard input. */
function readDocument(
  text: string,
  file: string,
  options: InputOptions,
  full?: string,
): StackPart | Promise<StackPart> {
  if (text.trim() === "") fail("file/empty", { file });
  if (text.startsWith(ARCHIVE)) fail("plan/by-pipe", { file });
  const document = parseJsonObject(text, file);
  const kind = recognise(document);
  const name = file.endsWith("cdk.tf.json")
    ? basename(resolve(options.cwd, file, ".."))
    : basename(file).replace(/\.(tf\.json|tfstate|json)$/, "");
  const { configuration } = options;
  if (kind === "plan-json") {
    return configuration === undefined
      ? planAlone(document, file, name, options)
      : besideConfiguration(document, file, configuration, options);
  }
  if (configuration !== undefined) fail("plan/not-json", { file, found: describeKind(kind, document) });
  if (kind === "encrypted") fail("state/encrypted", { file });
  if (kind === "state" || kind === "state-json") return stateConfiguration(stateFromJson(document, file), name);
  if (kind !== "configuration") fail("file/unrecognised", { file, found: describeKind(kind, document) });
  if (full !== undefined) return readStackFile(full, name, surroundings(options), { document });
  const locator = new JsonLocator(file, () => text);
  return readConfiguration([document], {
    name,
    file,
    declaration: locating((address, steps) => locator.within(address, steps)),
  });
}

function locating(within: SourceDocument["within"]): NonNullable<ConfigurationSource["declaration"]> {
  return (address) => ({ locate: (path) => within(address, pathSteps(path))?.location });
}

/** A plan in JSON, with the folder that it lies in where it was made of that. */
async function planAlone(document: JsonObject, file: string, name: string, options: InputOptions): Promise<StackPart> {
  const folder = dirname(resolve(options.cwd, file));
  if (file !== STANDARD_INPUT && configurationFiles(folder).length > 0) {
    const { isMadeOf } = await import("./plan-file/made-of.js");
    const part = readable(() => readFolder(folder, surroundings(options)));
    if (part && isMadeOf(part, document)) {
      const { withPlanJson } = await import("./plan-file/with-configuration.js");
      return withPlanJson(part, document, file);
    }
  }
  return planConfiguration(document, file, name);
}

/** Undefined: it cannot be read, and nobody asked for it. */
function readable(read: () => StackPart): StackPart | undefined {
  try {
    return read();
  } catch (error) {
    if (error instanceof InputError) return undefined;
    throw error;
  }
}

/** A plan in JSON, with the folder that it was made of. */
async function besideConfiguration(
  document: JsonObject,
  file: string,
  configuration: string,
  options: InputOptions,
): Promise<StackPart> {
  const folder = resolve(options.cwd, configuration);
  if (!existsSync(folder) || !statSync(folder).isDirectory()) fail("file/missing", { file: configuration });
  if (configurationFiles(folder).length === 0) failNothing(folder, configuration, options.cwd);
  const { withPlanJson } = await import("./plan-file/with-configuration.js");
  return withPlanJson(readFolder(folder, surroundings(options)), document, file);
}

function withState(parts: readonly StackPart[], options: InputOptions): StackPart[] {
  const { state, states = {}, cwd, stdin, onState } = options;
  const decided = parts.find((part) => part.decided);
  // What Terraform has decided, it has decided for the state that the plan holds.
  if (decided && state !== undefined) fail("plan/decided", { file: decided.file, option: "--state" });
  const named = withGivenStates(parts, states, cwd, onState);
  if (state === undefined) return named;
  const open = named.filter((part, i) => part === parts[i]);
  if (state === "none") return named.map((part) => (open.includes(part) ? withoutState(part) : part));
  const [only] = open;
  if (open.length !== 1 || !only) {
    fail("cli/bad-value", { option: "--state", value: state, expected: `one stack, not ${open.length}` });
  }
  const prior = state === "-" ? readState(stdin(), STANDARD_INPUT) : readState(readText(resolve(cwd, state)), state);
  return named.map((part) => (part === only ? { ...part, prior } : part));
}

async function withPulled(parts: StackPart[], { pull, cwd }: InputOptions): Promise<StackPart[]> {
  if (!pull || !parts.some(({ prior, elsewhere }) => elsewhere && !prior)) return parts;
  // Only this needs child processes.
  const { withPulledStates } = await import("./state-pull.js");
  return withPulledStates(parts, pull, cwd);
}

async function withInventory(parts: StackPart[], file: string, cwd: string): Promise<StackPart[]> {
  // The YAML parser takes longer to load than most configurations to read.
  const { readInventory } = await import("./inventory.js");
  const inventory = readInventory(readText(resolve(cwd, file)), file);
  return parts.map((part) => ({ ...part, inventory }));
}

/** A folder with nothing to read: what lies near, or how to begin. */
function failNothing(folder: string, shown: string, cwd: string): never {
  const near = nearbyOf(folder, cwd);
  if (near) fail("folder/nothing", { folder: shown, ...near });
  return fail("folder/empty", { folder: shown });
}

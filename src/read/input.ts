import { existsSync, readdirSync, statSync } from "node:fs";
import { basename, join, resolve } from "node:path";
import type { JsonObject } from "../model/json";
import type { StackPart } from "../model/model";
import { fail, InputError, type Problem } from "../model/problem";
import { parseJsonObject } from "./json";
import { display, localState } from "./local-state";
import { JsonLocator } from "./locate";
import { readOutputFolder, readStackFile } from "./output-folder";
import { planConfiguration } from "./plan-json";
import { describeKind, recognise } from "./recognise";
import { readState, stateFromJson } from "./state";
import { stateConfiguration } from "./state-configuration";
import { readText } from "./text";
import { readConfiguration } from "./tf-json";
import { withVariables } from "./variables";

export interface InputOptions {
  /** State file; `-` is standard input; `none` plans without. Default: the local backend of the configuration. */
  readonly state?: string;
  /** Inventory file. */
  readonly inventory?: string;
  /** Values of variables: `NAME=VALUE`. */
  readonly variables?: readonly string[];
  /** Files with values of variables. */
  readonly variableFiles?: readonly string[];
  /** For TF_VAR_name. Default: nothing. */
  readonly env?: Readonly<Record<string, string | undefined>>;
  readonly cwd: string;
  readonly stdin: () => string;
  /** Called with the name of its cdktf.json before an app is run, which may take long. */
  readonly onApp?: (file: string) => void;
}

/** How standard input is called in messages. */
export const STANDARD_INPUT = "standard input";

/**
 * Reads whatever `path` names, recognised by its content: a project with a cdktf.json (the default: the working
 * directory), a cdktf output folder, a folder of `*.tf.json`, one such file, a state, or `-` for standard input.
 *
 * @throws InputError with everything that is wrong with it.
 */
export async function readInput(path: string | undefined, options: InputOptions): Promise<readonly StackPart[]> {
  const parts = path === "-" ? [readDocument(options.stdin(), STANDARD_INPUT, options)] : await readPath(path, options);
  const stated = withVariables(withState(parts, options), {
    given: options.variables ?? [],
    files: options.variableFiles ?? [],
    env: options.env ?? {},
    cwd: options.cwd,
    ...(path === "-" ? {} : { beside: resolve(options.cwd, path ?? ".") }),
  });
  return options.inventory === undefined ? stated : withInventory(stated, options.inventory, options.cwd);
}

async function readPath(path: string | undefined, options: InputOptions): Promise<StackPart[]> {
  const { cwd, onApp } = options;
  const full = resolve(cwd, path ?? ".");
  if (!existsSync(full)) fail("file/missing", { file: path ?? "." });
  if (!statSync(full).isDirectory()) return [readDocument(readText(full), display(full, cwd), options, full)];
  if (existsSync(join(full, "manifest.json"))) return readOutputFolder(full, cwd);
  if (existsSync(join(full, "cdktf.json"))) {
    // The folder that the app writes is gone by the time anybody reads its name.
    const file = display(join(full, "cdktf.json"), cwd);
    onApp?.(file);
    // Only an app needs child processes, which cost more to load than a small configuration to read.
    const { withSynthesisedApp } = await import("./app.js");
    const parts = await withSynthesisedApp(full, cwd, (output) => readOutputFolder(output, cwd));
    return parts.map((part) => ({ ...part, file }));
  }
  const files = readdirSync(full)
    .filter((name) => name.endsWith(".tf.json"))
    .sort();
  if (files.length > 0) return [readFolder(full, files, cwd)];
  return fail("app/no-cdktf-json", { folder: display(full, cwd) });
}

/** One document, from a file or from standard input. */
function readDocument(text: string, file: string, { cwd }: InputOptions, full?: string): StackPart {
  const document = parseJsonObject(text, file);
  const kind = recognise(document);
  const name = file.endsWith("cdk.tf.json")
    ? basename(resolve(cwd, file, ".."))
    : basename(file).replace(/\.(tf\.json|tfstate|json)$/, "");
  if (kind === "plan-json") return planConfiguration(document, file, name);
  if (kind === "state" || kind === "state-json") return stateConfiguration(stateFromJson(document, file), name);
  if (kind !== "configuration") fail("file/unrecognised", { file, found: describeKind(kind, document) });
  if (full !== undefined) return readStackFile(full, name, cwd, document);
  const locator = new JsonLocator(file, () => text);
  return readConfiguration([document], {
    name,
    file,
    declaration: (address) => ({ locate: () => locator.locate(address) }),
  });
}

/** A root module in several files: read as one, mistakes of all files reported together. */
function readFolder(folder: string, names: readonly string[], cwd: string): StackPart {
  const problems: Problem[] = [];
  const documents: JsonObject[] = [];
  const locators: JsonLocator[] = [];
  for (const name of names) {
    const file = display(join(folder, name), cwd);
    try {
      documents.push(parseJsonObject(readText(join(folder, name)), file));
      locators.push(new JsonLocator(file, () => readText(join(folder, name))));
    } catch (error) {
      if (!(error instanceof InputError)) throw error;
      problems.push(...error.problems);
    }
  }
  if (problems.length > 0) throw new InputError(problems);
  const locate = (address: string) => locators.map((locator) => locator.locate(address)).find((found) => found);
  const backend = Object.assign({}, ...documents.map((document) => document)) as JsonObject;
  return readConfiguration(documents, {
    name: basename(resolve(cwd, folder)),
    file: display(folder, cwd),
    declaration: (address) => ({ locate: () => locate(address) }),
    ...localState(backend, join(folder, names[0] ?? ""), cwd),
  });
}

function withState(parts: StackPart[], { state, cwd, stdin }: InputOptions): StackPart[] {
  if (state === undefined) return parts;
  if (state === "none") return parts.map(({ prior: _, stateFile: __, ...part }) => part);
  const [only] = parts;
  if (parts.length !== 1 || !only) {
    fail("cli/bad-value", { option: "--state", value: state, expected: `one stack, not ${parts.length}` });
  }
  const prior = state === "-" ? readState(stdin(), STANDARD_INPUT) : readState(readText(resolve(cwd, state)), state);
  return [{ ...only, prior }];
}

async function withInventory(parts: StackPart[], file: string, cwd: string): Promise<StackPart[]> {
  // The YAML parser takes longer to load than most configurations to read.
  const { readInventory } = await import("./inventory.js");
  const inventory = readInventory(readText(resolve(cwd, file)), file);
  return parts.map((part) => ({ ...part, inventory }));
}

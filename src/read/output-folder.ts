import { existsSync } from "node:fs";
import { dirname, join } from "node:path";
import type { Json, JsonObject } from "../model/json";
import { isObject, memberOf, readableText } from "../model/json";
import type { Location } from "../model/location";
import { fail } from "../model/problem";
import type { Emission, StackPart } from "../model/stack-part";
import { filesAround } from "./files";
import { copiedFrom, type Find, inPlace, stagedIn } from "./find";
import { parseJsonObject, repeatedNames } from "./json";
import { display, localState, type WorkingEnvironment } from "./local-state";
import { JsonLocator } from "./locate";
import { lockedProviders } from "./lock-file";
import { moduleReader } from "./modules";
import { pathSteps } from "./place";
import { readText } from "./text";
import { type Declaration, readConfiguration } from "./tf-json";

/**
 * A folder that cdktf wrote: manifest.json and a cdk.tf.json for each stack.
 *
 * @param home the folder that it was written for: sources of modules are relative to places in that
 */
export function readOutputFolder(folder: string, around: WorkingEnvironment, home: string = folder): StackPart[] {
  const { cwd } = around;
  const shown = display(join(folder, "manifest.json"), cwd);
  const text = readText(join(folder, "manifest.json"));
  const manifest = parseJsonObject(text, shown);
  const [twice] = repeatedNames(text, ["stacks"]);
  if (twice !== undefined) fail("app/same-stack", { stack: twice, other: twice, file: shown });
  const stacks = Object.entries(isObject(manifest["stacks"]) ? manifest["stacks"] : {});
  const files = new Map<string, string>();
  if (stacks.length === 0) fail("app/no-stacks", { folder: display(folder, cwd) });
  return stacks.map(([name, stack]) => {
    const path = isObject(stack) ? stack["synthesizedStackPath"] : undefined;
    if (typeof path !== "string") fail("configuration/shape", { where: `stacks.${name}` }, { file: shown });
    const file = join(folder, path);
    const other = files.get(file);
    if (other !== undefined) fail("app/same-stack", { stack: name, other, file: display(file, cwd) });
    files.set(file, name);
    const find = home === folder ? inPlace : stagedIn(home, folder);
    const needs = isObject(stack) ? namesIn(stack["dependencies"]) : [];
    return { ...readStackFile(file, name, around, { find, home: dirname(join(home, path)) }), needs };
  });
}

function namesIn(list: Json | undefined): string[] {
  return Array.isArray(list) ? list.filter((one) => typeof one === "string") : [];
}

/** One file of Terraform's JSON syntax, with the declarations that were noted beside it. */
export function readStackFile(
  file: string,
  name: string,
  around: WorkingEnvironment,
  given: { readonly document?: JsonObject; readonly home?: string; readonly find?: Find } = {},
): StackPart {
  const { cwd } = around;
  const { home = dirname(file), find = inPlace } = given;
  const shown = display(file, cwd);
  const content = given.document ?? parseJsonObject(readText(file), shown);
  const locator = new JsonLocator(shown, () => readText(file));
  const notes = notesOf(join(file, "..", "eniplan.sources.json"));
  const noted = notedSources(notes);
  const emission = emissionOf(notes);
  const declaration = (address: string): Declaration => ({
    // What an app wrote for us alone is gone by now, and no place to send anybody to.
    locate: (path) => (existsSync(file) ? locator.within(address, pathSteps(path))?.location : undefined),
    ...noted.declarations.get(address),
  });
  const acknowledgement = (index: number) => noted.acknowledgements[index];
  const part = readConfiguration([content], {
    name,
    file: shown,
    folder: ".",
    files: filesAround(dirname(file)),
    declaration,
    acknowledgement,
    module: moduleReader(home, { cwd, env: around.env, stack: name, find, origin: originOf(notes, home) }),
    ...localState([content], home, around),
  });
  return { ...part, ...lockedProviders(dirname(file)), ...(emission ? { emission } : {}) };
}

interface Sources {
  readonly declarations: ReadonlyMap<string, Declaration>;
  /** By their numbers in the document. */
  readonly acknowledgements: readonly (Location | undefined)[];
}

/** What the app noted, when it ran for eniplan. */
function notesOf(file: string): JsonObject {
  return existsSync(file) ? parseJsonObject(readText(file), file) : {};
}

/** What it wrote beyond what its author did; nothing, when it was told not to. */
function emissionOf({ emission }: JsonObject): Emission | undefined {
  if (!isObject(emission)) return undefined;
  const { dependsOn } = emission;
  const entries = (Array.isArray(dependsOn) ? dependsOn : []).filter(isObject);
  return { dependsOn: entries.map(({ block, on }) => ({ block: readableText(block), on: readableText(on) })) };
}

/** Where its author keeps the modules that cdktf has copied into the folder of the stack. */
function originOf({ modules }: JsonObject, folder: string): Find {
  const { from, to } = isObject(modules) ? modules : {};
  return typeof from === "string" && typeof to === "string" ? copiedFrom(from, join(folder, to)) : inPlace;
}

/** Where its declarations and acknowledgements are. */
function notedSources({ sources, acknowledgements }: JsonObject): Sources {
  const entries = Object.entries(isObject(sources) ? sources : {});
  return {
    declarations: new Map(entries.map(([address, source]) => [address, noted(source)])),
    acknowledgements: Array.isArray(acknowledgements) ? acknowledgements.map(locationOf) : [],
  };
}

function noted(source: Json): Declaration {
  const path = isObject(source) ? source["path"] : undefined;
  const location = locationOf(source);
  return {
    ...(typeof path === "string" ? { path } : {}),
    ...(location ? { locate: (within) => attributeIn(source, within, location) ?? location } : {}),
  };
}

/** Where the property of an attribute is, as far as it was noted. */
function attributeIn(source: Json, within: string | undefined, made: Location): Location | undefined {
  const [name] = pathSteps(within);
  const attributes = isObject(source) ? source["attributes"] : undefined;
  const noted = isObject(attributes) && typeof name === "string" ? memberOf(attributes, name) : undefined;
  return isObject(noted) ? locationOf({ ...noted, file: made.file }) : undefined;
}

function locationOf(source: Json): Location | undefined {
  if (!isObject(source)) return undefined;
  const { file, line, column } = source;
  if (typeof file !== "string") return undefined;
  return {
    file,
    ...(typeof line === "number" ? { line } : {}),
    ...(typeof column === "number" ? { column } : {}),
  };
}

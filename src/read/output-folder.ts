import { existsSync } from "node:fs";
import { dirname, join } from "node:path";
import type { Json, JsonObject } from "../model/json";
import { isObject } from "../model/json";
import type { StackPart } from "../model/model";
import { fail } from "../model/problem";
import { parseJsonObject } from "./json";
import { display, localState, type Surroundings } from "./local-state";
import { JsonLocator } from "./locate";
import { moduleReader } from "./modules";
import { readText } from "./text";
import { type Declaration, readConfiguration } from "./tf-json";

/** A folder that cdktf wrote: manifest.json and a cdk.tf.json for each stack. */
export function readOutputFolder(folder: string, around: Surroundings): StackPart[] {
  const { cwd } = around;
  const manifest = parseJsonObject(
    readText(join(folder, "manifest.json")),
    display(join(folder, "manifest.json"), cwd),
  );
  const stacks = Object.entries(isObject(manifest["stacks"]) ? manifest["stacks"] : {});
  if (stacks.length === 0) fail("app/no-stacks", { folder: display(folder, cwd) });
  return stacks.map(([name, stack]) => {
    const path = isObject(stack) ? stack["synthesizedStackPath"] : undefined;
    if (typeof path !== "string")
      fail("configuration/shape", { where: `stacks.${name}` }, { file: display(join(folder, "manifest.json"), cwd) });
    return readStackFile(join(folder, path), name, around);
  });
}

/** One file of Terraform's JSON syntax, with the declarations that were noted beside it. */
export function readStackFile(file: string, name: string, around: Surroundings, document?: JsonObject): StackPart {
  const { cwd } = around;
  const shown = display(file, cwd);
  const content = document ?? parseJsonObject(readText(file), shown);
  const locator = new JsonLocator(shown, () => readText(file));
  const noted = notedSources(join(file, "..", "eniplan.sources.json"));
  const declaration = (address: string): Declaration => ({
    locate: () => locator.locate(address),
    ...noted.get(address),
  });
  return readConfiguration([content], {
    name,
    file: shown,
    declaration,
    module: moduleReader(dirname(file), cwd, name),
    ...localState([content], dirname(file), around),
  });
}

/** What the app noted of its declarations, when it ran for eniplan. */
function notedSources(file: string): Map<string, Declaration> {
  if (!existsSync(file)) return new Map();
  const { sources } = parseJsonObject(readText(file), file);
  const entries = Object.entries(isObject(sources) ? sources : {});
  return new Map(entries.map(([address, source]) => [address, noted(source)]));
}

function noted(source: Json): Declaration {
  if (!isObject(source)) return {};
  const { path, file, line, column } = source;
  const location = {
    file: String(file),
    ...(typeof line === "number" ? { line } : {}),
    ...(typeof column === "number" ? { column } : {}),
  };
  return {
    ...(typeof path === "string" ? { path } : {}),
    ...(typeof file === "string" ? { locate: () => location } : {}),
  };
}

import { join } from "node:path";
import type { JsonObject } from "../../src/model/json";
import { Model } from "../../src/model/model";
import type { StackPart } from "../../src/model/stack-part";
import type { PriorState } from "../../src/model/state";
import { RESOURCE_TYPES } from "../../src/provider/types";
import type { ModuleReader } from "../../src/read/read-module";
import { readConfiguration } from "../../src/read/tf-json";

/** Documents of modules by their folders, as `source` names them from the root. */
export type ModuleDocuments = Readonly<Record<string, JsonObject>>;

/** A stack that calls modules. */
export function callingPart(root: JsonObject, modules: ModuleDocuments, prior?: PriorState, name = "test"): StackPart {
  const module = readerOf(modules, "", name);
  return readConfiguration([root], { name, file: "main.tf.json", module, ...(prior ? { prior } : {}) });
}

export function callingModel(root: JsonObject, modules: ModuleDocuments, prior?: PriorState): Model {
  return new Model([callingPart(root, modules, prior)], RESOURCE_TYPES);
}

function readerOf(modules: ModuleDocuments, folder: string, name: string): ModuleReader {
  return (source = "") => {
    const path = join(folder, source);
    const document = modules[path];
    if (!document) return undefined;
    const part = readConfiguration([document], { name, file: path, module: readerOf(modules, path, name) });
    return { part, acknowledgements: [] };
  };
}

import { formatAddress } from "../model/address";
import type { Json, JsonObject } from "../model/json";
import { isObject } from "../model/json";
import { fail, InputError, type Problem } from "../model/problem";
import type { PriorObject, PriorState } from "../model/state";
import { parseJsonObject } from "./json";

/** The only version that Terraform has written since 0.12; older ones are upgraded by any later Terraform. */
const STATE_VERSION = 4;

/**
 * Reads a Terraform state file of version 4.
 *
 * @throws InputError when the text is no JSON, is of another version, or is not shaped as a state.
 */
export function readState(text: string, file: string): PriorState {
  // What `terraform state pull` prints when there is no state, and when it failed.
  if (text.trim() === "") fail("state/empty", { file });
  return stateFromJson(parseJsonObject(text, file), file);
}

export function stateFromJson(document: JsonObject, file: string): PriorState {
  const { version } = document;
  if (typeof version !== "number") fail("file/unrecognised", { file, found: "JSON without a state version" }, { file });
  if (version !== STATE_VERSION) fail("state/version", { found: version, expected: STATE_VERSION }, { file });
  const problems: Problem[] = [];
  const wrong = (where: string) => problems.push({ id: "state/shape", location: { file }, params: { where } });
  const resources = document["resources"];
  if (!Array.isArray(resources)) wrong("resources");
  const objects = Array.isArray(resources) ? resources.flatMap((entry, i) => readResource(entry, i, wrong)) : [];
  if (problems.length > 0) throw new InputError(problems);
  return {
    file,
    lineage: String(document["lineage"] ?? ""),
    serial: Number(document["serial"] ?? 0),
    terraformVersion: String(document["terraform_version"] ?? ""),
    objects,
  };
}

function readResource(entry: Json, index: number, wrong: (where: string) => void): PriorObject[] {
  if (!isObject(entry) || typeof entry["type"] !== "string" || typeof entry["name"] !== "string") {
    wrong(`resources[${index}]`);
    return [];
  }
  const { type, name, instances } = entry;
  const mode = entry["mode"] === "data" ? "data" : "managed";
  const module = typeof entry["module"] === "string" ? entry["module"] : "";
  if (!Array.isArray(instances)) {
    wrong(`resources[${index}].instances`);
    return [];
  }
  return instances.flatMap((instance, i) => {
    if (!isObject(instance) || !isObject(instance["attributes"] ?? {})) {
      wrong(`resources[${index}].instances[${i}]`);
      return [];
    }
    const key = instance["index_key"];
    return {
      address: formatAddress(
        mode,
        type,
        name,
        typeof key === "string" || typeof key === "number" ? key : undefined,
        module,
      ),
      mode,
      type,
      name,
      module,
      ...(typeof key === "string" || typeof key === "number" ? { key } : {}),
      ...readInstance(instance),
    };
  });
}

type InstanceFields = Pick<
  PriorObject,
  "attributes" | "dependencies" | "createBeforeDestroy" | "tainted" | "deposed" | "sensitive"
>;

function readInstance(instance: JsonObject): InstanceFields {
  const { attributes, dependencies, deposed } = instance;
  return {
    attributes: isObject(attributes) ? attributes : {},
    dependencies: Array.isArray(dependencies) ? dependencies.filter((d): d is string => typeof d === "string") : [],
    createBeforeDestroy: instance["create_before_destroy"] === true,
    tainted: instance["status"] === "tainted",
    ...(typeof deposed === "string" ? { deposed } : {}),
    sensitive: sensitiveAttributes(instance["sensitive_attributes"]),
  };
}

/** The top-level attribute of each path; masking all of it errs on the safe side. */
function sensitiveAttributes(paths: Json | undefined): ReadonlySet<string> {
  const names = new Set<string>();
  for (const path of Array.isArray(paths) ? paths : []) {
    const [first] = Array.isArray(path) ? path : [];
    if (isObject(first) && typeof first["value"] === "string") names.add(first["value"]);
  }
  return names;
}

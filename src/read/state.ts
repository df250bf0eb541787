import { formatAddress } from "../model/address";
import type { Json, JsonObject } from "../model/json";
import { isObject, readableText } from "../model/json";
import { fail, InputError, type Problem } from "../model/problem";
import { bothPlaces, placesAt, type SecretPlaces } from "../model/secret-places";
import type { PriorObject, PriorOutput, PriorState } from "../model/state";
import { parseJsonObject } from "./json";
import { describeKind, recognise } from "./recognise";
import { stateFromShown } from "./shown-state";

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

/** The same of a parsed document; also what `terraform show -json` prints of a state, or of a plan with its prior state. */
export function stateFromJson(document: JsonObject, file: string): PriorState {
  if ("format_version" in document && !("version" in document)) {
    const { prior_state: prior } = document;
    const shown = recognise(document);
    if (shown !== "plan-json" && shown !== "state-json") {
      fail("file/unrecognised", { file, found: describeKind(shown, document) }, { file });
    }
    return stateFromShown(isObject(prior) ? prior : document, file);
  }
  const kind = recognise(document);
  if (kind === "encrypted") fail("state/encrypted", { file });
  const { version } = document;
  if (typeof version !== "number") fail("file/unrecognised", { file, found: describeKind(kind, document) }, { file });
  if (kind === "unknown") fail("file/unrecognised", { file, found: describeKind(kind, document) }, { file });
  if (version !== STATE_VERSION) fail("state/version", { found: version, expected: STATE_VERSION }, { file });
  const problems: Problem[] = [];
  const wrong = (where: string) => problems.push({ id: "state/shape", location: { file }, params: { where } });
  const resources = document["resources"];
  if (!Array.isArray(resources)) wrong("resources");
  const objects = Array.isArray(resources) ? resources.flatMap((entry, i) => readResource(entry, i, wrong)) : [];
  if (problems.length > 0) throw new InputError(problems);
  return {
    file,
    lineage: readableText(document["lineage"] ?? ""),
    serial: Number(document["serial"] ?? 0),
    terraformVersion: readableText(document["terraform_version"] ?? ""),
    objects,
    outputs: readOutputs(document["outputs"]),
  };
}

function readOutputs(outputs: Json | undefined): ReadonlyMap<string, PriorOutput> {
  const entries = Object.entries(isObject(outputs) ? outputs : {}).flatMap(([name, output]) =>
    isObject(output) ? [[name, output] as const] : [],
  );
  return new Map(
    entries.map(([name, { value = null, type, sensitive }]) => [
      name,
      { value, sensitive: sensitive === true, ...(type === undefined ? {} : { type }) },
    ]),
  );
}

/** Of many objects the same. */
function providerOf(written: string): string | undefined {
  return /^(?:module\..*\.)?provider\["([^"]+)"\]/.exec(written)?.[1];
}

function readResource(entry: Json, index: number, wrong: (where: string) => void): PriorObject[] {
  if (!isObject(entry) || typeof entry["type"] !== "string" || typeof entry["name"] !== "string") {
    wrong(`resources[${index}]`);
    return [];
  }
  const { type, name, instances } = entry;
  const provider = providerOf(readableText(entry["provider"] ?? ""));
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
      ...(provider === undefined ? {} : { provider }),
      ...readInstance(instance, type),
    };
  });
}

type InstanceFields = Pick<
  PriorObject,
  "attributes" | "dependencies" | "createBeforeDestroy" | "tainted" | "deposed" | "sensitive" | "schemaVersion"
>;

function readInstance(instance: JsonObject, type: string): InstanceFields {
  const { attributes, dependencies, deposed, schema_version: schemaVersion } = instance;
  return {
    attributes: withoutTypes(isObject(attributes) ? attributes : {}, type),
    ...(typeof schemaVersion === "number" ? { schemaVersion } : {}),
    dependencies: Array.isArray(dependencies) ? textsOf(dependencies) : NO_TEXTS,
    createBeforeDestroy: instance["create_before_destroy"] === true,
    tainted: instance["status"] === "tainted",
    ...(typeof deposed === "string" ? { deposed } : {}),
    sensitive: sensitiveAttributes(instance["sensitive_attributes"]),
  };
}

const NO_TEXTS: readonly string[] = [];

function textsOf(list: readonly Json[]): readonly string[] {
  const isText = (entry: Json): entry is string => typeof entry === "string";
  return list.every(isText) ? list : list.filter(isText);
}

/** Terraform's own terraform_data has attributes of any type; the state notes the type beside each value. */
function withoutTypes(attributes: JsonObject, type: string): JsonObject {
  if (type !== "terraform_data") return attributes;
  const plain = (value: Json): Json =>
    isObject(value) && "type" in value && "value" in value ? (value["value"] as Json) : value;
  return Object.fromEntries(Object.entries(attributes).map(([name, value]) => [name, plain(value)]));
}

const NOTHING_SECRET: ReadonlyMap<string, SecretPlaces> = new Map();

/** The paths that Terraform marks, by attribute. */
function sensitiveAttributes(paths: Json | undefined): ReadonlyMap<string, SecretPlaces> {
  if (!Array.isArray(paths) || paths.length === 0) return NOTHING_SECRET;
  const attributes = new Map<string, SecretPlaces>();
  for (const path of paths) {
    const [name, ...inner] = Array.isArray(path) ? stepsOf(path) : [];
    if (typeof name !== "string") continue;
    attributes.set(name, bothPlaces(attributes.get(name), placesAt([inner])) as SecretPlaces);
  }
  return attributes;
}

/** `{"type":"get_attr","value":"tags"}`, `{"type":"index","value":{"value":"pw","type":"string"}}`; behind what is no such step all is meant. */
function stepsOf(path: readonly Json[]): (string | number)[] {
  const steps: (string | number)[] = [];
  for (const entry of path) {
    const value = isObject(entry) ? entry["value"] : undefined;
    const step = isObject(value) ? value["value"] : value;
    if (typeof step !== "string" && typeof step !== "number") break;
    steps.push(step);
  }
  return steps;
}

import { isObject, type Json, type JsonObject, readableText } from "../model/json";
import { InputError, type Problem } from "../model/problem";
import { placesAt, type SecretPath, type SecretPlaces } from "../model/secret-places";
import type { PriorObject, PriorOutput, PriorState } from "../model/state";

/**
 * Reads what `terraform show -json` prints of a state: https://developer.hashicorp.com/terraform/internals/json-format. It
 * tells neither lineage nor serial, nor what is create_before_destroy.
 *
 * @param document the whole document, or the `prior_state` of a plan.
 * @throws InputError with every resource that is not shaped as Terraform writes it.
 */
export function stateFromShown(document: JsonObject, file: string): PriorState {
  const values = isObject(document["values"]) ? document["values"] : {};
  const problems: Problem[] = [];
  const objects = objectsIn(values["root_module"], "", (where) =>
    problems.push({ id: "state/shape", location: { file }, params: { where } }),
  );
  if (problems.length > 0) throw new InputError(problems);
  return {
    file,
    terraformVersion: readableText(document["terraform_version"] ?? ""),
    objects,
    outputs: outputsOf(values["outputs"]),
  };
}

function objectsIn(module: Json | undefined, address: string, wrong: (where: string) => void): PriorObject[] {
  if (!isObject(module)) return [];
  const where = address === "" ? "values.root_module" : address;
  const own = listOf(module["resources"]).flatMap((resource, i) => {
    const object = isObject(resource) ? objectOf(resource, address) : undefined;
    if (!object) wrong(`${where}.resources[${i}]`);
    return object ? [object] : [];
  });
  const inner = listOf(module["child_modules"]).flatMap((child) =>
    isObject(child) ? objectsIn(child, readableText(child["address"] ?? ""), wrong) : [],
  );
  return [...own, ...inner];
}

function objectOf(resource: JsonObject, module: string): PriorObject | undefined {
  const { address, type, name, index, values, depends_on: dependencies, deposed_key: deposed } = resource;
  if (typeof type !== "string" || typeof name !== "string" || typeof address !== "string") return undefined;
  return {
    address,
    mode: resource["mode"] === "data" ? "data" : "managed",
    type,
    name,
    module,
    attributes: isObject(values) ? values : {},
    dependencies: listOf(dependencies).filter((entry): entry is string => typeof entry === "string"),
    createBeforeDestroy: false,
    tainted: resource["tainted"] === true,
    sensitive: sensitiveIn(resource["sensitive_values"]),
    ...(typeof index === "string" || typeof index === "number" ? { key: index } : {}),
    ...(typeof deposed === "string" ? { deposed } : {}),
    ...(typeof resource["provider_name"] === "string" ? { provider: resource["provider_name"] } : {}),
    ...(typeof resource["schema_version"] === "number" ? { schemaVersion: resource["schema_version"] } : {}),
  };
}

/** True at what is sensitive: attributes, or something inside of them. */
function sensitiveIn(values: Json | undefined): ReadonlyMap<string, SecretPlaces> {
  const entries = Object.entries(isObject(values) ? values : {}).flatMap(([name, tree]) => {
    const places = placesAt(truePaths(tree));
    return places ? [[name, places] as const] : [];
  });
  return new Map(entries);
}

function truePaths(tree: Json): SecretPath[] {
  if (tree === true) return [[]];
  if (Array.isArray(tree)) return tree.flatMap((one, i) => truePaths(one).map((path) => [i, ...path]));
  if (!isObject(tree)) return [];
  return Object.entries(tree).flatMap(([name, one]) => truePaths(one).map((path) => [name, ...path]));
}

function outputsOf(outputs: Json | undefined): ReadonlyMap<string, PriorOutput> {
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

function listOf(value: Json | undefined): readonly Json[] {
  return Array.isArray(value) ? value : [];
}

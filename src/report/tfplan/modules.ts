import type { JsonObject } from "../../model/json";
import type { ObjectPlace } from "../../plan/terraform/terraform-plan";
import { labelsOf } from "./changes";

/** A resource with its values, as `planned_values` and the prior state hold it. */
export interface Listed {
  readonly place: ObjectPlace;
  readonly values: JsonObject;
  readonly sensitive: JsonObject;
  readonly dependencies?: readonly string[];
  readonly tainted?: boolean;
}

interface Module {
  readonly resources: JsonObject[];
  readonly children: Map<string, Module>;
}

/** `root_module`: the resources of the root, and those of modules nested as the modules are. */
export function moduleTree(listed: readonly Listed[]): JsonObject {
  const root: Module = { resources: [], children: new Map() };
  for (const one of listed) moduleAt(root, one.place.module).resources.push(resourceOf(one));
  return written(root);
}

function resourceOf({ place, values, sensitive, dependencies = [], tainted = false }: Listed): JsonObject {
  const { address, provider, schemaVersion, deposed } = place;
  return {
    address,
    ...labelsOf(place),
    provider_name: provider,
    schema_version: schemaVersion,
    values,
    sensitive_values: sensitive,
    ...(dependencies.length > 0 ? { depends_on: [...dependencies] } : {}),
    ...(tainted ? { tainted: true } : {}),
    ...(deposed === undefined ? {} : { deposed_key: deposed }),
  };
}

/** `module.a["k"].module.b` lies in `module.a["k"]`. */
function moduleAt(root: Module, address: string): Module {
  let module = root;
  let path = "";
  for (const [step] of address.matchAll(/module\.[\w-]+(?:\[(?:\d+|"(?:[^"\\]|\\.)*")\])?/g)) {
    path = path === "" ? step : `${path}.${step}`;
    let child = module.children.get(path);
    if (!child) {
      child = { resources: [], children: new Map() };
      module.children.set(path, child);
    }
    module = child;
  }
  return module;
}

function written({ resources, children }: Module): JsonObject {
  return {
    ...(resources.length > 0 ? { resources } : {}),
    ...(children.size > 0
      ? { child_modules: [...children].map(([address, child]) => ({ ...written(child), address })) }
      : {}),
  };
}

import { formatAddress } from "../model/address";
import { isObject, type JsonObject, memberOf, readableText } from "../model/json";
import { modulePath } from "../model/module-address";
import { fail } from "../model/problem";
import type { StackPart } from "../model/stack-part";
import type { PriorState } from "../model/state";
import { decidedIn } from "./plan-file/decided-json";
import { objectOr, objects } from "./plan-objects";
import type { PlannedInstance } from "./planned-instance";
import { type PlannedInstances, PlannedModules } from "./planned-modules";
import { stateFromShown } from "./shown-state";
import { readConfiguration } from "./tf-json";

/**
 * Reads what `terraform show -json` prints of a plan: the values of the plan, the references of the configuration, and the
 * prior state. What is known only after apply stands as the reference that it comes from. Linear.
 *
 * @throws InputError when the plan has no configuration.
 */
export function planConfiguration(document: JsonObject, file: string, name: string): StackPart {
  const configuration = document["configuration"];
  const root = isObject(configuration) ? configuration["root_module"] : undefined;
  if (!isObject(root)) fail("file/unrecognised", { file, found: "a plan without its configuration" }, { file });
  const plan = new PlannedModules(instancesIn(document));
  const written: JsonObject = {
    ...plan.document(root, "", [""]),
    removed: forgotten(document).map((from) => ({ from, lifecycle: { destroy: false } })),
    variable: variablesOf(document, root),
  };
  const prior = priorOf(document, file);
  const module = plan.reader(root, "", file, name);
  const part = readConfiguration([written], { name, file, module, ...(prior ? { prior } : {}) });
  return { ...part, isPlanned: true, decided: decidedIn(document, prior) };
}

/** What terraform replaces for no attribute, because of a trigger or by request, is marked as tainted. */
function priorOf(document: JsonObject, file: string): PriorState | undefined {
  if (!isObject(document["prior_state"])) return undefined;
  const state = stateFromShown(document["prior_state"], file);
  const forced = new Set(
    objects(document["resource_changes"])
      .filter(({ action_reason: reason }) => reason === "replace_by_triggers" || reason === "replace_by_request")
      .map(({ address }) => readableText(address)),
  );
  if (forced.size === 0) return state;
  return { ...state, objects: state.objects.map((o) => (forced.has(o.address) ? { ...o, tainted: true } : o)) };
}

/** What the plan makes of each declaration, by its address without any keys: values, and what is not known yet. */
function instancesIn(document: JsonObject): PlannedInstances {
  const found = new Map<string, PlannedInstance[]>();
  const add = (mode: string, entry: JsonObject, instance: PlannedInstance) => {
    const [type, name] = [readableText(entry["type"]), readableText(entry["name"])];
    const path = modulePath(instance.module);
    const address = formatAddress(mode === "data" ? "data" : "managed", type, name, undefined, path);
    const list = found.get(address);
    if (list) list.push(instance);
    else found.set(address, [instance]);
  };
  for (const change of objects(document["resource_changes"])) {
    const { mode, index, module_address: module, deposed } = change;
    const { before, after, actions, after_unknown: unknown, after_sensitive: sensitive } = objectOr(change["change"]);
    if (deposed !== undefined || !isObject(after)) continue;
    add(readableText(mode), change, {
      module: typeof module === "string" ? module : "",
      index,
      values: after,
      ...(isObject(before) ? { before } : {}),
      createsFirst: Array.isArray(actions) && actions.join() === "create,delete",
      forgets: Array.isArray(actions) && actions.join() === "create,forget",
      unknown: objectOr(unknown),
      sensitive: objectOr(sensitive),
    });
  }
  const prior = isObject(document["prior_state"]) ? document["prior_state"]["values"] : undefined;
  const root = isObject(prior) ? prior["root_module"] : undefined;
  // A data source that was read while planning is no change; its values stand in the prior state.
  if (isObject(root)) {
    for (const { module, resource: data } of resourcesIn(root, "")) {
      if (data["mode"] !== "data" || !isObject(data["values"])) continue;
      add("data", data, {
        module,
        index: data["index"],
        values: data["values"],
        unknown: {},
        sensitive: objectOr(data["sensitive_values"]),
      });
    }
  }
  return found;
}

function resourcesIn(values: JsonObject, module: string): { module: string; resource: JsonObject }[] {
  const inner = objects(values["child_modules"]).flatMap((child) =>
    resourcesIn(child, readableText(child["address"] ?? "")),
  );
  return [...objects(values["resources"]).map((resource) => ({ module, resource })), ...inner];
}

/** What leaves the state and stays in the cloud. */
function forgotten(document: JsonObject): string[] {
  return objects(document["resource_changes"]).flatMap(({ type, name, change, module_address: module }) => {
    const actions = isObject(change) ? change["actions"] : undefined;
    const forgets = Array.isArray(actions) && actions.includes("forget");
    const path = typeof module === "string" ? modulePath(module) : "";
    return forgets ? [formatAddress("managed", readableText(type), readableText(name), undefined, path)] : [];
  });
}

function variablesOf(document: JsonObject, root: JsonObject): JsonObject {
  const given = isObject(document["variables"]) ? document["variables"] : {};
  const declared = isObject(root["variables"]) ? root["variables"] : {};
  return Object.fromEntries(
    Object.entries(declared).map(([name, body]) => {
      const { value } = objectOr(memberOf(given, name));
      const sensitive = isObject(body) && body["sensitive"] === true ? { sensitive: true } : {};
      return [name, { ...(value === undefined ? {} : { default: value }), ...sensitive }];
    }),
  );
}

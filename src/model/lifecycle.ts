import { isObject, type Json, type JsonObject } from "./json";
import type { CheckCondition } from "./module-blocks";

/** When a resource calls actions: `lifecycle { action_trigger { … } }` (Terraform 1.14, 1.16). */
export interface ActionTrigger {
  readonly events: readonly string[];
  /** Undefined: whenever one of the events happens. As written. */
  readonly condition?: Json;
  /** `action.TYPE.NAME`, in whose brackets expressions may stand. */
  readonly actions: readonly string[];
  readonly onFailure: "halt" | "taint" | "continue";
}

/** What Terraform reads of the `lifecycle` of a resource, as written; undefined: not set. */
export interface Lifecycle {
  readonly preventDestroy?: Json;
  /** Terraform 1.16: false for an object that is forgotten and not destroyed. */
  readonly destroy?: Json;
  /** OpenTofu 1.11: false for no instance at all. */
  readonly enabled?: Json;
  readonly preconditions: readonly CheckCondition[];
  readonly postconditions: readonly CheckCondition[];
  readonly actionTriggers: readonly ActionTrigger[];
}

const NONE: Lifecycle = { preconditions: [], postconditions: [], actionTriggers: [] };

/** The lifecycle of a block, by its body. Cheap where there is none. */
export function lifecycleIn(body: JsonObject): Lifecycle {
  const written = body["lifecycle"];
  const [first] = blocksIn(written);
  if (!first) return NONE;
  const { prevent_destroy: preventDestroy, destroy, enabled } = first;
  return {
    ...(preventDestroy === undefined ? {} : { preventDestroy }),
    ...(destroy === undefined ? {} : { destroy }),
    ...(enabled === undefined ? {} : { enabled }),
    preconditions: conditionsIn(first["precondition"]),
    postconditions: conditionsIn(first["postcondition"]),
    actionTriggers: blocksIn(first["action_trigger"]).map(triggerIn),
  };
}

/** The conditions that stand in blocks of one keyword. */
export function conditionsIn(blocks: Json | undefined): CheckCondition[] {
  return blocksIn(blocks).map(({ condition = null, error_message: message = "" }) => ({ condition, message }));
}

/** JSON syntax writes one block as an object or as a list of one. */
export function blocksIn(value: Json | undefined): JsonObject[] {
  if (value === undefined) return [];
  return (Array.isArray(value) ? value : [value]).filter(isObject);
}

/** A name or an address; in JSON syntax it may be written as a template. */
export function nameIn(text: string): string {
  return text.replace(/^\$\{(.*)\}$/s, "$1").trim();
}

/** A list of names, in either syntax. */
export function namesIn(value: Json | undefined): string[] {
  const list = Array.isArray(value) ? value : value === undefined ? [] : [value];
  return list.filter((entry) => typeof entry === "string").map(nameIn);
}

function triggerIn({ events, condition, actions, on_failure: failure }: JsonObject): ActionTrigger {
  const onFailure = typeof failure === "string" ? nameIn(failure) : "halt";
  return {
    events: namesIn(events),
    ...(condition === undefined ? {} : { condition }),
    actions: namesIn(actions),
    onFailure: onFailure === "taint" || onFailure === "continue" ? onFailure : "halt",
  };
}

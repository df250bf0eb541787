import { type DecidedChange, type DecidedPlan, decidedOf, isAnyTrue } from "../../model/decided";
import { isObject, type Json, type JsonObject } from "../../model/json";
import type { PriorState } from "../../model/state";
import { objects } from "../plan-objects";

/** What Terraform's plan JSON says that has been decided. */
export function decidedIn(document: JsonObject, prior: PriorState | undefined): DecidedPlan {
  const [changes, drift] = ["resource_changes", "resource_drift"].map((name) =>
    objects(document[name]).flatMap((entry) => decidedJson(entry) ?? []),
  );
  const read = (prior?.objects ?? []).filter(({ mode }) => mode === "data").map(({ address }) => address);
  return decidedOf(changes ?? [], drift ?? [], read);
}

/** An entry of `resource_changes` or `resource_drift` in Terraform's plan JSON; undefined: it is none. */
function decidedJson(entry: JsonObject): DecidedChange | undefined {
  const { address, mode, type, deposed, previous_address: movedFrom, action_reason: reason } = entry;
  const change = isObject(entry["change"]) ? entry["change"] : {};
  const { actions, before, after, after_unknown: unknown = false } = change;
  if (typeof address !== "string" || typeof type !== "string" || !Array.isArray(actions)) return undefined;
  const secret = [change["before_sensitive"], change["after_sensitive"]].filter((tree) => isAnyTrue(tree));
  const paths = Array.isArray(change["replace_paths"]) ? change["replace_paths"] : [];
  return {
    address,
    mode: mode === "data" ? "data" : "managed",
    type,
    ...(typeof deposed === "string" ? { deposed } : {}),
    ...(typeof movedFrom === "string" && movedFrom !== address ? { movedFrom } : {}),
    actions: actions.map(String),
    ...objectAs("before", before),
    ...objectAs("after", after),
    unknown,
    sensitive: secret.reduce<Json>(bothTrue, false),
    replacePaths: paths.filter((path) => Array.isArray(path)).map((path) => path.filter(isStep)),
    ...(typeof reason === "string" ? { reason } : {}),
  };
}

function isStep(step: Json): step is string | number {
  return typeof step === "string" || typeof step === "number";
}

function bothTrue(a: Json, b: Json | undefined): Json {
  if (a === true || b === true) return true;
  if (Array.isArray(a) && Array.isArray(b)) {
    return Array.from({ length: Math.max(a.length, b.length) }, (_, i) => bothTrue(a[i] ?? false, b[i]));
  }
  if (isObject(a) && isObject(b)) {
    const names = new Set([...Object.keys(a), ...Object.keys(b)]);
    return Object.fromEntries([...names].map((name) => [name, bothTrue(a[name] ?? false, b[name])]));
  }
  return a === false || a === null ? (b ?? false) : a;
}

/** A member that is there only when the value is an object. */
export function objectAs<K extends string>(name: K, value: Json | undefined): { readonly [P in K]?: JsonObject } {
  return (isObject(value) ? { [name]: value } : {}) as { readonly [P in K]?: JsonObject };
}

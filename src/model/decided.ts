import { type Answer, known } from "./answer";
import { isObject, type Json, type JsonObject, memberOf } from "./json";
import { moduleSteps, prefixOf } from "./module-address";

/** What Terraform has decided to do with one object, as its plan says it. */
export interface DecidedChange {
  readonly address: string;
  /** Key of an object left over from an interrupted replacement. */
  readonly deposed?: string;
  /** Where the state had it before. */
  readonly movedFrom?: string;
  readonly mode: "managed" | "data";
  readonly type: string;
  /** As in Terraform's plan JSON: `["create", "delete"]` is a replacement that creates first. */
  readonly actions: readonly string[];
  readonly before?: JsonObject;
  readonly after?: JsonObject;
  /** `true` at the places of `after` that are known only after apply. */
  readonly unknown: Json;
  /** `true` at the places that must not be shown. */
  readonly sensitive: Json;
  /** Attributes that demand another object. */
  readonly replacePaths: readonly (readonly (string | number)[])[];
  /** `replace_by_request` */
  readonly reason?: string;
}

/** A plan that Terraform has made: what it decided is not decided again. */
export interface DecidedPlan {
  /** Instances by address, deposed objects left out. */
  readonly changes: ReadonlyMap<string, DecidedChange>;
  readonly deposed: readonly DecidedChange[];
  /** The instance keys of declarations and of calls, by their address without the last key. */
  readonly keys: ReadonlyMap<string, ReadonlySet<string | number | undefined>>;
  /** What somebody changed outside of Terraform since the last apply. */
  readonly drift: readonly DecidedChange[];
}

/**
 * Puts a plan together.
 *
 * @param read addresses of data sources that were read while planning, which are no changes
 */
export function decidedOf(
  changes: readonly DecidedChange[],
  drift: readonly DecidedChange[],
  read: Iterable<string>,
): DecidedPlan {
  const current = changes.filter(({ deposed }) => deposed === undefined);
  const keys = new Map<string, Set<string | number | undefined>>();
  const there = current.filter(({ after }) => after !== undefined).map(({ address }) => address);
  for (const address of [...there, ...read]) {
    for (const [declaration, key] of keysIn(address)) {
      const known = keys.get(declaration);
      if (known) known.add(key);
      else keys.set(declaration, new Set([key]));
    }
  }
  return {
    changes: new Map(current.map((change) => [change.address, change])),
    deposed: changes.filter(({ deposed }) => deposed !== undefined),
    keys,
    drift: drift.filter(({ actions }) => actions[0] !== "no-op"),
  };
}

/** `module.a["k"].x.y[0]`: the key of the call `module.a`, and that of the declaration `module.a["k"].x.y`. */
function keysIn(address: string): [declaration: string, key: string | number | undefined][] {
  const steps = moduleSteps(address);
  const module = steps.at(-1)?.address ?? "";
  const calls = steps.map(({ address: own, key }): [string, string | number | undefined] => [
    own.slice(0, own.length - key.length),
    keyOf(key),
  ]);
  const [, base = "", key = ""] = /^([^[]*)(\[.*\])?$/s.exec(address.slice(prefixOf(module).length)) ?? [];
  return [...calls, [`${prefixOf(module)}${base}`, keyOf(key)]];
}

function keyOf(text: string): string | number | undefined {
  if (text === "") return undefined;
  try {
    return JSON.parse(text.slice(1, -1)) as string | number;
  } catch {
    return text.slice(1, -1);
  }
}

/** Whether anything in a tree of truths is true. */
export function isAnyTrue(tree: Json | undefined): boolean {
  if (Array.isArray(tree)) return tree.some(isAnyTrue);
  return isObject(tree) ? Object.values(tree).some(isAnyTrue) : tree === true;
}

/** What a plan of Terraform knows that the configuration alone does not; of secrets nothing is told. */
export function decidedAnswer(
  decided: DecidedPlan | undefined,
  address: string,
  attribute: string,
): Answer | undefined {
  const change = decided?.changes.get(address);
  const value = memberOf(change?.after, attribute);
  if (!change || value === undefined || value === null) return undefined;
  const isOpen = [change.unknown, change.sensitive].some(
    (tree) => tree === true || (isObject(tree) && isAnyTrue(memberOf(tree, attribute))),
  );
  return isOpen ? undefined : known(value);
}

import { loadCatalog } from "../../../src/catalog/catalog";
import type { JsonObject } from "../../../src/model/json";
import { Model } from "../../../src/model/model";
import type { StackPart } from "../../../src/model/stack-part";
import { Network } from "../../../src/network/network";
import type { Change } from "../../../src/plan/change";
import { makePlan } from "../../../src/plan/plan";
import type { Plan } from "../../../src/plan/plan-type";
import { RESOURCE_TYPES } from "../../../src/provider/types";
import { stateFromJson } from "../../../src/read/state";
import { Planned } from "../../../src/rules/planned";
import { DEFAULT_OPTIONS, type Finding, type Rule } from "../../../src/rules/rule";
import { runRules } from "../../../src/rules/run";
import { callingPart, type ModuleDocuments } from "../../support/modules";
import type { Pair } from "./render";

/** What one planner says of one object. */
export interface Verdict {
  readonly actions: string;
  /** Attributes that force a replacement. */
  readonly forces: string;
  /** Attributes that an update in place changes. */
  readonly changes: string;
}

export interface Disagreement {
  readonly address: string;
  readonly terraform?: Verdict;
  readonly eniplan?: Verdict;
}

interface TerraformChange {
  readonly address: string;
  readonly deposed?: string;
  readonly change: {
    readonly actions: readonly string[];
    readonly before: Readonly<Record<string, unknown>> | null;
    readonly after: Readonly<Record<string, unknown>> | null;
    readonly after_unknown: Readonly<Record<string, unknown>>;
    readonly replace_paths?: readonly (readonly (string | number)[])[];
  };
}

/** Where the two plans differ, object by object; what eniplan calls undecided it does not claim. */
export function disagreements(ours: Plan, theirs: JsonObject): Disagreement[] {
  const terraform = new Map(changesOf(theirs).map((change) => [keyOf(change), verdictOf(change)]));
  const undecided = ours.undecided.map(({ address }) => address);
  const isOpen = (address: string) =>
    undecided.some((one) => one === address || one.startsWith(`${address}.`) || address.startsWith(`${one}[`));
  const eniplan = new Map(
    ours.changes.filter(({ address }) => !isOpen(address)).map((change) => [change.address, ourVerdict(change)]),
  );
  const addresses = new Set([...terraform.keys(), ...eniplan.keys()].filter((address) => !isOpen(address)));
  return [...addresses].flatMap((address) => {
    const [one, other] = [terraform.get(address), eniplan.get(address)];
    if (JSON.stringify(one) === JSON.stringify(other)) return [];
    return [{ address, ...(one ? { terraform: one } : {}), ...(other ? { eniplan: other } : {}) }];
  });
}

export function planOf(pair: Pair): Plan {
  const model = modelOf(pair);
  return makePlan(model, new Network(model));
}

export function findingsOf(pair: Pair, rules: readonly Rule[]): Finding[] {
  const model = modelOf(pair);
  const network = new Network(model);
  const planned = new Planned(() => makePlan(model, network));
  return runRules({ model, network, catalog: loadCatalog(), planned, options: DEFAULT_OPTIONS }, rules).filter(
    ({ status }) => status === "violation",
  );
}

export function modelOf(pair: Pair): Model {
  return new Model([partOf(pair)], RESOURCE_TYPES);
}

/** A pair as it is read from its files. */
export function partOf({ configuration, modules = {}, state }: Pair): StackPart {
  const prior = stateFromJson(state as JsonObject, "terraform.tfstate");
  return callingPart(configuration as JsonObject, modules as ModuleDocuments, prior, "pairs");
}

function changesOf(plan: JsonObject): TerraformChange[] {
  const changes = (plan["resource_changes"] ?? []) as unknown as TerraformChange[];
  return changes;
}

function keyOf({ address, deposed }: TerraformChange): string {
  return deposed ? `${address} (deposed object ${deposed})` : address;
}

function verdictOf({ change }: TerraformChange): Verdict {
  const { actions, before, after, after_unknown: unknown, replace_paths: paths = [] } = change;
  const names = new Set([...Object.keys(before ?? {}), ...Object.keys(after ?? {}), ...Object.keys(unknown)]);
  const changed = [...names].filter(
    (name) =>
      isUnknown(unknown[name]) || JSON.stringify(before?.[name] ?? null) !== JSON.stringify(after?.[name] ?? null),
  );
  return {
    actions: actions.join(),
    forces: listed(paths.map(([name]) => String(name))),
    changes: actions.join() === "update" ? listed(changed) : "",
  };
}

function isUnknown(value: unknown): boolean {
  if (typeof value === "object" && value !== null) return Object.values(value).some(isUnknown);
  return value === true;
}

function ourVerdict({ actions, attributes, replacePaths }: Change): Verdict {
  const changed = attributes.map(({ attribute }) => attribute.split(".")[0] as string);
  return {
    actions: actions.join(),
    forces: listed(replacePaths.map((path) => path.split(".")[0] as string)),
    changes: actions.join() === "update" ? listed(changed) : "",
  };
}

function listed(names: readonly string[]): string {
  return [...new Set(names)].sort().join();
}

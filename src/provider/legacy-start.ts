import type { Model } from "../model/model";
import type { Resource } from "../model/resource";
import type { PriorObject } from "../model/state";
import type { Missing, Source } from "../model/value";
import { descriptorOf } from "./registry";

/**
 * An instance that was last started before this moment takes an interface only after a restart by the console or
 * RebootInstance. The documentation gives the date without a time zone. It is read as UTC: that is eight hours later
 * than the same date in China, so a start in between counts as old, and nothing that needs a restart is missed.
 */
const FIRST_GOOD_START = Date.UTC(2018, 3, 1);

const TIMESTAMP = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(?::\d{2}(?:\.\d+)?)?(?:Z|[+-]\d{2}:\d{2})$/;

export type LegacyStart =
  | { readonly kind: "reboot"; readonly startTime: string; readonly source: Source; readonly from: string }
  | { readonly kind: "undecided"; readonly missing: Missing };

/**
 * Whether an existing instance must be rebooted before a new interface can be attached to it. Undefined: no, because it
 * is new, was started since, or is stopped (AttachNetworkInterface: only one that stayed Running since then).
 * Whether anything new is attached is for the caller to know.
 */
export function legacyStart(model: Model, instance: Resource): LegacyStart | undefined {
  const prior = model.prior(instance);
  const status = model.priorValue(instance, "status");
  if (!prior || prior.tainted || (status.kind === "known" && status.value === "Stopped")) return undefined;
  const start = model.priorValue(instance, "start_time");
  const startTime = start.kind === "known" && typeof start.value === "string" ? start.value : "";
  const started = TIMESTAMP.test(startTime) ? Date.parse(startTime) : Number.NaN;
  if (Number.isNaN(started) || start.kind !== "known") {
    return { kind: "undecided", missing: { kind: "state", subject: `${instance.address}.start_time` } };
  }
  if (started >= FIRST_GOOD_START) return undefined;
  return { kind: "reboot", startTime, source: start.source, from: model.sourceFile(instance, start.source) ?? "" };
}

/**
 * Whether the configuration itself makes the provider stop and start, reboot or replace an existing instance before
 * anything is attached to it. Only differences between known plain values are seen; others never count.
 */
export function restartedByChange(model: Model, instance: Resource): boolean {
  const prior = model.prior(instance);
  const described = descriptorOf(instance.type)?.attributes ?? {};
  const ignored = JSON.stringify(instance.lifecycle["ignore_changes"] ?? "");
  if (!prior || ignored === '"all"') return false;
  return Object.entries(described).some(([name, { change, suppress }]) => {
    if (change !== "stop-start" && change !== "reboot" && change !== "replace") return false;
    return !suppress && !ignored.includes(`"${name}"`) && differs(model, instance, prior, name);
  });
}

function differs(model: Model, instance: Resource, prior: PriorObject, name: string): boolean {
  const before = prior.attributes[name];
  const after = model.value(instance, name);
  if (after.kind !== "known" || typeof after.value === "object" || typeof before === "object") return false;
  return before !== undefined && String(before) !== String(after.value);
}

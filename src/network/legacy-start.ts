import type { Missing, Source } from "../model/answer";
import type { Model } from "../model/model";
import type { Resource } from "../model/resource";
import { parseApiTime } from "./timestamp";

/**
 * An instance that was last started before this moment takes an interface only after a restart by the console or
 * RebootInstance. The documentation gives the date without a time zone. It is read as UTC: that is eight hours later
 * than the same date in China, so a start in between counts as old, and nothing that needs a restart is missed.
 */
const FIRST_GOOD_START = Date.UTC(2018, 3, 1);

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
  if (start.kind !== "known") {
    return { kind: "undecided", missing: { kind: "state", subject: `${instance.address}.start_time` } };
  }
  const startTime = String(start.value);
  const started = parseApiTime(startTime);
  if (started === undefined) {
    const subject = `${instance.address}.start_time "${startTime}"`;
    return { kind: "undecided", missing: { kind: "unreadable", subject } };
  }
  if (started >= FIRST_GOOD_START) return undefined;
  return { kind: "reboot", startTime, source: start.source, from: model.sourceFile(instance, start.source) ?? "" };
}

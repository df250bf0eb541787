import type { Model } from "../model/model";
import type { Resource } from "../model/resource";
import { asString, type Missing, type Source } from "../model/value";

/**
 * An instance that was last started before this moment refuses an attach until it is rebooted through the console or
 * RebootInstance. The documentation names the day and no time zone; midnight in UTC is the later, stricter reading of
 * the two that make sense (China is eight hours ahead). Source: AttachNetworkInterface, 2026 text.
 */
export const LEGACY_START = "2018-04-01T00:00";

export type LegacyStart =
  | { readonly kind: "reboot"; readonly startTime: string; readonly source: Source; readonly from: string }
  | { readonly kind: "undecided"; readonly missing: Missing };

/**
 * Whether an instance that exists needs a reboot before anything is attached to it. Undefined: it does not, or it does
 * not exist yet. The caller makes sure that something is attached.
 */
export function legacyStart(model: Model, instance: Resource): LegacyStart | undefined {
  if (!model.prior(instance)) return undefined;
  const start = asString(model.priorValue(instance, "start_time"));
  if (start.kind === "unknown") return { kind: "undecided", missing: start.missing };
  if (start.kind === "absent" || start.value.slice(0, LEGACY_START.length) >= LEGACY_START) return undefined;
  const from = model.sourceFile(instance, start.source) ?? "";
  return { kind: "reboot", startTime: start.value, source: start.source, from };
}

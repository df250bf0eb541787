import { isObject } from "../model/json";
import type { StackPart } from "../model/stack-part";
import { schemaSource } from "../schema/files";
import { isKnownProvider, isPublished } from "./source";

/** The version of the provider that a stack is applied with, and what tells it. */
export interface ProviderVersion {
  readonly version: string;
  readonly from: "lock" | "required_providers";
}

/** How the version that a stack has stands to the one whose schemas there are. */
export type VersionRelation = "same" | "older" | "newer";

/** What the lock file chose, else what `required_providers` names as the only one. Undefined: nothing tells it. */
export function providerVersionOf(part: StackPart): ProviderVersion | undefined {
  for (const [name, version] of part.lockedVersions ?? []) if (isPublished(name)) return { version, from: "lock" };
  for (const [name, required] of Object.entries(part.settings?.requiredProviders ?? {})) {
    const written = isObject(required) ? required["version"] : required;
    const [, version] = (typeof written === "string" && /^\s*=?\s*v?(\d+\.\d+\.\d+)\s*$/.exec(written)) || [];
    if (version !== undefined && isKnownProvider(part, name)) return { version, from: "required_providers" };
  }
  return undefined;
}

export function versionRelation(part: StackPart): VersionRelation {
  const used = providerVersionOf(part);
  const difference = used ? compareProviderVersions(used.version, schemaSource().version) : 0;
  if (difference === 0) return "same";
  return difference < 0 ? "older" : "newer";
}

/** Below zero: the first is older. What comes behind the third number does not count. */
export function compareProviderVersions(a: string, b: string): number {
  const [left, right] = [numbersOf(a), numbersOf(b)];
  for (let i = 0; i < 3; i++) {
    const difference = (left[i] ?? 0) - (right[i] ?? 0);
    if (difference !== 0) return difference;
  }
  return 0;
}

function numbersOf(version: string): number[] {
  return (version.match(/\d+/g) ?? []).map(Number);
}

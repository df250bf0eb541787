import { isObject } from "../model/json";
import type { ModulePart } from "../model/module";
import type { StackPart } from "../model/stack-part";
import { partsOf } from "../model/unread-modules";
import { boundsOf, compareVersions, parseVersion, type Version } from "../model/version";
import { schemaSource } from "../schema/files";
import { isKnownProvider, isPublished } from "./source";

/** The version of the provider that a stack is applied with, as far as anything tells it. */
export interface ProviderVersion {
  /** As it is written: `1.250.0`, `~> 1.117.0` */
  readonly text: string;
  readonly from: "lock" | "required_providers";
  /** How it stands to the one whose schemas there are. */
  readonly relation: "same" | "older" | "newer";
  /** Of an older one: the newest that it may be. */
  readonly newest: Version;
}

/**
 * What the lock file chose, else what the `required_providers` of all modules leave together. Undefined: nothing tells it, or
 * it may be the one whose schemas there are as well as another one.
 */
export function providerVersionOf(part: StackPart): ProviderVersion | undefined {
  const known = parseVersion(schemaSource().version) as Version;
  for (const [name, text] of part.lockedVersions ?? []) {
    const newest = parseVersion(text);
    if (newest && isPublished(name)) return { text, from: "lock", relation: relationOf(newest, known), newest };
  }
  const written = [...new Set(partsOf(part, "").flatMap(([, module]) => constraintsIn(module)))];
  const { least, most } = boundsOf(written);
  const isEnded = most !== undefined && compareVersions(most, known) <= 0;
  const isNewer = least !== undefined && compareVersions(least, known) > 0;
  // Where they leave none at all, `terraform init` says so.
  if (isEnded === isNewer) return undefined;
  const text = written.map((one) => one.trim().replace(/^=?\s*v?(?=\d)/, "")).join(", ");
  const newest = (isEnded ? most : least) as Version;
  return { text, from: "required_providers", relation: relationOf(newest, known), newest };
}

function relationOf(version: Version, known: Version): ProviderVersion["relation"] {
  const order = compareVersions(version, known);
  if (order === 0) return "same";
  return order < 0 ? "older" : "newer";
}

function constraintsIn(module: ModulePart): string[] {
  return Object.entries(module.settings?.requiredProviders ?? {}).flatMap(([name, required]) => {
    const written = isObject(required) ? required["version"] : required;
    return typeof written === "string" && isKnownProvider(module, name) ? [written] : [];
  });
}

/** Whether what came with a version cannot be in an older one. */
export function cameLater(since: string, { newest }: ProviderVersion): boolean {
  const version = parseVersion(since);
  return version !== undefined && compareVersions(version, newest) > 0;
}

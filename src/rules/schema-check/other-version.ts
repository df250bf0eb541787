import type { StackPart } from "../../model/stack-part";
import { compareProviderVersions, providerVersionOf, versionRelation } from "../../provider/version";
import type { Mistake } from "./mistake";
import type { Weigh } from "./tell";

/** What a later version of the provider may take: names and values come with each of them. */
const MAY_HAVE_COME: ReadonlySet<string> = new Set([
  "unknown",
  "one-of",
  "any-of",
  "range",
  "at-least",
  "at-most",
  "bytes",
  "min-bytes",
  "pattern",
  "not-pattern",
  "min-items",
  "max-items",
  "region",
]);

/** What an earlier version may have taken still. */
const MAY_HAVE_BEEN: ReadonlySet<string> = new Set(["unknown", "gone"]);

/**
 * What mistakes count where a stack has another version of the provider than that of the schemas: a warning where that one may
 * take it, and nothing where it does.
 */
export function weighIn(part: StackPart): Weigh {
  const used = providerVersionOf(part);
  const relation = versionRelation(part);
  if (!used || relation === "same") return (mistake) => mistake;
  return relation === "newer" ? inNewer : (mistake) => inOlder(mistake, used.version);
}

function inNewer(mistake: Mistake): Mistake {
  return MAY_HAVE_COME.has(mistake.message) ? { ...mistake, severity: "warning" } : mistake;
}

function inOlder(mistake: Mistake, version: string): Mistake | undefined {
  const { message, facts } = mistake;
  const removed = message === "removed" ? facts.find(({ name }) => name === "version")?.value : undefined;
  if (removed !== undefined && compareProviderVersions(version, String(removed)) < 0) return undefined;
  return MAY_HAVE_BEEN.has(message) ? { ...mistake, severity: "warning" } : mistake;
}

import type { Resource } from "../../model/resource";
import type { StackPart } from "../../model/stack-part";
import { cameLater, type ProviderVersion, providerVersionOf } from "../../provider/version";
import { sinceOf } from "../../schema/since";
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
export function weighIn(part: StackPart): (resource?: Resource) => Weigh {
  const used = providerVersionOf(part);
  if (!used || used.relation === "same") return () => (mistake) => mistake;
  return used.relation === "newer" ? () => inNewer : (resource) => (mistake) => inOlder(mistake, used, resource);
}

function inNewer(mistake: Mistake): Mistake {
  return MAY_HAVE_COME.has(mistake.message) ? { ...mistake, severity: "warning" } : mistake;
}

function inOlder(mistake: Mistake, used: ProviderVersion, resource: Resource | undefined): Mistake | undefined {
  const changed = changedIn(mistake, resource);
  if (changed !== undefined && cameLater(changed, used)) return undefined;
  return MAY_HAVE_BEEN.has(mistake.message) ? { ...mistake, severity: "warning" } : mistake;
}

/** The version that made a mistake of it, as far as that is known: it took an attribute away, or brought one that must be set. */
function changedIn({ message, facts }: Mistake, resource: Resource | undefined): string | undefined {
  const factNamed = (wanted: string) => facts.find(({ name }) => name === wanted)?.value;
  if (message === "removed") return String(factNamed("version"));
  if (message !== "required" || !resource) return undefined;
  const { mode, block } = resource;
  const since = sinceOf(mode === "data" ? "data" : "resource", block.type);
  return since?.a?.[String(factNamed("attribute"))];
}

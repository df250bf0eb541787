import type { DecidedChange } from "../../model/decided";
import { importedId } from "../../model/imports";
import type { Model } from "../../model/model";
import type { Resource } from "../../model/resource";
import { kindOfActions } from "../diff/decided-diff";
import type { ResourceDiff } from "../diff/resource-diff";
import type { Disagreement } from "./told";

const EXTENT = ["no-op", "update", "replace"];

/**
 * Where eniplan by itself would plan something else than Terraform has.
 *
 * @param own what it plans for a resource, everything around that being as Terraform has decided
 */
export function disagreementsOf(
  model: Model,
  diffs: readonly ResourceDiff[],
  own: (resource: Resource) => ResourceDiff,
): Disagreement[] {
  return diffs.flatMap((diff) => {
    const { resource, decided } = diff;
    // Of what is read or is to be imported only Terraform knows what is there.
    if (!decided || resource.mode === "data" || importedId(model, resource) !== undefined) return [];
    return disagreementOf(diff, decided, own(resource)) ?? [];
  });
}

/**
 * Where our own diff of an object is another one than what Terraform has decided. Undefined where they agree, where we cannot
 * tell, and where somebody asked for what no configuration says.
 */
function disagreementOf(theirs: ResourceDiff, decided: DecidedChange, own: ResourceDiff): Disagreement | undefined {
  if (decided.reason === "replace_by_request" || decided.actions.includes("forget")) return undefined;
  const [kind, ours] = [kindOfActions(decided.actions), own.kind];
  if (kind === ours || !isCompared(kind) || !isCompared(ours)) return undefined;
  // What is missing could make it more, never less.
  if (own.undecided.length > 0 && EXTENT.indexOf(ours) < EXTENT.indexOf(kind)) return undefined;
  const { stack, address, block } = theirs.resource;
  const attributes = causesOf(EXTENT.indexOf(ours) < EXTENT.indexOf(kind) ? theirs : own);
  const actions = ours === "replace" ? ["delete", "create"] : [ours];
  return { stack, address, type: block.type, actions: decided.actions, own: actions, attributes };
}

function isCompared(kind: string): boolean {
  return kind === "create" || EXTENT.includes(kind);
}

/** What replaces the object, or else what changes. */
function causesOf({ kind, attributes, object }: ResourceDiff): readonly string[] {
  const replaced = kind === "replace" ? (object?.replacePaths ?? []) : [];
  return replaced.length > 0 ? replaced : attributes.map(({ attribute }) => attribute);
}

import type { Missing } from "../../model/answer";
import { isMembers, UnknownContent, type Value } from "../../value/value";
import type { PlanRefusal } from "../change";
import type { ObjectPlan } from "../objchange/plan-object";
import { mayRefuse } from "../objchange/provider/customize";

const NONE: ReadonlySet<string> = new Set();

/**
 * Whether the provider refuses a plan. It does so while it plans: what Terraform knows then has to be known here, too, and
 * what is unknown to Terraform as well counts as not set.
 *
 * @param type the name that the provider prefers
 * @param open what Terraform knows, and is not known here
 */
export function refusalOf(
  type: string,
  { refusal, reads = NONE }: ObjectPlan,
  written: Value,
  open: ReadonlyMap<string, Missing>,
): PlanRefusal | undefined {
  // Most CustomizeDiffs look at attributes and refuse nothing.
  const attributes = [...reads].filter((name) => name === "timeouts" || mayRefuse(type));
  const missing = firstOf(attributes, (name) => decisive(name, open.get(name)));
  if (missing) return { missing, attributes };
  if (refusal === undefined) return undefined;
  const computed = firstOf(attributes, (name) =>
    isMembers(written.content) ? computedIn(written.content.get(name)) : undefined,
  );
  return { words: refusal, attributes, ...(computed ? { computed } : {}) };
}

/** A variable is known whenever Terraform plans, and a timeout that is known is not refused. */
function decisive(name: string, missing: Missing | undefined): Missing | undefined {
  return name === "timeouts" && missing?.kind === "variable" ? undefined : missing;
}

function computedIn(value: Value | undefined): Missing | undefined {
  if (!value) return undefined;
  const { content } = value;
  if (content instanceof UnknownContent) return content.reason as Missing;
  if (Array.isArray(content)) return firstOf(content as readonly Value[], computedIn);
  if (!isMembers(content)) return undefined;
  return firstOf([...content.keys()], (name) => computedIn(content.get(name)));
}

function firstOf<T>(all: readonly T[], missingOf: (one: T) => Missing | undefined): Missing | undefined {
  for (const one of all) {
    const missing = missingOf(one);
    if (missing) return missing;
  }
  return undefined;
}

import { emptyBlock, proposed } from "../../src/plan/objchange/proposed";
import type { TypeSchema } from "../../src/schema/type-schema";
import { toDouble } from "../../src/value/number";
import { isMembers, UnknownContent, type Value } from "../../src/value/value";
import type { Step } from "./compared";
import { planChange } from "./plan-change";
import { attributesOf } from "./schema";
import { canonical, hasUnknown, UNKNOWN, type Wire, type WireObject } from "./wire";

/** What terraform makes of the judge's answer. */
export interface Judged {
  /** An action, and what it replaces for: `delete+create cidr_block` */
  readonly action: string;
  readonly after: WireObject;
}

/** The plan of one object by the judge: what Terraform proposes, what the provider answers, and what follows of that. */
export function judgedObject(schema: TypeSchema, config: Value, prior: Value | undefined): Judged {
  const base = prior ?? emptyBlock(schema.attributes, schema.type);
  const before = prior && (wireOf(prior) as WireObject);
  const wanted = wireOf(proposed(schema.attributes, base, config)) as WireObject;
  const { after, replaces } = planChange(attributesOf(schema.canonicalName), wanted, before ?? null);
  if (!before) return { action: "create", after };
  const forcing = replaces.filter((path) => differs(at(before, path), at(after, path)));
  if (forcing.length > 0)
    return { action: `delete+create ${[...new Set(forcing.map(named))].sort().join(" ")}`, after };
  return { action: canonical(before) === canonical(after) ? "no-op" : "update", after };
}

/** A value as the judge has it. */
export function wireOf({ type, content }: Value): Wire {
  if (content instanceof UnknownContent) return UNKNOWN;
  if (content === null) return null;
  if (Array.isArray(content)) return content.map((one) => wireOf(one as Value));
  if (isMembers(content))
    return Object.fromEntries([...content.keys()].map((name) => [name, wireOf(content.get(name) as Value)]));
  return type.kind === "number" ? toDouble(content as number) : (content as string);
}

function at(value: Wire, path: readonly Step[]): Wire {
  let current: Wire | undefined = value;
  for (const step of path) {
    if (typeof current !== "object" || current === null) return current ?? null;
    current =
      "attribute_name" in step
        ? (current as WireObject)[step.attribute_name]
        : (current as readonly Wire[])[step.element_key_int];
  }
  return current ?? null;
}

function differs(before: Wire, after: Wire): boolean {
  return hasUnknown(after) || canonical(before) !== canonical(after);
}

function named(path: readonly Step[]): string {
  return path.map((step) => ("attribute_name" in step ? step.attribute_name : step.element_key_int)).join(".");
}

import { memo } from "../../../memo";
import type { AttributeSchema, Attributes } from "../../../schema/attribute";
import { sameValue } from "../../../value/equal";
import { isWhollyKnown } from "../../../value/inspect";
import { isMembers, type Value } from "../../../value/value";
import type { Field, Fields } from "./field";

/*
 * Most attributes of most plans do not differ, and that can be seen without asking the SDK: what is told here never makes a
 * difference there.
 */

/** The fields that may differ. Linear, and cheap where prior and proposed values are the same objects. */
export function touched(fields: Fields, attributes: Attributes, prior: Value, proposed: Value): Fields {
  if (!isMembers(proposed.content)) return fields;
  const former = isMembers(prior.content) ? prior.content : undefined;
  const rest = new Map<string, Field>();
  for (const [name, field] of fields) {
    const next = proposed.content.get(name);
    const attribute = attributes.get(name);
    if (!next || !attribute) rest.set(name, field);
    else if (!(former ? stays(field, attribute, former.get(name), next) : isUnset(field, attribute, next)))
      rest.set(name, field);
  }
  return rest;
}

/** Of a new object: nothing is written, so that it is null, or not known where it is computed. */
function isUnset(
  { default: standard, computed, kind, fields }: Field,
  { block }: AttributeSchema,
  next: Value,
): boolean {
  // A set of objects that nobody compares becomes an empty one.
  if (standard !== undefined || (kind === "set" && fields && !block)) return false;
  if (!block) return next.content === null;
  return !computed && isEmpty(next);
}

function isEmpty({ content }: Value): boolean {
  return Array.isArray(content) && content.length === 0;
}

function stays(field: Field, { block }: AttributeSchema, prior: Value | undefined, next: Value): boolean {
  if (!prior || field.stateFunction) return false;
  // Blocks that nobody writes and that are computed stay as they are.
  if (block && field.computed && isEmpty(next)) return true;
  if (next.content === null || prior.content === null) {
    const scalar = field.kind !== "list" && field.kind !== "set" && field.kind !== "map";
    return next.content === prior.content && field.default === undefined && (scalar || !field.computed);
  }
  if (prior !== next && !(isWhollyKnown(next) && sameValue(prior, next))) return false;
  return !field.fields || (isPlain(field) && !holdsNothing(field, next));
}

/** Whether no default and no state function stands within blocks and objects. */
const isPlain = memo((field: Field): boolean =>
  [...(field.fields?.values() ?? [])].every((one) => one.default === undefined && !one.stateFunction && isPlain(one)),
);

/**
 * Whether there is a block or an object of which nothing is set: in a set it is another one than that of zeros, and none at
 * all in a state.
 */
function holdsNothing(field: Field, { content }: Value): boolean {
  if (!field.fields || !Array.isArray(content)) return false;
  for (const block of content as readonly Value[]) {
    if (!isMembers(block.content)) return true;
    let isSet = false;
    for (const [name, one] of field.fields) {
      const member = block.content.get(name) as Value;
      if (one.fields && holdsNothing(one, member)) return true;
      isSet ||= member.content !== null && !isEmpty(member);
    }
    if (!isSet) return true;
  }
  return false;
}

import type { AttributeSchema, Attributes } from "../../schema/attribute";
import { listValue } from "../../value/collection";
import { sameValue } from "../../value/equal";
import { setValue } from "../../value/set";
import type { CollectionType, ObjectType, Type } from "../../value/type";
import { isMembers, nullValue, UNMARKED, UnknownContent, type Value } from "../../value/value";

/*
 * What Terraform proposes to a provider (internal/plans/objchange, ProposedNew, v1.11.4): the configuration, with what is
 * computed as the prior object has it.
 */

/** @param prior null where there is none. Linear, but for sets of blocks: quadratic in their elements. */
export function proposed(attributes: Attributes, prior: Value, config: Value): Value {
  if (config.content === null || config.content instanceof UnknownContent) return prior;
  return proposedBlock(attributes, prior, config);
}

function proposedBlock(attributes: Attributes, prior: Value, config: Value): Value {
  if (!isMembers(config.content)) return prior;
  const members = new Map<string, Value>();
  const former = isMembers(prior.content) ? prior.content : undefined;
  for (const [name, attribute] of attributes) {
    const written = config.content.get(name) ?? nullValue(attribute.type);
    const before = former?.get(name) ?? nullValue(attribute.type);
    members.set(name, proposedMember(attribute, before, written));
  }
  return { type: config.type, content: members, marks: UNMARKED };
}

function proposedMember(attribute: AttributeSchema, prior: Value, written: Value): Value {
  if (!attribute.block) return written.content === null && mayBeComputed(attribute) ? prior : written;
  if (written.content === null || written.content instanceof UnknownContent) return written;
  const within = attribute.attributes as Attributes;
  if (attribute.block === "single") return proposedBlock(within, prior, written);
  return attribute.block === "list" ? proposedList(within, prior, written) : proposedSet(within, prior, written);
}

export function mayBeComputed({ mode }: AttributeSchema): boolean {
  return mode === "computed" || mode === "optional+computed";
}

export function elementTypeOf({ type }: Value): Type {
  return (type as CollectionType).element;
}

/** Blocks of a list belong together by their place. */
function proposedList(attributes: Attributes, prior: Value, written: Value): Value {
  const before = Array.isArray(prior.content) ? (prior.content as readonly Value[]) : [];
  const elements = (written.content as readonly Value[]).map((one, i) => {
    const former = before[i];
    return former && former.content !== null ? proposed(attributes, former, one) : one;
  });
  return listValue(elements, elementTypeOf(written));
}

/** Blocks of a set belong together where the prior one is what is written and else only computed. */
function proposedSet(attributes: Attributes, prior: Value, written: Value): Value {
  const free = Array.isArray(prior.content) ? [...(prior.content as readonly Value[])] : [];
  const elements = (written.content as readonly Value[]).map((one) => {
    const at = free.findIndex((former) => isFrom(attributes, former, one));
    const [former = nullValue(one.type)] = at < 0 ? [] : free.splice(at, 1);
    return proposed(attributes, former, one);
  });
  return setValue(elements, elementTypeOf(written));
}

/** Whether a prior block can have come from what is written (validPriorFromConfig). */
function isFrom(attributes: Attributes, prior: Value, written: Value): boolean {
  if (sameUnrefined(prior, written)) return true;
  if (!isMembers(prior.content)) return false;
  for (const [name, attribute] of attributes) {
    const before = prior.content.get(name) ?? nullValue(attribute.type);
    // A member of what is not known is not known.
    const own = isMembers(written.content) ? written.content.get(name) : undefined;
    if (!own || !isMemberFrom(attribute, before, own)) return false;
  }
  return true;
}

function isMemberFrom(attribute: AttributeSchema, prior: Value, written: Value): boolean {
  if (sameUnrefined(prior, written)) return true;
  if (attribute.type.kind === "set") return false;
  if (!attribute.block) return mayBeComputed(attribute) && written.content === null;
  const within = attribute.attributes as Attributes;
  if (attribute.block === "single") return prior.content === null || isFrom(within, prior, written);
  const [before, own] = [prior.content, written.content];
  if (!Array.isArray(before)) return true;
  if (own instanceof UnknownContent) return before.every((one) => isFrom(within, one as Value, written));
  return (
    Array.isArray(own) &&
    before.every((one, i) => own[i] !== undefined && isFrom(within, one as Value, own[i] as Value))
  );
}

/** What is known of unknown values does not count here. */
function sameUnrefined(a: Value, b: Value): boolean {
  if (a.content instanceof UnknownContent || b.content instanceof UnknownContent)
    return a.content instanceof UnknownContent && b.content instanceof UnknownContent;
  return sameValue(a, b);
}

/** The value of no block at all (Block.EmptyValue). */
export function emptyBlock(attributes: Attributes, type: ObjectType): Value {
  const members = new Map<string, Value>();
  for (const [name, { block, type: own }] of attributes) {
    members.set(
      name,
      block === "list" || block === "set" ? { type: own, content: [], marks: UNMARKED } : nullValue(own),
    );
  }
  return { type, content: members, marks: UNMARKED };
}

import { ABSENT, type Answer, known, unknown } from "../model/answer";
import type { Json } from "../model/json";
import type { Model } from "../model/model";
import type { Resource } from "../model/resource";
import { typedOf } from "../model/typed-answer";
import { resourceType } from "../schema/schemas";
import { shapeLength } from "../value/shape";
import { UnknownContent } from "../value/value";
import { answered } from "./answers";

/**
 * An attribute as the provider takes it. It asks with `d.GetOk`, for which an empty text, 0 and an empty list are not set;
 * where it asks otherwise the schema says so. A switch that is off is off: what it was before still counts.
 */
export function sentValue(model: Model, resource: Resource, attribute: string): Answer {
  const value = model.value(resource, attribute);
  return value.kind === "absent" ? value : whatIsSent(resource, attribute, answered(model, value));
}

function whatIsSent(resource: Resource, attribute: string, value: Answer): Answer {
  return value.kind === "known" && isLeftOut(resource.type, attribute, value.value) ? ABSENT : value;
}

/** Whether an attribute has a value that the provider sends; one that is not known counts as set. */
export function isSet(model: Model, resource: Resource, attribute: string): boolean {
  if (resource.dynamic.includes(attribute)) return true;
  return sentValue(model, resource, attribute).kind !== "absent";
}

/** The same, where one that is not known may turn out to be null or empty. */
export function whetherSet(model: Model, resource: Resource, attribute: string): Answer<boolean> {
  if (resource.dynamic.includes(attribute)) return unknown("expression", `${resource.address}.${attribute}`);
  const value = sentValue(model, resource, attribute);
  if (value.kind !== "unknown") return known(value.kind === "known");
  return isSurelySomething(value) ? known(true) : value;
}

/** An id that the cloud gives is there, whatever it is. */
function isSurelySomething(value: Answer): boolean {
  const content = typedOf(value)?.content;
  if (!(content instanceof UnknownContent)) return false;
  const { notNull, shape } = content.refinements;
  return notNull === true && shape !== undefined && shapeLength(shape).min > 0;
}

/** Whether the provider takes a value of an attribute for not set. */
export function isLeftOut(type: string, attribute: string, value: Json): boolean {
  return isZero(value) && !(resourceType(type)?.attribute(attribute)?.sendsZero ?? false);
}

function isZero(value: Json): boolean {
  if (typeof value === "object" && value !== null) return Object.keys(value).length === 0;
  return value === "" || value === 0 || value === null;
}

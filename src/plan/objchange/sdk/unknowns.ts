import type { Attributes } from "../../../schema/attribute";
import { listValue } from "../../../value/collection";
import { setValue } from "../../../value/set";
import type { CollectionType } from "../../../value/type";
import { isMembers, UnknownContent, unknownValue, type Value } from "../../../value/value";

const REASON = { kind: "computed", subject: "" };

/** A value where all that is computed and null is not known (SetUnknowns of the SDK). Linear. */
export function withUnknowns(value: Value, attributes: Attributes): Value {
  if (!isMembers(value.content)) return value;
  const members = new Map<string, Value>();
  for (const [name, attribute] of attributes) {
    const one = value.content.get(name) as Value;
    if (attribute.block) members.set(name, withinBlocks(one, attribute.block, attribute.attributes as Attributes));
    else if (one.content === null && isComputed(attribute.mode)) members.set(name, unknownValue(one.type, REASON));
    else members.set(name, one);
  }
  return { ...value, content: members };
}

function isComputed(mode: string): boolean {
  return mode === "computed" || mode === "optional+computed";
}

function withinBlocks(value: Value, nesting: "list" | "set" | "single", attributes: Attributes): Value {
  if (value.content === null || value.content instanceof UnknownContent) return value;
  if (nesting === "single") return withUnknowns(value, attributes);
  const elements = (value.content as readonly Value[]).map((one) => withUnknowns(one, attributes));
  const { element } = value.type as CollectionType;
  return nesting === "list" ? listValue(elements, element) : setValue(elements, element);
}

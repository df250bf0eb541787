import { listValue, mapValue } from "../../../value/collection";
import type { CollectionType } from "../../../value/type";
import { isMembers, nullValue, UnknownContent, type Value } from "../../../value/value";

/**
 * A planned value where the difference between null and empty, and what is not known, is as it was proposed
 * (normalizeNullValues of the SDK's grpc_provider.go, while planning). Linear.
 */
export function normalised(planned: Value, proposed: Value): Value {
  if (proposed.content instanceof UnknownContent) return planned.content === null ? proposed : planned;
  if (proposed.content === null || planned.content instanceof UnknownContent) return planned;
  switch (planned.type.kind) {
    case "object":
    case "map":
      return normalisedMembers(planned, proposed);
    case "list":
      return normalisedList(planned, proposed);
    case "string":
      return planned.content === null && proposed.content === "" ? proposed : planned;
    default:
      return planned;
  }
}

function normalisedMembers(planned: Value, proposed: Value): Value {
  if (!isMembers(proposed.content)) return planned;
  const { type, content } = planned;
  const members = new Map<string, Value>();
  if (isMembers(content)) for (const name of content.keys()) members.set(name, content.get(name) as Value);
  for (const name of proposed.content.keys()) {
    const source = proposed.content.get(name) as Value;
    const own = members.get(name);
    // A map has the members that the plan gives it.
    if (!own && type.kind === "map") continue;
    const result = normalised(own ?? nullValue(source.type), source);
    const isKnown = source.content !== null && !(source.content instanceof UnknownContent);
    members.set(name, type.kind === "map" && isKnown && result.content instanceof UnknownContent ? source : result);
  }
  if (members.size === 0) return planned;
  return type.kind === "map" ? mapValue(members, type.element) : { ...planned, content: members };
}

function normalisedList(planned: Value, proposed: Value): Value {
  const source = proposed.content as readonly Value[];
  if (planned.content === null) {
    return source.every(({ content }) => content instanceof UnknownContent) ? proposed : planned;
  }
  const own = planned.content as readonly Value[];
  if (own.length !== source.length || own.length === 0) return planned;
  const elements = own.map((one, i) => normalised(one, source[i] as Value));
  return listValue(elements, (planned.type as CollectionType).element);
}

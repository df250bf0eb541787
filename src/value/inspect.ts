import { memo } from "../memo";
import { hasDynamic } from "./type";
import { type Content, isMembers, UnknownContent, type Value } from "./value";

/** Contents do not change: what was found in a large one is kept, so that a list may be asked as often as it is used. */
const WORTH_KEEPING = 8;

/** The first unknown in a value, itself or within; members are asked until there is one. Linear, once for each content. */
export function firstUnknown({ content }: Value): UnknownContent | undefined {
  if (typeof content !== "object" || content === null) return undefined;
  if (content instanceof UnknownContent) return content;
  if (Array.isArray(content)) return content.length < WORTH_KEEPING ? firstOfAll(content) : kept(content);
  if (!isMembers(content)) return undefined;
  return content.size < WORTH_KEEPING ? firstOfAll(content) : kept(content);
}

/** Whether there is nothing unknown in a value. */
export function isWhollyKnown(value: Value): boolean {
  return firstUnknown(value) === undefined;
}

/** Whether a value has the type that it will have in the end: nothing in it is an unknown of an unknown type. Linear. */
export function hasFinalType({ type, content }: Value): boolean {
  if (content === null || type.kind === "string" || type.kind === "number" || type.kind === "bool") return true;
  if (content instanceof UnknownContent) return !hasDynamic(type);
  if (!hasDynamic(type)) return true;
  if (Array.isArray(content)) {
    for (const element of content) if (!hasFinalType(element)) return false;
  } else if (isMembers(content)) {
    for (const name of content.keys()) if (!hasFinalType(content.get(name) as Value)) return false;
  }
  return true;
}

const kept = memo((content: Content & object): UnknownContent | undefined => firstOfAll(content));

function firstOfAll(content: Content): UnknownContent | undefined {
  if (Array.isArray(content)) {
    for (const element of content) {
      const unknown = firstUnknown(element);
      if (unknown) return unknown;
    }
  } else if (isMembers(content)) {
    for (const name of content.keys()) {
      const unknown = firstUnknown(content.get(name) as Value);
      if (unknown) return unknown;
    }
  }
  return undefined;
}

import type { ObjectType, Type } from "../../../value/type";
import { isMembers, type Value } from "../../../value/value";

/** `["data_disks", 0, "size"]` */
export type AttributePath = readonly (string | number)[];

/** The attribute that a flat key belongs to; what is in a set stands for the whole set (hcl2shim.RequiresReplace). */
export function pathOfKey(key: string, type: ObjectType): AttributePath {
  const path: (string | number)[] = [];
  let current: Type = type;
  let end = 0;
  for (const part of key.split(".")) {
    if (current.kind === "object") {
      path.push(part);
      end = path.length;
      const next: Type | undefined = current.attributes.get(part);
      if (!next) break;
      current = next;
    } else if (current.kind === "list" && part !== "#") {
      path.push(Number(part));
      current = current.element;
    } else break;
  }
  return path.slice(0, end);
}

/** The value at a path; undefined where there is no such place. */
export function valueAt(value: Value, path: AttributePath): Value | undefined {
  let current: Value | undefined = value;
  for (const step of path) {
    const content: Value["content"] | undefined = current?.content;
    if (content === undefined || content === null) return undefined;
    if (typeof step === "number") current = Array.isArray(content) ? (content as readonly Value[])[step] : undefined;
    else current = isMembers(content) ? content.get(step) : undefined;
  }
  return current;
}

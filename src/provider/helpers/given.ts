import type { GivenAttribute } from "../../model/resource-types";
import { randomAttribute } from "./random";
import { SOME_ID, STAMPS } from "./time";

/**
 * What is known of values that providers beside that of the cloud make up: how long they are and of which letters. Undefined:
 * nothing is known of the attribute.
 */
export function givenAttribute(mode: "managed" | "data", type: string, attribute: string): GivenAttribute | undefined {
  if (mode === "data") return undefined;
  if (type.startsWith("random_")) return randomAttribute(type, attribute);
  if (type.startsWith("time_")) return STAMPS.get(attribute);
  return type === "null_resource" && attribute === "id" ? SOME_ID : undefined;
}

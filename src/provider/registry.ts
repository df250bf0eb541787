import type { Descriptor } from "./descriptor";
import { DESCRIPTORS } from "./descriptors/index";

const BY_TYPE = new Map<string, Descriptor>(
  DESCRIPTORS.flatMap((descriptor) =>
    [descriptor.type, ...descriptor.aliases].map((type) => [type, descriptor] as const),
  ),
);

/** The descriptor of a type or of one of its deprecated names; undefined for a type that is not covered. */
export function descriptorOf(type: string): Descriptor | undefined {
  return BY_TYPE.get(type);
}

/** Today's name of a type. */
export function canonicalType(type: string): string {
  return BY_TYPE.get(type)?.type ?? type;
}

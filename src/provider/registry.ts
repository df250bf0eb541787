import { tableOf } from "../model/json";
import type { Attribute, Descriptor } from "./descriptor";
import { DESCRIPTORS } from "./descriptors/index";

const BY_TYPE = new Map<string, Descriptor>(
  DESCRIPTORS.map(forAnyName).flatMap((descriptor) =>
    [descriptor.type, ...descriptor.aliases].map((type) => [type, descriptor] as const),
  ),
);

/** What people write as attributes is looked up in them, whatever it is called. */
function forAnyName(descriptor: Descriptor): Descriptor {
  return { ...descriptor, attributes: tableOf(mapped(descriptor.attributes)) };
}

function mapped(attributes: Descriptor["attributes"]): Descriptor["attributes"] {
  const entries = Object.entries(attributes).map(([name, attribute]): [string, Attribute] => {
    const { attributes: inner } = attribute;
    return [name, inner ? { ...attribute, attributes: tableOf(mapped(inner)) } : attribute];
  });
  return Object.fromEntries(entries);
}

/** The descriptor of a type or of one of its deprecated names; undefined for a type that is not covered. */
export function descriptorOf(type: string): Descriptor | undefined {
  return BY_TYPE.get(type);
}

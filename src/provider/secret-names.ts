import type { Attribute } from "./descriptor";
import { descriptorOf } from "./registry";

/**
 * Names that hold secrets in types without a descriptor. A state keeps them in clear text and does not always mark
 * them, so the name is the only hint; masking one value too many does no harm. What ends with `_wo` is write-only by
 * convention, and stored nowhere at all.
 */
const SECRET_NAME = /passw|secret|token|private_key|credential|access_key|user_data|_wo$/i;

/** Whether a name by itself says that what it holds is a secret. */
export function isSecretName(name: string): boolean {
  return SECRET_NAME.test(name);
}

/** What the type alone says, for attributes that hold secrets in their blocks, too: its descriptor, or else the name. */
export function secretsOfType(type: string): (attribute: string) => boolean {
  const descriptor = descriptorOf(type);
  return (name) => {
    const described = descriptor?.attributes[name];
    return described ? holdsSecret(described) : SECRET_NAME.test(name);
  };
}

/** Whether all of an attribute is a secret by its type, whatever it is made from. */
export function isSecretByType(type: string, name: string): boolean {
  const described = descriptorOf(type)?.attributes[name];
  return described ? described.sensitive === true : SECRET_NAME.test(name);
}

function holdsSecret({ sensitive, attributes }: Attribute): boolean {
  return sensitive === true || Object.values(attributes ?? {}).some(holdsSecret);
}

import { referencesIn } from "../model/dependencies";
import type { Model, StackPart } from "../model/model";
import type { Resource } from "../model/resource";
import type { PriorObject } from "../model/state";
import { descriptorOf } from "../provider/registry";

/**
 * Names that hold secrets in types without a descriptor. A state keeps them in clear text and does not always mark
 * them, so the name is the only hint; masking one value too many does no harm.
 */
const SECRET_NAME = /passw|secret|token|private_key|credential|access_key|user_data/i;

/** Tells which attributes must never be shown. */
export class SecretSpotter {
  constructor(private readonly model: Model) {}

  /** A test for the attributes of one resource. */
  of(resource: Resource, prior: PriorObject | undefined): (attribute: string) => boolean {
    const descriptor = descriptorOf(resource.type);
    const part = this.model.stack(resource.stack).part;
    return (attribute) => {
      if (prior?.sensitive.has(attribute)) return true;
      const described = descriptor?.attributes[attribute];
      if (described ? described.sensitive === true : SECRET_NAME.test(attribute)) return true;
      return part.sensitiveVariables.size > 0 && mentionsSecret(part, resource, attribute);
    };
  }
}

/** Whether a value is built from a sensitive variable, directly or through locals. */
function mentionsSecret(part: StackPart, resource: Resource, attribute: string): boolean {
  const seen = new Set<string>();
  const mentions = (raw: Parameters<typeof referencesIn>[0]): boolean =>
    referencesIn(raw).some(({ root, name }) => {
      if (root === "var") return part.sensitiveVariables.has(name);
      if (root !== "local" || seen.has(name)) return false;
      seen.add(name);
      return mentions(part.locals.get(name));
    });
  return mentions(resource.raw(attribute));
}

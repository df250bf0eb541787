import { referencesIn } from "../model/dependencies";
import type { Reference } from "../model/expression";
import type { Json } from "../model/json";
import type { Model } from "../model/model";
import type { Module } from "../model/module";
import type { Resource } from "../model/resource";
import type { PriorObject } from "../model/state";
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

/** Tells which attributes must never be shown. */
export class SecretSpotter {
  constructor(private readonly model: Model) {}

  /** A test for the attributes of one resource. */
  of(resource: Resource, prior: PriorObject | undefined): (attribute: string) => boolean {
    const byType = secretsOfType(resource.type);
    return (attribute) => {
      if (prior?.sensitive.has(attribute)) return true;
      return byType(attribute) || this.mentions(resource.module, resource.raw(attribute));
    };
  }

  /** The same for an object that is only in the state. */
  ofPrior(object: PriorObject): (attribute: string) => boolean {
    const byType = secretsOfType(object.type);
    return (attribute) => object.sensitive.has(attribute) || byType(attribute);
  }

  /** Whether a value is built from a secret: a sensitive variable, or a sensitive attribute of another resource. */
  mentions(module: Module, raw: Json | undefined, seen: Set<string> = new Set()): boolean {
    if (isMarked(raw)) return true;
    return referencesIn(raw).some((reference) => {
      const { root, type, name, path } = reference;
      const attribute = root === "local" || root === "var" ? "" : String(path[0] ?? "");
      const place = `${module.address}/${root}.${type}.${name}.${attribute}`;
      if (seen.has(place)) return false;
      seen.add(place);
      const { part, parent, body } = module;
      if (root === "var")
        return part.sensitiveVariables.has(name) || (parent !== undefined && this.mentions(parent, body[name], seen));
      if (root === "local") return this.mentions(module, part.locals.get(name), seen);
      if (root === "module") return this.isSecretOutput(module, reference, seen);
      return this.isSecretAttribute(module, reference, seen);
    });
  }

  /** Of any of the outputs, where none is named. */
  private isSecretOutput(module: Module, { name, path }: Reference, seen: Set<string>): boolean {
    return (this.model.called(module, name) ?? []).some((called) => {
      const { outputs, settings } = called.part;
      const names = path[0] === undefined ? [...outputs.keys()] : [String(path[0])];
      return names.some(
        (output) =>
          settings?.outputs.get(output)?.["sensitive"] === true || this.mentions(called, outputs.get(output), seen),
      );
    });
  }

  private isSecretAttribute(module: Module, reference: Reference, seen: Set<string>): boolean {
    if (reference.root !== "resource" && reference.root !== "data") return false;
    const [attribute] = reference.path;
    if (attribute === undefined) return false;
    const name = String(attribute);
    return this.model.named(module, reference).some((resource) => {
      if (this.model.prior(resource)?.sensitive.has(name)) return true;
      return secretsOfType(resource.type)(name) || this.mentions(resource.module, resource.raw(name), seen);
    });
  }
}

/** Whether the function sensitive() stands in a value. */
function isMarked(raw: Json | undefined): boolean {
  if (typeof raw === "string") return raw.includes("${") && /\bsensitive\s*\(/.test(raw);
  if (typeof raw !== "object" || raw === null) return false;
  return Object.values(raw).some((entry) => isMarked(entry));
}

/** What the type alone says: its descriptor, or else the name of the attribute. */
function secretsOfType(type: string): (attribute: string) => boolean {
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

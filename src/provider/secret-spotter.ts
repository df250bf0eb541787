import type { Json } from "../model/json";
import type { Model } from "../model/model";
import type { Module } from "../model/module";
import type { Resource } from "../model/resource";
import type { PriorObject } from "../model/state";
import { secretsOfType } from "./secret-names";

/** Tells which attributes must never be shown. */
export class SecretSpotter {
  constructor(private readonly model: Model) {}

  /** A test for the attributes of one resource. */
  of(resource: Resource, prior: PriorObject | undefined): (attribute: string) => boolean {
    const byType = secretsOfType(resource.type);
    return (attribute) => {
      if (prior?.sensitive.has(attribute)) return true;
      return byType(attribute) || this.model.isSensitive(resource.raw(attribute), resource.module, resource);
    };
  }

  /** The same for an object that is only in the state. */
  ofPrior(object: PriorObject): (attribute: string) => boolean {
    const byType = secretsOfType(object.type);
    return (attribute) => object.sensitive.has(attribute) || byType(attribute);
  }

  /** Whether a value of a module is made from a secret. */
  mentions(module: Module, raw: Json | undefined): boolean {
    return this.model.isSensitive(raw, module);
  }
}

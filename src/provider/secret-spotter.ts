import { type Json, memberOf } from "../model/json";
import type { Model } from "../model/model";
import type { Module } from "../model/module";
import type { Resource } from "../model/resource";
import { bothPlaces, type SecretPlaces } from "../model/secret-places";
import { marksOf, secretPlacesOf } from "../model/secret-values";
import type { PriorObject } from "../model/state";
import { secretsByName, secretsOfType } from "./secret-names";

/** Where an attribute holds what must never be shown; undefined where nothing of it is secret. */
export type SecretsOf = (attribute: string) => SecretPlaces | undefined;

/** Of one object. */
export interface ObjectSecrets {
  /** In what the configuration makes of it. */
  readonly planned: SecretsOf;
  /** The same, and what the state marks. */
  readonly any: SecretsOf;
}

/** Tells what must never be shown: by the type, by the state, and by the marks of what the configuration says. */
export class SecretSpotter {
  constructor(private readonly model: Model) {}

  /** Of a declared resource. */
  of(resource: Resource, prior: PriorObject | undefined): ObjectSecrets {
    const { mode, type } = resource;
    const ofType = secretsOfType(mode, type);
    const isKnown = this.model.types.typeOf(mode, type) !== undefined;
    const made: SecretsOf = (attribute) => {
      const own = ofType(attribute);
      if (own?.all) return own;
      const raw = resource.raw(attribute);
      const named = isKnown ? own : bothPlaces(own, secretsByName(raw));
      return bothPlaces(named, secretPlacesOf(this.model, resource, attribute));
    };
    const any: SecretsOf = (attribute) => {
      const places = bothPlaces(made(attribute), prior?.sensitive.get(attribute));
      return isKnown || places?.all
        ? places
        : bothPlaces(places, secretsByName(memberOf(prior?.attributes, attribute)));
    };
    // What the configuration does not say stays as the state has it.
    const isKept = (attribute: string) =>
      (resource.raw(attribute) ?? null) === null || resource.lifecycle["ignore_changes"] !== undefined;
    const planned: SecretsOf = (attribute) => (isKept(attribute) ? any(attribute) : made(attribute));
    return { planned, any };
  }

  /** Of an object that is only in the state. */
  ofPrior({
    mode,
    type,
    sensitive,
    attributes,
  }: Pick<PriorObject, "mode" | "type" | "sensitive" | "attributes">): SecretsOf {
    const ofType = secretsOfType(mode, type);
    const isKnown = this.model.types.typeOf(mode, type) !== undefined;
    return (attribute) => {
      const places = bothPlaces(ofType(attribute), sensitive.get(attribute));
      return isKnown || places?.all ? places : bothPlaces(places, secretsByName(memberOf(attributes, attribute)));
    };
  }

  /** Whether a value of a module is made from a secret. */
  mentions(module: Module, raw: Json | undefined): boolean {
    return marksOf(this.model.evaluator, raw, { module }) !== 0;
  }
}

import type { ObjectType, Type } from "../value/type";
import type { Refinements, Value } from "../value/value";
import type { Json } from "./json";
import type { SecretPlaces } from "./secret-places";

/** What somebody who knows the providers tells of the types of resources and data sources. Pure. */
export interface ResourceTypes {
  /** Replaces a deprecated type name by today's. */
  canonicalType(type: string): string;
  /** Undefined where nothing is known of the type. */
  typeOf(mode: "managed" | "data", type: string): TypeFacts | undefined;
  /**
   * What is known of an attribute that the provider gives a value, of which nothing is configured. Undefined: no more than
   * `typeOf` tells. Default: always.
   */
  given?(mode: "managed" | "data", type: string, attribute: string): GivenAttribute | undefined;
  /** Where an attribute holds secrets, whatever it is made from; undefined: nowhere. */
  secrets(mode: "managed" | "data", type: string, attribute: string): SecretPlaces | undefined;
}

/** From the arguments of one resource: of what type a value is, and what is known of it. */
export type GivenAttribute = (argument: (name: string) => Value) => {
  readonly type: Type;
  readonly refinements: Refinements;
};

export interface TypeFacts {
  /** Of the whole object. */
  readonly type: ObjectType;
  attribute(name: string): AttributeFacts | undefined;
}

export interface AttributeFacts {
  readonly type: Type;
  /** The cloud gives it a value where the configuration does not. */
  readonly computed: boolean;
  /** What it is where the configuration does not set it, and the cloud does not either. Default: null. */
  readonly default?: Json;
  /** The provider says that it is sensitive, and so Terraform marks it. Default: no. */
  readonly declaredSensitive?: boolean;
  readonly isBlock: boolean;
  /** Of a nested block: what may be written in it, and what is given. */
  readonly members?: () => ReadonlyMap<string, AttributeFacts>;
}

/** Where nobody knows anything of any type. */
export const NO_TYPES: ResourceTypes = {
  canonicalType: (type) => type,
  typeOf: () => undefined,
  secrets: () => undefined,
};

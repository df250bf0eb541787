import { ConversionError, convert } from "../value/convert";
import { fromJson } from "../value/json";
import { SOME_TEXT } from "../value/shape";
import { DYNAMIC, isCollection, type Type } from "../value/type";
import {
  isMembers,
  nullValue,
  objectValue,
  type Reason,
  type Refinements,
  tupleValue,
  UnknownContent,
  unknownValue,
  type Value,
  withOrigin,
} from "../value/value";
import type { Answer } from "./answer";
import type { Cells } from "./cells";
import { convertedTo } from "./conversion";
import type { Evaluation } from "./evaluation";
import type { JsonObject } from "./json";
import { isConstantText } from "./plain";
import { fail } from "./problem";
import type { Resource } from "./resource";
import type { AttributeFacts, GivenAttribute, ResourceTypes } from "./resource-types";
import { ALL_SECRET, bothPlaces, markedAt, type SecretPlaces } from "./secret-places";
import { toldAnswer } from "./told-answers";
import { typedOf } from "./typed-answer";

/**
 * Decides what a reference to an attribute of a resource is worth. Undefined: what the configuration says; where it says
 * nothing, what the type says.
 */
export type AttributeReader = (resource: Resource, attribute: string) => Answer | undefined;

/** What is held to be sensitive: also what only we know to be a secret, or no more than Terraform is told. */
export type Secrecy = "ours" | "terraform's";

/** An id that the cloud gives is neither null nor empty. */
const GIVEN_ID: Refinements = { notNull: true, shape: SOME_TEXT };

/** What an inventory says of an object. */
export interface Told {
  readonly attributes: JsonObject;
  readonly file: string;
}

/** What attributes of resources are worth to those who refer to them, each found once. */
export class AttributeValues {
  constructor(
    private readonly types: ResourceTypes,
    private readonly evaluation: Evaluation,
    private readonly cells: Cells,
    private readonly read: AttributeReader | undefined,
    private readonly secrecy: Secrecy,
    /** What an inventory says that a data source answers. */
    private readonly told: (data: Resource) => Told | undefined,
  ) {}

  of(resource: Resource, attribute: string): Value {
    const known = this.cells.known<Value>(resource, attribute);
    if (known) return known;
    // What is constant, or not set, cannot be in a circle, and costs less than to be remembered.
    if (!this.read && isConstantText(resource.raw(attribute))) return this.find(resource, attribute);
    const label = () => `${resource.address}.${attribute}`;
    // That resources refer to each other in a circle is found by their dependencies, and said there.
    const inCircle = () => unknownValue(DYNAMIC, { kind: "expression", subject: label() });
    return this.cells.of(resource, attribute, label, () => this.find(resource, attribute), inCircle);
  }

  private secretsIn(
    resource: Resource,
    attribute: string,
    facts: AttributeFacts | undefined,
  ): SecretPlaces | undefined {
    if (this.secrecy !== "ours") return facts?.declaredSensitive ? ALL_SECRET : undefined;
    return bothPlaces(
      this.types.secrets(resource.mode, resource.type, attribute),
      resource.prior?.sensitive.get(attribute),
    );
  }

  private find(resource: Resource, attribute: string): Value {
    const facts = this.types.typeOf(resource.mode, resource.type)?.attribute(attribute);
    const answer = this.read?.(resource, attribute);
    const configured = () => this.configured(resource, attribute, facts);
    const value = answer === undefined ? configured() : fromAnswer(answer, facts, configured);
    const places = this.secretsIn(resource, attribute, facts);
    const marked = places ? markedAt(value, places) : value;
    return marked.origin ? marked : withOrigin(marked, { owner: resource, path: [attribute] });
  }

  /** What is not set is computed, or what its type says; where nobody knows the type it is taken for computed. */
  private configured(resource: Resource, attribute: string, facts: AttributeFacts | undefined): Value {
    const { repetition, mode, address, dynamic } = resource;
    const raw = resource.raw(attribute);
    const type = facts?.type ?? DYNAMIC;
    if (repetition.missing) return unknownValue(type, repetition.missing);
    if (dynamic.includes(attribute))
      return unknownValue(type, { kind: "expression", subject: `${address}.${attribute}` });
    const set =
      raw === undefined || raw === null
        ? undefined
        : this.evaluation.valueOrUnknown(raw, { module: resource.module, resource });
    if (set && set.content !== null)
      return facts ? wholeBlocks(convertedTo(set, facts), facts, () => `${address}.${attribute}`) : set;
    const given = set === undefined ? this.types.given?.(mode, resource.type, attribute) : undefined;
    if (given) return this.given(resource, attribute, given);
    // Of a data source the provider fills blocks too that its schema holds to be arguments.
    if (mode === "data" && ((facts?.computed ?? true) || facts?.isBlock)) return this.answer(resource, attribute, type);
    if (facts?.computed ?? true) {
      const reason: Reason = { kind: "computed", subject: `${address}.${attribute}` };
      return unknownValue(type, reason, attribute === "id" ? GIVEN_ID : undefined);
    }
    return notSet(facts, type);
  }

  /** What a data source answers: an inventory may know, and else the provider does. */
  private answer(data: Resource, attribute: string, type: Type): Value {
    const reason: Reason = { kind: "data", subject: data.address };
    const { attributes, file = "" } = this.told(data) ?? {};
    const told = attributes?.[attribute];
    if (told === undefined || told === null) return unknownValue(type, reason);
    try {
      return toldAnswer(told, type, reason);
    } catch (error) {
      if (!(error instanceof ConversionError)) throw error;
      return fail("inventory/answer", { address: data.address, attribute, reason: error.message }, { file });
    }
  }

  /** What the provider gives an attribute is not known yet, but of what kind it is. */
  private given(resource: Resource, attribute: string, given: GivenAttribute): Value {
    const argument = (name: string) =>
      this.evaluation.valueOrUnknown(resource.raw(name), { module: resource.module, resource });
    const { type, refinements } = given(argument);
    return unknownValue(type, { kind: "computed", subject: `${resource.address}.${attribute}` }, refinements);
  }
}

/** Nested blocks with what is not written in them, too: computed, or not set. */
function wholeBlocks(value: Value, { type, members }: AttributeFacts, subject: () => string): Value {
  const { content } = value;
  if (!members || !Array.isArray(content) || !isCollection(type)) return value;
  const whole = (block: Value, i: number): Value => {
    const written = isMembers(block.content) ? block.content : undefined;
    if (!written) return block;
    const all = [...members()].map(([name, facts]) => {
      const own = written.get(name);
      if (own && own.content !== null) return [name, own] as const;
      if (!facts.computed) return [name, notSet(facts, facts.type)] as const;
      return [name, unknownValue(facts.type, { kind: "computed", subject: `${subject()}[${i}].${name}` })] as const;
    });
    return objectValue(new Map(all));
  };
  return { ...tupleValue((content as readonly Value[]).map(whole)), marks: value.marks };
}

/**
 * What neither the configuration nor the cloud gives a value. Of nested blocks that are not there Terraform makes an empty list.
 *
 * Source: terraform 1.11 internal/configs/configschema/empty_value.go
 */
function notSet(facts: AttributeFacts | undefined, type: Type): Value {
  if (facts?.default !== undefined) return convert(fromJson(facts.default), type);
  return facts?.isBlock && isCollection(type) ? convert(tupleValue([]), type) : nullValue(type);
}

/** What is only said to be unknown is as the configuration knows it all the same, as far as that does not know it either. */
function fromAnswer(answer: Answer, facts: AttributeFacts | undefined, configured: () => Value): Value {
  const type: Type = facts?.type ?? DYNAMIC;
  if (answer.kind === "absent") return nullValue(type);
  const typed = typedOf(answer);
  if (typed) return facts ? convertedTo(typed, facts) : typed;
  if (answer.kind === "unknown") {
    const { content, type: own } = configured();
    if (!(content instanceof UnknownContent)) return unknownValue(type, answer.missing);
    return unknownValue(own, answer.missing, content.refinements);
  }
  return facts ? convertedTo(fromJson(answer.value), facts) : fromJson(answer.value);
}

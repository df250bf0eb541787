import { evaluateJson } from "../language/document";
import { LanguageError } from "../language/error";
import { evaluate } from "../language/evaluate";
import type { Scope as Names } from "../language/scope";
import type { Node } from "../language/syntax";
import { likelyValue } from "../language/unknowns";
import { convert } from "../value/convert";
import { fromJson } from "../value/json";
import { marksWithin } from "../value/marks";
import { SOME_TEXT } from "../value/shape";
import { DYNAMIC, type Type } from "../value/type";
import {
  isMembers,
  type Marks,
  nullValue,
  type Reason,
  type Refinements,
  SENSITIVE,
  type Value as TypedValue,
  UNMARKED,
  Unknown,
  unknownValue,
  withMarks,
  withOrigin,
} from "../value/value";
import { answerOf, typedOf } from "./answer";
import { Cells } from "./cells";
import { convertedTo } from "./conversion";
import { isTemplate, parsedOf } from "./expression";
import { isObject, type Json } from "./json";
import { markedTexts, openTexts } from "./marked-texts";
import type { Model } from "./model";
import type { Module } from "./module";
import { ModuleNames } from "./names";
import { Resource } from "./resource";
import type { AttributeFacts, GivenAttribute } from "./resource-types";
import type { Scope } from "./scope";
import { ALL_SECRET, bothPlaces, markedAt, markedPlaces, type SecretPlaces } from "./secret-places";
import { type Target, targetOfValue } from "./target";
import { ABSENT, known, type Source, unknown, type Value } from "./value";
import { VariableValues } from "./variables";

/**
 * Decides what a reference to an attribute of a resource is worth. Undefined: what the configuration says; where it says
 * nothing, what the type says.
 */
export type AttributeReader = (resource: Resource, attribute: string) => Value | undefined;

/** An id that the cloud gives is neither null nor empty. */
const GIVEN_ID: Refinements = { notNull: true, shape: SOME_TEXT };

const AS_CONFIGURED: AttributeReader = () => undefined;

/** What is held to be sensitive: also what only we know to be a secret, or no more than Terraform is told. */
export type Secrecy = "ours" | "terraform's";

/** What a text is worth in a module, or why Terraform refuses it. */
interface Shared {
  readonly value?: TypedValue;
  readonly error?: LanguageError;
  readonly answer: Value;
}

/** Evaluates values of a configuration, each at most once. What cannot be evaluated is unknown, never wrong. */
export class Evaluator {
  /** Values of locals, variables, outputs and attributes, and what else is found on demand. */
  readonly cells = new Cells();
  private readonly variables: VariableValues;
  /** Of texts that are worth the same wherever they stand in a module. */
  private readonly texts = new Map<Module, Map<string, Shared>>();
  /** Refusals of what has a name, and is refused wherever that name is used. */
  private readonly named = new WeakSet<LanguageError>();

  constructor(
    private readonly model: Model,
    private readonly read: AttributeReader = AS_CONFIGURED,
    private readonly secrecy: Secrecy = "ours",
  ) {
    this.variables = new VariableValues(this);
  }

  /** A configured attribute of a resource, evaluated in its own scope. Absent: not set. */
  attribute(resource: Resource, attribute: string): Value {
    const raw = resource.raw(attribute);
    if (raw === undefined || raw === null) return ABSENT;
    if (typeof raw === "string" ? !isTemplate(raw) : typeof raw !== "object") return known(raw);
    return this.evaluate(raw, { module: resource.module, resource });
  }

  /** Any value of the configuration. */
  evaluate(raw: Json | undefined, scope: Scope): Value {
    if (raw === undefined || raw === null) return ABSENT;
    if (typeof raw === "string") {
      if (!isTemplate(raw)) return known(raw);
      return parsedOf(raw).perInstance
        ? answerOf(this.valueOrUnknown(raw, scope))
        : this.shared(raw, scope.module).answer;
    }
    if (Array.isArray(raw)) return this.list(raw, scope);
    return isPlain(raw) ? known(raw) : answerOf(this.valueOrUnknown(raw, scope));
  }

  /** A list as it is written, entry by entry: most of what stands in lists is one reference or a constant. */
  private list(raw: readonly Json[], scope: Scope): Value {
    const values: Json[] = [];
    for (const entry of raw) {
      const value = this.evaluate(entry, scope);
      if (value.kind === "unknown") return value;
      values.push(value.kind === "known" ? value.value : null);
    }
    return known(values);
  }

  /**
   * The same with type and marks, and with what is known of parts of it.
   *
   * @throws LanguageError for what Terraform refuses.
   */
  value(raw: Json | undefined, scope: Scope): TypedValue {
    if (raw === undefined || raw === null) return nullValue();
    if (typeof raw !== "string") return evaluateJson(raw, this.names(scope));
    if (!isTemplate(raw)) return fromJson(raw);
    const { tree, perInstance } = parsedOf(raw);
    if (tree && perInstance) return evaluate(tree, this.names(scope));
    const { value, error } = this.shared(raw, scope.module);
    if (!value) throw error;
    return value;
  }

  /** As `value`; what Terraform refuses is unknown. */
  valueOrUnknown(raw: Json | undefined, scope: Scope): TypedValue {
    try {
      return this.value(raw, scope);
    } catch (error) {
      if (!(error instanceof LanguageError)) throw error;
      return unknownValue(DYNAMIC, { kind: "expression", subject: textIn(raw) });
    }
  }

  private shared(text: string, module: Module): Shared {
    let texts = this.texts.get(module);
    if (!texts) {
      texts = new Map();
      this.texts.set(module, texts);
    }
    let shared = texts.get(text);
    if (!shared) {
      shared = this.make(text, module);
      texts.set(text, shared);
    }
    return shared;
  }

  private make(text: string, module: Module): Shared {
    const { tree, error } = parsedOf(text);
    if (!tree) return { error: error as LanguageError, answer: unknown("expression", text) };
    try {
      const value = this.evaluated(tree, module);
      return { value, answer: answerOf(value) };
    } catch (wrong) {
      if (!(wrong instanceof LanguageError)) throw wrong;
      return { error: wrong, answer: unknown("expression", text) };
    }
  }

  /** Why Terraform refuses a value; undefined where it does not. */
  refusal(raw: Json | undefined, scope: Scope): LanguageError | undefined {
    try {
      this.value(raw, scope);
      return undefined;
    } catch (error) {
      if (error instanceof LanguageError) return error;
      throw error;
    }
  }

  /** Whether a refusal is that of a local, a variable or an output which the refused value only uses. */
  isBehind(error: LanguageError): boolean {
    return this.named.has(error);
  }

  /** The value of what has a name; where it is refused, that is told apart from what is wrong with those who use it. */
  ofName(text: Json | undefined, value: () => TypedValue): TypedValue {
    try {
      return value();
    } catch (error) {
      if (!(error instanceof LanguageError) || this.named.has(error)) throw error;
      // With a text of its own it is handed on as it is.
      const { id, params, range } = error;
      const own = error.text === undefined ? new LanguageError(id, params, range, textIn(text)) : error;
      this.named.add(own);
      throw own;
    }
  }

  /** The marks of a value and of all that is in it. */
  marks(raw: Json | undefined, scope: Scope): Marks {
    if (raw === undefined || raw === null || isPlain(raw)) return UNMARKED;
    return marksWithin(this.valueOrUnknown(raw, scope));
  }

  /** Where an attribute of a resource is marked; undefined where it is not. */
  secretPlaces(resource: Resource, attribute: string): SecretPlaces | undefined {
    const raw = resource.raw(attribute);
    if (raw === undefined || raw === null || isPlain(raw)) return undefined;
    const value = this.valueOrUnknown(raw, { module: resource.module, resource });
    return markedPlaces(value, this.model.types.typeOf(resource.mode, resource.type)?.attribute(attribute)?.type);
  }

  /** The known texts and numbers in a value that are marked. */
  sensitiveTexts(raw: Json | undefined, scope: Scope): string[] {
    if (raw === undefined || raw === null || isPlain(raw)) return [];
    return markedTexts(this.valueOrUnknown(raw, scope));
  }

  /** Those that are not. */
  openTexts(raw: Json | undefined, scope: Scope): string[] {
    return raw === undefined || raw === null ? [] : openTexts(this.valueOrUnknown(raw, scope));
  }

  /** Most texts are one reference, which needs no evaluation. */
  private evaluated(tree: Node, module: Module): TypedValue {
    const names = this.names({ module });
    if (tree.kind === "traversal") {
      const { value, used } = names.traversal(tree);
      if (used === tree.steps.length) return value;
    }
    return evaluate(tree, names);
  }

  /** What rules are told of a value. */
  answerOf(value: () => TypedValue): Value {
    try {
      return answerOf(value());
    } catch (error) {
      if (!(error instanceof LanguageError)) throw error;
      return unknown("expression", error.id);
    }
  }

  /** What an attribute of a resource is worth to those who refer to it. */
  reading(resource: Resource, attribute: string): TypedValue {
    const known = this.cells.known<TypedValue>(resource, attribute);
    if (known) return known;
    // What is constant, or not set, cannot be in a circle, and costs less than to be remembered.
    if (this.read === AS_CONFIGURED && isConstant(resource.raw(attribute)))
      return this.readAttribute(resource, attribute);
    const label = () => `${resource.address}.${attribute}`;
    const read = () => this.readAttribute(resource, attribute);
    // That resources refer to each other in a circle is found by their dependencies, and said there.
    const inCircle = () => unknownValue(DYNAMIC, { kind: "expression", subject: label() });
    return this.cells.of(resource, attribute, label, read, inCircle);
  }

  private secretsIn(
    resource: Resource,
    attribute: string,
    facts: AttributeFacts | undefined,
  ): SecretPlaces | undefined {
    if (this.secrecy !== "ours") return facts?.declaredSensitive ? ALL_SECRET : undefined;
    const { types } = this.model;
    return bothPlaces(
      types.secrets(resource.mode, resource.type, attribute),
      this.model.prior(resource)?.sensitive.get(attribute),
    );
  }

  private readAttribute(resource: Resource, attribute: string): TypedValue {
    const { types } = this.model;
    const facts = types.typeOf(resource.mode, resource.type)?.attribute(attribute);
    const answer = this.read(resource, attribute);
    const configured = () => this.configured(resource, attribute, facts);
    const value = answer === undefined ? configured() : fromAnswer(answer, facts, configured);
    const places = this.secretsIn(resource, attribute, facts);
    const marked = places ? markedAt(value, places) : value;
    return marked.origin ? marked : withOrigin(marked, { owner: resource, path: [attribute] });
  }

  /** What is not set is computed, or what its type says; where nobody knows the type it is taken for computed. */
  private configured(resource: Resource, attribute: string, facts: AttributeFacts | undefined): TypedValue {
    const { repetition, mode, address, dynamic } = resource;
    const raw = resource.raw(attribute);
    const type = facts?.type ?? DYNAMIC;
    if (repetition.missing) return unknownValue(type, repetition.missing);
    if (dynamic.includes(attribute))
      return unknownValue(type, { kind: "expression", subject: `${address}.${attribute}` });
    const set =
      raw === undefined || raw === null ? undefined : this.valueOrUnknown(raw, { module: resource.module, resource });
    if (set && set.content !== null) return facts ? convertedTo(set, facts) : set;
    const given = set === undefined ? this.model.types.given?.(mode, resource.type, attribute) : undefined;
    if (given) return this.given(resource, attribute, given);
    if (mode === "data" && (facts?.computed ?? true)) return unknownValue(type, { kind: "data", subject: address });
    if (facts?.computed ?? true) {
      const reason: Reason = { kind: "computed", subject: `${address}.${attribute}` };
      return unknownValue(type, reason, attribute === "id" ? GIVEN_ID : undefined);
    }
    return facts?.default === undefined ? nullValue(type) : convert(fromJson(facts.default), type);
  }

  /** What the provider gives an attribute is not known yet, but of what kind it is. */
  private given(resource: Resource, attribute: string, given: GivenAttribute): TypedValue {
    const argument = (name: string) => this.valueOrUnknown(resource.raw(name), { module: resource.module, resource });
    const { type, refinements } = given(argument);
    return unknownValue(type, { kind: "computed", subject: `${resource.address}.${attribute}` }, refinements);
  }

  /** A variable of a module, as its type makes it. */
  variable(module: Module, name: string): TypedValue {
    return this.variables.of(module, name);
  }

  local(module: Module, name: string): TypedValue {
    return this.cells.of(
      module,
      `local.${name}`,
      () => prefixed(module, `local.${name}`),
      () => {
        const raw = module.part.locals.get(name);
        return this.ofName(raw, () => this.value(raw, { module }));
      },
    );
  }

  output(module: Module, name: string): TypedValue {
    const value = this.outputValue(module, name);
    const { sensitive } = module.part.settings?.outputs.get(name) ?? {};
    return sensitive === true ? withMarks(value, SENSITIVE) : value;
  }

  /** The same as another configuration reads it from the state, which does not hand on what the output says of itself. */
  outputValue(module: Module, name: string): TypedValue {
    return this.cells.of(
      module,
      `output.${name}`,
      () => prefixed(module, `output.${name}`),
      () => {
        const raw = module.part.outputs.get(name);
        return this.ofName(raw, () => this.value(raw, { module }));
      },
    );
  }

  /** What a value of the configuration that holds an id points at. */
  target(resource: Resource, raw: Json | undefined): Target {
    if (raw === undefined || raw === null) return ABSENT;
    if (typeof raw === "string" && !isTemplate(raw)) return this.model.identify(raw);
    if (typeof raw !== "string") return ABSENT;
    return this.targetOf(this.valueOrUnknown(raw, { module: resource.module, resource }));
  }

  targetOf(value: TypedValue): Target {
    return targetOfValue(likelyValue(value), (id) => this.model.identify(id));
  }

  /** The same for a list or set of ids. Unknown when the list itself is. */
  targets(resource: Resource, raw: Json | undefined): Value<readonly Target[]> {
    if (Array.isArray(raw)) {
      return known(raw.map((entry) => (typeof entry === "string" ? this.target(resource, entry) : ABSENT)));
    }
    if (typeof raw !== "string") return ABSENT;
    const value = likelyValue(this.valueOrUnknown(raw, { module: resource.module, resource }));
    const { content } = value;
    if (content === null) return ABSENT;
    if (content instanceof Unknown) return answerOf(value) as Value<readonly Target[]>;
    if (Array.isArray(content)) return known((content as readonly TypedValue[]).map((entry) => this.targetOf(entry)));
    return isMembers(content) ? ABSENT : known([this.targetOf(value)]);
  }

  /** The attribute of a resource that a value comes from, through everything that only passes it on. */
  origin(raw: Json | undefined, scope: Scope): { resource: Resource; attribute: string } | undefined {
    if (typeof raw !== "string" || !isTemplate(raw)) return undefined;
    const { origin } = this.valueOrUnknown(raw, scope);
    const [attribute, ...more] = origin?.path ?? [];
    if (!(origin?.owner instanceof Resource) || attribute === undefined || more.length > 0) return undefined;
    return { resource: origin.owner, attribute: String(attribute) };
  }

  private names({ module, resource }: Scope): Names {
    return new ModuleNames(this.model, this, module, resource?.repetition);
  }
}

function isConstant(raw: Json | undefined): boolean {
  return typeof raw === "string" ? !isTemplate(raw) : typeof raw !== "object" || raw === null;
}

function isPlain(raw: Json): boolean {
  if (typeof raw === "string") return !isTemplate(raw);
  if (Array.isArray(raw)) return raw.every(isPlain);
  if (!isObject(raw)) return true;
  for (const key in raw) if (key.includes("{") || !isPlain(raw[key] as Json)) return false;
  return true;
}

/** What is only said to be unknown is as the configuration knows it all the same, as far as that does not know it either. */
function fromAnswer(answer: Value, facts: AttributeFacts | undefined, configured: () => TypedValue): TypedValue {
  const type: Type = facts?.type ?? DYNAMIC;
  if (answer.kind === "absent") return nullValue(type);
  const typed = typedOf(answer);
  if (typed) return facts ? convertedTo(typed, facts) : typed;
  if (answer.kind === "unknown") {
    const { content, type: own } = configured();
    if (!(content instanceof Unknown)) return unknownValue(type, answer.missing);
    return unknownValue(own, answer.missing, content.refinements);
  }
  return facts ? convertedTo(fromJson(answer.value), facts) : fromJson(answer.value);
}

/** The text that a reason names: of a list or an object the first template in it. */
function textIn(raw: Json | undefined): string {
  if (typeof raw === "string") return raw;
  if (typeof raw !== "object" || raw === null) return String(raw);
  for (const entry of Object.values(raw)) {
    const text = textIn(entry);
    if (isTemplate(text)) return text;
  }
  return "";
}

function prefixed(module: Module, name: string): string {
  return module.address === "" ? name : `${module.address}.${name}`;
}

export type { Source, Target };

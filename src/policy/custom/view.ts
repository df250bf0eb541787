import type { InstanceType } from "../../catalog/catalog";
import { ABSENT, type Answer, asString, chainAnswer, known, mapAnswer, unknown } from "../../model/answer";
import { isObject, type Json, type JsonObject } from "../../model/json";
import type { Model } from "../../model/model";
import type { Resource } from "../../model/resource";
import { placesWithin, type SecretPlaces, secretTexts } from "../../model/secret-places";
import type { Target } from "../../model/target";
import { canonicalType } from "../../provider/overlays";
import { SecretSpotter, type SecretsOf } from "../../provider/secret-spotter";
import type { RuleContext, Subject } from "../../rules/rule";
import type { RuleAttachment, RuleModel, RuleResource, RuleStack } from "./model";
import type { RuleSubject } from "./report";
import type { SecretLog } from "./secret-log";

/** The model as one custom rule sees it, and what it needs to know which secrets it looked at. */
export class ModelView implements RuleModel {
  readonly stacks: readonly RuleStack[];
  private readonly spotter: SecretSpotter;
  private readonly views = new Map<Resource, ResourceView>();
  private readonly subjects = new WeakMap<object, Subject>();

  constructor(
    private readonly context: RuleContext,
    readonly secrets: SecretLog,
  ) {
    const { model } = context;
    this.spotter = new SecretSpotter(model);
    this.stacks = model.stacks.map(({ name, file }) => Object.freeze({ stack: name, file }));
    for (const stack of this.stacks)
      this.subjects.set(stack, { stack: stack.stack, address: stack.stack, index: -1 } as Subject);
    for (const { variables, sensitiveVariables } of model.stacks) {
      for (const name of sensitiveVariables) secrets.add(variables.get(name) ?? null);
    }
  }

  resources(...types: readonly string[]): readonly RuleResource[] {
    const { model } = this.context;
    const wanted = types.map(canonicalType);
    const [only] = wanted;
    const found = only === undefined ? model.resources : wanted.length === 1 ? model.ofType(only) : undefined;
    return (found ?? model.resources.filter(({ type }) => wanted.includes(type))).map((one) => this.view(one));
  }

  get attachments(): readonly RuleAttachment[] {
    return this.context.network.attachments.map(({ resource, interface: nic, instance }) => ({
      resource: this.view(resource),
      interface: this.target(nic),
      instance: this.target(instance),
    }));
  }

  instanceType(name: string): InstanceType | undefined {
    const type = this.context.catalog.instanceType(name);
    return type && { ...type };
  }

  /**
   * @throws TypeError for anything that the model did not hand out.
   */
  subject(subject: RuleSubject): Subject {
    const found = typeof subject === "object" && subject !== null ? this.subjects.get(subject) : undefined;
    if (!found) throw new TypeError("a finding is about a resource or a stack of the model");
    return found;
  }

  target(target: Target): Answer<RuleResource> {
    if (target.kind === "resource") return known(this.view(target.resource));
    return target.kind === "external" ? unknown("external", target.id) : target;
  }

  private view(resource: Resource): ResourceView {
    const known = this.views.get(resource);
    if (known) return known;
    const { any } = this.spotter.of(resource, this.context.model.prior(resource));
    const view = new ResourceView(resource, this.context, this, any);
    Object.freeze(view);
    this.views.set(resource, view);
    this.subjects.set(view, resource);
    return view;
  }
}

/** A resource as a rule sees it. */
export class ResourceView implements RuleResource {
  readonly stack: string;
  readonly address: string;
  readonly type: string;
  readonly path?: string;
  readonly #resource: Resource;
  readonly #context: RuleContext;
  readonly #model: ModelView;
  readonly #secretsOf: SecretsOf;

  constructor(resource: Resource, context: RuleContext, model: ModelView, secretsOf: SecretsOf) {
    this.stack = resource.stack;
    this.address = resource.address;
    this.type = resource.type;
    if (resource.path !== undefined) this.path = resource.path;
    this.#resource = resource;
    this.#context = context;
    this.#model = model;
    this.#secretsOf = secretsOf;
  }

  get attributes(): readonly string[] {
    return this.#resource.attributeNames;
  }

  get change(): RuleResource["change"] {
    return this.#context.planned.of(this.#resource)?.kind;
  }

  value(attribute: string): Answer<Json> {
    return this.#at(attribute.split("."));
  }

  #at(path: readonly string[]): Answer<Json> {
    return this.#noted(path, this.#read(path));
  }

  #read([name = "", ...path]: readonly string[]): Answer {
    const { model } = this.#context;
    return path.length === 0 ? model.value(this.#resource, name) : inside(model, this.#resource, name, path);
  }

  #secretsAt([name = "", ...path]: readonly string[]): SecretPlaces | undefined {
    return placesWithin(this.#secretsOf(name), path.map(stepOf));
  }

  /** As `value`, by the steps of a path. */
  static valueAt(resource: RuleResource, path: readonly string[]): Answer<Json> {
    return resource instanceof ResourceView ? resource.#at(path) : resource.value(path.join("."));
  }

  /** A list, map or block of which some parts are secret, and others are not. To see its shape is no look at a secret. */
  static partlySecret(resource: RuleResource, path: readonly string[]): Json[] | JsonObject | undefined {
    if (!(resource instanceof ResourceView)) return undefined;
    const places = resource.#secretsAt(path);
    if (!places || places.all) return undefined;
    const value = resource.#read(path);
    return value.kind === "known" && typeof value.value === "object" && value.value !== null ? value.value : undefined;
  }

  text(attribute: string): Answer<string> {
    const value = this.value(attribute);
    return chainAnswer(value, (json) => (typeof json === "object" ? ABSENT : asString(value)));
  }

  number(attribute: string): Answer<number> {
    const text = this.text(attribute);
    return chainAnswer(text, (digits) => {
      const number = digits.trim() === "" ? Number.NaN : Number(digits);
      return Number.isNaN(number) || text.kind !== "known" ? ABSENT : known(number, text.source);
    });
  }

  prior(attribute: string): Answer<Json> {
    return this.#noted([attribute], this.#context.model.priorValue(this.#resource, attribute));
  }

  target(attribute: string): Answer<RuleResource> {
    return this.#model.target(this.#context.model.target(this.#resource, attribute));
  }

  zone(): Answer<string> {
    return this.#context.network.zoneOf(this.#resource);
  }

  vpc(): Answer<string> {
    const vpc = this.#context.network.vpcOf(this.#resource);
    return vpc.kind === "known" ? known(vpc.value.label, vpc.source) : vpc;
  }

  #noted(path: readonly string[], value: Answer): Answer {
    const places = value.kind === "known" ? this.#secretsAt(path) : undefined;
    if (value.kind === "known" && places) this.#model.secrets.saw(secretTexts(value.value, places));
    // A rule that sorts a list in place must not change what the plan is made from.
    return mapAnswer(value, (json) => (typeof json === "object" ? structuredClone(json) : json));
  }
}

function stepOf(key: string): string | number {
  return /^\d+$/.test(key) ? Number(key) : key;
}

/** What is written at a path below an attribute; it may be known where the attribute as a whole is not. */
function inside(model: Model, resource: Resource, name: string, path: readonly string[]): Answer {
  let raw = resource.raw(name);
  for (let at = 0; at < path.length; at++) {
    if (raw === undefined || raw === null) return ABSENT;
    if (typeof raw !== "object") return walk(model.evaluate(resource, raw), path.slice(at));
    raw = step(raw, path[at] ?? "");
  }
  return raw === undefined ? ABSENT : model.evaluate(resource, raw);
}

function walk(value: Answer, path: readonly string[]): Answer {
  return path.reduce<Answer>((at, key) => {
    return chainAnswer(at, (json): Answer => {
      const next = step(json, key);
      return next === undefined || at.kind !== "known" ? ABSENT : known(next, at.source);
    });
  }, value);
}

/** A single block may be written without the list around it. */
function step(json: Json, key: string): Json | undefined {
  const isIndex = /^\d+$/.test(key);
  if (Array.isArray(json))
    return isIndex ? json[Number(key)] : json.length === 1 ? step(json[0] ?? null, key) : undefined;
  if (!isObject(json)) return undefined;
  return Object.hasOwn(json, key) ? json[key] : key === "0" ? json : undefined;
}

import type { ReleaseTraits } from "../language/environment";
import type { LanguageError } from "../language/error";
import { once } from "../memo";
import type { Value } from "../value/value";
import { ABSENT, type Answer, known, type Source, unknown } from "./answer";
import type { Block } from "./block";
import type { EvaluateEach } from "./block-targets";
import { crossStackName } from "./cross-stack";
import { decidedAnswer } from "./decided";
import { type Declarations, declarationsOf } from "./declarations";
import type { Declared } from "./declared";
import { dynamicBody } from "./dynamic";
import { Evaluator } from "./evaluator";
import type { Reference } from "./expression";
import { Instances } from "./instances";
import type { Inventory } from "./inventory";
import { type Json, type JsonObject, memberOf } from "./json";
import type { Module } from "./module";
import type { Resource } from "./resource";
import { NO_TYPES, type ResourceTypes } from "./resource-types";
import type { Repeated } from "./scope";
import { type Stack, stackOf, traitsOfStack } from "./stack";
import type { StackPart } from "./stack-part";
import type { PriorObject, StateElsewhere } from "./state";
import type { Target } from "./target";
import { Targets } from "./targets";
import { answerOf } from "./typed-answer";

const NO_INSTANCES: readonly Resource[] = [];

/**
 * What an app declares, as rules and planner read it: every resource, the prior objects, and what each attribute is worth.
 * Nothing is changed by being read: what takes time to find out is found when somebody asks for it, once.
 */
export class Model implements Declared {
  readonly stacks: readonly StackPart[];
  /** Evaluates what the configuration alone decides. */
  readonly evaluator: Evaluator;
  /** Evaluates count and for_each, for which Terraform takes what the state holds. */
  readonly repeater: Evaluator;
  /** Evaluates with the marks that Terraform has, which is told less of what is secret than we know. */
  readonly marker = once(() => new Evaluator(this, undefined, "terraform's"));
  private readonly byName: ReadonlyMap<string, Stack>;
  private readonly inApp: ReadonlyMap<string, StackPart>;
  private readonly instancesOn: Instances;
  private readonly declarations: Declarations;
  /** Tells what values point at that hold ids. */
  readonly targeting: Targets;
  private readonly ids = once(() => idsOf(this.resources));

  constructor(
    parts: readonly StackPart[],
    readonly types: ResourceTypes = NO_TYPES,
  ) {
    this.stacks = parts;
    this.byName = new Map(parts.map((part) => [part.name, stackOf(part)]));
    this.inApp = new Map(parts.map((part) => [part.nameInApp ?? part.name, part]));
    this.evaluator = new Evaluator(this);
    this.repeater = new Evaluator(this, (resource, attribute) => this.kept(resource, attribute));
    this.targeting = new Targets(this, this.evaluator, (id) => this.identify(id));
    this.instancesOn = new Instances(this.repeater, (name) => this.stack(name), types.canonicalType, {
      indexOf: (resource) => this.declarations.positions.get(resource) ?? 0,
      unroll: (resource) => dynamicBody(this.repeater, resource),
    });
    this.declarations = declarationsOf(this.byName.values(), this.instancesOn);
  }

  /** Managed resources in declaration order. */
  get resources(): readonly Resource[] {
    return this.declarations.resources;
  }

  get data(): readonly Resource[] {
    return this.declarations.data;
  }

  /** Managed declarations of which there are no instances, as one resource each, by stack and address. */
  get empty(): ReadonlyMap<string, Resource> {
    return this.declarations.empty;
  }

  /** Managed resources of a type, in declaration order. */
  ofType(type: string): readonly Resource[] {
    return this.declarations.ofTypes.get(type) ?? NO_INSTANCES;
  }

  stack(name: string): Stack {
    const found = this.byName.get(name);
    if (!found) throw new Error(`no stack ${name}`);
    return found;
  }

  /** The root module of a stack. */
  root(stack: string): Module {
    return this.stack(stack).root;
  }

  /** All instances of a module of a stack by its path; where there is none, one that does not exist. */
  modulesAt(stack: string, path: string): readonly Module[] {
    return this.modulesOf(stack).get(path) ?? [];
  }

  /** The same for all modules of a stack, by their paths, the root first. */
  modulesOf(stack: string): ReadonlyMap<string, readonly Module[]> {
    return this.declarations.modules.get(stack) ?? new Map();
  }

  /** The paths of all modules of a stack, the root first. */
  modulePaths(stack: string): Iterable<string> {
    return this.modulesOf(stack).keys();
  }

  traits(stack: string): ReleaseTraits {
    return traitsOfStack(this.stack(stack));
  }

  blockOf(module: Module, mode: Block["mode"], type: string, name: string): Block | undefined {
    return this.instancesOn.blockOf(module, mode, type, name);
  }

  instancesOf(module: Module, block: Block): readonly Resource[] {
    return this.instancesOn.of(module, block);
  }

  called(module: Module, name: string): readonly Module[] | undefined {
    return this.instancesOn.called(module, name);
  }

  /** All instances of one declaration, the same list each time; empty when nothing of that name is declared. */
  instances(module: Module, mode: Block["mode"], type: string, name: string): readonly Resource[] {
    const block = this.blockOf(module, mode, type, name);
    return block ? this.instancesOf(module, block) : NO_INSTANCES;
  }

  /** All instances of the declaration that a reference names, whatever its key. */
  named(module: Module, { root, type, name }: Reference): readonly Resource[] {
    return this.instances(module, root === "data" ? "data" : "managed", type, name);
  }

  /** The stack that a remote state of cdktf stands for. */
  crossStack({ root, type, name }: Reference): StackPart | undefined {
    return root === "data" ? this.stackBehind(type, name) : undefined;
  }

  stackBehind(type: string, name: string): StackPart | undefined {
    const stack = crossStackName(type, name);
    return stack === undefined ? undefined : this.inApp.get(stack);
  }

  /** Where the state of a stack is, when it was not read; then nobody knows what exists. */
  elsewhere(stack: string): StateElsewhere | undefined {
    const { prior, elsewhere } = this.stack(stack).part;
    return prior ? undefined : elsewhere;
  }

  /** The object of the prior state at the address of `resource`. */
  prior(resource: Resource): PriorObject | undefined {
    return resource.prior;
  }

  /** The prior object as a refresh would find it: what the inventory says of it over what the state says. */
  refreshed(resource: Resource): PriorObject | undefined {
    const { prior, address } = resource;
    const { inventory } = this.stack(resource.stack).part;
    if (!prior || !inventory) return prior;
    const id = String(prior.attributes["id"] ?? "");
    const drift = inventory.drift?.get(address) ?? inventory.drift?.get(id);
    const { status } = inventory.attributes.get(address) ?? inventory.attributes.get(id) ?? {};
    if (drift?.gone) return undefined;
    if (!drift && status === undefined) return prior;
    const seen = { ...(status === undefined ? {} : { status }), ...drift?.attributes };
    return { ...prior, attributes: { ...prior.attributes, ...seen } };
  }

  /**
   * An attribute of the object that exists today: from the inventory, which is newer, or else from the state. Unknown
   * when neither holds it.
   */
  priorValue(resource: Resource, attribute: string): Answer {
    const { prior, address } = resource;
    const seen = this.stack(resource.stack).part.inventory?.attributes;
    const live = seen?.get(address) ?? seen?.get(String(prior?.attributes["id"] ?? ""));
    const seenValue = memberOf(live, attribute);
    if (seenValue !== undefined) return known(seenValue, "inventory");
    const value = memberOf(prior?.attributes, attribute);
    return value === undefined || value === null || value === ""
      ? unknown("state", `${address}.${attribute}`)
      : known(value, "state");
  }

  /** What the inventory says of an object outside the configuration, in the provider's attribute names. */
  outside(id: string): JsonObject | undefined {
    return this.inventory?.attributes.get(id);
  }

  /** There is one inventory for all stacks. */
  get inventory(): Inventory | undefined {
    return this.stacks.find((part) => part.inventory)?.inventory;
  }

  /** The file that a prior value came from. */
  sourceFile({ stack }: Resource, source: Source): string | undefined {
    const { part } = this.stack(stack);
    return source === "inventory" ? part.inventory?.file : source === "state" ? part.prior?.file : part.file;
  }

  /** An attribute as the configuration alone decides it. Absent: not set. */
  value(resource: Resource, attribute: string): Answer {
    const own = this.evaluator.attribute(resource, attribute);
    if (own.kind !== "unknown") return own;
    return decidedAnswer(this.stack(resource.stack).part.decided, resource.address, attribute) ?? own;
  }

  /** What an attribute is worth to those who refer to it, also where the cloud decides it. */
  reading(resource: Resource, attribute: string): Answer {
    return answerOf(this.evaluator.attributes.of(resource, attribute));
  }

  /** Evaluates any value of the configuration in the scope of `resource`. */
  evaluate(resource: Resource, raw: Json | undefined): Answer {
    return this.evaluator.evaluate(raw, { module: resource.module, resource });
  }

  /** The same for a value that stands outside of every resource. */
  evaluateIn(module: Module, raw: Json | undefined): Answer {
    return this.evaluator.evaluate(raw, { module });
  }

  /** The same with the each.key of a block that has a for_each. */
  readonly evaluateEach: EvaluateEach = (module, raw, repetition) =>
    this.evaluator.evaluate(raw, { module, resource: { repetition } });

  /** A value with type and marks; unknown where Terraform refuses it. */
  typed(raw: Json | undefined, module: Module, resource?: Repeated): Value {
    return this.evaluator.valueOrUnknown(raw, { module, ...(resource ? { resource } : {}) });
  }

  /** Why Terraform refuses a value; undefined where it does not. */
  refusal(raw: Json | undefined, module: Module, resource?: Repeated): LanguageError | undefined {
    return this.evaluator.refusal(raw, { module, ...(resource ? { resource } : {}) });
  }

  /** Whether a refusal is that of a local, a variable or an output which the refused value only uses. */
  isBehind(error: LanguageError): boolean {
    return this.evaluator.named.isBehind(error) || this.repeater.named.isBehind(error);
  }

  /** What an attribute that holds an id points at. */
  target(resource: Resource, attribute: string): Target {
    return this.targeting.of(resource, resource.raw(attribute));
  }

  /** The same for a list or set of ids. Unknown when the list itself is. */
  targets(resource: Resource, attribute: string): Answer<readonly Target[]> {
    return this.targeting.all(resource, resource.raw(attribute));
  }

  /**
   * The attribute of a resource that an attribute gets its value from: `alicloud_vpc.main` and `route_table_id`. Undefined
   * when it comes from nowhere else.
   */
  origin(resource: Resource, attribute: string): { resource: Resource; attribute: string } | undefined {
    return this.targeting.origin(resource.raw(attribute), { module: resource.module, resource });
  }

  /** What an id points at: a declared resource whose prior object, or whose own attribute, has this id. */
  byId(id: string): Resource | undefined {
    return this.ids().get(id);
  }

  /** What lies behind an id: an object of the configuration, or one outside. */
  identify(id: string): Target {
    if (id === "") return ABSENT;
    const resource = this.byId(id);
    return resource ? { kind: "resource", resource } : { kind: "external", id };
  }

  /** What the cloud gave an attribute that the configuration leaves to it. */
  private kept(resource: Resource, attribute: string): Answer | undefined {
    if (resource.raw(attribute) !== undefined || resource.mode === "data") return undefined;
    const computed = this.types.typeOf("managed", resource.type)?.attribute(attribute)?.computed ?? true;
    const value = computed ? memberOf(resource.prior?.attributes, attribute) : undefined;
    return value === undefined || value === null ? undefined : known(value, "state");
  }
}

function idsOf(resources: readonly Resource[]): ReadonlyMap<string, Resource> {
  const ids = new Map<string, Resource>();
  for (const resource of resources) {
    const own = resource.raw("id") ?? resource.prior?.attributes["id"];
    if (typeof own === "string" && !own.includes("${")) ids.set(own, resource);
  }
  return ids;
}

import type { Acknowledgement } from "./acknowledgement";
import { formatAddress } from "./address";
import { Evaluator, type Target } from "./evaluator";
import type { Reference } from "./expression";
import type { Json, JsonObject } from "./json";
import { isObject } from "./json";
import { firstOpen } from "./language/open";
import { applyMoves, type Move } from "./moved";
import { fail } from "./problem";
import { type Block, type Repetition, Resource } from "./resource";
import type { Settings } from "./settings";
import type { PriorObject, PriorState } from "./state";
import type { Missing, Source, Value } from "./value";
import { known, unknown } from "./value";

/** What a reader returns for one stack (one root module). */
export interface StackPart {
  /** Unlike that of any other stack of the run. */
  readonly name: string;
  /** What its app calls it, where several apps are read and `name` says which. Default: the same. */
  readonly nameInApp?: string;
  /** The file or folder that was read, for messages. */
  readonly file: string;
  /** A state read as the configuration holds computed attributes as well. */
  readonly origin: "configuration" | "state";
  readonly blocks: readonly Block[];
  /** Variables with their default or given value; undefined when they have none. */
  readonly variables: ReadonlyMap<string, Json | undefined>;
  /** Types of variables, as they are declared: `string`, `list(string)`. Default: any. */
  readonly variableTypes?: ReadonlyMap<string, string>;
  /** Variables whose values must never be shown. */
  readonly sensitiveVariables: ReadonlySet<string>;
  readonly locals: ReadonlyMap<string, Json>;
  readonly outputs: ReadonlyMap<string, Json>;
  readonly moved: readonly Move[];
  /** `removed` blocks that keep the object: addresses of resources or modules that Terraform forgets. */
  readonly forgotten: readonly string[];
  /** `import` blocks: the address, and the id where it is written out. Default: none. */
  readonly imports?: readonly { readonly to: string; readonly id?: string }[];
  readonly modules: ReadonlySet<string>;
  /** Not set for a state that was read as the configuration. */
  readonly settings?: Settings;
  readonly prior?: PriorState;
  /** Where the local backend will keep the state; only where there is none yet. */
  readonly stateFile?: string;
  readonly inventory?: Inventory;
  /** Those that are written with the configuration itself: in code, or as comments. Default: none. */
  readonly acknowledgements?: readonly Acknowledgement[];
}

/** Facts that no state holds: attributes seen on the live object, by address or by id. */
export interface Inventory {
  readonly file: string;
  readonly attributes: ReadonlyMap<string, JsonObject>;
  /** What somebody changed or deleted outside of Terraform, by address or by id. Default: nothing. */
  readonly drift?: ReadonlyMap<string, Drift>;
  /** All instance types that a zone offers. */
  readonly offered: ReadonlyMap<string, ReadonlySet<string>>;
  /** Quotas of the account, by the ids of the catalog. */
  readonly quotas: ReadonlyMap<string, InventoryQuota>;
}

export interface Drift {
  /** Whether the object is not there any more. */
  readonly gone: boolean;
  /** Values of today, by the provider's names. */
  readonly attributes: JsonObject;
}

export interface InventoryQuota {
  readonly limit?: number;
  /** Used by what is outside the configuration. Default: 0. */
  readonly used?: number;
}

interface StackIndex {
  readonly part: StackPart;
  /** By reference object: equal texts share one, so no string is built to look it up again. */
  readonly named: Map<Reference, readonly Resource[]>;
  readonly instances: Map<string, Resource[]>;
  readonly prior: Map<string, PriorObject>;
  /** All objects of the state, where moves put them. */
  readonly objects: readonly PriorObject[];
}

/** More instances of one block than any account holds: a slip of the keyboard, which would only exhaust the memory. */
const MOST_INSTANCES = 1_000_000;

/** cdktf names the remote state of another stack of the same app like this. */
const CROSS_STACK = "cross-stack-reference-input-";

/** The stack of the app whose outputs a data source stands for; undefined when it stands for none. */
export function crossStackName(type: string, name: string): string | undefined {
  const crosses = type === "terraform_remote_state" && name.startsWith(CROSS_STACK);
  return crosses ? name.slice(CROSS_STACK.length) : undefined;
}

/**
 * The immutable graph that rules and planner read: every declared resource of an app, the prior objects, and how
 * attributes refer to each other.
 */
export class Model {
  readonly stacks: readonly StackPart[];
  /** Managed resources in declaration order. */
  readonly resources: readonly Resource[];
  readonly data: readonly Resource[];
  private readonly index = new Map<string, StackIndex>();
  private readonly inApp: ReadonlyMap<string, StackPart>;
  private readonly types = new Map<string, Resource[]>();
  private readonly evaluator: Evaluator;
  private readonly priors = new Map<Resource, PriorObject>();
  private readonly claimed = new Set<PriorObject>();
  private ids: Map<string, Resource> | undefined;
  private complete = false;

  /** @param canonicalType replaces a deprecated type name by today's; it must be pure. */
  constructor(parts: readonly StackPart[], canonicalType: (type: string) => string = (type) => type) {
    this.stacks = parts;
    this.inApp = new Map(parts.map((part) => [part.nameInApp ?? part.name, part]));
    this.evaluator = new Evaluator(this);
    const managed: Resource[] = [];
    const data: Resource[] = [];
    for (const part of parts) this.index.set(part.name, indexOf(part));
    for (const part of parts) {
      for (const block of part.blocks) {
        for (const resource of this.expand(part, block, canonicalType(block.type), managed.length + data.length)) {
          (block.mode === "data" ? data : managed).push(resource);
          push(this.stack(part.name).instances, declarationKey(block.mode, block.type, block.name), resource);
          if (block.mode === "managed") push(this.types, resource.type, resource);
          const prior = this.priorOf(part, resource);
          if (prior) this.priors.set(resource, prior);
        }
      }
    }
    this.resources = managed;
    this.data = data;
    this.complete = true;
  }

  /** False while the resources are being made: then one that is not found may still come. */
  get isComplete(): boolean {
    return this.complete;
  }

  /** Managed resources of a type, in declaration order. */
  ofType(type: string): readonly Resource[] {
    return this.types.get(type) ?? [];
  }

  /** All instances of one declaration; empty when nothing of that name is declared. */
  instances(stack: string, mode: "managed" | "data", type: string, name: string): readonly Resource[] {
    return this.index.get(stack)?.instances.get(declarationKey(mode, type, name)) ?? [];
  }

  /** All instances of the declaration that a reference names, whatever its key. */
  named(stack: string, reference: Reference): readonly Resource[] {
    const index = this.stack(stack);
    let found = index.named.get(reference);
    if (!found) {
      const mode = reference.root === "data" ? "data" : "managed";
      found = this.instances(stack, mode, reference.type, reference.name);
      // Only once the model is complete: before, an instance may still be missing.
      if (this.complete) index.named.set(reference, found);
    }
    return found;
  }

  /** The object of the prior state at the address of `resource`. */
  prior(resource: Resource): PriorObject | undefined {
    return this.priors.get(resource);
  }

  /** The prior object as a refresh would find it: what the inventory says of it over what the state says. */
  refreshed(resource: Resource): PriorObject | undefined {
    const prior = this.prior(resource);
    const inventory = this.index.get(resource.stack)?.part.inventory;
    if (!prior || !inventory) return prior;
    const id = String(prior.attributes["id"] ?? "");
    const drift = inventory.drift?.get(resource.address) ?? inventory.drift?.get(id);
    const { status } = inventory.attributes.get(resource.address) ?? inventory.attributes.get(id) ?? {};
    if (drift?.gone) return undefined;
    if (!drift && status === undefined) return prior;
    const seen = { ...(status === undefined ? {} : { status }), ...drift?.attributes };
    return { ...prior, attributes: { ...prior.attributes, ...seen } };
  }

  /** Whether the stack of `resource` came with a prior state. */
  hasState(stack: string): boolean {
    return this.index.get(stack)?.part.prior !== undefined;
  }

  /** Objects of the prior state that are not declared any more, and that Terraform destroys. */
  orphans(stack: string): readonly PriorObject[] {
    return this.undeclared(stack).filter((object) => !this.isForgotten(stack, object));
  }

  /** The id of the object that an `import` block puts at a resource that the state does not have; empty: not written out. */
  importedId(resource: Resource): string | undefined {
    const { imports = [] } = this.stack(resource.stack).part;
    if (imports.length === 0 || this.prior(resource)) return undefined;
    const block = formatAddress(resource.block.mode, resource.block.type, resource.block.name);
    const found = imports.find(({ to }) => to === resource.address || to.startsWith(`${block}[each.`));
    return found && (found.id === undefined || found.id.includes("${") ? "" : found.id);
  }

  /** Those that a `removed` block tells Terraform to forget: they stay in the cloud. */
  forgotten(stack: string): readonly PriorObject[] {
    if (this.stack(stack).part.forgotten.length === 0) return [];
    return this.undeclared(stack).filter((object) => this.isForgotten(stack, object));
  }

  private isForgotten(stack: string, { module, type, name, mode }: PriorObject): boolean {
    const { forgotten } = this.stack(stack).part;
    if (forgotten.length === 0) return false;
    const resource = formatAddress(mode, type, name, undefined, module);
    return forgotten.some((address) => resource === address || resource.startsWith(`${address}.`));
  }

  private undeclared(stack: string): readonly PriorObject[] {
    const { part, objects } = this.stack(stack);
    return objects.filter((object) => {
      if (object.mode !== "managed") return false;
      if (this.isInModule(part, object)) return false;
      if (object.deposed !== undefined || object.module !== "") return true;
      if (this.claimed.has(object)) return false;
      const instances = this.instances(stack, "managed", object.type, object.name);
      return !instances.some((r) => r.repetition.missing !== undefined);
    });
  }

  /** Modules that are declared but not read, and hold objects of the state: what happens to those is not known. */
  unreadModules(stack: string): readonly string[] {
    const { part } = this.stack(stack);
    const objects = (part.prior?.objects ?? []).filter((object) => this.isInModule(part, object));
    return [...new Set(objects.map(({ module }) => moduleName(module)))].map((name) => `module.${name}`);
  }

  private isInModule(part: StackPart, { module }: PriorObject): boolean {
    return module !== "" && part.modules.has(moduleName(module));
  }

  /** An attribute as the configuration alone decides it. Absent: not set. */
  value(resource: Resource, attribute: string): Value {
    return this.evaluator.attribute(resource, attribute);
  }

  /**
   * An attribute of the object that exists today: from the inventory, which is newer, or else from the state. Unknown
   * when neither holds it.
   */
  priorValue(resource: Resource, attribute: string): Value {
    const prior = this.prior(resource);
    const seen = this.index.get(resource.stack)?.part.inventory?.attributes;
    const live = seen?.get(resource.address) ?? seen?.get(String(prior?.attributes["id"] ?? ""));
    if (live?.[attribute] !== undefined) return known(live[attribute], "inventory");
    const value = prior?.attributes[attribute];
    return value === undefined || value === null || value === ""
      ? unknown("state", `${resource.address}.${attribute}`)
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
  sourceFile(resource: Resource, source: Source): string | undefined {
    const part = this.index.get(resource.stack)?.part;
    return source === "inventory" ? part?.inventory?.file : source === "state" ? part?.prior?.file : part?.file;
  }

  /** What an attribute that holds an id points at. */
  target(resource: Resource, attribute: string): Target {
    return this.evaluator.target(resource, resource.raw(attribute));
  }

  /** The same for a list or set of ids. Unknown when the list itself is. */
  targets(resource: Resource, attribute: string): Value<readonly Target[]> {
    return this.evaluator.targets(resource, resource.raw(attribute));
  }

  /** What an id points at: a declared resource whose prior object, or whose own attribute, has this id. */
  byId(id: string): Resource | undefined {
    if (!this.ids) {
      this.ids = new Map();
      for (const resource of this.resources) {
        const own = resource.raw("id") ?? this.prior(resource)?.attributes["id"];
        if (typeof own === "string" && !own.includes("${")) this.ids.set(own, resource);
      }
    }
    return this.ids.get(id);
  }

  /** Evaluates any value of the configuration in the scope of `resource`. */
  evaluate(resource: Resource, raw: Json | undefined): Value {
    return this.evaluator.evaluate(raw, { stack: resource.stack, resource });
  }

  /** The stack that a remote state of cdktf stands for. */
  crossStack(reference: Reference): StackPart | undefined {
    if (reference.root !== "data") return undefined;
    const name = crossStackName(reference.type, reference.name);
    return name === undefined ? undefined : this.inApp.get(name);
  }

  stack(name: string): StackIndex {
    const found = this.index.get(name);
    if (!found) throw new Error(`no stack ${name}`);
    return found;
  }

  /**
   * The object of the state that belongs to a resource: at its own address, or, when count was added or taken away, at
   * the address with or without the key 0, as Terraform moves it by itself.
   */
  private priorOf(part: StackPart, { address, repetition }: Resource): PriorObject | undefined {
    const { prior } = this.stack(part.name);
    const own = prior.get(address);
    const other = own ? undefined : prior.get(otherAddress(address, repetition));
    const found = own ?? (other && { ...other, address, movedFrom: other.movedFrom ?? other.address });
    if (own ?? other) this.claimed.add((own ?? other) as PriorObject);
    return found;
  }

  /** Terraform needs the keys of a for_each only: the values may be known later. */
  private eachOfPartly(value: Value, forEach: Json | undefined, stack: string): Repetition[] | undefined {
    if (value.kind !== "unknown") return undefined;
    const entries = this.evaluator.partial(forEach, { stack });
    if (!isObject(entries)) return undefined;
    return Object.entries(entries).map(([key, entry]) =>
      firstOpen(entry) ? { key, symbols: entry } : { key, value: entry },
    );
  }

  private expand(part: StackPart, block: Block, type: string, index: number): Resource[] {
    const make = (repetition: Repetition) => new Resource(part.name, block, type, index, repetition);
    const single = make({});
    const [count, forEach] = [single.meta("count"), single.meta("for_each")];
    if (count === undefined && forEach === undefined) return [single];
    const value = this.evaluator.evaluate(count ?? forEach, { stack: part.name });
    const repetitions =
      count !== undefined ? countOf(value) : (eachOf(value) ?? this.eachOfPartly(value, forEach, part.name));
    const address = formatAddress(block.mode, block.type, block.name);
    return repetitions?.map(make) ?? [make({ missing: missingOf(value, address) })];
  }
}

/** Where Terraform looks when there is nothing at the address itself: with or without the key 0. */
function otherAddress(address: string, { key }: Repetition): string {
  if (key === 0) return address.slice(0, -"[0]".length);
  return key === undefined ? `${address}[0]` : address;
}

/** The module of the root that `module.net["a"].module.inner` lies in. */
function moduleName(path: string): string {
  return /^module\.([\w-]+)/.exec(path)?.[1] ?? "";
}

function countOf(value: Value): Repetition[] | undefined {
  if (value.kind !== "known") return undefined;
  const count = Number(value.value);
  if (!Number.isInteger(count) || count < 0) return undefined;
  if (count > MOST_INSTANCES) fail("configuration/count", { count, most: MOST_INSTANCES });
  return Array.from({ length: count }, (_, key) => ({ key, value: key }));
}

function eachOf(value: Value): Repetition[] | undefined {
  if (value.kind !== "known") return undefined;
  if (isObject(value.value)) return Object.entries(value.value).map(([key, each]) => ({ key, value: each }));
  if (!Array.isArray(value.value) || !value.value.every((each) => typeof each === "string")) return undefined;
  return [...new Set(value.value as string[])].sort().map((each) => ({ key: each, value: each }));
}

function missingOf(value: Value, address: string): Missing {
  return value.kind === "unknown" ? value.missing : { kind: "repetition", subject: address };
}

function indexOf(part: StackPart): StackIndex {
  const prior = new Map<string, PriorObject>();
  const objects = applyMoves(part.prior?.objects ?? [], part.moved);
  for (const object of objects) {
    if (object.deposed === undefined) prior.set(object.address, object);
  }
  return { part, named: new Map(), instances: new Map(), prior, objects };
}

function declarationKey(mode: "managed" | "data", type: string, name: string): string {
  return formatAddress(mode, type, name);
}

function push(map: Map<string, Resource[]>, key: string, resource: Resource): void {
  const list = map.get(key);
  if (list) list.push(resource);
  else map.set(key, [resource]);
}

export type { JsonObject, Target };

import type { Files, ReleaseTraits } from "../language/environment";
import { LanguageError } from "../language/error";
import { type Value as TypedValue, UNMARKED } from "../value/value";
import type { Acknowledgement } from "./acknowledgement";
import { formatAddress } from "./address";
import { answerOf } from "./answer";
import type { Block } from "./block";
import type { EvaluateEach } from "./block-targets";
import type { Decided } from "./decided";
import { dynamicBody } from "./dynamic";
import { Evaluator } from "./evaluator";
import type { Reference } from "./expression";
import { type Fate, Fates } from "./fate";
import { type Imports, importedAt, importsIn } from "./imports";
import { type Json, type JsonObject, memberOf } from "./json";
import { lifecycleIn } from "./lifecycle";
import { Module, type ModulePart } from "./module";
import { modulePath, prefixOf } from "./module-address";
import { applyMoves, movesOf } from "./moved";
import { type AskedRelease, releaseOf, traitsOf } from "./release";
import { type Repetition, repetitionsOf } from "./repetitions";
import { Resource } from "./resource";
import { NO_TYPES, type ResourceTypes } from "./resource-types";
import { revealedTexts } from "./revealed-texts";
import type { Repeated } from "./scope";
import type { SecretPlaces } from "./secret-places";
import type { PriorObject, PriorState, StateElsewhere } from "./state";
import type { Target } from "./target";
import { partsOf, type UnreadModule, unreadAround, unreadIn } from "./unread-modules";
import type { Missing, Source, Value } from "./value";
import { ABSENT, known, unknown } from "./value";
import { writtenSecrets } from "./written-secrets";

/** What a reader returns for one stack: its root module, with all that is called from there, and its state. */
export interface StackPart extends ModulePart {
  /** Unlike that of any other stack of the run. */
  readonly name: string;
  /** What its app calls it, where several apps are read and `name` says which. Default: the same. */
  readonly nameInApp?: string;
  /** A state read as the configuration holds computed attributes as well. */
  readonly origin: "configuration" | "state";
  /** It was read from a plan that Terraform made, which has evaluated everything. Default: no. */
  readonly isPlanned?: boolean;
  /** What Terraform has decided, where its plan was read. Default: it is decided here. */
  readonly decided?: Decided;
  readonly prior?: PriorState;
  /** The release that the command line asks for; see `releaseOf`. */
  readonly asked?: AskedRelease;
  /** Full names of the providers in the lock file beside the configuration. Default: none. */
  readonly lockedProviders?: readonly string[];
  /** Whether some of its files are for OpenTofu alone. Default: no. */
  readonly hasTofuFiles?: boolean;
  /** Where the local backend will keep the state; only where there is none yet. */
  readonly stateFile?: string;
  /** Set when the state is where only Terraform can read it, and was not read: what exists is not known then. */
  readonly elsewhere?: StateElsewhere;
  readonly inventory?: Inventory;
  /** Those that are written with the configuration itself: in code, or as comments. Default: none. */
  readonly acknowledgements?: readonly Acknowledgement[];
  /** What the functions of files read. Default: nothing, and their values are not known. */
  readonly files?: Files;
  /** `terraform.workspace`. Default: `default`. */
  readonly workspace?: string;
  /** Set for a stack that eniplan's synth emits: what keeps an order will be written. Default: somebody else writes it. */
  readonly emission?: Emission;
}

/** What eniplan writes into a stack for Terraform to keep an order, and that is in its blocks already. */
export interface Emission {
  /** Addresses without instance keys: `block` names `on` in its depends_on. */
  readonly dependsOn: readonly { readonly block: string; readonly on: string }[];
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
  readonly root: Module;
  /** All instances of a module, by its path; where there is none, one that does not exist. */
  readonly modules: Map<string, Module[]>;
  readonly prior: Map<string, PriorObject>;
  /** All objects of the state, where moves put them. */
  readonly objects: readonly PriorObject[];
  /** Found out when somebody asks. */
  imports?: Imports;
  fates?: Fates;
  traits?: ReleaseTraits;
  revealed?: ReadonlySet<string>;
}

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
  /** Declarations of which there are no instances, as one resource each, by stack and address. */
  readonly empty: ReadonlyMap<string, Resource>;
  private readonly index = new Map<string, StackIndex>();
  private readonly inApp: ReadonlyMap<string, StackPart>;
  private readonly ofTypes = new Map<string, Resource[]>();
  private readonly evaluator: Evaluator;
  private readonly priors = new Map<Resource, PriorObject>();
  private readonly claimed = new Set<PriorObject>();
  /** Evaluates count and for_each, for which Terraform takes what the state holds. */
  private readonly repeater: Evaluator;
  /** Has the marks that Terraform has; made when somebody asks. */
  private marker: Evaluator | undefined;
  private readonly blocks = new Map<ModulePart, BlockIndex>();
  private ids: Map<string, Resource> | undefined;

  constructor(
    parts: readonly StackPart[],
    readonly types: ResourceTypes = NO_TYPES,
  ) {
    this.stacks = parts;
    this.inApp = new Map(parts.map((part) => [part.nameInApp ?? part.name, part]));
    this.evaluator = new Evaluator(this);
    this.repeater = new Evaluator(this, (resource, attribute) => this.kept(resource, attribute));
    const filled: Filled = { managed: [], data: [], empty: [] };
    for (const part of parts) this.index.set(part.name, indexOf(part));
    for (const part of parts) this.fill(this.root(part.name), filled);
    this.resources = filled.managed;
    this.data = filled.data;
    this.empty = this.emptyOf(filled.empty);
  }

  /** What the cloud gave an attribute that the configuration leaves to it. */
  private kept(resource: Resource, attribute: string): Value | undefined {
    if (resource.raw(attribute) !== undefined || resource.mode === "data") return undefined;
    const computed = this.types.typeOf("managed", resource.type)?.attribute(attribute)?.computed ?? true;
    const value = computed ? memberOf(this.prior(resource)?.attributes, attribute) : undefined;
    return value === undefined || value === null ? undefined : known(value, "state");
  }

  /** Managed resources of a type, in declaration order. */
  ofType(type: string): readonly Resource[] {
    return this.ofTypes.get(type) ?? [];
  }

  /** The root module of a stack. */
  root(stack: string): Module {
    return this.stack(stack).root;
  }

  /** All instances of a module of a stack by its path; where there is none, one that does not exist. */
  modulesAt(stack: string, path: string): readonly Module[] {
    return this.stack(stack).modules.get(path) ?? [];
  }

  /** The paths of all modules of a stack, the root first. */
  modulePaths(stack: string): Iterable<string> {
    return this.stack(stack).modules.keys();
  }

  /** All instances of one declaration, the same list each time; empty when nothing of that name is declared. */
  instances(module: Module, mode: "managed" | "data", type: string, name: string): readonly Resource[] {
    const block = this.blockOf(module, mode, type, name);
    return block ? this.instancesOf(module, block) : NO_INSTANCES;
  }

  /** What declares a resource or a data source in a module. */
  blockOf({ part }: Module, mode: "managed" | "data", type: string, name: string): Block | undefined {
    let blocks = this.blocks.get(part);
    if (!blocks) {
      blocks = blockIndex(part);
      this.blocks.set(part, blocks);
    }
    return blocks[mode].get(type)?.get(name);
  }

  /** All instances of the declaration that a reference names, whatever its key. */
  named(module: Module, reference: Reference): readonly Resource[] {
    const { root, type, name } = reference;
    return this.instances(module, root === "data" ? "data" : "managed", type, name);
  }

  /**
   * The instances of a module that `module` calls; where there is none, one that does not exist. Undefined when nothing
   * of that name is called, or when it was not read.
   */
  called(module: Module, name: string): readonly Module[] | undefined {
    const part = module.part.children?.get(name);
    if (!part) return undefined;
    const address = `${prefixOf(module.address)}module.${name}`;
    return this.repeater.cells.of(
      module,
      `module.${name}`,
      () => address,
      () => this.expandCall(module, name, part),
    );
  }

  /** What differs between releases, as the one that a stack is read for has it. */
  traits(stack: string): ReleaseTraits {
    const index = this.stack(stack);
    index.traits ??= traitsOf(releaseOf(index.part));
    return index.traits;
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

  /** Where the state of a stack is, when it was not read; then nobody knows what exists. */
  elsewhere(stack: string): StateElsewhere | undefined {
    const { prior, elsewhere } = this.stack(stack).part;
    return prior ? undefined : elsewhere;
  }

  /** All objects of the prior state. */
  priorObjects(stack: string): readonly PriorObject[] {
    return this.stack(stack).objects;
  }

  /** Objects of the prior state that are not declared any more, and that Terraform destroys. */
  orphans(stack: string): readonly PriorObject[] {
    return this.undeclared(stack).filter((object) => this.fates(stack).of(object) === "delete");
  }

  /** The id of the object that an `import` block puts at a resource that the state does not have; empty: not known. */
  importedId(resource: Resource): string | undefined {
    const index = this.stack(resource.stack);
    index.imports ??= importsIn([...index.modules.values()].flat(), this.evaluateEach);
    const { ids, open } = index.imports;
    if (ids.size + open.size === 0 || this.prior(resource)) return undefined;
    return importedAt(index.imports, resource);
  }

  /** Those that Terraform is told to forget: they stay in the cloud. */
  forgotten(stack: string): readonly PriorObject[] {
    return this.undeclared(stack).filter((object) => this.fates(stack).of(object) === "forget");
  }

  /** Those that are declared no more, without it being known whether they are destroyed or forgotten. */
  undecidedLeaving(stack: string): readonly { readonly object: PriorObject; readonly missing: Missing }[] {
    return this.undeclared(stack).flatMap((object) => {
      const missing = this.fates(stack).of(object);
      return typeof missing === "string" ? [] : [{ object, missing }];
    });
  }

  /** What becomes of the former object of a resource that is replaced. */
  fateOf({ stack, module, block }: Resource): Fate {
    return block.body["lifecycle"] === undefined ? "delete" : this.fates(stack).ofBlock(module, block);
  }

  private fates(stack: string): Fates {
    const index = this.stack(stack);
    index.fates ??= new Fates(index.modules, partsOf(index.part, ""), this.evaluateEach);
    return index.fates;
  }

  /** Evaluates a value that stands outside of every resource, with the each.key of a block that has a for_each. */
  readonly evaluateEach: EvaluateEach = (module, raw, repetition) =>
    this.evaluator.evaluate(raw, { module, resource: { repetition } });

  private undeclared(stack: string): readonly PriorObject[] {
    const { part, objects } = this.stack(stack);
    return objects.filter((object) => {
      if (object.mode !== "managed" || unreadAround(part, object.module) !== undefined) return false;
      const modules = this.modulesAt(stack, modulePath(object.module));
      if (modules.some(({ missing }) => missing !== undefined)) return false;
      if (object.deposed !== undefined) return true;
      if (this.claimed.has(object)) return false;
      const module = modules.find(({ address }) => address === object.module);
      const instances = module ? this.instances(module, "managed", object.type, object.name) : [];
      return !instances.some((r) => r.repetition.missing !== undefined);
    });
  }

  /** Modules that are called but were not read: what happens to what is in them is not known. */
  unreadModules(stack: string): readonly UnreadModule[] {
    return unreadIn(this.stack(stack).part, "");
  }

  /** The values that sensitive and ephemeral variables have, and what is written as sensitive, in all modules. */
  secretValues(stack: string): Json[] {
    return [...this.modulePaths(stack)].flatMap((path) =>
      this.modulesAt(stack, path).flatMap((module) => [
        ...secretVariables(module.part).flatMap((name) => {
          const value = this.evaluator.answerOf(() => this.evaluator.variable(module, name));
          return value.kind === "known" ? [value.value] : [];
        }),
        ...writtenSecrets(module.part),
      ]),
    );
  }

  /** Whether anything in the configuration of a stack makes values sensitive, beside the types of its resources. */
  hasSecrets(stack: string): boolean {
    return [...this.modulePaths(stack)].some((path) => {
      const part = this.modulesAt(stack, path)[0]?.part;
      const own = part && [secretVariables(part), secretOutputs(part), writtenSecrets(part)];
      return own?.some((names) => names.length > 0) ?? false;
    });
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
    const seenValue = memberOf(live, attribute);
    if (seenValue !== undefined) return known(seenValue, "inventory");
    const value = memberOf(prior?.attributes, attribute);
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

  /**
   * The attribute of a resource that an attribute gets its value from: `alicloud_vpc.main` and `route_table_id`. Undefined
   * when it comes from nowhere else.
   */
  origin(resource: Resource, attribute: string): { resource: Resource; attribute: string } | undefined {
    return this.evaluator.origin(resource.raw(attribute), { module: resource.module, resource });
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

  /** What an attribute is worth to those who refer to it, also where the cloud decides it. */
  reading(resource: Resource, attribute: string): Value {
    return answerOf(this.evaluator.reading(resource, attribute));
  }

  /** What lies behind an id: an object of the configuration, or one outside. */
  identify(id: string): Target {
    if (id === "") return ABSENT;
    const resource = this.byId(id);
    return resource ? { kind: "resource", resource } : { kind: "external", id };
  }

  /** Evaluates any value of the configuration in the scope of `resource`. */
  evaluate(resource: Resource, raw: Json | undefined): Value {
    return this.evaluator.evaluate(raw, { module: resource.module, resource });
  }

  /** The same for a value that stands outside of every resource. */
  evaluateIn(module: Module, raw: Json | undefined): Value {
    return this.evaluator.evaluate(raw, { module });
  }

  /** Why Terraform refuses a value; undefined where it does not. */
  refusal(raw: Json | undefined, module: Module, resource?: Repeated): LanguageError | undefined {
    return this.evaluator.refusal(raw, { module, ...(resource ? { resource } : {}) });
  }

  /** Whether a refusal is that of a local, a variable or an output which the refused value only uses. */
  isBehind(error: LanguageError): boolean {
    return this.evaluator.isBehind(error) || this.repeater.isBehind(error);
  }

  /** A value with type and marks; unknown where Terraform refuses it. */
  typed(raw: Json | undefined, module: Module, resource?: Repeated): TypedValue {
    return this.evaluator.valueOrUnknown(raw, { module, ...(resource ? { resource } : {}) });
  }

  /**
   * What a count or a for_each in a module is worth: what the state holds counts as known.
   *
   * @throws LanguageError for what Terraform refuses.
   */
  repeating(raw: Json | undefined, module: Module): TypedValue {
    return this.repeater.value(raw, { module });
  }

  /** What a variable is worth in a module, as its type makes it; undefined where Terraform refuses what it is given. */
  variable(module: Module, name: string): TypedValue | undefined {
    try {
      return this.evaluator.variable(module, name);
    } catch (error) {
      if (error instanceof LanguageError) return undefined;
      throw error;
    }
  }

  /** A value with the marks that it has in Terraform, which is told less of what is secret than we know. */
  asMarked(raw: Json | undefined, module: Module, resource?: Repeated): TypedValue {
    this.marker ??= new Evaluator(this, undefined, "terraform's");
    return this.marker.valueOrUnknown(raw, { module, ...(resource ? { resource } : {}) });
  }

  /** Whether a value of a module, or of a resource in it, is sensitive, or a part of it is. */
  isSensitive(raw: Json | undefined, module: Module, resource?: Resource): boolean {
    return this.evaluator.marks(raw, { module, ...(resource ? { resource } : {}) }) !== UNMARKED;
  }

  /** Where an attribute is sensitive, by what it is made from; undefined where it is not. */
  secretPlaces(resource: Resource, attribute: string): SecretPlaces | undefined {
    return this.evaluator.secretPlaces(resource, attribute);
  }

  /** The known texts and numbers in a value that are not sensitive. */
  openTexts(raw: Json | undefined, module: Module, resource?: Resource): string[] {
    return this.evaluator.openTexts(raw, { module, ...(resource ? { resource } : {}) });
  }

  /** Texts that the configuration of a stack says are no secrets, whatever has the same text. */
  revealed(stack: string): ReadonlySet<string> {
    const index = this.stack(stack);
    index.revealed ??= revealedTexts(this, stack);
    return index.revealed;
  }

  /** The known texts and numbers in a value that are sensitive. */
  sensitiveTexts(raw: Json | undefined, module: Module, resource?: Resource): string[] {
    return this.evaluator.sensitiveTexts(raw, { module, ...(resource ? { resource } : {}) });
  }

  /** The stack that a remote state of cdktf stands for. */
  crossStack({ root, type, name }: Reference): StackPart | undefined {
    return root === "data" ? this.stackBehind(type, name) : undefined;
  }

  /** The same by the type and the name of the data source. */
  stackBehind(type: string, name: string): StackPart | undefined {
    const stack = crossStackName(type, name);
    return stack === undefined ? undefined : this.inApp.get(stack);
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
  private priorOf({ stack, address, repetition }: Resource): PriorObject | undefined {
    const { prior } = this.stack(stack);
    const own = prior.get(address);
    const other = own ? undefined : prior.get(otherAddress(address, repetition));
    const found = own ?? other;
    // By itself it moves only what no block moves.
    if (!found || (other && other.movedFrom !== undefined)) return undefined;
    this.claimed.add(found);
    return own ?? { ...found, address, movedFrom: found.address };
  }

  /** What a module declares, and then what the modules declare that it calls. */
  private fill(module: Module, filled: Filled): void {
    for (const block of module.part.blocks) this.fillBlock(module, block, filled);
    for (const name of module.part.children?.keys() ?? []) {
      for (const called of this.called(module, name) ?? []) {
        push(this.stack(module.stack).modules, called.path, called);
        this.fill(called, filled);
      }
    }
  }

  private fillBlock(module: Module, block: Block, { managed, data, empty }: Filled): void {
    const resources = this.instancesOf(module, block);
    if (resources.length === 0 && block.mode === "managed") empty.push(new Resource(module, block, block.type));
    for (const resource of resources) {
      resource.placeAt(managed.length + data.length);
      (block.mode === "data" ? data : managed).push(resource);
      if (block.mode === "managed") push(this.ofTypes, resource.type, resource);
    }
  }

  /** A declaration without instances in one instance of a module may have some in another. */
  private emptyOf(candidates: readonly Resource[]): ReadonlyMap<string, Resource> {
    const found = new Map<string, Resource>();
    for (const resource of candidates) {
      const { stack, module, declaration, block } = resource;
      const others = module.call ? this.modulesAt(stack, module.path) : [];
      if (others.some((one) => this.instances(one, block.mode, block.type, block.name).length > 0)) continue;
      found.set(`${stack}/${declaration}`, resource);
    }
    return found;
  }

  /** All instances of a block in a module, the same list each time. */
  instancesOf(module: Module, block: Block): readonly Resource[] {
    if (!module.exists) return NO_INSTANCES;
    const { cells } = this.repeater;
    const known = cells.known<readonly Resource[]>(module, block);
    if (known) return known;
    // Most blocks have one instance, and that cannot be in a circle.
    if (isSingle(block.body)) return cells.keep(module, block, this.expand(module, block));
    return cells.of(
      module,
      block,
      () => addressIn(module, block),
      () => this.expand(module, block),
    );
  }

  private expand(module: Module, block: Block): readonly Resource[] {
    const type = this.types.canonicalType(block.type);
    const repetitions = this.repetitions(module, module.missing, block.body, () => addressIn(module, block));
    return repetitions.map((repetition) => this.made(module, block, type, repetition));
  }

  private made(module: Module, block: Block, type: string, repetition: Repetition): Resource {
    const unroll = (resource: Resource) => dynamicBody(this.repeater, resource);
    const resource = new Resource(module, block, type, repetition, ...(block.body["dynamic"] ? [unroll] : []));
    const prior = this.priorOf(resource);
    if (prior) this.priors.set(resource, prior);
    return resource;
  }

  private expandCall(module: Module, name: string, part: ModulePart): readonly Module[] {
    const body = module.part.settings?.modules.get(name) ?? {};
    const make = (repetition: Repetition, exists: boolean) =>
      new Module(module.stack, part, { parent: module, name, repetition, exists });
    const address = `${prefixOf(module.address)}module.${name}`;
    const { count, for_each: forEach, lifecycle } = body;
    if (count === undefined && forEach === undefined && lifecycle === undefined) return [make({}, true)];
    const repetitions = module.exists ? this.repetitions(module, undefined, body, () => address) : [];
    return repetitions.length > 0 ? repetitions.map((one) => make(one, true)) : [make({}, false)];
  }

  /** `lifecycle { enabled }` of OpenTofu: false makes no instance, and true one without a key; or what is missing to know. */
  private enabled(module: Module, body: JsonObject, address: string): boolean | Missing {
    const written = body["lifecycle"] === undefined ? undefined : lifecycleIn(body).enabled;
    if (written === undefined || !module.exists) return true;
    const value = this.repeater.evaluate(written, { module });
    if (value.kind !== "known")
      return value.kind === "unknown" ? value.missing : { kind: "repetition", subject: address };
    return value.value !== false && value.value !== "false";
  }

  private repetitions(
    module: Module,
    missing: Missing | undefined,
    body: JsonObject,
    addressOf: () => string,
  ): Repetition[] {
    if (missing) return [{ missing }];
    if (isSingle(body)) return ONCE;
    const { count, for_each: forEach } = body;
    const address = addressOf();
    const enabled = this.enabled(module, body, address);
    if (enabled !== true) return enabled ? [{ missing: enabled }] : [];
    if (count === undefined && forEach === undefined) return ONCE;
    const value = this.repeater.valueOrUnknown(count ?? forEach, { module });
    // Terraform refuses it, since the keys would stand in every address.
    if (count === undefined && value.marks !== UNMARKED) return [{ missing: { kind: "repetition", subject: address } }];
    return repetitionsOf(value, count === undefined ? "for_each" : "count", address);
  }
}

function secretVariables({ sensitiveVariables, settings }: ModulePart): string[] {
  const ephemeral = [...(settings?.variables ?? [])].filter(([, body]) => body["ephemeral"] === true);
  return [...new Set([...sensitiveVariables, ...ephemeral.map(([name]) => name)])];
}

function secretOutputs({ settings }: ModulePart): string[] {
  const secret = [...(settings?.outputs ?? [])].filter(([, body]) => body["sensitive"] === true);
  return secret.map(([name]) => name);
}

/** The blocks of a module by type and name. */
interface BlockIndex {
  readonly managed: ReadonlyMap<string, ReadonlyMap<string, Block>>;
  readonly data: ReadonlyMap<string, ReadonlyMap<string, Block>>;
}

function blockIndex({ blocks }: ModulePart): BlockIndex {
  const index = { managed: new Map<string, Map<string, Block>>(), data: new Map<string, Map<string, Block>>() };
  for (const block of blocks) {
    const types = index[block.mode];
    const names = types.get(block.type);
    if (names) names.set(block.name, block);
    else types.set(block.type, new Map([[block.name, block]]));
  }
  return index;
}

function isSingle({ count, for_each: forEach, lifecycle }: JsonObject): boolean {
  return count === undefined && forEach === undefined && lifecycle === undefined;
}

function addressIn(module: Module, { mode, type, name }: Block): string {
  return formatAddress(mode, type, name, undefined, module.address);
}

const NO_INSTANCES: readonly Resource[] = [];
const ONCE: Repetition[] = [{}];

/** What is found while the modules are gone through. */
interface Filled {
  readonly managed: Resource[];
  readonly data: Resource[];
  readonly empty: Resource[];
}

/** Where Terraform looks when there is nothing at the address itself: with or without the key 0. */
function otherAddress(address: string, { key }: Repetition): string {
  if (key === 0) return address.slice(0, -"[0]".length);
  return key === undefined ? `${address}[0]` : address;
}

function indexOf(part: StackPart): StackIndex {
  const prior = new Map<string, PriorObject>();
  const parts = partsOf(part, "");
  const moves = movesOf(parts.map(([path, { moved }]) => [path, moved] as const));
  const objects = applyMoves(part.prior?.objects ?? [], moves);
  for (const object of objects) {
    if (object.deposed === undefined) prior.set(object.address, object);
  }
  const root = new Module(part.name, part);
  return { part, root, modules: new Map([["", [root]]]), prior, objects };
}

function push<T>(map: Map<string, T[]>, key: string, value: T): void {
  const list = map.get(key);
  if (list) list.push(value);
  else map.set(key, [value]);
}

export type { JsonObject, Target };

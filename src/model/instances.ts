import { memo } from "../memo";
import { UNMARKED } from "../value/value";
import { formatAddress } from "./address";
import type { Missing } from "./answer";
import type { Block } from "./block";
import type { Evaluator } from "./evaluator";
import type { JsonObject } from "./json";
import { lifecycleIn } from "./lifecycle";
import { Module, type ModulePart } from "./module";
import { prefixOf } from "./module-address";
import { fail } from "./problem";
import { MOST_INSTANCES, type Repetition, repetitionsOf } from "./repetitions";
import { Resource, type ResourceOwner } from "./resource";
import { objectAt, type Stack } from "./stack";
import type { PriorObject } from "./state";

const NONE: readonly Resource[] = [];
const ONCE: readonly Repetition[] = [{}];

/** Makes the instances of blocks and of modules, those of each when somebody asks for them, and once. */
export class Instances {
  private readonly blocks = memo(blockIndex);
  /** How many there are so far, modules included. */
  private made = 0;

  /** @param repeater evaluates count and for_each */
  constructor(
    private readonly repeater: Evaluator,
    private readonly stackOf: (name: string) => Stack,
    private readonly canonicalType: (type: string) => string,
    private readonly owner: ResourceOwner,
  ) {}

  /** What declares a resource or a data source in a module. */
  blockOf({ part }: Module, mode: Block["mode"], type: string, name: string): Block | undefined {
    return this.blocks(part)[mode].get(type)?.get(name);
  }

  /** All instances of a block in a module, the same list each time. */
  of(module: Module, block: Block): readonly Resource[] {
    if (!module.exists) return NONE;
    const { cells } = this.repeater;
    const known = cells.known<readonly Resource[]>(module, block);
    if (known) return known;
    // Most blocks have one instance, and that cannot be in a circle.
    if (isSingle(block.body)) return cells.keep(module, block, this.make(module, block));
    return cells.of(
      module,
      block,
      () => addressIn(module, block),
      () => this.make(module, block),
    );
  }

  /**
   * The instances of a module that `module` calls; where there is none, one that does not exist. Undefined when nothing
   * of that name is called, or when it was not read.
   */
  called(module: Module, name: string): readonly Module[] | undefined {
    const part = module.part.children?.get(name);
    if (!part) return undefined;
    const address = () => `${prefixOf(module.address)}module.${name}`;
    return this.repeater.cells.of(module, `module.${name}`, address, () => this.makeCalled(module, name, part));
  }

  private make(module: Module, block: Block): readonly Resource[] {
    const type = this.canonicalType(block.type);
    const address = () => addressIn(module, block);
    const repetitions = this.repetitions(module, module.missing, block.body, address);
    this.count(repetitions.length);
    return repetitions.map((repetition) => {
      const prior = this.priorOf(module, block, repetition);
      return new Resource(module, block, type, repetition, prior, this.owner);
    });
  }

  /** A few lines can make any number of instances: modules in modules, each with a count. */
  private count(more: number): void {
    this.made += more;
    if (this.made > MOST_INSTANCES) fail("configuration/instances", { most: MOST_INSTANCES });
  }

  private priorOf(module: Module, { mode, type, name }: Block, repetition: Repetition): PriorObject | undefined {
    const stack = this.stackOf(module.stack);
    if (stack.prior.size === 0) return undefined;
    const address = formatAddress(mode, type, name, repetition.key, module.address);
    const found = objectAt(stack, address, repetition);
    return !found || found.address === address ? found : { ...found, address, movedFrom: found.address };
  }

  private makeCalled(module: Module, name: string, part: ModulePart): readonly Module[] {
    const body = module.part.settings?.modules.get(name) ?? {};
    const make = (repetition: Repetition, exists: boolean) =>
      new Module(module.stack, part, { parent: module, name, repetition, exists });
    this.count(1);
    if (isSingle(body)) return [make({}, true)];
    const address = () => `${prefixOf(module.address)}module.${name}`;
    const repetitions = module.exists ? this.repetitions(module, undefined, body, address) : [];
    this.count(repetitions.length);
    return repetitions.length > 0 ? repetitions.map((one) => make(one, true)) : [make({}, false)];
  }

  private repetitions(
    module: Module,
    missing: Missing | undefined,
    body: JsonObject,
    addressOf: () => string,
  ): readonly Repetition[] {
    if (missing) return [{ missing }];
    if (isSingle(body)) return ONCE;
    const { count, for_each: forEach } = body;
    const address = addressOf();
    const enabled = this.enabled(module, body, address);
    if (enabled !== true) return enabled ? [{ missing: enabled }] : [];
    if (count === undefined && forEach === undefined) return ONCE;
    const value = this.repeater.valueOrUnknown(count ?? forEach, { module });
    // Terraform refuses it, since the keys would stand in every address.
    if (count === undefined && value.marks !== UNMARKED)
      return this.decided(module, address) ?? [{ missing: { kind: "repetition", subject: address } }];
    const found = repetitionsOf(value, count === undefined ? "for_each" : "count", address);
    return found.some((one) => one.missing) ? (this.decided(module, address) ?? found) : found;
  }

  /** The instances that a plan of Terraform has, which knew what is not known here. */
  private decided({ stack }: Module, address: string): readonly Repetition[] | undefined {
    const { decided } = this.stackOf(stack).part;
    if (!decided) return undefined;
    const keys = [...(decided.keys.get(address) ?? [])];
    return keys.flatMap((key) => (key === undefined ? [] : [{ key }]));
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

import { formatAddress } from "./address";
import type { Block } from "./block";
import type { Json, JsonObject } from "./json";
import { isObject } from "./json";
import type { Location } from "./location";
import type { Module } from "./module";
import type { Repetition } from "./repetitions";
import type { PriorObject } from "./state";

/** Arguments that Terraform itself reads; they are no attributes of the resource. */
export const META_ARGUMENTS: ReadonlySet<string> = new Set([
  "count",
  "for_each",
  "depends_on",
  "lifecycle",
  "provider",
  "provisioner",
  "connection",
  "dynamic",
  "//",
]);

/** Names of the blocks that a `dynamic` block makes: how many there are, and what is in them, is not evaluated. */
export function dynamicBlocks(dynamic: Json | undefined): readonly string[] {
  const objects = Array.isArray(dynamic) ? dynamic : [dynamic];
  return objects.flatMap((object) => (isObject(object) ? Object.keys(object) : []));
}

/** A body, taken apart. */
interface Body {
  readonly body: JsonObject;
  readonly names: readonly string[];
  readonly meta: JsonObject;
}

const EMPTY: JsonObject = {};
const NO_ADDRESSES: readonly string[] = [];

/** What a resource asks of the model that it belongs to. */
export interface ResourceOwner {
  /** Position in the declaration order of the whole app. */
  indexOf(resource: Resource): number;
  /** The body with its `dynamic` blocks written out. Default: they stay as they are. */
  unroll?(resource: Resource): JsonObject;
}

const ALONE: ResourceOwner = { indexOf: () => 0 };

/** One declared resource instance. */
export class Resource {
  readonly stack: string;
  readonly address: string;
  /**
   * Meta-arguments, apart from the body. Bodies differ in shape from type to type, and asking each for the same rare
   * key makes V8 throw its optimised code away again and again.
   */
  private readonly metaArguments: JsonObject;
  private readonly ownNames: readonly string[];
  private unrolled: Body | undefined;

  constructor(
    /** The instance of the module that declares it. */
    readonly module: Module,
    readonly block: Block,
    /** The type with deprecated names replaced by today's. */
    readonly type: string,
    readonly repetition: Repetition = {},
    /** The object of the prior state that belongs to it, at its address. */
    readonly prior?: PriorObject,
    private readonly owner: ResourceOwner = ALONE,
  ) {
    this.stack = module.stack;
    this.address = prior?.address ?? formatAddress(block.mode, block.type, block.name, repetition.key, module.address);
    const { names, meta } = split(block.body);
    this.ownNames = names;
    this.metaArguments = meta;
  }

  /** Position in the declaration order of the whole app. */
  get index(): number {
    return this.owner.indexOf(this);
  }

  /** Names of the attributes that are set, meta-arguments left out. */
  get attributeNames(): readonly string[] {
    return this.written?.names ?? this.ownNames;
  }

  /** The block with its `dynamic` blocks written out, as far as it is known how many they make. */
  get body(): JsonObject {
    return this.written?.body ?? this.block.body;
  }

  /** Undefined where there are no `dynamic` blocks. */
  private get written(): Body | undefined {
    if (!this.owner.unroll || this.metaArguments["dynamic"] === undefined) return undefined;
    if (!this.unrolled) {
      const body = this.owner.unroll(this);
      this.unrolled = { body, ...split(body) };
    }
    return this.unrolled;
  }

  /** The address of the declaration: without any instance key, of modules neither. */
  get declaration(): string {
    if (this.repetition.key === undefined && this.module.path === this.module.address) return this.address;
    const { mode, type, name } = this.block;
    return formatAddress(mode, type, name, undefined, this.module.path);
  }

  get mode(): "managed" | "data" {
    return this.block.mode;
  }

  get path(): string | undefined {
    return this.block.path;
  }

  get location(): Location | undefined {
    return this.locate();
  }

  /** Where it is declared, or where something is written in it: `data_disks[0].size`. */
  locate(within?: string): Location | undefined {
    return this.block.locate?.(within);
  }

  /** The attribute as written; undefined when it is not set. */
  raw(attribute: string): Json | undefined {
    const value: unknown = (this.written?.body ?? this.block.body)[attribute];
    if (value === undefined || META_ARGUMENTS.has(attribute)) return undefined;
    // What every object of JavaScript has under some names is no attribute.
    return typeof value === "function" || value === Object.prototype ? undefined : (value as Json | undefined);
  }

  /** `count`, `depends_on`, `lifecycle` and so on, as written. */
  meta(argument: string): Json | undefined {
    return this.metaArguments === EMPTY ? undefined : this.metaArguments[argument];
  }

  /** Blocks that are written as `dynamic`, and of which it is not known how many there are. */
  get dynamic(): readonly string[] {
    const dynamic = this.written ? this.written.meta["dynamic"] : this.meta("dynamic");
    return dynamic === undefined ? NO_ADDRESSES : dynamicBlocks(dynamic);
  }

  get dependsOn(): readonly string[] {
    const list = this.meta("depends_on");
    return Array.isArray(list) ? list.filter((entry): entry is string => typeof entry === "string") : NO_ADDRESSES;
  }

  get lifecycle(): JsonObject {
    const lifecycle = this.meta("lifecycle");
    if (lifecycle === undefined) return EMPTY;
    const first = Array.isArray(lifecycle) ? lifecycle[0] : lifecycle;
    return isObject(first) ? first : {};
  }
}

function split(body: JsonObject): Omit<Body, "body"> {
  const all = Object.keys(body);
  const names = all.filter((name) => !META_ARGUMENTS.has(name));
  if (names.length === all.length) return { names: all, meta: EMPTY };
  const meta = all.filter((name) => META_ARGUMENTS.has(name) && name !== "//");
  return { names, meta: Object.fromEntries(meta.map((name) => [name, body[name] as Json])) };
}

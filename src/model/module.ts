import { formatKey } from "./address";
import type { Missing } from "./answer";
import type { Block } from "./block";
import type { Json, JsonObject } from "./json";
import type { Location } from "./location";
import { prefixOf } from "./module-address";
import type { ModuleBlocks } from "./module-blocks";
import type { Move } from "./moved";
import type { Repetition } from "./repetitions";
import type { Settings } from "./settings";

/** What the files of one module declare. */
export interface ModulePart {
  /** The file or folder that was read, for messages. */
  readonly file: string;
  /** `path.module`: the folder as seen from where Terraform runs. Default: it is not known. */
  readonly folder?: string;
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
  /** Every block beside resources, with all that it says. Default: none. */
  readonly declared?: ModuleBlocks;
  /** Finds what has a name: `var.region`, `local.name`, `module.net`, `output.id`. Default: nobody knows. */
  readonly locate?: (name: string, within?: string) => Location | undefined;
  /** Names of the modules that are called. */
  readonly modules: ReadonlySet<string>;
  /** What they declare, by name, of those that were read. Default: none was. */
  readonly children?: ReadonlyMap<string, ModulePart>;
  /** What was fetched in place of those that were not read, by the name of the call, where something was. Default: nothing. */
  readonly stale?: ReadonlyMap<string, string>;
  /** Not set for a state that was read as the configuration. */
  readonly settings?: Settings;
}

/** Where a module is called. */
export interface Call {
  readonly parent: Module;
  readonly name: string;
  readonly repetition: Repetition;
  /** False: it is called no times at all, and stands here for what it declares. */
  readonly exists: boolean;
}

const NOTHING: JsonObject = {};
const ONCE: Repetition = {};

/** One instance of a module, the root of a stack first of all: the scope in which names mean something. */
export class Module {
  /** `module.net["a"].module.inner`; empty for the root. */
  readonly address: string;
  /** The same without instance keys. */
  readonly path: string;
  constructor(
    readonly stack: string,
    readonly part: ModulePart,
    readonly call?: Call,
  ) {
    const { parent, name, repetition } = call ?? {};
    this.address = parent ? `${prefixOf(parent.address)}module.${name}${formatKey(repetition?.key)}` : "";
    this.path = parent ? `${prefixOf(parent.path)}module.${name}` : "";
  }

  get parent(): Module | undefined {
    return this.call?.parent;
  }

  /** What count.index and each.key are in the arguments of the call. */
  get repetition(): Repetition {
    return this.call?.repetition ?? ONCE;
  }

  /** The `module` block that calls it. */
  get body(): JsonObject {
    return this.call?.parent.part.settings?.modules.get(this.call.name) ?? NOTHING;
  }

  /** By what its call is repeated. */
  get repeating(): Repeating {
    return repeatingIn(this.body);
  }

  get exists(): boolean {
    return this.call === undefined || (this.call.exists && this.call.parent.exists);
  }

  /** Set when the number of instances of it, or of a module around it, is not known. */
  get missing(): Missing | undefined {
    return this.call && (this.call.repetition.missing ?? this.call.parent.missing);
  }
}

/** By what a block is repeated; undefined: it is not. */
export type Repeating = "count" | "for_each" | undefined;

export function repeatingIn({ count, for_each: forEach }: JsonObject): Repeating {
  return forEach !== undefined ? "for_each" : count !== undefined ? "count" : undefined;
}

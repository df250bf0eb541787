import { formatAddress, formatKey } from "../model/address";
import type { Missing } from "../model/answer";
import type { Reference } from "../model/expression";
import type { Model } from "../model/model";
import type { Module } from "../model/module";
import type { Repeated } from "../model/scope";
import { type ScopedName, scopedBlock, scopedName } from "../model/scoped-blocks";
import { nearestName } from "../text/nearest";

/** An instance is named that is not there, or none where one has to be. */
interface InstanceGone<K> {
  readonly kind: K;
  readonly declared: string;
  /** Of the instances that are there. */
  readonly keys: string;
  readonly count: number;
}

/** What is wrong with a reference. */
export type Unresolved =
  | { readonly kind: "undeclared"; readonly what: string; readonly nearest?: string }
  | InstanceGone<"no-instance">
  | InstanceGone<"missing-key">
  | { readonly kind: "undecided"; readonly missing: Missing };

/** How many keys a message lists. */
const SHOWN_KEYS = 5;

/** `${alicloud_vpc.main.id}`: an attribute of a resource without a key, as most references are. */
const SIMPLE =
  /^\$\{((?!data\.|var\.|local\.|module\.|each\.|count\.)[A-Za-z_]\w*)\.([A-Za-z_][\w-]*)\.[A-Za-z_]\w*\}$/;

/** What one module declares. */
export class ModuleDeclarations {
  private readonly blocks = new Map<string, Map<string, boolean>>();
  private readonly suggestions = new Map<string, string | undefined>();

  constructor(
    private readonly model: Model,
    private readonly module: Module,
  ) {
    for (const { mode, type, name, body } of module.part.blocks) {
      const kind = kindOf(mode, type);
      const names = this.blocks.get(kind) ?? new Map<string, boolean>();
      names.set(name, body["count"] !== undefined || body["for_each"] !== undefined);
      this.blocks.set(kind, names);
    }
  }

  /** Whether a whole text is a reference of the simplest form to something that is there. */
  isSound(text: string): boolean {
    const [, type, name] = SIMPLE.exec(text) ?? [];
    return type !== undefined && name !== undefined && this.blocks.get(type)?.get(name) === false;
  }

  /** Undefined: the reference names something. */
  check(reference: Reference): Unresolved | undefined {
    const { root, name } = reference;
    const { part } = this.module;
    if (root === "var") return this.named(name, "var.", part.variables);
    if (root === "local") return this.named(name, "local.", part.locals);
    if (root === "module") return this.named(name, "module.", part.modules) ?? this.output(reference);
    const scoped = scopedName(reference);
    if (scoped) return this.scoped(scoped);
    return root === "other" ? undefined : this.instance(reference);
  }

  /** An ephemeral block or an action. */
  private scoped(named: ScopedName): Unresolved | undefined {
    const { mode, type, name } = named;
    if (scopedBlock(this.module.part, named)) return undefined;
    const { ephemerals = [], actions = [] } = this.module.part.declared ?? {};
    const blocks: readonly Omit<ScopedName, "mode">[] = mode === "ephemeral" ? ephemerals : actions;
    return this.undeclared(
      `${mode}.`,
      `${type}.${name}`,
      blocks.map((block) => `${block.type}.${block.name}`),
    );
  }

  private named(name: string, prefix: string, declared: { has(name: string): boolean; keys(): Iterable<string> }) {
    return declared.has(name) ? undefined : this.undeclared(prefix, name, declared.keys());
  }

  /** An output of a module that was read, and the instance of the module. */
  private output(reference: Reference): Unresolved | undefined {
    const { name, path } = reference;
    const called = this.model.called(this.module, name);
    const [first] = called ?? [];
    const [output] = path;
    if (!called || !first || output === undefined) return undefined;
    const { outputs } = first.part;
    if (typeof output === "string" && !outputs.has(output)) {
      return this.undeclared(`module.${name}.`, output, outputs.keys());
    }
    const instances = called.filter(({ exists }) => exists);
    const { count, for_each: forEach } = first.body;
    return keyed(reference, `module.${name}`, count !== undefined || forEach !== undefined, instances);
  }

  private instance(reference: Reference): Unresolved | undefined {
    const { root, type, name } = reference;
    const mode = root === "data" ? "data" : "managed";
    const kind = kindOf(mode, type);
    const repeated = this.blocks.get(kind)?.get(name);
    if (repeated === undefined) {
      const names = this.blocks.get(kind);
      return names ? this.undeclared(`${kind}.`, name, names.keys()) : this.misspeltType(mode, type, name);
    }
    const instances = this.model.instances(this.module, mode, type, name);
    return keyed(reference, formatAddress(mode, type, name), repeated, instances);
  }

  private undeclared(prefix: string, name: string, candidates: Iterable<string>): Unresolved {
    const what = `${prefix}${name}`;
    if (!this.suggestions.has(what)) this.suggestions.set(what, nearestName(name, candidates));
    const nearest = this.suggestions.get(what);
    return { kind: "undeclared", what, ...(nearest === undefined ? {} : { nearest: `${prefix}${nearest}` }) };
  }

  /** Nothing of the type is declared: then the type itself may be misspelt. */
  private misspeltType(mode: "managed" | "data", type: string, name: string): Unresolved {
    const what = `${kindOf(mode, type)}.${name}`;
    const kinds = [...this.blocks.keys()].filter((kind) => this.blocks.get(kind)?.has(name));
    const nearest = nearestName(kindOf(mode, type), kinds);
    return { kind: "undeclared", what, ...(nearest === undefined ? {} : { nearest: `${nearest}.${name}` }) };
  }
}

/** Whether there is an instance with the key that a reference gives. */
function keyed(
  reference: Reference,
  declared: string,
  repeated: boolean,
  instances: readonly Repeated[],
): Unresolved | undefined {
  const key = instanceKey(reference);
  const missing = instances[0]?.repetition.missing;
  if (key === undefined) {
    // `x[*].id` and the whole of `x` name all instances; an attribute needs one of them.
    if (!repeated || reference.path.length === 0) return undefined;
    // With for_each it is an object, whose attributes are the instances: `x.a.id` is `x["a"].id`.
    if (instances.some((instance) => instance.repetition.key === reference.path[0])) return undefined;
    return { kind: "missing-key", declared, keys: keysOf(instances), count: instances.length };
  }
  if (missing) return { kind: "undecided", missing };
  // An index may be text or a number, as the collection wants it.
  if (instances.some((instance) => String(instance.repetition.key ?? "") === String(key))) return undefined;
  return { kind: "no-instance", declared, keys: keysOf(instances), count: instances.length };
}

function kindOf(mode: "managed" | "data", type: string): string {
  return mode === "data" ? `data.${type}` : type;
}

/** `x[0]`, or `x.0` as in old configurations. */
function instanceKey({ key, path }: Reference): string | number | undefined {
  const [step] = path;
  return key ?? (typeof step === "number" ? step : undefined);
}

function keysOf(instances: readonly Repeated[]): string {
  const keys = instances.slice(0, SHOWN_KEYS).map(({ repetition }) => formatKey(repetition.key));
  if (instances.length > SHOWN_KEYS) keys.push("…");
  return keys.filter((key) => key !== "").join(" ") || "-";
}

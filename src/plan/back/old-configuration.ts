import { formatAddress } from "../../model/address";
import type { Block } from "../../model/block";
import type { Json, JsonObject } from "../../model/json";
import type { ModulePart } from "../../model/module";
import { modulePath, moduleSteps, prefixOf } from "../../model/module-address";
import { NO_BLOCKS } from "../../model/module-blocks";
import type { StackPart } from "../../model/stack-part";
import type { PriorObject } from "../../model/state";
import type { Change } from "../change";
import { type ReferenceTo, referencesTo } from "./as-written";
import { blockBefore, blockOfState, type Group, type OldBlock } from "./old-block";

export interface OldConfiguration {
  readonly part: StackPart;
  /** Declarations of which the state does not tell how they were written: they are as they are today. */
  readonly untold: readonly string[];
}

/**
 * What a stack declared before: the configuration of today, in which what the plan changes is as the state has it. What
 * does not change is written as it is today, references and all. Linear.
 */
export function oldConfiguration(part: StackPart, changes: readonly Change[]): OldConfiguration {
  const { decided: _, isPlanned: __, ...rest } = part;
  const old = new OldParts(part.prior?.objects ?? [], changes);
  const moved = changes.flatMap(({ address, movedFrom }) =>
    movedFrom === undefined ? [] : [{ from: address, to: movedFrom }],
  );
  return { part: { ...rest, ...old.of(part, ""), moved }, untold: old.untold };
}

class OldParts {
  readonly untold: string[] = [];
  /** By path of the module, then by address in it without the key. */
  private readonly groups = new Map<string, Map<string, PriorObject[]>>();
  private readonly changes = new Map<string, Change[]>();
  private readonly declared: ReadonlySet<string>;

  constructor(
    private readonly objects: readonly PriorObject[],
    changes: readonly Change[],
  ) {
    const managed = objects.filter(({ mode, deposed }) => mode === "managed" && deposed === undefined);
    this.declared = new Set(managed.map(declarationOf));
    for (const object of managed) {
      const path = modulePath(object.module);
      const inModule = this.groups.get(path) ?? new Map<string, PriorObject[]>();
      this.groups.set(path, inModule);
      push(inModule, formatAddress("managed", object.type, object.name), object);
    }
    for (const change of changes) {
      if (change.kind === "no-op" || change.kind === "read") {
        if (change.movedFrom === undefined) continue;
      }
      for (const address of [change.address, change.movedFrom ?? change.address]) {
        push(this.changes, withoutKeys(address), change);
      }
    }
  }

  of(part: ModulePart, path: string): ModulePart {
    const groups = this.groups.get(path) ?? new Map<string, PriorObject[]>();
    const referenceTo = referencesTo([...groups.values()].flat(), path);
    const blocks: Block[] = [];
    const locals = new Map(part.locals);
    const take = (old: OldBlock | undefined, name: string): void => {
      if (!old) this.untold.push(`${prefixOf(path)}${name}`);
      else blocks.push(this.withoutNew(old.block, path));
      for (const [local, value] of old?.locals ?? []) locals.set(local, value);
    };
    const seen = new Set<string>();
    for (const block of part.blocks) {
      const name = formatAddress(block.mode, block.type, block.name);
      if (block.mode === "managed") seen.add(name);
      const changes = block.mode === "managed" ? (this.changes.get(prefixOf(path) + name) ?? []) : [];
      if (changes.length === 0) {
        blocks.push(block.mode === "data" ? block : this.withoutNew(block, path));
        continue;
      }
      const objects = groups.get(name);
      if (!objects) continue;
      const group = { type: block.type, name: block.name, objects };
      const old = this.oldBlock(block, group, changes, path, referenceTo);
      // Better as it is today than not at all.
      if (!old) blocks.push(block);
      take(old, name);
    }
    for (const [name, objects] of groups) {
      const [first] = objects;
      if (!first || seen.has(name)) continue;
      const group = { type: first.type, name: first.name, objects };
      take(this.stateBlock(group, path, referenceTo), name);
    }
    return { ...part, ...withoutMoves(part), blocks, locals, ...this.childrenOf(part, path) };
  }

  /** Instances in several instances of a module would need values by module. */
  private oldBlock(
    block: Block,
    group: Group,
    changes: readonly Change[],
    path: string,
    referenceTo: ReferenceTo,
  ): OldBlock | undefined {
    if (new Set(group.objects.map(({ module }) => module)).size > 1) return undefined;
    const keepsInstances = changes.every(
      ({ kind, movedFrom, actions }) =>
        movedFrom === undefined && kind !== "delete" && kind !== "forget" && (kind !== "create" || actions.length > 1),
    );
    return keepsInstances ? blockBefore(block, group, changes, referenceTo) : this.stateBlock(group, path, referenceTo);
  }

  private stateBlock(group: Group, path: string, referenceTo: ReferenceTo): OldBlock | undefined {
    if (new Set(group.objects.map(({ module }) => module)).size > 1) return undefined;
    const needs = new Set(group.objects.flatMap(({ dependencies }) => dependencies));
    const named = [...needs].flatMap((address) => (this.declared.has(address) ? (within(address, path) ?? []) : []));
    return blockOfState(group, [...new Set(named)].sort(), referenceTo);
  }

  /** Modules that are called no more come back, each instance as a module of its own. */
  private childrenOf(part: ModulePart, path: string): Pick<ModulePart, "children" | "modules" | "settings"> {
    const children = new Map(part.children);
    for (const [name, child] of children) children.set(name, this.of(child, `${prefixOf(path)}module.${name}`));
    const calls = new Map(part.settings?.modules);
    const modules = new Set(part.modules);
    for (const [name, objects] of this.goneModules(part, path)) {
      const inner = `${prefixOf(path)}module.${name}`;
      const keys = new Set(objects.map((one) => keyOf(one, inner)));
      const [key = ""] = keys;
      if (keys.size > 1 || (key !== "" && key !== "[0]" && !key.startsWith('["'))) {
        this.untold.push(inner);
        continue;
      }
      modules.add(name);
      calls.set(name, this.callOf(objects, key, path, inner));
      children.set(name, this.of(NOTHING, inner));
    }
    const settings = part.settings ?? NO_SETTINGS;
    return { children, modules, settings: { ...settings, modules: calls } };
  }

  private goneModules(part: ModulePart, path: string): Map<string, PriorObject[]> {
    const gone = new Map<string, PriorObject[]>();
    const depth = path === "" ? 0 : moduleSteps(path).length;
    for (const object of this.objects) {
      const steps = moduleSteps(object.module);
      const step = steps[depth];
      const outer = depth === 0 ? "" : steps[depth - 1]?.path;
      if (!step || outer !== path || part.modules.has(step.name) || object.mode !== "managed") continue;
      push(gone, step.name, object);
    }
    return gone;
  }

  private callOf(objects: readonly PriorObject[], key: string, path: string, inner: string): JsonObject {
    const needs = new Set(objects.flatMap(({ dependencies }) => dependencies));
    const named = [...needs].flatMap((address) => {
      const isOutside = this.declared.has(address) && !address.startsWith(`${inner}.`);
      return isOutside ? (within(address, path) ?? []) : [];
    });
    const repeated: JsonObject =
      key === "" ? {} : key === "[0]" ? { count: 1 } : { for_each: { [JSON.parse(key)[0] as string]: "" } };
    return { ...repeated, ...(named.length > 0 ? { depends_on: [...new Set(named)].sort() } : {}) };
  }

  /** What names in depends_on what the plan creates, cannot name it then. */
  private withoutNew(block: Block, path: string): Block {
    const { depends_on: named } = block.body;
    if (!Array.isArray(named)) return block;
    const isThere = (entry: Json) => {
      const address = typeof entry === "string" ? prefixOf(path) + withoutKeys(bare(entry)) : "";
      return this.declared.has(address) || !this.changes.has(address);
    };
    return { ...block, body: { ...block.body, depends_on: named.filter(isThere) } };
  }
}

const NO_SETTINGS = {
  requiredProviders: {},
  providers: [],
  variables: new Map<string, JsonObject>(),
  outputs: new Map<string, JsonObject>(),
  modules: new Map<string, JsonObject>(),
};

const NOTHING: ModulePart = {
  file: "",
  blocks: [],
  variables: new Map(),
  sensitiveVariables: new Set(),
  locals: new Map(),
  outputs: new Map(),
  moved: [],
  modules: new Set(),
};

/** What is there already is neither moved, nor imported, nor forgotten once more. */
function withoutMoves({ declared }: ModulePart): Partial<ModulePart> {
  return { moved: [], ...(declared ? { declared: { ...declared, imports: [], removed: NO_BLOCKS.removed } } : {}) };
}

/** How a module names something that lies in it, or in a module that it calls. */
function within(address: string, path: string): string | undefined {
  if (!address.startsWith(prefixOf(path))) return undefined;
  const inner = address.slice(prefixOf(path).length);
  const [step] = moduleSteps(inner);
  return step ? `module.${step.name}` : inner;
}

function keyOf({ module }: PriorObject, path: string): string {
  return moduleSteps(module).find((step) => step.path === path)?.key ?? "";
}

function declarationOf({ type, name, module }: PriorObject): string {
  return formatAddress("managed", type, name, undefined, modulePath(module));
}

function withoutKeys(address: string): string {
  const steps = moduleSteps(address);
  const last = steps.at(-1);
  const inner = last ? address.slice(last.address.length + 1) : address;
  return prefixOf(last?.path ?? "") + inner.replace(/\[.*\]$/, "");
}

/** Names may be written as templates. */
function bare(name: string): string {
  return name.replace(/^\$\{(.*)\}$/, "$1");
}

function push<K, V>(lists: Map<K, V[]>, key: K, value: V): void {
  const list = lists.get(key);
  if (list) list.push(value);
  else lists.set(key, [value]);
}

import { memo, memoByName } from "../memo";
import { type EvaluateEach, targetsOf } from "./block-targets";
import type { Model } from "./model";
import type { Module } from "./module";
import type { ImportBlock } from "./module-blocks";
import type { Repetition } from "./repetitions";
import type { Resource } from "./resource";

/** What the `import` blocks of a stack put where. */
interface Imports {
  /** By address: the id of the object; empty where it is not written out, or not known. */
  readonly ids: ReadonlyMap<string, string>;
  /** Declarations of which it is not known which instances are imported. */
  readonly open: ReadonlySet<string>;
}

/**
 * The imports of a stack, those in modules too (Terraform 1.16): which instances there are decides for_each. Linear.
 *
 * @param modules every instance of every module that has `import` blocks
 */
function importsIn(modules: Iterable<Module>, evaluate: EvaluateEach): Imports {
  const ids = new Map<string, string>();
  const open = new Set<string>();
  for (const module of modules) {
    for (const block of module.exists ? (module.part.declared?.imports ?? []) : []) {
      for (const target of targetsOf(module, { ...block, address: block.to }, evaluate)) {
        if (target.missing) open.add(target.declaration);
        else ids.set(target.address, idOf(module, block, target.repetition, evaluate));
      }
    }
  }
  return { ids, open };
}

const imports = memo((model: Model) =>
  memoByName((stack) => importsIn([...model.modulesOf(stack).values()].flat(), model.evaluateEach)),
);

/**
 * The id of the object that an `import` block puts at a resource that the state does not have; empty: it is not known.
 * Undefined: nothing is imported there.
 */
export function importedId(model: Model, resource: Resource): string | undefined {
  const { ids, open } = imports(model)(resource.stack);
  if (ids.size + open.size === 0 || resource.prior) return undefined;
  const found = ids.get(resource.address);
  return found ?? (open.has(resource.declaration) ? "" : undefined);
}

/** An identity (Terraform 1.12) is an object of the provider's own shape, and no id. */
function idOf(module: Module, { id }: ImportBlock, repetition: Repetition, evaluate: EvaluateEach): string {
  if (id === undefined) return "";
  const value = evaluate(module, id, repetition);
  return value.kind === "known" && typeof value.value === "string" ? value.value : "";
}

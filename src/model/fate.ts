import { formatAddress } from "./address";
import type { Missing } from "./answer";
import type { Block } from "./block";
import { type BlockTarget, type EvaluateEach, targetsOf } from "./block-targets";
import { withoutKeys } from "./dynamic-address";
import type { Json } from "./json";
import { lifecycleIn } from "./lifecycle";
import type { Module } from "./module";
import { modulePath, prefixOf } from "./module-address";
import type { PriorObject } from "./state";

/** What becomes of an object that is declared no more: it is destroyed, or only forgotten; or what is missing to know. */
export type Fate = "delete" | "forget" | Missing;

/** A `removed` block as seen from the root. */
interface Removal {
  /** Without instance keys. */
  readonly declaration: string;
  /** Single instances; undefined: all of the declaration. */
  readonly targets?: readonly BlockTarget[];
  readonly destroy: Json;
  readonly module: Module | undefined;
}

/**
 * Tells what becomes of objects: by the `removed` block that names them, else by `lifecycle { destroy }` of their
 * declaration (Terraform 1.16), which counts for instances too many and for what an interrupted replacement left behind.
 */
export class Fates {
  private readonly removals: readonly Removal[];
  /** Declarations that say it themselves, of all modules. */
  private readonly keeping = new Map<string, Block>();
  private readonly found = new Map<PriorObject, Fate>();

  /** @param modules all instances of a module by its path, as in the model */
  constructor(
    private readonly modules: ReadonlyMap<string, readonly Module[]>,
    paths: Iterable<readonly [path: string, part: Module["part"]]>,
    private readonly evaluate: EvaluateEach,
  ) {
    const parts = [...paths];
    for (const [path, { blocks }] of parts) {
      for (const block of blocks) {
        if (block.body["lifecycle"] === undefined || lifecycleIn(block.body).destroy === undefined) continue;
        this.keeping.set(formatAddress(block.mode, block.type, block.name, undefined, path), block);
      }
    }
    this.removals = parts.flatMap(([path, { declared }]) =>
      (declared?.removed ?? []).map(({ from, forEach, destroy }): Removal => {
        const instances = modules.get(path) ?? [];
        const declaration = `${prefixOf(path)}${withoutKeys(from)}`;
        const [module] = instances;
        const single = forEach !== undefined || withoutKeys(from) !== from;
        const naming = { address: from, ...(forEach === undefined ? {} : { forEach }) };
        const targets = single ? instances.flatMap((one) => targetsOf(one, naming, evaluate)) : undefined;
        return { declaration, destroy, module, ...(targets ? { targets } : {}) };
      }),
    );
  }

  /** Constant, but for the removals. */
  of(object: PriorObject): Fate {
    let fate = this.found.get(object);
    if (fate === undefined) {
      fate = this.find(object);
      this.found.set(object, fate);
    }
    return fate;
  }

  private find(object: PriorObject): Fate {
    const { mode, type, name, module } = object;
    const path = modulePath(module);
    const own = formatAddress(mode, type, name, undefined, path);
    for (const removal of this.removals) {
      const found = named(removal, own, object.address);
      if (found === true) return this.decided(removal.module, removal.destroy);
      if (found !== false) return found;
    }
    const block = this.keeping.get(own);
    if (!block) return "delete";
    const instances = this.modules.get(path) ?? [];
    return this.ofBlock(instances.find(({ address }) => address === module) ?? instances[0], block);
  }

  /** What becomes of the objects of a declaration that goes on being declared. */
  ofBlock(module: Module | undefined, { body }: Block): Fate {
    const { destroy } = lifecycleIn(body);
    return destroy === undefined ? "delete" : this.decided(module, destroy);
  }

  private decided(module: Module | undefined, destroy: Json): Fate {
    if (typeof destroy === "boolean" || !module) return destroy === false ? "forget" : "delete";
    const value = this.evaluate(module, destroy, {});
    if (value.kind === "unknown") return value.missing;
    return value.kind === "known" && (value.value === false || value.value === "false") ? "forget" : "delete";
  }
}

/** Whether a removal names an object; what is missing to know where its keys are not known. */
function named({ declaration, targets }: Removal, own: string, address: string): boolean | Missing {
  const within = own === declaration || own.startsWith(`${declaration}.`);
  if (!targets || !within) return within;
  let open: Missing | undefined;
  for (const target of targets) {
    if (target.missing) open ??= target.missing;
    else if (address === target.address || address.startsWith(`${target.address}.`)) return true;
    else if (address.startsWith(`${target.address}[`)) return true;
  }
  return open ?? false;
}

import type { Instances } from "./instances";
import type { Module } from "./module";
import { Resource } from "./resource";
import type { Stack } from "./stack";

/** All that is declared, gone through once. */
export interface Declarations {
  /** Managed resources in declaration order. */
  readonly resources: readonly Resource[];
  readonly data: readonly Resource[];
  /** Managed declarations of which there are no instances, as one resource each, by stack and address. */
  readonly empty: ReadonlyMap<string, Resource>;
  /** Managed resources by type. */
  readonly ofTypes: ReadonlyMap<string, readonly Resource[]>;
  /** Position of each resource and data source. */
  readonly positions: ReadonlyMap<Resource, number>;
  /** All instances of a module by stack and path; where there is none, one that does not exist. */
  readonly modules: ReadonlyMap<string, ReadonlyMap<string, readonly Module[]>>;
}

/** Goes through the stacks: what a module declares, and then what the modules declare that it calls. Linear. */
export function declarationsOf(stacks: Iterable<Stack>, instances: Instances): Declarations {
  const walk = new Walk(instances);
  for (const { root } of stacks) walk.addModule(root);
  return { ...walk.found, empty: emptyOf(walk.candidates, walk.found.modules, instances) };
}

class Walk {
  readonly found = {
    resources: [] as Resource[],
    data: [] as Resource[],
    ofTypes: new Map<string, Resource[]>(),
    positions: new Map<Resource, number>(),
    modules: new Map<string, Map<string, Module[]>>(),
  };
  readonly candidates: Resource[] = [];

  constructor(private readonly instances: Instances) {}

  addModule(module: Module): void {
    const { modules } = this.found;
    const ofStack = modules.get(module.stack) ?? new Map<string, Module[]>();
    modules.set(module.stack, ofStack);
    push(ofStack, module.path, module);
    for (const block of module.part.blocks) {
      const made = this.instances.of(module, block);
      if (made.length === 0 && block.mode === "managed") this.candidates.push(new Resource(module, block, block.type));
      for (const resource of made) this.addResource(resource);
    }
    for (const name of module.part.children?.keys() ?? []) {
      for (const called of this.instances.called(module, name) ?? []) this.addModule(called);
    }
  }

  private addResource(resource: Resource): void {
    const { resources, data, ofTypes, positions } = this.found;
    positions.set(resource, positions.size);
    if (resource.mode === "data") data.push(resource);
    else {
      resources.push(resource);
      push(ofTypes, resource.type, resource);
    }
  }
}

/** A declaration without instances in one instance of a module may have some in another. */
function emptyOf(
  candidates: readonly Resource[],
  modules: Declarations["modules"],
  instances: Instances,
): ReadonlyMap<string, Resource> {
  const found = new Map<string, Resource>();
  for (const resource of candidates) {
    const { stack, module, declaration, block } = resource;
    const others = module.call ? (modules.get(stack)?.get(module.path) ?? []) : [];
    if (others.some((one) => instances.of(one, block).length > 0)) continue;
    found.set(`${stack}/${declaration}`, resource);
  }
  return found;
}

function push<T>(map: Map<string, T[]>, key: string, value: T): void {
  const list = map.get(key);
  if (list) list.push(value);
  else map.set(key, [value]);
}

import type { ModulePart } from "./module";
import { moduleSteps, prefixOf } from "./module-address";

/** A module that is called, and whose files were not read. */
export interface UnreadModule {
  /** Without instance keys. */
  readonly path: string;
  /** Where it comes from, as it is written. */
  readonly source: string;
  /** What `terraform init` has fetched in its place, for what the configuration said before. */
  readonly stale?: string;
}

/** The parts of all modules by path, that of `part` first; modules that are called no times are there too. */
export function partsOf(part: ModulePart, path: string): (readonly [path: string, part: ModulePart])[] {
  const inner = [...(part.children ?? [])].flatMap(([name, child]) =>
    partsOf(child, `${prefixOf(path)}module.${name}`),
  );
  return [[path, part], ...inner];
}

/** All modules that were not read, those in modules too. */
export function unreadIn(part: ModulePart, path: string): UnreadModule[] {
  return partsOf(part, path).flatMap(([place, { modules, children, stale, settings }]) =>
    [...modules].flatMap((name) => {
      if (children?.has(name)) return [];
      const source = settings?.modules.get(name)?.["source"];
      const found = stale?.get(name);
      const own = { path: `${prefixOf(place)}module.${name}`, source: typeof source === "string" ? source : "" };
      return [found === undefined ? own : { ...own, stale: found }];
    }),
  );
}

/** The module around an address that was not read; undefined: all were, or they are not declared any more. */
export function unreadAround(part: ModulePart, module: string): string | undefined {
  if (module === "") return undefined;
  let around = part;
  for (const { name, path } of moduleSteps(module)) {
    if (!around.modules.has(name)) return undefined;
    const child = around.children?.get(name);
    if (!child) return path;
    around = child;
  }
  return undefined;
}

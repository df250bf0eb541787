import type { Json } from "./json";
import type { Model } from "./model";
import type { Module } from "./module";
import type { Resource } from "./resource";

/**
 * The texts that a stack says are no secrets, by `nonsensitive(…)` in locals, arguments of modules and attributes: they may be
 * shown, although a secret has the same text. Linear in what is declared.
 */
export function revealedTexts(model: Model, stack: string): ReadonlySet<string> {
  const texts = new Set<string>();
  const add = (raw: Json | undefined, module: Module, resource?: Resource) => {
    if (!reveals(raw)) return;
    for (const text of model.openTexts(raw, module, resource)) texts.add(text);
  };
  for (const path of model.modulePaths(stack))
    for (const module of model.modulesAt(stack, path)) {
      for (const raw of module.part.locals.values()) add(raw, module);
      for (const raw of module.part.outputs.values()) add(raw, module);
      for (const body of module.part.settings?.modules.values() ?? []) for (const raw of Object.values(body)) add(raw, module);
    }
  for (const resource of [...model.data, ...model.resources]) {
    if (resource.stack !== stack) continue;
    for (const argument of ["count", "for_each"]) add(resource.meta(argument), resource.module);
    for (const name of resource.attributeNames) add(resource.raw(name), resource.module, resource);
  }
  return texts;
}

function reveals(raw: Json | undefined): boolean {
  if (typeof raw === "string") return raw.includes("nonsensitive");
  return typeof raw === "object" && raw !== null && Object.values(raw).some(reveals);
}

import type { Json } from "./json";
import type { Module } from "./module";
import type { Resource } from "./resource";

/** A value that is written somewhere, and where its names mean something. */
interface Place {
  readonly raw: Json | undefined;
  readonly module: Module;
  readonly resource?: Resource;
}

/**
 * What a stack says are no secrets, by `nonsensitive(…)` in locals, outputs, arguments of modules and attributes: it may be
 * shown, although a secret has the same text. Linear in what is declared.
 */
export function revealedIn(
  modules: ReadonlyMap<string, readonly Module[]>,
  declared: readonly Resource[],
  stack: string,
): Place[] {
  const resources = declared.filter((resource) => resource.stack === stack);
  const places = [...[...modules.values()].flat().flatMap(inModule), ...resources.flatMap(inResource)];
  return places.filter(({ raw }) => reveals(raw));
}

function inModule(module: Module): Place[] {
  const { locals, outputs, settings } = module.part;
  const calls = [...(settings?.modules.values() ?? [])].flatMap((body) => Object.values(body));
  return [...locals.values(), ...outputs.values(), ...calls].map((raw) => ({ raw, module }));
}

function inResource(resource: Resource): Place[] {
  const { module } = resource;
  const repeated = ["count", "for_each"].map((argument) => ({ raw: resource.meta(argument), module }));
  return [...repeated, ...resource.attributeNames.map((name) => ({ raw: resource.raw(name), module, resource }))];
}

function reveals(raw: Json | undefined): boolean {
  if (typeof raw === "string") return raw.includes("nonsensitive");
  return typeof raw === "object" && raw !== null && Object.values(raw).some(reveals);
}

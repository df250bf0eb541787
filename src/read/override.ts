import { isObject, type Json, type JsonObject, memberOf, setMember } from "../model/json";
import { type DeclaredName, declarationsIn } from "./declarations";

/**
 * Merges an override file into the documents of a configuration, as Terraform does: arguments replace arguments, blocks
 * replace all blocks of their name, a lifecycle is merged argument by argument. Returns what overrides nothing.
 * https://developer.hashicorp.com/terraform/language/files/override. Linear in both.
 */
export function applyOverride(documents: JsonObject[], override: JsonObject): DeclaredName[] {
  const bases = new Map<string, DeclaredName>();
  for (const document of documents) for (const declared of declarationsIn(document)) bases.set(declared.key, declared);
  const missing: DeclaredName[] = [];
  for (const declared of declarationsIn(override)) {
    const base = bases.get(declared.key);
    if (!base) missing.push(declared);
    else if (base.local) setMember(base.body, base.local, memberOf(declared.body, declared.local ?? "") ?? null);
    else merge(base.body, declared.body);
  }
  // Settings have no names: the reader takes the last one of each.
  const { terraform, provider } = override;
  documents.push({ ...(terraform === undefined ? {} : { terraform }), ...providers(documents, provider) });
  return missing;
}

function merge(base: JsonObject, override: JsonObject): void {
  const dynamic = namesIn(override["dynamic"]);
  for (const name of dynamic) delete base[name];
  for (const [name, value] of Object.entries(override)) {
    if (name === "lifecycle") base[name] = { ...single(base[name]), ...single(value) };
    else if (name === "dynamic") base[name] = [...without(base[name], dynamic), ...listOf(value)];
    else {
      setMember(base, name, value);
      if (base["dynamic"] !== undefined) base["dynamic"] = without(base["dynamic"], [name]);
    }
  }
}

/** Configurations of a provider that are there already, merged; the others, to be added. */
function providers(documents: readonly JsonObject[], override: Json | undefined): JsonObject {
  if (override === undefined) return {};
  const configured = documents.flatMap((document) => configurationsIn(document["provider"]));
  const fresh = configurationsIn(override).filter(({ name, body }) => {
    const base = configured.find((one) => one.name === name && one.body["alias"] === body["alias"]);
    if (base) merge(base.body, body);
    return !base;
  });
  return { provider: fresh.map(({ name, body }) => ({ [name]: body })) };
}

function configurationsIn(provider: Json | undefined): { name: string; body: JsonObject }[] {
  return listOf(provider)
    .filter(isObject)
    .flatMap((byName) => Object.entries(byName))
    .flatMap(([name, bodies]) =>
      listOf(bodies)
        .filter(isObject)
        .map((body) => ({ name, body })),
    );
}

function without(dynamic: Json | undefined, names: readonly string[]): Json[] {
  return listOf(dynamic)
    .filter(isObject)
    .map((entry) => Object.fromEntries(Object.entries(entry).filter(([name]) => !names.includes(name))));
}

function namesIn(dynamic: Json | undefined): string[] {
  return listOf(dynamic).flatMap((entry) => (isObject(entry) ? Object.keys(entry) : []));
}

function single(value: Json | undefined): JsonObject {
  return Object.assign({}, ...listOf(value).filter(isObject)) as JsonObject;
}

function listOf(value: Json | undefined): Json[] {
  return value === undefined ? [] : Array.isArray(value) ? value : [value];
}

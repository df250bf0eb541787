import { isObject, type Json, type JsonObject, memberOf, sameJson, setMember } from "../model/json";
import { META_ARGUMENTS } from "../model/resource";
import { escaped } from "./escaped";
import { type MayBeOpen, openValue, plannedReferences, reference } from "./planned-value";

/** One instance of a declaration, as a plan has it. */
export interface PlannedInstance {
  /** The instance of the module that it lies in; empty for the root. */
  readonly module: string;
  readonly index: Json | undefined;
  readonly values: JsonObject;
  /** Undefined for what is new. */
  readonly before?: JsonObject;
  readonly createsFirst?: boolean;
  /** Whether the former object of a replacement stays in the cloud. */
  readonly forgets?: boolean;
  /** `true` at the places that are known only after apply. */
  readonly unknown: JsonObject;
  /** `true` at the places that must not be shown. */
  readonly sensitive: JsonObject;
}

/** The variable by which a module is told which instance of it this is. */
export const MODULE_ADDRESS = "eniplan-module";

/**
 * A declaration of a plan in Terraform's JSON syntax. Its instances are told apart by lists and maps of their values, since
 * the plan does not say the expressions: `[VALUE, VALUE][count.index]`; those of several instances of a module by a map
 * around that: `{ "module.a[0]" = …, "module.a[1]" = … }[var.eniplan-module]`.
 *
 * @param around the addresses of all instances of the module, those without instances of the declaration too
 */
export function saidOf(
  declared: JsonObject,
  instances: readonly PlannedInstance[],
  around: readonly string[],
  mayBeOpen: MayBeOpen,
): JsonObject {
  const expressions = isObject(declared["expressions"]) ? declared["expressions"] : {};
  const [first] = instances;
  // Terraform leaves out an expression without references, such as a set of constants.
  const expanded = declared["count_expression"] !== undefined || declared["for_each_expression"] !== undefined;
  const repeated = expanded || first?.index !== undefined;
  const keyed = typeof first?.index === "string" || declared["for_each_expression"] !== undefined;
  const modules = new Map<string, PlannedInstance[]>();
  for (const instance of instances) modules.set(instance.module, [...(modules.get(instance.module) ?? []), instance]);
  const names = new Set(instances.flatMap(({ values, unknown }) => [...Object.keys(values), ...Object.keys(unknown)]));
  // No provider has an attribute by such a name, and what is planned declares nothing.
  for (const name of META_ARGUMENTS) names.delete(name);
  const body: { [name: string]: Json } = {};
  for (const name of names) {
    const expression = memberOf(expressions, name);
    const constant = constantOf(expression);
    if (expression === undefined && !hasBlock(instances, name)) continue;
    const said = byModule(modules, (own) => {
      const values = own.map((instance) =>
        writtenOr(constant, saidValue(instance, name, expression, mayBeOpen), instance),
      );
      return repeated && values.some((value) => value !== null) ? chosen(own, values, keyed) : (values[0] ?? null);
    });
    if (said !== null) setMember(body, name, said);
  }
  const all = new Map(around.map((address) => [address, modules.get(address) ?? []]));
  if (keyed) body["for_each"] = byModule(all, (own) => keysOf(own)) ?? {};
  else if (repeated) body["count"] = byModule(all, (own) => own.length) ?? 0;
  const lifecycle = lifecycleOf(instances);
  if (Object.keys(lifecycle).length > 0) body["lifecycle"] = lifecycle;
  const needed = dependenciesOf(declared, expressions);
  if (needed.length > 0) body["depends_on"] = needed;
  return body;
}

function writtenOr(constant: Json | undefined, said: Json, { before }: PlannedInstance): Json {
  return said === null && before === undefined && constant !== undefined ? constant : said;
}

/**
 * What is written, where the plan says so: the provider may hide it from the plan of something new. Of JSON syntax Terraform
 * calls a text constant that has references in it.
 */
function constantOf(expression: Json | undefined): Json | undefined {
  const constant =
    isObject(expression) && plannedReferences(expression).length === 0 ? expression["constant_value"] : undefined;
  return constant === undefined || constant === null ? undefined : escaped(constant);
}

function keysOf(instances: readonly PlannedInstance[]): JsonObject {
  return Object.fromEntries(instances.map(({ index }) => [String(index), String(index)]));
}

/** What is the same in all instances of the module, or a map from which each takes its own. */
function byModule(
  modules: ReadonlyMap<string, readonly PlannedInstance[]>,
  said: (instances: readonly PlannedInstance[]) => Json,
): Json {
  return perModule(new Map([...modules].map(([module, instances]) => [module, said(instances)])));
}

export function perModule(values: ReadonlyMap<string, Json>): Json {
  const [first = null, ...others] = values.values();
  if (others.every((other) => sameJson(other, first))) return first;
  const pairs = [...values].map(([module, value]) => `${JSON.stringify(module)} = ${code(value)}`);
  return `\${{ ${pairs.join(", ")} }[var.${MODULE_ADDRESS}]}`;
}

/** The plan does not tell the lifecycle: what terraform leaves alone is ignored, and the order of a replacement kept. */
function lifecycleOf(instances: readonly PlannedInstance[]): JsonObject {
  const names = Object.keys(instances[0]?.before ?? {}).filter((name) =>
    instances.every(({ before, values, unknown }) => {
      const open = JSON.stringify(memberOf(unknown, name) ?? null).includes("true");
      return before !== undefined && !open && sameJson(memberOf(before, name) ?? null, memberOf(values, name) ?? null);
    }),
  );
  return {
    ...(names.length > 0 ? { ignore_changes: names } : {}),
    ...(instances.some(({ createsFirst }) => createsFirst) ? { create_before_destroy: true } : {}),
    ...(instances.some(({ forgets }) => forgets) ? { destroy: false } : {}),
  };
}

/** Blocks have no expression of their own name when they are made by `dynamic`. */
function hasBlock(instances: readonly PlannedInstance[], name: string): boolean {
  return instances.some(({ values }) => listOf(memberOf(values, name)).some(isObject));
}

function saidValue(
  { values, unknown, sensitive }: PlannedInstance,
  name: string,
  expression: Json | undefined,
  mayBeOpen: MayBeOpen,
): Json {
  const open = memberOf(unknown, name) ?? false;
  const said =
    open === true
      ? reference(plannedReferences(expression), name)
      : openValue(memberOf(values, name) ?? null, open, expression, mayBeOpen);
  return markedSaid(said, memberOf(sensitive, name) ?? false);
}

/** With `sensitive(…)` where the plan says so. What is written as one expression is sensitive as a whole. */
function markedSaid(said: Json, sensitive: Json): Json {
  if (said === null || !JSON.stringify(sensitive).includes("true")) return said;
  if (Array.isArray(said) && Array.isArray(sensitive))
    return said.map((one, i) => markedSaid(one, sensitive[i] ?? false));
  if (isObject(said) && isObject(sensitive)) {
    const members = Object.entries(said).map(
      ([name, one]) => [name, markedSaid(one, memberOf(sensitive, name) ?? false)] as const,
    );
    return Object.fromEntries(members);
  }
  return `\${sensitive(${code(said)})}`;
}

function listOf(value: Json | undefined): readonly Json[] {
  return Array.isArray(value) ? value : [];
}

/** What a value that is known already comes from is still a dependency. */
function dependenciesOf(declared: JsonObject, expressions: JsonObject): string[] {
  const named = Array.isArray(declared["depends_on"]) ? declared["depends_on"].map(String) : [];
  const referred = Object.values(expressions).flatMap(plannedReferences);
  const blocks = [...named, ...referred].flatMap((text) => {
    // What a module is given, and what it gives, leads on to others. Of a data source it is no depends_on.
    if (declared["mode"] !== "data" && /^(?:var\.[\w-]+|module\.[\w-]+(?:\[[^\]]*\])?\.[\w-]+)$/.test(text))
      return [text];
    if (named.includes(text) && /^module\.[\w-]+$/.test(text)) return [text];
    const match = /^(data\.)?([A-Za-z_][\w-]*)\.([A-Za-z_][\w-]*)/.exec(text);
    if (!match || /^(var|local|module|each|count|path|terraform|self)$/.test(match[2] ?? "")) return [];
    return [match[0]];
  });
  return [...new Set(blocks)];
}

/** The value of each instance, chosen by its key. */
function chosen(instances: readonly PlannedInstance[], said: readonly Json[], keyed: boolean): string {
  const entries = said.map(code);
  if (!keyed) return `\${[${entries.join(", ")}][count.index]}`;
  const pairs = entries.map((entry, i) => `${JSON.stringify(String(instances[i]?.index))} = ${entry}`);
  return `\${{ ${pairs.join(", ")} }[each.key]}`;
}

/** A value as code: references without their braces. */
function code(value: Json): string {
  if (typeof value === "string") {
    const inner = /^\$\{(.*)\}$/s.exec(value)?.[1];
    return inner ?? JSON.stringify(value);
  }
  if (Array.isArray(value)) return `[${value.map(code).join(", ")}]`;
  if (isObject(value)) {
    return `{ ${Object.entries(value)
      .map(([name, entry]) => `${JSON.stringify(name)} = ${code(entry)}`)
      .join(", ")} }`;
  }
  return JSON.stringify(value);
}

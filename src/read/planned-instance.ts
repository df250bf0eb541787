import { isObject, type Json, type JsonObject, sameJson } from "../model/json";

/** One instance of a declaration, as a plan has it. */
export interface PlannedInstance {
  readonly index: Json | undefined;
  readonly values: JsonObject;
  /** Undefined for what is new. */
  readonly before?: JsonObject;
  readonly createsFirst?: boolean;
  /** `true` at the places that are known only after apply. */
  readonly unknown: JsonObject;
  /** `true` at the places that must not be shown. */
  readonly sensitive: JsonObject;
}

/**
 * A declaration of a plan in Terraform's JSON syntax. Its instances are told apart by lists and maps of their values, since
 * the plan does not say the expressions: `[VALUE, VALUE][count.index]`.
 */
export function saidOf(declared: JsonObject, instances: readonly PlannedInstance[]): JsonObject {
  const expressions = isObject(declared["expressions"]) ? declared["expressions"] : {};
  const repeated = declared["count_expression"] !== undefined || declared["for_each_expression"] !== undefined;
  const [first] = instances;
  const keyed = typeof first?.index === "string" || declared["for_each_expression"] !== undefined;
  const names = new Set(instances.flatMap(({ values, unknown }) => [...Object.keys(values), ...Object.keys(unknown)]));
  const body: { [name: string]: Json } = {};
  for (const name of names) {
    const references = referencesOf(expressions[name]);
    if (expressions[name] === undefined && !hasBlock(instances, name)) continue;
    const said = instances.map((instance) => saidValue(instance, name, references));
    if (said.every((value) => value === null)) continue;
    body[name] = repeated ? chosen(instances, said, keyed) : (said[0] ?? null);
  }
  if (keyed) body["for_each"] = Object.fromEntries(instances.map(({ index }) => [String(index), String(index)]));
  else if (repeated) body["count"] = instances.length;
  const lifecycle = lifecycleOf(instances);
  if (Object.keys(lifecycle).length > 0) body["lifecycle"] = lifecycle;
  const needed = dependenciesOf(declared, expressions);
  if (needed.length > 0) body["depends_on"] = needed;
  return body;
}

/** The plan does not tell the lifecycle: what terraform leaves alone is ignored, and the order of a replacement kept. */
function lifecycleOf(instances: readonly PlannedInstance[]): JsonObject {
  const names = Object.keys(instances[0]?.before ?? {}).filter((name) =>
    instances.every(({ before, values, unknown }) => {
      const open = unknown[name] !== undefined && JSON.stringify(unknown[name]).includes("true");
      return before !== undefined && !open && sameJson(before[name] ?? null, values[name] ?? null);
    }),
  );
  return {
    ...(names.length > 0 ? { ignore_changes: names } : {}),
    ...(instances.some(({ createsFirst }) => createsFirst) ? { create_before_destroy: true } : {}),
  };
}

/** Blocks have no expression of their own name when they are made by `dynamic`. */
function hasBlock(instances: readonly PlannedInstance[], name: string): boolean {
  return instances.some(({ values }) => Array.isArray(values[name]) && (values[name] as Json[]).some(isObject));
}

function saidValue(instance: PlannedInstance, name: string, references: readonly string[]): Json {
  const said = openValue(instance, name, references);
  const secret = instance.sensitive[name] !== undefined && JSON.stringify(instance.sensitive[name]).includes("true");
  return secret && said !== null ? `\${sensitive(${code(said)})}` : said;
}

function openValue({ values, unknown }: PlannedInstance, name: string, references: readonly string[]): Json {
  if (unknown[name] === undefined || unknown[name] === false) return escaped(values[name] ?? null);
  if (unknown[name] === true) return reference(references);
  return merged(values[name] ?? null, unknown[name] as Json, references);
}

/** Part of a list or of a block is not known: the references of the whole are shared out in their order. */
function merged(value: Json, unknown: Json, references: readonly string[]): Json {
  if (unknown === true) return reference(references);
  if (Array.isArray(value) || Array.isArray(unknown)) {
    const [values, open] = [Array.isArray(value) ? value : [], Array.isArray(unknown) ? unknown : []];
    const attributes = references.filter((text) => isAttribute(text));
    let next = 0;
    return Array.from({ length: Math.max(values.length, open.length) }, (_, i) => {
      const text = open[i] === true ? attributes[next++] : undefined;
      return merged(values[i] ?? null, open[i] ?? false, text === undefined ? references : [text]);
    });
  }
  if (isObject(unknown)) {
    const values = isObject(value) ? value : {};
    const names = new Set([...Object.keys(values), ...Object.keys(unknown)]);
    return Object.fromEntries(
      [...names].map((name) => [name, merged(values[name] ?? null, unknown[name] ?? false, references)]),
    );
  }
  return escaped(value);
}

/** What is not known comes from the one attribute that the expression names, or from an expression that nobody knows. */
function reference(references: readonly string[]): string {
  const attributes = references.filter((text) => isAttribute(text));
  const [only] = attributes;
  if (attributes.length === 1 && only !== undefined) return `\${${only}}`;
  return references.length > 0 ? `\${unknown(${references.join(", ")})}` : "${unknown()}";
}

/** Terraform lists `alicloud_vpc.a.id` and then `alicloud_vpc.a`: the first is the attribute. */
function isAttribute(text: string): boolean {
  const steps = text.replace(/\[[^\]]*\]/g, "").split(".").length;
  return text.startsWith("data.")
    ? steps > 3
    : /^(var|local|module|each|count|path|terraform)\./.test(text)
      ? false
      : steps > 2;
}

/** All references inside an expression, those of nested blocks too. */
function referencesOf(expression: Json | undefined): string[] {
  if (Array.isArray(expression)) return expression.flatMap(referencesOf);
  if (!isObject(expression)) return [];
  const own = expression["references"];
  if (Array.isArray(own)) return own.filter((entry): entry is string => typeof entry === "string");
  return Object.values(expression).flatMap(referencesOf);
}

/** What a value that is known already comes from is still a dependency. */
function dependenciesOf(declared: JsonObject, expressions: JsonObject): string[] {
  const named = Array.isArray(declared["depends_on"]) ? declared["depends_on"].map(String) : [];
  const referred = Object.values(expressions).flatMap(referencesOf);
  const blocks = [...named, ...referred].flatMap((text) => {
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

/** A value is no template, whatever it looks like. */
function escaped(value: Json): Json {
  if (typeof value === "string") return value.replace(/([$%])\{/g, "$1$1{");
  if (Array.isArray(value)) return value.map(escaped);
  if (isObject(value)) return Object.fromEntries(Object.entries(value).map(([name, entry]) => [name, escaped(entry)]));
  return value;
}

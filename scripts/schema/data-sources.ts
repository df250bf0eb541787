import type { AttributeRecord, AttributeRecords, RecordType, TypeRecord } from "../../src/schema/record";
import type { Go } from "./go/parse";
import { readSource, returned, type Source, textOf } from "./go/source";

/*
 * Data sources as the provider's source declares them: names, types, flags, defaults. (What resource types need beyond
 * that, checks and hidden differences, is among the facts already.)
 */

type Fields = ReadonlyMap<string, Go>;

/** Every data source of a clone of the provider, by name. */
export function dataSourcesOf(clone: string): Readonly<Record<string, TypeRecord>> {
  const source = readSource(clone);
  const names = [...source.dataSources.keys()].sort();
  return Object.fromEntries(names.map((name) => [name, typeOf(source, name, source.dataSources.get(name) as string)]));
}

function typeOf(source: Source, name: string, declaration: string): TypeRecord {
  try {
    const fields = fieldsOf(source, returned(source, declaration));
    const [deprecated, timeouts] = [fields.get("DeprecationMessage"), fields.get("Timeouts")];
    return {
      ...(timeouts ? { to: timeoutsOf(fieldsOf(source, timeouts)) } : {}),
      ...(deprecated ? { dep: deprecation(deprecated, name) } : {}),
      a: attributesOf(source, fields.get("Schema")),
    };
  } catch (error) {
    throw new Error(`${name}: ${(error as Error).message}`);
  }
}

/** The attributes that a literal of schemas by name declares. */
export function attributesOf(source: Source, schema: Go | undefined): AttributeRecords {
  const fields = [...fieldsOf(source, schema)].sort(([a], [b]) => (a < b ? -1 : 1));
  return Object.fromEntries(fields.map(([name, one]) => [name, attributeOf(source, name, fieldsOf(source, one))]));
}

function attributeOf(source: Source, name: string, fields: Fields): AttributeRecord {
  const [deprecated, removed, standard] = [fields.get("Deprecated"), fields.get("Removed"), fields.get("Default")];
  return {
    t: typeNamed(fields.get("Type")),
    m: modeOf(fields),
    ...(isTrue(fields.get("Sensitive")) ? { s: 1 as const } : {}),
    ...(standard ? { d: constantOf(source, standard) } : {}),
    ...(deprecated ? { dep: deprecation(deprecated, name) } : {}),
    ...(removed ? { rem: deprecation(removed, name) } : {}),
    ...limit("max", fields.get("MaxItems")),
    ...limit("min", fields.get("MinItems")),
    ...elementOf(source, fields.get("Elem")),
  };
}

function elementOf(source: Source, element: Go | undefined): Pick<AttributeRecord, "b" | "e"> {
  if (!element) return {};
  if (element.kind === "name") return given(typeNamed(element));
  const fields = fieldsOf(source, element);
  if (fields.has("Schema")) return { b: attributesOf(source, fields.get("Schema")) };
  const type = typeNamed(fields.get("Type"));
  const within = elementOf(source, fields.get("Elem"));
  return Object.keys(within).length > 0 ? { e: { t: type, ...within } } : given(type);
}

function given(type: RecordType): Pick<AttributeRecord, "e"> {
  return type === "string" ? {} : { e: type };
}

function modeOf(fields: Fields): "r" | "o" | "c" | "oc" {
  // What is required, and may come from the environment, may be left out.
  if (isTrue(fields.get("Required"))) return fields.has("DefaultFunc") ? "o" : "r";
  const [optional, computed] = [isTrue(fields.get("Optional")), isTrue(fields.get("Computed"))];
  if (optional) return computed ? "oc" : "o";
  if (computed) return "c";
  throw new Error("an attribute is neither required, optional nor computed");
}

/** The members of a literal by name, of the one that a function returns as well. */
function fieldsOf(source: Source, value: Go | undefined): Fields {
  if (value?.kind === "literal") return new Map(value.entries.map((one) => [textOf(one.key), one.value]));
  if (value?.kind === "call") return fieldsOf(source, returned(source, value.callee));
  throw new Error(`no literal, but ${JSON.stringify(value)}`);
}

function typeNamed(type: Go | undefined): RecordType {
  const name = type?.kind === "name" ? type.name.replace(/^schema\.Type/, "").toLowerCase() : "";
  if (!/^(string|bool|int|float|list|set|map)$/.test(name)) throw new Error(`no type: ${JSON.stringify(type)}`);
  return name as RecordType;
}

function isTrue(value: Go | undefined): boolean {
  return value?.kind === "name" && value.name === "true";
}

function limit(key: "min" | "max", value: Go | undefined): Pick<AttributeRecord, "min" | "max"> {
  return value?.kind === "constant" ? { [key]: value.value } : {};
}

function constantOf(source: Source, value: Go): string | number | boolean {
  if (value.kind === "constant") return value.value;
  if (value.kind === "call" && value.callee === "string" && value.args[0]) return constantOf(source, value.args[0]);
  if (value.kind === "name" && /^(true|false)$/.test(value.name)) return value.name === "true";
  const constant = value.kind === "name" ? source.constants.get(value.name) : undefined;
  if (constant === undefined) throw new Error(`no constant: ${JSON.stringify(value)}`);
  return constant;
}

/** `Read: schema.DefaultTimeout(5 * time.Minute)` as `{ read: "5m" }` */
function timeoutsOf(fields: Fields): Readonly<Record<string, string>> {
  return Object.fromEntries([...fields].map(([operation, value]) => [operation.toLowerCase(), `${minutesOf(value)}m`]));
}

function minutesOf(value: Go): number {
  const time = value.kind === "call" ? value.args[0] : undefined;
  if (time?.kind === "product" && time.factors[0].kind === "constant" && textOf(time.factors[1]) === "time.Minute")
    return Number(time.factors[0].value);
  throw new Error(`no time in minutes: ${JSON.stringify(value)}`);
}

/** `version|replacement` of a message: the first version, and the last name in quotes that is not its own. */
function deprecation(message: Go, own: string): string {
  const text = message.kind === "constant" ? String(message.value) : "";
  const version = /\bv?(\d+\.\d+\.\d+)/.exec(text)?.[1] ?? "";
  const names = [...text.matchAll(/['`]([a-z]\w*)['`]/g)].map(([, name]) => name).filter((name) => name !== own);
  return `${version}|${names.at(-1) ?? ""}`;
}

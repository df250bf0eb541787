import { type Attributes, attributesOf } from "./attribute";
import { builtinType } from "./builtin";
import { type Kind, PREFIX, readProvider, readRecord } from "./files";
import { type TypeSchema, typeSchema } from "./type-schema";
import { objectOfRecords } from "./types";

/*
 * Schemas by name, each read when it is first asked for and kept.
 */

const known = new Map<string, TypeSchema | undefined>();

/** The schema of a resource type; undefined for what neither the provider nor Terraform itself has. */
export function resourceType(name: string): TypeSchema | undefined {
  return lookUp("resource", name);
}

/** The schema of a data source; undefined for what neither the provider nor Terraform itself has. */
export function dataSourceType(name: string): TypeSchema | undefined {
  return lookUp("data", name);
}

/** Of a resource or a data source. */
export function schemaOf(mode: "managed" | "data", name: string): TypeSchema | undefined {
  return mode === "data" ? dataSourceType(name) : resourceType(name);
}

let provider: Attributes | undefined;

/** What the block that configures the provider takes. */
export function providerAttributes(): Attributes {
  if (!provider) {
    const { a = {} } = readProvider();
    provider = attributesOf(a, objectOfRecords(a), "optional");
  }
  return provider;
}

/** Whether a type or data source is one of the provider's by its name, be it there or not. */
export function isProviderType(name: string): boolean {
  return name.startsWith(PREFIX);
}

function lookUp(kind: Kind, name: string): TypeSchema | undefined {
  const key = `${kind} ${name}`;
  if (known.has(key)) return known.get(key);
  const schema = isProviderType(name) ? read(kind, name) : builtinType(kind, name);
  known.set(key, schema);
  return schema;
}

function read(kind: Kind, name: string): TypeSchema | undefined {
  const record = readRecord(kind, name);
  if (!record) return undefined;
  const canonical = record.as ?? name;
  const schema = record.as === undefined ? record : readRecord(kind, record.as);
  return schema && typeSchema(name, canonical, record.dep === undefined ? schema : { ...schema, dep: record.dep });
}

import {
  BOOL,
  type CollectionType,
  DYNAMIC,
  listOf,
  mapOf,
  NUMBER,
  type ObjectType,
  objectOf,
  STRING,
  setOf,
  type Type,
} from "../value/type";
import type { AttributeRecord, AttributeRecords } from "./record";

/*
 * The types of values as terraform-plugin-sdk v1.17.2, helper/schema/core_schema.go, tells them to Terraform. Whether
 * something is written as a block or as an attribute makes no difference to its type.
 */

/** The object that attributes make. Linear in all that is in them. */
export function objectOfRecords(records: AttributeRecords): ObjectType {
  const types = new Map<string, Type>();
  for (const [name, record] of Object.entries(records)) types.set(name, typeOfRecord(record));
  return objectOf(types);
}

function typeOfRecord(record: AttributeRecord): Type {
  switch (record.t) {
    case undefined:
    case "string":
      return STRING;
    case "bool":
      return BOOL;
    case "int":
    case "float":
      return NUMBER;
    case "list":
    case "set":
    case "map":
      return collectionOf(record.t, elementOf(record));
    case "object":
      return objectOfRecords(record.b ?? {});
    default:
      return DYNAMIC;
  }
}

function elementOf({ t, b, e }: AttributeRecord): Type {
  // A map whose elements are declared as a block is a map of strings all the same.
  if (b) return t === "map" ? STRING : objectOfRecords(b);
  if (e === undefined) return STRING;
  return typeOfRecord(typeof e === "string" ? { t: e } : e);
}

function collectionOf(kind: "list" | "set" | "map", element: Type): CollectionType {
  if (kind === "list") return listOf(element);
  return kind === "set" ? setOf(element) : mapOf(element);
}

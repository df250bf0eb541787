import { isObject, type Json, type JsonObject } from "../model/json";

export function objectOr(value: Json | undefined): JsonObject {
  return isObject(value) ? value : {};
}

export function objects(value: Json | undefined): JsonObject[] {
  return Array.isArray(value) ? value.filter(isObject) : [];
}

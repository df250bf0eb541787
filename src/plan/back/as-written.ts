import { isObject, type Json } from "../../model/json";
import { modulePath } from "../../model/module-address";
import type { PriorObject } from "../../model/state";

/** The expression that names an object by its id, where one of a module does; undefined: no object of the module has it. */
export type ReferenceTo = (id: string) => string | undefined;

/** What the objects of one module are called by each other: by their ids. */
export function referencesTo(objects: readonly PriorObject[], module: string): ReferenceTo {
  const names = new Map(
    objects.flatMap((object) => {
      const { id } = object.attributes;
      if (typeof id !== "string" || id === "" || modulePath(object.module) !== module) return [];
      return [[id, object.module === "" ? object.address : object.address.slice(object.module.length + 1)] as const];
    }),
  );
  return (id) => {
    const name = names.get(id);
    return name === undefined ? undefined : `\${${name}.id}`;
  };
}

/** A value of the state as a configuration would write it: what would begin an expression is text, ids are references. */
export function asWritten(value: Json, referenceTo: ReferenceTo): Json {
  if (typeof value === "string") return referenceTo(value) ?? value.replace(/[$%](?=\{)/g, (mark) => mark + mark);
  if (Array.isArray(value)) return value.map((one) => asWritten(one, referenceTo));
  if (!isObject(value)) return value;
  return Object.fromEntries(Object.entries(value).map(([name, one]) => [name, asWritten(one, referenceTo)]));
}

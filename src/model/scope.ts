import type { Json } from "./json";
import { ofType } from "./language/variable-type";
import type { Module, ModulePart } from "./module";
import type { Repetition } from "./resource";
import { ABSENT, known, type Source, type Value } from "./value";

/** What gives each.key, each.value and count.index their meaning: a resource, or the module that a call makes. */
export interface Repeated {
  readonly repetition: Repetition;
}

/** Where an expression stands. */
export interface Scope {
  readonly module: Module;
  readonly resource?: Repeated;
}

/** A value as it is written, and where it stands. */
export interface Written {
  readonly raw: Json | undefined;
  readonly next: Scope;
}

/** A value as the type of a variable makes it. */
export function asDeclared(part: ModulePart, name: string, value: Json, source: Source = "configuration"): Value {
  const typed = ofType(value, part.settings?.variables.get(name)?.["type"]);
  return typed === null ? ABSENT : known(typed, source);
}

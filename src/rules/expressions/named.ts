import type { Json, JsonObject } from "../../model/json";
import type { Module } from "../../model/module";
import type { CheckCondition } from "../../model/module-blocks";
import { type ReferenceUse, usesIn, usesOf } from "../references";
import { type ExpressionText, expressionTextsIn, textsOf } from "./texts";

/** What has a name in a module, beside its resources, and holds expressions. */
export interface NamedExpressions {
  readonly kind: "local" | "output" | "module" | "provider" | "variable" | "check";
  /** `output.main` */
  readonly address: string;
  readonly name: string;
  readonly texts: readonly ExpressionText[];
  readonly uses: () => readonly ReferenceUse[];
  readonly repeats?: JsonObject;
}

/** Linear in what the module says. */
export function* namedExpressionsIn({ part }: Module): Generator<NamedExpressions> {
  const { locals, outputs, settings, declared } = part;
  for (const [name, raw] of locals) yield { ...named("local", name), ...ofValue(raw) };
  for (const [name, raw] of outputs) {
    const { preconditions = [], dependsOn = [] } = declared?.outputs.get(name) ?? {};
    const body = { value: raw, depends_on: [...dependsOn] };
    yield { ...named("output", name), ...both(ofBody(body), ofConditions(preconditions, "precondition")) };
  }
  for (const [name, body] of settings?.modules ?? []) {
    // Sources and versions are read before anything is evaluated.
    const { source: _, version: __, providers: ___, ...rest } = body;
    yield { ...named("module", name), ...ofBody(rest), repeats: body };
  }
  for (const { name, body } of settings?.providers ?? []) {
    const { alias: _, for_each: repeated, version: __, ...rest } = body;
    yield { ...named("provider", name), ...ofBody(rest), ...(repeated === undefined ? {} : { repeats: body }) };
  }
  for (const [name, { validations }] of declared?.variables ?? [])
    yield { ...named("variable", name), address: `var.${name}`, ...ofConditions(validations, "validation") };
  for (const { name, asserts, data } of declared?.checks ?? []) {
    const { texts, uses } = ofConditions(asserts, "assert");
    const isOwn = ({ reference }: ReferenceUse) =>
      reference.root === "data" && data.some((one) => one.type === reference.type && one.name === reference.name);
    yield { ...named("check", name), texts, uses: () => uses().filter((use) => !isOwn(use)) };
  }
}

type Expressions = Pick<NamedExpressions, "texts" | "uses">;

function named(kind: NamedExpressions["kind"], name: string): Pick<NamedExpressions, "kind" | "address" | "name"> {
  return { kind, name, address: `${kind}.${name}` };
}

function ofValue(raw: Json): Expressions {
  return { texts: expressionTextsIn(raw, "value"), uses: () => usesOf(raw, "value") };
}

function ofBody(body: JsonObject): Expressions {
  return { texts: textsOf(body), uses: () => usesIn(body) };
}

function ofConditions(conditions: readonly CheckCondition[], keyword: string): Expressions {
  const placed = conditions.map(({ condition }, i) => [condition, `${keyword}[${i}].condition`] as const);
  return {
    texts: placed.flatMap(([condition, place]) => expressionTextsIn(condition, place)),
    uses: () => placed.flatMap(([condition, place]) => usesOf(condition, place)),
  };
}

function both(one: Expressions, other: Expressions): Expressions {
  return { texts: [...one.texts, ...other.texts], uses: () => [...one.uses(), ...other.uses()] };
}

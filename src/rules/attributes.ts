import { ABSENT, type Answer, chainAnswer, known, mapAnswer, unknown } from "../model/answer";
import type { Json } from "../model/json";
import type { Model } from "../model/model";
import type { Resource } from "../model/resource";
import { isSet, sentValue } from "../network/sent";

/** A number attribute, whichever of its spellings is used; also when it is written as text. Anything else is absent. */
export function numberAttribute(model: Model, resource: Resource, ...spellings: readonly string[]): Answer<number> {
  for (const name of spellings) {
    const value = chainAnswer(sentValue(model, resource, name), numberIn);
    if (value.kind !== "absent") return value;
  }
  return ABSENT;
}

function numberIn(json: Json): Answer<number> {
  const number = typeof json === "number" ? json : typeof json === "string" && json !== "" ? Number(json) : NaN;
  return Number.isNaN(number) ? ABSENT : known(number);
}

/** How many entries a list or set has; known also when its entries are not. What is written twice in a set is one. */
export function sizeOf(model: Model, resource: Resource, ...spellings: readonly string[]): Answer<number> {
  const name = spellings.find((spelling) => isSet(model, resource, spelling));
  if (name === undefined) return ABSENT;
  const raw = resource.raw(name);
  if (resource.dynamic.includes(name)) return unknown("expression", `${resource.address}.${name}`);
  if (Array.isArray(raw)) return known(distinct(raw));
  return chainAnswer(
    model.value(resource, name),
    (json): Answer<number> => (Array.isArray(json) ? known(distinct(json)) : { kind: "absent" }),
  );
}

function distinct(entries: readonly Json[]): number {
  return new Set(entries.map((entry) => JSON.stringify(entry))).size;
}

/** Whether a switch is on; also when it is written as text. */
export function switchOf(model: Model, resource: Resource, attribute: string): Answer<boolean> {
  return mapAnswer(model.value(resource, attribute), isOn);
}

/** What Terraform takes for true. */
export function isOn(value: Json): boolean {
  return value === true || value === "true" || value === "1";
}

import { isObject, type Json, type JsonObject, memberOf } from "../model/json";
import { PLANNED } from "../model/planned-value";
import { escaped } from "./escaped";

/*
 * A value of a plan, of which a part is not known yet, as somebody could have written it. The plan tells the references of an
 * expression and not which of its parts names which, so only what can be no other is said to come from one of them.
 */

/** Of what it makes the plan names nothing. */
const DYNAMIC_BLOCK = "dynamic";

/** Whether what a reference names may be unknown; false only where the plan holds its value. */
export type MayBeOpen = (reference: string) => boolean;

/** @param expression of the plan's configuration: of an attribute, or one object for each block */
export function openValue(value: Json, unknown: Json, expression: Json | undefined, mayBeOpen: MayBeOpen): Json {
  if (unknown === true) return reference(plannedReferences(expression));
  if (Array.isArray(value) || Array.isArray(unknown)) {
    const [values, open] = [Array.isArray(value) ? value : [], Array.isArray(unknown) ? unknown : []];
    const shared = sharedOut(open.filter((one) => one === true).length, expression, mayBeOpen);
    return Array.from({ length: Math.max(values.length, open.length) }, (_, i) => {
      const own = open[i] === true ? shared?.shift() : undefined;
      return own ?? openValue(values[i] ?? null, open[i] ?? false, elementOf(expression), mayBeOpen);
    });
  }
  if (!isObject(unknown)) return escaped(value);
  const values = isObject(value) ? value : {};
  const names = new Set([...Object.keys(values), ...Object.keys(unknown)]);
  const members = [...names].map((name): [string, Json] => {
    const [own, open] = [memberOf(values, name) ?? null, memberOf(unknown, name) ?? false];
    return [name, openValue(own, open, memberIn(expression, name), mayBeOpen)];
  });
  return Object.fromEntries(members);
}

/**
 * What the unknown elements come from, where there are as many as attributes that are not known: in a list they come in the
 * order of the references, and a set has none.
 */
function sharedOut(count: number, expression: Json | undefined, mayBeOpen: MayBeOpen): string[] | undefined {
  const references = plannedReferences(expression);
  const attributes = references.filter(isAttribute);
  const isNamed = (one: string): boolean => isAttribute(one) || attributes.some((other) => isWithin(other, one));
  const open = attributes.filter(mayBeOpen);
  if (count === 0 || open.length !== count || !references.every((one) => isNamed(one) || !mayBeOpen(one)))
    return undefined;
  return open.map((one) => `\${${one}}`);
}

function isWithin(reference: string, around: string): boolean {
  return reference.startsWith(`${around}.`) || reference.startsWith(`${around}[`);
}

/** Blocks of a set stand in another order than they are written in: one that is alone is known, and else all may be meant. */
function elementOf(expression: Json | undefined): Json | undefined {
  return Array.isArray(expression) && expression.length === 1 ? expression[0] : expression;
}

function memberIn(expression: Json | undefined, name: string): Json | undefined {
  if (Array.isArray(expression)) return expression.flatMap((one) => memberIn(one, name) ?? []);
  if (!isObject(expression) || isExpression(expression)) return expression;
  return memberOf(expression, name);
}

function isExpression(expression: JsonObject): boolean {
  return Array.isArray(expression["references"]);
}

/** What is not known comes from the one thing that the expression names, or from an expression that nobody knows. */
export function reference(references: readonly string[], name: string = DYNAMIC_BLOCK): string {
  const attributes = references.filter((text) => isAttribute(text));
  const [only] = attributes;
  if (attributes.length === 1 && only !== undefined) return `\${${only}}`;
  const [passed] = references;
  if (attributes.length === 0 && passed !== undefined && references.every((text) => passed.startsWith(text))) {
    if (/^(?:var\.[\w-]+|module\.[\w-]+(?:\[[^\]]*\])?\.[\w-]+)$/.test(passed)) return `\${${passed}}`;
  }
  return namedOnly(references, name);
}

/** An unknown value, with what it comes from: as text, and for its dependencies. */
function namedOnly(references: readonly string[], name: string): string {
  const whole = references.filter((text) => !references.some((other) => other !== text && other.startsWith(text)));
  const dependencies = [...new Set(whole.flatMap((text) => DEPENDENCY.exec(text)?.[0] ?? []))];
  return `\${${PLANNED}(${[JSON.stringify(whole.join(", ") || name), ...dependencies].join(", ")})}`;
}

/** What a value may depend on; a local has no place in a plan, and a key none by which it could be taken. */
const DEPENDENCY =
  /^(?:var\.[\w-]+|module\.[\w-]+(?:\[[^\]]*\])?\.[\w-]+|data\.[\w-]+\.[\w-]+|(?!(?:local|module|each|count|path|terraform|self)\.)[A-Za-z_][\w-]*\.[\w-]+)/;

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
export function plannedReferences(expression: Json | undefined): string[] {
  if (Array.isArray(expression)) return expression.flatMap(plannedReferences);
  if (!isObject(expression)) return [];
  const own = expression["references"];
  if (Array.isArray(own)) return own.filter((entry): entry is string => typeof entry === "string");
  return Object.values(expression).flatMap(plannedReferences);
}

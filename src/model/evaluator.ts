import { type Expression, isTemplate, parseTemplate, type Reference } from "./expression";
import type { Json } from "./json";
import { isObject } from "./json";
import type { Model } from "./model";
import { fail } from "./problem";
import type { Resource } from "./resource";
import { ABSENT, type Absent, known, type Unknown, unknown, type Value } from "./value";

/** What an attribute that holds an id points at. */
export type Target =
  | { readonly kind: "resource"; readonly resource: Resource }
  | { readonly kind: "external"; readonly id: string }
  | Unknown
  | Absent;

export interface Scope {
  readonly stack: string;
  /** Gives each.key, each.value and count.index their meaning. */
  readonly resource?: Resource;
}

/** Length of a chain of references below which no circle is looked for. */
const UNWATCHED = 50;

/** Decides what a reference to an attribute of a resource is worth. */
export type AttributeReader = (resource: Resource, attribute: string) => Value;

/**
 * Evaluates values of a configuration. What cannot be evaluated is unknown, never wrong. Values of resources come from
 * `read`, by default the configuration alone: an attribute that is not set there is computed by the cloud.
 */
export class Evaluator {
  private readonly running = new Set<string>();
  private depth = 0;

  constructor(
    private readonly model: Model,
    private readonly read: AttributeReader = (resource, attribute) => {
      const value = this.attribute(resource, attribute);
      if (value.kind === "absent" && resource.mode === "data") return unknown("data", resource.address);
      return value.kind === "absent" ? unknown("computed", `${resource.address}.${attribute}`) : value;
    },
  ) {}

  /** A configured attribute of a resource, evaluated in its own scope. */
  attribute(resource: Resource, attribute: string): Value {
    const raw = resource.raw(attribute);
    if (raw === undefined || raw === null) return ABSENT;
    if (typeof raw === "string" ? !isTemplate(raw) : typeof raw !== "object") return known(raw);
    if (this.depth > UNWATCHED) {
      return this.guard(resource.address, attribute, () => this.evaluate(raw, { stack: resource.stack, resource }));
    }
    this.depth++;
    try {
      return this.evaluate(raw, { stack: resource.stack, resource });
    } finally {
      this.depth--;
    }
  }

  evaluate(raw: Json | undefined, scope: Scope): Value {
    if (raw === undefined || raw === null) return ABSENT;
    if (typeof raw === "string") return this.expression(parseTemplate(raw), scope);
    if (Array.isArray(raw)) return this.list(raw, scope);
    if (isObject(raw)) return this.object(raw, scope);
    return known(raw);
  }

  target(resource: Resource, raw: Json | undefined): Target {
    if (typeof raw !== "string") return ABSENT;
    return this.targetOf(parseTemplate(raw), { stack: resource.stack, resource });
  }

  targets(resource: Resource, raw: Json | undefined): Value<readonly Target[]> {
    const scope = { stack: resource.stack, resource };
    if (Array.isArray(raw)) return known(raw.map((entry) => this.target(resource, entry)));
    if (typeof raw !== "string") return ABSENT;
    const value = this.evaluate(raw, scope);
    if (value.kind !== "known") return value;
    const list = Array.isArray(value.value) ? value.value : [value.value];
    return known(list.map((entry) => this.identify(String(entry))));
  }

  private targetOf(expression: Expression, scope: Scope): Target {
    if (expression.kind === "reference") {
      const { reference } = expression;
      if (reference.root === "resource" && reference.path.length === 1 && reference.path[0] === "id") {
        const found = this.find(reference, scope);
        if (found) return { kind: "resource", resource: found };
      }
      const followed = this.follow(reference, scope);
      if (followed) return this.targetOf(followed.expression, followed.scope);
    }
    const value = this.expression(expression, scope);
    return value.kind === "known" ? this.identify(String(value.value)) : value;
  }

  private identify(id: string): Target {
    if (id === "") return ABSENT;
    const resource = this.model.byId(id);
    return resource ? { kind: "resource", resource } : { kind: "external", id };
  }

  /** The text behind a local, a cross-stack output or an attribute that only passes a reference on. */
  private follow(reference: Reference, scope: Scope): { expression: Expression; scope: Scope } | undefined {
    const { raw, next } = this.source(reference, scope) ?? {};
    return typeof raw === "string" && next ? { expression: parseTemplate(raw), scope: next } : undefined;
  }

  private source(reference: Reference, scope: Scope): { raw: Json | undefined; next: Scope } | undefined {
    const part = this.model.stack(scope.stack).part;
    if (reference.root === "local" && reference.path.length === 0) {
      return { raw: part.locals.get(reference.name), next: { stack: scope.stack } };
    }
    const other = this.model.crossStack(reference);
    if (other && reference.path[0] === "outputs" && reference.path.length === 2) {
      return { raw: other.outputs.get(String(reference.path[1])), next: { stack: other.name } };
    }
    if (reference.root !== "resource" || reference.path.length !== 1) return undefined;
    const resource = this.find(reference, scope);
    if (!resource) return undefined;
    return { raw: resource.raw(String(reference.path[0])), next: { stack: resource.stack, resource } };
  }

  private expression(expression: Expression, scope: Scope): Value {
    switch (expression.kind) {
      case "literal":
        return expression.value === null ? ABSENT : known(expression.value);
      case "reference":
        return this.reference(expression.reference, scope);
      case "template":
        return this.template(expression.parts, scope);
      case "opaque":
        return this.opaque(expression, scope);
    }
  }

  private template(parts: readonly Expression[], scope: Scope): Value {
    let text = "";
    for (const part of parts) {
      const value = this.expression(part, scope);
      if (value.kind === "unknown") return value;
      if (value.kind === "known") text += typeof value.value === "object" ? JSON.stringify(value.value) : value.value;
    }
    return known(text);
  }

  /** An expression that is not evaluated: the first unknown inside it is the better reason, where there is one. */
  private opaque(expression: Extract<Expression, { kind: "opaque" }>, scope: Scope): Value {
    const set = /^toset\((\[.*\])\)$/s.exec(expression.text)?.[1];
    if (set !== undefined && !set.includes("${")) {
      const list = parseJson(set);
      if (list !== undefined) return known(list);
    }
    for (const reference of expression.references) {
      const value = this.reference(reference, scope);
      if (value.kind === "unknown" && value.missing.kind !== "expression") return value;
    }
    return unknown("expression", expression.text);
  }

  private reference(reference: Reference, scope: Scope): Value {
    const { part } = this.model.stack(scope.stack);
    switch (reference.root) {
      case "var": {
        const value = part.variables.get(reference.name);
        if (value === undefined) return unknown("variable", reference.name);
        return walk(value === null ? ABSENT : known(value), reference.path, reference.text);
      }
      case "local":
        return this.guard("local", reference.name, () => {
          const raw = part.locals.get(reference.name);
          if (raw === undefined) return unknown("expression", reference.text);
          return walk(this.evaluate(raw, { stack: scope.stack }), reference.path, reference.text);
        });
      case "module":
        return unknown("module", reference.text);
      case "data":
        return this.data(reference, scope);
      case "resource":
        return this.resourceAttribute(reference, scope);
      case "other":
        return repetitionValue(reference, scope);
    }
  }

  private data(reference: Reference, scope: Scope): Value {
    const crossed = this.source(reference, scope);
    if (crossed?.raw !== undefined) return this.evaluate(crossed.raw, crossed.next);
    const [attribute] = reference.path;
    const resource = this.find(reference, scope);
    if (!resource || attribute === undefined) return unknown("data", `data.${reference.type}.${reference.name}`);
    return walk(this.read(resource, String(attribute)), reference.path.slice(1), reference.text);
  }

  private resourceAttribute(reference: Reference, scope: Scope): Value {
    const [attribute] = reference.path;
    const open = reference.keyOf === undefined ? undefined : scope.resource?.repetition.missing;
    if (open) return { kind: "unknown", missing: open };
    const resource = this.find(reference, scope);
    if (!resource || attribute === undefined) return unknown("expression", reference.text);
    if (resource.repetition.missing) return { kind: "unknown", missing: resource.repetition.missing };
    const value = this.read(resource, String(attribute));
    return reference.path.length === 1 ? value : walk(value, reference.path.slice(1), reference.text);
  }

  /** The one instance that a reference names. */
  find(reference: Reference, scope: Scope): Resource | undefined {
    const instances = this.model.named(scope.stack, reference);
    const [first] = instances;
    if (first?.repetition.missing) return first;
    const key = keyIn(reference, scope);
    if (instances.length === 1) return first?.repetition.key === key ? first : undefined;
    return instances.find((resource) => resource.repetition.key === key);
  }

  private list(raw: readonly Json[], scope: Scope): Value {
    const values: Json[] = [];
    for (const entry of raw) {
      const value = this.evaluate(entry, scope);
      if (value.kind === "unknown") return value;
      values.push(value.kind === "known" ? value.value : null);
    }
    return known(values);
  }

  private object(raw: { [key: string]: Json }, scope: Scope): Value {
    const values: { [key: string]: Json } = {};
    for (const [key, entry] of Object.entries(raw)) {
      const value = this.evaluate(entry, scope);
      if (value.kind === "unknown") return value;
      values[key] = value.kind === "known" ? value.value : null;
    }
    return known(values);
  }

  /** Follows one more reference. Only a chain of suspicious length is watched for a circle: names cost time. */
  private guard(owner: string, name: string, run: () => Value): Value {
    this.depth++;
    const place = this.depth > UNWATCHED ? `${owner}.${name}` : undefined;
    if (place !== undefined && this.running.has(place)) {
      const running = [...this.running];
      fail("reference/circular", { cycle: circle(running.slice(running.indexOf(place))).join(" → ") });
    }
    if (place !== undefined) this.running.add(place);
    try {
      return run();
    } finally {
      this.depth--;
      if (place !== undefined) this.running.delete(place);
    }
  }
}

/** A circle is the same wherever one enters it: it is told from its first name in the alphabet. */
function circle(names: readonly string[]): string[] {
  const start = names.indexOf([...names].sort()[0] ?? "");
  return [...names.slice(start), ...names.slice(0, start + 1)];
}

/** The key that a reference names, seen from the resource that refers. */
function keyIn({ key, keyOf }: Reference, { resource }: Scope): string | number | undefined {
  if (keyOf === undefined) return key;
  const own = keyOf === "each.value" ? resource?.repetition.value : resource?.repetition.key;
  return typeof own === "string" || typeof own === "number" ? own : undefined;
}

function repetitionValue(reference: Reference, scope: Scope): Value {
  const { key, value, missing } = scope.resource?.repetition ?? {};
  if (missing) return { kind: "unknown", missing };
  if (
    (reference.type === "count" && reference.name === "index") ||
    (reference.type === "each" && reference.name === "key")
  ) {
    return key === undefined ? unknown("expression", reference.text) : known(key);
  }
  if (reference.type === "each" && value !== undefined) return walk(known(value), reference.path, reference.text);
  return unknown("expression", reference.text);
}

function walk(value: Value, path: readonly (string | number)[], text: string): Value {
  if (value.kind !== "known") return value;
  let current: Json | undefined = value.value;
  for (const step of path) {
    if (Array.isArray(current) && typeof step === "number") current = current[step];
    else if (isObject(current)) current = current[String(step)];
    else return unknown("expression", text);
  }
  if (current === undefined) return unknown("expression", text);
  return current === null ? ABSENT : known(current, value.source);
}

function parseJson(text: string): Json | undefined {
  try {
    return JSON.parse(text) as Json;
  } catch {
    return undefined;
  }
}

import { type Expression, isTemplate, parseTemplate, type Reference, treeOf } from "./expression";
import type { Json } from "./json";
import { isObject } from "./json";
import { chosen, entriesOf } from "./language/choose";
import { evaluate, type Surroundings } from "./language/evaluate";
import { firstOpen, type Open, openOf } from "./language/open";
import type { Node } from "./language/syntax";
import type { Model } from "./model";
import type { Module } from "./module";
import { fail } from "./problem";
import { keyIn, repetitionValue } from "./repetition-values";
import type { Resource } from "./resource";
import { asDeclared, type Repeated, type Scope, type Written } from "./scope";
import { Symbolic } from "./symbolic";
import { ABSENT, type Absent, known, type Unknown, unknown, type Value } from "./value";
import { walk } from "./walk";

/** What an attribute that holds an id points at. */
export type Target =
  | { readonly kind: "resource"; readonly resource: Resource }
  | { readonly kind: "external"; readonly id: string }
  | Unknown
  | Absent;

/** What a name is given, and what of the path to it is left. */
interface Named extends Written {
  readonly rest: readonly (string | number)[];
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
  private readonly partly: Symbolic;
  private depth = 0;

  constructor(
    private readonly model: Model,
    private readonly read: AttributeReader = (resource, attribute) => {
      const value = this.attribute(resource, attribute);
      if (value.kind === "absent" && resource.mode === "data") return unknown("data", resource.address);
      return value.kind === "absent" ? unknown("computed", `${resource.address}.${attribute}`) : value;
    },
  ) {
    this.partly = new Symbolic({
      value: (expression, scope) => this.expression(expression, scope),
      surroundings: (scope) => this.surroundings(scope),
      written: (reference, scope) => this.named(reference, scope),
      get complete() {
        return model.isComplete;
      },
    });
  }

  /** A configured attribute of a resource, evaluated in its own scope. */
  attribute(resource: Resource, attribute: string): Value {
    const raw = resource.raw(attribute);
    if (raw === undefined || raw === null) return ABSENT;
    if (typeof raw === "string" ? !isTemplate(raw) : typeof raw !== "object") return known(raw);
    if (this.depth > UNWATCHED) {
      return this.guard(resource.address, attribute, () => this.evaluate(raw, { module: resource.module, resource }));
    }
    this.depth++;
    try {
      return this.evaluate(raw, { module: resource.module, resource });
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

  /** A value of which parts may not be known yet; those are open values. */
  partial(raw: Json | undefined, scope: Scope): Json {
    return this.partly.of(raw, scope);
  }

  /** A variable of a module. */
  variable(module: Module, name: string): Value {
    const { part, parent } = module;
    if (!parent) {
      const value = part.variables.get(name);
      return value === undefined ? unknown("variable", name) : asDeclared(part, name, value);
    }
    const { raw, next } = this.argument(module, name) as Written;
    const given = raw === undefined ? ABSENT : this.guard(module.address, name, () => this.evaluate(raw, next));
    if (given.kind === "unknown") return given;
    const fallback = part.variables.get(name);
    const { nullable } = part.settings?.variables.get(name) ?? {};
    const takesDefault = raw === undefined || (given.kind === "absent" && nullable === false);
    if (!takesDefault) return given.kind === "absent" ? given : asDeclared(part, name, given.value, given.source);
    return fallback === undefined
      ? unknown("variable", `${module.address}.var.${name}`)
      : asDeclared(part, name, fallback);
  }

  /** What a call gives to a variable; undefined in the root, where nobody calls. */
  private argument(module: Module, name: string): Written | undefined {
    const { parent, body } = module;
    return parent && { raw: body[name], next: { module: parent, resource: module } };
  }

  target(resource: Resource, raw: Json | undefined): Target {
    if (typeof raw !== "string") return ABSENT;
    return this.targetOf(parseTemplate(raw), { module: resource.module, resource });
  }

  targets(resource: Resource, raw: Json | undefined): Value<readonly Target[]> {
    return this.targetsIn(raw, { module: resource.module, resource });
  }

  private targetsIn(raw: Json | undefined, scope: Scope): Value<readonly Target[]> {
    if (Array.isArray(raw)) {
      return known(
        raw.map((entry) => (typeof entry === "string" ? this.targetOf(parseTemplate(entry), scope) : ABSENT)),
      );
    }
    if (typeof raw !== "string") return ABSENT;
    const code = parseTemplate(raw);
    const tree = code.kind === "code" ? treeOf(code.text) : undefined;
    const entries = tree && entriesOf(tree, this.surroundings(scope));
    if (entries) return known(entries.map((entry) => this.targetOfTree(entry, raw, scope)));
    const value = this.evaluate(raw, scope);
    if (value.kind === "unknown") return this.partlyKnownTargets(code, scope) ?? value;
    if (value.kind !== "known") return value;
    const ids = Array.isArray(value.value) ? value.value : [value.value];
    return known(ids.map((entry) => this.identify(String(entry))));
  }

  /** The attribute of a resource that a value comes from, through everything that only passes it on. */
  origin(raw: Json | undefined, scope: Scope): { resource: Resource; attribute: string } | undefined {
    return typeof raw === "string" ? this.originOf(parseTemplate(raw), scope, 0) : undefined;
  }

  /** Chains of a suspicious length are circles, which are reported where they are evaluated. */
  private originOf(
    expression: Expression,
    scope: Scope,
    depth: number,
  ): { resource: Resource; attribute: string } | undefined {
    if (depth > UNWATCHED) return undefined;
    if (expression.kind === "reference") {
      const { reference } = expression;
      const followed = this.follow(reference, scope);
      const further = followed && this.originOf(followed.expression, followed.scope, depth + 1);
      if (further) return further;
      const own = reference.root === "resource" && reference.path.length === 1;
      const resource = own ? this.find(reference, scope) : undefined;
      if (resource) return { resource, attribute: String(reference.path[0]) };
    }
    if (!isStructured(expression)) return undefined;
    const open = openOf(this.partly.expression(expression, scope)) as Open<Scope> | undefined;
    if (!open || textOf(open.expression) === textOf(expression)) return undefined;
    return this.originOf(open.expression, open.scope, depth + 1);
  }

  private partlyKnownTargets(expression: Expression, scope: Scope): Value<readonly Target[]> | undefined {
    if (!isStructured(expression)) return undefined;
    const list = this.partly.expression(expression, scope);
    if (!Array.isArray(list)) return undefined;
    return known(list.map((entry) => this.targetIn(entry)));
  }

  /** What an entry of a partly known value points at. */
  private targetIn(entry: Json): Target {
    const open = openOf(entry) as Open<Scope> | undefined;
    if (open) return this.targetOf(open.expression, open.scope);
    return entry === null ? ABSENT : this.identify(String(entry));
  }

  /** What an expression chooses, also where only the choice is known and not yet the id. */
  private targetOfTree(tree: Node, text: string, scope: Scope): Target {
    const around = this.surroundings(scope);
    const reference = chosen(tree, around);
    if (reference) return this.targetOf({ kind: "reference", reference }, scope);
    const value = evaluate(tree, around) ?? unknown("expression", text);
    return value.kind === "known" ? this.identify(String(value.value)) : value;
  }

  private targetOf(expression: Expression, scope: Scope): Target {
    const tree = expression.kind === "code" ? treeOf(expression.text) : undefined;
    const choice = tree && chosen(tree, this.surroundings(scope));
    if (choice) return this.targetOf({ kind: "reference", reference: choice }, scope);
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
    if (value.kind === "known") return this.identify(String(value.value));
    if (value.kind === "absent" || !isStructured(expression)) return value;
    const open = openOf(this.partly.expression(expression, scope)) as Open<Scope> | undefined;
    return open && textOf(open.expression) !== textOf(expression) ? this.targetOf(open.expression, open.scope) : value;
  }

  private identify(id: string): Target {
    if (id === "") return ABSENT;
    const resource = this.model.byId(id);
    return resource ? { kind: "resource", resource } : { kind: "external", id };
  }

  /** The text behind a name that only passes a reference on: a local, an argument or an output of a module, an attribute. */
  private follow(reference: Reference, scope: Scope): { expression: Expression; scope: Scope } | undefined {
    const { raw, next } = this.source(reference, scope) ?? {};
    return typeof raw === "string" && next ? { expression: parseTemplate(raw), scope: next } : undefined;
  }

  private source(reference: Reference, scope: Scope): Written | undefined {
    const { root, path } = reference;
    const other = this.model.crossStack(reference);
    if (other && path[0] === "outputs" && path.length === 2) {
      return { raw: other.outputs.get(String(path[1])), next: { module: this.model.root(other.name) } };
    }
    if (root !== "resource") {
      const named = this.named(reference, scope);
      return named && named.rest.length === 0 ? named : undefined;
    }
    const resource = path.length === 1 ? this.find(reference, scope) : undefined;
    if (!resource) return undefined;
    return { raw: resource.raw(String(path[0])), next: { module: resource.module, resource } };
  }

  /** What a local, a variable or an output of a module is given; what of the path is left then is the `rest`. */
  private named(reference: Reference, scope: Scope): Named | undefined {
    const { root, name, path } = reference;
    const { module } = scope;
    if (root === "local") return { raw: module.part.locals.get(name), next: { module }, rest: path };
    if (root === "var") {
      const given = this.argument(module, name);
      return given?.raw === undefined ? undefined : { ...given, rest: path };
    }
    const [output, ...rest] = path;
    const called = root === "module" && output !== undefined ? this.called(reference, scope) : undefined;
    if (!called || "kind" in called) return undefined;
    return { raw: called.part.outputs.get(String(output)), next: { module: called }, rest };
  }

  /** The one instance of a module that a reference names. Undefined: there is none, or it was not read. */
  private called(reference: Reference, scope: Scope): Module | Unknown | undefined {
    const instances = this.model.called(scope.module, reference.name);
    const open = instances?.find(({ repetition }) => repetition.missing)?.repetition.missing;
    if (open) return { kind: "unknown", missing: open };
    const key = keyIn(reference, scope);
    return instances?.find(({ exists, repetition }) => exists && repetition.key === key);
  }

  private expression(expression: Expression, scope: Scope): Value {
    switch (expression.kind) {
      case "literal":
        return expression.value === null ? ABSENT : known(expression.value);
      case "reference":
        return this.reference(expression.reference, scope);
      case "template":
        return this.template(expression.parts, scope);
      case "code":
        return this.code(expression, scope);
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

  /** Where it cannot be evaluated, the first unknown inside it is the better reason, if there is one. */
  private code({ text, references }: Extract<Expression, { kind: "code" }>, scope: Scope): Value {
    const tree = treeOf(text);
    const value = tree && evaluate(tree, this.surroundings(scope));
    if (value && value.kind !== "unknown") return value;
    const partly = tree && this.ofPartly({ kind: "code", text, references }, scope);
    if (partly ?? value) return (partly ?? value) as Value;
    for (const reference of references) {
      const inner = this.reference(reference, scope);
      if (inner.kind === "unknown" && inner.missing.kind !== "expression") return inner;
    }
    return unknown("expression", text);
  }

  /** What an expression takes out of a value that is only partly known; undefined where that leads nowhere. */
  private ofPartly(expression: Expression, scope: Scope): Value | undefined {
    const value = this.partly.expression(expression, scope);
    const open = firstOpen(value) as Open<Scope> | undefined;
    if (!open) return value === null ? ABSENT : known(value);
    return textOf(open.expression) === textOf(expression) ? undefined : this.expression(open.expression, open.scope);
  }

  private surroundings(scope: Scope): Surroundings {
    return {
      reference: (reference) => ordered(reference, this.reference(reference, scope)),
      keys: (reference) => {
        const instances = this.instancesOf(reference, scope);
        const open = instances.find(({ repetition }) => repetition.missing)?.repetition.missing;
        if (open) return { kind: "unknown", missing: open };
        return instances.length === 0 ? undefined : instances.map(({ repetition }) => repetition.key);
      },
    };
  }

  private instancesOf(reference: Reference, { module }: Scope): readonly Repeated[] {
    if (reference.root !== "module") return this.model.named(module, reference);
    return this.model.called(module, reference.name)?.filter(({ exists }) => exists) ?? [];
  }

  private reference(reference: Reference, scope: Scope): Value {
    switch (reference.root) {
      case "var":
        return this.orPart(reference, scope, this.variable(scope.module, reference.name));
      case "local":
        return this.guard(`${scope.module.address}local`, reference.name, () => {
          const raw = scope.module.part.locals.get(reference.name);
          if (raw === undefined) return unknown("expression", reference.text);
          const whole = this.evaluate(raw, { module: scope.module });
          return this.orPart(reference, scope, whole);
        });
      case "module":
        return this.output(reference, scope);
      case "data":
        return this.data(reference, scope);
      case "resource":
        return this.resourceAttribute(reference, scope);
      case "other":
        if (scope.resource?.repetition.symbols === undefined || reference.name !== "value")
          return repetitionValue(reference, scope);
        return this.ofPartly({ kind: "reference", reference }, scope) ?? unknown("expression", reference.text);
    }
  }

  /** An output of a module; without its name, all of them. */
  private output(reference: Reference, scope: Scope): Value {
    const { path, text } = reference;
    const [name] = path;
    const module = this.called(reference, scope);
    if (module && "kind" in module) return module;
    if (!module) {
      const isRead = this.model.called(scope.module, reference.name) !== undefined;
      return unknown(isRead ? "expression" : "module", text);
    }
    if (name === undefined) {
      const outputs = [...module.part.outputs.keys()].map((one) => [one, `\${${text}.${one}}`]);
      return this.evaluate(Object.fromEntries(outputs), scope);
    }
    const raw = module.part.outputs.get(String(name));
    if (raw === undefined) return unknown("expression", text);
    return this.guard(module.address, `output.${name}`, () =>
      this.orPart(reference, scope, this.evaluate(raw, { module }), path.slice(1)),
    );
  }

  /** What stands at the path inside a value; where the whole is not known, that part of it may be. */
  private orPart(reference: Reference, scope: Scope, whole: Value, path = reference.path): Value {
    const isPart = whole.kind === "unknown" && path.length > 0 && this.named(reference, scope)?.raw !== undefined;
    if (!isPart) return walk(whole, path, reference.text);
    return this.ofPartly({ kind: "reference", reference }, scope) ?? whole;
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
    const instances = this.model.named(scope.module, reference);
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
  private guard<T>(owner: string, name: string, run: () => T): T {
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

/** Whether a part of an expression's value may be known although the whole is not. */
function isStructured(expression: Expression): boolean {
  if (expression.kind === "code") return true;
  return expression.kind === "reference" && ["local", "var", "module", "other"].includes(expression.reference.root);
}

function textOf(expression: Expression): string {
  if (expression.kind === "reference") return expression.reference.text;
  return expression.kind === "code" ? expression.text : "";
}

/** An attribute may be a set, which is in another order for Terraform than it is written: code must not look at that. */
function ordered({ root, text }: Reference, value: Value): Value {
  const several = value.kind === "known" && Array.isArray(value.value) && value.value.length > 1;
  return several && (root === "resource" || root === "data") ? unknown("expression", text) : value;
}

/** A circle is the same wherever one enters it: it is told from its first name in the alphabet. */
function circle(names: readonly string[]): string[] {
  const start = names.indexOf([...names].sort()[0] ?? "");
  return [...names.slice(start), ...names.slice(0, start + 1)];
}

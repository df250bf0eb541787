import { type Expression, extended, parseTemplate, type Reference, referenceOf, treeOf } from "./expression";
import { isObject, type Json } from "./json";
import { NotEvaluable } from "./language/convert";
import { evaluate, type Surroundings, walk } from "./language/evaluate";
import { openValue } from "./language/open";
import { ofType } from "./language/variable-type";
import type { Scope, Written } from "./scope";
import type { Value } from "./value";

/** What the configuration answers. */
interface Configuration {
  value(expression: Expression, scope: Scope): Value;
  surroundings(scope: Scope): Surroundings;
  /** What a local, a variable or an output of a module is given, and what of the path is left then. */
  written(reference: Reference, scope: Scope): (Written & { readonly rest: Reference["path"] }) | undefined;
  /** Whether every resource is there: before that, answers are not kept. */
  readonly complete: boolean;
}

/**
 * Evaluates values of which a part is not known yet, such as a map of ids that the cloud has yet to give: what is known of
 * it stays known, and each unknown part is an open value (see `language/open.ts`). Null is what is absent.
 */
export class Symbolic {
  private readonly given = new Map<string, Json>();
  private readonly running = new Set<string>();

  constructor(private readonly configuration: Configuration) {}

  /** Linear in the value. */
  of(raw: Json | undefined, scope: Scope): Json {
    if (raw === undefined || raw === null) return null;
    if (typeof raw === "string") return this.expression(parseTemplate(raw), scope);
    if (Array.isArray(raw)) return raw.map((entry) => this.of(entry, scope));
    if (!isObject(raw)) return raw;
    return Object.fromEntries(Object.entries(raw).map(([key, entry]) => [key, this.of(entry, scope)] as const));
  }

  expression(expression: Expression, scope: Scope): Json {
    if (expression.kind === "literal") return expression.value;
    if (expression.kind === "reference") return this.reference(expression.reference, scope);
    const tree = expression.kind === "code" ? treeOf(expression.text) : undefined;
    const around = this.configuration.surroundings(scope);
    const value = tree
      ? evaluate(tree, { ...around, open: true, reference: (one) => asKnown(this.reference(one, scope)) })
      : this.configuration.value(expression, scope);
    return this.orOpen(value, expression, scope);
  }

  private reference(reference: Reference, scope: Scope): Json {
    const expression: Expression = { kind: "reference", reference };
    const { root, type, name, path } = reference;
    if (root === "local" || root === "var" || root === "module") return this.named(reference, scope);
    const each = scope.resource?.repetition.symbols;
    if (root === "other" && type === "each" && name === "value" && each !== undefined) {
      return this.inside(each, path, reference, scope);
    }
    if ((root === "resource" || root === "data") && path.length === 0) return this.whole(reference, scope);
    return this.orOpen(this.configuration.surroundings(scope).reference(reference), expression, scope);
  }

  /** What stands at the path of a reference, in the value that its name stands for. */
  private inside(value: Json, path: Reference["path"], reference: Reference, scope: Scope): Json {
    try {
      return walk(value, path);
    } catch (error) {
      if (!(error instanceof NotEvaluable)) throw error;
      return openValue({ expression: { kind: "reference", reference }, scope });
    }
  }

  /** A resource as it is: each of its instances is open. */
  private whole(reference: Reference, scope: Scope): Json {
    const { key, keyOf, text } = reference;
    const keys = key === undefined && keyOf === undefined ? this.configuration.surroundings(scope).keys(reference) : [];
    const one = (at?: string | number): Json => {
      const named = at === undefined ? reference : referenceOf(extended(text, at, []));
      return openValue({ expression: { kind: "reference", reference: named ?? reference }, scope });
    };
    if (!keys || "kind" in keys || keys.length === 0 || keys[0] === undefined) return one();
    if (typeof keys[0] === "number") return keys.map(one);
    return Object.fromEntries(keys.map((at) => [String(at), one(at)] as const));
  }

  /** A circle of names is reported where they are evaluated as a whole. */
  private named(reference: Reference, scope: Scope): Json {
    const expression: Expression = { kind: "reference", reference };
    const { raw, next, rest } = this.configuration.written(reference, scope) ?? {};
    if (raw === undefined || !next || !rest) {
      return this.orOpen(this.configuration.surroundings(scope).reference(reference), expression, scope);
    }
    const { root, name, path } = reference;
    const { stack, address } = scope.module;
    const id = JSON.stringify([stack, address, next.module.address, root, name, root === "module" ? path[0] : ""]);
    let value = this.given.get(id);
    if (value === undefined) {
      if (this.running.has(id)) return openValue({ expression, scope });
      this.running.add(id);
      value = this.of(raw, next);
      if (root === "var") value = ofType(value, scope.module.part.settings?.variables.get(name)?.["type"]);
      this.running.delete(id);
      if (this.configuration.complete) this.given.set(id, value);
    }
    return this.inside(value, rest, reference, scope);
  }

  private orOpen(value: Value | undefined, expression: Expression, scope: Scope): Json {
    if (value?.kind === "known") return value.value;
    return value?.kind === "absent" ? null : openValue({ expression, scope });
  }
}

function asKnown(value: Json): Value {
  return value === null ? { kind: "absent" } : { kind: "known", value, source: "configuration" };
}

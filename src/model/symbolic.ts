import { type Expression, extended, parseTemplate, type Reference, referenceOf, treeOf } from "./expression";
import { isObject, type Json } from "./json";
import { NotEvaluable } from "./language/convert";
import { evaluate, type Surroundings, walk } from "./language/evaluate";
import { openValue } from "./language/open";
import type { Resource } from "./resource";
import type { Value } from "./value";

interface Scope {
  readonly stack: string;
  readonly resource?: Resource;
}

/** What the configuration answers. */
interface Configuration {
  value(expression: Expression, scope: Scope): Value;
  surroundings(scope: Scope): Surroundings;
  local(stack: string, name: string): Json | undefined;
  /** Whether every resource is there: before that, answers are not kept. */
  readonly complete: boolean;
}

/**
 * Evaluates values of which a part is not known yet, such as a map of ids that the cloud has yet to give: what is known of
 * it stays known, and each unknown part is an open value (see `language/open.ts`). Null is what is absent.
 */
export class Symbolic {
  private readonly locals = new Map<string, Json>();
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
    if (root === "local") return this.inside(this.local(name, scope), reference, scope);
    const each = scope.resource?.repetition.symbols;
    if (root === "other" && type === "each" && name === "value" && each !== undefined) {
      return this.inside(each, reference, scope);
    }
    if ((root === "resource" || root === "data") && path.length === 0) return this.whole(reference, scope);
    return this.orOpen(this.configuration.surroundings(scope).reference(reference), expression, scope);
  }

  /** What stands at the path of a reference, in the value that its name stands for. */
  private inside(value: Json, reference: Reference, scope: Scope): Json {
    try {
      return walk(value, reference.path);
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

  /** A circle of locals is reported where they are evaluated as a whole. */
  private local(name: string, scope: Scope): Json {
    const id = JSON.stringify([scope.stack, name]);
    const found = this.locals.get(id);
    if (found !== undefined) return found;
    const raw = this.configuration.local(scope.stack, name);
    if (raw === undefined || this.running.has(id)) return openValue({ expression: named(name), scope });
    this.running.add(id);
    const value = this.of(raw, { stack: scope.stack });
    this.running.delete(id);
    if (this.configuration.complete) this.locals.set(id, value);
    return value;
  }

  private orOpen(value: Value | undefined, expression: Expression, scope: Scope): Json {
    if (value?.kind === "known") return value.value;
    return value?.kind === "absent" ? null : openValue({ expression, scope });
  }
}

function asKnown(value: Json): Value {
  return value === null ? { kind: "absent" } : { kind: "known", value, source: "configuration" };
}

function named(name: string): Expression {
  return parseTemplate(`\${local.${name}}`);
}

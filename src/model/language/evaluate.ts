import { extended, parseReference, type Reference, referenceOf } from "../expression";
import { isObject, type Json } from "../json";
import { ABSENT, known, type Unknown, type Value } from "../value";
import { NotEvaluable, not, number, text } from "./convert";
import { evaluateFor, type Variables, withoutVariables } from "./for";
import { functionNamed, takesNull } from "./functions/table";
import { LAZY } from "./lazy";
import { isOpen, openOf, openValue, takesOpen } from "./open";
import { binary, branch, unary } from "./operators";
import type { Node } from "./syntax";

/** What an expression can ask of the configuration around it. */
export interface Surroundings {
  reference(reference: Reference): Value;
  /** The keys of the instances of a resource, data source or module that is named without one; undefined: no such block. */
  keys(reference: Reference): readonly (string | number | undefined)[] | Unknown | undefined;
  /** Whether `reference` answers with open values; see `open.ts`. Default: false. */
  readonly open?: boolean;
}

/** What of an expression is not known; caught by `evaluate`. */
class NotKnown extends Error {
  constructor(readonly value: Unknown) {
    super();
  }
}

/** A value, or undefined where Terraform's answer cannot be told. Linear in the tree and in the lists that it makes. */
export function evaluate(node: Node, around: Surroundings): Value | undefined {
  try {
    const value = new Evaluation(around).of(node, withoutVariables);
    return value === null ? ABSENT : known(value);
  } catch (error) {
    if (error instanceof NotKnown) return error.value;
    if (error instanceof NotEvaluable) return undefined;
    throw error;
  }
}

/** The value where it is known, else undefined; what is absent is null. */
export function attempt(node: Node, around: Surroundings): Json | undefined {
  return new Evaluation(around).attempt(node, withoutVariables);
}

/** Evaluates trees; what is absent is null here. */
class Evaluation {
  constructor(private readonly around: Surroundings) {}

  of(node: Node, variables: Variables): Json {
    switch (node.kind) {
      case "literal":
        return node.value;
      case "template":
        return node.parts.map((part) => text(this.of(part, variables))).join("");
      case "traversal":
        return this.traversal(node, variables);
      case "call":
        return this.call(node, variables);
      case "index":
        return this.index(node, variables);
      case "splat":
        return this.splat(node, variables);
      case "list":
        return node.entries.map((entry) => this.of(entry, variables));
      case "object":
        return Object.fromEntries(
          node.entries.map(([key, value]) => [text(this.of(key, variables)), this.of(value, variables)]),
        );
      case "unary":
        return unary(node.operator, this.of(node.of, variables));
      case "binary":
        return binary(node.operator, this.of(node.left, variables), this.of(node.right, variables));
      case "conditional":
        return this.conditional(node, variables);
      case "for":
        return evaluateFor(node, variables, this);
    }
  }

  /** The value, or undefined where it is unknown or cannot be told. */
  attempt(node: Node, variables: Variables): Json | undefined {
    try {
      return this.of(node, variables);
    } catch (error) {
      if (error instanceof NotKnown || error instanceof NotEvaluable) return undefined;
      throw error;
    }
  }

  private traversal({ text: path, root }: Extract<Node, { kind: "traversal" }>, variables: Variables): Json {
    const variable = variables.get(root);
    if (variable !== undefined) return walk(variable, parseReference(`x.y${path.slice(root.length)}`)?.path ?? not());
    return this.reference(referenceOf(path) ?? not());
  }

  private reference(reference: Reference): Json {
    const value = this.around.reference(reference);
    if (value.kind === "unknown") throw new NotKnown(value);
    return value.kind === "known" ? value.value : null;
  }

  private call({ name, args, spread }: Extract<Node, { kind: "call" }>, variables: Variables): Json {
    const lazy = spread ? undefined : LAZY[name]?.(args, variables, this);
    if (lazy !== undefined) return lazy;
    const run = functionNamed(name) ?? not();
    const values = args.map((argument) => this.of(argument, variables));
    const last = spread ? values.pop() : undefined;
    if (spread) values.push(...(Array.isArray(last) ? last : not()));
    if (this.around.open && !takesOpen(name, values)) return not();
    return !takesNull(name) && values.includes(null) ? not() : run(values);
  }

  /** Of a list that stands there only the entry is looked at: the others may be unknown. */
  private index({ of, key }: Extract<Node, { kind: "index" }>, variables: Variables): Json {
    const at = this.of(key, variables);
    const entry = of.kind === "list" ? of.entries[number(at)] : this.entryOf(of, at, variables);
    if (entry) return this.of(entry, variables);
    const instance = of.kind === "index" ? this.instance(of, variables) : undefined;
    if (instance) return this.reference(referenceOf(extended(instance, undefined, [keyOf(at)])) ?? not());
    return walk(this.of(of, variables), [keyOf(at)]);
  }

  private entryOf(of: Node, at: Json, variables: Variables): Node | undefined {
    if (of.kind !== "object") return undefined;
    return of.entries.find(([name]) => this.of(name, variables) === at)?.[1];
  }

  /** `alicloud_vpc.main[KEY]`, with the key put in. */
  private instance({ of, key }: Extract<Node, { kind: "index" }>, variables: Variables): string | undefined {
    const block = this.blockIn(of, variables);
    return block && extended(block.text, keyOf(this.of(key, variables)), []);
  }

  /** A resource, data source or module that is named without a key. */
  private blockIn(node: Node, variables: Variables): Reference | undefined {
    if (node.kind !== "traversal" || variables.has(node.root)) return undefined;
    const reference = referenceOf(node.text);
    return reference && this.isBlock(reference) ? reference : undefined;
  }

  private isBlock({ root, key, keyOf: own, path }: Reference): boolean {
    return (
      (root === "resource" || root === "data" || root === "module") &&
      key === undefined &&
      own === undefined &&
      path.length === 0
    );
  }

  private splat({ of, path }: Extract<Node, { kind: "splat" }>, variables: Variables): Json {
    const block = this.blockIn(of, variables);
    if (block) return this.instances(block, path);
    const value = this.of(of, variables);
    if (isOpen(value)) return not();
    const entries = Array.isArray(value) ? value : value === null ? [] : [value];
    return entries.map((entry) => walk(entry, path));
  }

  private instances(block: Reference, path: readonly (string | number)[]): Json {
    const keys = this.around.keys(block) ?? not();
    if ("kind" in keys) throw new NotKnown(keys);
    // Of a for_each Terraform makes a map, which a splat does not take apart.
    if (path.length === 0 || keys.some((key) => typeof key === "string")) return not();
    return keys.map((key) => this.reference(referenceOf(extended(block.text, key, path)) ?? not()));
  }

  private conditional(node: Extract<Node, { kind: "conditional" }>, variables: Variables): Json {
    const { condition, then, otherwise } = node;
    const holds = this.of(condition, variables);
    if (isOpen(holds)) return not();
    const [chosen, other] = holds === true ? [then, otherwise] : [otherwise, then];
    return branch(this.of(chosen, variables), this.attempt(other, variables) ?? null);
  }
}

function keyOf(value: Json): string | number {
  return typeof value === "string" || typeof value === "number" ? value : not();
}

/** What stands at a path inside a value that may be open, or hold open ones. */
export function walk(value: Json, path: readonly (string | number)[]): Json {
  let current: Json | undefined = value;
  for (const [i, step] of path.entries()) {
    if (current !== undefined && isOpen(current)) return behind(current, path.slice(i));
    if (Array.isArray(current)) current = current[number(step)];
    else if (isObject(current) && Object.hasOwn(current, String(step))) current = current[String(step)];
    else return not();
  }
  return current ?? (current === null ? null : not());
}

/** A path goes on behind an open value that is a reference. */
function behind(value: Json, path: readonly (string | number)[]): Json {
  const { expression, scope } = openOf(value) ?? not();
  if (expression.kind !== "reference" || expression.reference.keyOf !== undefined) return not();
  const reference = referenceOf(extended(expression.reference.text, undefined, path)) ?? not();
  return openValue({ expression: { kind: "reference", reference }, scope });
}

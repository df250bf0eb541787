import { evaluateJson } from "../language/document";
import { LanguageError } from "../language/error";
import { evaluate } from "../language/evaluate";
import type { Scope as Names } from "../language/scope";
import type { Node } from "../language/syntax";
import { fromJson } from "../value/json";
import { DYNAMIC } from "../value/type";
import { nullValue, unknownValue, type Value } from "../value/value";
import { ABSENT, type Answer, known, unknown } from "./answer";
import { type AttributeReader, AttributeValues, type Secrecy } from "./attribute-values";
import { Cells } from "./cells";
import type { Declared } from "./declared";
import type { Evaluation } from "./evaluation";
import { isTemplate, parsedOf } from "./expression";
import type { Json } from "./json";
import type { Module } from "./module";
import { NamedValues } from "./named-values";
import { ModuleNames } from "./names";
import { isPlain, textIn } from "./plain";
import type { Resource } from "./resource";
import type { EvaluationScope } from "./scope";
import { answerOf } from "./typed-answer";

/** What a text is worth in a module, or why Terraform refuses it. */
interface Shared {
  readonly value?: Value;
  readonly error?: LanguageError;
  readonly answer: Answer;
}

/**
 * Evaluates values of a configuration, each at most once. What cannot be evaluated is unknown, never wrong. One for each
 * way to look at the same configuration, which differ in what attributes of resources are worth, and in what is secret.
 */
export class Evaluator implements Evaluation {
  /** Values of locals, variables, outputs and attributes, and what else is found on demand. */
  readonly cells = new Cells();
  readonly named: NamedValues;
  readonly attributes: AttributeValues;
  /** Of texts that are worth the same wherever they stand in a module. */
  private readonly texts = new Map<Module, Map<string, Shared>>();

  constructor(
    private readonly declared: Declared,
    read?: AttributeReader,
    secrecy: Secrecy = "ours",
  ) {
    this.named = new NamedValues(this, this.cells);
    const told = ({ stack, address }: Resource) => {
      const { inventory } = declared.stack(stack).part;
      const attributes = inventory?.drift?.get(address)?.attributes;
      return inventory && attributes ? { attributes, file: inventory.file } : undefined;
    };
    this.attributes = new AttributeValues(declared.types, this, this.cells, read, secrecy, told);
  }

  /** A configured attribute of a resource, evaluated in its own scope. Absent: not set. */
  attribute(resource: Resource, attribute: string): Answer {
    const raw = resource.raw(attribute);
    if (raw === undefined || raw === null) return ABSENT;
    if (typeof raw === "string" ? !isTemplate(raw) : typeof raw !== "object") return known(raw);
    return this.evaluate(raw, { module: resource.module, resource });
  }

  /** Any value of the configuration. */
  evaluate(raw: Json | undefined, scope: EvaluationScope): Answer {
    if (raw === undefined || raw === null) return ABSENT;
    if (typeof raw === "string") {
      if (!isTemplate(raw)) return known(raw);
      return parsedOf(raw).perInstance
        ? answerOf(this.valueOrUnknown(raw, scope))
        : this.shared(raw, scope.module).answer;
    }
    if (Array.isArray(raw)) return this.list(raw, scope);
    return isPlain(raw) ? known(raw) : answerOf(this.valueOrUnknown(raw, scope));
  }

  /** A list as it is written, entry by entry: most of what stands in lists is one reference or a constant. */
  private list(raw: readonly Json[], scope: EvaluationScope): Answer {
    const values: Json[] = [];
    for (const entry of raw) {
      const value = this.evaluate(entry, scope);
      if (value.kind === "unknown") return value;
      values.push(value.kind === "known" ? value.value : null);
    }
    return known(values);
  }

  /**
   * The same with type and marks, and with what is known of parts of it.
   *
   * @throws LanguageError for what Terraform refuses.
   */
  value(raw: Json | undefined, scope: EvaluationScope): Value {
    if (raw === undefined || raw === null) return nullValue();
    if (typeof raw !== "string") return evaluateJson(raw, this.names(scope));
    if (!isTemplate(raw)) return fromJson(raw);
    const { tree, perInstance } = parsedOf(raw);
    if (tree && perInstance) return evaluate(tree, this.names(scope));
    const { value, error } = this.shared(raw, scope.module);
    if (!value) throw error;
    return value;
  }

  /** As `value`; what Terraform refuses is unknown. */
  valueOrUnknown(raw: Json | undefined, scope: EvaluationScope): Value {
    try {
      return this.value(raw, scope);
    } catch (error) {
      if (!(error instanceof LanguageError)) throw error;
      return unknownValue(DYNAMIC, { kind: "expression", subject: textIn(raw) });
    }
  }

  private shared(text: string, module: Module): Shared {
    let texts = this.texts.get(module);
    if (!texts) {
      texts = new Map();
      this.texts.set(module, texts);
    }
    let shared = texts.get(text);
    if (!shared) {
      shared = this.make(text, module);
      texts.set(text, shared);
    }
    return shared;
  }

  private make(text: string, module: Module): Shared {
    const { tree, error } = parsedOf(text);
    if (!tree) return { error: error as LanguageError, answer: unknown("expression", text) };
    try {
      const value = this.evaluated(tree, module);
      return { value, answer: answerOf(value) };
    } catch (wrong) {
      if (!(wrong instanceof LanguageError)) throw wrong;
      return { error: wrong, answer: unknown("expression", text) };
    }
  }

  /** Why Terraform refuses a value; undefined where it does not. */
  refusal(raw: Json | undefined, scope: EvaluationScope): LanguageError | undefined {
    try {
      this.value(raw, scope);
      return undefined;
    } catch (error) {
      if (error instanceof LanguageError) return error;
      throw error;
    }
  }

  /** Most texts are one reference, which needs no evaluation. */
  private evaluated(tree: Node, module: Module): Value {
    const names = this.names({ module });
    if (tree.kind === "traversal") {
      const { value, used } = names.traversal(tree);
      if (used === tree.steps.length) return value;
    }
    return evaluate(tree, names);
  }

  private names({ module, resource }: EvaluationScope): Names {
    return new ModuleNames(this.declared, this, module, resource?.repetition);
  }
}

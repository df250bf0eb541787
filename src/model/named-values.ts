import { LanguageError } from "../language/error";
import { fromJson } from "../value/json";
import { EPHEMERAL, SENSITIVE, unknownValue, type Value, withMarks, withOrigin } from "../value/value";
import type { Cells } from "./cells";
import type { Evaluation } from "./evaluation";
import { type Json, memberOf } from "./json";
import type { Module } from "./module";
import { textIn } from "./plain";
import { asVariable, constraintOf } from "./variable-type";

/** What the variables, locals and outputs of modules are worth, each found once. */
export class NamedValues {
  /** Refusals of what has a name, and is refused wherever that name is used. */
  private readonly refusals = new WeakSet<LanguageError>();

  constructor(
    private readonly evaluation: Evaluation,
    private readonly cells: Cells,
  ) {}

  /** What a call gives a variable, or else its default, as its type makes it. */
  variable(module: Module, name: string): Value {
    return this.cell(module, `var.${name}`, () => {
      const body = module.part.settings?.variables.get(name) ?? {};
      const value = asVariable(this.given(module, name), constraintOf(body["type"]));
      const secret = module.part.sensitiveVariables.has(name) ? SENSITIVE : 0;
      return withMarks(value, secret | (body["ephemeral"] === true ? EPHEMERAL : 0));
    });
  }

  local(module: Module, name: string): Value {
    return this.cell(module, `local.${name}`, () => this.written(module, module.part.locals.get(name)));
  }

  output(module: Module, name: string): Value {
    const value = this.outputValue(module, name);
    const { sensitive } = module.part.settings?.outputs.get(name) ?? {};
    return sensitive === true ? withMarks(value, SENSITIVE) : value;
  }

  /** The same as another configuration reads it from the state, which does not hand on what the output says of itself. */
  outputValue(module: Module, name: string): Value {
    return this.cell(module, `output.${name}`, () => this.written(module, module.part.outputs.get(name)));
  }

  /** Whether a refusal is that of a local, a variable or an output which the refused value only uses. */
  isBehind(error: LanguageError): boolean {
    return this.refusals.has(error);
  }

  private cell(module: Module, name: string, find: () => Value): Value {
    const label = () => (module.address === "" ? name : `${module.address}.${name}`);
    return this.cells.of(module, name, label, find);
  }

  private written(module: Module, raw: Json | undefined): Value {
    return this.named(raw, () => this.evaluation.value(raw, { module }));
  }

  private given(module: Module, name: string): Value {
    const { part, parent, body } = module;
    const fallback = part.variables.get(name);
    const argument = memberOf(body, name);
    if (parent && argument !== undefined) {
      const value = this.named(argument, () => this.evaluation.value(argument, { module: parent, resource: module }));
      const takesDefault = value.content === null && part.settings?.variables.get(name)?.["nullable"] === false;
      if (!takesDefault) return value;
    }
    if (fallback !== undefined) return fromJson(fallback);
    const subject = module.address === "" ? name : `${module.address}.var.${name}`;
    const { type } = constraintOf(part.settings?.variables.get(name)?.["type"]);
    return withOrigin(unknownValue(type, { kind: "variable", subject }), { owner: module, path: ["var", name] });
  }

  /** Where what has a name is refused, that is told apart from what is wrong with those who use it. */
  private named(text: Json | undefined, value: () => Value): Value {
    try {
      return value();
    } catch (error) {
      if (!(error instanceof LanguageError) || this.refusals.has(error)) throw error;
      // With a text of its own it is handed on as it is.
      const { id, params, range } = error;
      const own = error.text === undefined ? new LanguageError(id, params, range, textIn(text)) : error;
      this.refusals.add(own);
      throw own;
    }
  }
}

import { applyDefaults } from "../language/defaults";
import { LanguageError } from "../language/error";
import { parseType } from "../language/type-constraint";
import { ConversionError, convert } from "../value/convert";
import { fromJson } from "../value/json";
import { DYNAMIC } from "../value/type";
import {
  EPHEMERAL,
  nullValue,
  SENSITIVE,
  type Value as TypedValue,
  unknownValue,
  withMarks,
  withOrigin,
} from "../value/value";
import type { Evaluator } from "./evaluator";
import { type Json, memberOf } from "./json";
import type { Module } from "./module";

type Constraint = ReturnType<typeof parseType>;
const ANY: Constraint = parseType("any");

/** The values of variables: what a call gives them, or else their default, as their type makes it. */
export class VariableValues {
  constructor(private readonly evaluator: Evaluator) {}

  of(module: Module, name: string): TypedValue {
    const { address } = module;
    const label = () => (address === "" ? `var.${name}` : `${address}.var.${name}`);
    return this.evaluator.cells.of(module, `var.${name}`, label, () => this.find(module, name));
  }

  private find(module: Module, name: string): TypedValue {
    const body = module.part.settings?.variables.get(name) ?? {};
    const value = typed(this.given(module, name), constraintOf(body["type"]));
    const secret = module.part.sensitiveVariables.has(name) ? SENSITIVE : 0;
    return withMarks(value, secret | (body["ephemeral"] === true ? EPHEMERAL : 0));
  }

  private given(module: Module, name: string): TypedValue {
    const { part, parent, body } = module;
    const fallback = part.variables.get(name);
    const argument = memberOf(body, name);
    if (parent && argument !== undefined) {
      const given = () => this.evaluator.value(argument, { module: parent, resource: module });
      const value = this.evaluator.ofName(argument, given);
      const takesDefault = value.content === null && part.settings?.variables.get(name)?.["nullable"] === false;
      if (!takesDefault) return value;
    }
    if (fallback !== undefined) return fromJson(fallback);
    const subject = module.address === "" ? name : `${module.address}.var.${name}`;
    const { type } = constraintOf(part.settings?.variables.get(name)?.["type"]);
    return withOrigin(unknownValue(type, { kind: "variable", subject }), { owner: module, path: ["var", name] });
  }
}

/** A value that does not fit is left as it is: that Terraform refuses it is said by a rule. */
function typed(value: TypedValue, { type, defaults }: Constraint): TypedValue {
  if (value.content === null && type.kind === "dynamic") return nullValue(DYNAMIC);
  try {
    return convert(defaults ? applyDefaults(value, defaults) : value, type);
  } catch (error) {
    if (error instanceof ConversionError) return value;
    throw error;
  }
}

/** The type that a `variable` block declares, as text or as JSON notation writes it; `any` where it is none. */
export function constraintOf(type: Json | undefined): Constraint {
  if (typeof type !== "string") return ANY;
  try {
    return parseType(type.replace(/^\$\{(.*)\}$/s, "$1").trim());
  } catch (error) {
    if (error instanceof LanguageError) return ANY;
    throw error;
  }
}

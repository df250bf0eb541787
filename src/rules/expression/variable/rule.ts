import { applyDefaults } from "../../../language/defaults";
import type { Model } from "../../../model/model";
import type { Module } from "../../../model/module";
import type { VariableBlock } from "../../../model/module-blocks";
import { constraintOf } from "../../../model/variable-type";
import { ConversionError, type ConversionProblem, convert } from "../../../value/convert";
import { fromJson } from "../../../value/json";
import { requiredName, typeName } from "../../../value/type-name";
import type { Value } from "../../../value/value";
import { conditionFails, messageOf } from "../../expressions/conditions";
import { judgedModules } from "../../expressions/judged";
import { shownText } from "../../expressions/shown";
import { subjectIn } from "../../expressions/written";
import { fact } from "../../facts";
import type { Report, Rule, Subject } from "../../rule";

/** A variable takes only what its type, its `nullable` and its validations let in. */
export const expressionVariable: Rule = {
  id: "expression/variable",
  severity: "error",
  decidedAt: "synth",
  prevents: [],
  ofText: true,
  source: "Terraform 1.11, internal/terraform/eval_variable.go: type, nullable, default and validation of variables",
  check({ model }, report) {
    const variables = new Variables(model, report);
    for (const module of judgedModules(model)) variables.check(module);
  },
};

class Variables {
  constructor(
    private readonly model: Model,
    private readonly report: Report,
  ) {}

  check(module: Module): void {
    const { declared } = module.part;
    if (!declared) return;
    for (const variable of declared.variables.values()) {
      if (this.isFitting(module, variable)) this.validations(module, variable);
    }
  }

  private isFitting(module: Module, variable: VariableBlock): boolean {
    const { name, nullable, type } = variable;
    const value = this.given(module, name);
    if (value === "refused") return false;
    const subject = this.subject(module, variable);
    if (value === undefined) return true;
    if (value.content === null && !nullable) {
      // Terraform takes the default instead.
      if (variable.default !== undefined && variable.default !== null) return true;
      this.say(subject, "null", { variable: name });
      return false;
    }
    return this.isOfType(subject, name, value, type);
  }

  private isOfType(subject: Subject, name: string, value: Value, type: string | undefined): boolean {
    const { type: wanted, defaults } = constraintOf(type);
    try {
      convert(defaults ? applyDefaults(value, defaults) : value, wanted);
      return true;
    } catch (error) {
      if (!(error instanceof ConversionError)) throw error;
      const at = pathText(name, error.path);
      this.say(subject, ...described(error.problem, at, name));
      return false;
    }
  }

  /** Undefined: nothing is given, neither by a call nor by a default. */
  private given(module: Module, name: string): Value | "refused" | undefined {
    const { parent, body, part } = module;
    const written = parent ? body[name] : part.variables.get(name);
    if (written === undefined) {
      const fallback = part.variables.get(name);
      return fallback === undefined ? undefined : fromJson(fallback);
    }
    if (!parent) return fromJson(written);
    return this.model.refusal(written, parent, module) ? "refused" : this.model.typed(written, parent, module);
  }

  private validations(module: Module, variable: VariableBlock): void {
    for (const { condition, message } of variable.validations) {
      if (!conditionFails(this.model, condition, module)) continue;
      const { name } = variable;
      const told = messageOf(this.model, message, module);
      const facts = { variable: name, condition: shownText(String(condition)) };
      const subject = this.subject(module, variable);
      if (told === undefined) this.say(subject, "validation-silent", facts);
      else this.say(subject, "validation", { ...facts, error: told });
    }
  }

  private say(subject: Subject, message: string, facts: Readonly<Record<string, string>>): void {
    const own = Object.entries(facts).map(([name, value]) => fact(name, value));
    this.report.violation(subject, {
      message,
      facts: [fact("resource", subject.address), ...own],
    });
  }

  /** The call that gives the value; of the root the variable itself. */
  private subject(module: Module, { name }: VariableBlock): Subject {
    const { call, address } = module;
    if (!call) return subjectIn(this.model, module, `var.${name}`);
    const subject = subjectIn(this.model, call.parent, `module.${call.name}`);
    const location = subject.locate?.(name);
    return { ...subject, address, location, locate: () => location };
  }
}

type Said = [message: string, facts: Readonly<Record<string, string>>];

function described(problem: ConversionProblem, at: string, variable: string): Said {
  switch (problem.kind) {
    case "type":
      return ["type", { variable, at, expected: requiredName(problem.expected), found: typeName(problem.actual) }];
    case "text":
      return ["text", { variable, at, expected: problem.expected, value: shownText(problem.text) }];
    case "missing":
      return ["missing", { variable, at, names: problem.names.join(", ") }];
    case "elements":
      return ["elements", { variable, at }];
    case "element":
      return described(problem.problem, at, variable);
  }
}

/** `rules[0].port` */
function pathText(name: string, path: readonly (string | number)[]): string {
  return path.reduce<string>((text, step) => (typeof step === "number" ? `${text}[${step}]` : `${text}.${step}`), name);
}

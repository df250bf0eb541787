import { marksWithin, unmarkedDeep } from "../../value/marks";
import { typeName } from "../../value/type-name";
import { withMarks } from "../../value/value";
import { converted } from "../converted";
import { applyDefaults } from "../defaults";
import { LanguageError } from "../error";
import { nativeText } from "../print";
import type { CallNode } from "../syntax";
import { parseType } from "../type-constraint";
import type { EvaluationContext } from "./context";
import { plainName } from "./lazy-names";
import { attempt, Failure, type Outcome, placed } from "./outcome";
import { spread } from "./spread";
import { type Argument, can, tryFirst } from "./try";

export function lazyCall(node: CallNode, context: EvaluationContext): Outcome {
  const name = plainName(node.name);
  if (name === "convert") return convertedTo(node, context);
  const last = node.args.at(-1);
  const spreads = node.spread && last ? spread({ ...node, args: [last] }, [context.run(last, context)]) : { args: [] };
  if ("outcome" in spreads) return spreads.outcome;
  const whole = node.spread ? node.args.slice(0, -1) : node.args;
  const args: Argument[] = [
    ...whole.map((arg) => () => context.run(arg, context)),
    ...spreads.args.map((value) => () => value),
  ];
  return name === "try" ? tryFirst(node, args) : canOne(node, args);
}

function canOne(node: CallNode, args: readonly Argument[]): Outcome {
  const [argument] = args;
  if (argument && args.length === 1) return can(argument);
  return new Failure(placed(wrongCount(node, args.length, 1, "expression"), node));
}

function wrongCount({ name }: CallNode, given: number, expected: number, missing: string): LanguageError {
  const params = { function: name, expected: String(expected), given: String(given) };
  if (given > expected) return new LanguageError("language/arguments-many", params);
  return new LanguageError("language/arguments-few", { ...params, parameter: missing });
}

/** `convert(value, type)`, since Terraform 1.15: the type is written as in a variable. */
function convertedTo(node: CallNode, context: EvaluationContext): Outcome {
  const [of, as] = node.args;
  if (!of || !as || node.args.length > 2) {
    return new Failure(placed(wrongCount(node, node.args.length, 2, of ? "type" : "value"), node));
  }
  const outcome = context.run(of, context);
  return attempt(as, () => {
    const { type, defaults } = parseType(nativeText(as));
    if (outcome instanceof Failure) return outcome;
    const value = converted(unmarkedDeep(outcome), type);
    if (value) return withMarks(applyDefaults(value, defaults), marksWithin(outcome));
    const params = { function: node.name, parameter: "value", number: "1" };
    const types = { expected: typeName(type), found: typeName(outcome.type) };
    return new Failure(placed(new LanguageError("language/argument", { ...params, ...types }), of));
  });
}

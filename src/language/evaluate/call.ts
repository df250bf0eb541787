import { ConversionError } from "../../value/convert";
import { marksWithin } from "../../value/marks";
import { type Marks, UNMARKED, withMarks } from "../../value/value";
import { argument, call, checkCount, parameterOf } from "../call";
import { LanguageError } from "../error";
import { functionNamed } from "../functions";
import type { FunctionSpecification } from "../functions/specification";
import { nativeText } from "../print";
import type { CallNode, Node } from "../syntax";
import { anything } from "../unknowns";
import { WITHHELD } from "../withheld";
import type { EvaluationContext } from "./context";
import { lazyCall } from "./lazy";
import { isLazy } from "./lazy-names";
import { unknownFunction } from "./no-function";
import { attempt, Failure, firstError, type Outcome, placed, toValue } from "./outcome";
import { spread } from "./spread";

/** A call of what its arguments came out as; of a function that looks at expressions, none has been evaluated. */
export function functionCall(node: CallNode, args: readonly Outcome[], context: EvaluationContext): Outcome {
  if (isLazy(node)) return lazyCall(node, context);
  const of = named(node.name, context);
  if (of === "unknown") return notEvaluated(node, args);
  if (!of) return new Failure(placed(unknownFunction(node.name), node));
  const all = spread(node, args);
  return "outcome" in all ? all.outcome : applied(node, of, all.args, context);
}

/** A function of a provider that nobody knows may be there all the same. */
function named(name: string, { scope }: EvaluationContext): FunctionSpecification | "unknown" | undefined {
  if (!name.includes("::") || name.startsWith("core::")) return functionNamed(name);
  return scope.functionNamed?.(name) ?? (name.startsWith("provider::") ? "unknown" : undefined);
}

/** What comes out of it may be anything, and as secret as what went in. */
function notEvaluated(node: CallNode, args: readonly Outcome[]): Outcome {
  const error = firstError(args);
  if (error) return new Failure(error);
  const marks = args.reduce<Marks>((all, arg) => all | marksWithin(toValue(arg)), UNMARKED);
  return withMarks(anything({ kind: "expression", subject: shownCall(node) }), marks);
}

/** As people read it: of an expression of which only the names are known, those. */
function shownCall({ name, args }: CallNode): string {
  return name === WITHHELD ? [...args.map(nativeText), "…"].join(", ") : `${name}()`;
}

function applied(
  node: CallNode,
  of: FunctionSpecification,
  args: readonly Outcome[],
  context: EvaluationContext,
): Outcome {
  const { name } = node;
  const { scope, evaluate } = context;
  return inCall(node, () => {
    checkCount(name, of, args.length);
    of.written?.(node.args);
    of.written?.(node.args);
    const suitable = args.map((arg, i) => suitableArgument(node, of, i, arg));
    const error = firstError(suitable);
    return error ? new Failure(error) : call(name, of, suitable.map(toValue), { scope, evaluate });
  });
}

function suitableArgument(node: CallNode, of: FunctionSpecification, place: number, arg: Outcome): Outcome {
  const parameter = parameterOf(of, place);
  if (arg instanceof Failure || !parameter || parameter.type.kind === "dynamic") return arg;
  const at: Node = node.args[place] ?? node.args.at(-1) ?? node;
  return attempt(at, () => argument(node.name, parameter, place, arg));
}

/** Errors of a function get its name and the place of the call: what they tell of a place is one of another text. */
function inCall(node: CallNode, step: () => Outcome): Outcome {
  try {
    return step();
  } catch (error) {
    const { name, start, end } = node;
    const params = { function: name };
    if (error instanceof LanguageError) {
      return new Failure(new LanguageError(error.id, { ...params, ...error.params }, { start, end }));
    }
    if (error instanceof ConversionError)
      return new Failure(new LanguageError("language/no-result", params, { start, end }));
    throw error;
  }
}

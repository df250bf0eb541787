import { marksWithin, unmarkedDeep } from "../value/marks";
import { typeName } from "../value/type-name";
import { type Reason, Unknown } from "../value/unknown";
import { isKnown, type Marks, UNMARKED, type Value, withMarks } from "../value/value";
import { throughCandidates } from "./candidates";
import { converted } from "./converted";
import { LanguageError } from "./error";
import type { Evaluate, FunctionSpecification, Parameter } from "./functions/specification";
import type { Scope } from "./scope";
import { anything, refinedFurther, unknownBecause } from "./unknowns";

/** What a function is called with beside its arguments. */
export interface Surroundings {
  readonly scope: Scope;
  readonly evaluate: Evaluate;
}

/** The parameter that takes an argument; undefined: there are too many of them. */
export function parameterOf({ parameters, variadic }: FunctionSpecification, place: number): Parameter | undefined {
  return parameters[place] ?? variadic;
}

/** @throws LanguageError for too few or too many arguments */
export function checkCount(name: string, { parameters, variadic }: FunctionSpecification, count: number): void {
  const missing = parameters[count];
  const params = { function: name, expected: String(parameters.length), given: String(count) };
  if (missing) throw new LanguageError("language/arguments-few", { ...params, parameter: missing.name });
  if (!variadic && count > parameters.length) throw new LanguageError("language/arguments-many", params);
}

/** An argument made to be of the type of its parameter. @throws LanguageError */
export function argument(name: string, parameter: Parameter, place: number, value: Value): Value {
  const suitable = converted(value, parameter.type);
  if (suitable) return suitable;
  throw new LanguageError("language/argument", {
    function: name,
    parameter: parameter.name,
    number: String(place + 1),
    expected: typeName(parameter.type),
    found: typeName(value.type),
  });
}

/**
 * What a function gives for arguments of the types of its parameters, as go-cty's function.Function.Call has it: marks, null and
 * unknown arguments are dealt with here where the function does not care for them itself.
 *
 * @throws LanguageError, also for a null where none is taken; the name of the function is among its params.
 */
export function call(name: string, of: FunctionSpecification, args: readonly Value[], around: Surroundings): Value {
  const bare = args.map((value, i) => (parameterOf(of, i)?.allowMarked ? value : unmarkedDeep(value)));
  const open = undecidedType(name, of, args);
  const marks = marksOf(of, args);
  if (open) return withMarks(anything(open), marks);
  const result = throughCandidates(called(of, bare, around), bare, (candidates) => called(of, candidates, around));
  return withMarks(result, marks);
}

/**
 * Checks the arguments one after the other, up to the first of a type that nobody knows: then the result has none either, for
 * this reason. A bare null is one, too; of that Terraform knows nothing, even when all else is known.
 */
function undecidedType(name: string, of: FunctionSpecification, args: readonly Value[]): Reason | undefined {
  for (const [i, value] of args.entries()) {
    const parameter = parameterOf(of, i);
    if (value.content === null && !parameter?.allowNull) {
      const params = { function: name, parameter: parameter?.name ?? "", number: String(i + 1) };
      throw new LanguageError("language/argument-null", params);
    }
    if (value.type.kind !== "dynamic" || parameter?.allowDynamic) continue;
    return value.content instanceof Unknown ? value.content.reason : { kind: "expression", subject: `${name}()` };
  }
  return undefined;
}

/** Of all arguments whose marks the function does not see, also of those within. */
function marksOf(of: FunctionSpecification, args: readonly Value[]): Marks {
  let marks = UNMARKED;
  for (const [i, value] of args.entries()) if (!parameterOf(of, i)?.allowMarked) marks |= marksWithin(value);
  return marks;
}

function called(of: FunctionSpecification, args: readonly Value[], { scope, evaluate }: Surroundings): Value {
  const type = typeof of.type === "function" ? of.type(args) : of.type;
  const unknown = args.find((value, i) => value.content instanceof Unknown && !parameterOf(of, i)?.allowUnknown);
  const result = unknown ? unknownBecause([unknown], type) : of.call(args, type, scope, evaluate);
  return of.refine && !isKnown(result) ? refinedFurther(result, of.refine(args)) : result;
}

import { marksWithin, unmarkedDeep } from "../value/marks";
import { derivedOrigin, originKey } from "../value/origin";
import { hasDynamic, sameType, type Type, withoutOptional } from "../value/type";
import { typeName } from "../value/type-name";
import {
  isKnown,
  type Marks,
  type Reason,
  UNMARKED,
  UnknownContent,
  type Value,
  withMarks,
  withOrigin,
} from "../value/value";
import { throughCandidates } from "./candidates";
import { converted } from "./converted";
import { LanguageError } from "./error";
import { equalityKey } from "./functions/identity";
import type { FunctionSpecification, Parameter, Render } from "./functions/specification";
import type { Evaluate, Scope } from "./scope";
import { templateScope } from "./template-scope";
import { anything, refinedFurther, tooMuch, unknownBecause } from "./unknowns";
import { tooHeavy } from "./weight";

/** What a function is called with beside its arguments. */
export interface CallSurroundings {
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
  if (suitable && isOfType(suitable, parameter.type)) return suitable;
  throw new LanguageError("language/argument", {
    function: name,
    parameter: parameter.name,
    number: String(place + 1),
    expected: typeName(parameter.type),
    found: typeName(value.type),
  });
}

/** A set of what is not known comes out of its conversion as a list of what its elements were. */
function isOfType({ type }: Value, wanted: Type): boolean {
  if (type.kind !== "list" || wanted.kind !== "list") return true;
  return (
    wanted.element.kind === "dynamic" || hasDynamic(type) || sameType(type.element, withoutOptional(wanted.element))
  );
}

/**
 * What a function gives for arguments of the types of its parameters, as go-cty's function.Function.Call has it: marks, null and
 * unknown arguments are dealt with here where the function does not care for them itself.
 *
 * @throws LanguageError, also for a null where none is taken; the name of the function is among its params.
 */
export function call(name: string, of: FunctionSpecification, args: readonly Value[], around: CallSurroundings): Value {
  const bare = args.map((value, i) => (parameterOf(of, i)?.allowMarked ? value : unmarkedDeep(value)));
  const open = undecidedType(name, of, args);
  const marks = marksOf(of, args);
  if (open) return withMarks(anything(open), marks);
  // Of what an argument may be, the function may take less: a null, for one.
  const anew = (candidates: readonly Value[]) => {
    const reason = undecidedType(name, of, candidates);
    return reason ? anything(reason) : called(of, candidates, around);
  };
  const result = throughCandidates(called(of, bare, around), bare, anew);
  return withMarks(derived(name, result, bare), marks);
}

/** Random ones, and those that tell the time. */
const NEVER_THE_SAME = new Set(["bcrypt", "timestamp", "uuid"]);

/** What is unknown because of its arguments is the same wherever these are the same. */
function derived(name: string, result: Value, args: readonly Value[]): Value {
  if (!(result.content instanceof UnknownContent) || result.origin || NEVER_THE_SAME.has(name)) return result;
  const origin = derivedOrigin(name, args, valueKey);
  return origin ? withOrigin(result, origin) : result;
}

/** Texts, numbers and bools, and short lists of them: what is longer is not worth it. */
function valueKey(value: Value): string | undefined {
  const { content, type } = value;
  if (Array.isArray(content)) {
    if (content.length > MOST_ELEMENTS) return undefined;
    const keys: string[] = [];
    for (const element of content as readonly Value[]) {
      const own = element.content instanceof UnknownContent;
      const key = own ? element.origin && originKey(element.origin) : valueKey(element);
      if (key === undefined) return undefined;
      keys.push(key);
    }
    return `${type.kind}[${keys.join()}]`;
  }
  if (typeof content === "object" && content !== null && !isNumber(value)) return undefined;
  return `${type.kind} ${equalityKey(value)}`;
}

const MOST_ELEMENTS = 16;

function isNumber({ type }: Value): boolean {
  return type.kind === "number";
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
    return value.content instanceof UnknownContent
      ? value.content.reason
      : { kind: "expression", subject: `${name}()` };
  }
  return undefined;
}

/** Of all arguments whose marks the function does not see, also of those within. */
function marksOf(of: FunctionSpecification, args: readonly Value[]): Marks {
  let marks = UNMARKED;
  for (const [i, value] of args.entries()) if (!parameterOf(of, i)?.allowMarked) marks |= marksWithin(value);
  return marks;
}

/** What a function gives, unless it is more than a value may hold, or more than JavaScript can. */
function within(call: () => Value, args: readonly Value[]): Value {
  if (tooHeavy(args)) return tooMuch(args);
  const result = call();
  return tooHeavy([result]) ? tooMuch([...args, result]) : result;
}

const BEYOND = /Invalid (?:string|array) length|too many digits/;

function called(of: FunctionSpecification, args: readonly Value[], surroundings: CallSurroundings): Value {
  try {
    return resultOf(of, args, surroundings);
  } catch (error) {
    if (error instanceof RangeError && BEYOND.test(error.message)) return tooMuch(args);
    throw error;
  }
}

function resultOf(of: FunctionSpecification, args: readonly Value[], { scope, evaluate }: CallSurroundings): Value {
  const type = typeof of.type === "function" ? of.type(args) : of.type;
  const unknown = args.find((value, i) => value.content instanceof UnknownContent && !parameterOf(of, i)?.allowUnknown);
  const render: Render = (template, variables, fn) => evaluate(template, templateScope(fn, variables, scope));
  const result = unknown ? unknownBecause([unknown], type) : within(() => of.call(args, type, scope, render), args);
  return of.refine && !isKnown(result) ? refinedFurther(result, of.refine(args)) : result;
}

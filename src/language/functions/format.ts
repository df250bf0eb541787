import { elementsOf, listValue } from "../../value/collection";
import { isWhollyKnown } from "../../value/inspect";
import { DYNAMIC, listOf, STRING, type Type } from "../../value/type";
import { isKnown, isNull, stringValue, UnknownContent, type Value } from "../../value/value";
import { LanguageError } from "../error";
import { inARow } from "../texts";
import { badSyntax } from "./bad-argument";
import { ExtraArguments, render, TooWide, VerbError } from "./printf/render";
import { FormatSyntaxError, scanFormat, type Verb } from "./printf/scan";
import type { FunctionTable, Parameter } from "./specification";
import { graphemePrefix } from "./unicode/prefix";
import { notNull, stringOf, stringResult, unknownResult } from "./values";

const FORMAT: Parameter = { name: "format", type: STRING };
const ARGS: Parameter = { name: "args", type: DYNAMIC, allowNull: true, allowUnknown: true, allowDynamic: true };

function formatted(fn: string, format: string, args: readonly Value[]): Value {
  try {
    return stringResult(render(format, args));
  } catch (error) {
    if (error instanceof TooWide) return unknownResult(fn, args);
    throw refused(fn, error, args.length);
  }
}

/**
 * Older releases know nothing of a text with an argument of no type, newer ones know what it is a text of, and refuse a null
 * (go-cty before 1.16.1): what they do not agree upon is open.
 */
function orOpen(fn: string, args: readonly Value[], give: () => Value): Value {
  const untyped = args.filter(({ type }) => type.kind === "dynamic");
  if (untyped.some(isNull)) return unknownResult(fn, args, DYNAMIC, {});
  if (untyped.length === 0) return give();
  try {
    return give();
  } catch (error) {
    if (error instanceof LanguageError) return unknownResult(fn, args, DYNAMIC, {});
    throw error;
  }
}

function refused(fn: string, error: unknown, given: number): unknown {
  if (error instanceof FormatSyntaxError) return badSyntax(fn, "format", "format", error.message);
  if (error instanceof ExtraArguments) {
    return new LanguageError("language/format-extra", { function: fn, used: String(error.used), given: String(given) });
  }
  if (!(error instanceof VerbError)) return error;
  const { verb, problem } = error;
  const params = { function: fn, verb: verb.text, argument: String(verb.argument), given: String(given) };
  if (problem === "no-argument") return new LanguageError("language/format-missing", params);
  return new LanguageError(problem === "verb" ? "language/format-verb" : "language/format-value", params);
}

function format([template, ...args]: readonly Value[]): Value {
  return orOpen("format", args, () => formattedOnce(stringOf(template), args));
}

function formattedOnce(text: string, args: readonly Value[]): Value {
  if (args.every(isWhollyKnown)) return formatted("format", text, args);
  const literal = text.slice(0, Math.max(0, text.indexOf("%")));
  const prefix = graphemePrefix(literal);
  const open = unknownResult("format", args, STRING, prefix === "" ? { notNull: true } : { notNull: true, prefix });
  const parts = knownParts(text, args);
  return parts ? inARow(open, parts) : open;
}

/** The texts that a format puts one behind the other; undefined where one is not known, and written in a way of its own. */
function knownParts(format: string, args: readonly Value[]): readonly Value[] | undefined {
  try {
    return partsOf(format, args);
  } catch (error) {
    if (error instanceof FormatSyntaxError || error instanceof VerbError || error instanceof TooWide) return undefined;
    throw error;
  }
}

function partsOf(format: string, args: readonly Value[]): readonly Value[] | undefined {
  const parts: Value[] = [];
  for (const part of scanFormat(format)) {
    if (typeof part === "string") parts.push(stringValue(part));
    else {
      const arg = args[part.argument - 1];
      if (!arg) return undefined;
      const text = isWhollyKnown(arg) ? rendered(part.text, arg) : writtenAsIs(part, arg);
      if (!text) return undefined;
      parts.push(text);
    }
  }
  return parts;
}

function rendered(verb: string, arg: Value): Value {
  return stringValue(render(verb.replace(/\[\d+\]/, ""), [arg]));
}

function writtenAsIs({ text, mode }: Verb, arg: Value): Value | undefined {
  const { kind } = arg.type;
  const isText = kind === "string" && (mode === "s" || mode === "v");
  const isNumber = kind === "number" && (mode === "s" || mode === "v" || mode === "d");
  return text.length === 2 && (isText || isNumber) ? arg : undefined;
}

/** What an argument of formatlist is: the same in every text, one element in each, or not known how many. */
type Source = { readonly each: readonly Value[] } | { readonly same: Value } | "unknown";

function formatList([template, ...args]: readonly Value[], type: Type): Value {
  return orOpen("formatlist", args, () => formattedEach(stringOf(template), args, type));
}

function formattedEach(template: string, args: readonly Value[], type: Type): Value {
  const sources = args.map(sourceOf);
  const count = commonLength(args, sources);
  if (sources.includes("unknown")) return unknownResult("formatlist", args, type);
  let shifted = false;
  const texts = Array.from({ length: count }, (_, i) => {
    const row = sources.map((source) => elementAt(source, i));
    const unknown = row.findIndex((value) => !isWhollyKnown(value));
    const text = unknown < 0 ? formatted("formatlist", template, row) : undefined;
    if (shifted) return unknownResult("formatlist", args);
    if (text) return text;
    // Terraform takes none of the lists behind it then, and so says of later texts what is not so in the end.
    shifted = sources.some((source, at) => at > unknown && typeof source === "object" && "each" in source);
    const parts = knownParts(template, row);
    const open = unknownResult("formatlist", row);
    return parts ? inARow(open, parts) : open;
  });
  return listValue(texts, STRING);
}

function sourceOf(arg: Value): Source {
  const { kind } = arg.type;
  if (kind === "dynamic" && !isKnown(arg)) return "unknown";
  if ((kind !== "list" && kind !== "set" && kind !== "tuple") || isNull(arg)) return { same: arg };
  if (!isKnown(arg) || (kind === "set" && !hasKnownLength(arg))) return "unknown";
  return { each: elementsOf(arg) };
}

function hasKnownLength(set: Value): boolean {
  return elementsOf(set).length < 2 || isWhollyKnown(set);
}

/** All lists are equally long. @throws LanguageError */
function commonLength(args: readonly Value[], sources: readonly Source[]): number {
  let length: number | undefined;
  let chooser = 0;
  for (const [i, arg] of args.entries()) {
    const own = lengthOf(arg, sources[i] as Source);
    if (own === undefined) continue;
    if (length === undefined) {
      length = own;
      chooser = i;
    } else if (own !== length) {
      throw new LanguageError("language/format-lengths", {
        function: "formatlist",
        argument: String(i + 1),
        length: String(own),
        other: String(chooser + 1),
        expected: String(length),
      });
    }
  }
  return length ?? 1;
}

/** Of an unknown tuple, too: its type has it. */
function lengthOf({ type, content }: Value, source: Source): number | undefined {
  if (type.kind === "tuple" && content instanceof UnknownContent) return type.elements.length;
  return typeof source === "object" && "each" in source ? source.each.length : undefined;
}

function elementAt(source: Source, i: number): Value {
  if (source === "unknown") throw new RangeError("no element");
  return "same" in source ? source.same : (source.each[i] as Value);
}

export const FORMAT_FUNCTIONS: FunctionTable = {
  format: { parameters: [FORMAT], variadic: ARGS, type: STRING, refine: notNull, call: format },
  formatlist: { parameters: [FORMAT], variadic: ARGS, type: listOf(STRING), refine: notNull, call: formatList },
};

import { ConversionError, convert } from "../../../value/convert";
import { isWhole, type Num } from "../../../value/number";
import { BOOL, NUMBER, STRING, type Type } from "../../../value/type";
import { isNull, type Value } from "../../../value/value";
import { encodeJson, jsonString } from "../json/encode";
import { graphemeCount, graphemesOf } from "../unicode/graphemes";
import { formatFloat, formatInteger, formatPlain } from "./number";
import { scanFormat, type Verb } from "./scan";

/** A verb that cannot show its argument, or that there is none for. */
export class VerbError extends Error {
  constructor(
    readonly verb: Verb,
    readonly problem: "no-argument" | "value" | "verb",
  ) {
    super(problem);
  }
}

/** More arguments than a format uses. */
export class ExtraArguments extends Error {
  constructor(readonly used: number) {
    super("extra arguments");
  }
}

/** A width or precision beyond what Go's fmt takes: what comes out then is a text about that. */
export class TooWide extends Error {}

const WIDEST = 1_000_000;

/**
 * A format with wholly known values for its verbs, as go-cty's format does it.
 *
 * @throws FormatSyntaxError, VerbError, ExtraArguments, TooWide
 */
export function render(format: string, args: readonly Value[]): string {
  let result = "";
  let used = 0;
  for (const part of scanFormat(format)) {
    if (typeof part === "string") {
      result += part;
      continue;
    }
    const value = args[part.argument - 1];
    if (!value) throw new VerbError(part, "no-argument");
    if (Math.max(part.width ?? 0, part.precision ?? 0) > WIDEST) throw new TooWide();
    used = Math.max(used, part.argument);
    result += shown(part, value);
  }
  if (used < args.length) throw new ExtraArguments(used);
  return result;
}

function shown(verb: Verb, value: Value): string {
  if (verb.mode !== "v" && isNull(value)) throw new VerbError(verb, "value");
  switch (verb.mode) {
    case "v":
      return padded(verb, plain(verb, value));
    case "t":
      return String(converted(verb, value, BOOL));
    case "b":
    case "d":
    case "o":
    case "x":
    case "X":
      return integer(verb, value);
    case "e":
    case "E":
    case "f":
    case "g":
    case "G":
      return formatFloat(converted(verb, value, NUMBER) as Num, verb);
    case "s":
      return padded(verb, cut(verb, converted(verb, value, STRING) as string));
    case "q":
      return padded(verb, jsonString(cut(verb, converted(verb, value, STRING) as string)));
    default:
      throw new VerbError(verb, "verb");
  }
}

function plain(verb: Verb, value: Value): string {
  if (!verb.flags.sharp && !isNull(value)) {
    if (value.type.kind === "string") return value.content as string;
    if (value.type.kind === "number") return formatPlain(value.content as Num);
  }
  try {
    return encodeJson(value);
  } catch (error) {
    if (error instanceof RangeError) throw new VerbError(verb, "value");
    throw error;
  }
}

function integer(verb: Verb, value: Value): string {
  const n = converted(verb, value, NUMBER) as Num;
  if (!isWhole(n)) throw new VerbError(verb, "value");
  return formatInteger(n, verb);
}

function converted(verb: Verb, value: Value, type: Type): Value["content"] {
  try {
    return convert(value, type).content;
  } catch (error) {
    if (error instanceof ConversionError) throw new VerbError(verb, "value");
    throw error;
  }
}

/** A precision is a greatest length here, in characters; none where it is 0. */
function cut({ precision = 0 }: Verb, text: string): string {
  return precision > 0 ? graphemesOf(text).slice(0, precision).join("") : text;
}

function padded({ width = 0, flags }: Verb, text: string): string {
  const missing = width - (width > 0 ? graphemeCount(text) : 0);
  if (missing <= 0) return text;
  const pad = (flags.zero ? "0" : " ").repeat(missing);
  return flags.minus ? text + pad : pad + text;
}

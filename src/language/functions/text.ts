import { elementsOf, listValue } from "../../value/collection";
import { isWhollyKnown } from "../../value/inspect";
import { mappedShape, partOfShape } from "../../value/shape";
import { BOOL, listOf, NUMBER, STRING } from "../../value/type";
import {
  boolValue,
  FALSE,
  isNull,
  type Refinements,
  stringValue,
  TRUE,
  UnknownContent,
  type Value,
} from "../../value/value";
import { hasShape, inARow, textShapeOf } from "../texts";
import { noArgument, nullElement, outOfRange } from "./bad-argument";
import type { FunctionSpecification, FunctionTable, Parameter } from "./specification";
import { graphemesOf } from "./unicode/graphemes";
import { lowerCase, titleCase, upperCase } from "./unicode/letter-case";
import { trimLetters, trimLineEnd, trimSpace } from "./unicode/trim";
import { notNull, stringOf, stringResult, unknownResult, wholeNumber } from "./values";

const STR: Parameter = { name: "str", type: STRING };
const STR_DYNAMIC: Parameter = { ...STR, allowDynamic: true };

/** A function of texts alone that gives a text. */
function ofTexts(parameters: readonly Parameter[], call: (...texts: string[]) => string): FunctionSpecification {
  return { parameters, type: STRING, refine: notNull, call: (args) => stringResult(call(...args.map(stringOf))) };
}

function startsWith([str, prefix]: readonly Value[]): Value {
  const wanted = stringOf(prefix);
  if (!(str?.content instanceof UnknownContent)) return boolValue(stringOf(str).startsWith(wanted));
  const known = str.content.refinements.prefix ?? "";
  if (known.startsWith(wanted)) return TRUE;
  // Terraform compares bytes; where the known beginning is long enough it decides.
  if (known !== "" && Buffer.byteLength(known) >= Buffer.byteLength(wanted)) return FALSE;
  return unknownResult("startswith", [str], BOOL);
}

function join([separator, ...lists]: readonly Value[]): Value {
  if (lists.length === 0) throw noArgument("join", "lists");
  if (!lists.every(isWhollyKnown)) return joinedUnknown(stringOf(separator), lists);
  const texts: string[] = [];
  for (const list of lists) {
    for (const [i, element] of elementsOf(list).entries()) {
      if (isNull(element)) throw nullElement("join", "lists", i);
      texts.push(stringOf(element));
    }
  }
  return stringResult(texts.join(stringOf(separator)));
}

/** Terraform knows nothing of it; whether there is only one element, and what the others are, we do. */
function joinedUnknown(separator: string, lists: readonly Value[]): Value {
  const open = unknownResult("join", lists);
  const elements = lists.flatMap(elementsOf);
  const isList = lists.every(({ type }) => type.kind !== "set");
  if (elements.some(isNull) || (!isList && elements.length > 1)) return open;
  return inARow(
    open,
    elements.flatMap((element, i) => (i === 0 ? [element] : [stringValue(separator), element])),
  );
}

/** Of a text with some letters changed one by one. */
function changed([str]: readonly Value[], map: (text: string) => string): Refinements {
  return { notNull: true, ...(str && hasShape(str) ? { shape: mappedShape(textShapeOf(str), map) } : {}) };
}

function partKnown([str, offset, length]: readonly Value[]): Refinements {
  const [from, count] = [offset?.content, length?.content];
  if (!str || !hasShape(str) || typeof from !== "number" || typeof count !== "number" || from < 0) return notNull();
  const shape = partOfShape(textShapeOf(str), from, count < 0 ? Infinity : count);
  return { notNull: true, ...(shape ? { shape } : {}) };
}

/** Go splits by an empty separator into letters, not into halves of them. */
function split([separator, str]: readonly Value[]): Value {
  const by = stringOf(separator);
  const parts = by === "" ? Array.from(stringOf(str)) : stringOf(str).split(by);
  return listValue(parts.map(stringResult), STRING);
}

function substr([str, offset, length]: readonly Value[]): Value {
  const clusters = graphemesOf(stringOf(str));
  const count = wholeNumber("substr", "length", length);
  const given = wholeNumber("substr", "offset", offset);
  if (given >= 0 && count === 0) return stringResult("");
  // A text that is shorter than what an offset counts from its end is taken from its beginning; of none is taken the rest.
  const start = Math.max(0, given < 0 ? given + clusters.length : given);
  const end = count <= 0 ? clusters.length : start + count;
  return stringResult(clusters.slice(start, end).join(""));
}

/** Letters that a result may have: far below what a JS string can hold. */
const MAX_LENGTH = 2 ** 28;

function indent(args: readonly Value[]): Value {
  const spaces = wholeNumber("indent", "spaces", args[0]);
  if (spaces < 0) throw outOfRange("indent", "spaces", 0, Number.MAX_SAFE_INTEGER);
  const lines = stringOf(args[1]).split("\n");
  if (spaces * lines.length > MAX_LENGTH) return unknownResult("indent", args);
  return stringResult(lines.join(`\n${" ".repeat(spaces)}`));
}

export const TEXT_FUNCTIONS: FunctionTable = {
  chomp: ofTexts([STR], (str) => trimLineEnd(str)),
  endswith: {
    parameters: [STR, { name: "suffix", type: STRING }],
    type: BOOL,
    refine: notNull,
    call: ([str, suffix]) => boolValue(stringOf(str).endsWith(stringOf(suffix))),
  },
  indent: { parameters: [{ name: "spaces", type: NUMBER }, STR], type: STRING, refine: notNull, call: indent },
  join: {
    parameters: [{ name: "separator", type: STRING }],
    variadic: { name: "lists", type: listOf(STRING) },
    type: STRING,
    refine: notNull,
    call: join,
  },
  lower: { ...ofTexts([STR_DYNAMIC], (str) => lowerCase(str)), refine: (args) => changed(args, lowerCase) },
  split: {
    parameters: [{ name: "separator", type: STRING }, STR],
    type: listOf(STRING),
    refine: notNull,
    call: split,
  },
  startswith: {
    parameters: [
      { ...STR, allowUnknown: true },
      { name: "prefix", type: STRING },
    ],
    type: BOOL,
    refine: notNull,
    call: startsWith,
  },
  strcontains: {
    parameters: [STR, { name: "substr", type: STRING }],
    type: BOOL,
    call: ([str, part]) => boolValue(stringOf(str).includes(stringOf(part))),
  },
  strrev: ofTexts([STR_DYNAMIC], (str) => graphemesOf(str).toReversed().join("")),
  substr: {
    parameters: [
      STR_DYNAMIC,
      { name: "offset", type: NUMBER, allowDynamic: true },
      { name: "length", type: NUMBER, allowDynamic: true },
    ],
    type: STRING,
    refine: partKnown,
    call: substr,
  },
  title: ofTexts([STR], (str) => titleCase(str)),
  trim: ofTexts([STR, { name: "cutset", type: STRING }], (str, letters = "") => trimLetters(str, letters)),
  trimprefix: ofTexts([STR, { name: "prefix", type: STRING }], (str, prefix = "") =>
    str.startsWith(prefix) ? str.slice(prefix.length) : str,
  ),
  trimspace: ofTexts([STR], (str) => trimSpace(str)),
  trimsuffix: ofTexts([STR, { name: "suffix", type: STRING }], (str, suffix = "") =>
    suffix !== "" && str.endsWith(suffix) ? str.slice(0, -suffix.length) : str,
  ),
  upper: { ...ofTexts([STR_DYNAMIC], (str) => upperCase(str)), refine: (args) => changed(args, upperCase) },
};

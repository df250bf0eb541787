import { listValue } from "../../value/collection";
import { DYNAMIC, listOf, objectOf, STRING, type Type, tupleOf } from "../../value/type";
import { isKnown, nullValue, objectValue, tupleValue, type Value } from "../../value/value";
import { LanguageError } from "../error";
import { badSyntax } from "./bad-argument";
import { type Match, type Pattern, PatternError, patternOf } from "./re2/pattern";
import { allMatches, replaceAll } from "./re2/search";
import type { FunctionTable, Parameter } from "./specification";
import { notNull, stringOf, stringResult } from "./values";

const PARAMETERS: readonly Parameter[] = [
  { name: "pattern", type: STRING },
  { name: "string", type: STRING },
];

function patternIn(fn: string, parameter: string, source: string): Pattern {
  try {
    return patternOf(source);
  } catch (error) {
    if (error instanceof PatternError) throw badSyntax(fn, parameter, "RE2", error.message);
    throw error;
  }
}

/** A match is a text; with groups it is a tuple of theirs, with names an object. */
function matchType(fn: string, { groups }: Pattern): Type {
  if (groups.length === 0) return STRING;
  const names = groups.filter((name) => name !== undefined);
  if (names.length === 0) return tupleOf(groups.map(() => STRING));
  if (names.length < groups.length) throw badSyntax(fn, "pattern", "RE2", "groups with and without a name");
  return objectOf(new Map(names.map((name) => [name, STRING])));
}

function matchValue({ groups }: Pattern, text: string, match: Match): Value {
  if (groups.length === 0) return part(text, match, 0);
  const parts = groups.map((_, i) => part(text, match, i + 1));
  if (groups[0] === undefined) return tupleValue(parts);
  return objectValue(new Map(groups.map((name, i) => [name ?? "", parts[i] as Value])));
}

function part(text: string, match: Match, group: number): Value {
  const start = match[2 * group] ?? -1;
  return start < 0 ? nullValue(STRING) : stringResult(text.slice(start, match[2 * group + 1]));
}

function typeOf(fn: string, pattern: Value | undefined): Type {
  return pattern && isKnown(pattern) ? matchType(fn, patternIn(fn, "pattern", stringOf(pattern))) : DYNAMIC;
}

function replace([str, substr, replacement]: readonly Value[]): Value {
  const [text, part, by] = [stringOf(str), stringOf(substr), stringOf(replacement)];
  if (part.length > 1 && part.startsWith("/") && part.endsWith("/")) {
    return stringResult(replaceAll(patternIn("replace", "substr", part.slice(1, -1)), text, by));
  }
  // Go finds nothing before and behind every letter, JavaScript also within surrogate pairs.
  if (part === "") return stringResult(by + Array.from(text, (letter) => letter + by).join(""));
  return stringResult(text.split(part).join(by));
}

export const REGEX: FunctionTable = {
  regex: {
    parameters: PARAMETERS,
    type: ([pattern]) => typeOf("regex", pattern),
    refine: notNull,
    call: ([source, string]) => {
      const pattern = patternIn("regex", "pattern", stringOf(source));
      const match = pattern.find(stringOf(string), 0);
      if (!match) throw new LanguageError("language/no-match", { function: "regex" });
      return matchValue(pattern, stringOf(string), match);
    },
  },
  regexall: {
    parameters: PARAMETERS,
    type: ([pattern]) => listOf(typeOf("regexall", pattern)),
    refine: notNull,
    call: ([source, string]) => {
      const pattern = patternIn("regexall", "pattern", stringOf(source));
      const text = stringOf(string);
      const matches = allMatches(pattern, text).map((match) => matchValue(pattern, text, match));
      return listValue(matches, matchType("regexall", pattern));
    },
  },
  replace: {
    parameters: [
      { name: "str", type: STRING },
      { name: "substr", type: STRING },
      { name: "replace", type: STRING },
    ],
    type: STRING,
    refine: notNull,
    call: replace,
  },
};

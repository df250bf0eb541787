import { findNodeAtLocation, type ParseError, parse, parseTree, printParseErrorCode } from "jsonc-parser";
import type { Json, JsonObject } from "../model/json";
import { isObject, withTexts } from "../model/json";
import type { Location } from "../model/location";
import { fail, InputError } from "../model/problem";

/**
 * Parses JSON. On malformed text every mistake is reported at once, with line and column.
 *
 * @throws InputError `json/malformed`
 */
export function parseJson(text: string, file: string): Json {
  try {
    const value = JSON.parse(text) as Json;
    return CONVERSIONS.test(text) ? withTexts(value) : value;
  } catch (error) {
    // Only now the tolerant parser, which finds all mistakes but is several times slower.
    const errors: ParseError[] = [];
    parse(text, errors, { disallowComments: true, allowTrailingComma: false });
    if (errors.length === 0) fail("json/malformed", { reason: (error as Error).message }, { file });
    throw new InputError(
      errors.slice(0, 20).map(({ error: code, offset }) => ({
        id: "json/malformed",
        location: locationAt(text, offset, file),
        params: { reason: words(printParseErrorCode(code)) },
      })),
    );
  }
}

/** Members by which JavaScript makes texts and numbers of objects, or names that are written with escapes. */
const CONVERSIONS = /toString|valueOf|\\u00/;

/** The same, for a document that must be an object. */
export function parseJsonObject(text: string, file: string): JsonObject {
  const value = parseJson(text, file);
  if (!isObject(value))
    fail("file/unrecognised", { file, found: Array.isArray(value) ? "a JSON list" : "a JSON value" });
  return value;
}

/** The names that an object in a text has more than once, of which `JSON.parse` keeps the last; for small files. */
export function repeatedNames(text: string, path: readonly string[]): string[] {
  const tree = parseTree(text);
  const names = (tree && findNodeAtLocation(tree, [...path]))?.children?.map((one) => String(one.children?.[0]?.value));
  return (names ?? []).filter((name, i, all) => all.indexOf(name) !== i);
}

/** Line and column, counted from 1, of an offset in a text. */
export function locationAt(text: string, offset: number, file: string): Location {
  const before = text.slice(0, offset);
  const line = before.split("\n").length;
  return { file, line, column: offset - before.lastIndexOf("\n") };
}

/** `CommaExpected` as `comma expected`. */
function words(code: string): string {
  return code.replace(/([a-z])([A-Z])/g, "$1 $2").toLowerCase();
}

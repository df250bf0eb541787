import { LanguageError } from "../error";

/*
 * What functions refuse. None of these says what the argument was: a function does not see whether it is a secret.
 */

/** An argument that is no text of a notation: JSON, RFC 3339, base64. A detail is in English, as who reads it gives it. */
export function badSyntax(fn: string, parameter: string, syntax: string, detail?: string): LanguageError {
  const params = { function: fn, parameter, syntax };
  if (detail === undefined) return new LanguageError("language/argument-notation", params);
  return new LanguageError("language/argument-syntax", { ...params, detail });
}

/** A number that has to be whole, and to fit into 64 bits. */
export function notWhole(fn: string, parameter: string): LanguageError {
  return new LanguageError("language/argument-whole", { function: fn, parameter });
}

export function outOfRange(fn: string, parameter: string, least: number, greatest: number): LanguageError {
  return new LanguageError("language/argument-range", {
    function: fn,
    parameter,
    least: String(least),
    greatest: String(greatest),
  });
}

/** Fewer arguments than a function can do something with. */
export function noArgument(fn: string, parameter: string): LanguageError {
  return new LanguageError("language/argument-missing", { function: fn, parameter });
}

/** An element that is null where none may be. */
export function nullElement(fn: string, parameter: string, index: number): LanguageError {
  return new LanguageError("language/argument-null-element", { function: fn, parameter, index: String(index) });
}

export function badType(fn: string, parameter: string, expected: string, actual: string): LanguageError {
  return new LanguageError("language/argument-type", { function: fn, parameter, expected, actual });
}

/** There is no result: the logarithm of a negative number. */
export function noResult(fn: string): LanguageError {
  return new LanguageError("language/no-result", { function: fn });
}

import { LanguageError } from "../error";

/*
 * What functions of collections refuse, beside what all functions do. None of these says what an argument was, since it may be
 * a secret.
 */

/** A list that has to have elements. */
export function emptyList(fn: string, parameter: string): LanguageError {
  return new LanguageError("language/argument-empty", { function: fn, parameter });
}

/** Neither the element nor a default for it is there. */
export function notFound(fn: string, parameter: string): LanguageError {
  return new LanguageError("language/not-found", { function: fn, parameter });
}

/** Arguments, or elements of one, whose types have nothing in common. */
export function typesDiffer(fn: string, parameter: string): LanguageError {
  return new LanguageError("language/types-differ", { function: fn, parameter });
}

/** Two lists that belong together, and are not of one length. */
export function lengthsDiffer(fn: string, first: string, second: string): LanguageError {
  return new LanguageError("language/lengths-differ", { function: fn, first, second });
}

/** Nothing but null and what is empty to choose from. */
export function nothingLeft(fn: string): LanguageError {
  return new LanguageError("language/nothing-left", { function: fn });
}

/** A list of several elements where one at most may be. */
export function moreThanOne(fn: string, parameter: string): LanguageError {
  return new LanguageError("language/more-than-one", { function: fn, parameter });
}

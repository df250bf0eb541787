import type { Value } from "../../value/value";
import { LanguageError } from "../error";
import type { Range } from "../syntax";
import { anything } from "../unknowns";

/**
 * What came out of a part of an expression: a value, or what is wrong, with the value that stands in for it. Terraform goes on
 * with that one: the error counts only where the part does, and not in a branch that is not taken.
 */
export type Outcome = Value | Failure;

export class Failure {
  constructor(
    readonly error: LanguageError,
    readonly value: Value = anything(),
  ) {}
}

/** What is wrong for sure, wherever it stands: not even `try` looks past a name that nobody declared. */
export class Fatal extends Error {
  constructor(readonly error: LanguageError) {
    super(error.id);
  }
}

export function toValue(outcome: Outcome): Value {
  return outcome instanceof Failure ? outcome.value : outcome;
}

export function errorOf(outcome: Outcome): LanguageError | undefined {
  return outcome instanceof Failure ? outcome.error : undefined;
}

export function firstError(outcomes: readonly Outcome[]): LanguageError | undefined {
  for (const outcome of outcomes) if (outcome instanceof Failure) return outcome.error;
  return undefined;
}

/** A value that counts only where nothing is wrong. */
export function unless(error: LanguageError | undefined, value: Value): Outcome {
  return error ? new Failure(error, value) : value;
}

/** The result of a step, or what is wrong with it, at this place where it does not tell one. */
export function attempt(place: Range, step: () => Outcome): Outcome {
  try {
    return step();
  } catch (error) {
    if (error instanceof LanguageError) return new Failure(placed(error, place));
    throw error;
  }
}

export function placed(error: LanguageError, { start, end }: Range): LanguageError {
  return error.range ? error : new LanguageError(error.id, error.params, { start, end });
}

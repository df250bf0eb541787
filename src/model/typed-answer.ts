import { firstUnknown } from "../value/inspect";
import { fromJson, toJson } from "../value/json";
import { DYNAMIC } from "../value/type";
import type { UnknownContent } from "../value/value";
import { nullValue, unknownValue, type Value } from "../value/value";
import { ABSENT, type Answer, type Known, type Missing, type Source, type Unknown } from "./answer";
import type { Json } from "./json";

/** A known value that remembers its type and its marks. */
class KnownAnswer implements Known<Json> {
  readonly kind = "known";
  readonly #typed: Value;

  constructor(
    readonly value: Json,
    readonly source: Source,
    typed: Value,
  ) {
    this.#typed = typed;
  }

  static typedOf(value: Answer): Value | undefined {
    return value instanceof KnownAnswer ? value.#typed : undefined;
  }
}

class UnknownAnswer implements Unknown {
  readonly kind = "unknown";
  readonly #typed: Value;

  constructor(
    readonly missing: Missing,
    typed: Value,
  ) {
    this.#typed = typed;
  }

  static typedOf(value: Answer): Value | undefined {
    return value instanceof UnknownAnswer ? value.#typed : undefined;
  }
}

/** What rules and planner are told of a value: known, unknown or absent. Linear in the value. */
export function answerOf(typed: Value, source: Source = "configuration"): Answer {
  if (typed.content === null) return ABSENT;
  const open = firstUnknown(typed);
  return open ? new UnknownAnswer(missingOf(open), typed) : new KnownAnswer(toJson(typed) as Json, source, typed);
}

/** The value behind an answer, with type and marks; undefined where it was not evaluated, but written out or read. */
export function typedOf(value: Answer): Value | undefined {
  return KnownAnswer.typedOf(value) ?? UnknownAnswer.typedOf(value);
}

/** The kinds of reasons are those of whoever made the unknown value: this room, or `expression`. */
export function missingOf({ reason }: UnknownContent): Missing {
  return reason as Missing;
}

/** The value that an answer tells of, however it was found. */
export function valueBehind(answer: Answer): Value {
  const typed = typedOf(answer);
  if (typed) return typed;
  if (answer.kind === "absent") return nullValue();
  return answer.kind === "known" ? fromJson(answer.value) : unknownValue(DYNAMIC, answer.missing);
}

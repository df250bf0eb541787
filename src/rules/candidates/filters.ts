import { ABSENT, type Answer, asString, chainAnswer, known, type Missing } from "../../model/answer";
import type { Model } from "../../model/model";
import type { Resource } from "../../model/resource";
import { sentValue } from "../../network/sent";

/** What an argument of a data source asks of each of its answers. */
export type Filter<T> = readonly [argument: string, fits: (one: T, wanted: string) => boolean];

/** What is left, and what is missing to know whether there are fewer. */
export interface Filtered<T> {
  readonly values: readonly T[];
  readonly open?: Missing;
}

/** An argument of a data source as a text. The provider takes an empty one, and 0, for not set. */
export function argumentOf(model: Model, data: Resource, name: string): Answer<string> {
  return chainAnswer(sentValue(model, data, name), (json) =>
    typeof json === "object" ? ABSENT : asString(known(json)),
  );
}

/**
 * Those that an answer may be. An argument that is not known may only make them fewer: what none of more has, none of fewer
 * has either.
 */
export function filtered<T>(
  model: Model,
  data: Resource,
  all: readonly T[],
  filters: readonly Filter<T>[],
): Filtered<T> {
  let values = all;
  let open: Missing | undefined;
  for (const [argument, fits] of filters) {
    const wanted = argumentOf(model, data, argument);
    if (wanted.kind === "unknown") open ??= wanted.missing;
    if (wanted.kind === "known") values = values.filter((one) => fits(one, wanted.value));
  }
  return { values, ...(open ? { open } : {}) };
}

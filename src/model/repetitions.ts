import { isObject } from "./json";
import { fail } from "./problem";
import type { Repetition } from "./resource";
import type { Missing, Value } from "./value";

/** More instances of one block than any account holds: a slip of the keyboard, which would only exhaust the memory. */
const MOST_INSTANCES = 1_000_000;

/**
 * The instances that a count or a for_each makes of a resource or of a module; one that stands for all of them where
 * that is not known.
 */
export function repetitionsOf(value: Value, argument: "count" | "for_each", address: string): Repetition[] {
  const known = argument === "count" ? countOf(value) : eachOf(value);
  return known ?? [{ missing: missingOf(value, address) }];
}

function countOf(value: Value): Repetition[] | undefined {
  if (value.kind !== "known") return undefined;
  const count = Number(value.value);
  if (!Number.isInteger(count) || count < 0) return undefined;
  if (count > MOST_INSTANCES) fail("configuration/count", { count, most: MOST_INSTANCES });
  return Array.from({ length: count }, (_, key) => ({ key, value: key }));
}

function eachOf(value: Value): Repetition[] | undefined {
  if (value.kind !== "known") return undefined;
  if (isObject(value.value)) return Object.entries(value.value).map(([key, each]) => ({ key, value: each }));
  if (!Array.isArray(value.value) || !value.value.every((each) => typeof each === "string")) return undefined;
  return [...new Set(value.value as string[])].sort().map((each) => ({ key: each, value: each }));
}

function missingOf(value: Value, address: string): Missing {
  return value.kind === "unknown" ? value.missing : { kind: "repetition", subject: address };
}

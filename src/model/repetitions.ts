import { elementsOf, keysOf } from "../value/collection";
import { firstUnknown } from "../value/inspect";
import { type Num, parseNumber, safeInteger } from "../value/number";
import { isMembers, UnknownContent, type Value } from "../value/value";
import type { Missing } from "./answer";
import { fail } from "./problem";
import { missingOf } from "./typed-answer";

/** One instance of a block with `count` or `for_each`; empty for one without. */
export interface Repetition {
  readonly key?: string | number;
  /** each.value; parts of it may not be known yet. */
  readonly value?: Value;
  /** Set when the number of instances is not known; the one resource then stands for all of them. */
  readonly missing?: Missing;
}

/** More instances than any account holds: a slip of the keyboard, which would only exhaust the memory. */
export const MOST_INSTANCES = 200_000;

/**
 * The instances that a count or a for_each makes of a resource or of a module; one that stands for all of them where
 * that is not known. Of a for_each Terraform needs the keys only: the values may be known later.
 */
export function repetitionsOf(value: Value, argument: "count" | "for_each", address: string): Repetition[] {
  const known = argument === "count" ? countOf(value) : eachOf(value);
  return known ?? [{ missing: whyNot(value, address) }];
}

function countOf({ type, content }: Value): Repetition[] | undefined {
  const isNumber = type.kind === "number" && content !== null && !(content instanceof UnknownContent);
  const number = type.kind === "string" && typeof content === "string" ? parseNumber(content) : undefined;
  const count = isNumber ? safeInteger(content as Num) : number === undefined ? undefined : safeInteger(number);
  if (count === undefined || count < 0) return undefined;
  if (count > MOST_INSTANCES) fail("configuration/count", { count, most: MOST_INSTANCES });
  return Array.from({ length: count }, (_, key) => ({ key }));
}

function eachOf(value: Value): Repetition[] | undefined {
  const { content, type } = value;
  if (isMembers(content)) return keysOf(value).map((key) => ({ key, value: content.get(key) as Value }));
  if (!Array.isArray(content)) return undefined;
  // Terraform takes sets only; a list of texts is its to refuse, and what is meant is clear.
  const elements = elementsOf(value);
  if (!elements.every((element) => typeof element.content === "string")) return undefined;
  const found = new Map(elements.map((element) => [element.content as string, element] as const));
  const keys = type.kind === "set" ? [...found.keys()] : [...found.keys()].sort();
  return keys.map((key) => ({ key, value: found.get(key) as Value }));
}

function whyNot(value: Value, address: string): Missing {
  const open = value.content instanceof UnknownContent ? value.content : firstUnknown(value);
  return open ? missingOf(open) : { kind: "repetition", subject: address };
}

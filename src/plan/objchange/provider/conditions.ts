import { readConditions } from "../../../schema/files";
import type { Hiding, Readable } from "../sdk/field";
import { deepEqual, type Go } from "../sdk/go-value";
import { callGo, failsGo } from "./go-functions";

/*
 * Conditions under which a difference is hidden, as the schema file has them; docs/catalog.md explains the form.
 */

export type ProviderCondition =
  | string
  | number
  | boolean
  | null
  | { readonly get: string }
  | { readonly was: string }
  | { readonly id: 1 }
  | { readonly list: readonly string[] }
  | ConditionOperation;

/** The operator, and what it is applied to. */
export interface ConditionOperation extends ReadonlyArray<ProviderCondition> {
  readonly 0: string;
}

/** What is asked: two texts at an address of a resource. */
interface Question {
  readonly address: string;
  readonly before: string;
  readonly after: string;
  readonly data: Readable;
}

let known: readonly Hiding[] | undefined;

/** The condition of a number, as a function. */
export function conditionOf(number: number): Hiding {
  known ??= (readConditions() as readonly ProviderCondition[]).map(
    (condition): Hiding =>
      (address, before, after, data) =>
        evaluateCondition(condition, { address, before, after, data }) === true,
  );
  const hiding = known[number];
  if (!hiding) throw new Error(`the schema file has no condition ${number}`);
  return hiding;
}

/** The value of a condition. @throws Error for an operator that is none */
export function evaluateCondition(condition: ProviderCondition, question: Question): Go {
  if (condition === null) return undefined;
  if (typeof condition === "string") return named(condition, question);
  if (typeof condition !== "object") return condition;
  if (isOperation(condition)) return operated(condition, question);
  const { data } = question;
  if ("get" in condition) return data.get(condition.get);
  if ("was" in condition) return data.change(condition.was)[0];
  return "list" in condition ? condition.list : data.id;
}

function isOperation(condition: object): condition is ConditionOperation {
  return Array.isArray(condition);
}

function named(text: string, { address, before, after }: Question): Go {
  if (text === "$old") return before;
  if (text === "$new") return after;
  return text === "$key" ? address : text;
}

function operated([operator, ...rest]: ConditionOperation, question: Question): Go {
  const { data } = question;
  const value = (i: number): Go => evaluateCondition(rest[i] as ProviderCondition, question);
  switch (operator) {
    case "and":
      return rest.every((_, i) => value(i) === true);
    case "or":
      return rest.some((_, i) => value(i) === true);
    case "not":
      return value(0) !== true;
    case "if":
      return value(0) === true ? value(1) : value(2);
    case "eq":
      return same(value(0), value(1));
    case "ne":
      return !same(value(0), value(1));
    case "set":
      return data.getOk(addressOf(rest[0])) !== undefined;
    case "exists":
      return data.getExisting(addressOf(rest[0])) !== undefined;
    case "changed":
      return data.hasChange(String(rest[0]));
    case "isNewResource":
      return false;
    case "call":
      return callGo(
        String(rest[0]),
        rest.slice(1).map((one) => evaluateCondition(one, question)),
      );
    case "second":
      return failure(rest[0] as ConditionOperation, question);
    default:
      return arithmetic(operator, value(0), value(1));
  }
}

function addressOf(condition: ProviderCondition | undefined): string {
  return (condition as { readonly get: string }).get;
}

/** The error of a call: something that is not nil, or nil. */
function failure([, name, ...values]: ConditionOperation, question: Question): Go {
  const failed = failsGo(
    String(name),
    values.map((one) => evaluateCondition(one, question)),
  );
  return failed ? "error" : undefined;
}

function same(a: Go, b: Go): boolean {
  return a === b || deepEqual(a, b);
}

function arithmetic(operator: string, a: Go, b: Go): Go {
  switch (operator) {
    case "+":
      return Number(a) + Number(b);
    case "-":
      return Number(a) - Number(b);
    case "<":
      return (a as number) < (b as number);
    case "<=":
      return (a as number) <= (b as number);
    case ">":
      return (a as number) > (b as number);
    case ">=":
      return (a as number) >= (b as number);
    case "index":
      return (a as readonly Go[])[Number(b)];
    default:
      throw new Error(`a condition has the unknown operator ${operator}`);
  }
}

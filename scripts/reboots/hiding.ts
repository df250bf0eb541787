import type { ConditionOperation, ProviderCondition } from "../../src/plan/objchange/provider/conditions";
import { readConditions, readRecord } from "../../src/schema/files";

/** When the provider sees no difference in an attribute, as its schema has the condition; empty where it always sees one. */
export function hidingOf(type: string, attribute: string): string {
  const record = readRecord("resource", type)?.a?.[attribute];
  if (record?.hide === undefined) return "";
  const condition = record.hide < 0 ? undefined : (readConditions() as readonly ProviderCondition[])[record.hide];
  return condition === undefined ? "by code of its own" : textOf(condition);
}

/** A condition as people read it: `nat_type` is not "Enhanced". */
function textOf(condition: ProviderCondition): string {
  if (condition === null) return "null";
  if (condition === "$old") return "the former value";
  if (condition === "$new") return "the new value";
  if (condition === "$key") return "its place";
  if (typeof condition !== "object") return JSON.stringify(condition);
  if (isOperation(condition)) return operationText(condition);
  if ("get" in condition) return `\`${condition.get}\``;
  if ("was" in condition) return `the former \`${condition.was}\``;
  return "list" in condition ? condition.list.join(", ") : "the id";
}

function isOperation(condition: object): condition is ConditionOperation {
  return Array.isArray(condition);
}

const BETWEEN: ReadonlyMap<string, string> = new Map([
  ["eq", "is"],
  ["ne", "is not"],
]);

function operationText([operator, ...rest]: ConditionOperation): string {
  const [first, ...others] = rest.map((one) => textOf(one as ProviderCondition));
  const within = (word: string) => rest.map((one) => grouped(one as ProviderCondition)).join(` ${word} `);
  switch (operator) {
    case "and":
    case "or":
      return within(operator);
    case "not":
      return `not ${grouped(rest[0] as ProviderCondition)}`;
    case "set":
      return `${first} is set`;
    case "if":
      return `if ${first} then ${others[0]} else ${others[1]}`;
    case "call":
      return `${JSON.parse(first as string)} of ${others.join(", ")}`;
    default:
      return `${first} ${BETWEEN.get(operator) ?? operator} ${others.join(", ")}`;
  }
}

/** In brackets where its parts could be read with others. */
function grouped(condition: ProviderCondition): string {
  const isJoined =
    typeof condition === "object" && condition !== null && isOperation(condition) && isJoining(condition[0]);
  return isJoined ? `(${textOf(condition)})` : textOf(condition);
}

function isJoining(operator: string): boolean {
  return operator === "and" || operator === "or" || operator === "if";
}

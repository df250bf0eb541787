import { type Json, sameJson } from "../json";
import { bool, not, number, text } from "./convert";
import { isOpen } from "./open";

/** What an operator makes of two known values. Throws `NotEvaluable`. */
export function binary(operator: string, left: Json, right: Json): Json {
  if (operator === "==") return same(left, right);
  if (operator === "!=") return !same(left, right);
  if (operator === "&&") return bool(left) && bool(right);
  if (operator === "||") return bool(left) || bool(right);
  return calculate(operator, number(left), number(right));
}

export function unary(operator: string, value: Json): Json {
  return operator === "!" ? !bool(value) : -number(value);
}

function calculate(operator: string, left: number, right: number): Json {
  switch (operator) {
    case "+":
      return number(left + right);
    case "-":
      return number(left - right);
    case "*":
      return number(left * right);
    case "/":
      return right === 0 ? not() : left / right;
    case "%":
      return right === 0 ? not() : left % right;
    case "<":
      return left < right;
    case "<=":
      return left <= right;
    case ">":
      return left > right;
    case ">=":
      return left >= right;
    default:
      return not();
  }
}

/**
 * Values of two types are never the same to Terraform. A value whose type we do not know for sure, `5` and `"5"` of a
 * variable, lists and maps, is left alone.
 */
function same(left: Json, right: Json): boolean {
  if (isOpen(left) || isOpen(right)) return not();
  if (left === null || right === null) return left === right;
  if (typeof left === "object" || typeof right === "object") return not();
  if (typeof left === typeof right) return sameJson(left, right);
  return String(left) === String(right) ? not() : false;
}

/** Both branches of a condition have one type: of a number and a text, Terraform makes two texts. */
export function branch(chosen: Json, other: Json): Json {
  if (isOpen(chosen) || (isOpen(other) && typeof chosen === "string")) return chosen;
  if (typeof chosen === typeof other || chosen === null || other === null) return chosen;
  return typeof chosen === "object" || typeof other === "object" ? chosen : text(chosen);
}

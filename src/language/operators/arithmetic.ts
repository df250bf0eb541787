import { add, divide, isInfinite, modulo, multiply, type Num, sign, subtract } from "../../value/number";
import { LanguageError } from "../error";

export type Arithmetic = "+" | "-" | "*" | "/" | "%";

const OPERATORS: ReadonlySet<string> = new Set(["+", "-", "*", "/", "%"]);

export function isArithmetic(operator: string): operator is Arithmetic {
  return OPERATORS.has(operator);
}

/**
 * As math/big.Float: what divides by zero is infinite.
 *
 * @throws LanguageError where there is no result, as for 0 / 0
 */
export function computed(operator: Arithmetic, left: Num, right: Num): Num {
  if (isUndefined(operator, left, right)) throw new LanguageError("language/no-number", { operator });
  switch (operator) {
    case "+":
      return add(left, right);
    case "-":
      return subtract(left, right);
    case "*":
      return multiply(left, right);
    case "/":
      return divide(left, right);
    case "%":
      return modulo(left, right);
  }
}

function isUndefined(operator: Arithmetic, left: Num, right: Num): boolean {
  const infinite = isInfinite(left) && isInfinite(right);
  switch (operator) {
    case "+":
      return infinite && sign(left) !== sign(right);
    case "-":
      return infinite && sign(left) === sign(right);
    case "*":
      return (isInfinite(left) && sign(right) === 0) || (isInfinite(right) && sign(left) === 0);
    case "/":
      return infinite || (sign(left) === 0 && sign(right) === 0);
    case "%":
      return isInfinite(right) || (isInfinite(left) && sign(right) !== 0);
  }
}

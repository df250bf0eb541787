import { list, not, number } from "../convert";
import type { FunctionTable } from "./function";

/** https://developer.hashicorp.com/terraform/language/functions, numeric functions. */
export const NUMBERS: FunctionTable = {
  abs: ([value]) => Math.abs(number(value)),
  ceil: ([value]) => Math.ceil(number(value)),
  floor: ([value]) => Math.floor(number(value)),
  max: (values) => (values.length === 0 ? not() : Math.max(...values.map(number))),
  min: (values) => (values.length === 0 ? not() : Math.min(...values.map(number))),
  pow: ([base, exponent]) => number(number(base) ** number(exponent)),
  signum: ([value]) => Math.sign(number(value)),
  sum: ([values]) => {
    const numbers = list(values).map(number);
    return numbers.length === 0 ? not() : number(numbers.reduce((sum, value) => sum + value, 0));
  },
};

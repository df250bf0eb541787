import { LanguageError } from "../error";
import { FUNCTION_NAMES } from "../functions";
import { LAZY_NAMES, plainName } from "./lazy-names";

/** There is no such function; perhaps one of a name that is nearly the same was meant. */
export function unknownFunction(name: string): LanguageError {
  const plain = plainName(name);
  if (plain.includes("::")) {
    return new LanguageError("language/no-namespace", { namespace: plain.slice(0, plain.lastIndexOf("::") + 2) });
  }
  const near = nearestNames(plain);
  if (near.length === 0) return new LanguageError("language/no-function", { name: plain });
  return new LanguageError("language/no-function-near", { name: plain, near: near.join(", ") });
}

/** As many letters may be wrong as HCL takes for a slip of the hand. */
const SLIPS = 2;

function nearestNames(name: string): readonly string[] {
  const distances = [...FUNCTION_NAMES, ...LAZY_NAMES].map((known) => ({ known, distance: distance(name, known) }));
  const least = Math.min(...distances.map(({ distance }) => distance));
  return least > SLIPS ? [] : distances.filter(({ distance }) => distance === least).map(({ known }) => known);
}

/** Levenshtein's: letters added, left out and replaced. */
function distance(a: string, b: string): number {
  let previous = Array.from({ length: b.length + 1 }, (_, i) => i);
  for (let i = 1; i <= a.length; i++) {
    const current = [i];
    for (let j = 1; j <= b.length; j++) {
      const replaced = (previous[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1);
      current.push(Math.min(replaced, (previous[j] ?? 0) + 1, (current[j - 1] ?? 0) + 1));
    }
    previous = current;
  }
  return previous[b.length] ?? 0;
}

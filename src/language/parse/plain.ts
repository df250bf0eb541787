import type { TraversalNode, TraversalStep } from "../syntax";

/**
 * The tree of a name with plain steps, `alicloud_vpc.main[0].id`, which most expressions are; undefined for anything else. The
 * parser would give the same, in twenty times the time.
 */
export function plainTraversal(text: string, start: number, end: number): TraversalNode | undefined {
  const steps: TraversalStep[] = [];
  const brackets: boolean[] = [];
  let at = nameEnd(text, start);
  const root = text.slice(start, at);
  if (root === "" || root === "true" || root === "false" || root === "null") return undefined;
  while (at < end) {
    const letter = text.charCodeAt(at);
    const from = at + 1;
    if (letter === DOT) at = nameEnd(text, from);
    else if (letter === BRACKET) at = digitsEnd(text, from);
    else return undefined;
    const inBrackets = letter === BRACKET;
    if (at === from || at > end) return undefined;
    const step = text.slice(from, at);
    steps.push(inBrackets ? Number(step) : step);
    brackets.push(inBrackets);
    if (!inBrackets) continue;
    if (text.charCodeAt(at) !== CLOSING || step.length > MAX_DIGITS) return undefined;
    at++;
  }
  return at === end ? { kind: "traversal", root, steps, brackets, start, end } : undefined;
}

const [DOT, BRACKET, CLOSING, DASH] = [46, 91, 93, 45];
/** Of an integer that is exact for sure. */
const MAX_DIGITS = 15;

/** Names of other letters than these are not plain. */
function nameEnd(text: string, start: number): number {
  let at = start;
  for (;;) {
    const code = text.charCodeAt(at);
    if (isLetter(code) || (at > start && (isDigit(code) || code === DASH))) at++;
    else return at;
  }
}

function digitsEnd(text: string, start: number): number {
  let at = start;
  while (isDigit(text.charCodeAt(at))) at++;
  return at;
}

function isDigit(code: number): boolean {
  return code >= 48 && code <= 57;
}

function isLetter(code: number): boolean {
  return (code >= 97 && code <= 122) || (code >= 65 && code <= 90) || code === 95;
}

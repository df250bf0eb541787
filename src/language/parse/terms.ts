import type { Node, TraversalStep } from "../syntax";
import { parseCall } from "./arguments";
import { parseObject, parseTuple } from "./collections";
import type { Machine } from "./machine";
import { number } from "./steps";
import { heredoc, quoted } from "./template";

/** The first operand from here on; undefined where what opens it wants an operand first. */
export function term(machine: Machine): Node | undefined {
  const { tokens } = machine;
  switch (tokens.peek()) {
    case "name":
      return named(machine);
    case "number":
      return number(machine);
    case "quote":
      return quoted(machine);
    case "heredoc":
      return heredoc(machine);
    case "(":
      return parentheses(machine);
    case "[":
      return parseTuple(machine);
    case "{":
      return parseObject(machine);
    case "-":
    case "!":
      return unary(machine);
    default:
      return machine.fail("language/expected-expression", { found: tokens.found() });
  }
}

const CONSTANTS: ReadonlyMap<string, boolean | null> = new Map([
  ["true", true],
  ["false", false],
  ["null", null],
]);

function named(machine: Machine): Node | undefined {
  const { tokens } = machine;
  const { start } = tokens;
  const name = machine.name();
  const end = tokens.position;
  const next = tokens.peek();
  if (next === "(" || next === "::") return parseCall(machine, name, start);
  const value = CONSTANTS.get(name);
  if (value !== undefined) return { kind: "literal", value, start, end };
  const steps: TraversalStep[] = [];
  const brackets: boolean[] = [];
  machine.growing = { kind: "traversal", steps, brackets };
  return { kind: "traversal", root: name, steps, brackets, start, end };
}

/** Several around the same are one. */
function parentheses(machine: Machine): undefined {
  const { tokens } = machine;
  const open = { start: tokens.start, end: tokens.end };
  tokens.read();
  const outside = tokens.newlines;
  tokens.newlines = false;
  return machine.want((inner) => {
    const end = machine.close(open, ")");
    tokens.newlines = outside;
    const of = inner.kind === "parentheses" ? inner.of : inner;
    return { kind: "parentheses", of, start: open.start, end };
  }, open);
}

function unary(machine: Machine): undefined {
  const { tokens } = machine;
  const { start } = tokens;
  const operator = tokens.peek() === "-" ? "-" : "!";
  tokens.read();
  return machine.unary((of) => ({ kind: "unary", operator, of, start, end: of.end }));
}

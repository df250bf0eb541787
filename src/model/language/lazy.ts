import type { Json } from "../json";
import { integer, not } from "./convert";
import type { Variables } from "./for";
import { isOpen } from "./open";
import type { Node } from "./syntax";

interface Evaluates {
  of(node: Node, variables: Variables): Json;
}

type Lazy = (args: readonly Node[], variables: Variables, evaluation: Evaluates) => Json | undefined;

/** Functions that may know more than all of their arguments. Undefined: they take the arguments like any other. */
export const LAZY: Readonly<Record<string, Lazy>> = {
  /** The first that is there; nobody looks at those behind it. */
  coalesce: (args, variables, evaluation) => {
    for (const argument of args) {
      const value = evaluation.of(argument, variables);
      if (isOpen(value)) return not();
      if (value !== null && value !== "") return value;
    }
    return undefined;
  },
  /** Where the first is not known, whether it is an error is not known either. */
  try: ([first], variables, evaluation) => (first ? evaluation.of(first, variables) : undefined),
  can: ([first], variables, evaluation) => {
    if (first && isOpen(evaluation.of(first, variables))) return not();
    return first ? true : undefined;
  },
  length: ([list]) => (list?.kind === "list" ? list.entries.length : undefined),
  element: ([list, index], variables, evaluation) => {
    if (list?.kind !== "list" || !index) return undefined;
    const at = integer(evaluation.of(index, variables));
    const entry = at < 0 ? undefined : list.entries[at % list.entries.length];
    return entry ? evaluation.of(entry, variables) : undefined;
  },
};

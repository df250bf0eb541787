import type { Program } from "./language";

/** How often the loops of one expression go round for one resource, those in loops included. */
export const MOST_CEL_ROUNDS = 1_000_000;

/** Names by which an expression counts; nobody else may use them. */
export const ROUND = "eniplanRound";
export const PLACE = "eniplanPlace";

/** Thrown in the middle of an expression; loops of CEL look past errors, so `isSpent` says it too. */
class Spent extends Error {}

/** Counts the rounds of an expression, and ends it when they are too many. */
export class Budget {
  private rounds = 0;

  restart(): void {
    this.rounds = 0;
  }

  get isSpent(): boolean {
    return this.rounds > MOST_CEL_ROUNDS;
  }

  /** @throws Spent */
  readonly round = (): boolean => {
    this.rounds += 1;
    if (this.isSpent) throw new Spent();
    return true;
  };

  /** @throws Spent */
  readonly place = (): bigint => (this.round() ? 0n : 1n);
}

/** A node of the library's tree, as far as it is looked at. */
interface Node {
  readonly op: string;
  readonly args: unknown;
  readonly start: number;
  readonly end: number;
}

const QUANTIFIERS = new Set(["all", "exists", "exists_one", "filter"]);

/**
 * An expression in which each round of each loop is counted. The library has no bound of its own, and eight loops in each
 * other over thirty elements would not end.
 */
export function withRounds(text: string, { ast }: Program): string {
  const inserts: { readonly at: number; readonly text: string }[] = [];
  for (const node of nodesIn(ast)) {
    const [name, , given] = Array.isArray(node.args) ? (node.args as unknown[]) : [];
    if (node.op !== "rcall" || typeof name !== "string" || !Array.isArray(given)) continue;
    const last = (given as Node[]).at(-1);
    const before = (given as Node[]).at(-2);
    if (!last || !before || !(QUANTIFIERS.has(name) || name === "map")) continue;
    // Not by `&&`, which in CEL looks at the other side where one fails. Between the comma and the bracket: an argument may stand in brackets of its own.
    const start = text.indexOf(",", before.end) + 1;
    const end = text.lastIndexOf(")", node.end - 1);
    if (start <= before.end || start > last.start || end < last.end) continue;
    const [open, close] = name === "map" ? ["[", `][${PLACE}()]`] : [`${ROUND}() ? (`, ") : false"];
    inserts.push({ at: start, text: open }, { at: end, text: close });
  }
  // From behind, so that places stay; of two at one place the inner one closes first.
  return inserts
    .map((insert, i) => ({ ...insert, i }))
    .sort((a, b) => b.at - a.at || a.i - b.i)
    .reduce((changed, { at, text: added }) => changed.slice(0, at) + added + changed.slice(at), text);
}

function* nodesIn(tree: unknown): Generator<Node> {
  const open: unknown[] = [tree];
  for (let value = open.pop(); value !== undefined; value = open.pop()) {
    if (typeof value !== "object" || value === null) continue;
    if (Array.isArray(value)) open.push(...(value as unknown[]));
    else {
      yield value as Node;
      open.push((value as Node).args);
    }
  }
}

import ts from "typescript-5";
import type { Mutant } from "./mutants";

interface Insertion {
  readonly at: number;
  readonly text: string;
  /** Of those at one place the one that opens last comes last, and the one that closes first first. */
  readonly rank: number;
}

/**
 * A source that has all of these mistakes in it, each behind a switch: `globalThis.mutant(id)` says whether it is the one that
 * is on, and sees that it is reached. What is evaluated when the module is loaded counts as reached in each function of it.
 */
export function instrument(text: string, mutants: readonly Mutant[]): string {
  const insertions = mutants.flatMap(switched);
  const once = mutants.filter(({ within }) => within === undefined).map(({ id }) => id);
  if (once.length > 0) insertions.push(...marks(text, `globalThis.mutant(${once.join(",")})`));
  insertions.sort((a, b) => b.at - a.at || b.rank - a.rank);
  let result = text;
  for (const { at, text: added } of insertions) result = result.slice(0, at) + added + result.slice(at);
  return result;
}

function switched({ id, start, end, becomes, isStatement }: Mutant): Insertion[] {
  if (isStatement) return [{ at: start, text: `if (!globalThis.mutant(${id})) `, rank: 1 }];
  return [
    { at: start, text: `(globalThis.mutant(${id}) ? (${becomes}) : (`, rank: 1 },
    { at: end, text: "))", rank: 0 },
  ];
}

/** `call` at the beginning of each function. */
function marks(text: string, call: string): Insertion[] {
  const source = ts.createSourceFile("source.ts", text, ts.ScriptTarget.ES2022, true);
  const found: Insertion[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isArrowFunction(node) && !ts.isBlock(node.body)) {
      found.push({ at: node.body.getStart(source), text: `(${call}, `, rank: 0.5 });
      found.push({ at: node.body.end, text: ")", rank: 0.5 });
    } else if (ts.isFunctionLike(node) && "body" in node && node.body && ts.isBlock(node.body)) {
      found.push({ at: node.body.getStart(source) + 1, text: ` ${call};`, rank: 0 });
    }
    ts.forEachChild(node, visit);
  };
  visit(source);
  return found;
}

import ts from "typescript-5";
import { changesOf } from "./operators";

/** One small mistake in a source. */
export interface Mutant {
  readonly id: number;
  /** From the root of the package. */
  readonly file: string;
  readonly line: number;
  readonly start: number;
  readonly end: number;
  readonly was: string;
  readonly becomes: string;
  /** A statement that is left out, rather than an expression that is another one. */
  readonly isStatement: boolean;
  /** Where the function that it is in begins; undefined where it is evaluated once, when the module is loaded. */
  readonly within: number | undefined;
}

/** All mistakes that can be made in a source, in the order of their places. */
export function mutantsOf(file: string, text: string): readonly Omit<Mutant, "id">[] {
  const source = ts.createSourceFile(file, text, ts.ScriptTarget.ES2022, true);
  const found: Omit<Mutant, "id">[] = [];
  const visit = (node: ts.Node, within: number | undefined): void => {
    if (ts.isTypeNode(node) || ts.isImportDeclaration(node) || ts.isInterfaceDeclaration(node)) return;
    for (const { target, becomes } of changesOf(node)) {
      const start = target.getStart(source);
      const { line } = source.getLineAndCharacterOfPosition(start);
      const isStatement = ts.isStatement(target);
      found.push({
        file,
        line: line + 1,
        start,
        end: target.end,
        was: text.slice(start, target.end),
        becomes,
        isStatement,
        within,
      });
    }
    const inside = ts.isFunctionLike(node) && "body" in node && node.body ? node.pos : within;
    ts.forEachChild(node, (child) => visit(child, inside));
  };
  visit(source, undefined);
  return found;
}

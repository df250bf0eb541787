import ts from "typescript-5";

/** An expression or statement, and what is written in its place. */
export interface Change {
  readonly target: ts.Node;
  readonly becomes: string;
}

const { SyntaxKind } = ts;

/** An operator, and the one that is most easily mistaken for it. */
const OTHER = new Map<ts.SyntaxKind, string>([
  [SyntaxKind.AmpersandAmpersandToken, "||"],
  [SyntaxKind.BarBarToken, "&&"],
  [SyntaxKind.LessThanToken, "<="],
  [SyntaxKind.LessThanEqualsToken, "<"],
  [SyntaxKind.GreaterThanToken, ">="],
  [SyntaxKind.GreaterThanEqualsToken, ">"],
  [SyntaxKind.EqualsEqualsEqualsToken, "!=="],
  [SyntaxKind.ExclamationEqualsEqualsToken, "==="],
  [SyntaxKind.PlusToken, "-"],
  [SyntaxKind.MinusToken, "+"],
  [SyntaxKind.AsteriskToken, "/"],
]);

/** Negated conditions, boundaries, other operators, other constants, statements that are left out. */
export function changesOf(node: ts.Node): readonly Change[] {
  if (ts.isIfStatement(node)) return [{ target: node.expression, becomes: `!(${node.expression.getText()})` }];
  if (ts.isConditionalExpression(node)) return [{ target: node.condition, becomes: `!(${node.condition.getText()})` }];
  if (ts.isBinaryExpression(node)) return ofOperator(node);
  if (ts.isNumericLiteral(node)) return isValue(node) ? [{ target: node, becomes: `(${node.text} + 1)` }] : [];
  if (node.kind === SyntaxKind.TrueKeyword) return isValue(node) ? [{ target: node, becomes: "false" }] : [];
  if (node.kind === SyntaxKind.FalseKeyword) return isValue(node) ? [{ target: node, becomes: "true" }] : [];
  if (ts.isExpressionStatement(node) && ts.isCallExpression(node.expression) && !isSuper(node.expression)) {
    return [{ target: node, becomes: ";" }];
  }
  return [];
}

function ofOperator(node: ts.BinaryExpression): readonly Change[] {
  const other = OTHER.get(node.operatorToken.kind);
  if (other === undefined) return [];
  // Texts have no difference.
  if (other === "-" && [node.left, node.right].some(isText)) return [];
  return [{ target: node, becomes: `${operand(node.left)} ${other} ${operand(node.right)}` }];
}

/** `&&` binds more strongly than `||`. */
function operand(node: ts.Expression): string {
  return ts.isBinaryExpression(node) ? `(${node.getText()})` : node.getText();
}

function isText(node: ts.Expression): boolean {
  if (ts.isBinaryExpression(node)) return isText(node.left) || isText(node.right);
  return ts.isStringLiteralLike(node) || ts.isTemplateExpression(node);
}

/** Rather than the name of a member. */
function isValue({ parent, pos }: ts.Node): boolean {
  return !("name" in parent) || (parent.name as ts.Node | undefined)?.pos !== pos;
}

function isSuper({ expression }: ts.CallExpression): boolean {
  return expression.kind === SyntaxKind.SuperKeyword;
}

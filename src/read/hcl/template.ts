import type { Node, TemplateForNode, TemplateIfNode } from "../../language/syntax";

/** The source of a part of the text. */
export type CodeOf = (node: Node) => string;

/** Directives within directives; deeper ones stay in the words of the source. */
const DEEPEST = 100;
/** What ends the reading of a template in JSON syntax. */
const LONE_RETURN = /\r(?!\n)/;

/** A text in Terraform's JSON syntax, where it stays what it is. Undefined where that has no way to say it. */
export function asText(value: string): string | undefined {
  const hasSequence = /[$%]\{/.test(value);
  if (value.startsWith("\ufeff") || (hasSequence && LONE_RETURN.test(value))) return undefined;
  return hasSequence ? escaped(value) : value;
}

/**
 * A template in Terraform's JSON syntax, where nothing is escaped but `$${`, and strip marks work line by line: so there are
 * none. Undefined where that has no way to say it. Linear.
 */
export function asTemplate(parts: readonly Node[], codeOf: CodeOf): string | undefined {
  // One part alone would be what it is, and no text.
  return parts.length < 2 && parts[0]?.kind !== "template-if" && parts[0]?.kind !== "template-for"
    ? undefined
    : joined(parts, codeOf, 0);
}

function joined(parts: readonly Node[], codeOf: CodeOf, depth: number): string | undefined {
  if (depth > DEEPEST) return undefined;
  let text = "";
  for (const [i, part] of parts.entries()) {
    const words = partText(part, codeOf, depth);
    const isLast = depth === 0 && i === parts.length - 1;
    if (words === undefined || (part.kind === "literal" && !isLast && /[$%]$/.test(words))) return undefined;
    text += words;
  }
  return depth === 0 && text.startsWith("\ufeff") ? undefined : text;
}

function partText(part: Node, codeOf: CodeOf, depth: number): string | undefined {
  switch (part.kind) {
    case "literal":
      if (typeof part.value !== "string") return `\${${codeOf(part)}}`;
      return LONE_RETURN.test(part.value) ? undefined : escaped(part.value);
    case "template-if":
      return conditional(part, codeOf, depth + 1);
    case "template-for":
      return repeated(part, codeOf, depth + 1);
    default:
      return `\${${codeOf(part)}}`;
  }
}

function conditional(
  { condition, then, otherwise }: TemplateIfNode,
  codeOf: CodeOf,
  depth: number,
): string | undefined {
  const first = joined(then.parts, codeOf, depth);
  const second = joined(otherwise.parts, codeOf, depth);
  if (first === undefined || second === undefined) return undefined;
  const other = otherwise.parts.length > 0 ? `%{ else }${second}` : "";
  return `%{ if ${codeOf(condition)} }${first}${other}%{ endif }`;
}

function repeated(
  { keyName, valueName, of, body }: TemplateForNode,
  codeOf: CodeOf,
  depth: number,
): string | undefined {
  const inner = joined(body.parts, codeOf, depth);
  if (inner === undefined) return undefined;
  const names = keyName === undefined ? valueName : `${keyName}, ${valueName}`;
  return `%{ for ${names} in ${codeOf(of)} }${inner}%{ endfor }`;
}

function escaped(text: string): string {
  return text.replace(/([$%])\{/g, "$1$1{");
}

import { hasTooManyDigits, numberText } from "../../value/number";
import { normalizeText } from "../../value/text";
import { LanguageError } from "../error";
import type { Node, Range, TemplateNode } from "../syntax";
import { trimStart } from "./blanks";

/** What a template consists of, before directives take what stands between them. */
export type Part =
  | TextPart
  | { readonly kind: "value"; readonly node: Node }
  | (Range & { readonly kind: "if"; readonly condition: Node })
  | (Range & { readonly kind: "for"; readonly keyName?: string; readonly valueName: string; readonly of: Node })
  | (Range & { readonly kind: "else" })
  | (Range & { readonly kind: "endif" | "endfor" });

/** Strip marks and the indentation of a heredoc shorten it. */
export interface TextPart extends Range {
  readonly kind: "text";
  value: string;
}

/**
 * `<<-` takes away the indentation that all lines have, of those pieces that begin a line; lines of blanks alone do not
 * count. As hclsyntax does it: after strip marks have done their work.
 */
export function withoutIndentation(parts: readonly Part[]): void {
  const beginnings: TextPart[] = [];
  let least = Number.POSITIVE_INFINITY;
  let begins = true;
  for (const part of parts) {
    if (begins && !isBlankLine(part)) {
      if (part.kind === "text") beginnings.push(part);
      least = Math.min(least, part.kind === "text" ? part.value.length - trimStart(part.value).length : 0);
    }
    begins = part.kind === "text" && part.value.endsWith("\n");
  }
  for (const part of beginnings) part.value = part.value.slice(least);
}

function isBlankLine(part: Part): boolean {
  return part.kind === "text" && part.value.endsWith("\n") && trimStart(part.value) === "";
}

/** The tree of a template. Linear. @throws LanguageError for directives that do not belong together. */
export function assembled(parts: readonly Part[], range: Range): Node {
  const [only] = parts;
  if (parts.length === 1 && only?.kind === "value") return only.node;
  const assembly = new Assembly();
  for (const part of parts) assembly.add(part);
  const nodes = assembly.finished();
  const [first] = nodes;
  if (nodes.length === 0) return { kind: "literal", value: "", ...range };
  if (nodes.length === 1 && first?.kind === "literal" && first.value !== null) return { ...first, ...range };
  return { kind: "template", parts: nodes, ...range };
}

/** A directive that is open, and the parts before it. */
interface Open {
  readonly directive: Extract<Part, { kind: "if" | "for" }>;
  readonly before: Node[];
  then?: TemplateNode;
}

/** Puts directives around what stands between them. */
class Assembly {
  private readonly open: Open[] = [];
  /** The parts of the innermost branch that is open, and where it begins. */
  private nodes: Node[] = [];
  private start = 0;

  add(part: Part): void {
    switch (part.kind) {
      case "text":
        this.nodes.push({ kind: "literal", value: part.value, start: part.start, end: part.end });
        break;
      case "value":
        this.nodes.push(part.node);
        break;
      case "if":
      case "for":
        this.open.push({ directive: part, before: this.nodes });
        this.begin(part.end);
        break;
      case "else":
        this.otherwise(part);
        break;
      case "endif":
      case "endfor":
        this.close(part);
    }
  }

  finished(): readonly Node[] {
    const left = this.open.at(-1)?.directive;
    if (left) throw new LanguageError("language/unclosed", { open: `%{ ${left.kind} }` }, rangeOf(left));
    return melded(this.nodes);
  }

  private otherwise(part: Range): void {
    const open = this.open.at(-1);
    if (open?.directive.kind !== "if" || open.then) throw stray("else", part);
    // biome-ignore lint/suspicious/noThenProperty: a word of the language, never a function
    open.then = this.branch(part.start);
    this.begin(part.end);
  }

  private close({ kind, start, end }: Range & { readonly kind: "endif" | "endfor" }): void {
    const open = this.open.pop();
    if (open?.directive.kind !== kind.slice("end".length)) throw stray(kind, { start, end });
    const { directive, before, then } = open;
    const range = { start: directive.start, end };
    const last = this.branch(start);
    if (directive.kind === "for") {
      const { kind: _, start: __, end: ___, ...names } = directive;
      before.push({ kind: "template-for", ...names, body: last, ...range });
    } else {
      const empty: TemplateNode = { kind: "template", parts: [], start, end: start };
      const [first, second] = then ? [then, last] : [last, empty];
      // biome-ignore lint/suspicious/noThenProperty: a word of the language, never a function
      before.push({ kind: "template-if", condition: directive.condition, then: first, otherwise: second, ...range });
    }
    this.nodes = before;
  }

  private branch(end: number): TemplateNode {
    return { kind: "template", parts: melded(this.nodes), start: this.start, end };
  }

  private begin(start: number): void {
    this.nodes = [];
    this.start = start;
  }
}

function rangeOf({ start, end }: Range): Range {
  return { start, end };
}

function stray(found: string, range: Range): LanguageError {
  return new LanguageError("language/stray-directive", { found }, rangeOf(range));
}

/** Constants beside each other become one; empty ones are nothing. */
function melded(nodes: readonly Node[]): Node[] {
  const result: Node[] = [];
  let text = "";
  let range: Range = { start: 0, end: 0 };
  const flush = () => {
    if (text !== "") result.push({ kind: "literal", value: normalizeText(text), ...range });
    text = "";
  };
  for (const node of nodes) {
    const constant = constantText(node);
    if (constant === undefined) {
      flush();
      result.push(node);
    } else if (constant !== "") {
      range = { start: text === "" ? node.start : range.start, end: node.end };
      text += constant;
    }
  }
  flush();
  return result;
}

/** What a constant is as a part of a text. A null cannot be one, which is said when it is evaluated. */
function constantText(node: Node): string | undefined {
  if (node.kind !== "literal" || node.value === null) return undefined;
  const { value } = node;
  if (typeof value === "string") return value;
  if (typeof value === "boolean") return String(value);
  return hasTooManyDigits(value) ? undefined : numberText(value);
}

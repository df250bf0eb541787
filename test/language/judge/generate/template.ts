import { type Expression, escaped, escapedTemplate } from "./expression";
import { FOR_NAMES, loop } from "./forms";
import type { Form, Make } from "./generator";
import { WORDS } from "./pools";

/** A piece of a template. Numbers are those of children. */
type Piece =
  | { readonly kind: "text"; readonly raw: string }
  | { readonly kind: "value"; readonly of: number; readonly strip: Strip }
  | {
      readonly kind: "if";
      readonly of: number;
      readonly then: readonly Piece[];
      readonly otherwise?: readonly Piece[];
      readonly strip: readonly Strip[];
    }
  | {
      readonly kind: "for";
      readonly of: number;
      readonly names: string;
      readonly body: readonly Piece[];
      readonly strip: readonly Strip[];
    };

type Escaping = (raw: string) => string;
type Strip = readonly [left: boolean, right: boolean];

const SPACES = ["", " ", "\n", " \n  ", "\t", "-", "x "];

export const template: Form = (make, type) => {
  if (type.kind !== "string") return undefined;
  const children: Expression[] = [];
  const pieces = draw(make, children, 2);
  const uses = new Set(["template", ...pieces.flatMap(kindsOf)]);
  const heredoc = make.draw.int(1, 100);
  const write = (texts: readonly string[]) => `"${written(pieces, texts, escaped)}"`;
  return {
    children,
    write,
    writeJson: (all) =>
      written(
        pieces,
        all.map((child) => child.write(child.children.map(textOf))),
        escapedTemplate,
      ),
    uses: [...uses],
    // Lines end an expression, but not within brackets.
    ...(heredoc <= 4 && { write: (texts: readonly string[]) => document(pieces, texts, heredoc <= 2), loose: true }),
  };
};

function textOf(expression: Expression): string {
  return expression.write(expression.children.map(textOf));
}

function document(pieces: readonly Piece[], texts: readonly string[], indented: boolean): string {
  const body = written(pieces, texts, escapedTemplate).replaceAll("EOT", "eot").replaceAll("\r", "");
  const lines = indented ? body.replace(/^/gm, "    ") : body;
  return `<<${indented ? "-" : ""}EOT\n${lines}\nEOT\n`;
}

function draw(make: Make, children: Expression[], depth: number): Piece[] {
  return make.draw.many(1, 4, () => piece(make, children, depth));
}

function piece(make: Make, children: Expression[], depth: number): Piece {
  const chance = make.draw.int(1, 100);
  const add = (child: Expression) => children.push(child) - 1;
  const strip = (): Strip => [make.draw.chance(15), make.draw.chance(15)];
  if (chance <= 35) return { kind: "text", raw: make.draw.pick(make.draw.chance(60) ? SPACES : WORDS) };
  if (chance <= 75 || depth === 0) {
    return { kind: "value", of: add(make.draw.chance(85) ? make.text() : make.number()), strip: strip() };
  }
  if (chance <= 90) {
    const of = add(make.flag());
    const then = draw(make, children, depth - 1);
    const otherwise = make.draw.chance(50) ? { otherwise: draw(make, children, depth - 1) } : {};
    return { kind: "if", of, then, ...otherwise, strip: [strip(), strip(), strip()] };
  }
  const { of, key, value } = loop(make);
  const [first, second] = make.draw.pick(FOR_NAMES);
  const two = make.draw.chance(50);
  const inner = make.binding(
    two
      ? [
          [first, key],
          [second, value],
        ]
      : [[second, value]],
  );
  const at = add(of);
  const body = draw(inner, children, depth - 1);
  return { kind: "for", of: at, names: two ? `${first}, ${second}` : second, body, strip: [strip(), strip()] };
}

function written(pieces: readonly Piece[], texts: readonly string[], escaping: Escaping): string {
  return pieces.map((item) => writePiece(item, texts, escaping)).join("");
}

function writePiece(item: Piece, texts: readonly string[], escaping: Escaping): string {
  const inner = (pieces: readonly Piece[]) => written(pieces, texts, escaping);
  switch (item.kind) {
    case "text":
      // A mark in front of an interpolation would escape it.
      return escaping(item.raw).replace(/[$%]$/, "");
    case "value":
      return marked("$", item.strip, `${texts[item.of]}`);
    case "if": {
      const otherwise = item.otherwise ? directive(item.strip[1], "else") + inner(item.otherwise) : "";
      return (
        directive(item.strip[0], `if ${texts[item.of]}`) +
        inner(item.then) +
        otherwise +
        directive(item.strip[2], "endif")
      );
    }
    case "for":
      return (
        directive(item.strip[0], `for ${item.names} in ${texts[item.of]}`) +
        inner(item.body) +
        directive(item.strip[1], "endfor")
      );
  }
}

function directive(strip: Strip | undefined, text: string): string {
  return marked("%", strip ?? [false, false], ` ${text} `);
}

function marked(sign: string, [left, right]: Strip, text: string): string {
  return `${sign}{${left ? "~" : ""}${text}${right ? "~" : ""}}`;
}

function kindsOf(item: Piece): string[] {
  const strips = item.kind === "text" ? [] : item.kind === "value" ? [item.strip] : item.strip;
  const own = item.kind === "if" || item.kind === "for" ? [`%{ ${item.kind} }`] : [];
  const inner = item.kind === "if" ? [...item.then, ...(item.otherwise ?? [])] : item.kind === "for" ? item.body : [];
  return [...own, ...(strips.some(([a, b]) => a || b) ? ["~"] : []), ...inner.flatMap(kindsOf)];
}

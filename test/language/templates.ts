import fc from "fast-check";

/** Templates of text, values and directives, put together without regard to what goes together. */

const text = fc.constantFrom(
  ...[
    "x",
    "x y",
    " ",
    "  ",
    "\t",
    "$",
    "%",
    "$$",
    "%%",
    "{",
    "}",
    "~",
    "~}",
    "$${",
    "%%{",
    "$$${",
    "é",
    "e\u0301",
    "\u0085",
  ],
  ...['"', "\\", "\\n", "@", "//", "\u2028", "\ufeff", "\u00a0", "\u0301", "😀", "$ ", "% "],
);
const lineBreak = fc.constantFrom(
  "\n",
  "\n",
  "\n  ",
  "\n    ",
  " \n",
  "  \n",
  "\n\n",
  "\r\n",
  "$ \n",
  "$\t\r\n",
  "%\n",
  "\n\t",
);
const value = fc.constantFrom(
  'upper("a")',
  'upper("a")',
  '"b"',
  "1.50",
  "true",
  '"${"c"}"',
  '"${upper("d")} "',
  "{a = 1}.a",
  " [2][0]",
  "\n3\n",
);
const mark = fc.constantFrom("", "", "~");
const sequence = fc.tuple(mark, value, mark).map(([left, inner, right]) => `\${${left}${inner}${right}}`);
const word = fc.constantFrom(
  "if true",
  "if false",
  "else",
  "endif",
  'for v in ["p", "q"]',
  "for k, v in {m = 4}",
  "endfor",
);
const directive = fc.tuple(mark, word, mark).map(([left, inner, right]) => `%{${left} ${inner} ${right}}`);

interface Parts {
  readonly template: string;
  readonly block: string;
}

/** What goes together, of pieces of some kind. */
function template(piece: fc.Arbitrary<string>): fc.Arbitrary<string> {
  return fc.letrec<Parts>((tie) => ({
    template: fc
      .array(
        fc.oneof(
          { weight: 5, arbitrary: piece },
          { weight: 2, arbitrary: sequence },
          { weight: 1, arbitrary: tie("block") },
        ),
        { maxLength: 6 },
      )
      .map((parts) => parts.join("")),
    block: fc
      .tuple(
        fc.constantFrom(["if true", "endif"], ["if false", "endif"], ['for v in ["p", "q"]', "endfor"]),
        mark,
        mark,
        mark,
        mark,
        tie("template"),
        tie("template"),
        fc.boolean(),
      )
      .map(([[open, close], a, b, c, d, body, other, both]) => {
        const otherwise = both && close === "endif" ? `%{${c} else ${d}}${other}` : "";
        return `%{${a} ${open} ${b}}${body}${otherwise}%{${c} ${close} ${d}}`;
      }),
  })).template;
}

/** Strings of the JSON notation, most of which are right. */
export const jsonTemplate = fc.oneof(
  { weight: 3, arbitrary: template(fc.oneof({ weight: 3, arbitrary: text }, { weight: 2, arbitrary: lineBreak })) },
  {
    weight: 1,
    arbitrary: fc
      .array(fc.oneof(text, lineBreak, sequence, directive, fc.constant("\r")), { maxLength: 6 })
      .map((parts) => parts.join("")),
  },
);

const quotedPiece = text.map((piece) =>
  piece.replace(/["\\]|\u2028/g, (sign) => (sign === "\\" ? "\\\\" : `\\${sign === '"' ? '"' : "t"}`)),
);
const quoted = template(
  fc.oneof(quotedPiece, fc.constantFrom("\\n", "\\r", "\\t", "\\u0020", "\\U0000000a", "\\u0024{x", "\\\\n")),
).map((inner) => `"${inner}"`);
const heredoc = fc
  .tuple(fc.constantFrom("<<", "<<-"), template(fc.oneof(text, lineBreak, lineBreak)), fc.constantFrom("", "  ", "\t"))
  .map(([open, inner, indent]) => `${open}END\n${inner}\n${indent}END\n`);

/** Strings in quotes and heredocs. */
export const nativeTemplate = fc.oneof(quoted, heredoc);

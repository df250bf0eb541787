import fc from "fast-check";

/** Texts of the native notation, of all its forms, in any layout that it allows. */

const name = fc.constantFrom("a", "b", "c", "var", "each", "é", "a-b", "_x", "x1");
const blank = fc.constantFrom("", "", "", " ", "  ", " /* x */ ", "\t");
/** Between brackets, where line breaks count for nothing. */
const gap = fc.oneof(
  { weight: 4, arbitrary: blank },
  { weight: 1, arbitrary: fc.constantFrom("\n", " # x\n", " // y\r\n  ") },
);

const number = fc.constantFrom("0", "1", "42", "1.5", "1e5", "2E-3", "1234567890", "0.1");

function joined(...parts: fc.Arbitrary<string>[]): fc.Arbitrary<string> {
  return fc.tuple(...parts).map((texts) => texts.join(""));
}

function listOf(part: fc.Arbitrary<string>, separator: string, maxLength = 3): fc.Arbitrary<string> {
  return fc.array(part, { maxLength }).map((parts) => parts.join(separator));
}

const is = fc.constant;

/** None of them ends with a sign that would make an escape of what follows. */
const literalPiece = fc.constantFrom(
  "x",
  " ",
  "  y",
  "$-",
  "% ",
  "$${",
  "%%{",
  "{",
  "}",
  "é",
  "e\u0301",
  "$$a",
  " $ ",
  "~}",
  ".",
);
const quotedPiece = fc.oneof(
  literalPiece,
  fc.constantFrom("\\n", '\\"', "\\\\", "\\t", "\\u0041", "\\U0001F600", "\\r"),
);
const linePiece = fc.oneof(
  literalPiece,
  fc.constantFrom("\n", "\n  ", " \n", "\n\n", '"', "\\", "\\n", "\t", "$ \n", "\r\n"),
);
const mark = fc.constantFrom("", "", "~");

const { all } = fc.letrec<Record<"all" | "held" | "term" | "quoted" | "step" | "item", string>>((tie) => {
  const any = tie("all");
  const within = joined(gap, any, gap);
  const binary = fc.constantFrom("+", " -", "*", "/", "%", "==", "!=", "<", ">", "<=", ">=", "&&", "||");
  const names = fc.oneof(name, joined(name, is(", "), name));
  const sequence = joined(is("${"), mark, is(" "), within, is(" "), mark, is("}"));
  const ifs = (piece: fc.Arbitrary<string>) =>
    joined(
      ...[is("%{"), mark, is(" if "), any, is(" "), mark, is("}"), piece],
      ...[fc.oneof(is(""), joined(is("%{ else "), mark, is("}"), piece)), is("%{"), mark, is(" endif "), mark, is("}")],
    );
  const fors = (piece: fc.Arbitrary<string>) =>
    joined(
      is("%{ for "),
      names,
      is(" in "),
      any,
      is(" "),
      mark,
      is("}"),
      piece,
      is("%{"),
      mark,
      is(" endfor "),
      mark,
      is("}"),
    );
  const template = (piece: fc.Arbitrary<string>) =>
    fc.oneof(
      { weight: 5, arbitrary: piece },
      { weight: 2, arbitrary: sequence },
      { weight: 1, arbitrary: ifs(piece) },
      { weight: 1, arbitrary: fors(piece) },
    );
  const heredoc = (dash: string) => joined(is(`<<${dash}END\n`), listOf(template(linePiece), "", 6), is("\n  END\n"));
  return {
    all: fc.oneof(
      { maxDepth: 3 },
      tie("held"),
      joined(tie("held"), blank, binary, blank, tie("held")),
      joined(tie("held"), is(" ? "), any, is(" : "), any),
    ),
    held: fc.oneof({ maxDepth: 3 }, tie("term"), number, joined(fc.constantFrom("-", "!"), tie("held"))),
    term: fc.oneof(
      { maxDepth: 3 },
      ...[name, fc.constantFrom("true", "null"), tie("quoted")],
      joined(tie("term"), tie("step")),
      joined(tie("term"), tie("step"), tie("step")),
      joined(is("("), within, is(")")),
      joined(is("["), listOf(within, ","), is("]")),
      joined(is("{"), listOf(tie("item"), ","), is("}")),
      joined(is("{\n"), listOf(tie("item"), "\n\n"), is("\n}")),
      joined(fc.constantFrom("f", "p::q"), is("("), listOf(within, ","), is(")")),
      joined(is("f("), within, is("...)")),
      joined(is("[for "), names, is(" in"), is(" "), within, is(":"), within, is(" if "), within, is("]")),
      joined(
        is("{for "),
        names,
        is(" in "),
        within,
        is(":"),
        within,
        is("=>"),
        within,
        fc.constantFrom("", "..."),
        is("}"),
      ),
      joined(is("[\n"), heredoc("-"), is("]")),
      joined(is("(\n"), heredoc(""), is(")")),
    ),
    quoted: joined(is('"'), listOf(template(quotedPiece), "", 5), is('"')),
    step: fc.oneof(
      { maxDepth: 3 },
      ...[
        fc.constantFrom(".a", ".b", ".0.a", "[0]", '["k"]', "[*]", ".*[0]", "[*].a", ".*.a.0[0]"),
        joined(is("["), within, is("]")),
      ],
    ),
    item: joined(
      fc.oneof(name, tie("quoted"), joined(is("("), within, is(")")), number),
      blank,
      fc.constantFrom("=", ":"),
      blank,
      any,
    ),
  };
});

/** A heredoc needs the line break behind its end, which a sign may have taken the place of. */
export const expression: fc.Arbitrary<string> = all;

const SIGNS = [
  ...'"{}[]() \n=,a1.$%#/<-\\?:*~!&|',
  "${",
  "%{",
  "~}",
  '"x"',
  "<<E\n",
  " for ",
  " in ",
  " if ",
  "::",
  "...",
  "=>",
  "\r",
  "é",
];

/** Such texts with some signs too many or too few. */
export const slipped: fc.Arbitrary<string> = fc
  .tuple(
    all,
    fc.array(fc.tuple(fc.nat(1000), fc.constantFrom("out", "in", "swap"), fc.constantFrom(...SIGNS)), {
      minLength: 1,
      maxLength: 2,
    }),
  )
  .map(([text, slips]) =>
    slips.reduce((before, [place, kind, sign]) => {
      const at = place % (before.length + 1);
      return before.slice(0, at) + (kind === "out" ? "" : sign) + before.slice(kind === "in" ? at : at + 1);
    }, text),
  );

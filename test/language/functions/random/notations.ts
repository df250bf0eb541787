import fc from "fast-check";
import { mistyped, mixed, quoted } from "./strings";

const WORDS = ["a", "b", "x y", "true", "null", "~", "12", "-1.5", "0x1F", "010", "1e3", "é", "2001-1-2", "yes", ".5"];

const scalar = fc.oneof(
  fc.constantFrom(...WORDS),
  fc.constantFrom(
    "'it''s'",
    '"q\\t\\u00e9"',
    "!!str 5",
    "|\n   l1\n    l2\n",
    ">-\n   f1\n   f2\n",
    "&k v",
    "*k",
    "[]",
    "{}",
    "",
  ),
);

/** Lines of mappings and sequences, in flows and in blocks, some of them wrong. */
const yaml = fc.oneof(
  fc
    .array(
      fc.tuple(
        fc.constantFrom("", "  ", "    ", "- ", "  - ", "- - "),
        fc.constantFrom("a: ", "b: ", "? c", "<<: ", "", "- "),
        scalar,
      ),
      { minLength: 1, maxLength: 5 },
    )
    .map((lines) => lines.map((line) => line.join("")).join("\n")),
  fc.array(scalar, { maxLength: 4 }).map((items) => `[${items.join(", ")}]`),
  fc.array(fc.tuple(fc.constantFrom("a", "b", '"c"', "1"), scalar), { maxLength: 4 }).map((members) => {
    return `{${members.map(([key, value]) => `${key}: ${value}`).join(", ")}}`;
  }),
  fc.json({ maxDepth: 3 }),
);

const PATTERN_PARTS = [
  ...[
    "a",
    "b",
    "[ab]",
    "[^a]",
    ".",
    "\\d",
    "\\w+",
    "\\s",
    "\\b",
    "^",
    "$",
    "(a)",
    "(b|c)",
    "(?:ab)",
    "(?P<n>a)",
    "(?i)",
  ],
  ...[
    "*",
    "+",
    "?",
    "*?",
    "{2}",
    "{1,2}",
    "|",
    "()",
    "é",
    "\\pL",
    "\\.",
    "[[:digit:]]",
    "(?m)",
    "\\B",
    "(a*)",
    "(|b)",
    "x{0}",
  ],
];
const TEXT_PARTS = ["a", "b", "ab", "c", "1", " ", "\n", "é", "𝒳", "A", ".", ""];

const VERBS = "vdsqtfegxXobGEz";
const verb = fc
  .tuple(
    mixed(["+", "-", "0", " ", "#"], 2),
    fc.constantFrom("", "", "5", "12"),
    fc.constantFrom("", "", ".", ".0", ".1", ".3", ".10"),
    fc.constantFrom("", "", "", "[1]", "[2]"),
    fc.constantFrom(...VERBS),
  )
  .map((parts) => `%${parts.join("")}`);
const formats = mistyped(
  fc.array(fc.oneof(verb, fc.constantFrom("x", "-", "%%", "é")), { minLength: 1, maxLength: 3 }).map((p) => p.join("")),
  "%d[].5",
);
const ARGUMENTS = [
  ...["1", "0", "-7", "1.5", "0.1", "2.5", "-0.05", "255", "123456789", "1e21", "1e-7", "0.00012345", "99.95", "9.5"],
  ...['"ab"', '"12"', '"e\\u0301x"', "true", '"true"', "[1]", "{ a = null }", "var.huge", "1/3", "var.no_text", '""'],
];

const instant = fc
  .tuple(
    fc.constantFrom("2024-02-29", "2023-02-28", "0001-01-01", "1999-12-31", "2100-02-28"),
    fc.constantFrom("T00:00:00", "T23:59:59", "T12:30:45.5", "T01:02:03.123456789"),
    fc.constantFrom("Z", "+08:00", "-05:30", "+00:00"),
  )
  .map((parts) => parts.join(""));
const duration = mixed(["1h", "-", "30m", "1.5s", "2ms", "7ns", "0", "9999h", ".5m", "3us", "+"], 3);
const dateFormat = mixed(
  [
    "YYYY",
    "YY",
    "M",
    "MM",
    "MMM",
    "D",
    "DD",
    "EEE",
    "h",
    "hh",
    "H",
    "aa",
    "AA",
    "m",
    "ss",
    "Z",
    "ZZZ",
    "-",
    "'",
    "'x'",
    "''",
    ":",
  ],
  5,
);

const csv = mistyped(mixed(["a", ",", "\n", '"b"', '"c,""d\ne"', "\r\n", "1", " ", "é"], 12), 'a,"\n');

const HARD_LETTERS = [
  ..."ab \n\t\r\"\\'#:-?é😀\u0301\u200d\u0001\u0085\u00a0\u2028\ufeff<>&",
  ..."👩👧🇨🇳각ᄀ가क्षि ณำกน้ำ\u094d\u0600க்ஷ",
];
const hardText = fc.array(fc.constantFrom(...HARD_LETTERS), { maxLength: 8 }).map((letters) => letters.join(""));
const longText = fc
  .array(fc.constantFrom("word", "a", "é", "  ", '"', "x\\y", "#"), { maxLength: 40 })
  .map((w) => w.join(" "));
const value: fc.Arbitrary<string> = fc.letrec<{ value: string }>((tie) => ({
  value: fc.oneof(
    { maxDepth: 3 },
    fc.oneof(hardText, hardText, longText).map(quoted),
    fc.constantFrom("1", "-1.5", "true", "null", "[]", "{}", "1e30", "0.1"),
    fc.array(tie("value"), { maxLength: 3 }).map((items) => `[${items.join(", ")}]`),
    fc.array(fc.tuple(hardText.map(quoted), tie("value")), { maxLength: 3 }).map((members) => {
      return `{ ${members.map(([key, of]) => `(${key}) = ${of}`).join(", ")} }`;
    }),
  ),
})).value;

/** What is wrong is a text: one plan judges all of them, right and wrong. */
function tried(call: fc.Arbitrary<string>): fc.Arbitrary<string> {
  return call.map((text) => `try(${text}, "wrong")`);
}

/** Random calls, by what their arguments are written in. */
export const RANDOM_CALLS: Readonly<Record<string, fc.Arbitrary<string>>> = {
  YAML: tried(mistyped(yaml, ":-# \n'\"[]{},&*!|>%@`").map((text) => `yamldecode(${quoted(text)})`)),
  "values as YAML": tried(value.map((of) => `yamlencode(${of})`)),
  JSON: tried(mistyped(fc.json({ maxDepth: 3 }), '{}[],:"0-+.eE\\ nt').map((text) => `jsondecode(${quoted(text)})`)),
  "values as JSON": tried(value.map((of) => `jsonencode(${of})`)),
  CSV: tried(csv.map((text) => `csvdecode(${quoted(text)})`)),
  patterns: tried(
    fc
      .tuple(mistyped(mixed(PATTERN_PARTS, 5), "()[]{}*+?|\\^$"), mixed(TEXT_PARTS, 5))
      .map(([pattern, text]) => `regexall(${quoted(pattern)}, ${quoted(text)})`),
  ),
  replacements: tried(
    fc
      .tuple(
        mixed(PATTERN_PARTS, 4),
        mixed(TEXT_PARTS, 5),
        mixed(["$1", "${1}", "$n", "${n}", "$$", "-", "$", "x", "${", "$1x"], 4),
      )
      .map(([pattern, text, by]) => `replace(${quoted(text)}, ${quoted(`/${pattern}/`)}, ${quoted(by)})`),
  ),
  formats: tried(
    fc
      .tuple(formats, fc.array(fc.constantFrom(...ARGUMENTS), { maxLength: 3 }))
      .map(([format, args]) => `format(${[quoted(format), ...args].join(", ")})`),
  ),
  dates: tried(
    fc.oneof(
      fc.tuple(mistyped(instant, "0-:.TZ+"), duration).map(([t, d]) => `timeadd(${quoted(t)}, ${quoted(d)})`),
      fc.tuple(dateFormat, instant).map(([f, t]) => `formatdate(${quoted(f)}, ${quoted(t)})`),
      fc.tuple(mistyped(instant, "0-:.,TZ+"), instant).map(([a, b]) => `timecmp(${quoted(a)}, ${quoted(b)})`),
    ),
  ),
  characters: tried(
    fc.oneof(
      hardText.map((text) => `[strrev(${quoted(text)}), length(${quoted(text)}), title(${quoted(text)})]`),
      fc.tuple(hardText, fc.integer({ min: -4, max: 4 }), fc.integer({ min: -1, max: 4 })).map(([text, at, count]) => {
        return `substr(${quoted(text)}, ${at}, ${count})`;
      }),
      fc
        .tuple(hardText, hardText)
        .map(([text, by]) => `[split(${quoted(by)}, ${quoted(text)}), trim(${quoted(text)}, ${quoted(by)})]`),
    ),
  ),
  // As text: a plan writes whole numbers with more digits than the language has.
  numbers: tried(
    fc
      .oneof(
        fc
          .tuple(fc.integer({ min: -50, max: 5000 }), fc.integer({ min: -3, max: 20 }))
          .map(([a, b]) => `log(${a} / 7, ${b})`),
        fc
          .tuple(fc.integer({ min: -500, max: 500 }), fc.integer({ min: -30, max: 30 }))
          .map(([a, b]) => `pow(${a} / 8, ${b})`),
        fc
          .tuple(fc.integer({ min: 1, max: 9999 }), fc.integer({ min: -999, max: 999 }))
          .map(([a, b]) => `pow(${a} / 8, ${b} / 100)`),
        fc
          .tuple(mistyped(fc.integer().map(String), "-+_zZ1"), fc.integer({ min: 1, max: 63 }))
          .map(([a, b]) => `parseint("${a}", ${b})`),
        fc.integer({ min: -9999, max: 9999 }).map((n) => `[ceil(${n} / 64), floor(${n} / 3), abs(${n})]`),
      )
      .map((call) => `jsonencode(${call})`),
  ),
};

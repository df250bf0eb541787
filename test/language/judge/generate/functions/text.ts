import { NUMBER, STRING } from "../../../../../src/value/type";
import type { Draw } from "../draw";
import { call, type Expression, leaf } from "../expression";
import type { Make } from "../generator";
import { object, text } from "../literal";
import { anyPattern, anyVerb } from "../texts";
import { fn, type Maker } from "./maker";

const one = (make: Make) => [make.text()];
const two = (make: Make) => [make.text(), make.text()];

type Verb = readonly [string, "text" | "number" | "flag" | "any" | "whole"];

const VERBS: readonly Verb[] = [
  ["%s", "text"],
  ["%s", "any"],
  ["%q", "text"],
  ["%-8s|", "text"],
  ["%8.3s", "text"],
  ["%d", "whole"],
  ["%05d", "whole"],
  ["%+d", "whole"],
  ["%x", "whole"],
  ["%#X", "whole"],
  ["%o", "whole"],
  ["%b", "whole"],
  ["%x", "text"],
  ["%f", "number"],
  ["%.2f", "number"],
  ["%8.1f", "number"],
  ["%e", "number"],
  ["%g", "number"],
  ["%t", "flag"],
  ["%v", "any"],
  ["%#v", "any"],
  ["%5v", "text"],
];

const LETTERS: readonly (readonly [string, Verb[1]])[] = [
  ["sqxXv", "text"],
  ["dboxXv", "whole"],
  ["eEfFgGv", "number"],
  ["tv", "flag"],
];

function anyOf(draw: Draw): Verb {
  const [letters, kind] = draw.pick(LETTERS);
  return [anyVerb(draw, letters), kind];
}

/** A format and its arguments, `list` of each for `formatlist`. */
function formatted(make: Make, list: boolean): Expression[] {
  const { draw } = make;
  const verbs = draw.many(0, 3, () => (draw.chance(50) ? draw.pick(VERBS) : anyOf(draw)));
  const explicit = draw.chance(10) && verbs.length > 0;
  const parts = verbs.map(([verb], i) =>
    explicit ? verb.replace("%", `%[${i + 1}]`).replace(/%\[(\d)\](\W)/, "%$2[$1]") : verb,
  );
  const format = parts.join(draw.pick(["", " ", "-", "%%", " é "]));
  const args = verbs.map(([, kind]) => {
    const argument = () => (kind === "whole" ? make.between(-20, 300) : kind === "any" ? make.any() : make[kind]());
    if (!list || draw.chance(40) || kind === "any") return argument();
    return make.list(kind === "text" ? STRING : kind === "flag" ? { kind: "bool" } : NUMBER);
  });
  return [draw.chance(90) ? text(format) : make.text(), ...args];
}

function pattern(make: Make): Expression {
  return make.from(anyPattern);
}

const REPLACEMENTS = ["$1", "${1}x", "$x", "", "<$0>", "a", "é"];

export const TEXT: readonly Maker[] = [
  fn("chomp", "string", one),
  fn("endswith", "bool", two),
  fn("format", "string", (make) => formatted(make, false)),
  fn("formatlist", "list", (make) => formatted(make, true)),
  fn("indent", "string", (make) => [make.between(0, 4), make.text()]),
  fn("join", "string", (make) => [make.text(), make.list(STRING), ...make.draw.many(0, 1, () => make.list(STRING))], 2),
  fn("lower", "string", one),
  fn("regex", "string", (make) => [pattern(make), make.text()]),
  fn("regexall", "list", (make) => [pattern(make), make.text()]),
  fn("replace", "string", (make) => {
    if (make.draw.chance(50)) return [make.text(), make.text(), make.text()];
    const slashes = text(`/${anyPattern(make.draw)}/`);
    return [make.text(), slashes, make.from(REPLACEMENTS)];
  }),
  fn("split", "list", (make) => [make.from([",", " ", "", "l", "."]), make.text()]),
  fn("startswith", "bool", two),
  fn("strcontains", "bool", two),
  fn("strrev", "string", one),
  fn("substr", "string", (make) => [make.text(), make.between(-3, 6), make.between(-1, 6)]),
  fn("templatefile", "string", (make) => [
    make.from(["files/hello.tftpl", "./files/hello.tftpl", "files/plain.txt"]),
    object(["name", "ports"], [make.text(), make.list(NUMBER)]),
  ]),
  {
    name: "templatestring",
    gives: "string",
    make: (make) => {
      const variables = object(["x", "yes"], [make.text(), make.flag()]);
      const source = leaf(make.draw.pick(["local.tmpl", "local.tmpl", "var.word"]));
      return call("templatestring", [source, variables]);
    },
  },
  fn("title", "string", one),
  fn("trim", "string", (make) => [make.text(), make.from([" ", "ab", "", "h", "é\t"])]),
  fn("trimprefix", "string", two),
  fn("trimspace", "string", one),
  fn("trimsuffix", "string", two),
  fn("upper", "string", one),
];

import { expect, test } from "vitest";
import { parseExpression, parseTemplate } from "../../src/language/parser";
import { nativeText } from "../../src/language/print";
import { traversalsOf } from "../../src/language/references";

test.each<[text: string, found: string[]]>([
  ["1", []],
  ["a.b[0].c", ["a.b[0].c"]],
  ["b + a * b", ["b", "a", "b"]],
  ["f(a, [b], {c = d, (e) = g})", ["a", "b", "d", "e", "g"]],
  ["a[b].c[d]", ["a", "b", "d"]],
  ["a ? b : c", ["a", "b", "c"]],
  ["a[*].b[c[*].d].e", ["a", "c"]],
  ["a.*.b[c]", ["a", "c"]],
  ['"x${a}%{ if b }${c}%{ else }${d}%{ endif }"', ["a", "b", "c", "d"]],
  // Names of a `for` are not those outside.
  ["[for v in v : v]", ["v"]],
  ["[for k, v in a.b : k + v + c if v.d]", ["a.b", "c"]],
  ["{for k, v in a : k => v.k...}", ["a"]],
  ["[for v in [for v in v : v] : v]", ["v"]],
  ["[for v in a : [for w in v : w + v + x]]", ["a", "x"]],
  ["[for v in a : v] == v", ["a", "v"]],
  ["[for v in a : [for v in v : v] + v]", ["a"]],
  ['"%{ for v in v }${v}%{ endfor }${v}"', ["v", "v"]],
  ["[for constructor in a : toString]", ["a", "toString"]],
])("%s", (text, found) => {
  expect(traversalsOf(parseExpression(text)).map(nativeText)).toEqual(found);
});

test("of a string of the JSON notation", () => {
  expect(traversalsOf(parseTemplate("a ${b.c} $${d} %{ for e in f }${e}${g}%{ endfor }")).map(nativeText)).toEqual([
    ...["b.c", "f", "g"],
  ]);
});

import { describe, expect, test } from "vitest";
import { parseExpression, parseTemplate } from "../../src/language/parser";
import { nativeText } from "../../src/language/print";

describe("texts of trees", () => {
  test.each<[string, string]>([
    ["a .b [ 0 ]", "a.b[0]"],
    ["a.0", "a.0"],
    ['a["x y"]', 'a["x y"]'],
    ["( ( a ) )", "(a)"],
    ["a+b*c", "a + b * c"],
    ['"${a + b}" * c', "(a + b) * c"],
    ['a - "${b - c}"', "a - (b - c)"],
    ['-"${a + b}"', "-(a + b)"],
    ['"${a ? b : c}" ? d : e', "(a ? b : c) ? d : e"],
    ['"${a}".b', "(a).b"],
    ["a.*.b[0]", "a.*.b[0]"],
    ["a.*.b.0", "a[*].b[0]"],
    ["a[*].b.*.c[0]", "a[*].b.*.c[0]"],
    ["a[*].b[*].c", "a[*].b[*].c"],
    ["f( a,b... )", "f(a, b...)"],
    ['{a=1\n"b c"=2,(d)=3}', '{ a = 1, "b c" = 2, (d) = 3 }'],
    ['{"${a}" = 1}', "{ (a) = 1 }"],
    ["{}", "{}"],
    ["[for  k,v in a:v if k]", "[for k, v in a : v if k]"],
    ["{for v in a:v=>v...}", "{for v in a : v => v...}"],
    ['"a${b}%{ if c }d%{ else }e%{ endif }"', '"a${b}%{ if c }d%{ else }e%{ endif }"'],
    ['" ${~ a }"', '"${""}${a}"'],
    ['<<E\na "b" $${c} \\\nE\n', '"a \\"b\\" $${c} \\\\\\n"'],
    ["1e5", "100000"],
  ])("%s", (text, expected) => {
    expect(nativeText(parseExpression(text))).toBe(expected);
    expect(nativeText(parseExpression(expected))).toBe(expected);
  });

  test("a sign before an interpolation stays one", () => {
    const node = parseExpression('"\\u0024${a}%{ if b }\\u0025%{ endif }"');
    expect(nativeText(node)).toBe('"\\u0024${a}%{ if b }\\u0025%{ endif }"');
  });

  test("of the JSON notation", () => {
    expect(nativeText(parseTemplate('say "${a}"'))).toBe('"say \\"${a}\\""');
    expect(nativeText(parseTemplate("${a}"))).toBe("a");
  });
});

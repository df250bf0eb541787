import { expect, test } from "vitest";
import { LanguageError } from "../../../src/language/error";
import { Machine } from "../../../src/language/parse/machine";
import { plainTraversal } from "../../../src/language/parse/plain";
import { steps } from "../../../src/language/parse/steps";
import { term } from "../../../src/language/parse/terms";
import { fc } from "../../support/random";

test.each(["a", "a.b", "a[0].b-c[12]", "_x.y", "a1.true", "for.if"])("%s is plain", (text) => {
  expect(plainTraversal(text, 0, text.length)).toEqual(new Machine(text, term, steps).run());
});

test.each([
  "",
  "true",
  "null",
  "a.",
  "a..b",
  "a[",
  "a[]",
  "a[0",
  "a[x]",
  'a["x"]',
  "a.0",
  "a b",
  "1",
  "é",
  "a.b()",
  "-a",
])("%s is not", (text) => {
  expect(plainTraversal(text, 0, text.length)).toBeUndefined();
});

test("digits that a number may not hold are left to who reads numbers", () => {
  expect(plainTraversal("a[1234567890123456]", 0, 19)).toBeUndefined();
  expect(plainTraversal("a[00012]", 0, 8)).toMatchObject({ steps: [12] });
});

test("what is plain has the tree that the parser gives", () => {
  const text = fc.array(fc.constantFrom("a", "b-", "_", "true", ".", "[", "]", "0", "12", " ", "-", "(", "{"), {
    maxLength: 8,
  });
  fc.assert(
    fc.property(text, (parts) => {
      const one = parts.join("");
      const plain = plainTraversal(one, 0, one.length);
      if (plain) expect(plain).toEqual(parsed(one));
    }),
    { numRuns: 5000 },
  );
});

function parsed(text: string): unknown {
  try {
    return new Machine(text, term, steps).run();
  } catch (error) {
    if (error instanceof LanguageError) return error.id;
    throw error;
  }
}

import { expect, test } from "vitest";
import { MaskedTexts } from "../../src/text/masked-texts";
import { fc } from "../support/random";

function replaced(texts: readonly string[], text: string, mask: string): string {
  const masked = new MaskedTexts();
  for (const one of texts) masked.add(one);
  return masked.replaced(text, mask);
}

test.each([
  [["ab"], "abcab", "***c***"],
  [["ab", "abc"], "xabcab", "x******"],
  [["b", "abcd"], "abc", "a***c"],
  [["网络"], "一个网络。", "一个***。"],
  [["", "x"], "axb", "a***b"],
  [[], "abc", "abc"],
  [["aa"], "aaa", "***a"],
])("%j in %s: %s", (texts, text, expected) => {
  expect(replaced(texts, text, "***")).toBe(expected);
});

test("nothing of what is hidden is left, and without any of it a text stays", () => {
  const letters = fc.string({ unit: fc.constantFrom("a", "b", "c"), maxLength: 20 });
  fc.assert(
    fc.property(fc.array(letters, { maxLength: 5 }), letters, (texts, text) => {
      const hidden = texts.filter((one) => one !== "");
      const shown = replaced(texts, text, "*");
      for (const one of hidden) expect(shown).not.toContain(one);
      if (!hidden.some((one) => text.includes(one))) expect(shown).toBe(text);
    }),
  );
});

import { describe, expect, test } from "vitest";
import { LanguageError } from "../../../src/language/error";
import { decodeJson, JsonError } from "../../../src/language/functions/json/decode";
import { encodeJson } from "../../../src/language/functions/json/encode";
import { decodeYaml } from "../../../src/language/functions/yaml/decode";
import { encodeYaml } from "../../../src/language/functions/yaml/encode";
import { sameValue } from "../../../src/value/equal";
import { fc } from "../../support/random";
import { isWholeNumberText, sorted } from "./json-support";
import { errorOf, scopeOf, secret } from "./support";

describe("JSON", () => {
  test("what is decoded says the same, with its names in order", () => {
    fc.assert(
      fc.property(fc.jsonValue().filter(isWholeNumberText), (json) => {
        expect(JSON.parse(encodeJson(decodeJson(JSON.stringify(json))))).toEqual(sorted(json));
      }),
    );
  });

  test("no text makes it break down", () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string(),
          fc.json().map((text) => text.slice(1)),
        ),
        (text) => {
          try {
            decodeJson(text);
          } catch (error) {
            expect(error).toBeInstanceOf(JsonError);
          }
        },
      ),
    );
  });

  test("names of objects are names like any other", () => {
    const text = '{"__proto__":{"x":1},"constructor":2,"toString":3}';
    expect(encodeJson(decodeJson(text))).toBe(text);
  });

  test("lists of any length, nested up to 5,000 times", () => {
    const long = `[${Array.from({ length: 300_000 }, (_, i) => i).join(",")}]`;
    expect(encodeJson(decodeJson(long))).toBe(long);
    const deep = "[".repeat(5000) + "]".repeat(5000);
    expect(encodeJson(decodeJson(deep))).toBe(deep);
    expect(() => decodeJson(`[${deep}]`)).toThrow(LanguageError);
  });
});

describe("YAML", () => {
  test("what is encoded is decoded as the same", () => {
    const text = fc.string({ unit: fc.constantFrom(..."ab \n:-#'\"\\é\t{}[],&*?|>%@`!") });
    const { value } = fc.letrec<{ value: unknown }>((tie) => ({
      value: fc.oneof(
        { maxDepth: 4 },
        text,
        fc.constantFrom(true, null, 0, -5, "true", "null", "1", "~", ""),
        fc.array(tie("value"), { maxLength: 3 }),
        fc.dictionary(text, tie("value"), { maxKeys: 3 }),
      ),
    }));
    fc.assert(
      fc.property(value, (json) => {
        const before = decodeJson(JSON.stringify(json));
        const yaml = encodeYaml(before);
        const after = decodeYaml(yaml);
        expect(sameValue(before, after), yaml).toBe(true);
      }),
    );
  });

  test("what is nested too deeply is told as such, and written", () => {
    expect(() => decodeYaml("[".repeat(20_000))).toThrow(LanguageError);
    expect(() => decodeYaml(`${"- ".repeat(20_000)}a`)).toThrow(LanguageError);
    expect(encodeYaml(decodeJson("[".repeat(5000) + "]".repeat(5000)))).toHaveLength(2 * 4999 + 3);
  });

  test("an alias costs what it names once", () => {
    const lines = ["a0: &a0 [x, x]", ...Array.from({ length: 60 }, (_, i) => `a${i + 1}: &a${i + 1} [*a${i}, *a${i}]`)];
    expect(decodeYaml(lines.join("\n")).type.kind).toBe("object");
  });
});

describe("what is wrong with a text is told without it", () => {
  test.each([
    'jsondecode("[hush$' + '{s}")',
    'yamldecode("a: [hush$' + '{s}")',
    'yamldecode("!hush$' + '{s} a")',
    'yamldecode("*hush$' + '{s}")',
    'csvdecode("hush\\n\\"hush$' + '{s}")',
    'base64decode("hush$' + '{s}")',
    'regex("[hush$' + '{s}", "")',
    'parseint("hush$' + '{s}", 2)',
    'timeadd("hush$' + '{s}", "1h")',
    'timeadd("2024-01-01T00:00:00Z", "hush$' + '{s}")',
    "formatdate(\"'hush$" + '{s}", "2024-01-01T00:00:00Z")',
    'uuidv5("hush$' + '{s}", "a")',
    'textencodebase64("a", "hush$' + '{s}")',
    'rsadecrypt("hush", "hush$' + '{s}")',
    'format("%d", "hush$' + '{s}")',
    'file("hush$' + '{s}")',
  ])("%s", (text) => {
    const files = { read: () => ({ missing: true }) as const, match: () => undefined };
    expect(JSON.stringify(errorOf(text, scopeOf({ s: secret("hush") }, files)).params)).not.toContain("hush");
  });
});

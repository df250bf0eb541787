import { gzipSync } from "node:zlib";
import { describe, expect, test } from "vitest";
import { LanguageError } from "../../../src/language/error";
import { evaluate } from "../../../src/language/evaluate";
import { parseExpression } from "../../../src/language/parser";
import type { Scope } from "../../../src/language/scope";

const ALONE: Scope = {
  traversal(node) {
    throw new LanguageError("language/type-constant", { name: node.root }, node);
  },
};

const worth = (text: string) => evaluate(parseExpression(text), ALONE).content;

describe("cidrcontains", () => {
  test.each([
    ["192.168.2.0/20", "192.168.2.1", true],
    ["192.168.2.0/20", "192.168.2.0/22", true],
    ["192.168.2.0/20", "192.126.2.1", false],
    ["192.168.2.0/20", "192.168.0.0/16", false],
    ["10.0.0.0/8", "10.255.255.255", true],
    ["10.0.0.0/8", "11.0.0.0", false],
    ["fe80::/48", "fe80::1", true],
    ["fe80::/48", "fe81::1/128", false],
    ["0.0.0.0/0", "255.255.255.255/32", true],
  ])("%s, %s: %s", (outer, inner, expected) => {
    expect(worth(`cidrcontains("${outer}", "${inner}")`)).toBe(expected);
  });

  test.each([
    ["10.0.0.0", "10.0.0.1"],
    ["10.0.0.0/8", "x"],
    ["10.0.0.0/8", "fe80::1"],
  ])("%s, %s is refused", (outer, inner) => {
    expect(() => worth(`cidrcontains("${outer}", "${inner}")`)).toThrow(LanguageError);
  });
});

test.each([
  ["a%20b+c", "a b c"],
  ["%E2%82%AC", "€"],
  ["", ""],
])("urldecode of %s", (text, expected) => {
  expect(worth(`urldecode("${text}")`)).toBe(expected);
});

test("urldecode refuses what is cut off", () => {
  expect(() => worth('urldecode("%2")')).toThrow(LanguageError);
});

test.each(["", "hello", "line\nnext €"])("base64gunzip of what was made of %j", (text) => {
  const packed = gzipSync(text).toString("base64");
  expect(worth(`base64gunzip("${packed}")`)).toBe(text);
});

test("base64gunzip refuses what is no gzip", () => {
  expect(() => worth('base64gunzip("aGVsbG8=")')).toThrow(LanguageError);
});

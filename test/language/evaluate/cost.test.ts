import { describe, expect, test } from "vitest";
import { evaluateJson } from "../../../src/language/document";
import { evaluate } from "../../../src/language/evaluate";
import { parseExpression } from "../../../src/language/parser";
import type { Scope } from "../../../src/language/scope";
import { listValue, mapValue } from "../../../src/value/collection";
import { objectOf, STRING, type Type } from "../../../src/value/type";
import { objectValue, stringValue, type Value } from "../../../src/value/value";
import { unknown } from "./scope";

const COUNT = 20_000;
/** What is not linear takes minutes at this size; how long a busy machine takes for the rest is not the question. */
const SECONDS = 15;

const words = Array.from({ length: COUNT }, (_, i) => `w${i}`);
const hostType = objectOf(
  new Map<string, Type>([
    ["name", STRING],
    ["zone", STRING],
  ]),
);
const hosts = words.map((name, i) => ({
  ...objectValue(
    new Map([
      ["name", stringValue(name)],
      ["zone", stringValue(`z${i % 3}`)],
    ]),
  ),
  type: hostType,
}));
const NAMES = new Map<string, Value>([
  ["words", listValue(words.map(stringValue), STRING)],
  ["map", mapValue(new Map(words.map((word) => [word, stringValue(word)])), STRING)],
  ["hosts", listValue(hosts, hostType)],
  ["id", unknown("id")],
  ["word", stringValue("x")],
]);
const SCOPE: Scope = { traversal: ({ steps: [name] }) => ({ value: NAMES.get(name as string) as Value, used: 1 }) };

function secondsOf(step: () => unknown): number {
  const start = performance.now();
  step();
  return (performance.now() - start) / 1000;
}

describe(`costs of ${COUNT} elements are linear`, () => {
  test.each([
    "[for w in local.words : w]",
    '[for i, w in local.words : { name = w, index = i, deep = { x = "${w}-${i}" } }]',
    "tolist([for w in local.words : { name = w, ports = [1, 2] }])",
    "{ for w in local.words : w => upper(w) if w != local.id || true }",
    "{ for h in local.hosts : h.zone => h.name... }",
    "[for k, v in local.map : local.map[k]]",
    "[for i, w in local.words : local.words[i]]",
    '[for k, v in local.map : lookup(local.map, k, "")]',
    "[for i, w in local.words : element(local.words, i)]",
    "[for w in local.words : length(local.words)]",
    "[for w in local.words : w == local.id]",
    '[for w in local.words : w == "w1" ? { a = w } : { a = local.id }]',
    "[for w in local.words : try(w.nosuch, w)]",
    "local.hosts[*].name",
    'join(",", local.hosts[*].name)',
    '"%{ for w in local.words }${w},%{ endfor }"',
    "[for w in concat(local.words, [local.id]) : w]",
    "merge([for w in local.words : { (w) = 1 }]...)",
    "flatten([for w in local.words : [for n in [1, 2] : { w = w, n = n }]])",
  ])("%s", (text) => {
    const node = parseExpression(text);
    expect(secondsOf(() => evaluate(node, SCOPE))).toBeLessThan(SECONDS);
  });

  test("a template of 100,000 parts", () => {
    const text = `"${"a${local.word}".repeat(50_000)}"`;
    expect(secondsOf(() => evaluate(parseExpression(text), SCOPE))).toBeLessThan(SECONDS);
    const open = `"${"a${local.id}".repeat(50_000)}"`;
    expect(secondsOf(() => evaluate(parseExpression(open), SCOPE))).toBeLessThan(SECONDS);
  });

  test("a document of 100,000 objects", () => {
    const json = Array.from({ length: 100_000 }, (_, i) => ({ name: `n${i}`, tags: ["x", { y: i }] }));
    expect(secondsOf(() => evaluateJson(json, SCOPE))).toBeLessThan(SECONDS);
  });
});

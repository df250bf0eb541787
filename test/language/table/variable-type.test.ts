import { spawnSync } from "node:child_process";
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, describe, expect, test } from "vitest";
import { applyDefaults } from "../../../src/language/defaults";
import { parseType } from "../../../src/language/type-constraint";
import type { Json } from "../../../src/model/json";
import { constantOf } from "../../../src/read/constant";
import { readValue } from "../../../src/read/hcl/read";
import { ConversionError, convert } from "../../../src/value/convert";
import { fromJson, toJson } from "../../../src/value/json";
import { newFolder, removeFolders, terraformFound } from "../../terraform/support";

afterAll(removeFolders);

function ofType(value: Json, text: string): unknown {
  const { type, defaults } = parseType(text);
  return toJson(convert(applyDefaults(fromJson(value), defaults), type));
}

const FIREWALL = "object({ zone = string, size = optional(number, 20), tags = optional(map(string)) })";

/** A type, a value, and what the variable then holds. */
const CASES: readonly (readonly [type: string, value: string, held: Json])[] = [
  ["string", "5", "5"],
  ["number", '"5"', 5],
  ["bool", '"true"', true],
  ["any", "[1, 2]", [1, 2]],
  ["list(string)", '[1, "a", true]', ["1", "a", "true"]],
  ["set(string)", '["b", "a", "b"]', ["a", "b"]],
  ["map(number)", '{ a = "1", b = 2 }', { a: 1, b: 2 }],
  ["list(list(string))", "[[1], []]", [["1"], []]],
  ["tuple([string, number])", '[1, "2"]', ["1", 2]],
  ["object({ a = string })", '{ a = 1, b = "is dropped" }', { a: "1" }],
  [FIREWALL, '{ zone = "z" }', { zone: "z", size: 20, tags: null }],
  [FIREWALL, '{ zone = "z", size = "40", tags = { a = 1 } }', { zone: "z", size: 40, tags: { a: "1" } }],
  [FIREWALL, '{ zone = "z", size = null }', { zone: "z", size: 20, tags: null }],
  [`map(${FIREWALL})`, '{ a = { zone = "z" } }', { a: { zone: "z", size: 20, tags: null } }],
  ['object({ a = optional(object({ b = optional(string, "c") }), {}) })', "{}", { a: { b: "c" } }],
  ["object({ a = optional(list(string), [1, 2]) })", "{}", { a: ["1", "2"] }],
  ["list(object({ a = optional(bool, false) }))", "[{}, { a = true }]", [{ a: false }, { a: true }]],
];

test.each(CASES)("%s of %s", async (type, value, held) => {
  const raw = readValue(value);
  expect(ofType(constantOf(raw ?? null) ?? null, type)).toEqual(held);
});

test.each<[string, Json]>([
  ["number", "many"],
  ["list(number)", ["many"]],
  ["object({ a = string })", {}],
  ["object({ a = string })", "text"],
])("%s does not fit %j", (type, value) => {
  expect(() => ofType(value, type)).toThrow(ConversionError);
});

describe.runIf(terraformFound())("terraform", () => {
  test("holds the same", () => {
    const folder = newFolder();
    const variables = CASES.map(
      ([type, value], i) => `variable "v${i}" {\n  type = ${type}\n  default = ${value}\n}\n`,
    );
    writeFileSync(join(folder, "main.tf"), variables.join(""));
    const input = `jsonencode([${CASES.map((_, i) => `jsonencode(var.v${i})`).join(", ")}])\n`;
    const run = spawnSync("terraform", ["console"], { cwd: folder, input, encoding: "utf8" });
    const encoded = JSON.parse(JSON.parse(run.stdout.trim()) as string) as string[];
    expect(encoded.map((text) => JSON.parse(text) as unknown)).toEqual(CASES.map(([, , held]) => held));
  });
});

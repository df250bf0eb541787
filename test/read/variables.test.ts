import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it, test } from "vitest";
import type { JsonObject } from "../../src/model/json";
import type { InputError } from "../../src/model/problem";
import { constantOf } from "../../src/read/constant";
import { readAssignments, readValue } from "../../src/read/hcl/read";
import { readConfiguration } from "../../src/read/tf-json";
import { withVariables } from "../../src/read/variables";
import { temporaryFolder } from "../support/folders";

const part = (variable: JsonObject) => readConfiguration([{ variable }], { name: "net", file: "net.tf.json" });

function given(variable: JsonObject, sources: Partial<Parameters<typeof withVariables>[1]>) {
  const all = { given: [], files: [], env: {}, cwd: "/", ...sources };
  return withVariables([part({ x: variable })], all)[0]?.variables.get("x");
}

describe("values in Terraform's precedence", () => {
  const folder = mkdtempSync(join(tmpdir(), "eniplan-variables-"));
  afterAll(() => rmSync(folder, { recursive: true }));
  mkdirSync(join(folder, "net"));
  const write = (name: string, text: string) => {
    writeFileSync(join(folder, name), text);
    return join(folder, name);
  };
  const file = write("given.tfvars", 'x = "file"');
  write("net/terraform.tfvars", 'x = "tfvars"');
  write("net/b.auto.tfvars.json", '{ "x": "auto" }');

  it.each([
    ["the default", {}, "default"],
    ["the environment", { env: { TF_VAR_x: "env" } }, "env"],
    ["files beside the configuration", { env: { TF_VAR_x: "env" }, beside: join(folder, "net") }, "auto"],
    ["--var-file", { beside: join(folder, "net"), files: [file] }, "file"],
    ["--var", { files: [file], given: ["x=var"] }, "var"],
    ["the last --var", { given: ["x=one", "x=two=2"] }, "two=2"],
  ])("%s", (_, sources, expected) => {
    expect(given({ default: "default" }, sources)).toBe(expected);
  });
});

test("text becomes a value of the variable's type", () => {
  expect(given({ type: "number" }, { given: ["x=3"] })).toBe(3);
  expect(given({ type: "${bool}" }, { given: ["x=true"] })).toBe(true);
  expect(given({ type: "list(string)" }, { given: ['x=["a", "b"]'] })).toEqual(["a", "b"]);
  expect(given({ type: "map(string)" }, { given: ['x={a = "b"}'] })).toEqual({ a: "b" });
  expect(given({ type: "string" }, { given: ["x=3"] })).toBe("3");
});

test("without a value a variable stays unknown", () => {
  expect(given({}, {})).toBeUndefined();
});

it.each([
  ["undeclared", { given: ["y=1"] }, "variable/undeclared"],
  ["no assignment", { given: ["x"] }, "cli/bad-value"],
  ["not of its type", { given: ["x=many"] }, "variable/type"],
])("%s: %s is refused", (_, sources, id) => {
  expect(() => given({ type: "number" }, sources)).toThrow(new RegExp(`^${id} `));
});

test("the environment and files may name what nobody declares", () => {
  expect(given({ default: 1 }, { env: { TF_VAR_other: "x" } })).toBe(1);
});

describe("values", () => {
  const value = (text: string) => {
    const read = readValue(text);
    return read === undefined ? undefined : constantOf(read);
  };

  it.each([
    ['"a\\n\\"b\\""', 'a\n"b"'],
    ["-1.5e3", -1500],
    ["[1, [], {}]", [1, [], {}]],
    ['{ a = 1, "b" : [true,], c = null }', { a: 1, b: [true], c: null }],
    ["{\n  a = 1\n  b = 2\n}", { a: 1, b: 2 }],
    ["# why\n  false // really", false],
    ["1 + 2", 3],
    ['"$${x}"', "${x}"],
    ['"a-${1 + 1}"', "a-2"],
  ])("%s", (text, expected) => {
    expect(value(text)).toEqual(expected);
  });

  it.each(["", "var.x", "1 2", '"open', "[1", "{ a }", "upper(1)", '["${var.x}"]'])("%j is none", (text) => {
    expect(value(text)).toBeUndefined();
  });

  it("a file has one after the other, each at its line", () => {
    const read = readAssignments("a = 1\n/* two */ b = <<-E\n    x\n      y\n  E\n", "x.tfvars");
    expect(read).toEqual([
      { name: "a", value: 1, location: { file: "x.tfvars", line: 1, column: 1 } },
      { name: "b", value: "x\n  y\n", location: { file: "x.tfvars", line: 2, column: 11 } },
    ]);
  });
});

test("a mistake in a file is reported at its line and column", () => {
  const file = join(temporaryFolder(), "bad.tfvars");
  writeFileSync(file, 'a = "x"\nb = var.y\nc = upper("x")\n');
  try {
    given({}, { files: [file] });
    expect.unreachable();
  } catch (error) {
    expect((error as InputError).problems).toMatchObject([
      { id: "tfvars/not-constant", location: { line: 2, column: 1 } },
      { id: "tfvars/not-constant", location: { line: 3, column: 1 } },
    ]);
  }
});

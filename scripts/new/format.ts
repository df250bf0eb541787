import { afterLast, camel, type Kind } from "./scaffold";

/** A format of the report: its syntax, its name, and its golden files. */
export const FORMAT: Kind = {
  example: "teamcity",
  name: /^[a-z][a-z0-9-]*$/,
  make: (name) => ({
    files: [
      { path: `src/report/${name}.ts`, text: renderer(name) },
      { path: `test/report/${name}.test.ts`, text: test(name) },
    ],
    edits: [
      { path: "src/policy/report-names.ts", edit: (text) => afterLast(text, /^ {2}"markdown",$/, `  "${name}",`) },
      { path: "src/report/formats.ts", edit: (text) => afterLast(text, /^ {2}markdown: /, entry(name)) },
      { path: "schemas/policy.schema.json", edit: (text) => text.replace("|markdown|", `|markdown|${name}|`) },
      ...["en", "zh"].map((language) => ({
        path: `src/report/messages/problems-yaml-${language}.ts`,
        edit: (text: string) => text.replace(/(, |、)(tfplan-json)/, `$1${name}$1$2`),
      })),
    ],
    next: [
      "Fill in what says TODO: a format writes its syntax and computes nothing.",
      `UPDATE_GOLDEN=1 npx vitest run test/report/${name}.test.ts   then read the golden files`,
      "Put it into test/report/every-format.test.ts, docs/reports.md and docs/cli.md, and where a test lists the names.",
    ],
  }),
};

function pascal(name: string): string {
  return camel(`-${name}`);
}

function entry(name: string): string {
  const key = /^\w+$/.test(name) ? name : `"${name}"`;
  return `  ${key}: async ({ report }) => (await import("./${name}.js")).render${pascal(name)}(await report()),`;
}

function renderer(name: string): string {
  return `import type { Encoded } from "./encode/encoded";
import { element, writeXml } from "./encode/xml";
import type { PreparedReport } from "./items/prepare";

/** TODO: who reads it, and where its shape is written down. Ends with a line break. */
export function render${pascal(name)}({ shown }: PreparedReport): Encoded<"xml"> {
  // TODO: the encoder of the medium, of those in ./encode.
  return writeXml(element("TODO", {}, shown.map(({ weight, message }) => element(weight, { message }, []))));
}
`;
}

function test(name: string): string {
  return `import { expect, test } from "vitest";
import { prepare } from "../../src/report/items/prepare";
import { render${pascal(name)} } from "../../src/report/${name}";
import { expectGolden } from "./golden";
import { EVERYTHING, OPTIONS, withValue } from "./machine-fixtures";

const render = (result = EVERYTHING, language: "en" | "zh" = "en") =>
  render${pascal(name)}(prepare(result, { ...OPTIONS, language }));

test("golden", () => expectGolden("${name}.txt", render()));
test("golden in Chinese", () => expectGolden("${name}-zh.txt", render(EVERYTHING, "zh")));

test("TODO: whoever reads it can read it", () => {
  expect(render()).not.toContain("TODO");
});

test("a value with marks and control characters does nothing in it", () => {
  expect(render(withValue("\\u0000\\u001b[0m<&\\"'>"))).not.toContain("\\u001b");
});
`;
}

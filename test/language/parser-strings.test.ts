import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { LanguageError } from "../../src/language/error";
import { evaluate } from "../../src/language/evaluate";
import { parseExpression, parseTemplate } from "../../src/language/parser";
import type { Node } from "../../src/language/syntax";
import { toJson } from "../../src/value/json";
import { seedOf } from "../support/seed";
import { applied } from "../value/support/outputs";
import { terraformFound } from "../value/support/terraform";
import { jsonTemplate, nativeTemplate } from "./templates";

/** TEXTS in the environment asks for more, SEED for others. */
const TEXTS = Number(process.env["TEXTS"] ?? 400);
const SEED = seedOf(1, "TEXTS");

const REFUSED = "refused";

function worth(parse: () => Node): string {
  try {
    return JSON.stringify(toJson(evaluate(parse(), { traversal: () => expect.fail("there are no names") })));
  } catch (error) {
    if (!(error instanceof LanguageError)) throw error;
    return REFUSED;
  }
}

/** What Terraform makes of strings of the JSON notation. */
function judged(texts: readonly string[]): string[] {
  const folder = mkdtempSync(join(tmpdir(), "eniplan-strings-"));
  const run = (...args: string[]) =>
    spawnSync("terraform", args, { cwd: folder, encoding: "utf8", maxBuffer: 1 << 28 });
  try {
    const refused = new Set<string>();
    // Each in a file of its own: lines within strings count as lines of the file.
    const fileOf = (i: number) => `o${i}.tf.json`;
    for (const [i, text] of texts.entries()) {
      writeFileSync(join(folder, fileOf(i)), JSON.stringify({ output: { [`o${i}`]: { value: [text] } } }));
    }
    const { diagnostics } = JSON.parse(run("validate", "-json").stdout) as {
      diagnostics: { range: { filename: string } }[];
    };
    for (const { range } of diagnostics) refused.add(range.filename);
    for (const file of refused) rmSync(join(folder, file));
    const { status, stderr } = run("apply", "-auto-approve", "-no-color");
    if (status !== 0) throw new Error(stderr);
    const { outputs } = JSON.parse(readFileSync(join(folder, "terraform.tfstate"), "utf8"));
    return texts.map((_, i) => (refused.has(fileOf(i)) ? REFUSED : JSON.stringify(outputs[`o${i}`].value[0])));
  } finally {
    rmSync(folder, { recursive: true });
  }
}

const TABLE = [
  ...[
    "",
    "a",
    " ",
    "a b",
    "é",
    "e\u0301",
    "\ufeffa",
    "\ufeff",
    "a\ufeff",
    '\ufeff${upper("a")}',
    "a\rb",
    "a\rb ${1} $${x}",
    "a\r\nb ${1}",
    "${1}\r${1}",
  ],
  ...[
    "$",
    "$$",
    "$$$",
    "%",
    "%%",
    "$%",
    "%$",
    "a$",
    "a%",
    "$a",
    "50%",
    "${1}$",
    "$${",
    "$${1}",
    "$$${1}",
    "$$$${1}",
    "%%{",
    "%%{ if",
    "%%%{ if",
    "$${~ 1}",
  ],
  ...[
    "${1}",
    "${true}",
    "${null}",
    "${[1]}",
    "${{a=1}}",
    " ${1}",
    "${1} ",
    "${1}${2}",
    "${1.50}",
    "${1e3}x",
    "x${true}",
    "x${null}",
    "x${[1]}",
    '${"a"}',
    '${"${1}"}',
  ],
  ...[
    '"q"',
    "\\n ${1} \\",
    '${"\\n"}',
    "${<<E\nfoo\nE\n}",
    "${<<-E\n  foo\n   bar\n  E\n}",
    "${1\n}",
    "${\n# c\n1}",
    "${ [1,\n2] }",
    "${1",
    "${",
    "${}",
    "%{",
    "${1}}",
    "}",
    "{}",
  ],
  ...[
    "a ${~ 1 ~} b",
    "a\n ${~ 1 ~} \nb",
    "a \n\n ${~ 1}",
    "${1 ~}\n\n b",
    "a\u2028${~ 1}",
    "a\u0085 ${~ 1}",
    "a\ufeff${~ 1}",
    "a\u00a0${~ 1}",
    " ${~ [1] }",
    "${~ [1] ~}",
    "$ ${~ 1}",
    "$  ${~ 1}",
  ],
  ...[
    "a $ \n${~ 1}",
    "a $\t\r\n${~ 1}",
    "a $\r\n${~ 1}",
    "a $b\n${~ 1}",
    "${1 ~}$ ",
    "${1 ~} $ ",
    "${1 ~}${2} ",
    "a ${~ 1}${~ 2}",
    "a ${1}${~ 2}",
    "a  %{~ if true ~}  b  %{~ endif ~}  c",
  ],
  ...[
    "%{ if true }a%{ endif }",
    "%{ if false }a%{ else }b%{ endif }",
    "%{ if true }${[1]}%{ endif }",
    "%{ if true }${1}%{ endif }",
    "%{ if true }%{ endif }",
    "%{ for a in [1, 2] }${a},%{ endfor }",
  ],
  ...[
    "%{ for k, v in {a = 1} }${k}${v}%{ endfor }",
    "%{ for a in [] }x%{ endfor }",
    "%{ if true }a",
    "a%{ endif }",
    "%{ else }",
    "%{ if true }%{ for a in [1] }x%{ endif }%{ endfor }",
    "%{ endfor }",
    "%{ foo }",
  ],
  ...[
    "%{ if true }a\r%{ endif }",
    "%{ if true }\n  a\n%{ endif }\n",
    "%{ if true ~}\n  a\n%{ endif ~}\nb",
    "x%{ if true }%{ if false }y%{ else }z%{ endif }%{ endif }",
    "%{ for a in [1] ~}  ${a}  %{~ endfor }",
  ],
];

describe.runIf(terraformFound())("strings are worth what Terraform says", () => {
  test(`${TABLE.length} of the JSON notation`, () => {
    const theirs = judged(TABLE);
    expect(TABLE.map((text) => [text, worth(() => parseTemplate(text))])).toEqual(
      TABLE.map((text, i) => [text, theirs[i]]),
    );
  });

  test(`${TEXTS} of the JSON notation, of seed ${SEED}`, { timeout: 60_000 + TEXTS * 200 }, () => {
    const texts = fc.sample(jsonTemplate, { seed: SEED, numRuns: TEXTS });
    const theirs = judged(texts);
    const differ = texts.flatMap((text, i) => {
      const ours = worth(() => parseTemplate(text));
      return ours === theirs[i] ? [] : [{ text, ours, theirs: theirs[i] }];
    });
    expect(differ).toEqual([]);
    expect(theirs.filter((one) => one === REFUSED).length).toBeGreaterThan(TEXTS / 20);
  });

  test(`${TEXTS} in quotes or heredocs, of seed ${SEED}`, { timeout: 60_000 + TEXTS * 200 }, () => {
    const texts = fc.sample(nativeTemplate, { seed: SEED, numRuns: TEXTS });
    const right = texts.filter((text) => worth(() => parseExpression(text)) !== REFUSED);
    const theirs = applied(right);
    const differ = right.flatMap((text, i) => {
      const [ours, other] = [worth(() => parseExpression(text)), JSON.stringify(JSON.parse(theirs[i]?.value ?? ""))];
      return JSON.stringify(JSON.parse(ours)) === JSON.stringify(JSON.parse(other ?? ""))
        ? []
        : [{ text, ours, theirs: other }];
    });
    expect(differ).toEqual([]);
    expect(right.length).toBeGreaterThan(TEXTS / 2);
  });
});

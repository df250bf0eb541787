import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

export interface Outcome {
  readonly type: unknown;
  /** As text of JSON, with all digits. */
  readonly value: string;
}

const ENV = { ...process.env, CHECKPOINT_DISABLE: "1", TF_IN_AUTOMATION: "1" };

/**
 * Type and value of each expression, as Terraform stores them for an output. None of them may be refused: use `try`. (Each
 * stands in a tuple there, since an output that is null is not stored.)
 */
export function applied(expressions: readonly string[]): Outcome[] {
  const outcomes = outputs(new Map(expressions.entries()), "");
  return expressions.map((_, i) => outcomes.get(i) as Outcome);
}

export interface Variable {
  readonly type: string;
  readonly value: string;
}

/** Type and value of each variable that has this default, by number; those that Terraform refuses are not in it. */
export function defaults(variables: readonly Variable[]): Map<number, Outcome> {
  const block = ({ type, value }: Variable, i: number) =>
    `variable "v${i}" {\n  type = ${type}\n  default = ${value}\n}\n`;
  const refused = inFolder((folder) => {
    writeFileSync(join(folder, "main.tf"), variables.map(block).join(""));
    const { stdout } = terraform(folder, "validate", "-json");
    const { diagnostics } = JSON.parse(stdout) as { diagnostics: { range: { start: { line: number } } }[] };
    return new Set(diagnostics.map(({ range }) => Math.floor((range.start.line - 1) / 4)));
  });
  // Some pass where they are declared, and not where they are used.
  for (;;) {
    const left = [...variables.entries()].filter(([i]) => !refused.has(i));
    const blocks = left.map(([i, variable]) => block(variable, i)).join("");
    try {
      return outputs(new Map(left.map(([i]) => [i, `var.v${i}`])), blocks);
    } catch (error) {
      const names = String(error).matchAll(/: variable "v(\d+)" \{/g);
      const late = [...names].map(([, number]) => Number(number));
      if (late.length === 0) throw error;
      for (const number of late) refused.add(number);
    }
  }
}

function outputs(expressions: ReadonlyMap<number, string>, configuration: string): Map<number, Outcome> {
  return inFolder((folder) => {
    const blocks = [...expressions].map(([i, expression]) => `output "o${i}" {\n  value = [${expression}]\n}\n`);
    writeFileSync(join(folder, "main.tf"), configuration + blocks.join(""));
    const run = terraform(folder, "apply", "-auto-approve", "-no-color");
    if (run.status !== 0) throw new Error(run.stderr);
    const state = JSON.parse(exactNumbers(readFileSync(join(folder, "terraform.tfstate"), "utf8"))) as {
      outputs: Record<string, { type: ["tuple", [unknown]]; value: [unknown] }>;
    };
    const outcomes = new Map<number, Outcome>();
    for (const [name, { type, value }] of Object.entries(state.outputs)) {
      outcomes.set(Number(name.slice(1)), { type: type[1][0], value: plainNumbers(JSON.stringify(value[0])) });
    }
    return outcomes;
  });
}

function terraform(folder: string, ...args: string[]) {
  return spawnSync("terraform", args, { cwd: folder, env: ENV, encoding: "utf8", maxBuffer: 1 << 28 });
}

function inFolder<T>(work: (folder: string) => T): T {
  const folder = mkdtempSync(join(tmpdir(), "eniplan-outputs-"));
  try {
    return work(folder);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

const STRING_OR_NUMBER = /"(?:[^"\\]|\\.)*"|-?\d[\d.eE+-]*/g;

/** Numbers as texts, since a double does not keep their digits. */
function exactNumbers(json: string): string {
  return json.replace(STRING_OR_NUMBER, (part) => (part.startsWith('"') ? part : `"#${part}"`));
}

function plainNumbers(json: string): string {
  return json.replace(/"#(-?[\d.eE+-]+)"/g, "$1");
}

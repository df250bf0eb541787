import { spawnSync } from "node:child_process";
import { cpSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { objectOf } from "../../../src/value/type";
import { newFolder, terraform } from "../../terraform/support";
import type { Question } from "./generate/case";
import { plannedInputs } from "./planfile/planfile";
import type { Told } from "./planfile/told";

export type Answer =
  /** The summary of what is wrong, and the rest of it. */
  | { readonly error: string; readonly detail?: string }
  /** `ephemeral`: something in it is; then what is ephemeral is null. */
  | { readonly value: Told; readonly ephemeral: boolean };

/** It cannot write infinity down. */
const UNWRITTEN = "failed to encode";
const EPHEMERAL = "Invalid use of ephemeral value";
export const ENVIRONMENT = join(__dirname, "environment");
const MODULES = join(".terraform", "modules");
const FIXED_MODULES = JSON.parse(readFileSync(join(ENVIRONMENT, "modules.json"), "utf8")) as { Modules: object[] };

/** A folder with the environment, where questions are put and taken away again. */
export interface Court {
  readonly folder: string;
  readonly ask: (questions: readonly Question[]) => Answer[];
}

/**
 * Makes a court. `change` may edit the folder before anything is asked.
 */
export function openCourt(change: (folder: string) => void = () => undefined): Court {
  const folder = newFolder();
  cpSync(ENVIRONMENT, folder, { recursive: true });
  mkdirSync(join(folder, MODULES), { recursive: true });
  change(folder);
  return { folder, ask: (questions) => askOrSplit(folder, questions) };
}

/** The state after everything in the environment has been created. */
export function appliedState(): Buffer {
  const { folder } = openCourt();
  writeModules(folder, []);
  const { status, output } = terraform(folder, "apply", "-auto-approve", "-input=false", "-no-color");
  if (status !== 0) throw new Error(output);
  return readFileSync(join(folder, "terraform.tfstate"));
}

/** What terraform itself has no answer for: it breaks down. */
export const CRASH = "terraform crashes";

class Crash extends Error {}

/** Terraform breaks down over some expressions: they are looked for in halves. */
function askOrSplit(folder: string, questions: readonly Question[]): Answer[] {
  try {
    return ask(folder, questions);
  } catch (error) {
    if (!(error instanceof Crash)) throw error;
    if (questions.length === 1) return [{ error: CRASH }];
    const half = questions.length >> 1;
    return [...askOrSplit(folder, questions.slice(0, half)), ...askOrSplit(folder, questions.slice(half))];
  }
}

/** One plan for all that has a value, after one each for what fails at reading, at validating, and at planning. */
function ask(folder: string, questions: readonly Question[]): Answer[] {
  const errors = new Map<number, Extract<Answer, { error: string }>>();
  const ephemeral = new Set<number>();
  clear(folder);
  writeModules(folder, questions);
  questions.forEach((question, i) => {
    write(folder, i, question, false);
  });
  for (;;) {
    const found = diagnose(folder);
    if (found.size === 0) break;
    for (const [i, error] of found) {
      const again = error.error === EPHEMERAL && !ephemeral.has(i) && !questions[i]?.constraint;
      if (again) ephemeral.add(i);
      else errors.set(i, error);
      rmSync(fileOf(folder, i, questions[i]), { force: true });
      if (again) write(folder, i, questions[i] as Question, true);
    }
  }
  const inputs = plannedInputs(readFileSync(join(folder, "plan.bin")));
  return questions.map((_, i) => {
    const error = errors.get(i);
    if (error) return error;
    const value = questions[i]?.forEach ? instancesOf(inputs, i) : inputs.get(`terraform_data.e${i}`);
    return { value: value as Told, ephemeral: ephemeral.has(i) };
  });
}

/** The values of all instances of a resource, as one object. */
function instancesOf(inputs: ReadonlyMap<string, Told>, i: number): Told {
  const prefix = `terraform_data.e${i}[`;
  const found = [...inputs].filter(([address]) => address.startsWith(prefix));
  const members = found.map(
    ([address, told]) => [JSON.parse(address.slice(prefix.length, -1)) as string, told] as const,
  );
  const type = objectOf(new Map(members.map(([key, told]) => [key, told.type])));
  return { type, content: new Map(members), sensitive: false };
}

function clear(folder: string): void {
  for (const name of readdirSync(folder)) {
    if (/^e\d+\.tf(\.json)?$/.test(name)) rmSync(join(folder, name));
  }
  rmSync(join(folder, "modules", "typed"), { recursive: true, force: true });
}

function fileOf(folder: string, i: number, question: Question | undefined): string {
  return join(folder, question?.json === undefined ? `e${i}.tf` : `e${i}.tf.json`);
}

function write(folder: string, i: number, question: Question, asNull: boolean): void {
  const { json, constraint } = question;
  const text = asNull ? `ephemeralasnull(${question.text})` : question.text;
  const file = fileOf(folder, i, question);
  const through = constraint === undefined ? text : `module.e${i}.value`;
  const each = question.forEach;
  const module = { source: `./modules/typed/e${i}`, value: json };
  if (json === undefined) {
    const call =
      constraint === undefined ? "" : `module "e${i}" {\n  source = "${module.source}"\n  value  = ${text}\n}\n`;
    const repeated = each ? `  for_each = ${each.text}\n` : "";
    writeFileSync(file, `resource "terraform_data" "e${i}" {\n${repeated}  input = ${through}\n}\n${call}`);
    return;
  }
  const input = asNull || constraint !== undefined ? `\${${through}}` : json;
  const repeated = each ? { for_each: each.json ?? `\${${each.text}}` } : {};
  const call = constraint === undefined ? {} : { module: { [`e${i}`]: module } };
  writeFileSync(file, JSON.stringify({ resource: { terraform_data: { [`e${i}`]: { ...repeated, input } } }, ...call }));
}

/** The modules that give a value a type, and what `terraform init` would note of all modules. */
function writeModules(folder: string, questions: readonly Question[]): void {
  const modules = [...FIXED_MODULES.Modules];
  questions.forEach(({ constraint }, i) => {
    if (constraint === undefined) return;
    const dir = join("modules", "typed", `e${i}`);
    mkdirSync(join(folder, dir), { recursive: true });
    const variable = `variable "value" {\n  type = ${constraint}\n}\n`;
    const output = 'output "value" {\n  value     = var.value\n}\n';
    writeFileSync(join(folder, dir, "main.tf"), variable + output);
    modules.push({ Key: `e${i}`, Source: `./${dir}`, Dir: dir });
  });
  writeFileSync(join(folder, MODULES, "modules.json"), JSON.stringify({ Modules: modules }));
}

const PLAN = ["plan", "-json", "-input=false", "-lock=false", "-out=plan.bin"];

interface Diagnostic {
  readonly severity: string;
  readonly summary: string;
  readonly detail: string;
  readonly address?: string;
  readonly range?: { readonly filename: string };
}

/** Plans; what is wrong, by the number of the question. Empty: there is a plan. */
function diagnose(folder: string): Map<number, Extract<Answer, { error: string }>> {
  const {
    status,
    stdout: output,
    error,
  } = spawnSync("terraform", PLAN, { cwd: folder, encoding: "utf8", maxBuffer: 2 ** 29 });
  if (error) throw error;
  const found = new Map<number, Extract<Answer, { error: string }>>();
  for (const line of output.split("\n")) {
    if (!line.includes('"diagnostic"')) continue;
    const { diagnostic } = JSON.parse(line) as { diagnostic?: Diagnostic };
    if (diagnostic?.severity !== "error") continue;
    const unwritten = diagnostic.summary.startsWith(UNWRITTEN);
    const place = /\be(\d+)\b/.exec(diagnostic.range?.filename ?? diagnostic.address ?? diagnostic.summary);
    if (!place) throw new Error(`terraform says of no question: ${line}`);
    found.set(Number(place[1]), { error: unwritten ? CRASH : diagnostic.summary, detail: diagnostic.detail });
  }
  if (status !== 0 && found.size === 0) throw new Crash();
  return found;
}

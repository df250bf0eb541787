import { existsSync, readdirSync, statSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import type { Json } from "../model/json";
import { isObject } from "../model/json";
import { fail, InputError, type Problem } from "../model/problem";
import type { StackPart } from "../model/stack-part";
import { constantOf } from "./constant";
import { readAssignments, readValue } from "./hcl/read";
import { parseJsonObject } from "./json";
import { display } from "./local-state";
import { readText } from "./text";

/** Where values of variables come from, besides the defaults. */
export interface VariableSources {
  /** `NAME=VALUE`, in the order in which they were given. */
  readonly given: readonly string[];
  /** Files of assignments, in HCL or JSON. */
  readonly files: readonly string[];
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly cwd: string;
  /** File or folder of the configuration: its own files of assignments count too. */
  readonly beside?: string;
}

const PREFIX = "TF_VAR_";

/**
 * Gives variables their values, with Terraform's precedence: the environment, `terraform.tfvars`, `terraform.tfvars.json`,
 * `*.auto.tfvars(.json)` in the order of their names, `--var-file`, `--var`.
 *
 * @throws InputError for a file that cannot be read, a `--var` that no stack declares, or a value that is not of its type.
 */
export function withVariables(parts: readonly StackPart[], sources: VariableSources): StackPart[] {
  const texts = new Map<string, string>();
  for (const [name, value] of Object.entries(sources.env)) {
    if (name.startsWith(PREFIX) && value !== undefined) texts.set(name.slice(PREFIX.length), value);
  }
  const files = [...besides(sources.beside), ...sources.files.map((file) => resolve(sources.cwd, file))];
  const fromFiles = new Map(files.flatMap((file) => [...assignmentsOf(file, sources.cwd)]));
  const given = sources.given.map((text) => assignment(text));
  for (const [name] of given) {
    if (!parts.some((part) => part.variables.has(name))) {
      fail("variable/undeclared", { name, declared: declared(parts) || "-" });
    }
  }
  if (texts.size + fromFiles.size + given.length === 0) return [...parts];
  return parts.map((part) => {
    const variables = new Map(part.variables);
    const set = (name: string, value: () => Json) => {
      if (part.variables.has(name)) variables.set(name, value());
    };
    for (const [name, text] of texts) set(name, () => typed(part, name, text));
    for (const [name, value] of fromFiles) set(name, () => value);
    for (const [name, text] of given) set(name, () => typed(part, name, text));
    return { ...part, variables };
  });
}

function declared(parts: readonly StackPart[]): string {
  return [...new Set(parts.flatMap((part) => [...part.variables.keys()]))].sort().join(", ");
}

function assignment(text: string): [name: string, value: string] {
  const at = text.indexOf("=");
  if (at < 1) fail("cli/bad-value", { option: "--var", value: text, expected: "NAME=VALUE" });
  return [text.slice(0, at), text.slice(at + 1)];
}

/** Text for a variable of type string, or of none; a value of the language for any other. */
function typed({ variableTypes }: StackPart, name: string, text: string): Json {
  const type = variableTypes?.get(name) ?? "string";
  if (type === "string" || type === "any") return text;
  const value = readValue(text);
  const constant = value === undefined ? undefined : constantOf(value);
  return constant === undefined ? fail("variable/type", { name, type }) : constant;
}

/** Files of assignments that Terraform reads by itself. */
function besides(beside: string | undefined): string[] {
  if (beside === undefined || !existsSync(beside)) return [];
  const folder = statSync(beside).isDirectory() ? beside : dirname(beside);
  const names = readdirSync(folder);
  const fixed = ["terraform.tfvars", "terraform.tfvars.json"].filter((name) => names.includes(name));
  const auto = names.filter((name) => /\.auto\.tfvars(\.json)?$/.test(name)).sort();
  return [...fixed, ...auto].map((name) => join(folder, name));
}

function assignmentsOf(file: string, cwd: string): Map<string, Json> {
  const text = readText(file);
  const shown = display(file, cwd);
  if (file.endsWith(".json")) {
    const document = parseJsonObject(text, shown);
    return new Map(isObject(document) ? Object.entries(document) : []);
  }
  const problems: Problem[] = [];
  const found = new Map<string, Json>();
  for (const { name, value, location } of readAssignments(text, shown)) {
    const constant = constantOf(value);
    if (constant === undefined) problems.push({ id: "tfvars/not-constant", location, params: { name } });
    else found.set(name, constant);
  }
  if (problems.length > 0) throw new InputError(problems);
  return found;
}

import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Told } from "./planfile/told";
import { openCourt } from "./terraform";

/** What every expression may mention, as terraform itself tells it. */
export interface Environment {
  /** By address: `var.word`, `terraform_data.later`. */
  readonly names: ReadonlyMap<string, Told>;
  /** Paths of what is ephemeral: terraform writes none of it down, so that is told here. */
  readonly ephemeral: ReadonlySet<string>;
}

const FOLDER = join(__dirname, "environment");
const DECLARATIONS: readonly (readonly [file: string, pattern: RegExp, prefix: string])[] = [
  ["variables.tf", /^variable "(\w+)"/gm, "var"],
  ["locals.tf", /^ {2}(\w+) += /gm, "local"],
  ["resources.tf", /^resource "terraform_data" "(\w+)"/gm, "terraform_data"],
  ["modules.tf", /^module "(\w+)"/gm, "module"],
];
const OTHER_NAMES = ["path.module", "path.root", "path.cwd", "terraform.workspace"];
const EPHEMERAL_VARIABLE = /variable "(\w+)" \{(?:(?!\n\}).)*?\n {2}ephemeral = true\n/gs;

/**
 * Lets terraform say what every name is worth: in the folder as it stands, or with another state. What is ephemeral is
 * asked with that word taken away.
 */
export function askEnvironment(state?: Buffer): Environment {
  const variables = readFileSync(join(FOLDER, "variables.tf"), "utf8");
  const fleeting = [...variables.matchAll(EPHEMERAL_VARIABLE)].map(([, name]) => `var.${name}`);
  const court = openCourt((folder) => {
    writeFileSync(join(folder, "variables.tf"), variables.replaceAll("  ephemeral = true\n", ""));
    if (state) writeFileSync(join(folder, "terraform.tfstate"), state);
  });
  const names = [...DECLARATIONS.flatMap(declared), ...OTHER_NAMES];
  const answers = court.ask(names.map((text) => ({ text })));
  const told = answers.map((answer, i) => {
    if ("error" in answer) throw new Error(`${names[i]}: ${answer.error}`);
    return [names[i] as string, answer.value] as const;
  });
  return { names: new Map(told), ephemeral: new Set([...fleeting, "local.fleeting.gone"]) };
}

function declared([file, pattern, prefix]: (typeof DECLARATIONS)[number]): string[] {
  const text = readFileSync(join(FOLDER, file), "utf8");
  return [...text.matchAll(pattern)].map(([, name]) => `${prefix}.${name}`);
}

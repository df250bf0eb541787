import { mkdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import type { JsonObject } from "../../../src/model/json";
import type { Rule } from "../../../src/rules/rule";
import { callingPart, type ModuleDocuments } from "../../support/modules";
import { newFolder, removeFolders, terraform, terraformFound } from "../../terraform/support";
import { checkParts, priorOf, type Resources, summary } from "../harness";

/** A configuration of what Terraform has without any provider, so that it can judge. */
export interface Case {
  readonly title: string;
  readonly document: JsonObject;
  readonly modules?: ModuleDocuments;
  /** Attributes by address, for us alone. */
  readonly state?: Resources;
  /** What we say, as `summary` has it. */
  readonly said: readonly string[];
  /** A part of what Terraform says; it says "no error" where there is none. Undefined: it cannot judge. */
  readonly judge?: string;
}

/** One resource `x` with an input. */
export function input(value: JsonObject[string], more: JsonObject = {}): JsonObject {
  return { resource: { terraform_data: { x: { input: value } } }, ...more };
}

/** One resource `x` with these arguments. */
export function data(body: JsonObject, more: JsonObject = {}): JsonObject {
  return { resource: { terraform_data: { x: body } }, ...more };
}

/** What a rule says of a case. */
export function saidOf(rule: Rule, { document, modules = {}, state }: Omit<Case, "title" | "said">): string[] {
  const part = callingPart(document, modules, state && priorOf(state), "net");
  return summary(checkParts([part], [rule]));
}

/** Holds a rule against a table, and the table against Terraform. */
export function judged(rule: Rule, cases: readonly Case[]): void {
  describe(rule.id, () => {
    it.each(cases.map((one) => [one.title, one] as const))("%s", (_, one) => {
      expect(saidOf(rule, one)).toEqual(one.said);
    });
  });
  describe.runIf(terraformFound())(`Terraform, of what ${rule.id} is held against`, () => {
    afterAll(removeFolders);
    it.each(cases.filter(({ judge }) => judge !== undefined).map((one) => [one.title, one] as const))(
      "%s",
      (_, one) => {
        expect(refusal(one)).toContain(one.judge);
      },
      60_000,
    );
  });
}

/** What Terraform refuses a configuration for, or warns of. */
function refusal({ document, modules = {} }: Case): string {
  const folder = newFolder();
  write(folder, "main.tf.json", document);
  for (const [source, inner] of Object.entries(modules)) write(folder, join(source, "main.tf.json"), inner);
  write(folder, ".terraform/modules/modules.json", { Modules: [ROOT, ...callsIn(document)] });
  const { output } = terraform(folder, "plan", "-json", "-input=false", "-lock=false");
  const diagnostics = output.split("\n").flatMap((line) => {
    if (!line.includes('"diagnostic"')) return [];
    const { diagnostic } = JSON.parse(line) as { diagnostic: { summary: string; detail: string } };
    return [`${diagnostic.summary}: ${diagnostic.detail}`];
  });
  return diagnostics.join("\n") || "no error";
}

const ROOT = { Key: "", Source: "", Dir: "." };

function callsIn({ module = {} }: JsonObject): JsonObject[] {
  return Object.entries(module as JsonObject).map(([name, body]) => {
    const { source } = body as { source: string };
    return { Key: name, Source: source, Dir: join(".", source) };
  });
}

function write(folder: string, name: string, document: object): void {
  mkdirSync(dirname(join(folder, name)), { recursive: true });
  writeFileSync(join(folder, name), JSON.stringify(document));
}

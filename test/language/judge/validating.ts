import { readFileSync } from "node:fs";
import { join } from "node:path";
import { evaluate } from "../../../src/language/evaluate";
import { parseExpression } from "../../../src/language/parser";
import type { Scope } from "../../../src/language/scope";
import { parseType } from "../../../src/language/type-constraint";
import { DYNAMIC, listOf, mapOf, objectOf, type Type } from "../../../src/value/type";
import { EPHEMERAL, objectValue, SENSITIVE, unknownValue, type Value, withMarks } from "../../../src/value/value";
import { ENVIRONMENT } from "./terraform";

/**
 * The names of the environment as they are while terraform validates, which it does before it plans: of variables only the
 * type is known, and nothing of resources. So it refuses some that it could evaluate.
 *
 * Source: Terraform 1.11, internal/terraform/evaluate.go
 */
export function validatingNames(scope: Scope): ReadonlyMap<string, Value> {
  const names = new Map<string, Value>();
  for (const [name, block] of blocksOf("variables.tf", "variable")) {
    const { type } = parseType(
      /^ {2}type\s+= (.*?)\n(?: {2}(?:default|sensitive|ephemeral) |$)/ms.exec(block)?.[1] ?? "any",
    );
    const marks =
      (block.includes("sensitive = true") ? SENSITIVE : 0) | (/ephemeral\s+= true/.test(block) ? EPHEMERAL : 0);
    names.set(`var.${name}`, withMarks(open(type), marks));
  }
  for (const [name] of blocksOf("resources.tf", 'resource "terraform_data"')) {
    names.set(`terraform_data.${name}`, open(DYNAMIC));
  }
  for (const [name, block] of blocksOf("modules.tf", "module")) names.set(`module.${name}`, moduleOf(block));
  const locals = readFileSync(join(ENVIRONMENT, "locals.tf"), "utf8").matchAll(/^ {2}(\w+) += (.*)$/gm);
  const inner = { ...scope, traversal: traversalIn(names, scope) };
  for (const [, name, text] of locals) names.set(`local.${name}`, evaluate(parseExpression(text as string), inner));
  return names;
}

/** A scope where some names have other values. */
export function traversalIn(names: ReadonlyMap<string, Value>, scope: Scope): Scope["traversal"] {
  return (node) => {
    const value = names.get(`${node.root}.${node.steps[0]}`);
    return value ? { value, used: 1 } : scope.traversal(node);
  };
}

function moduleOf(block: string): Value {
  const source = /source\s+= "(.*)"/.exec(block)?.[1] ?? "";
  const text = readFileSync(join(ENVIRONMENT, source, "main.tf"), "utf8");
  const outputs = [...text.matchAll(/^output "(\w+)"/gm)].map(([, name]) => name as string);
  const type = objectOf(new Map(outputs.map((name) => [name, DYNAMIC])));
  if (/^ {2}count/m.test(block)) return open(listOf(type));
  if (/^ {2}for_each/m.test(block)) return open(mapOf(type));
  return objectValue(new Map(outputs.map((name) => [name, open(DYNAMIC)])));
}

function open(type: Type): Value {
  return unknownValue(type, { kind: "apply", subject: "validating" });
}

function blocksOf(file: string, head: string): (readonly [name: string, block: string])[] {
  const text = readFileSync(join(ENVIRONMENT, file), "utf8");
  return [...text.matchAll(new RegExp(`^${head} "(\\w+)" \\{\\n(.*?)^\\}`, "gms"))].map(([, name, block]) => [
    name as string,
    block as string,
  ]);
}

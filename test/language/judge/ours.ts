import { existsSync, readFileSync, statSync } from "node:fs";
import { homedir } from "node:os";
import { join, resolve } from "node:path";
import { globSync } from "tinyglobby";
import { converted } from "../../../src/language/converted";
import { applyDefaults } from "../../../src/language/defaults";
import { evaluateJson } from "../../../src/language/document";
import type { Files } from "../../../src/language/environment";
import { LanguageError } from "../../../src/language/error";
import { evaluate } from "../../../src/language/evaluate";
import { parseExpression } from "../../../src/language/parser";
import type { Scope } from "../../../src/language/scope";
import type { TraversalNode } from "../../../src/language/syntax";
import { parseType } from "../../../src/language/type-constraint";
import { marksWithin } from "../../../src/value/marks";
import { type Num, parseNumber } from "../../../src/value/number";
import {
  type Content,
  EPHEMERAL,
  isMembers,
  objectValue,
  type Refinements,
  SENSITIVE,
  stringValue,
  UnknownContent,
  type Value,
  withMarks,
} from "../../../src/value/value";
import type { Environment } from "./environment";
import type { Question } from "./generate/case";
import { type Bound, type Told, ToldNumber, ToldUnknown } from "./planfile/told";

export type Ours =
  | { readonly value: Value }
  /** `refused`: with one of our errors. Else it broke down. */
  | { readonly error: string; readonly refused: boolean };

/** What we say to a question, in a scope of what terraform said of all names. */
export function ourAnswer(question: Question, scope: Scope): Ours {
  try {
    if (question.forEach) return { value: instances(question, question.forEach, scope) };
    const value = worth(question, scope);
    return { value: question.constraint === undefined ? value : asVariable(value, question.constraint) };
  } catch (error) {
    const refused = error instanceof LanguageError;
    return { error: refused ? error.message : String((error as Error).stack), refused };
  }
}

function worth({ text, json }: { readonly text: string; readonly json?: unknown }, scope: Scope): Value {
  return json === undefined ? evaluate(parseExpression(text), scope) : evaluateJson(json, scope);
}

/** The value for each key of `for_each`, as one object. */
function instances(question: Question, forEach: NonNullable<Question["forEach"]>, scope: Scope): Value {
  const over = worth(forEach, scope);
  const { content, type, marks } = over;
  const refused = marks !== 0 || content === null || type.kind === "list" || type.kind === "tuple";
  const elements = type.kind === "set" && Array.isArray(content) ? (content as readonly Value[]) : [];
  if (refused || content instanceof UnknownContent || elements.some((element) => typeof element.content !== "string")) {
    throw new LanguageError("language/for-each");
  }
  const members = isMembers(content) ? [...content.keys()] : elements.map((element) => element.content as string);
  const each = (key: string) => {
    const value = isMembers(content) ? (content.get(key) as Value) : stringValue(key);
    const names = new Map([["key", stringValue(key)]]).set("value", value);
    return worth(question, { ...scope, traversal: (node) => eachOf(names, node) ?? scope.traversal(node) });
  };
  return objectValue(new Map(members.map((key) => [key, each(key)])));
}

function eachOf(names: ReadonlyMap<string, Value>, { root, steps: [name] }: TraversalNode) {
  const value = root === "each" && names.get(name as string);
  return value ? { value, used: 1 } : undefined;
}

function asVariable(value: Value, constraint: string): Value {
  const { type, defaults } = parseType(constraint);
  const typed = converted(applyDefaults(value, defaults), type);
  // The variables of the judge do not take what is ephemeral.
  if (!typed || marksWithin(typed) & EPHEMERAL) throw new LanguageError("language/variable");
  return typed;
}

/** The scope of an environment, with its files in `folder`. */
export function scopeOf({ names, ephemeral }: Environment, folder: string): Scope {
  const roots = new Map<string, Map<string, Value>>();
  for (const [address, told] of names) {
    const [root = "", name = ""] = address.split(".");
    const members = roots.get(root) ?? new Map<string, Value>();
    roots.set(root, members.set(name, toValue(told, address, ephemeral)));
  }
  roots.get("path")?.set("cwd", stringValue(folder));
  return {
    traversal: ({ root, steps: [name] }) => {
      const value = roots.get(root)?.get(name as string);
      if (!value) throw new LanguageError("language/undeclared", { name: `${root}.${name}` });
      return { value, used: 1 };
    },
    files: filesIn(folder),
    release: { shortCircuit: false },
  };
}

function toValue(told: Told, address: string, ephemeral: ReadonlySet<string>): Value {
  const marks = (told.sensitive ? SENSITIVE : 0) | (ephemeral.has(address) ? EPHEMERAL : 0);
  const content = contentOf(told, address, ephemeral);
  return withMarks({ type: told.type, content, marks: 0 }, marks);
}

function contentOf({ content }: Told, address: string, ephemeral: ReadonlySet<string>): Content {
  if (content instanceof ToldNumber) return numberOf(content);
  if (content instanceof ToldUnknown)
    return new UnknownContent({ kind: "apply", subject: address }, refinementsOf(content));
  if (content instanceof Map) {
    const members = [...(content as Map<string, Told>)];
    return new Map(members.map(([key, member]) => [key, toValue(member, `${address}.${key}`, ephemeral)]));
  }
  if (Array.isArray(content)) {
    return (content as readonly Told[]).map((member, i) => toValue(member, `${address}[${i}]`, ephemeral));
  }
  return content as string | boolean | null;
}

/** With the precision of a number that was read, whichever way it was told. */
function numberOf({ exact }: ToldNumber): Num {
  return parseNumber(String(exact)) as Num;
}

function refinementsOf({ notNull, prefix, min, max, minLength, maxLength }: ToldUnknown): Refinements {
  return {
    ...(notNull && { notNull }),
    ...(prefix !== undefined && { prefix }),
    ...limit("min", min),
    ...limit("max", max),
    ...(minLength !== undefined && { minLength }),
    ...(maxLength !== undefined && { maxLength }),
  };
}

function limit(name: "min" | "max", bound: Bound | undefined): Refinements {
  return bound ? { [name]: numberOf(bound.number), [`${name}Exclusive`]: !bound.inclusive } : {};
}

function filesIn(folder: string): Files {
  return {
    read: (path) => {
      const file = resolve(folder, path);
      if (!existsSync(file)) return { missing: true };
      return statSync(file).isFile() ? { bytes: readFileSync(file) } : { unreadable: true };
    },
    match: (path, pattern) =>
      globSync(pattern, { cwd: join(folder, path), dot: true, expandDirectories: false }).sort(),
    home: homedir(),
    cwd: folder,
  };
}

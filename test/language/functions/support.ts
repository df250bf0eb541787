import type { Files } from "../../../src/language/environment";
import { LanguageError } from "../../../src/language/error";
import { evaluate } from "../../../src/language/evaluate";
import { parseExpression } from "../../../src/language/parser";
import type { Scope } from "../../../src/language/scope";
import { STRING, type Type } from "../../../src/value/type";
import { stringValue, unknownValue, type Value, withMarks } from "../../../src/value/value";

/** A scope of names that stand for values. */
export function scopeOf(names: Readonly<Record<string, Value>> = {}, files?: Files): Scope {
  const values = new Map(Object.entries(names));
  return {
    traversal: ({ root }) => {
      const value = values.get(root);
      if (!value) throw new LanguageError("test/undeclared", { name: root });
      return { value, used: 0 };
    },
    ...(files ? { files } : {}),
  };
}

export function worth(text: string, scope: Scope = scopeOf()): Value {
  return evaluate(parseExpression(text), scope);
}

/** The error of an expression that has one. */
export function errorOf(text: string, scope?: Scope): LanguageError {
  try {
    worth(text, scope);
  } catch (error) {
    if (error instanceof LanguageError) return error;
    throw error;
  }
  throw new Error(`no error: ${text}`);
}

/** What only an apply knows. */
export function later(type: Type = STRING): Value {
  return unknownValue(type, { kind: "apply", subject: "alicloud_vpc.a.id" });
}

export function secret(text: string): Value {
  return withMarks(stringValue(text), 1);
}

/** Files by path, all others missing but those that cannot be read. */
export function filesOf(texts: Readonly<Record<string, string | Buffer>>, unreadable: readonly string[] = []): Files {
  const all = new Map(Object.entries(texts));
  return {
    read: (path) => {
      if (unreadable.includes(path)) return { unreadable: true };
      const text = all.get(path);
      return text === undefined ? { missing: true } : { bytes: Buffer.from(text) };
    },
    match: (folder, pattern) =>
      pattern === "*"
        ? [...all.keys()].filter((p) => p.startsWith(`${folder}/`)).map((p) => p.slice(folder.length + 1))
        : undefined,
    home: "/home/u",
    cwd: "/srv",
  };
}

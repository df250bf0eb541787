import type { Json } from "../../model/json";

/** Strings without anything special, numbers, and names with constant steps: most of what stands in a configuration. */
const STRING = /"[^"\\$%\n]*"/.source;
const NUMBER = /-?(?:0|[1-9]\d{0,14})(?:\.\d{1,10})?/.source;
const NAME = /[A-Za-z_][\w-]*(?:\.[A-Za-z_][\w-]*|\[\d+\]|\["[^"\\$%\n]*"\])*/.source;

const ONE = new RegExp(`^(?:${STRING}|${NUMBER}|${NAME})$`);
const ENTRY = new RegExp(`\\s*(${STRING}|${NUMBER}|${NAME})\\s*(,|$)`, "y");
const ARGUMENT = /^([A-Za-z_][\w-]*)[ \t]*=[ \t]*/;
const WORDS = new Map<string, Json>([
  ["true", true],
  ["false", false],
  ["null", null],
]);

/** The value of an expression that says itself what it is, without a tree: a constant, a name, or a list of such. */
export function plain(text: string): Json | undefined {
  if (ONE.test(text)) return one(text);
  return text.startsWith("[") && text.endsWith("]") ? list(text.slice(1, -1)) : undefined;
}

/** The content of a string in quotes that has nothing special in it. */
export function plainString(text: string): string | undefined {
  return text.startsWith('"') && ONE.test(text) ? text.slice(1, -1) : undefined;
}

/** `name = value` on one line, with a plain value. */
export function plainArgument(text: string): { readonly name: string; readonly value: Json } | undefined {
  if (text.includes("\n")) return undefined;
  const [head, name] = ARGUMENT.exec(text) ?? [];
  if (head === undefined || name === undefined) return undefined;
  const value = plain(text.slice(head.length));
  return value === undefined ? undefined : { name, value };
}

function one(text: string): Json {
  if (text.startsWith('"')) return text.slice(1, -1);
  const word = WORDS.get(text);
  if (word !== undefined) return word;
  return /^[-\d]/.test(text) ? Number(text) : `\${${text}}`;
}

function list(text: string): Json[] | undefined {
  if (text.trim() === "") return [];
  const entries: Json[] = [];
  let at = 0;
  while (at < text.length) {
    ENTRY.lastIndex = at;
    const match = ENTRY.exec(text);
    if (!match) return undefined;
    entries.push(one(match[1] as string));
    at = ENTRY.lastIndex;
    if (match[2] === "," && text.slice(at).trim() === "") break;
  }
  return entries;
}

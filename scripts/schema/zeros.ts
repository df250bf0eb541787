import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { TypeRecord } from "../../src/schema/record";
import type { About } from "./committed";

/*
 * Which attributes of a resource type the provider sends although they are empty, 0 or false. `d.GetOk` takes such a value
 * for not set; `d.GetOkExists` does not, and a `d.Get` without a condition sends whatever is there.
 */

/** A function of the provider's source. */
interface Func {
  readonly name: string;
  readonly text: string;
}

/**
 * As it is committed. An empty text is sent as an empty parameter, which the API takes for a missing one: texts are left out
 * here.
 */
export function zerosText(clone: string, about: About, types: Readonly<Record<string, TypeRecord>>): string {
  const lines = Object.entries(sentZeros(clone)).flatMap(([type, names]) => {
    const attributes = types[type]?.a ?? {};
    const kept = names.filter((name) => (attributes[name]?.t ?? "string") !== "string");
    return kept.length === 0 ? [] : [` ${JSON.stringify(type)}: ${JSON.stringify(kept.join(" "))}`];
  });
  return `{\n"about": ${JSON.stringify(about, null, 1)},\n"types": {\n${lines.sort().join(",\n")}\n}\n}\n`;
}

/** Names of attributes by type; a type whose zeros are all left out is not there. */
export function sentZeros(clone: string): Record<string, string[]> {
  const folder = join(clone, "alicloud");
  const files = readdirSync(folder).filter((name) => name.startsWith("resource_") && name.endsWith(".go"));
  const byFunction = new Map<string, Map<string, Func>>();
  for (const file of files.filter((name) => !name.endsWith("_test.go"))) {
    const functions = functionsIn(readFileSync(join(folder, file), "utf8"));
    for (const name of functions.keys()) byFunction.set(name, functions);
  }
  const found: Record<string, string[]> = {};
  const provider = readFileSync(join(folder, "provider.go"), "utf8");
  for (const [, type = "", maker = ""] of provider.matchAll(/"(alicloud_\w+)":\s*(resource\w+)\(\),/g)) {
    const names = byFunction.has(maker) ? sentBy(byFunction.get(maker) as Map<string, Func>, maker) : [];
    if (names.length > 0) found[type] = names;
  }
  return found;
}

function functionsIn(source: string): Map<string, Func> {
  const functions = new Map<string, Func>();
  for (const match of source.matchAll(/^func (?:\([^)]*\) )?(\w+)\([\s\S]*?\n\}/gm)) {
    functions.set(match[1] as string, { name: match[1] as string, text: match[0] });
  }
  return functions;
}

/** What the create function sends, with all that it calls in its file; what an update sends rests on a difference. */
function sentBy(functions: ReadonlyMap<string, Func>, maker: string): string[] {
  const [, create = ""] = /\bCreate(?:Context)?:\s*(\w+)/.exec(functions.get(maker)?.text ?? "") ?? [];
  const pending = [create];
  const sent = new Set<string>();
  for (const name of pending) {
    const text = functions.get(name)?.text ?? "";
    for (const [, attribute = ""] of text.matchAll(/\bd\.GetOkExists\("(\w+)"\)/g)) sent.add(attribute);
    for (const attribute of unconditional(text)) sent.add(attribute);
    for (const [, called = ""] of text.matchAll(/\b(\w+)\(d\b/g)) {
      if (functions.has(called) && !/update|read|delete/i.test(called) && !pending.includes(called))
        pending.push(called);
    }
  }
  return [...sent].sort();
}

/** `request["X"] = d.Get("x")` outside of what asks whether it is set. */
function unconditional(text: string): string[] {
  const found: string[] = [];
  let asked: { depth: number; name: string }[] = [];
  let depth = 0;
  for (const line of text.split("\n")) {
    const [, guard] =
      /\bd\.GetOk\("(\w+)"\)/.exec(line) ?? /\bd\.Get\("(\w+)"\)\.\(\w+\)\s*(?:[!=]=|>)/.exec(line) ?? [];
    const [, name] = /[\]\w"]\s*(?:=|:)\s*[^=].*?\bd\.Get\("(\w+)"\)/.exec(line) ?? [];
    const isSent = /request|query|body|Map\[/i.test(line) || /^\s*"[A-Z]\w*":\s/.test(line);
    if (name !== undefined && isSent && !asked.some((one) => one.name === name)) found.push(name);
    depth += count(line, "{") - count(line, "}");
    asked = asked.filter((one) => one.depth <= depth);
    if (guard !== undefined && line.includes("{")) asked.push({ depth, name: guard });
  }
  return found;
}

function count(line: string, letter: string): number {
  return line.split(letter).length - 1;
}

import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { Cursor } from "./cursor";
import { type Go, parseExpression } from "./parse";

/** What the sources of the provider declare under a name: functions that return schemas, and constants. */
export interface Source {
  readonly functions: ReadonlyMap<string, string>;
  readonly constants: ReadonlyMap<string, string | number>;
  /** Function by name of the data source. */
  readonly dataSources: ReadonlyMap<string, string>;
  /** The schemas of the arguments of the provider's own block. */
  readonly provider?: Go;
}

const FUNCTION = /^func (\w+)\(\) (?:\*schema\.(?:Resource|Schema)|map\[string\]\*schema\.Schema) \{$([\s\S]*?)^\}$/gm;
const CONSTANT = /^(?:const)?\s*(\w+)\s*(?:\w+\s*)?=\s*(?:\w+\()?("[^"\n]*"|\d+)\)?$/gm;

/** Reads `alicloud/*.go` of a clone of the provider. */
export function readSource(clone: string): Source {
  const functions = new Map<string, string>();
  const constants = new Map<string, string | number>();
  let dataSources: ReadonlyMap<string, string> = new Map();
  let provider: Go | undefined;
  const folder = join(clone, "alicloud");
  for (const name of readdirSync(folder).filter((one) => one.endsWith(".go") && !one.endsWith("_test.go"))) {
    const text = readFileSync(join(folder, name), "utf8");
    for (const [, one = "", body = ""] of text.matchAll(FUNCTION)) functions.set(one, body);
    for (const [, one = "", value = ""] of text.matchAll(CONSTANT)) constants.set(one, JSON.parse(value));
    if (name === "provider.go") [dataSources, provider] = [registered(text), after(text, "Schema:")];
  }
  return { functions, constants, dataSources, ...(provider ? { provider } : {}) };
}

function after(text: string, keyword: string): Go | undefined {
  const at = text.indexOf(keyword);
  return at < 0 ? undefined : parseExpression(new Cursor(text.slice(at + keyword.length)));
}

function registered(provider: string): ReadonlyMap<string, string> {
  const map = after(provider, "DataSourcesMap:");
  if (map?.kind !== "literal") throw new Error("provider.go has no DataSourcesMap");
  return new Map(map.entries.map(({ key, value }) => [textOf(key), value.kind === "call" ? value.callee : ""]));
}

/**
 * What a function without arguments returns, with the variables that it sets on the way put in.
 *
 * @throws Error when there is no such function, or when it does more than that.
 */
export function returned(source: Source, name: string): Go {
  const body = source.functions.get(name);
  if (body === undefined) throw new Error(`no function ${name}`);
  const cursor = new Cursor(body);
  const variables = new Map<string, Go>();
  while (!cursor.skip("return")) {
    const variable = cursor.next().text;
    cursor.expect(":=");
    variables.set(variable, putIn(parseExpression(cursor), variables));
  }
  return putIn(parseExpression(cursor), variables);
}

function putIn(value: Go, variables: ReadonlyMap<string, Go>): Go {
  if (value.kind === "name") return variables.get(value.name) ?? value;
  if (value.kind !== "literal") return value;
  return { ...value, entries: value.entries.map((one) => ({ ...one, value: putIn(one.value, variables) })) };
}

export function textOf(key: Go | undefined): string {
  if (key?.kind === "constant") return String(key.value);
  if (key?.kind === "name") return key.name;
  throw new Error(`no key: ${key?.kind}`);
}

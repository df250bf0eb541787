import { readFileSync } from "node:fs";
import { join } from "node:path";
import { camelCase } from "../../src/constructs/attribute-table";
import { isObject, type Json, type JsonObject } from "../../src/model/json";
import { overlayOf } from "../../src/provider/overlays";

const CONSTRUCTS = join("src", "constructs");
const WIDTH = 100;
const REFERENCE = /^\$\{(alicloud_\w+)\.([\w-]+)\.(\w+)\}$/;
const META = ["count", "depends_on"];
/** What no construct takes as it stands here. */
const UNSAID = ["for_each", "lifecycle", "provider", "dynamic"];

interface Declared {
  readonly type: string;
  readonly name: string;
  readonly body: JsonObject;
  readonly variable: string;
}

/**
 * The same configuration with the constructs; undefined where one of its types has none, or where it says what only Terraform's
 * own language says. Each resource is a constant, after those that it refers to.
 */
export function toTypeScript(document: JsonObject, root = "."): string | undefined {
  const { resource, ...others } = document;
  if (Object.keys(others).length > 0 || !isObject(resource)) return undefined;
  const declared = declaredIn(resource);
  const ordered = inOrder(declared);
  if (!ordered || ordered.some(({ type }) => classOf(type) === undefined)) return undefined;
  const used = new Map(declared.map((one) => [`${one.type}.${one.name}`, one.variable]));
  const statements = ordered.map((one) => statement(one, classOf(one.type) ?? "", used, referred(declared)));
  if (statements.some((text) => text.includes("${")) || !areKnown(declared, root)) return undefined;
  const names = [...new Set(ordered.map(({ type }) => classOf(type) ?? ""))].sort();
  return `import { ${names.join(", ")} } from "eniplan";\n\n${statements.join("\n")}\n`;
}

function classOf(type: string): string | undefined {
  return overlayOf(type)?.construct;
}

/** Whether TypeScript takes every argument: one that no construct has is found before anything runs. */
function areKnown(declared: readonly Declared[], root: string): boolean {
  const attributes = readFileSync(join(root, CONSTRUCTS, "attributes.ts"), "utf8");
  const keys = declared.flatMap(({ body }) => Object.keys(body)).filter((key) => !META.includes(key));
  return keys.every((key) => attributes.includes(`  readonly ${camelCase(key)}`));
}

function declaredIn(resource: JsonObject): Declared[] {
  const types = Object.entries(resource).map(([type, names]) => [type, Object.entries(names as JsonObject)] as const);
  return types.flatMap(([type, names]) => {
    const noun = camelCase(type.replace(/^alicloud_(?:ecs_)?/, ""));
    return names.map(([name, body]) => {
      const suffix = camelCase(`_${name.replaceAll("-", "_")}`);
      return { type, name, body: body as JsonObject, variable: names.length === 1 ? noun : `${noun}${suffix}` };
    });
  });
}

/** The addresses that stand in a value. */
function addressesIn(value: Json): string[] {
  return [...JSON.stringify(value).matchAll(/\b(alicloud_\w+\.[\w-]+)/g)].map(([, address = ""]) => address);
}

function referred(declared: readonly Declared[]): ReadonlySet<string> {
  return new Set(declared.flatMap(({ body }) => addressesIn(body)));
}

/** Undefined when they run in a circle. */
function inOrder(declared: readonly Declared[]): Declared[] | undefined {
  const ordered: Declared[] = [];
  let waiting = [...declared];
  while (waiting.length > 0) {
    const open = new Set(waiting.map(({ type, name }) => `${type}.${name}`));
    const ready = waiting.find(({ body }) => !addressesIn(body).some((address) => open.has(address)));
    if (!ready) return undefined;
    ordered.push(ready);
    waiting = waiting.filter((one) => one !== ready);
  }
  return ordered;
}

function statement(
  { type, name, body, variable }: Declared,
  construct: string,
  used: ReadonlyMap<string, string>,
  wanted: ReadonlySet<string>,
): string {
  const id = variable.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
  const entries = Object.entries(body).map(([key, value]) => {
    if (UNSAID.includes(key)) return "${";
    return key === "depends_on"
      ? `dependsOn: [${(value as string[]).map((address) => used.get(address) ?? "${").join(", ")}]`
      : `${camelCase(key)}: ${literal(value, used)}`;
  });
  const start = `${wanted.has(`${type}.${name}`) ? `const ${variable} = ` : ""}new ${construct}(stack, "${id}", `;
  const line = `${start}{ ${entries.join(", ")} });`;
  if (entries.length === 0) return `${start}{});`;
  return line.length <= WIDTH ? line : `${start}{\n${entries.map((entry) => `  ${entry},`).join("\n")}\n});`;
}

/** A value; with `${` in it where the constructs have another way to say it. Objects in a list are blocks, others are maps. */
function literal(value: Json, used: ReadonlyMap<string, string>, key = plainKey): string {
  if (Array.isArray(value)) return `[${value.map((entry) => literal(entry, used, camelCase)).join(", ")}]`;
  if (isObject(value)) {
    const entries = Object.entries(value).map(([name, entry]) => `${key(name)}: ${literal(entry, used)}`);
    return `{ ${entries.join(", ")} }`;
  }
  const [, type, name, attribute = ""] = REFERENCE.exec(String(value)) ?? [];
  const variable = used.get(`${type}.${name}`);
  if (variable === undefined) return JSON.stringify(value);
  return attribute === "id" ? `${variable}.id` : `${variable}.getStringAttribute("${attribute}")`;
}

function plainKey(name: string): string {
  return /^[A-Za-z_]\w*$/.test(name) ? name : JSON.stringify(name);
}

import { isObject, type Json, type JsonObject } from "../../src/model/json";
import type { Attribute } from "./attribute";
import { closingBrace } from "./closing-brace";
import { attributesOf, isBlock, TYPES } from "./schema";

/** Arguments that hold names, which JSON syntax has as text. */
const NAMES = new Set([
  "provider",
  "depends_on",
  "ignore_changes",
  "replace_triggered_by",
  "type",
  "from",
  "to",
  "providers",
]);
/** Blocks of everything that is no resource. */
const BLOCKS = new Set(["lifecycle", "precondition", "postcondition", "validation", "required_providers", "backend"]);

const NONE: Readonly<Record<string, Attribute>> = {};

/**
 * A configuration in JSON syntax as somebody could have written it in native syntax. Where the language has several ways to
 * say a thing, `seed` chooses: heredocs, escapes, brackets, comments, blocks on one line.
 */
export function toHcl(document: JsonObject, seed = 1): string {
  return new HclWriter(seed).configuration(document);
}

/** The same without lists of blocks that hold none, for which native syntax has no words. */
export function withoutEmptyBlocks(document: JsonObject): JsonObject {
  const types = Object.entries((document["resource"] ?? {}) as Record<string, Record<string, JsonObject>>);
  const resource = types.map(([type, names]) => {
    const bodies = Object.entries(names).map(([name, body]) => [name, filled(body, attributesOf(type))]);
    return [type, Object.fromEntries(bodies)];
  });
  return { ...document, ...(types.length > 0 ? { resource: Object.fromEntries(resource) } : {}) };
}

function filled(body: JsonObject, attributes: Readonly<Record<string, Attribute>>): JsonObject {
  const entries = Object.entries(body).flatMap(([name, value]): [string, Json][] => {
    const attribute = attributes[name];
    if (!attribute || !isBlock(attribute) || !Array.isArray(value)) return [[name, value]];
    const blocks = value.map((block) => (isObject(block) ? filled(block, attribute.attributes ?? NONE) : block));
    return blocks.length > 0 ? [[name, blocks]] : [];
  });
  return Object.fromEntries(entries);
}

class HclWriter {
  private lines: string[] = [];
  private indent = "";

  constructor(private state: number) {}

  configuration(document: JsonObject): string {
    for (const [keyword, value] of Object.entries(document)) {
      if (keyword === "resource" || keyword === "data") this.resources(keyword, value);
      else if (keyword === "locals" || keyword === "terraform")
        this.each(value, (body) => this.block(keyword, body, NONE));
      else if (["moved", "removed", "import"].includes(keyword))
        this.each(value, (body) => this.block(keyword, body, NONE));
      else this.named(value, (name, body) => this.block(`${keyword} ${JSON.stringify(name)}`, body, NONE));
    }
    return this.lines.join("\n").concat("\n");
  }

  private resources(keyword: string, value: Json | undefined): void {
    this.named(value, (type, names) =>
      this.named(names, (name, body) => {
        const label = this.chance(8) ? name : JSON.stringify(name);
        this.block(`${keyword} ${JSON.stringify(type)} ${label}`, body, TYPES.has(type) ? attributesOf(type) : NONE);
      }),
    );
  }

  private each(value: Json | undefined, write: (body: JsonObject) => void): void {
    for (const body of Array.isArray(value) ? value : [value]) if (isObject(body)) write(body);
  }

  private named(value: Json | undefined, write: (name: string, body: JsonObject) => void): void {
    this.each(value, (object) => {
      for (const [name, bodies] of Object.entries(object)) this.each(bodies, (body) => write(name, body));
    });
  }

  private block(head: string, body: JsonObject, attributes: Readonly<Record<string, Attribute>>): void {
    if (this.chance(6)) this.line("# a comment, { with brackets");
    const entries = Object.entries(body);
    const line = this.onOneLine(head, entries, attributes);
    if (line === undefined) this.wide(head, entries, attributes);
    else this.line(line);
  }

  /** Nothing, or one argument, can stand on the line of its braces. */
  private onOneLine(
    head: string,
    entries: readonly [string, Json][],
    attributes: Readonly<Record<string, Attribute>>,
  ): string | undefined {
    const [only] = entries;
    if (!only) return `${head} {}`;
    if (entries.length > 1 || this.isBlock(only, attributes) || !this.chance(2)) return undefined;
    const said = only[0] in attributes ? this.expression(only[1], false) : this.argument(...only);
    return `${head} { ${only[0]} = ${said} }`;
  }

  private wide(
    head: string,
    entries: readonly [string, Json][],
    attributes: Readonly<Record<string, Attribute>>,
  ): void {
    this.line(`${head} {${this.chance(8) ? " // why" : ""}`);
    this.indent += "  ";
    for (const entry of entries) this.entry(entry, attributes);
    this.indent = this.indent.slice(2);
    this.line("}");
  }

  private isBlock([name, value]: [string, Json], attributes: Readonly<Record<string, Attribute>>): boolean {
    const attribute = attributes[name];
    if (attribute) return isBlock(attribute);
    return BLOCKS.has(name) && (isObject(value) || Array.isArray(value));
  }

  private entry([name, value]: [string, Json], attributes: Readonly<Record<string, Attribute>>): void {
    if (this.chance(10)) this.line("/* between */");
    if (this.isBlock([name, value], attributes)) {
      this.each(value, (body) => this.block(name, body, attributes[name]?.attributes ?? NONE));
    } else {
      const blanks = " ".repeat(1 + this.random(3));
      const said = name in attributes ? this.expression(value, true) : this.argument(name, value);
      this.line(`${name}${blanks}= ${said}${this.chance(10) ? " # so" : ""}`);
    }
  }

  /** Of what is no attribute; much of that takes neither functions nor brackets. */
  private argument(name: string, value: Json): string {
    return NAMES.has(name) ? this.names(value) : this.plain(value, false);
  }

  private names(value: Json): string {
    if (Array.isArray(value)) return `[${value.map((entry) => this.names(entry)).join(", ")}]`;
    if (!isObject(value)) return String(value);
    return `{ ${Object.entries(value)
      .map(([key, entry]) => `${key} = ${this.names(entry)}`)
      .join(", ")} }`;
  }

  /** @param wide whether it may take several lines, and functions */
  private expression(value: Json, wide: boolean): string {
    const text = this.plain(value, wide);
    return this.chance(12) ? `(${text})` : text;
  }

  private plain(value: Json, wide: boolean): string {
    if (typeof value === "string") return this.string(value, wide);
    if (Array.isArray(value)) return this.list(value, wide);
    return isObject(value) ? this.object(value, wide) : JSON.stringify(value);
  }

  private list(values: readonly Json[], wide: boolean): string {
    const entries = values.map((entry) => this.expression(entry, wide));
    if (!wide || !this.chance(3)) return `[${entries.join(", ")}${entries.length > 0 && this.chance(4) ? "," : ""}]`;
    return `[\n${entries.map((entry) => `${this.indent}    ${entry}, # each\n`).join("")}${this.indent}  ]`;
  }

  private object(value: JsonObject, wide: boolean): string {
    const entries = Object.entries(value).map(([key, entry]) => {
      const name = /^[A-Za-z_][\w-]*$/.test(key) && this.chance(2) ? key : JSON.stringify(key);
      return `${name} ${this.chance(4) ? ":" : "="} ${this.expression(entry, wide)}`;
    });
    if (!wide || !this.chance(2)) return `{ ${entries.join(", ")} }`;
    return `{\n${entries.map((entry) => `${this.indent}    ${entry}\n`).join("")}${this.indent}  }`;
  }

  private string(text: string, wide: boolean): string {
    if (text.startsWith("${") && closingBrace(text, 2) === text.length - 1) {
      return this.chance(6) ? `"${text}"` : text.slice(2, -1);
    }
    if (text.trim() === text && text !== "" && !text.includes("\n") && wide && this.chance(8))
      return this.heredoc(text);
    return `"${pieces(text)
      .map((piece, i) => (i % 2 === 1 ? piece : this.escaped(piece)))
      .join("")}"`;
  }

  /** As text of its own lines, and without the line break at its end. */
  private heredoc(text: string): string {
    if (this.chance(2)) return `chomp(<<E\n${text}\nE\n)`;
    return `chomp(<<-E\n${this.indent}      ${text}\n${this.indent}    E\n${this.indent}  )`;
  }

  private escaped(text: string): string {
    const quoted = JSON.stringify(text).slice(1, -1);
    return this.chance(6) ? quoted.replace(/[a-z]/, (sign) => (/\\/.test(quoted) ? sign : unicode(sign))) : quoted;
  }

  private line(text: string): void {
    this.lines.push(this.indent + text);
  }

  private chance(of: number): boolean {
    return this.random(of) === 0;
  }

  private random(below: number): number {
    this.state = (this.state * 1_103_515_245 + 12_345) % 2_147_483_648;
    return Math.floor((this.state / 2_147_483_648) * below);
  }
}

function unicode(sign: string): string {
  return `\\u${sign.charCodeAt(0).toString(16).padStart(4, "0")}`;
}

/** Text and interpolations by turns. */
function pieces(text: string): string[] {
  const found: string[] = [];
  let at = 0;
  for (let start = text.indexOf("${"); start >= 0; start = text.indexOf("${", at)) {
    const end = closingBrace(text, start + 2) + 1;
    found.push(text.slice(at, start), text.slice(start, end));
    at = end;
  }
  return [...found, text.slice(at)];
}

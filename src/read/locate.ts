import { readFileSync } from "node:fs";
import { findNodeAtLocation, type Node, parseTree, visit } from "jsonc-parser";
import { formatAddress } from "../model/address";
import type { Location } from "../model/location";
import { Lines } from "./lines";
import type { Steps, WrittenPlace } from "./place";

/** A declaration: its name, and its body from there to its last brace. */
interface Declared {
  readonly location: Location;
  readonly start: number;
  end: number;
}

/**
 * Finds declarations, and what is written in them, in a file of Terraform's JSON syntax. The file is gone through once, on the
 * first question: most runs have no finding and never ask.
 */
export class JsonLocator {
  private declared: Map<string, Declared> | undefined;
  private lines: Lines | undefined;

  /** @param read gives the text again; it is kept only from the first question on, since it may be large. */
  constructor(
    private readonly file: string,
    private readonly read: () => string = () => readFileSync(file, "utf8"),
  ) {}

  /** Where `TYPE.NAME`, `data.TYPE.NAME`, `action.TYPE.NAME`, `module.NAME`, `var.NAME` and so on is declared. */
  locate(address: string): Location | undefined {
    return this.within(address, [])?.location;
  }

  /** The same of what is written in it. Linear in the declaration. */
  within(address: string, steps: Steps): WrittenPlace | undefined {
    const lines = this.text();
    this.declared ??= declarations(lines.text, this.file);
    const found = this.declared.get(address);
    if (!found || steps.length === 0) return found && { location: found.location, depth: 0 };
    const { offset, depth } = offsetIn(lines.text.slice(found.start, found.end), steps);
    return { location: depth === 0 ? found.location : lines.at(found.start + offset), depth };
  }

  private text(): Lines {
    this.lines ??= new Lines(this.read(), this.file);
    return this.lines;
  }
}

function declarations(text: string, file: string): Map<string, Declared> {
  const found = new Map<string, Declared>();
  /** By how deep they are: those whose end is not seen yet. */
  const open = new Map<number, Declared>();
  let depth = 0;
  const ends = (offset: number, length: number) => {
    depth -= 1;
    const declared = open.get(depth);
    if (declared) declared.end = offset + length;
    open.delete(depth);
  };
  visit(text, {
    onObjectBegin: () => {
      depth += 1;
    },
    onArrayBegin: () => {
      depth += 1;
    },
    onObjectEnd: ends,
    onArrayEnd: ends,
    onObjectProperty: (property, offset, length, line, column, path) => {
      const names = path().filter((step) => typeof step === "string");
      const address = addressOf(names, property);
      if (address === undefined) return;
      const end = offset + length;
      const declared = { location: { file, line: line + 1, column: column + 1 }, start: end, end };
      found.set(address, declared);
      open.set(depth, declared);
    },
  });
  return found;
}

/** @param text from behind the name, with the colon */
function offsetIn(text: string, steps: Steps): { readonly offset: number; readonly depth: number } {
  const skipped = text.indexOf(":") + 1;
  let node = parseTree(text.slice(skipped));
  let offset = 0;
  let depth = 0;
  for (; node && depth < steps.length; depth++) {
    const next = stepInto(node, steps[depth] as string | number);
    if (!next) break;
    // Behind its name, where it has one.
    if (next !== node) offset = skipped + (next.parent?.type === "property" ? next.parent.offset : next.offset);
    node = next;
  }
  return { offset, depth: offset === 0 ? 0 : depth };
}

/** One block may be written without a list around it, and a list of one body around what is declared. */
function stepInto(node: Node, step: string | number): Node | undefined {
  if (typeof step === "number") return node.type === "array" ? findNodeAtLocation(node, [step]) : only(node, step);
  const object = node.type === "array" ? node.children?.[0] : node;
  return object && findNodeAtLocation(object, [step]);
}

function only(node: Node, step: number): Node | undefined {
  return step === 0 && node.type === "object" ? node : undefined;
}

const BY_NAME: ReadonlyMap<string, string> = new Map([
  ["module", "module"],
  ["variable", "var"],
  ["output", "output"],
  ["check", "check"],
  ["locals", "local"],
  ["provider", "provider"],
]);

function addressOf(path: readonly string[], name: string): string | undefined {
  const [keyword = "", type = ""] = path;
  if (path.length === 1) {
    const root = BY_NAME.get(keyword);
    return root === undefined ? undefined : `${root}.${name}`;
  }
  if (path.length !== 2) return undefined;
  if (keyword === "resource" || keyword === "data") {
    return formatAddress(keyword === "data" ? "data" : "managed", type, name);
  }
  return keyword === "ephemeral" || keyword === "action" ? `${keyword}.${type}.${name}` : undefined;
}

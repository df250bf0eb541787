import { readFileSync } from "node:fs";
import { findNodeAtLocation, type Node, parseTree } from "jsonc-parser";
import type { Location } from "../model/location";
import { type DeclarationPlace, declarationPlaces } from "./declaration-places";
import { Lines } from "./lines";
import type { PathSteps, WrittenPlace } from "./place";

/**
 * Finds declarations, and what is written in them, in a file of Terraform's JSON syntax. The file is gone through once, on the
 * first question: most runs have no finding and never ask.
 */
export class JsonLocator {
  private places: ReadonlyMap<string, DeclarationPlace> | undefined;
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
  within(address: string, steps: PathSteps): WrittenPlace | undefined {
    const lines = this.text();
    this.places ??= declarationPlaces(lines.text);
    const found = this.places.get(address);
    if (!found) return undefined;
    if (steps.length === 0) return { location: lines.at(found.name), depth: 0 };
    const { offset, depth } = offsetIn(lines.text.slice(found.start, found.end), steps);
    return { location: lines.at(depth === 0 ? found.name : found.start + offset), depth };
  }

  private text(): Lines {
    this.lines ??= new Lines(this.read(), this.file);
    return this.lines;
  }
}

/** @param text from behind the name, with the colon */
function offsetIn(text: string, steps: PathSteps): { readonly offset: number; readonly depth: number } {
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

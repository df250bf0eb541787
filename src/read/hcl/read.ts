import type { Node } from "web-tree-sitter";
import type { Json, JsonObject } from "../../model/json";
import type { Location } from "../../model/location";
import { InputError } from "../../model/problem";
import { Bodies, type TopBlock } from "./body";
import { type Comment, commentsOf } from "./comments";
import { Expressions } from "./expression";
import { withTree } from "./grammar";
import { Lines } from "./lines";
import { failMalformed } from "./malformed";
import { readInParts } from "./parts";

/** A file of Terraform's native syntax, as a document of its JSON syntax and where things stand in it. */
export interface HclFile {
  readonly document: JsonObject;
  readonly blocks: readonly TopBlock[];
  /** Comments that are for eniplan. */
  readonly comments: readonly Comment[];
  readonly at: (offset: number) => Location;
}

/** One argument of a file of values. */
export interface Assignment {
  readonly name: string;
  /** As in JSON syntax: strings are templates. */
  readonly value: Json;
  readonly location: Location;
}

/**
 * Reads a configuration in HCL. Linear.
 *
 * @throws InputError for what is not HCL, and for arguments and blocks that a configuration does not have.
 */
export function readHcl(text: string, file: string): HclFile {
  const said = readInParts(text);
  if (said) {
    const lines = new Lines(text, file);
    return { ...said, at: (offset) => lines.at(offset) };
  }
  return withBodies(text, file, (bodies, root, lines) => {
    const document = bodies.configuration();
    return () => ({ document, blocks: bodies.blocks, comments: commentsOf(text, root), at: (at) => lines.at(at) });
  });
}

/** Reads `name = value` lines, as a `.tfvars` file has them. @throws as `readHcl`. */
export function readAssignments(text: string, file: string): Assignment[] {
  return withBodies(text, file, (bodies, _, lines) => {
    const found = bodies.assignments();
    return () => found.map(({ name, value, start }) => ({ name, value, location: lines.at(start) }));
  });
}

/** The value that stands alone in a text, as of `--var`; undefined when it is not one. */
export function readValue(text: string): Json | undefined {
  // In brackets line breaks are free, as where Terraform reads such a value.
  const source = `x = (${text}\n)\n`;
  return withTree(source, ({ rootNode }) => {
    const attribute = rootNode.hasError ? undefined : only(only(rootNode));
    const inner = attribute?.type === "attribute" ? only(attribute.namedChildren[1]) : undefined;
    return inner ? new Expressions(source, inner.walk()).value() : undefined;
  });
}

function only(node: Node | null | undefined): Node | undefined {
  const children = (node?.namedChildren ?? []).filter((child) => child.type !== "comment");
  return children.length === 1 ? children[0] : undefined;
}

function withBodies<T>(text: string, file: string, read: (bodies: Bodies, root: Node, lines: Lines) => () => T): T {
  const lines = new Lines(text, file);
  return withTree(text, ({ rootNode }) => {
    const bodies = new Bodies(text, rootNode.walk());
    const finish = read(bodies, rootNode, lines);
    const wrong = rootNode.hasError ? firstError(rootNode) : bodies.mistakes[0];
    if (wrong !== undefined) failMalformed(text, file, lines.at(wrong));
    if (bodies.unexpected.length > 0) {
      throw new InputError(
        bodies.unexpected.map(({ offset, id, params }) => ({ id, params, location: lines.at(offset) })),
      );
    }
    return finish();
  });
}

/** Where the tree goes wrong: at its narrowest error, behind what was still read of it. */
function firstError(root: Node): number {
  let narrowest = root;
  const width = (node: Node) => node.endIndex - node.startIndex;
  const visit = (node: Node) => {
    if ((node.isError || node.isMissing) && (narrowest === root || width(node) < width(narrowest))) narrowest = node;
    for (const child of node.children) if (child?.hasError || child?.isMissing || child?.isError) visit(child);
  };
  visit(root);
  const read = narrowest.children.findLast((child) => child?.type === "attribute" || child?.type === "block");
  return read?.endIndex ?? narrowest.startIndex;
}

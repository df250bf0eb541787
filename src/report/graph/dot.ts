import { dotDocument, dotLabel } from "../encode/dot";
import type { Encoded } from "../encode/encoded";
import {
  type GraphPicture,
  type PictureBox,
  type PictureEdge,
  type PictureItem,
  shortName,
  type Tone,
  titleOf,
} from "./picture";

const NODES: Readonly<Record<Tone, string>> = {
  plain: 'fillcolor="#ffffff"',
  create: 'fillcolor="#d8f3dc", color="#2d6a4f"',
  update: 'fillcolor="#fff3bf", color="#b08900"',
  replace: 'fillcolor="#ffe0c2", color="#c05621"',
  delete: 'fillcolor="#ffd6d6", color="#b00020", style="filled,rounded,dashed"',
  alarm: 'fillcolor="#ffb3b3", color="#b00020"',
  outside: 'fillcolor="#eeeeee", color="#888888", style="filled,rounded,dashed"',
  more: 'shape=plaintext, style=""',
};

const EDGES: Readonly<Record<PictureEdge["tone"], string>> = {
  plain: "",
  critical: 'color="#1d3557", penwidth=3',
  added: 'color="#2d6a4f", penwidth=3',
  open: 'color="#b00020", penwidth=3, style=dashed',
  create: 'color="#2d6a4f", penwidth=2',
  gone: 'color="#b00020", style=dashed',
  faint: 'color="#999999", style=dotted, arrowhead=none',
};

/** A directed graph in the DOT language: https://graphviz.org/doc/info/lang.html. Ends with a line break. */
export function renderDot({ direction, boxes, nodes, edges, title, notes }: GraphPicture): Encoded<"dot"> {
  const lines = [
    "digraph eniplan {",
    `  graph [rankdir=${direction === "down" ? "TB" : "LR"}, label=${dotLabel([title, ...notes])}, labelloc=b, fontname="sans-serif", compound=true]`,
    '  node [shape=box, style="filled,rounded", fontname="sans-serif"]',
    '  edge [fontname="sans-serif"]',
    ...boxes.flatMap((box) => renderBox(box, "  ")),
    ...nodes.map((node) => renderNode(node, "  ")),
    ...edges.map(renderEdge),
    "}",
  ];
  return dotDocument(lines);
}

/** A box without nodes is not drawn by Graphviz, so it gets one that cannot be seen. */
function renderBox(box: PictureBox, indent: string): string[] {
  const inner = `${indent}  `;
  const empty = box.boxes.length === 0 && box.nodes.length === 0;
  return [
    `${indent}subgraph cluster_${box.id} {`,
    `${inner}label=${dotLabel([titleOf(box)])}`,
    `${inner}labelloc=t`,
    `${inner}style="rounded${box.tone === "outside" ? ",dashed" : box.tone === "plain" ? "" : ",filled"}"`,
    ...(box.tone === "plain" || box.tone === "outside" ? [] : [`${inner}${NODES[box.tone].split(",")[0]}`]),
    ...box.boxes.flatMap((child) => renderBox(child, inner)),
    ...box.nodes.map((node) => renderNode(node, inner)),
    ...(empty ? [`${inner}${box.id} [style=invis, label=""]`] : []),
    `${indent}}`,
  ];
}

function renderNode({ id, heading, name, details, tone, critical }: PictureItem, indent: string): string {
  const text = dotLabel([heading, shortName(name), ...details].filter((line) => line !== ""));
  return `${indent}${id} [label=${text}, ${NODES[tone]}${critical ? ", penwidth=3" : ""}]`;
}

function renderEdge({ from, to, label, tone }: PictureEdge): string {
  const attributes = [EDGES[tone], label === "" ? "" : `label=${dotLabel([label])}`].filter((text) => text !== "");
  return `  ${from} -> ${to}${attributes.length === 0 ? "" : ` [${attributes.join(", ")}]`}`;
}

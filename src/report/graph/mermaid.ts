import type { Encoded } from "../encode/encoded";
import { mermaidComment, mermaidDocument, mermaidText } from "../encode/mermaid";
import {
  type GraphPicture,
  type PictureBox,
  type PictureEdge,
  type PictureItem,
  shortName,
  type Tone,
  titleOf,
} from "./picture";

/** Styles by tone; the same colours as in DOT. Both light and dark pages show dark text on these. */
const CLASSES: Readonly<Record<Exclude<Tone, "plain">, string>> = {
  create: "fill:#d8f3dc,stroke:#2d6a4f,color:#000",
  update: "fill:#fff3bf,stroke:#b08900,color:#000",
  replace: "fill:#ffe0c2,stroke:#c05621,color:#000",
  delete: "fill:#ffd6d6,stroke:#b00020,color:#000,stroke-dasharray:4 3",
  alarm: "fill:#ffb3b3,stroke:#b00020,color:#000,stroke-width:3px",
  outside: "fill:#eeeeee,stroke:#888888,color:#000,stroke-dasharray:4 3",
  more: "fill:none,stroke:none",
};

const ARROWS: Readonly<Record<PictureEdge["tone"], string>> = {
  plain: "-->",
  critical: "==>",
  added: "==>",
  open: "-.->",
  create: "==>",
  gone: "-.->",
  faint: "-.-",
};

const LINES: Readonly<Partial<Record<PictureEdge["tone"], string>>> = {
  critical: "stroke:#1d3557,stroke-width:3px",
  added: "stroke:#2d6a4f,stroke-width:3px",
  open: "stroke:#b00020,stroke-width:3px",
  create: "stroke:#2d6a4f",
  gone: "stroke:#b00020",
  faint: "stroke:#999999",
};

/** A Mermaid flowchart: https://mermaid.js.org/syntax/flowchart.html. Ends with a line break. */
export function renderMermaid({ direction, boxes, nodes, edges, title, notes }: GraphPicture): Encoded<"mermaid"> {
  const tones = new Set<Tone>();
  const critical: string[] = [];
  const note = (item: PictureItem) => {
    tones.add(item.tone);
    if (item.critical) critical.push(item.id);
  };
  const lines = [
    mermaidComment(title),
    ...notes.map(mermaidComment),
    `flowchart ${direction === "down" ? "TB" : "LR"}`,
    ...boxes.flatMap((box) => renderBox(box, "  ", note)),
    ...nodes.map((node) => renderNode(node, "  ", note)),
    ...edges.map(({ from, to, label, tone }) => {
      return `  ${from} ${ARROWS[tone]}${label === "" ? "" : `|"${mermaidText(label)}"|`} ${to}`;
    }),
    ...styles(edges),
    ...(Object.keys(CLASSES) as (keyof typeof CLASSES)[]).flatMap((tone) =>
      tones.has(tone) ? [`  classDef ${tone} ${CLASSES[tone]}`] : [],
    ),
    ...(critical.length > 0 ? ["  classDef critical stroke-width:4px", `  class ${critical.join(",")} critical`] : []),
  ];
  return mermaidDocument(lines);
}

function renderBox(box: PictureBox, indent: string, note: (item: PictureItem) => void): string[] {
  const inner = `${indent}  `;
  note(box);
  return [
    `${indent}subgraph ${box.id}["${mermaidText(titleOf(box))}"]`,
    ...box.boxes.flatMap((child) => renderBox(child, inner, note)),
    ...box.nodes.map((node) => renderNode(node, inner, note)),
    `${indent}end`,
    ...(box.tone === "plain" ? [] : [`${indent}class ${box.id} ${box.tone}`]),
  ];
}

function renderNode(node: PictureItem, indent: string, note: (item: PictureItem) => void): string {
  const { id, heading, name, details, tone } = node;
  note(node);
  const text = [heading, shortName(name), ...details].filter((line) => line !== "").map(mermaidText);
  return `${indent}${id}["${text.join("<br/>")}"]${tone === "plain" ? "" : `:::${tone}`}`;
}

/** Edges are numbered in the order in which they are written. */
function styles(edges: readonly PictureEdge[]): string[] {
  return (Object.keys(LINES) as (keyof typeof LINES)[]).flatMap((tone) => {
    const numbers = edges.flatMap((edge, i) => (edge.tone === tone ? [i] : []));
    return numbers.length === 0 ? [] : [`  linkStyle ${numbers.join(",")} ${LINES[tone]}`];
  });
}

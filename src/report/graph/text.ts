import type { Paint, Screen } from "../screen";
import { type GraphPicture, nodesOf, type PictureBox, type PictureEdge, type PictureItem, type Tone } from "./picture";

/** A picture as text: boxes as a tree, and at each node what it is linked to. Lines without their breaks. */
export function renderText(picture: GraphPicture, screen: Screen): string[] {
  const writer = new TextWriter(picture, screen);
  return [
    screen.colors.bold(picture.title),
    "",
    ...(picture.numbered ? picture.boxes.flatMap((box) => writer.list(box)) : writer.tree(picture, "")),
    ...(picture.notes.length > 0 && !picture.numbered ? [""] : []),
    ...picture.notes.flatMap((note) => screen.text(note, 0, screen.colors.dim)),
  ];
}

class TextWriter {
  private readonly names = new Map<string, string>();
  private readonly edges = new Map<string, PictureEdge[]>();

  constructor(
    private readonly picture: GraphPicture,
    private readonly screen: Screen,
  ) {
    const nodes = nodesOf(picture).filter(({ tone }) => tone !== "more");
    for (const [i, { id, name }] of nodes.entries()) this.names.set(id, picture.numbered ? String(i + 1) : name);
    for (const edge of picture.edges) {
      const end = picture.numbered ? edge.to : edge.from;
      this.edges.set(end, [...(this.edges.get(end) ?? []), edge]);
    }
  }

  /** A box with its nodes below each other, numbered, each with what it comes after. */
  list(box: PictureBox): string[] {
    const { colors, words } = this.screen;
    const width = String(this.names.size).length;
    return [
      [colors.bold(box.heading), ...box.details.map((text) => colors.dim(text))].join("  "),
      ...box.nodes.flatMap((node) => {
        if (node.tone === "more") return [`${" ".repeat(width + 5)}${colors.dim(node.name)}`];
        const mark = node.critical ? colors.bold("*") : " ";
        const number = (this.names.get(node.id) ?? "").padStart(width);
        const edges = this.edges.get(node.id) ?? [];
        const plain = edges.filter(({ label }) => label === "").map(({ from }) => Number(this.names.get(from)));
        const after = plain.sort((a, b) => a - b).join(", ");
        return [
          `${mark} ${number}  ${this.item(node)}`,
          ...(after === "" ? [] : [this.under(words.phrase("graph.after", { steps: after }), width, colors.dim)]),
          ...edges.filter(({ label }) => label !== "").map((edge) => this.order(edge, width)),
        ];
      }),
      "",
    ];
  }

  private order({ from, label, tone }: PictureEdge, width: number): string {
    const { colors, words } = this.screen;
    const text = `${words.phrase("graph.after", { steps: this.names.get(from) ?? "" })}: ${label}`;
    return this.under(tone === "open" ? `! ${text}` : text, width, tone === "open" ? colors.red : colors.green);
  }

  private under(text: string, width: number, paint: Paint): string {
    return `${" ".repeat(width + 6)}${paint(text)}`;
  }

  /** What is in a box, each below a branch of the tree. */
  tree({ boxes, nodes }: Pick<PictureBox, "boxes" | "nodes">, indent: string): string[] {
    const last = boxes.length + nodes.length - 1;
    const branch = (i: number) =>
      indent === "" && this.isTop(boxes, nodes) ? ["", ""] : i === last ? ["└─ ", "   "] : ["├─ ", "│  "];
    return [...boxes, ...nodes].flatMap((item, i) => {
      const [first = "", rest = ""] = branch(i);
      const inside =
        "boxes" in item ? this.tree(item as PictureBox, `${indent}${rest}`) : this.links(item, `${indent}${rest}`);
      return [`${indent}${first}${this.item(item)}`, ...inside];
    });
  }

  private isTop(boxes: readonly PictureBox[], nodes: readonly PictureItem[]): boolean {
    return boxes === this.picture.boxes && nodes === this.picture.nodes;
  }

  private links({ id }: PictureItem, indent: string): string[] {
    const { colors } = this.screen;
    return (this.edges.get(id) ?? []).map(({ to, label, tone }) => {
      const paint = tone === "gone" ? colors.red : tone === "create" ? colors.green : colors.dim;
      return `${indent}  ${paint(`${label === "" ? "" : `${label} `}→ ${this.names.get(to) ?? ""}`)}`;
    });
  }

  private item({ heading, name, details, tone }: PictureItem): string {
    const { colors } = this.screen;
    const [first = "", ...more] = [...(heading === "" ? [] : [heading]), ...(name === "" ? [] : [name])];
    const line = [[this.paint(tone)(first), ...more].join(" "), ...details].join("  ");
    return tone === "more" ? colors.dim(line) : line;
  }

  private paint(tone: Tone): Paint {
    const { colors } = this.screen;
    const paints: Readonly<Record<Tone, Paint>> = {
      plain: colors.bold,
      create: colors.green,
      update: colors.yellow,
      replace: colors.yellow,
      delete: colors.red,
      alarm: colors.red,
      outside: colors.dim,
      more: colors.dim,
    };
    return paints[tone];
  }
}

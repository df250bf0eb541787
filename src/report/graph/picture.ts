/** How something is drawn; what it means is always written as well, since colour alone says nothing to some. */
export type Tone = "plain" | "create" | "update" | "replace" | "delete" | "outside" | "alarm" | "more";

/** Something in a picture: a box around others, or a node. */
export interface PictureItem {
  /** Letters and digits only, unique in the picture. */
  readonly id: string;
  /** What it is, or what happens to it. */
  readonly heading: string;
  /** The Terraform address, or the name of what has none. */
  readonly name: string;
  /** One line each. */
  readonly details: readonly string[];
  readonly tone: Tone;
  /** On the critical path. */
  readonly critical?: boolean;
}

export interface PictureBox extends PictureItem {
  readonly boxes: readonly PictureBox[];
  readonly nodes: readonly PictureItem[];
}

export interface PictureEdge {
  readonly from: string;
  readonly to: string;
  readonly label: string;
  /** `open`: an order that nothing keeps yet; `added`: one that eniplan adds; `gone`: what is not there any more. */
  readonly tone: "plain" | "critical" | "added" | "open" | "create" | "gone" | "faint";
}

/** What a renderer draws, in its words; no renderer computes. */
export interface GraphPicture {
  readonly title: string;
  /** Whether what comes first stands on top, or on the left. */
  readonly direction: "down" | "right";
  /** Whether the text numbers the nodes, and says at each which come before it instead of which come after. */
  readonly numbered: boolean;
  readonly boxes: readonly PictureBox[];
  readonly nodes: readonly PictureItem[];
  readonly edges: readonly PictureEdge[];
  /** Sentences below the picture. */
  readonly notes: readonly string[];
}

/** Everything in a picture that is a node, box by box. */
export function nodesOf({ boxes, nodes }: Pick<GraphPicture, "boxes" | "nodes">): PictureItem[] {
  return [...boxes.flatMap(nodesOf), ...nodes];
}

const ADDRESS = /^((?:module\.[^.[]+(?:\[[^\]]*\])?\.)*)(?:data\.)?([a-z]\w*)\.(.+)$/;

/** The name in a Terraform address, with its modules and without its type; what is no address stays. */
export function shortName(address: string): string {
  const [, modules = "", , name] = ADDRESS.exec(address) ?? [];
  return name === undefined ? address : modules + name;
}

/** The type in a Terraform address. */
export function typeInAddress(address: string): string {
  return ADDRESS.exec(address)?.[2] ?? "";
}

/** How many steps or places are drawn when nobody says how many. */
export const NORMAL_LIMIT = 100;

export interface PictureOptions {
  /** How many steps or places are drawn at most. */
  readonly limit: number;
  /** Addresses, of instances, of whole blocks or of modules, to draw the picture around. Empty: everything. */
  readonly focus: readonly string[];
}

/** Whether an address is one of these, or an instance of such a block, or in such a module. */
export function isIn(address: string, focus: readonly string[]): boolean {
  return focus.some((one) => address === one || address.startsWith(`${one}[`) || address.startsWith(`${one}.`));
}

/** A box's title on one line: in a picture a second one would run into what is inside. */
export function titleOf({ heading, name, details }: PictureItem): string {
  return [[heading, shortName(name)].filter((text) => text !== "").join(" "), ...details].join(", ");
}

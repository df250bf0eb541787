import type { Result } from "../policy/result";
import type { Encoded } from "./encode/encoded";
import { harmless } from "./encode/harmless";
import { terminal } from "./encode/terminal";
import { renderDot } from "./graph/dot";
import { renderMermaid } from "./graph/mermaid";
import { orderAddresses, orderPicture } from "./graph/order-picture";
import { type GraphPicture, NORMAL_LIMIT, type PictureOptions } from "./graph/picture";
import { stackNames, stacksPicture } from "./graph/stacks-picture";
import { renderText } from "./graph/text";
import { topologyAddresses, topologyPicture } from "./graph/topology-picture";
import { type HumanOptions, Screen } from "./screen";
import type { Words } from "./words";

/** `topology`: the network; `order`: the steps by wave; `stacks`: the stacks, each with its waves. */
export type GraphKind = "topology" | "order" | "stacks";
export type GraphFormat = "text" | "mermaid" | "dot";

export interface GraphOptions extends HumanOptions, Partial<PictureOptions> {
  readonly kind: GraphKind;
}

/**
 * A picture of a result. Ends with a line break; undefined when there is nothing to draw: no network for `topology`, no
 * steps for `order`.
 */
export function renderGraph(
  result: Result,
  format: "mermaid" | "dot",
  options: GraphOptions,
): Encoded<"mermaid" | "dot"> | undefined {
  const picture = draw(result, new Screen(options).words, options);
  if (!picture) return undefined;
  return format === "mermaid" ? renderMermaid(picture) : renderDot(picture);
}

/** The same as text. */
export function renderGraphText(result: Result, options: GraphOptions): Encoded<"terminal"> | undefined {
  const screen = new Screen(options);
  const picture = draw(harmless(result), screen.words, options);
  return picture && terminal(`${renderText(picture, screen).join("\n")}\n`);
}

/**
 * The order of a plan, or its network, as the text of a Mermaid block; undefined when there is nothing to draw. The order
 * shows what each step waits for when the plan was made `withWaits`, otherwise the critical path alone; the network needs
 * a result `withTopology`.
 */
export function mermaidOf(
  result: Result,
  kind: GraphKind,
  words: Words,
  options: Partial<PictureOptions> = {},
): Encoded<"mermaid"> | undefined {
  const picture = draw(result, words, { kind, ...options });
  return picture && renderMermaid(picture);
}

/** Addresses that a picture can be drawn around. */
export function graphAddresses({ topology, plan }: Result, kind: GraphKind): string[] {
  if (kind === "order") return plan ? orderAddresses(plan) : [];
  if (kind === "stacks") return plan ? stackNames(plan) : [];
  return topology ? topologyAddresses(topology) : [];
}

function draw(
  { topology, plan }: Result,
  words: Words,
  { kind, limit = NORMAL_LIMIT, focus = [] }: Pick<GraphOptions, "kind" | "limit" | "focus">,
): GraphPicture | undefined {
  if (kind === "order") return plan && plan.waves.length > 0 ? orderPicture(plan, words, { limit, focus }) : undefined;
  if (kind === "stacks")
    return plan?.stacks && plan.stacks.length > 0 ? stacksPicture(plan, words, { limit, focus }) : undefined;
  if (!topology || topology.places.length === 0) return undefined;
  return topologyPicture(topology, plan, words, { limit, focus });
}

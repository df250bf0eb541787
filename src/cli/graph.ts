import type { Command } from "commander";
import { fail } from "../model/problem";
import type { Result } from "../policy/result";
import type { GraphKind } from "../report/graph";
import { isIn, NORMAL_LIMIT } from "../report/graph/picture";
import { sayNotRun } from "./code";
import { addCommonOptions, addExamples, addReadOptions, repeated } from "./common";
import type { Context } from "./context";
import { evaluateInput } from "./evaluate";
import { EXIT } from "./exit";
import { GRAPH_FORMATS, parseNames } from "./formats";
import { suggestions } from "./nearest";
import { outputDocument, outputText } from "./output";
import type { CommandOptions } from "./report-options";
import { settleAll } from "./settle";

interface GraphOptions extends CommandOptions {
  readonly kind?: string;
  readonly focus?: readonly string[];
  readonly limit?: string;
}

export const GRAPH_KINDS: readonly GraphKind[] = ["topology", "order", "stacks"];
const SUGGESTED = 5;
/** How many steps or places are drawn: more would be no picture any more, and Mermaid refuses more than 500 edges. */
const LIMIT = { most: 1000, normal: NORMAL_LIMIT };

/** `eniplan graph [path...]` */
export function addGraph(program: Command, context: Context): void {
  const { words } = context;
  const command = program.command("graph").description(words.phrase("help.graph"));
  addReadOptions(command, context)
    .option("--kind <name>", words.phrase("help.graph-kind"))
    .option("--focus <address>", words.phrase("help.focus"), repeated)
    .option("--limit <n>", words.phrase("help.limit", LIMIT))
    .option("--format <name>", words.phrase("help.graph-format"), repeated);
  addCommonOptions(command, context);
  addExamples(command, context, [
    ["eniplan graph", "example.graph"],
    ["eniplan graph --kind order --format mermaid", "example.graph-order"],
    ["eniplan graph --kind stacks 'stacks/*/cdktf.out'", "example.graph-stacks"],
    ["eniplan graph --format text --format dot=network.dot && dot -Tsvg -O network.dot", "example.graph-dot"],
    ["eniplan graph --kind order --focus alicloud_instance.firewall-a", "example.graph-focus"],
  ]);
  command.action((paths: string[], options: GraphOptions) => graph(paths, options, context));
}

/**
 * Draws what was read. The gate is not asked: a picture of something wrong is a picture all the same.
 *
 * @throws InputError when an option or the input cannot be used.
 */
async function graph(given: readonly string[], asked: GraphOptions, context: Context): Promise<void> {
  const { policy, customRules, paths, options, isWhole } = await settleAll(given, asked, [], context);
  const { words } = context;
  sayNotRun(policy, context);
  const human = context.human(options);
  const expected = "expected.graph-format";
  const formats = parseNames(options.format ?? [], words, { names: GRAPH_FORMATS, initial: "text", expected });
  const kind = kindOf(options.kind, context);
  const limit = limitOf(options.limit, context);
  const { renderGraph, renderGraphText } = await import("../report/graph.js");
  const extras = { withTopology: true, withWaits: true };
  const settled = { policy, customRules, extras, isWhole, needsStates: kind !== "topology" };
  const { result } = await evaluateInput("plan", paths, options, settled, context);
  const focus = await checkedFocus(result, kind, options.focus ?? []);
  let drawn = false;
  for (const { name, file } of formats) {
    const plain = file === undefined && name === "text" ? human : { ...human, color: false };
    const drawing = { ...plain, kind, focus, limit };
    if (name === "text") {
      const text = renderGraphText(result, drawing);
      drawn ||= text !== undefined;
      if (text !== undefined) outputText(text, file, context);
    } else {
      const text = renderGraph(result, name, drawing);
      drawn ||= text !== undefined;
      if (text !== undefined) outputDocument(text, file, context);
    }
  }
  if (!drawn) context.say(nothing(kind, context));
  await context.finish({ code: EXIT.clean, reason: words.phrase(drawn ? "exit.graph" : "exit.graph-nothing") });
}

/** Why there is no picture, and what to do instead. */
function nothing(kind: GraphKind, { words }: Context): string {
  return kind !== "topology"
    ? `${words.phrase("graph.no-steps")} ${words.phrase("graph.no-steps-what")}`
    : `${words.phrase("graph.no-places")} ${words.phrase("graph.no-places-what")}`;
}

function kindOf(value: string | undefined, { words }: Context): GraphKind {
  if (value === undefined) return "topology";
  const found = GRAPH_KINDS.find((kind) => kind === value);
  return found ?? fail("cli/bad-value", { option: "--kind", value, expected: words.phrase("expected.graph-kind") });
}

function limitOf(value: string | undefined, { words }: Context): number {
  if (value === undefined) return LIMIT.normal;
  const limit = /^\d{1,4}$/.test(value) ? Number(value) : 0;
  if (limit >= 1 && limit <= LIMIT.most) return limit;
  return fail("cli/bad-value", { option: "--limit", value, expected: words.phrase("expected.limit", LIMIT) });
}

/**
 * @throws InputError `graph/no-plan` when there is no order, `graph/not-drawn` for an address that is not in the picture.
 */
async function checkedFocus(result: Result, kind: GraphKind, focus: readonly string[]): Promise<readonly string[]> {
  if (kind !== "topology" && !result.plan) fail("graph/no-plan", {});
  const { graphAddresses } = await import("../report/graph.js");
  const addresses = graphAddresses(result, kind);
  for (const address of focus) {
    if (addresses.some((one) => isIn(one, [address]))) continue;
    const nearest = suggestions(address, addresses).slice(0, SUGGESTED).join(", ");
    fail("graph/not-drawn", {
      address,
      nearest: nearest === "" ? addresses.slice(0, SUGGESTED).join(", ") || "-" : nearest,
    });
  }
  return focus;
}

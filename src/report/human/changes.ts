import type { Change } from "../../plan/change";
import { attachmentAction, replacesForgotten } from "../counts";
import { columns, wrap } from "../layout";
import type { Phrase } from "../messages/messages";
import { type Paint, type Screen, unpainted } from "../screen";
import { formatNumber } from "../words";
import { paintSymbol, renderAttributes } from "./attributes";

/** Creates of a stack that are shown in full; the rest is counted by type. What is destroyed is always shown. */
const CREATES_SHOWN = 50;

/** The changes of each stack, as Terraform shows them; without what stays the same. */
export function renderChanges(screen: Screen, changes: readonly Change[]): string[] {
  const active = changes.filter(({ kind, movedFrom }) => kind !== "no-op" || movedFrom !== undefined);
  if (active.length === 0) return [];
  const stacks = [...new Set(changes.map((change) => change.stack))];
  const unchanged = changes.length - active.length;
  const lines = stacks.flatMap((stack) => {
    const own = active.filter((change) => change.stack === stack);
    return own.length === 0
      ? []
      : [...heading(screen, stacks.length > 1 ? stack : undefined, own), ...body(screen, own)];
  });
  if (unchanged > 0) lines.push(screen.words.phrase("change.no-op", { n: unchanged }), "");
  return lines;
}

function heading(screen: Screen, stack: string | undefined, changes: readonly Change[]): string[] {
  const { words, colors } = screen;
  const title = stack === undefined ? words.phrase("heading.changes") : words.phrase("heading.changes-of", { stack });
  return [colors.bold(title), "", ...legend(screen, changes), ""];
}

const LEGEND: readonly (readonly [string, Phrase])[] = [
  ["+", "legend.create"],
  ["~", "legend.update"],
  ["-", "legend.delete"],
  ["-/+", "legend.replace"],
  ["+/-", "legend.replace-first"],
  ["+/.", "legend.replace-forget"],
  [".", "legend.forget"],
  ["<=", "legend.read"],
];

/** The symbols that occur, side by side when they fit, otherwise one below the other. */
function legend(screen: Screen, changes: readonly Change[]): string[] {
  const used = new Set(changes.map(symbolOf));
  const entries = LEGEND.filter(([symbol]) => used.has(symbol)).map(
    ([symbol, key]) => `${paintSymbol(screen, symbol.padStart(3))} ${screen.words.phrase(key)}`,
  );
  const line = `${entries.join("  ")}`;
  return columns(line) <= screen.width ? [line] : entries;
}

function body(screen: Screen, changes: readonly Change[]): string[] {
  const sorted = [...changes].sort((a, b) => (a.address < b.address ? -1 : a.address > b.address ? 1 : 0));
  const lines: string[] = [];
  const folded = new Map<string, number>();
  let creates = 0;
  for (const change of sorted) {
    if (change.kind === "create") creates += 1;
    if (change.kind === "create" && creates > CREATES_SHOWN) {
      folded.set(change.type, (folded.get(change.type) ?? 0) + 1);
    } else {
      lines.push(...renderChange(screen, change), "");
    }
  }
  if (folded.size === 0) return lines;
  const types = [...folded].map(([type, count]) => `${type} ${formatNumber(count)}`).join(", ");
  const text = screen.words.phrase("change.folded", { n: creates - CREATES_SHOWN, types });
  return [...lines, ...screen.text(text), ...screen.text(screen.words.phrase("findings.all")), ""];
}

function renderChange(screen: Screen, change: Change): string[] {
  const { colors } = screen;
  const symbol = symbolOf(change);
  const kind = replacesForgotten(change) ? "replace" : change.kind;
  const attributes = kind === "delete" ? [] : renderAttributes(screen, kind, change.attributes);
  const block = `${paintSymbol(screen, symbol.padStart(3))} ${blockHeader(change.address)}`;
  return [
    `  # ${colors.bold(change.address)} ${verb(screen, change)}`,
    ...movedLine(screen, change),
    ...attachmentLine(screen, change),
    ...reasonLine(screen, change),
    ...(attributes.length === 0 ? [block] : [`${block} {`, ...attributes, "    }"]),
  ];
}

function symbolOf(change: Change): string {
  const { kind, actions } = change;
  if (replacesForgotten(change)) return "+/.";
  if (kind === "replace") return actions[0] === "create" ? "+/-" : "-/+";
  const symbols: Record<string, string> = { create: "+", update: "~", delete: "-", forget: ".", read: "<=" };
  return symbols[kind] ?? " ";
}

function verb({ words, colors }: Screen, change: Change): string {
  const { kind, reason } = change;
  if (kind === "no-op") return "";
  if (replacesForgotten(change)) return words.phrase("change.replace-forget");
  if (kind === "delete") return colors.red(words.phrase("change.delete"));
  if (kind !== "replace") return words.phrase(`change.${kind}`);
  if (reason === "replace_because_tainted") return colors.red(words.phrase("change.replace-tainted"));
  return colors.red(words.phrase(reason === "replace_by_triggers" ? "change.replace-triggered" : "change.replace"));
}

function attachmentLine(screen: Screen, change: Change): string[] {
  const action = attachmentAction(change);
  if (!action || !change.attachment) return [];
  const { words, colors } = screen;
  const { interface: eni, instance = words.phrase("change.unknown-instance"), formerInstance } = change.attachment;
  const key =
    action === "reattach" && formerInstance !== undefined && formerInstance !== instance
      ? "change.reattach-from"
      : (`change.${action}` as const);
  const at = action === "detach" ? (formerInstance ?? instance) : instance;
  const text = words.phrase(key, { interface: eni, instance: at, former: formerInstance ?? "" });
  return comment(screen, text, colors.cyan);
}

function movedLine(screen: Screen, { movedFrom }: Change): string[] {
  return movedFrom === undefined
    ? []
    : comment(screen, screen.words.phrase("change.moved", { from: movedFrom }), unpainted);
}

function comment(screen: Screen, text: string, paint: Paint): string[] {
  return wrap(text, screen.width - 4).map((line) => `  # ${paint(line)}`);
}

function reasonLine(screen: Screen, { reason, address }: Change): string[] {
  if (reason !== "delete_because_no_resource_config") return [];
  return comment(screen, screen.words.phrase("change.not-configured", { address }), unpainted);
}

/** `resource "type" "name"` from an address, without module and instance key. */
export function blockHeader(address: string): string {
  const [, data, type, name] = /(?:^|\.)(data\.)?([a-z]\w*)\.([\w-]+)(?:\[.*\])?(?: \(.*\))?$/.exec(address) ?? [];
  return type === undefined ? address : `${data ? "data" : "resource"} ${JSON.stringify(type)} ${JSON.stringify(name)}`;
}

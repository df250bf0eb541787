import type { AttributeChange, ChangeKind } from "../../plan/change";
import { columns, pad } from "../layout";
import type { Screen } from "../screen";
import { changedElements, inlineValue, valueLines } from "./values";

const EFFECTS = ["stop-start", "reboot", "silent-noop", "rejected"] as const;

/** The attributes of one resource, sorted, with the equals signs in one column, as Terraform prints them. */
export function renderAttributes(screen: Screen, kind: ChangeKind, attributes: readonly AttributeChange[]): string[] {
  const sorted = [...attributes].sort((a, b) => (a.attribute < b.attribute ? -1 : 1));
  const width = Math.max(0, ...sorted.map(({ attribute }) => columns(attribute)));
  return sorted.flatMap((change) => {
    const symbol = symbolOf(kind, change);
    const room = screen.width - 8 - width - 3;
    const [first = "", ...rest] = renderValue(screen, symbol, change, room);
    const lines = [
      `      ${paintSymbol(screen, symbol)} ${pad(change.attribute, width)} = ${first}`,
      ...rest.map((line) => `        ${line}`),
    ];
    const effect = effectOf(screen, change);
    return effect === undefined ? lines : withComment(screen, lines, effect);
  });
}

export function paintSymbol({ colors }: Screen, symbol: string): string {
  if (symbol === "-/+") return `${colors.red("-")}/${colors.green("+")}`;
  if (symbol === "+/-") return `${colors.green("+")}/${colors.red("-")}`;
  const paints: Record<string, (text: string) => string> = {
    "+": colors.green,
    "-": colors.red,
    "~": colors.yellow,
    "<=": colors.cyan,
  };
  return (paints[symbol.trim()] ?? ((text: string) => text))(symbol);
}

function symbolOf(kind: ChangeKind, { before, after, afterUnknown, sensitive }: AttributeChange): "+" | "-" | "~" {
  if (kind === "create" || kind === "read") return "+";
  if (kind === "delete") return "-";
  if (sensitive) return "~";
  if (before === undefined) return "+";
  return after === undefined && !afterUnknown ? "-" : "~";
}

function renderValue(screen: Screen, symbol: "+" | "-" | "~", change: AttributeChange, room: number): string[] {
  const { words } = screen;
  const { before, after, afterUnknown, sensitive } = change;
  if (sensitive) return [words.phrase("value.sensitive")];
  const next = afterUnknown ? words.phrase("value.unknown") : inlineValue(screen, after ?? null);
  if (symbol === "+") return after === undefined ? [next] : valueLines(screen, after, room, "+ ");
  const inline = `${inlineValue(screen, before ?? null)} -> ${next}`;
  if (columns(inline) <= room || before === undefined) return [inline];
  const elements = after === undefined ? undefined : changedElements(screen, before, after, screen.width - 8);
  return elements ?? [inlineValue(screen, before), `    -> ${next}`];
}

function effectOf({ words, colors }: Screen, { forcesReplacement, effect }: AttributeChange): string | undefined {
  if (forcesReplacement) return colors.red(words.phrase("effect.replace"));
  const known = EFFECTS.find((name) => name === effect);
  return known === undefined ? undefined : colors.yellow(words.phrase(`effect.${known}`));
}

/** After the value when the line has room, otherwise on a line of its own above it. */
function withComment({ width }: Screen, lines: readonly string[], comment: string): string[] {
  const [first = "", ...rest] = lines;
  if (columns(first) + 1 + columns(comment) <= width) return [`${first} ${comment}`, ...rest];
  return [`        ${comment}`, ...lines];
}

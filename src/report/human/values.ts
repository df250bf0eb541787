import type { Json, JsonObject } from "../../model/json";
import { isObject, memberOf, sameJson } from "../../model/json";
import { SENSITIVE_VALUE } from "../../plan/change";
import { encodedJson } from "../encode/json";
import { columns } from "../layout";
import type { Screen } from "../screen";

/** Longer texts, such as a start-up script, are cut. */
const TEXT_SHOWN = 160;

/** A value as Terraform writes it, on one line. */
export function inlineValue(screen: Screen, value: Json): string {
  if (typeof value === "string") return inlineText(screen, value);
  if (Array.isArray(value)) return `[${value.map((entry) => inlineValue(screen, entry)).join(", ")}]`;
  if (isObject(value)) {
    const entries = sortedEntries(value).map(([name, entry]) => `${keyName(name)} = ${inlineValue(screen, entry)}`);
    return entries.length === 0 ? "{}" : `{ ${entries.join(", ")} }`;
  }
  return quoted(value);
}

function inlineText(screen: Screen, text: string): string {
  if (text === SENSITIVE_VALUE) return screen.words.phrase("value.sensitive");
  if (text.length <= TEXT_SHOWN) return quoted(text);
  const cut = quoted(`${text.slice(0, TEXT_SHOWN)}…`);
  return `${cut} ${screen.words.phrase("value.cut", { n: text.length })}`;
}

/**
 * A value on as many lines as it needs: one when it fits into the room, otherwise a line for each element. `prefix`
 * stands before each element: `+ `, `- ` or spaces.
 */
export function valueLines(screen: Screen, value: Json, room: number, prefix: string): string[] {
  const inline = inlineValue(screen, value);
  if (typeof value !== "object" || value === null || columns(inline) <= room) return [inline];
  const nested = (entry: Json) => valueLines(screen, entry, room - 4, prefix);
  if (Array.isArray(value)) {
    return ["[", ...value.flatMap((entry) => ended(indented(nested(entry), prefix), ",")), "]"];
  }
  const width = Math.max(...Object.keys(value).map((name) => columns(keyName(name))));
  const entries = sortedEntries(value).flatMap(([name, entry]) => {
    const [first = "", ...rest] = nested(entry);
    return indented([`${keyName(name).padEnd(width)} = ${first}`, ...rest], prefix);
  });
  return ["{", ...entries, "}"];
}

/** The elements that leave and come, when both sides are lists or both are maps. */
export function changedElements(screen: Screen, before: Json, after: Json, room: number): string[] | undefined {
  if (Array.isArray(before) && Array.isArray(after)) return changedList(screen, before, after);
  return isObject(before) && isObject(after) ? changedMap(screen, before, after, room) : undefined;
}

function changedList(screen: Screen, before: readonly Json[], after: readonly Json[]): string[] {
  const { red, green } = screen.colors;
  const gone = before.filter((entry) => !after.some((other) => sameJson(entry, other)));
  const come = after.filter((entry) => !before.some((other) => sameJson(entry, other)));
  return [
    "[",
    ...gone.map((entry) => `  ${red("-")} ${inlineValue(screen, entry)},`),
    ...come.map((entry) => `  ${green("+")} ${inlineValue(screen, entry)},`),
    ...hidden(screen, after.length - come.length),
    "]",
  ];
}

function changedMap(screen: Screen, before: JsonObject, after: JsonObject, room: number): string[] {
  const { red, green, yellow } = screen.colors;
  const names = [...new Set([...Object.keys(before), ...Object.keys(after)])].sort();
  const changed = names.filter((name) => !sameJson(memberOf(before, name), memberOf(after, name)));
  const lines = changed.flatMap((name) => {
    const left = inlineValue(screen, memberOf(before, name) ?? null);
    const right = inlineValue(screen, memberOf(after, name) ?? null);
    if (!Object.hasOwn(before, name)) return [`  ${green("+")} ${keyName(name)} = ${right}`];
    if (!Object.hasOwn(after, name)) return [`  ${red("-")} ${keyName(name)} = ${left} -> null`];
    const line = `  ${yellow("~")} ${keyName(name)} = ${left} -> ${right}`;
    return columns(line) <= room ? [line] : [`  ${yellow("~")} ${keyName(name)} = ${left}`, `      -> ${right}`];
  });
  return ["{", ...lines, ...hidden(screen, names.length - changed.length), "}"];
}

function hidden(screen: Screen, n: number): string[] {
  return n === 0 ? [] : [`    ${screen.colors.dim(screen.words.phrase("value.hidden", { n }))}`];
}

function sortedEntries(value: JsonObject): [string, Json][] {
  return Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1));
}

function keyName(name: string): string {
  return /^[\w-]+$/.test(name) ? name : quoted(name);
}

function indented(lines: readonly string[], prefix: string): string[] {
  return lines.map((line, i) => (i === 0 ? `  ${prefix}` : `  ${" ".repeat(prefix.length)}`) + line);
}

function ended(lines: readonly string[], end: string): string[] {
  return lines.map((line, i) => (i === lines.length - 1 ? line + end : line));
}

/** As JSON writes it, and what cannot be seen with its number. */
function quoted(value: Json): string {
  return encodedJson(JSON.stringify(value));
}

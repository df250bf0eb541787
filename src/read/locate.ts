import { readFileSync } from "node:fs";
import { formatAddress } from "../model/address";
import type { Location } from "../model/location";

/**
 * Finds declarations in a file of Terraform's JSON syntax. The file is gone through once, on the first question: most
 * runs have no finding and never ask.
 */
export class JsonLocator {
  private places: Places | undefined;

  /** @param read gives the text again; it is not kept, since it may be large. */
  constructor(
    private readonly file: string,
    private readonly read: () => string = () => readFileSync(file, "utf8"),
  ) {}

  /** Where `TYPE.NAME`, `data.TYPE.NAME`, `action.TYPE.NAME`, `module.NAME`, `var.NAME` and so on is declared. */
  locate(address: string): Location | undefined {
    this.places ??= placesIn(this.read());
    const { offsets, lines } = this.places;
    const offset = offsets.get(address);
    if (offset === undefined) return undefined;
    const line = lineOf(lines, offset);
    return { file: this.file, line, column: offset - (lines[line - 1] ?? 0) + 1 };
  }
}

interface Places {
  /** Where the name of each declaration stands. */
  readonly offsets: ReadonlyMap<string, number>;
  /** Where each line begins. */
  readonly lines: readonly number[];
}

function placesIn(text: string): Places {
  const lines = [0];
  for (const { index, 0: end } of text.matchAll(/\r\n?|\n/g)) lines.push(index + end.length);
  return { offsets: declarations(text), lines };
}

/** A text, a key where a colon follows; or a bracket. */
const TOKEN = /"([^"\\]*(?:\\.[^"\\]*)*)"(\s*:)?|[{}[\]]/g;

/** What stands before the next bracket, and that bracket. */
const UP_TO_BRACKET = /(?:[^"{}[\]]|"[^"\\]*(?:\\.[^"\\]*)*")*[{}[\]]/y;

/** Keys of a declaration: `resource`, its type, its name. */
const DEEPEST = 3;

/**
 * Looks only at keys and brackets, and skips what is inside of a declaration: for a line number a parser would build all
 * paths and texts of the file.
 */
function declarations(text: string): Map<string, number> {
  const found = new Map<string, number>();
  // The keys around the token; of what is an entry of a list there is none.
  const open: (string | undefined)[] = [];
  let names: readonly string[] = [];
  let key: string | undefined;
  const token = new RegExp(TOKEN);
  for (let match = token.exec(text); match; match = token.exec(text)) {
    const [bracket, own = "", colon] = match;
    if (colon !== undefined) {
      key = decoded(own);
      const address = addressOf(names, key);
      if (address !== undefined) found.set(address, match.index);
    } else if (bracket === "{" || bracket === "[") {
      if (key !== undefined && names.length + 1 === DEEPEST) token.lastIndex = endOfValue(text, token.lastIndex);
      else open.push(key);
      if (key !== undefined) names = open.filter((one) => one !== undefined);
      key = undefined;
    } else if (bracket === "}" || bracket === "]") {
      if (open.pop() !== undefined) names = open.filter((one) => one !== undefined);
      key = undefined;
    }
  }
  return found;
}

function decoded(text: string): string {
  if (!text.includes("\\")) return text;
  try {
    return JSON.parse(`"${text}"`) as string;
  } catch {
    return text;
  }
}

/** The end of what was opened right before `start`. */
function endOfValue(text: string, start: number): number {
  const next = new RegExp(UP_TO_BRACKET);
  next.lastIndex = start;
  for (let depth = 1; depth > 0; ) {
    // The file may have been changed since it was read.
    if (!next.test(text)) return text.length;
    const bracket = text[next.lastIndex - 1];
    depth += bracket === "{" || bracket === "[" ? 1 : -1;
  }
  return next.lastIndex;
}

/** The number of the line, from 1, in which an offset lies. */
function lineOf(starts: readonly number[], offset: number): number {
  let [low, high] = [0, starts.length];
  while (high - low > 1) {
    const middle = (low + high) >> 1;
    if ((starts[middle] as number) <= offset) low = middle;
    else high = middle;
  }
  return low + 1;
}

const BY_NAME: ReadonlyMap<string, string> = new Map([
  ["module", "module"],
  ["variable", "var"],
  ["output", "output"],
  ["check", "check"],
]);

function addressOf(path: readonly string[], name: string): string | undefined {
  const [keyword = "", type = ""] = path;
  if (path.length === 1) {
    const root = BY_NAME.get(keyword);
    return root === undefined ? undefined : `${root}.${name}`;
  }
  if (path.length !== 2) return undefined;
  if (keyword === "resource" || keyword === "data") {
    return formatAddress(keyword === "data" ? "data" : "managed", type, name);
  }
  return keyword === "ephemeral" || keyword === "action" ? `${keyword}.${type}.${name}` : undefined;
}

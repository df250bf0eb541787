import { formatAddress } from "../model/address";

/** A declaration: where its name stands, and its body, from behind the name to its last bracket. */
export interface DeclarationPlace {
  readonly name: number;
  readonly start: number;
  readonly end: number;
}

/** A text, a key where a colon follows; or a bracket. */
const TOKEN = /"([^"\\]*(?:\\.[^"\\]*)*)"(\s*:)?|[{}[\]]/g;

const OPENED = /\s*[{[]/y;

/** What stands before the next bracket, and that bracket. */
const UP_TO_BRACKET = /(?:[^"{}[\]]|"[^"\\]*(?:\\.[^"\\]*)*")*[{}[\]]/y;

/**
 * Where a file of Terraform's JSON syntax declares what, by `TYPE.NAME`, `data.TYPE.NAME`, `module.NAME`, `var.NAME` and so on.
 * Looks only at keys and brackets, and skips what is inside of a declaration: a parser would make all paths and texts of the
 * file for it. The text may be anything, since a file may be changed after it was read.
 */
export function declarationPlaces(text: string): Map<string, DeclarationPlace> {
  const found = new Map<string, DeclarationPlace>();
  // The keys around the token; what is an entry of a list has none.
  const open: (string | undefined)[] = [];
  let key: string | undefined;
  const token = new RegExp(TOKEN);
  for (let match = token.exec(text); match; match = token.exec(text)) {
    const [bracket, own = "", colon] = match;
    if (colon !== undefined) {
      key = decoded(own);
      const address = addressOf(namesIn(open), key);
      if (address === undefined) continue;
      const start = token.lastIndex - colon.length;
      const end = endOfValue(text, token.lastIndex) ?? start;
      found.set(address, { name: match.index, start, end });
      if (end > start) token.lastIndex = end;
      key = undefined;
    } else if (bracket === "{" || bracket === "[") {
      open.push(key);
      key = undefined;
    } else if (bracket === "}" || bracket === "]") {
      open.pop();
      key = undefined;
    }
  }
  return found;
}

function namesIn(open: readonly (string | undefined)[]): readonly string[] {
  return open.filter((one) => one !== undefined);
}

function decoded(text: string): string {
  if (!text.includes("\\")) return text;
  try {
    return JSON.parse(`"${text}"`) as string;
  } catch {
    return text;
  }
}

/** The end of the object or list that begins at `start`; undefined where something else does. */
function endOfValue(text: string, start: number): number | undefined {
  const opened = new RegExp(OPENED);
  opened.lastIndex = start;
  if (!opened.test(text)) return undefined;
  const next = new RegExp(UP_TO_BRACKET);
  next.lastIndex = opened.lastIndex;
  for (let depth = 1; depth > 0; ) {
    if (!next.test(text)) return text.length;
    const bracket = text[next.lastIndex - 1];
    depth += bracket === "{" || bracket === "[" ? 1 : -1;
  }
  return next.lastIndex;
}

const BY_NAME: ReadonlyMap<string, string> = new Map([
  ["module", "module"],
  ["variable", "var"],
  ["output", "output"],
  ["check", "check"],
  ["locals", "local"],
  ["provider", "provider"],
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

import { createRequire } from "node:module";

type Library = typeof import("re2js");

let library: Library | undefined;

/** What is wrong with a pattern; without the pattern. */
export class PatternError extends Error {}

/** Offsets of a match, and behind it of its groups: two each, -1 for a group that took no part. */
export type Match = readonly number[];

/** A pattern of RE2 as Go's regexp package has it. Every search is linear in the text. */
export interface Pattern {
  /** Of every group in order; undefined: it has none. */
  readonly groups: readonly (string | undefined)[];
  /** The first match from an offset on; what is before it still counts for `^` and `\b`. */
  find(text: string, from: number): Match | undefined;
}

const compiled = new Map<string, Pattern>();
/** A configuration has few patterns; one that makes them up does not fill the memory. */
const MOST_KEPT = 1000;

/** @throws PatternError */
export function patternOf(source: string): Pattern {
  const known = compiled.get(source);
  if (known) return known;
  const pattern = compile(source);
  if (compiled.size >= MOST_KEPT) compiled.clear();
  compiled.set(source, pattern);
  return pattern;
}

function compile(source: string): Pattern {
  library ??= createRequire(__filename)("re2js") as Library;
  const { RE2JS, RE2JSException, RE2JSSyntaxException } = library;
  try {
    const { pattern, names } = withoutDoubles(source);
    const regex = RE2JS.compile(pattern);
    const groups: (string | undefined)[] = new Array(regex.groupCount()).fill(undefined);
    for (const [name, index] of Object.entries(regex.namedGroups())) groups[index - 1] = names.get(name) ?? name;
    return { groups, find: (text, from) => found(regex.matcher(text), from, groups.length) };
  } catch (error) {
    if (error instanceof RE2JSSyntaxException) throw new PatternError(error.getDescription());
    if (error instanceof RE2JSException) throw new PatternError("not supported");
    throw error;
  }
}

const NAMED_GROUP = /(\\[\s\S])|(\(\?P?<)([A-Za-z0-9_]+)>/g;

/** Go lets several groups have one name, other kinds of RE2 do not: the later ones get another one here. */
function withoutDoubles(source: string): { readonly pattern: string; readonly names: ReadonlyMap<string, string> } {
  const seen = new Set<string>();
  const names = new Map<string, string>();
  const pattern = source.replace(NAMED_GROUP, (all, escaped?: string, open = "", name = "") => {
    if (escaped || !seen.has(name)) {
      seen.add(name);
      return all;
    }
    const other = `${name}_double_${names.size}`;
    names.set(other, name);
    return `${open}${other}>`;
  });
  return { pattern, names };
}

function found(
  matcher: { find(from: number): boolean; start(group: number): number; end(group: number): number },
  from: number,
  groups: number,
): Match | undefined {
  if (!matcher.find(from)) return undefined;
  const match: number[] = [];
  for (let group = 0; group <= groups; group++) match.push(matcher.start(group), matcher.end(group));
  return match;
}

import type { Match, Pattern } from "./pattern";

/** All matches that do not overlap, as Go's FindAll gives them: none that is empty right behind another one. */
export function allMatches(pattern: Pattern, text: string): readonly Match[] {
  const matches: Match[] = [];
  let at = 0;
  let lastEnd = -1;
  while (at <= text.length) {
    const match = pattern.find(text, at);
    if (!match) break;
    const [start = 0, end = 0] = match;
    if (end > at) at = end;
    else {
      at += widthAt(text, at);
      if (start === lastEnd) {
        lastEnd = end;
        continue;
      }
    }
    lastEnd = end;
    matches.push(match);
  }
  return matches;
}

/** The text with every match replaced, as Go's ReplaceAllString does: `$1`, `${name}`, `$$` in the replacement. */
export function replaceAll(pattern: Pattern, text: string, replacement: string): string {
  const parts: string[] = [];
  const expand = expander(pattern, replacement);
  let at = 0;
  let lastEnd = 0;
  while (at <= text.length) {
    const match = pattern.find(text, at);
    if (!match) break;
    const [start = 0, end = 0] = match;
    parts.push(text.slice(lastEnd, start));
    if (end > lastEnd || start === 0) parts.push(expand(text, match));
    lastEnd = end;
    at = Math.max(at + widthAt(text, at), end);
  }
  parts.push(text.slice(lastEnd));
  return parts.join("");
}

/** Offsets are of whole letters: a surrogate pair is one. */
function widthAt(text: string, at: number): number {
  return (text.codePointAt(at) ?? 0) > 0xffff ? 2 : 1;
}

// A name is as long as it can be: $1x is the group "1x".
const REFERENCE = /\$(?:(\$)|([\p{L}\p{Nd}_]+)|\{([\p{L}\p{Nd}_]+)\})/gu;

function expander(pattern: Pattern, replacement: string): (text: string, match: Match) => string {
  if (!replacement.includes("$")) return () => replacement;
  return (text, match) =>
    replacement.replace(REFERENCE, (_, dollar?: string, bare?: string, braced?: string) => {
      if (dollar) return "$";
      const group = groupOf(pattern, bare ?? braced ?? "");
      const start = match[2 * group] ?? -1;
      return start < 0 ? "" : text.slice(start, match[2 * group + 1]);
    });
}

/** The number of a group by number or name, one that is not there if there is none. */
function groupOf(pattern: Pattern, name: string): number {
  if (/^(?:0|[1-9][0-9]{0,8})$/.test(name)) return Number(name);
  const index = pattern.groups.indexOf(name);
  return index < 0 ? Number.MAX_SAFE_INTEGER : index + 1;
}

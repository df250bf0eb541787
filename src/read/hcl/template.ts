/** A piece of a string: text as it stands there, code, or a directive with what it holds. */
export type Piece =
  | { readonly kind: "text"; text: string }
  | { readonly kind: "code"; readonly code: string; readonly eatsBefore: boolean; readonly eatsAfter: boolean }
  | { readonly kind: "directive"; readonly text: string };

const ESCAPES: Readonly<Record<string, string>> = { n: "\n", r: "\r", t: "\t" };

/**
 * The text of a template in Terraform's JSON syntax, where nothing is escaped but `$${`. Undefined where that has no way to
 * say it. Linear.
 */
export function asTemplate(pieces: readonly Piece[]): string | undefined {
  let result = "";
  for (const piece of pieces) {
    if (piece.kind === "text") result += piece.text;
    else if (piece.kind === "directive") result += piece.text;
    // A sign that an escape wrote, and that would make another one with the brace behind it.
    else if (/[$%]$/.test(result)) return undefined;
    else result += `\${${piece.code}}`;
  }
  return result;
}

/** The same as a quoted string of the language. */
export function asQuoted(pieces: readonly Piece[]): string {
  const inner = pieces.map((piece) => {
    if (piece.kind === "code") return `\${${piece.code}}`;
    return piece.kind === "text" ? JSON.stringify(piece.text).slice(1, -1) : piece.text;
  });
  return `"${inner.join("")}"`;
}

/** Reads the escapes of a quoted string; `$${` stays, for it is one in JSON syntax too. */
export function unescaped(text: string): string {
  if (!text.includes("\\")) return text;
  return text
    .split(/(\$\$\{|%%\{)/)
    .map((part, i) => (i % 2 === 1 ? part : withoutEscapes(part).replace(/([$%])\{/g, "$1$1{")))
    .join("");
}

function withoutEscapes(text: string): string {
  return text.replace(/\\(?:u([0-9a-fA-F]{4})|U([0-9a-fA-F]{8})|(.))/gs, (_, short, long, sign) => {
    const code = (short ?? long) as string | undefined;
    if (code !== undefined) return String.fromCodePoint(Math.min(Number.parseInt(code, 16), 0x10ffff));
    return ESCAPES[sign as string] ?? (sign as string);
  });
}

/** The lines of a heredoc, each a piece of its own: indentation and markers count by the line. */
export function lines(text: string): Piece[] {
  return (text.match(/[^\n]*\n|[^\n]+/g) ?? []).map((line) => ({ kind: "text", text: line }));
}

/** `${~ x ~}` takes the blanks of the text beside it. */
export function withMarkers(pieces: readonly Piece[]): Piece[] {
  const result = pieces.map((piece) => ({ ...piece }));
  for (const [i, piece] of result.entries()) {
    if (piece.kind !== "code") continue;
    const [before, after] = [result[i - 1], result[i + 1]];
    if (piece.eatsBefore && before?.kind === "text") before.text = before.text.trimEnd();
    if (piece.eatsAfter && after?.kind === "text") after.text = after.text.trimStart();
  }
  return result;
}

/** `<<-` takes away the indentation that all lines have; lines of blanks alone do not count. */
export function flushed(pieces: readonly Piece[]): Piece[] {
  const starts = pieces.filter((_, i) => {
    const before = pieces[i - 1];
    return before === undefined || (before.kind === "text" && before.text.endsWith("\n"));
  });
  const indented = new Set(starts.filter((piece) => piece.kind === "text" && !isBlank(piece.text)));
  const widths = starts.flatMap((piece) => {
    if (piece.kind !== "text") return [0];
    return isBlank(piece.text) ? [] : [piece.text.length - piece.text.trimStart().length];
  });
  const width = Math.min(...widths);
  if (!Number.isFinite(width) || width === 0) return [...pieces];
  return pieces.map((piece) =>
    piece.kind === "text" && indented.has(piece) ? { kind: "text", text: piece.text.slice(width) } : piece,
  );
}

function isBlank(text: string): boolean {
  return text.endsWith("\n") && text.trim() === "";
}

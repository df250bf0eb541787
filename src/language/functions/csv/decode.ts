/** What is wrong with a text that is no table, and in which line, counted from 1. */
export class CsvError extends Error {
  constructor(
    readonly what: string,
    readonly line: number,
  ) {
    super(what);
  }
}

/**
 * The rows of comma separated values (RFC 4180) as Go's encoding/csv reads them: empty lines are left out, every row has as
 * many fields as the first, quotes stand only around a whole field, `\r\n` is `\n`. Linear.
 *
 * @throws CsvError
 */
export function decodeCsv(text: string): readonly (readonly string[])[] {
  const lines = text.split(/(?<=\n)/).map((line) => line.replace(/\r\n$/, "\n"));
  const last = lines.length - 1;
  lines[last] = (lines[last] ?? "").replace(/\r$/, "");
  const rows: string[][] = [];
  for (let i = 0; i < lines.length; i++) {
    if (lines[i] === "\n" || lines[i] === "") continue;
    const first = i;
    const { fields, next } = rowAt(lines, i);
    if (rows[0] && fields.length !== rows[0].length) throw new CsvError("wrong number of fields", first + 1);
    rows.push(fields);
    i = next;
  }
  return rows;
}

/** The fields of the row that begins in a line, and the line in which it ends. */
function rowAt(lines: readonly string[], start: number): { readonly fields: string[]; readonly next: number } {
  const fields: string[] = [];
  let line = start;
  let rest = lines[line] as string;
  for (;;) {
    if (!rest.startsWith('"')) {
      const end = rest.indexOf(",");
      const field = end < 0 ? rest.replace(/\n$/, "") : rest.slice(0, end);
      if (field.includes('"')) throw new CsvError("a quote within a field that is not in quotes", line + 1);
      fields.push(field);
      if (end < 0) return { fields, next: line };
      rest = rest.slice(end + 1);
      continue;
    }
    const quoted = quotedField(lines, line, rest.slice(1));
    fields.push(quoted.field);
    line = quoted.line;
    if (quoted.rest === "" || quoted.rest === "\n") return { fields, next: line };
    rest = quoted.rest.slice(1);
  }
}

interface Quoted {
  readonly field: string;
  readonly line: number;
  /** From the comma on, or the end of the line. */
  readonly rest: string;
}

function quotedField(lines: readonly string[], start: number, behindQuote: string): Quoted {
  const parts: string[] = [];
  let line = start;
  let rest = behindQuote;
  for (;;) {
    const quote = rest.indexOf('"');
    if (quote >= 0) {
      parts.push(rest.slice(0, quote));
      rest = rest.slice(quote + 1);
      if (rest === "" || rest === "\n" || rest.startsWith(",")) return { field: parts.join(""), line, rest };
      if (!rest.startsWith('"')) throw new CsvError("a quote within a field in quotes that is not doubled", line + 1);
      parts.push('"');
      rest = rest.slice(1);
      continue;
    }
    parts.push(rest);
    line++;
    const next = lines[line];
    if (next === undefined || next === "") throw new CsvError("a quote that is not closed", line);
    rest = next;
  }
}

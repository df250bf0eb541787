/** A table as column names and rows: half the size of a list of objects, and fast to parse. Missing cells are null. */
export interface Table {
  readonly columns: readonly string[];
  readonly rows: readonly (readonly unknown[])[];
}

/** Turns a list of flat objects into a table. Columns come in the order in which they first appear. */
export function toTable(records: readonly Readonly<Record<string, unknown>>[]): Table {
  const columns = [...new Set(records.flatMap((record) => Object.keys(record)))];
  return { columns, rows: records.map((record) => columns.map((column) => record[column] ?? null)) };
}

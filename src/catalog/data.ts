import { readFileSync } from "node:fs";
import { join } from "node:path";
import { packageRoot } from "../package-root";

/** A table as the build step writes it. */
export interface Table {
  readonly columns: readonly string[];
  readonly rows: readonly (readonly unknown[])[];
}

export interface DatedFact {
  readonly title: string;
  readonly date: string;
}

/**
 * Reads one compiled file of the catalog.
 *
 * @throws Error when the build step has not run.
 */
export function readCatalogFile<T>(name: string): T {
  const file = join(packageRoot(), "dist", "catalog", `${name}.json`);
  try {
    return JSON.parse(readFileSync(file, "utf8")) as T;
  } catch (error) {
    throw new Error(`the catalog file ${file} cannot be read (${(error as Error).message}); run: npm run build`);
  }
}

/** One row as an object; empty cells are left out, since a missing figure is not a figure. */
export function rowOf(table: Table, row: readonly unknown[]): Record<string, unknown> {
  const cells = table.columns.map((column, i): [string, unknown] => [column, row[i]]);
  return Object.fromEntries(cells.filter(([, cell]) => cell !== null));
}

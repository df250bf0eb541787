import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { expect } from "vitest";

const FOLDER = join(__dirname, "golden");

/** Compares a whole text with its golden file. `UPDATE_GOLDEN=1` writes the file anew; read the diff before keeping it. */
export function expectGolden(name: string, text: string): void {
  const file = join(FOLDER, name);
  if (process.env["UPDATE_GOLDEN"] === "1") {
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, text);
  }
  expect(text).toBe(readFileSync(file, "utf8"));
}

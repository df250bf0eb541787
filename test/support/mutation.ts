import { appendFileSync } from "node:fs";
import { afterAll, expect } from "vitest";

/** What scripts/mutation/instrument.ts calls: is this mistake on? Of several: none of them is asked for. */
const on = Number(process.env["MUTANT"]);
const reached = new Set<number>();

Object.assign(globalThis, {
  mutant: (...ids: number[]) => {
    for (const id of ids) reached.add(id);
    return ids.length === 1 && ids[0] === on;
  },
});

const { MUTANTS_REACHED: file } = process.env;
if (file !== undefined) {
  afterAll(() => appendFileSync(file, `${JSON.stringify({ test: expect.getState().testPath, ids: [...reached] })}\n`));
}

import { combine } from "./combine";
import type { Evaluated } from "./result";

/** What was found in stacks that need nothing of the others of a run. */
export interface RunPiece {
  /** Its place in the run: the app, and the group of stacks in that. */
  readonly at: readonly [app: number, group: number];
  readonly evaluated: Evaluated;
}

/** All pieces of a run as one, in the order of the run, whoever found which. */
export function combinePieces(pieces: readonly RunPiece[]): Evaluated {
  const sorted = [...pieces].sort((a, b) => a.at[0] - b.at[0] || a.at[1] - b.at[1]);
  return combine(sorted.map(({ evaluated }) => evaluated));
}

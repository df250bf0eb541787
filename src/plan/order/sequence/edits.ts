import type { Hazard } from "../../change";
import type { Edit } from "./sequence";

export type DependsOn = Extract<Edit, { kind: "depends_on" }>;
export type Moved = Extract<Edit, { kind: "moved" }>;

/** What somebody has to write in `depends_on` for Terraform to keep orders; each once. */
export function proposedBy(hazards: readonly Hazard[]): DependsOn[] {
  const edits = new Map<string, DependsOn>();
  for (const { fix, guaranteed } of hazards) {
    if (guaranteed || fix?.kind !== "depends_on") continue;
    const { block, on } = fix;
    edits.set(`${block} ${on}`, { kind: "depends_on", block, on });
  }
  return [...edits.values()];
}

/** The moves that hazards propose, and that nobody has written. */
export function proposedMoves(hazards: readonly Hazard[]): Moved[] {
  return hazards.flatMap(({ fix }) => (fix?.kind === "moved" ? [{ kind: "moved", from: fix.from, to: fix.to }] : []));
}

import type { Hazard } from "../../change";
import type { Sequence } from "./sequence";

/** The hazards of a stack, those that phases keep with all the applies of the stack. */
export function inSequence(hazards: readonly Hazard[], { phases, circles }: Sequence): readonly Hazard[] {
  if (phases.length < 2) return hazards;
  const commands = phases.map(({ command }) => command);
  const kept = new Set(phases.flatMap(({ keeps }) => keeps.map(keyOf)));
  const open = new Set(circles.map(({ order }) => keyOf(order)));
  const edits = new Set(phases.flatMap((phase) => phase.edits.map((one) => JSON.stringify(one))));
  return hazards.map((hazard): Hazard => {
    const { fix, guaranteed } = hazard;
    if (guaranteed || !fix || fix.kind === "retried" || open.has(keyOf(hazard))) return hazard;
    const isWritten = fix.kind === "depends_on" && edits.has(JSON.stringify({ ...fix }));
    const isKept = fix.kind === "phases" || kept.has(keyOf(hazard)) || (fix.kind === "depends_on" && !isWritten);
    if (!isKept) return hazard;
    const cycle = fix.kind === "phases" || fix.kind === "impossible" ? fix.cycle : undefined;
    return { ...hazard, fix: { kind: "phases", commands, ...(cycle ? { cycle } : {}) } };
  });
}

function keyOf({ cause, before, after }: Pick<Hazard, "cause" | "before" | "after">): string {
  return `${cause} ${before} ${after}`;
}

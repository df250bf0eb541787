import type { Change, Disruption, Hazard, Step } from "../../change";
import type { PlannedChange } from "../../planned-change";
import { commandOf } from "./command";
import { lossesOf } from "./losses";
import { minutesOf } from "./minutes";
import type { Apply, Edit, Phase } from "./sequence";

const EVERYTHING: Apply = { targets: [], replaces: [], destroy: false };

/** What happens in one stack. */
export interface StackCourse {
  readonly stack: string;
  readonly planned: readonly PlannedChange[];
  readonly waves: readonly (readonly Step[])[];
  readonly disruptions: readonly Disruption[];
  readonly hazards: readonly Hazard[];
}

/** The plan of a stack as it is: one apply. Undefined where nothing changes. Linear. */
export function wholePhase({ stack, planned, waves, disruptions, hazards }: StackCourse): Phase | undefined {
  const changed = planned.filter(({ change }) => change.kind !== "no-op");
  if (changed.length === 0) return undefined;
  const byAddress = new Map(changed.map(({ change }) => [change.address, change]));
  return {
    number: 1,
    stack,
    edits: editsOf(hazards),
    apply: EVERYTHING,
    command: commandOf(EVERYTHING),
    keeps: [],
    changes: changed.map(({ change: { address, type, kind } }) => ({ address, type, kind, asked: true })),
    disruptions: disruptions.map((disruption) => ({
      disruption,
      asked: true,
      ...minutesFor(byAddress.get(disruption.address)),
    })),
    signs: signsOf(waves),
    losses: changed.flatMap((one) => lossesOf(one, (name) => one.resource?.raw(name) !== undefined)),
  };
}

function minutesFor(change: Change | undefined): { readonly minutes?: number } {
  const minutes = change && minutesOf(change);
  return minutes === undefined ? {} : { minutes };
}

/** What has to be written by somebody for Terraform to keep an order. */
function editsOf(hazards: readonly Hazard[]): Edit[] {
  const edits = new Map<string, Edit>();
  for (const { fix, guaranteed } of hazards) {
    if (guaranteed || (fix?.kind !== "depends_on" && fix?.kind !== "moved")) continue;
    const edit: Edit =
      fix.kind === "moved"
        ? { kind: "moved", from: fix.from, to: fix.to }
        : { kind: "depends_on", block: fix.block, on: fix.on };
    edits.set(JSON.stringify(edit), edit);
  }
  return [...edits.values()];
}

/** The last status of each object. */
function signsOf(waves: readonly (readonly Step[])[]): Phase["signs"] {
  const last = new Map(waves.flat().flatMap(({ leaves }) => leaves.map((left) => [left.object, left] as const)));
  return [...last.values()];
}

import type { Moment, Refusal } from "./search";

/**
 * The cloud as a state machine, as far as places are concerned: which vSwitch and which groups are in use by whom, what is
 * going on in a VPC and in a vSwitch. Written from the documentation of the API, and knowing nothing of the planner. There
 * is one VPC. An object that is replaced has two names, for the old one and for the new one.
 */
export interface Use {
  readonly user: string;
  readonly place: string;
}

export type PlaceCall =
  | { readonly kind: "make-vswitch" | "delete-vswitch"; readonly vswitch: string }
  | { readonly kind: "delete-group"; readonly group: string }
  /** Binds a route table to a vSwitch, or takes it away; `gains` and `loses` as with `use`. */
  | { readonly kind: "bind"; readonly vswitch: string; readonly gains: readonly Use[]; readonly loses: readonly Use[] }
  /** Something starts or ends to use places; `makes` is the vSwitch in which an interface is made by it. */
  | {
      readonly kind: "use";
      readonly user: string;
      readonly makes?: string;
      readonly gains: readonly Use[];
      readonly loses: readonly Use[];
    }
  | { readonly kind: "other" };

export class Places implements Moment<PlaceCall> {
  private readonly uses: readonly Use[];

  constructor(
    start: readonly Use[],
    done: readonly PlaceCall[],
    private readonly running: readonly PlaceCall[],
  ) {
    const ended = new Set<string>();
    const uses = [...start];
    for (const call of done) {
      if (call.kind !== "use" && call.kind !== "bind") continue;
      for (const use of call.loses) ended.add(nameOf(use));
      uses.push(...call.gains);
    }
    this.uses = uses.filter((use) => !ended.has(nameOf(use)));
  }

  refuses(call: PlaceCall): Refusal | undefined {
    switch (call.kind) {
      case "make-vswitch":
        return this.refusesParallel();
      case "delete-vswitch":
        return this.refusesDeletion(call.vswitch, "vswitch-in-use") ?? this.refusesParallel();
      case "delete-group":
        return this.refusesDeletion(call.group, "group-in-use");
      case "use": {
        const { makes } = call;
        const bound = this.running.some((one) => one.kind === "bind" && one.vswitch === makes);
        return makes !== undefined && bound ? { cause: "vswitch-busy", subject: call.user } : undefined;
      }
      default:
        return undefined;
    }
  }

  private refusesParallel(): Refusal | undefined {
    const busy = this.running.some(({ kind }) => kind.endsWith("-vswitch"));
    return busy ? { cause: "parallel-vswitch", subject: "vpc" } : undefined;
  }

  private refusesDeletion(place: string, cause: string): Refusal | undefined {
    return this.uses.some((use) => use.place === place) ? { cause, subject: place.replace(/ .*/, "") } : undefined;
  }
}

function nameOf({ user, place }: Use): string {
  return `${user} in ${place}`;
}

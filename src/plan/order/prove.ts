import { ExtendedGraph } from "../../graph/extended-graph";
import type { Resource } from "../../model/resource";
import type { PriorObject } from "../../model/state";
import type { Hazard, HazardFix } from "../change";
import type { HazardPair, OperationOf } from "../hazards/hazard-pair";
import { createsFirst, type PlannedChange } from "../planned-change";
import { ApplyEdges } from "./apply-edges";
import { ApplyGraph } from "./apply-graph";

export interface ProofOptions {
  /** Whether depends_on is written into what is emitted, so that it counts. */
  readonly emits: boolean;
  /** Resources that are created before their old object is destroyed; depends_on would spread that. */
  readonly createFirst: ReadonlySet<Resource>;
  /** What happens to an object when another address takes it over, without what else is moved. */
  readonly takenOver: (object: PriorObject, by: Resource) => "no-op" | "update" | "replace";
}

export interface Proof {
  readonly hazards: readonly Hazard[];
  /** Terraform's graph, and on top of it what makes the wanted order. */
  readonly apply: ApplyGraph;
}

/**
 * Looks for a path in Terraform's apply graph for each pair: that is the proof that Terraform keeps the order. Where
 * there is none, it works out what would make one: depends_on, a moved block, or an apply in two phases. What helps one
 * pair may help those that come after it. Linear in pairs, each with what comes before its second operation.
 */
export function prove(
  stack: string,
  pairs: readonly HazardPair[],
  apply: ApplyGraph,
  planned: readonly PlannedChange[],
  options: ProofOptions,
): Proof {
  const find = pathFinder(pairs, apply);
  const wanted = pairs.flatMap((one): Wanted[] => {
    const from = apply.node(one.before.address, one.before.operation);
    const to = apply.node(one.after.address, one.after.operation);
    // One of the two does not happen.
    if (from === undefined || to === undefined) return [];
    return [wantedWay(stack, one, from, to, find)];
  });
  if (wanted.every(({ path }) => path)) return { hazards: wanted.flatMap(keptHazard), apply };
  const fixer = new Fixer(apply, planned, options);
  const hazards = wanted.map((one) => keptHazard(one)[0] ?? fixer.fixed(one, options.emits));
  return { hazards: withoutMoves(hazards), apply: fixer.apply };
}

function keptHazard({ hazard, path }: Wanted): Hazard[] {
  return path ? [{ ...hazard, guaranteed: true, path }] : [];
}

/** Where phases are needed anyway, what a moved block would only make Terraform replace in order is a phase as well. */
function withoutMoves(hazards: Hazard[]): Hazard[] {
  if (!hazards.some(({ fix }) => fix?.kind === "phases")) return hazards;
  return hazards.map((hazard) =>
    hazard.fix?.kind === "moved" && hazard.fix.leaves === undefined
      ? { ...hazard, fix: { kind: "phases", commands: phases(hazard.fix.from) } }
      : hazard,
  );
}

/** What `address` names goes, or is changed, before everything else. */
function phases(address: string, destroy = false): readonly string[] {
  return [`terraform apply ${destroy ? "-destroy " : ""}-target='${address}'`, "terraform apply"];
}

interface Wanted {
  readonly pair: HazardPair;
  readonly hazard: Pick<Hazard, "stack" | "cause" | "before" | "after" | "claim" | "group">;
  readonly from: number;
  readonly to: number;
  /** Along which Terraform keeps the order by itself. */
  readonly path?: readonly string[];
}

type PathFinder = (from: number, to: number) => readonly string[] | undefined;

/** Many pairs may end in one operation, the deletion of a group by way of example: that is looked back from only once. */
function pathFinder(pairs: readonly HazardPair[], apply: ApplyGraph): PathFinder {
  const ends = pairs.flatMap(({ after }) => apply.node(after.address, after.operation) ?? []);
  const seen = new Set<number>();
  const shared = new Set(ends.filter((end) => seen.has(end) || !seen.add(end)));
  const finders = new Map<number, (from: number) => readonly string[] | undefined>();
  return (from, to) => {
    if (!shared.has(to)) return apply.path(from, to);
    const finder = finders.get(to) ?? apply.pathsTo(to);
    finders.set(to, finder);
    return finder(from);
  };
}

/** The pair in the order that Terraform keeps, where either will do. */
function wantedWay(stack: string, pair: HazardPair, from: number, to: number, find: PathFinder): Wanted {
  const { cause, before, after, either, claim, group } = pair;
  const path = find(from, to);
  const back = path || !either ? undefined : find(to, from);
  if (back) {
    const hazard = { stack, cause, before: after.address, after: before.address };
    return { pair: { ...pair, before: after, after: before }, hazard, from: to, to: from, path: back };
  }
  return {
    pair,
    hazard: {
      stack,
      cause,
      before: before.address,
      after: after.address,
      ...(claim ? { claim } : {}),
      ...(group === undefined ? {} : { group }),
    },
    from,
    to,
    ...(path ? { path } : {}),
  };
}

/** Finds what makes Terraform keep an order, and adds it on top of Terraform's own graph. */
class Fixer {
  readonly apply: ApplyGraph;
  private readonly added: ExtendedGraph;
  private readonly changes: ReadonlyMap<string, PlannedChange>;
  /** Whether something was added that nobody emits. */
  private byHand = false;
  private readonly movedFrom = new Set<string>();
  private readonly movedTo = new Set<string>();

  constructor(
    terraform: ApplyGraph,
    planned: readonly PlannedChange[],
    private readonly options: ProofOptions,
  ) {
    this.added = new ExtendedGraph(terraform.graph);
    this.apply = new ApplyGraph(terraform.operations.copy(), this.added);
    this.changes = new Map(planned.map((one) => [one.change.address, one]));
  }

  fixed({ pair, hazard, from, to }: Wanted, emits: boolean): Hazard {
    const fix = this.fixOf(pair, from, to);
    if (fix.kind === "depends_on") new ApplyEdges(this.apply.operations, this.added).depend(fix.block, fix.on);
    else if (fix.kind === "moved" || (fix.kind === "phases" && !fix.cycle)) this.added.edge(from, to);
    // The emitter writes depends_on into the root module. The rest is for somebody to do, and so is what rests on it; a
    // moved block that the emitter writes is part of the configuration by the time that this is asked.
    const written = fix.kind === "depends_on" && !fix.block.startsWith("module.");
    const adds = fix.kind === "depends_on" || fix.kind === "moved" || fix.kind === "phases";
    if (adds && !written) this.byHand = true;
    const helps = written || (fix.kind === "included" && !this.byHand);
    const path = helps && emits ? (this.apply.path(from, to) ?? this.apply.path(to, from)) : undefined;
    return { ...hazard, guaranteed: helps && emits, ...(path ? { path } : {}), fix };
  }

  private fixOf({ before, after, either, retry }: HazardPair, from: number, to: number): HazardFix {
    const opposite = this.apply.leads(to, from) ? this.apply.path(to, from) : undefined;
    const included = this.apply.path(from, to) ?? (either ? opposite : undefined);
    if (included) return { kind: "included", path: included };
    if (opposite) return this.phaseFirst(before, after, opposite) ?? { kind: "impossible", cycle: opposite };
    return retry ? { kind: "retried", ...retry } : this.fix(before, after);
  }

  /**
   * What is updated can be updated in a phase of its own, although Terraform would destroy first what it no longer needs:
   * -target takes along only what the configuration needs.
   */
  private phaseFirst(before: OperationOf, after: OperationOf, cycle: readonly string[]): HazardFix | undefined {
    const [first, second] = [this.changes.get(before.address), this.changes.get(after.address)];
    if (before.operation !== "apply" || after.operation !== "destroy" || first?.change.kind !== "update")
      return undefined;
    if (!first.resource || !second) return undefined;
    if (second.resource && this.apply.needs(first.resource).has(second.resource)) return undefined;
    return { kind: "phases", commands: phases(before.address), cycle };
  }

  private fix(before: OperationOf, after: OperationOf): HazardFix {
    const [first, second] = [this.changes.get(before.address), this.changes.get(after.address)];
    const moved = before.operation === "destroy" && after.operation === "apply" ? this.moved(first, second) : undefined;
    if (moved?.leaves) return this.move(moved);
    const dependsOn = first && second ? this.dependsOn(before, first, after, second) : undefined;
    if (dependsOn) return dependsOn;
    if (moved) return this.move(moved);
    // What is still declared is destroyed in a phase of its own, and made again by the second one.
    const declared = first?.resource !== undefined && before.operation === "destroy";
    return { kind: "phases", commands: phases(before.address, declared) };
  }

  /**
   * What is made waits for what it depends on, and for what that itself waits for. What is destroyed is destroyed before
   * what it depends on.
   */
  private dependsOn(
    before: OperationOf,
    first: PlannedChange,
    after: OperationOf,
    second: PlannedChange,
  ): HazardFix | undefined {
    if (!first.resource || !second.resource) return undefined;
    // depends_on names what stands in the same module.
    if (first.resource.module.path !== second.resource.module.path) return undefined;
    const [earlier, later] = [first.resource.declaration, second.resource.declaration];
    const destroyed = before.operation === "destroy";
    if (destroyed && (first.change.kind !== "replace" || createsFirst(first))) return undefined;
    if (after.operation === "apply") return this.canDepend(second.resource, later, earlier);
    return destroyed && second.change.kind === "replace" ? this.canDepend(first.resource, earlier, later) : undefined;
  }

  private canDepend(resource: Resource, block: string, on: string): HazardFix | undefined {
    // create_before_destroy would spread to what it depends on.
    if (block === on || this.options.createFirst.has(resource) || !this.apply.canDepend(block, on)) return undefined;
    return { kind: "depends_on", block, on };
  }

  private move(fix: Extract<HazardFix, { kind: "moved" }>): HazardFix {
    this.movedFrom.add(fix.from);
    this.movedTo.add(fix.to);
    return fix;
  }

  /** The new address takes over the old object: it stays, or Terraform replaces it in place, destroy, then create. */
  private moved(first?: PlannedChange, second?: PlannedChange): Extract<HazardFix, { kind: "moved" }> | undefined {
    if (!first?.prior || !second?.resource) return undefined;
    const [from, to] = [first.change, second.change];
    if (from.kind !== "delete" || to.kind !== "create" || from.type !== to.type) return undefined;
    if (first.resource || first.prior.deposed !== undefined || first.prior.module !== "") return undefined;
    if (this.movedFrom.has(from.address) || this.movedTo.has(to.address)) return undefined;
    const kind = this.options.takenOver(first.prior, second.resource);
    const leaves = kind === "no-op" ? "unchanged" : kind === "update" ? "in-place" : undefined;
    return { kind: "moved", from: from.address, to: to.address, ...(leaves ? { leaves } : {}) };
  }
}

import type { Dependencies } from "../../model/dependencies";
import type { Model } from "../../model/model";
import type { Resource } from "../../model/resource";
import { orderStacks, type StackLink, type StackOrder, stackLinks } from "../../model/stack-order";
import type { Hazard } from "../change";
import type { Differ } from "../diff/diff";
import { afterOf } from "../hazards/after";
import type { Cut } from "../order/sequence/cut";
import type { Phase } from "../order/sequence/sequence";
import { type SequenceContext, sequenceFrom } from "../order/sequence/stack-sequence";
import type { WholeStack } from "../order/sequence/whole-stack";
import { isActing } from "../planned-change";
import type { StackChange } from "../stack-plan";
import { type AcrossPair, pairsAcross } from "./across";
import { arrange, type StackTools } from "./arrange";
import { hazardsAcross } from "./hazards";
import { type PlannedStack, plannedStacks } from "./planned-stack";

/** What is known of a stack once it is planned by itself. */
export interface PlannedWhole {
  readonly whole: WholeStack;
  /** The applies that it takes by itself. */
  readonly phases: readonly Phase[];
}

/** The stacks of an app: in which order they are applied, and what must not run the other way round between them. */
export class Stacks {
  readonly order: StackOrder;
  private readonly across: readonly AcrossPair[];

  /** @param sorted resources, each after what it needs */
  constructor(
    private readonly model: Model,
    private readonly dependencies: Dependencies,
    private readonly differ: Differ,
    private readonly changesOf: (stack: string) => readonly StackChange[],
    sorted: readonly Resource[],
  ) {
    const names = [...new Set([...model.stacks.map(({ name }) => name), ...sorted.map(({ stack }) => stack)])];
    this.across = this.findAcross(names);
    const links = stackLinks(model, dependencies, sorted, (resource) => this.isChanged(resource));
    this.order = orderStacks(names, [...links, ...this.across.map(linkOf)]);
  }

  /** Of a stack whose state was not read nobody knows what it lets go of. */
  private findAcross(names: readonly string[]): AcrossPair[] {
    if (names.length < 2) return [];
    const planned = names.filter((name) => !this.model.elsewhere(name)).flatMap((name) => this.changesOf(name));
    return pairsAcross(this.model, planned, afterOf(this.differ));
  }

  /** The applies of all stacks, and what is said of orders between them. */
  arranged(
    planned: ReadonlyMap<string, PlannedWhole>,
    contextOf: (stack: string) => SequenceContext,
  ): { readonly phases: readonly Phase[]; readonly hazards: readonly Hazard[] } {
    const places = new Map(this.order.names.map((name, i) => [name, i]));
    const opposed = this.across.filter(
      ({ before, after }) => (places.get(before.stack) as number) > (places.get(after.stack) as number),
    );
    const sequences = new Map([...planned].map(([stack, { phases }]) => [stack, phases]));
    const { phases, open } = arrange(sequences, opposed, this.tools(planned, contextOf));
    return { phases, hazards: hazardsAcross(this.across, this.order, phases, open) };
  }

  /** In their order, each with what it needs. */
  told(planned: ReadonlyMap<string, PlannedWhole>): PlannedStack[] {
    return plannedStacks(this.order, (stack) => planned.get(stack)?.whole.waves.length ?? 0);
  }

  private tools(planned: ReadonlyMap<string, PlannedWhole>, contextOf: (stack: string) => SequenceContext): StackTools {
    return {
      split: (stack, meant, isPossible) => {
        const whole = planned.get(stack)?.whole;
        const isFirst = ({ changes }: Cut) =>
          isPossible(new Set(changes.filter(isActing).map(({ change }) => change.address)));
        return whole && sequenceFrom(contextOf(stack), whole, { meant, isPossible: isFirst });
      },
      changedFor: (stack, readers) => {
        const changed = this.model.resources.filter((one) => readers.has(one.stack) && this.isChanged(one));
        const needed = changed.flatMap((one) => this.changedElsewhere(one));
        return new Set(needed.flatMap((one) => (one.stack === stack ? [one.address] : [])));
      },
      isWaiting: (stack, address) =>
        this.changesOf(stack).some(
          ({ change, resource }) =>
            change.address === address && resource !== undefined && this.changedElsewhere(resource).length > 0,
        ),
    };
  }

  /** What a resource needs that another stack changes. */
  private changedElsewhere(resource: Resource): Resource[] {
    return this.dependencies.of(resource).filter((one) => one.stack !== resource.stack && this.isChanged(one));
  }

  private isChanged(resource: Resource): boolean {
    return this.differ.diff(resource).kind !== "no-op";
  }
}

function linkOf({ before, after }: AcrossPair): StackLink {
  return { before: before.stack, after: after.stack, because: "hazard", isLive: false };
}

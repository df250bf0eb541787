import { ExtendedGraph } from "../../graph/extended-graph";
import type { Graph } from "../../graph/graph";
import { fail } from "../../model/problem";
import { type ActionInvocation, placeOf } from "../actions/invocation";
import type { Step } from "../change";
import type { ByHand } from "../disruptions/by-hand";
import type { ApplyGraph } from "./apply-graph";
import { type BareStep, instanceStep, stepsOf } from "./steps";

/**
 * Turns the operations of one stack into steps, and the steps into waves. The order is Terraform's own (see ApplyGraph),
 * plus what the cloud needs beyond it: attaches of one instance one after the other, a reboot before the first of them.
 */
export class Order {
  /** Of each node of the graph, those of the apply first: its steps, one after the other. */
  readonly steps: (readonly BareStep[])[];
  /** Steps of each operation, once they are in their waves. */
  private readonly placed: (readonly Step[])[] = [];

  readonly graph: Graph;
  private readonly added: ExtendedGraph;

  constructor(private readonly apply: ApplyGraph) {
    this.added = new ExtendedGraph(apply.graph);
    this.graph = this.added;
    this.steps = apply.nodes.map(stepsOf);
  }

  /** What the cloud needs and Terraform does not know: `before` is finished before `after` starts. */
  keep(before: number, after: number): void {
    this.added.edge(before, after);
  }

  /** A reboot before operations on an instance, or a stop before them and, where it is wanted, a start after them. */
  byHand({ disruption, operations, created, starts }: ByHand): void {
    const { stack, address, kind } = disruption;
    const nodes = operations.flatMap((one) => this.apply.node(one.address, one.operation) ?? []);
    const before = this.add(instanceStep(stack, address, kind === "reboot" ? "reboot" : "stop", false));
    const creation = created && this.apply.node(created.address, created.operation);
    if (creation !== undefined) this.keep(creation, before);
    for (const node of nodes) this.keep(before, node);
    if (!starts) return;
    const after = this.add(instanceStep(stack, address, "start", false));
    for (const node of [before, ...nodes]) this.keep(node, after);
  }

  /** The reboots that an operation brings along; what waits for it waits for them too. */
  rebootsAfter(address: string, stack: string, instances: readonly string[]): void {
    const node = this.apply.node(address, "apply");
    if (node === undefined) return;
    const later = [...this.graph.after(node)];
    for (const instance of instances) {
      const reboot = this.add(instanceStep(stack, instance, "reboot", true));
      this.keep(node, reboot);
      for (const one of later) this.keep(reboot, one);
    }
  }

  /** What an action does to an instance: before an operation, or after it and before all that waits for it. */
  acts(invocation: ActionInvocation, step: BareStep): void {
    const { when, operation } = placeOf(invocation);
    const { graph } = this;
    const node = this.apply.node(invocation.trigger, operation);
    if (node === undefined) return;
    const around = when === "before" ? graph.before(node) : [...graph.after(node)];
    const act = this.add(step);
    const [first, last] = when === "before" ? [act, node] : [node, act];
    this.keep(first, last);
    for (const one of around) this.keep(when === "before" ? one : act, when === "before" ? act : one);
  }

  private add(step: BareStep): number {
    const node = this.added.add();
    this.steps[node] = [step];
    return node;
  }

  /**
   * Steps by wave: each in the first one that comes after all that it waits for, with the critical path marked. The
   * first wave gets number `from`. O(V+E).
   *
   * @throws InputError `order/cycle` when the configuration and the state want opposite orders.
   */
  waves(from: number): Step[][] {
    const { graph } = this;
    const cycle = graph.cycle();
    if (cycle) {
      const steps = cycle.flatMap((node) => this.steps[node] ?? []);
      fail("order/cycle", { cycle: steps.map(({ action, address }) => `${action} ${address}`).join(" → ") });
    }
    const weight = (node: number) => this.steps[node]?.length ?? 0;
    const last = graph.longestPaths(weight);
    const critical = new Set(graph.longestPath(last, weight));
    const waves: Step[][] = [];
    for (let node = 0; node < graph.size; node++) {
      const steps = this.steps[node] ?? [];
      const first = (last[node] as number) - steps.length;
      for (let i = waves.length; i < first + steps.length; i++) waves.push([]);
      const placed = steps.map((step, i) => ({ ...step, wave: from + first + i, critical: critical.has(node) }));
      for (const [i, step] of placed.entries()) waves[first + i]?.push(step);
      this.placed[node] = placed;
    }
    return waves;
  }

  /**
   * Which step waits for which, as pairs of the numbers that `numberOf` gives. An operation without steps, such as an
   * unchanged object, is a negative number of its own that starts below `junction`. Only after `waves`. O(V+E).
   */
  waits(numberOf: (step: Step) => number, junction: number): [number, number][] {
    const pairs: [number, number][] = [];
    const ends = this.placed.map((steps, node): readonly [number, number] => {
      const [first, last] = [steps[0], steps.at(-1)];
      return first && last ? [numberOf(first), numberOf(last)] : [junction - 1 - node, junction - 1 - node];
    });
    for (const [node, steps] of this.placed.entries()) {
      for (const [i, step] of steps.slice(1).entries()) pairs.push([numberOf(steps[i] as Step), numberOf(step)]);
      for (const later of this.graph.after(node)) pairs.push([ends[node]?.[1] as number, ends[later]?.[0] as number]);
    }
    return pairs;
  }
}

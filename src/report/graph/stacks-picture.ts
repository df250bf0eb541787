import type { Hazard, Step } from "../../plan/change";
import type { Plan } from "../../plan/plan-type";
import type { PlannedStack } from "../../plan/stacks/planned-stack";
import { formatNumber, type Words } from "../words";
import { hazardSteps } from "./hazard-steps";
import type { GraphPicture, PictureBox, PictureEdge, PictureItem, PictureOptions } from "./picture";

/**
 * The stacks in the order in which they are applied, each a box with its waves, and why one comes after another. When not
 * all waves fit, the stacks that come first are drawn.
 */
export function stacksPicture(plan: Plan, words: Words, options: PictureOptions): GraphPicture {
  return new StacksPicture(plan, words, options).draw();
}

/** Names that the picture of the stacks can be drawn around. */
export function stackNames({ stacks = [] }: Plan): string[] {
  return stacks.map(({ name }) => name);
}

class StacksPicture {
  private readonly stacks: readonly PlannedStack[];
  private readonly steps: readonly Step[];
  private readonly waves = new Map<string, number[]>();
  private readonly ids: ReadonlyMap<string, string>;

  constructor(
    private readonly plan: Plan,
    private readonly words: Words,
    private readonly options: PictureOptions,
  ) {
    this.stacks = plan.stacks ?? [];
    this.steps = plan.waves.flat();
    this.ids = new Map(this.stacks.map(({ name }, i) => [name, `stack${i}`]));
    for (const { stack, wave } of this.steps) {
      const own = this.waves.get(stack);
      if (!own) this.waves.set(stack, [wave]);
      else if (own.at(-1) !== wave) own.push(wave);
    }
  }

  draw(): GraphPicture {
    const { words } = this;
    const wanted = this.wanted();
    const shown = this.chosen(wanted);
    const names = new Set(shown.map(({ name }) => name));
    const rest = wanted.length - shown.length;
    return {
      title: words.phrase("graph.stacks-title", {
        n: wanted.length,
        waves: wanted.reduce((most, { wave }) => Math.max(most, wave), 0),
      }),
      direction: "down",
      numbered: false,
      boxes: shown.map((stack) => this.box(stack)),
      nodes: [],
      edges: [...this.edges(shown, names), ...this.hazards(names)],
      notes: [...this.circles(wanted), ...(rest > 0 ? [words.phrase("graph.note-limit", { n: rest })] : [])],
    };
  }

  /** All, or what comes before and after those that the picture is drawn around. */
  private wanted(): readonly PlannedStack[] {
    const { focus } = this.options;
    if (focus.length === 0) return this.stacks;
    const next = new Map<string, string[]>();
    for (const { name, needs } of this.stacks)
      for (const { stack } of needs) next.set(stack, [...(next.get(stack) ?? []), name]);
    const previous = new Map(this.stacks.map(({ name, needs }) => [name, needs.map(({ stack }) => stack)]));
    const found = new Set([...reach(focus, next), ...reach(focus, previous)]);
    return this.stacks.filter(({ name }) => found.has(name));
  }

  private chosen(wanted: readonly PlannedStack[]): readonly PlannedStack[] {
    let left = this.options.limit;
    return wanted.filter(({ name }) => {
      left -= Math.max(1, this.waves.get(name)?.length ?? 0);
      return left >= 0;
    });
  }

  private box({ name, wave, critical }: PlannedStack): PictureBox {
    const { words } = this;
    const own = this.waves.get(name) ?? [];
    const nodes = own.map((one) => this.node(name, one, critical));
    const none: PictureItem = {
      id: this.nodeId(name, undefined),
      heading: words.phrase("graph.stack-unchanged"),
      name: "",
      details: [],
      tone: "plain",
    };
    return {
      id: this.ids.get(name) as string,
      heading: words.phrase("graph.stack", { stack: name }),
      name: "",
      details: [words.phrase("graph.stack-wave", { wave })],
      tone: "plain",
      boxes: [],
      nodes: nodes.length > 0 ? nodes : [none],
    };
  }

  private node(stack: string, wave: number, critical: boolean): PictureItem {
    const { words } = this;
    const steps = (this.plan.waves[wave - 1] ?? []).filter((step) => step.stack === stack);
    const counts = new Map<Step["action"], number>();
    for (const { action } of steps) counts.set(action, (counts.get(action) ?? 0) + 1);
    const interrupted = this.plan.disruptions.some((one) => one.stack === stack && one.wave === wave && !one.missing);
    return {
      id: this.nodeId(stack, wave),
      heading: words.phrase("order.wave", { wave }),
      name: "",
      details: [...counts].map(([action, n]) => `${words.phrase(`action.${action}`)} ${formatNumber(n)}`),
      tone: interrupted ? "alarm" : "plain",
      critical,
    };
  }

  private nodeId(stack: string, wave: number | undefined): string {
    return `${this.ids.get(stack) as string}w${wave ?? 0}`;
  }

  /** Wave after wave, and from the last of one stack to the first of another. */
  private edges(shown: readonly PlannedStack[], names: ReadonlySet<string>): PictureEdge[] {
    const isCritical = new Set(shown.filter(({ critical }) => critical).map(({ name }) => name));
    return shown.flatMap(({ name, needs }) => {
      const own = this.waves.get(name) ?? [];
      const tone = isCritical.has(name) ? "critical" : "plain";
      const inside = own.slice(1).map((wave, i): PictureEdge => {
        return { from: this.nodeId(name, own[i]), to: this.nodeId(name, wave), label: "", tone };
      });
      const arriving = needs
        .filter(({ stack, because }) => names.has(stack) && because !== "hazard")
        .map(({ stack, because }): PictureEdge => {
          const label = this.words.phrase(`graph.because-${because as "outputs"}`);
          const from = this.nodeId(stack, this.waves.get(stack)?.at(-1));
          return { from, to: this.nodeId(name, own[0]), label, tone: isCritical.has(stack) ? tone : "plain" };
        });
      return [...inside, ...arriving];
    });
  }

  /** What has to leave one stack before another takes it; each kind once between two waves. */
  private hazards(names: ReadonlySet<string>): PictureEdge[] {
    const edges = new Map<string, PictureEdge>();
    const find = hazardSteps(this.steps);
    for (const hazard of this.plan.hazards) {
      const { stack, beforeStack, cause, guaranteed } = hazard;
      if (beforeStack === undefined || !names.has(stack) || !names.has(beforeStack)) continue;
      const [from, to] = this.ends(hazard, find);
      const label = this.words.phrase(guaranteed ? "graph.across-kept" : "graph.across-open", { cause });
      edges.set(`${from} ${to} ${label}`, { from, to, label, tone: guaranteed ? "added" : "open" });
    }
    return [...edges.values()];
  }

  private ends(hazard: Hazard, find: ReturnType<typeof hazardSteps>): [string, string] {
    const { stack, beforeStack = stack } = hazard;
    const [from, to] = find(hazard) ?? [];
    const waveOf = (n: number | undefined) => (n === undefined ? undefined : this.steps[n]?.wave);
    return [
      this.nodeId(beforeStack, waveOf(from) ?? this.waves.get(beforeStack)?.at(-1)),
      this.nodeId(stack, waveOf(to) ?? this.waves.get(stack)?.[0]),
    ];
  }

  private circles(wanted: readonly PlannedStack[]): string[] {
    const lists = wanted.flatMap(({ circle }) => (circle ? [circle.join(" → ")] : []));
    return [...new Set(lists)].map((list) => this.words.phrase("stacks.circle", { list }));
  }
}

/** What is reached from `starts`, with them. */
function reach(starts: readonly string[], edges: ReadonlyMap<string, readonly string[]>): ReadonlySet<string> {
  const found = new Set(starts);
  // A set hands out what is added while it is gone through.
  for (const one of found) for (const to of edges.get(one) ?? []) found.add(to);
  return found;
}

import type { Disruption, Hazard, Step } from "../../plan/change";
import type { Plan } from "../../plan/plan-type";
import { formatNumber, type Words } from "../words";
import { hazardSteps } from "./hazard-steps";
import type { GraphPicture, PictureBox, PictureEdge, PictureItem, Tone } from "./picture";
import { isIn, type PictureOptions, typeInAddress } from "./picture";
import { type Waits, waitsOf } from "./waits";

const TONES: Readonly<Record<Step["action"], Tone>> = {
  create: "create",
  attach: "create",
  start: "create",
  update: "update",
  delete: "delete",
  detach: "delete",
  stop: "alarm",
  reboot: "alarm",
  read: "plain",
};

/**
 * The steps by wave, what each waits for, the critical path, what interrupts an instance, and the orders that eniplan
 * adds or that nothing keeps. When not all steps fit, those of the critical path, of disruptions and of such orders come
 * first. Each step shown costs at most one walk over what it waits for.
 */
export function orderPicture(plan: Plan, words: Words, options: PictureOptions): GraphPicture {
  return new OrderPicture(plan, words, options).draw();
}

/** Addresses that the picture of the order can be drawn around. */
export function orderAddresses(plan: Plan): string[] {
  return [...new Set(plan.waves.flat().map(({ address }) => address))];
}

/** A hazard as an edge from step to step. `kept`: Terraform keeps the order by itself. */
interface OrderEdge {
  readonly from: number;
  readonly to: number;
  readonly kind: "kept" | "added" | "open";
  readonly label: string;
}

class OrderPicture {
  private readonly steps: readonly Step[];
  private readonly waits: Waits;
  private readonly orders: readonly OrderEdge[];
  private readonly several: boolean;

  constructor(
    private readonly plan: Plan,
    private readonly words: Words,
    private readonly options: PictureOptions,
  ) {
    this.steps = plan.waves.flat();
    this.waits = waitsOf(plan, this.steps);
    this.several = new Set(this.steps.map(({ stack }) => stack)).size > 1;
    const find = hazardSteps(this.steps);
    const isWritten = writtenOrders(plan);
    this.orders = plan.hazards.flatMap((hazard) => {
      // Either order will do, and the provider tries again: there is no order to draw.
      if (hazard.fix?.kind === "retried") return [];
      const [from, to] = find(hazard) ?? [];
      if (from === undefined || to === undefined) return [];
      const kind = !hazard.guaranteed ? "open" : hazard.fix || isWritten(hazard) ? "added" : "kept";
      return [{ from, to, kind, label: orderLabel(words, hazard, kind) }];
    });
  }

  draw(): GraphPicture {
    const { words, plan } = this;
    const wanted = this.wanted();
    const shown = this.chosen(wanted);
    const boxes = plan.waves.flatMap((_, i) => this.wave(i + 1, wanted, shown));
    return {
      title: words.phrase("graph.order-title", { n: plan.waves.length, steps: formatNumber(this.steps.length) }),
      direction: "down",
      numbered: true,
      boxes,
      nodes: [],
      edges: this.edges(shown),
      notes: this.notes(wanted, shown),
    };
  }

  /** All that may be shown: everything, or what comes before and after what the picture is drawn around. */
  private wanted(): readonly number[] {
    const all = this.steps.map((_, n) => n);
    const { focus } = this.options;
    if (focus.length === 0) return all;
    const around = all.filter((n) => isIn(this.steps[n]?.address ?? "", focus));
    const found = new Set([...this.waits.before(around), ...this.waits.after(around), ...around]);
    return all.filter((n) => found.has(n));
  }

  /**
   * What is drawn when not everything fits: first what the picture is drawn around, then the critical path as far as
   * half of the picture, what interrupts an instance, and the orders that are not Terraform's own, both ends together.
   */
  private chosen(wanted: readonly number[]): ReadonlySet<number> {
    const { focus, limit } = this.options;
    const stepOf = (n: number) => this.steps[n] as Step;
    const interrupted = new Set(this.plan.disruptions.map(({ wave, stack, address }) => `${wave} ${stack}/${address}`));
    const sorted = [
      ...(focus.length > 0 ? wanted.filter((n) => isIn(stepOf(n).address, focus)) : []),
      ...wanted.filter((n) => stepOf(n).critical).slice(0, Math.ceil(limit / 2)),
      ...wanted.filter((n) => interrupted.has(`${stepOf(n).wave} ${stepOf(n).stack}/${stepOf(n).address}`)),
      ...this.orders.flatMap(({ from, to, kind }) => (kind === "kept" ? [] : [from, to])),
      ...wanted,
    ];
    const all = new Set(wanted);
    return new Set([...new Set(sorted)].filter((n) => all.has(n)).slice(0, limit));
  }

  private wave(wave: number, wanted: readonly number[], shown: ReadonlySet<number>): PictureBox[] {
    const { words } = this;
    const own = wanted.filter((n) => this.steps[n]?.wave === wave);
    const drawn = own.filter((n) => shown.has(n));
    const disruptions = this.plan.disruptions.filter((one) => one.wave === wave);
    const nodes = drawn.map((n) => this.node(n, disruptions));
    const rest = own.length - drawn.length;
    if (nodes.length === 0) return [];
    const more: PictureItem = {
      id: `more${wave}`,
      heading: "",
      name: words.phrase("order.more-steps", { n: rest }),
      details: [],
      tone: "more",
    };
    return [
      {
        id: `wave${wave}`,
        heading: words.phrase("order.wave", { wave }),
        name: "",
        details: [words.phrase("order.at-once", { n: this.plan.waves[wave - 1]?.length ?? 0 })],
        tone: "plain",
        boxes: [],
        nodes: rest > 0 ? [...nodes, more] : nodes,
      },
    ];
  }

  private node(n: number, disruptions: readonly Disruption[]): PictureItem {
    const { words } = this;
    const { action, address, call, stack, critical } = this.steps[n] as Step;
    const own = disruptions.filter((one) => one.address === address && one.stack === stack);
    return {
      id: `s${n}`,
      heading: words.phrase(`action.${action}`),
      name: address,
      details: [
        call === "" ? typeInAddress(address) : call,
        ...(this.several ? [words.phrase("graph.stack", { stack })] : []),
        ...own.map((disruption) => disruptionText(words, disruption)),
      ],
      tone: own.length > 0 ? "alarm" : TONES[action],
      critical,
    };
  }

  private edges(shown: ReadonlySet<number>): PictureEdge[] {
    const edges = new Map<string, PictureEdge>();
    for (const [from, to] of this.waits.among(shown)) {
      const [one, other] = [this.steps[from] as Step, this.steps[to] as Step];
      const critical = one.critical && other.critical && one.wave + 1 === other.wave;
      edges.set(`${from} ${to}`, { from: `s${from}`, to: `s${to}`, label: "", tone: critical ? "critical" : "plain" });
    }
    // What is open comes last: it must not hide behind what is kept, or was added, for another reason.
    for (const wanted of ["kept", "added", "open"]) {
      for (const { from, to, kind, label } of this.orders) {
        if (kind !== wanted || !shown.has(from) || !shown.has(to)) continue;
        const edge = edges.get(`${from} ${to}`);
        if (kind !== "kept") edges.set(`${from} ${to}`, { from: `s${from}`, to: `s${to}`, label, tone: kind });
        else if (edge) edges.set(`${from} ${to}`, { ...edge, label });
      }
    }
    return [...edges.values()];
  }

  private notes(wanted: readonly number[], shown: ReadonlySet<number>): string[] {
    const { words, plan } = this;
    const wave = (n: number) => this.steps[n]?.wave;
    const drawn = new Set([...shown].map(wave));
    const hidden = wanted.filter((n) => !drawn.has(wave(n)));
    const all = new Set(wanted);
    const orders = this.orders.filter(({ from, to }) => all.has(from) && all.has(to));
    const kept = orders.filter(({ kind }) => kind === "kept").length;
    const others = orders.length - kept;
    return [
      ...(plan.waves.length > 1 ? [words.phrase("graph.note-critical")] : []),
      ...(others > 0 ? [words.phrase("graph.note-orders", { n: others })] : []),
      ...(kept > 0 ? [words.phrase("graph.note-kept", { n: kept })] : []),
      ...(hidden.length > 0
        ? [words.phrase("order.more-waves", { n: new Set(hidden.map(wave)).size, steps: formatNumber(hidden.length) })]
        : []),
      ...(shown.size < wanted.length ? [words.phrase("graph.note-limit", { n: wanted.length - shown.size })] : []),
    ];
  }
}

/**
 * Whether Terraform keeps an order because of what eniplan writes into depends_on, or somebody wrote in its place: one of
 * the edges of its proof is such a one.
 */
function writtenOrders({ attachOrder }: Plan): (hazard: Hazard) => boolean {
  const written = new Set(attachOrder.map(({ stack, attachment, after }) => `${stack} ${after} ${attachment}`));
  const block = (address: string | undefined) => address?.replace(/\[[^\]]*\]$/, "");
  return ({ stack, path = [] }) =>
    path.some((address, i) => written.has(`${stack} ${block(address)} ${block(path[i + 1])}`));
}

function orderLabel(words: Words, { cause, fix }: Hazard, kind: OrderEdge["kind"]): string {
  if (kind === "kept") return cause;
  return words.phrase(kind === "added" ? "graph.order-added" : "graph.order-open", {
    cause,
    fix: fix?.kind ?? "depends_on",
  });
}

/** What interrupts an instance, and when. */
export function disruptionText(words: Words, { kind, automatic, wave, missing }: Disruption): string {
  const done = automatic ? "graph.disruption-by-apply" : "graph.disruption-by-hand";
  const key = missing ? "graph.disruption-undecided" : done;
  return words.phrase(key, { kind: words.phrase(`disruption.${kind}`), wave });
}

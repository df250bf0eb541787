import type { Change, Link, Plan, Topology, TopologyPlace } from "../../policy/result";
import { attachmentAction } from "../counts";
import type { Words } from "../words";
import { around, neighbourhood } from "./neighbourhood";
import { disruptionText } from "./order-picture";
import {
  type GraphPicture,
  isIn,
  type PictureBox,
  type PictureEdge,
  type PictureItem,
  type PictureOptions,
  shortName,
  type Tone,
} from "./picture";

const BOXES: ReadonlySet<TopologyPlace["kind"]> = new Set(["vpc", "zone", "vswitch"]);

const TONES: Readonly<Record<Change["kind"], Tone>> = {
  create: "create",
  update: "update",
  replace: "replace",
  delete: "delete",
  forget: "outside",
  read: "plain",
  "no-op": "plain",
};

/**
 * VPCs, zones and vSwitches as boxes, with what is in them, what is attached to what, and what the plan does to each.
 * When not everything fits, what changes comes first.
 *
 * @param plan Undefined: nothing is marked as changed.
 */
export function topologyPicture(
  topology: Topology,
  plan: Plan | undefined,
  words: Words,
  options: PictureOptions,
): GraphPicture {
  return new TopologyPicture(topology, plan, words, options).draw();
}

/** Addresses that the picture of the network can be drawn around. */
export function topologyAddresses({ places, links }: Topology): string[] {
  return [...places.map(({ address }) => address), ...links.flatMap(({ address }) => address ?? [])];
}

class TopologyPicture {
  private readonly places: ReadonlyMap<string, TopologyPlace>;
  private readonly numbers: ReadonlyMap<string | undefined, number>;
  private readonly children = new Map<string | undefined, TopologyPlace[]>();
  private readonly changes = new Map<string, Change>();
  private readonly groups = new Map<string, string[]>();
  private readonly members = new Map<string, number>();
  private readonly gone: readonly Link[];
  private readonly several: boolean;

  constructor(
    private readonly topology: Topology,
    private readonly plan: Plan | undefined,
    private readonly words: Words,
    private readonly options: PictureOptions,
  ) {
    this.places = new Map(topology.places.map((place) => [place.key, place]));
    this.numbers = new Map(topology.places.map(({ key }, i) => [key, i]));
    this.several = new Set(topology.places.map(({ stack }) => stack)).size > 1;
    for (const place of topology.places) push(this.children, place.inside, place);
    for (const change of plan?.changes ?? []) this.changes.set(`${change.stack}/${change.address}`, change);
    for (const { kind, from, to } of topology.links) {
      if (kind !== "membership") continue;
      push(this.groups, from, this.places.get(to)?.address ?? "");
      this.members.set(to, (this.members.get(to) ?? 0) + 1);
    }
    this.gone = (plan?.changes ?? []).flatMap((change) => this.left(change));
  }

  draw(): GraphPicture {
    const { words, topology } = this;
    const wanted = this.wanted();
    const shown = this.chosen(wanted);
    const inside = this.drawn(undefined, wanted, shown);
    return {
      title: words.phrase("graph.topology-title", { n: topology.places.length }),
      direction: "right",
      numbered: false,
      ...inside,
      edges: [
        ...topology.links.flatMap((link) => this.edge(link, shown)),
        ...this.gone.flatMap((link) => this.goneEdge(link, shown)),
      ],
      notes: this.notes(wanted, shown),
    };
  }

  private idOf(key: string | undefined): string {
    return `p${this.numbers.get(key) ?? ""}`;
  }

  /** An attachment that the plan takes away. */
  private left({ stack, address, kind, attachment }: Change): Link[] {
    if (!attachment?.formerInstance || (kind !== "delete" && kind !== "replace")) return [];
    const from = this.find(stack, attachment.formerInterface ?? attachment.interface);
    const to = this.find(stack, attachment.formerInstance);
    return from && to ? [{ kind: "attachment", stack, address, from: from.key, to: to.key }] : [];
  }

  private find(stack: string, name: string): TopologyPlace | undefined {
    const keys = [`${stack}/${name}`, `${stack}/interface/${name}`, `${stack}/instance/${name}`];
    return keys.map((key) => this.places.get(key)).find((place) => place !== undefined);
  }

  private wanted(): ReadonlySet<string> {
    const { focus } = this.options;
    const { places, links } = this.topology;
    return focus.length === 0 ? new Set(this.places.keys()) : neighbourhood(places, [...links, ...this.gone], focus);
  }

  /** Each with the boxes that it is in, as long as there is room. */
  private chosen(wanted: ReadonlySet<string>): ReadonlySet<string> {
    const { focus, limit } = this.options;
    const links = [...this.topology.links, ...this.gone].filter(({ kind }) => kind !== "membership");
    const moved = new Set(
      links.flatMap(({ stack, address, from, to }) => (this.isChanged(`${stack}/${address}`) ? [from, to] : [])),
    );
    const interrupted = new Set((this.plan?.disruptions ?? []).map(({ stack, address }) => `${stack}/${address}`));
    const rank = ({ key, address }: TopologyPlace) => {
      if (focus.length > 0 && isIn(address, focus)) return 0;
      return this.isChanged(key) || moved.has(key) || interrupted.has(key) ? 1 : 2;
    };
    const candidates = this.inTree(undefined).filter(({ key }) => wanted.has(key));
    const sorted = candidates.map((place, i) => [rank(place), i, place] as const);
    const shown = new Set<string>();
    for (const [, , { key }] of sorted.sort(([a, i], [b, j]) => a - b || i - j)) {
      const missing = [key, ...around(key, this.places)].filter((one) => !shown.has(one));
      if (shown.size + missing.length > limit) continue;
      for (const one of missing) shown.add(one);
    }
    return shown;
  }

  /** All places below one, each with what is in it before the next: a picture with few of them shows those in full. */
  private inTree(key: string | undefined): TopologyPlace[] {
    return (this.children.get(key) ?? []).flatMap((place) => [place, ...this.inTree(place.key)]);
  }

  private isChanged(key: string): boolean {
    const kind = this.changes.get(key)?.kind ?? "no-op";
    return kind !== "no-op" && kind !== "read";
  }

  private drawn(
    key: string | undefined,
    wanted: ReadonlySet<string>,
    shown: ReadonlySet<string>,
  ): Pick<PictureBox, "boxes" | "nodes"> {
    const inside = (this.children.get(key) ?? []).filter((place) => wanted.has(place.key));
    const drawn = inside.filter((place) => shown.has(place.key));
    const hidden = inside
      .filter((place) => !shown.has(place.key))
      .reduce((n, place) => n + this.size(place, wanted), 0);
    const more = this.words.phrase("graph.more-places", { n: hidden });
    return {
      boxes: drawn.flatMap((place) => {
        return BOXES.has(place.kind) ? [{ ...this.item(place), ...this.drawn(place.key, wanted, shown) }] : [];
      }),
      nodes: [
        ...drawn.flatMap((place) => (BOXES.has(place.kind) ? [] : [this.item(place)])),
        ...(hidden > 0
          ? [{ id: `more${this.idOf(key)}`, heading: "", name: more, details: [], tone: "more" as const }]
          : []),
      ],
    };
  }

  private size({ key }: TopologyPlace, wanted: ReadonlySet<string>): number {
    const inside = (this.children.get(key) ?? []).filter((place) => wanted.has(place.key));
    return inside.reduce((n, place) => n + this.size(place, wanted), 1);
  }

  private item({ key, kind, stack, address, details, declared }: TopologyPlace): PictureItem {
    const { words } = this;
    const change = this.changes.get(key);
    const disruptions = (this.plan?.disruptions ?? []).filter((one) => one.stack === stack && one.address === address);
    const groups = this.groups.get(key) ?? [];
    const members = this.members.get(key) ?? 0;
    const mark = change && changeText(words, change);
    const outside = !declared && kind !== "zone";
    return {
      id: this.idOf(key),
      heading: words.phrase(`place.${kind}`),
      name: address,
      details: [
        ...details,
        ...(groups.length > 0
          ? [words.phrase("graph.groups", { n: groups.length, groups: groups.map(shortName).join(", ") })]
          : []),
        ...(kind === "security-group" ? [words.phrase("graph.members", { n: members })] : []),
        ...(this.several && kind !== "zone" ? [words.phrase("graph.stack", { stack })] : []),
        ...(outside ? [words.phrase("graph.outside")] : []),
        ...(mark === undefined ? [] : [mark]),
        ...disruptions.map((disruption) => disruptionText(words, disruption)),
      ],
      tone: disruptions.length > 0 ? "alarm" : outside ? "outside" : TONES[change?.kind ?? "no-op"],
    };
  }

  private edge({ kind, stack, address, from, to }: Link, shown: ReadonlySet<string>): PictureEdge[] {
    if (kind === "membership" || !shown.has(from) || !shown.has(to)) return [];
    const change = this.changes.get(`${stack}/${address}`);
    const action = change && attachmentAction(change);
    const made = change?.kind === "create" || change?.kind === "replace";
    const mark = action
      ? this.words.phrase(`action.${action === "detach" ? "detach" : "attach"}`)
      : change && made
        ? changeText(this.words, change)
        : "";
    return [{ from: this.idOf(from), to: this.idOf(to), label: mark ?? "", tone: made ? "create" : "plain" }];
  }

  private goneEdge({ from, to }: Link, shown: ReadonlySet<string>): PictureEdge[] {
    if (!shown.has(from) || !shown.has(to)) return [];
    return [{ from: this.idOf(from), to: this.idOf(to), label: this.words.phrase("action.detach"), tone: "gone" }];
  }

  private notes(wanted: ReadonlySet<string>, shown: ReadonlySet<string>): string[] {
    const { words, topology, options } = this;
    const others = topology.others.map(({ type, count }) => `${type} (${count})`).join(", ");
    const hidden = wanted.size - shown.size;
    return [
      ...(others !== "" && options.focus.length === 0 ? [words.phrase("graph.note-others", { others })] : []),
      ...(hidden > 0 ? [words.phrase("graph.note-limit", { n: hidden })] : []),
    ];
  }
}

/** What happens to an object; undefined when nothing does. */
function changeText(words: Words, { kind, actions }: Change): string | undefined {
  if (kind === "no-op" || kind === "read") return undefined;
  if (kind === "replace") return words.phrase(actions[0] === "create" ? "legend.replace-first" : "legend.replace");
  return words.phrase(`legend.${kind}`);
}

function push<K, V>(lists: Map<K, V[]>, key: K, value: V): void {
  const list = lists.get(key);
  if (list) list.push(value);
  else lists.set(key, [value]);
}

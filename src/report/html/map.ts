import type { Change, Disruption, Link, Topology, TopologyPlace } from "../../policy/result";

/** Before the apply, after it, or both. */
export type When = "before" | "after" | "both";

/** A place of the network as it is and as it will be. */
export interface MapPlace {
  /** Unique on the page. */
  readonly number: number;
  readonly place: TopologyPlace;
  /** What tells it from others, before, where that is something else. */
  readonly former?: readonly string[];
  readonly when: When;
  readonly change?: Change;
  readonly disruptions: readonly Disruption[];
  readonly inside: readonly MapPlace[];
  readonly links: readonly MapLink[];
}

/** What is attached to it, or what it is attached to. */
export interface MapLink {
  readonly to: number;
  readonly kind: Link["kind"];
  readonly when: When;
}

export interface NetworkMap {
  readonly roots: readonly MapPlace[];
  readonly places: ReadonlyMap<number, MapPlace>;
  /** Places that are left out, because there are too many to look at. */
  readonly hidden: number;
  /** Whether there is something before to compare with. */
  readonly compared: boolean;
}

/** So many places are drawn; of a larger network what changes, and what that is in or linked to. */
export const MAP_LIMIT = 1000;

export interface Networks {
  readonly after: Topology;
  readonly before?: Topology;
  readonly changes: readonly Change[];
  readonly disruptions: readonly Disruption[];
}

/** Both networks as one: what is in another place afterwards is there twice. Linear. */
export function networkMap(networks: Networks): NetworkMap {
  return new MapMaker(networks).make();
}

interface Node {
  readonly number: number;
  readonly place: TopologyPlace;
  readonly when: When;
  readonly former?: readonly string[];
  readonly children: Node[];
  readonly links: MapLink[];
}

class MapMaker {
  private readonly nodes: Node[] = [];
  private readonly roots: Node[] = [];
  /** By key: the one of before, the one of after. */
  private readonly earlier = new Map<string, Node>();
  private readonly later = new Map<string, Node>();
  private readonly changes: ReadonlyMap<string, Change>;
  private readonly disruptions = new Map<string, Disruption[]>();

  constructor(private readonly networks: Networks) {
    this.changes = new Map(networks.changes.map((one) => [`${one.stack}/${one.address}`, one]));
    for (const one of networks.disruptions) {
      for (const address of new Set([one.address, one.instance ?? one.address])) {
        push(this.disruptions, `${one.stack}/${address}`, one);
      }
    }
  }

  make(): NetworkMap {
    const { before, after } = this.networks;
    const stays = after.places.filter(({ key }) => !this.isGone(key));
    const former = new Map((before?.places ?? []).map((place) => [place.key, place]));
    for (const place of stays) {
      const was = former.get(place.key);
      const same = !before || (was !== undefined && was.inside === place.inside);
      this.add(place, same ? "both" : "after", same ? was : undefined);
    }
    const kept = new Set(stays.map(({ key }) => key));
    for (const place of before?.places ?? []) {
      const now = this.later.get(place.key);
      if (!kept.has(place.key) || now?.when === "after") this.add(place, "before", undefined);
    }
    this.link();
    const shown = this.shown();
    const places = new Map<number, MapPlace>();
    const roots = this.roots.flatMap((node) => this.placed(node, shown, places));
    const hidden = this.nodes.length - shown.size;
    return { roots, places, hidden, compared: before !== undefined };
  }

  private isGone(key: string): boolean {
    return this.changes.get(key)?.kind === "delete";
  }

  private add(place: TopologyPlace, when: When, was: TopologyPlace | undefined): void {
    const former = (was?.details ?? []).filter((one) => !place.details.includes(one));
    const node: Node = {
      number: this.nodes.length,
      place,
      when,
      ...(former.length > 0 ? { former } : {}),
      children: [],
      links: [],
    };
    this.nodes.push(node);
    if (when !== "after") this.earlier.set(place.key, node);
    if (when !== "before") this.later.set(place.key, node);
    const outer = place.inside === undefined ? undefined : this.outer(place.inside, when);
    (outer?.children ?? this.roots).push(node);
  }

  private outer(key: string, when: When): Node | undefined {
    return when === "before"
      ? (this.earlier.get(key) ?? this.later.get(key))
      : (this.later.get(key) ?? this.earlier.get(key));
  }

  private link(): void {
    const { before, after } = this.networks;
    const found = new Map<string, { from: Node; to: Node; kind: Link["kind"]; when: When }>();
    const add = (links: readonly Link[], nodes: ReadonlyMap<string, Node>, when: "before" | "after") => {
      for (const link of links) {
        const [from, to] = [nodes.get(link.from), nodes.get(link.to)];
        if (!from || !to) continue;
        const key = `${from.number} ${to.number} ${link.kind}`;
        const other = found.get(key);
        if (other && other.when !== when) other.when = "both";
        else found.set(key, { from, to, kind: link.kind, when });
      }
    };
    const gone = (link: Link) => link.address !== undefined && this.isGone(`${link.stack}/${link.address}`);
    add(
      after.links.filter((one) => !gone(one)),
      this.later,
      "after",
    );
    if (before) add(before.links, this.earlier, "before");
    for (const { from, to, kind, when } of found.values()) {
      const told = before ? when : "both";
      from.links.push({ to: to.number, kind, when: told });
      // A group with hundreds of members says how many there are, and no more.
      if (kind !== "membership") to.links.push({ to: from.number, kind, when: told });
    }
  }

  private isTouched({ place, when }: Node): boolean {
    const kind = this.changes.get(place.key)?.kind ?? "no-op";
    return when !== "both" || (kind !== "no-op" && kind !== "read") || this.disruptions.has(place.key);
  }

  /** Everything, or of a large network what is touched, with what that is linked to and in. */
  private shown(): ReadonlySet<number> {
    if (this.nodes.length <= MAP_LIMIT) return new Set(this.nodes.map(({ number }) => number));
    const shown = new Set<number>();
    const add = (node: Node) => {
      for (let one: Node | undefined = node; one && !shown.has(one.number); ) {
        shown.add(one.number);
        one = one.place.inside === undefined ? undefined : this.outer(one.place.inside, one.when);
      }
    };
    for (const node of this.nodes.filter((one) => this.isTouched(one))) {
      if (shown.size >= MAP_LIMIT) break;
      add(node);
      for (const { to } of node.links) add(this.nodes[to] as Node);
    }
    return shown;
  }

  private placed(node: Node, shown: ReadonlySet<number>, places: Map<number, MapPlace>): MapPlace[] {
    if (!shown.has(node.number)) return [];
    const { number, place, when, former, children, links } = node;
    const change = this.changes.get(place.key);
    const made: MapPlace = {
      number,
      place,
      when,
      ...(former ? { former } : {}),
      ...(change ? { change } : {}),
      disruptions: this.disruptions.get(place.key) ?? [],
      inside: children.flatMap((child) => this.placed(child, shown, places)),
      links: links.filter(({ to }) => shown.has(to)),
    };
    places.set(number, made);
    return [made];
  }
}

function push<K, V>(lists: Map<K, V[]>, key: K, value: V): void {
  const list = lists.get(key);
  if (list) list.push(value);
  else lists.set(key, [value]);
}

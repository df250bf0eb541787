import { orphans } from "../model/leaving";
import type { Model } from "../model/model";
import type { Resource } from "../model/resource";
import type { PriorObject } from "../model/state";
import type { Target } from "../model/target";
import type { LinkEnd, LinkPicture, Overlay, PlaceFacts, PlaceKind, PlacePicture } from "../provider/overlay";
import { canonicalType, overlayOf, typesWith } from "../provider/overlays";
import { SecretSpotter } from "../provider/secret-spotter";
import { labelOf, type Network } from "./network";

/** Something that has its place in the network. */
export interface TopologyPlace {
  /** Unique in the whole app. */
  readonly key: string;
  readonly kind: PlaceKind;
  readonly stack: string;
  /** The Terraform address; the name of a zone; the id, or the text that stands for it, of what is not declared. */
  readonly address: string;
  /** The place that it is in. */
  readonly inside?: string;
  /** What tells it from others, where it is known: its block, its type, its address. */
  readonly details: readonly string[];
  /** False: it is only named by others. */
  readonly declared: boolean;
}

/** Who is with whom, as the configuration wants it. */
export interface Link {
  readonly kind: "attachment" | "eip" | "membership";
  readonly stack: string;
  /** The attachment or association; a membership has none of its own. */
  readonly address?: string;
  readonly from: string;
  readonly to: string;
}

/** The network of an app: VPCs, zones, vSwitches, and what is in them. */
export interface Topology {
  /** Each after the place that it is in. */
  readonly places: readonly TopologyPlace[];
  readonly links: readonly Link[];
  /** What has no place in it: managed types with their numbers. */
  readonly others: readonly { readonly type: string; readonly count: number }[];
}

/** The kinds of places that are types of resources, each after those that it can be in. */
const PLACES: readonly PlaceKind[] = [
  "vpc",
  "vswitch",
  "security-group",
  "instance",
  "interface",
  "nat-gateway",
  "eip",
];
const LINKS: readonly LinkPicture["link"][] = ["attachment", "eip"];
/** Stands for the id of something outside of the configuration that comes from a secret. */
const MASK = "***";

/**
 * Reads the model as a picture of the network: the configuration, and what is only in the state any more. What lies
 * outside of both is there as well when something is in it, or linked to it. Linear.
 */
export function topologyOf(model: Model, network: Network): Topology {
  const writer = new TopologyWriter(model, network);
  for (const [type, picture] of PLACES.flatMap(typesOfPlace)) {
    for (const resource of model.ofType(type)) writer.add(resource, picture);
    for (const { name } of model.stacks)
      for (const object of orphans(model, name))
        if (canonicalType(object.type) === type) writer.addPrior(name, object, picture);
  }
  writer.link();
  return { places: writer.places, links: writer.links, others: others(model) };
}

function others(model: Model): Topology["others"] {
  const counts = new Map<string, number>();
  for (const { type } of model.resources) {
    if (!overlayOf(type)?.picture) counts.set(type, (counts.get(type) ?? 0) + 1);
  }
  return [...counts].sort().map(([type, count]) => ({ type, count }));
}

class TopologyWriter {
  readonly places: TopologyPlace[] = [];
  readonly links: Link[] = [];
  private readonly keys = new Map<string, TopologyPlace>();
  /** Keys of what is only in the state, by id. */
  private readonly priorIds = new Map<string, string>();
  private readonly secrets: SecretSpotter;

  constructor(
    private readonly model: Model,
    private readonly network: Network,
  ) {
    this.secrets = new SecretSpotter(model);
  }

  add(resource: Resource, { place: kind, details: all = [] }: PlacePicture): void {
    const { stack, address } = resource;
    const details = all.flatMap((spellings) => this.textOf(resource, spellings) ?? []);
    this.put({ key: resourceKey(resource), kind, stack, address, details, declared: true }, this.placeOf(resource));
  }

  /** An object of the state that nothing declares any more. */
  addPrior(stack: string, object: PriorObject, { place: kind, details: all = [] }: PlacePicture): void {
    if (object.deposed !== undefined) return;
    const { address, attributes } = object;
    const isSecret = this.secrets.ofPrior(object);
    const text = (...names: readonly string[]) =>
      names.map((name) => (isSecret(name) ? undefined : attributes[name])).find(isText);
    const [vswitch, vpc, id] = [text("vswitch_id"), text("vpc_id"), text("id")];
    const inside = this.inside(
      stack,
      vswitch === undefined ? undefined : this.named(stack, "vswitch", vswitch),
      vpc === undefined || kind === "vpc" ? undefined : this.named(stack, "vpc", vpc),
      text(...ownZone(overlayOf(object.type)?.place)),
    );
    const key = `${stack}/${address}`;
    if (id !== undefined) this.priorIds.set(id, key);
    const details = all.flatMap((names) => text(...names) ?? []);
    this.put({ key, kind, stack, address, details, declared: true }, inside);
  }

  link(): void {
    for (const [type, picture] of LINKS.flatMap(typesOfLink))
      for (const resource of this.model.ofType(type)) this.connect(resource, picture);
    for (const [type, { groups = [] }] of PLACES.flatMap(typesOfPlace))
      for (const resource of groups.length === 0 ? [] : this.model.ofType(type))
        for (const attribute of groups) this.join(resource, attribute);
  }

  private join(resource: Resource, attribute: string): void {
    const groups = this.model.targets(resource, attribute);
    if (groups.kind !== "known") return;
    for (const target of groups.value) {
      const to = this.keyAt(resource, attribute, target, "security-group");
      if (to !== undefined)
        this.links.push({ kind: "membership", stack: resource.stack, from: resourceKey(resource), to });
    }
  }

  private connect(resource: Resource, { link: kind, from, to }: LinkPicture): void {
    const [one, other] = [this.end(resource, from), this.end(resource, to)];
    const { stack, address } = resource;
    if (one !== undefined && other !== undefined) this.links.push({ kind, stack, address, from: one, to: other });
  }

  /** The place that a resource is in. */
  private placeOf(resource: Resource): string | undefined {
    const { place } = overlayOf(resource.type) ?? {};
    if (!place) return undefined;
    const vswitch = this.firstEnd(resource, "vswitch", place.vswitch);
    if (vswitch !== undefined) return vswitch;
    const zone = ownZone(place);
    return this.inside(
      resource.stack,
      undefined,
      this.firstEnd(resource, "vpc", place.vpc),
      zone.length > 0 ? this.textOf(resource, zone) : undefined,
    );
  }

  /** A vSwitch, else the zone of a VPC, else the VPC. */
  private inside(stack: string, vswitch?: string, vpc?: string, zone?: string): string | undefined {
    if (vswitch !== undefined || zone === undefined) return vswitch ?? vpc;
    const key = `${vpc ?? `${stack}/`} ${zone}`;
    this.put({ key, kind: "zone", stack, address: zone, details: [], declared: false }, vpc);
    return key;
  }

  private textOf(resource: Resource, spellings: readonly string[]): string | undefined {
    const value = this.network.text(resource, ...spellings);
    if (value.kind !== "known" || value.value === "") return undefined;
    const secrets = this.secrets.of(resource, this.model.prior(resource));
    return spellings.some((name) => secrets.any(name)) ? undefined : value.value;
  }

  private firstEnd(resource: Resource, kind: PlaceKind, spellings: readonly string[] = []): string | undefined {
    const ends = spellings.map((attribute) => this.end(resource, { kind, attribute }));
    return ends.find((end) => end !== undefined);
  }

  private end(resource: Resource, { kind, attribute }: LinkEnd): string | undefined {
    return this.keyAt(resource, attribute, this.model.target(resource, attribute), kind);
  }

  /** The key of what a target names; what is not declared gets a place when it is named for the first time. */
  private keyAt(resource: Resource, attribute: string, target: Target, kind: PlaceKind): string | undefined {
    if (target.kind === "absent") return undefined;
    if (target.kind === "resource") {
      const key = resourceKey(target.resource);
      return this.keys.has(key) ? key : undefined;
    }
    const secret = target.kind === "external" && this.secrets.of(resource, undefined).planned(attribute);
    return this.named(resource.stack, kind, secret ? MASK : labelOf(target));
  }

  private named(stack: string, kind: PlaceKind, id: string): string {
    const declared = this.model.byId(id);
    const known = declared ? resourceKey(declared) : this.priorIds.get(id);
    if (known !== undefined && this.keys.has(known)) return known;
    const seen = kindOfId(id) ?? kind;
    const key = `${stack}/${seen}/${id}`;
    this.put({ key, kind: seen, stack, address: id, details: [], declared: false }, undefined);
    return key;
  }

  private put(place: TopologyPlace, inside: string | undefined): void {
    if (this.keys.has(place.key)) return;
    const whole = inside === undefined ? place : { ...place, inside };
    this.keys.set(place.key, whole);
    this.places.push(whole);
  }
}

function typesOfPlace(kind: PlaceKind): (readonly [type: string, picture: PlacePicture])[] {
  return typesWith("picture").flatMap((type) => {
    const { picture } = overlayOf(type) as Overlay;
    return picture && "place" in picture && picture.place === kind ? [[type, picture] as const] : [];
  });
}

function typesOfLink(kind: LinkPicture["link"]): (readonly [type: string, picture: LinkPicture])[] {
  return typesWith("picture").flatMap((type) => {
    const { picture } = overlayOf(type) as Overlay;
    return picture && "link" in picture && picture.link === kind ? [[type, picture] as const] : [];
  });
}

/** Ids tell what they are of, where an attribute takes several kinds. */
function kindOfId(id: string): PlaceKind | undefined {
  const begins = ([, { idPrefix }]: readonly [string, PlacePicture]) =>
    idPrefix !== undefined && id.startsWith(idPrefix);
  return PLACES.flatMap(typesOfPlace).find(begins)?.[1].place;
}

/** The attributes with the zone of what is in a zone by itself, and in no vSwitch. */
function ownZone(place: PlaceFacts | undefined): readonly string[] {
  return place?.vswitch ? [] : (place?.zone ?? []);
}

function resourceKey({ stack, address }: Resource): string {
  return `${stack}/${address}`;
}

function isText(value: unknown): value is string {
  return typeof value === "string" && value !== "";
}

import { ABSENT, type Answer, asString, chainAnswer, known, unknown } from "../model/answer";
import type { Model } from "../model/model";
import type { Resource } from "../model/resource";
import type { Target } from "../model/target";
import type { PlaceFacts } from "../provider/overlay";
import { overlayOf } from "../provider/overlays";
import { ATTACHMENT, INSTANCE, INTERFACE, VPC, VSWITCH } from "../provider/type-names";
import { answeredTarget, answeredZone, askedTarget, ownerOf } from "./answers";
import { type CidrBlock, parseCidr } from "./ipv4";
import { isSet, sentValue } from "./sent";

/** One interface on one instance. Either side may be outside the configuration, or unknown. */
export interface Attachment {
  readonly resource: Resource;
  readonly interface: Target;
  readonly instance: Target;
}

/** Something that two resources may have in common: `key` compares, `label` is for people. */
export interface Identity {
  readonly key: string;
  readonly label: string;
}

/** How attributes are called that name a zone. */
const ZONE_NAMES = ["zone_id", "availability_zone"];

/** Where types are of which nothing is written down. */
const IN_VSWITCH: Partial<PlaceFacts> = { vswitch: ["vswitch_id"] };

/**
 * The model read as a network: what is attached where, in which zone and VPC. Values follow references and never guess:
 * what lies outside the configuration is unknown.
 */
export class Network {
  readonly instances: readonly Resource[];
  readonly interfaces: readonly Resource[];
  readonly vswitches: readonly Resource[];
  /** In declaration order. */
  readonly attachments: readonly Attachment[];
  private readonly byInstance = new Map<Resource, Attachment[]>();
  private readonly vswitchTargets = new Map<Resource, Target>();
  private readonly zones = new Map<Resource, Answer<string>>();
  private readonly vpcs = new Map<Resource, Answer<Identity>>();
  private readonly followed = new Set<Resource>();
  private readonly blocks = new Map<Resource, Answer<string>>();
  private readonly parsed = new Map<Resource, Answer<CidrBlock>>();

  constructor(private readonly model: Model) {
    this.instances = model.ofType(INSTANCE);
    this.interfaces = model.ofType(INTERFACE);
    this.vswitches = model.ofType(VSWITCH);
    this.attachments = model.ofType(ATTACHMENT).map((resource) => ({
      resource,
      interface: answeredTarget(model, model.target(resource, "network_interface_id")),
      instance: answeredTarget(model, model.target(resource, "instance_id")),
    }));
    for (const attachment of this.attachments) {
      if (attachment.instance.kind !== "resource") continue;
      const list = this.byInstance.get(attachment.instance.resource) ?? [];
      list.push(attachment);
      this.byInstance.set(attachment.instance.resource, list);
    }
  }

  /** Attachments to one instance, in declaration order. */
  attachmentsOf(instance: Resource): readonly Attachment[] {
    return this.byInstance.get(instance) ?? [];
  }

  /**
   * A string attribute, whichever of its spellings is used; today's name comes first. A list or an object is absent
   * here: that it has the wrong type is said once, by schema/attribute.
   */
  text(resource: Resource, ...spellings: readonly string[]): Answer<string> {
    for (const name of spellings) {
      const value = scalarText(sentValue(this.model, resource, name));
      if (value.kind !== "absent") return value;
    }
    return ABSENT;
  }

  /** What an attribute points at; of what a data source answers, the one object that it may be. */
  targetOf(resource: Resource, attribute: string): Target {
    return answeredTarget(this.model, this.model.target(resource, attribute));
  }

  /** The vSwitch that an instance or an interface is in. */
  vswitchOf(resource: Resource): Target {
    return once(this.vswitchTargets, resource, () => this.targetOf(resource, "vswitch_id"));
  }

  /** The zone that something is in: that of its vSwitch, else its own. */
  zoneOf(resource: Resource): Answer<string> {
    const { vswitch: viaOther, zone } = overlayOf(resource.type)?.place ?? IN_VSWITCH;
    if (!viaOther) return zone ? once(this.zones, resource, () => this.zoneText(resource, ...zone)) : ABSENT;
    const target = this.vswitchOf(resource);
    const told = answeredZone(this.model, target);
    const viaVSwitch = told
      ? scalarText(told)
      : this.followOnce(resource, target, "zone", (vswitch) => this.zoneOf(vswitch));
    if (!zone || viaVSwitch.kind === "known") return viaVSwitch;
    const own = this.zoneText(resource, ...zone);
    return own.kind === "known" ? own : viaVSwitch;
  }

  /** An attribute that names a zone: that of an instance is the zone of its vSwitch, also where nobody wrote it down. */
  zoneText(resource: Resource, ...spellings: readonly string[]): Answer<string> {
    const text = this.text(resource, ...spellings);
    const owner = ownerOf(text, ZONE_NAMES);
    if (!owner || owner === resource || !overlayOf(owner.type)?.place?.vswitch) return text;
    const zone = this.zoneOf(owner);
    return zone.kind === "absent" ? text : zone;
  }

  /** The VPC that something is in: that of its vSwitch, else its own; a VPC is in itself. */
  vpcOf(resource: Resource): Answer<Identity> {
    if (resource.type === VPC) return known(identityOf(resource));
    const { vswitch: viaOther, vpc } = overlayOf(resource.type)?.place ?? IN_VSWITCH;
    const placed = viaOther ? this.vswitchOf(resource) : undefined;
    const asked = placed && askedTarget(this.model, placed, "vpc_id");
    if (asked) return toIdentity(asked);
    if (placed && (placed.kind !== "absent" || !vpc))
      return this.followOnce(resource, placed, "VPC", (vswitch) => this.vpcOf(vswitch));
    return vpc ? once(this.vpcs, resource, () => this.placedVpc(resource)) : ABSENT;
  }

  /** A state may say of something that it lies in itself, or in what lies in it: then it lies nowhere. */
  private followOnce<T>(from: Resource, target: Target, what: string, read: (at: Resource) => Answer<T>): Answer<T> {
    if (this.followed.has(from)) return ABSENT;
    this.followed.add(from);
    try {
      return follow(target, what, read);
    } finally {
      this.followed.delete(from);
    }
  }

  /** Left out, what exists stays in the VPC that it is in. */
  private placedVpc(resource: Resource): Answer<Identity> {
    const target = this.targetOf(resource, "vpc_id");
    const owner = target.kind === "unknown" ? ownerOf(target, ["vpc_id"]) : undefined;
    if (owner && owner !== resource && overlayOf(owner.type)?.place?.vswitch) return this.vpcOf(owner);
    const configured = toIdentity(target);
    const kept = configured.kind === "absent" ? this.model.priorValue(resource, "vpc_id") : configured;
    if (kept.kind !== "known" || configured.kind !== "absent") return configured;
    return typeof kept.value === "string" ? toIdentity(this.model.identify(kept.value)) : configured;
  }

  /** The block of a VPC or vSwitch as written. */
  blockOf(resource: Resource): Answer<string> {
    return once(this.blocks, resource, () => this.text(resource, "cidr_block"));
  }

  /** The same as numbers; absent when the text is no block. Host bits may be set. */
  parsedBlockOf(resource: Resource): Answer<CidrBlock> {
    return once(this.parsed, resource, () =>
      chainAnswer(this.blockOf(resource), (text) => {
        const block = parseCidr(text);
        return block ? known(block) : ABSENT;
      }),
    );
  }

  /** The instance type's name. */
  typeOf(instance: Resource): Answer<string> {
    return this.configuredOrKept(instance, "instance_type");
  }

  /** The image that the instance boots. */
  imageOf(instance: Resource): Answer<string> {
    return this.configuredOrKept(instance, "image_id");
  }

  /** Left out, the instance keeps what it has; a new one takes it from its launch template. */
  private configuredOrKept(instance: Resource, attribute: string): Answer<string> {
    const configured = this.text(instance, attribute);
    if (configured.kind !== "absent") return configured;
    const kept = this.model.priorValue(instance, attribute);
    if (kept.kind === "known") return scalarText(kept);
    const templated = ["launch_template_id", "launch_template_name"].some((name) => isSet(this.model, instance, name));
    return templated ? unknown("computed", `${instance.address}.${attribute}`) : ABSENT;
  }
}

/** Each question about a resource is answered once: every rule asks the same few. */
function once<T>(answers: Map<Resource, T>, resource: Resource, answer: () => T): T {
  let found = answers.get(resource);
  if (found === undefined) {
    found = answer();
    answers.set(resource, found);
  }
  return found;
}

function scalarText(value: Answer): Answer<string> {
  return chainAnswer(value, (json) => (typeof json === "object" ? ABSENT : asString(value)));
}

/** How a target is called in a report: its address, its id, or the text that stands for it. */
export function labelOf(target: Target): string {
  switch (target.kind) {
    case "resource":
      return target.resource.address;
    case "external":
      return target.id;
    case "unknown":
      return target.missing.subject;
    case "absent":
      return "";
  }
}

export function identityOf(resource: Resource): Identity {
  return { key: `${resource.stack}/${resource.address}`, label: resource.address };
}

/** A target as something to compare. An id outside the configuration is its own identity. */
export function toIdentity(target: Target): Answer<Identity> {
  if (target.kind === "resource") return known(identityOf(target.resource));
  if (target.kind === "external") return known({ key: target.id, label: target.id });
  return target;
}

/** A value of the resource that a target names; unknown when the target lies outside the configuration. */
export function follow<T>(target: Target, what: string, read: (resource: Resource) => Answer<T>): Answer<T> {
  if (target.kind === "resource") return read(target.resource);
  if (target.kind === "external") return unknown("external", `${target.id} (${what})`);
  return target.kind === "absent" ? ABSENT : target;
}

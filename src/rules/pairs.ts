import type { Model, Target } from "../model/model";
import type { Resource } from "../model/resource";
import type { Value } from "../model/value";
import { ABSENT } from "../model/value";
import { interfacesOf } from "../provider/interfaces";
import { type Attachment, follow, labelOf, type Network, sameText, toIdentity } from "../provider/network";
import { declaredInstance, declaredInterface } from "./targets";

/** An attachment as two ends whose places must agree. */
export class Pair {
  readonly interface: Target;
  readonly instance: Target;
  readonly attachment: Resource;

  constructor(
    private readonly network: Network,
    attachment: Attachment,
  ) {
    this.attachment = attachment.resource;
    this.interface = attachment.interface;
    this.instance = attachment.instance;
  }

  /** A place of both ends; unknown for an end outside the configuration. */
  places<T>(what: string, read: (resource: Resource) => Value<T>): readonly [Value<T>, Value<T>] {
    return [follow(this.interface, what, read), follow(this.instance, what, read)];
  }

  vswitch(end: Target): Target {
    return end.kind === "resource" ? this.network.vswitchOf(end.resource) : ABSENT;
  }

  /** The vSwitch of an end, for people; "-" where none is known. */
  vswitchLabel(end: Target): string {
    return labelOf(this.vswitch(end)) || "-";
  }

  /**
   * Whether both ends agree although the place itself may not be known: they are in one vSwitch, or their vSwitches get
   * the place from the same text.
   */
  agrees(...attributes: readonly string[]): boolean {
    const [ours, theirs] = [this.vswitch(this.interface), this.vswitch(this.instance)];
    const [a, b] = [toIdentity(ours), toIdentity(theirs)];
    if (a.kind === "known" && b.kind === "known" && a.value.key === b.value.key) return true;
    if (ours.kind === "resource" && theirs.kind === "resource") {
      return attributes.some((attribute) => sameText(ours.resource, theirs.resource, attribute));
    }
    const [left, right] = [this.interface, this.instance];
    if (left.kind !== "resource" || right.kind !== "resource") return false;
    return ours.kind === "unknown" && sameText(left.resource, right.resource, "vswitch_id");
  }
}

/**
 * The attachments whose ends can be compared: each end is an interface and an instance, declared or not. The primary
 * interface of an instance is left to eni/secondary-only, anything else that is no interface to the schema.
 */
export function pairsOf(model: Model, network: Network): Pair[] {
  const interfaces = interfacesOf(model, network);
  return network.attachments.flatMap((attachment) => {
    const { interface: ours, instance: theirs } = attachment;
    if (ours.kind === "resource" && !declaredInterface(attachment)) return [];
    if (theirs.kind === "resource" && !declaredInstance(attachment)) return [];
    return interfaces.primary(attachment) ? [] : [new Pair(network, attachment)];
  });
}

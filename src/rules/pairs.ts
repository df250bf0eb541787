import type { Answer } from "../model/answer";
import { ABSENT } from "../model/answer";
import type { Resource } from "../model/resource";
import { isSame } from "../model/same";
import type { Target } from "../model/target";
import { interfacesOf } from "../network/interfaces";
import { follow, labelOf, type Network, toIdentity } from "../network/network";
import type { RuleContext } from "./rule";
import { declaredInstance, declaredInterface } from "./targets";

/** An interface and an instance that one of them is to be on. */
interface Ends {
  /** The attachment, or the instance whose block it is: findings are reported there. */
  readonly subject: Resource;
  readonly interface: Target;
  readonly instance: Target;
  /** How the interface is called. */
  readonly label: string;
  /** vSwitch of an interface that a `network_interfaces` block makes. */
  readonly made?: Target;
  /** Whether the interface comes by a call of its own, and not while the instance is created. */
  readonly attached: boolean;
}

/** Two ends whose places must agree. */
export class Pair {
  readonly subject: Resource;
  readonly interface: Target;
  readonly instance: Target;
  readonly label: string;
  readonly attached: boolean;
  private readonly made: Target | undefined;

  constructor(
    private readonly network: Network,
    ends: Ends,
  ) {
    this.subject = ends.subject;
    this.interface = ends.interface;
    this.instance = ends.instance;
    this.label = ends.label;
    this.attached = ends.attached;
    this.made = ends.made;
  }

  /** A place of both ends; unknown for an end outside the configuration. */
  places<T>(what: string, read: (resource: Resource) => Answer<T>): readonly [Answer<T>, Answer<T>] {
    return [follow(this.made ?? this.interface, what, read), follow(this.instance, what, read)];
  }

  vswitch(end: Target): Target {
    if (this.made && end === this.interface) return this.made;
    return end.kind === "resource" ? this.network.vswitchOf(end.resource) : ABSENT;
  }

  /** The vSwitch of an end, for people; "-" where none is known. */
  vswitchLabel(end: Target): string {
    return labelOf(this.vswitch(end)) || "-";
  }

  /** Whether both ends are in one vSwitch, and so agree in all places, although these may not be known. */
  agrees(): boolean {
    const [ours, theirs] = [toIdentity(this.vswitch(this.interface)), toIdentity(this.vswitch(this.instance))];
    if (ours.kind === "known" && theirs.kind === "known") return ours.value.key === theirs.value.key;
    return isSame(ours, theirs);
  }
}

/**
 * Every interface and the instance that it is to be on, by an attachment or by a block, where the two can be compared:
 * each is an interface and an instance, declared or not. The primary interface of an instance is left to
 * eni/secondary-only, anything else that is no interface to the schema, and the blocks of an instance that exists to the
 * plan, for they make nothing.
 */
export function pairsOf(context: RuleContext): Pair[] {
  return [...attachedPairs(context), ...blockPairs(context)];
}

function attachedPairs({ model, network }: RuleContext): Pair[] {
  const interfaces = interfacesOf(model, network);
  return network.attachments.flatMap((attachment) => {
    const { resource: subject, interface: ours, instance } = attachment;
    if (ours.kind === "resource" && !declaredInterface(attachment)) return [];
    if (instance.kind === "resource" && !declaredInstance(attachment)) return [];
    if (interfaces.primary(attachment)) return [];
    return [new Pair(network, { subject, interface: ours, instance, label: labelOf(ours), attached: true })];
  });
}

function blockPairs({ model, network, planned }: RuleContext): Pair[] {
  const interfaces = interfacesOf(model, network);
  return network.instances.flatMap((subject) => {
    const { blocks } = interfaces.blocksOf(subject);
    if (blocks.length === 0 || planned.keeps(subject)) return [];
    return blocks.flatMap((block, i) => {
      const made = block.interface.kind === "absent" ? block.vswitch : undefined;
      // Left out, the interface is made in the vSwitch of the instance.
      if (made?.kind === "absent") return [];
      const label = `${subject.address}.network_interfaces[${i}]`;
      const instance: Target = { kind: "resource", resource: subject };
      const ends = { subject, interface: block.interface, instance, label, attached: false };
      return [new Pair(network, made ? { ...ends, made } : ends)];
    });
  });
}

import { memo } from "../memo";
import type { Answer, Missing } from "../model/answer";
import { isObject, type Json, type JsonObject } from "../model/json";
import type { Model } from "../model/model";
import type { Resource } from "../model/resource";
import type { Target } from "../model/target";
import { INTERFACE } from "../provider/type-names";
import { type Attachment, identityOf, type Network } from "./network";
import { type PrimaryEvidence, PrimaryInterfaces } from "./primary";

/** One interface of an instance besides its primary one. */
export interface Secondary {
  readonly interface: Target;
  /** The attachment that brings it; undefined for a `network_interfaces` block. */
  readonly attachment?: Attachment;
  /** vSwitch of an interface that the block itself creates. */
  readonly vswitch?: Target;
  /** Security groups that the block names; absent: those of the instance. */
  readonly groups?: Answer<readonly Target[]>;
  /** The block as it is written. */
  readonly body?: JsonObject;
}

/** The interfaces of one instance besides its primary one, in the order in which the guest sees them. */
export interface Secondaries {
  readonly list: readonly Secondary[];
  /** How many there can be at most; Infinity when that is open. */
  readonly atMost: number;
  /** How many there are at least. */
  readonly atLeast: number;
  /** Why `atMost` and `atLeast` differ. */
  readonly missing?: Missing;
}

/** The `network_interfaces` blocks of an instance. */
export interface Blocks {
  readonly blocks: readonly Secondary[];
  /** Why there may be more. */
  readonly missing?: Missing;
}

const BLOCK = "network_interfaces";
const NO_BLOCKS: Blocks = { blocks: [] };

const counted = memo((network: Network, model: Model) => new Interfaces(model, network));

/** The interfaces of a network, counted once for all who ask. */
export function interfacesOf(model: Model, network: Network): Interfaces {
  return counted(network, model);
}

/** Counts what each instance carries: `network_interfaces` blocks and attachments, each interface once. */
export class Interfaces {
  private readonly primaries: PrimaryInterfaces;
  private readonly evidence = new Map<Attachment, PrimaryEvidence | undefined>();
  private readonly counted = new Map<Resource, Secondaries>();
  private readonly blocks = new Map<Resource, Blocks>();

  constructor(
    private readonly model: Model,
    private readonly network: Network,
  ) {
    this.primaries = new PrimaryInterfaces(model, network);
  }

  /** Undefined: the interface of the attachment is no primary one, or it is not known whether it is. */
  primary(attachment: Attachment): PrimaryEvidence | undefined {
    if (!this.evidence.has(attachment)) this.evidence.set(attachment, this.primaries.of(attachment));
    return this.evidence.get(attachment);
  }

  of(instance: Resource): Secondaries {
    let counted = this.counted.get(instance);
    if (!counted) {
      counted = this.count(instance);
      this.counted.set(instance, counted);
    }
    return counted;
  }

  private count(instance: Resource): Secondaries {
    const { blocks, missing: openBlocks } = this.blocksOf(instance);
    const list = new Map<string, Secondary>();
    for (const [i, block] of blocks.entries()) list.set(interfaceKey(block.interface) ?? `block ${i}`, block);
    let open = openBlocks;
    for (const attachment of this.network.attachmentsOf(instance)) {
      if (attachment.interface.kind === "absent" || this.primary(attachment)) continue;
      if (attachment.resource.repetition.missing) open ??= attachment.resource.repetition.missing;
      else {
        const key = interfaceKey(attachment.interface) ?? attachment.resource.address;
        if (!list.has(key)) list.set(key, { interface: attachment.interface, attachment });
      }
    }
    const found = [...list.values()];
    if (open) return { list: found, atLeast: found.length, atMost: Number.POSITIVE_INFINITY, missing: open };
    // One resource stands for all instances here: which attachment goes to which of them is not known.
    const { missing } = instance.repetition;
    if (missing) return { list: found, atLeast: blocks.length, atMost: found.length, missing };
    return { list: found, atLeast: found.length, atMost: found.length };
  }

  /** The `network_interfaces` blocks of an instance; JSON syntax takes one object for one block. */
  blocksOf(instance: Resource): Blocks {
    let blocks = this.blocks.get(instance);
    if (!blocks) {
      blocks = this.findBlocks(instance);
      this.blocks.set(instance, blocks);
    }
    return blocks;
  }

  private findBlocks(instance: Resource): Blocks {
    const dynamic = instance.dynamic.includes(BLOCK);
    let raw = instance.raw(BLOCK);
    if (raw === undefined && !dynamic) return NO_BLOCKS;
    if (typeof raw === "string") {
      const value = this.model.evaluate(instance, raw);
      if (value.kind === "unknown") return { blocks: [], missing: value.missing };
      raw = value.kind === "known" ? value.value : undefined;
    }
    const entries: Json[] = Array.isArray(raw) ? raw : [raw ?? null];
    const all = entries.filter(isObject).map((block) => this.block(instance, block));
    const blocks = this.isReadBack(instance) ? this.withoutAttached(instance, all) : all;
    const missing: Missing = { kind: "expression", subject: `${instance.address}.${BLOCK}` };
    return dynamic ? { blocks, missing } : { blocks };
  }

  /** Where a state is read as the configuration, a block stands for whatever the provider found on the instance. */
  private isReadBack(instance: Resource): boolean {
    return this.model.stack(instance.stack).part.origin === "state";
  }

  private withoutAttached(instance: Resource, blocks: readonly Secondary[]): readonly Secondary[] {
    const attached = new Set(this.network.attachmentsOf(instance).map((one) => interfaceKey(one.interface)));
    return blocks.filter((block) => !attached.has(interfaceKey(block.interface)));
  }

  private block(instance: Resource, block: JsonObject): Secondary {
    return {
      interface: this.model.targeting.of(instance, block["network_interface_id"]),
      vswitch: this.model.targeting.of(instance, block["vswitch_id"]),
      groups: this.model.targeting.all(instance, block["security_group_ids"]),
      body: block,
    };
  }
}

/** What compares two interfaces; undefined when the interface is not known, or has no name of its own. */
export function interfaceKey(target: Target): string | undefined {
  if (target.kind === "external") return target.id;
  return target.kind === "resource" && target.resource.type === INTERFACE ? identityOf(target.resource).key : undefined;
}

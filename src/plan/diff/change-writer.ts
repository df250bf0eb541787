import type { Model } from "../../model/model";
import type { PriorObject } from "../../model/state";
import { canonicalType, overlayOf } from "../../provider/overlays";
import { ATTACHMENT } from "../../provider/type-names";
import type { Change, ChangeKind } from "../change";
import type { ResourceDiff } from "./resource-diff";

const ACTIONS: Readonly<Record<ChangeKind, readonly string[]>> = {
  create: ["create"],
  update: ["update"],
  replace: ["delete", "create"],
  delete: ["delete"],
  forget: ["forget"],
  read: ["read"],
  "no-op": ["no-op"],
};

function actionsOf(kind: ChangeKind, createBeforeDestroy: boolean): readonly string[] {
  return kind === "replace" && createBeforeDestroy ? ["create", "delete"] : ACTIONS[kind];
}

/** Writes the changes of a stack as a person and a formatter want them. */
export class ChangeWriter {
  private readonly addresses = new Map<string, string>();

  constructor(
    private readonly model: Model,
    private readonly stack: string,
  ) {
    for (const { attributes, address } of model.stack(stack).part.prior?.objects ?? []) {
      if (typeof attributes["id"] === "string") this.addresses.set(attributes["id"], address);
    }
  }

  /** @param forgets whether the former object of a replacement stays in the cloud, and only leaves the state */
  declared(diff: ResourceDiff, createBeforeDestroy: boolean, forgets = false): Change {
    const { resource, attributes, reason } = diff;
    // Nothing of the former object is destroyed, detached or interrupted: for everybody else this is a creation.
    const kind = diff.kind === "replace" && forgets ? "create" : diff.kind;
    return {
      stack: this.stack,
      address: resource.address,
      type: resource.block.type,
      kind,
      actions: kind === diff.kind ? actionsOf(kind, createBeforeDestroy) : ["create", "forget"],
      attributes,
      replacePaths:
        diff.object?.replacePaths ??
        attributes.filter((change) => change.forcesReplacement).map((change) => change.attribute),
      ...(diff.prior?.movedFrom === undefined ? {} : { movedFrom: diff.prior.movedFrom }),
      ...(reason ? { reason } : {}),
      ...(diff.object?.refusal ? { refusal: diff.object.refusal } : {}),
      covered: overlayOf(resource.type) !== undefined,
      ...(resource.path !== undefined ? { path: resource.path } : {}),
      ...(resource.type === ATTACHMENT ? { attachment: this.attachment({ ...diff, kind }) } : {}),
    };
  }

  /** An object of the state that nothing declares any more. */
  orphan(object: PriorObject): Change {
    const type = canonicalType(object.type);
    const { network_interface_id: eni, instance_id: instance } = object.attributes;
    const attachment = { interface: this.name(eni), formerInstance: this.name(instance) };
    return {
      stack: this.stack,
      address: object.deposed === undefined ? object.address : `${object.address} (deposed object ${object.deposed})`,
      type: object.type,
      kind: "delete",
      actions: ACTIONS.delete,
      attributes: [],
      replacePaths: [],
      ...(object.movedFrom === undefined ? {} : { movedFrom: object.movedFrom }),
      reason: "delete_because_no_resource_config",
      covered: overlayOf(type) !== undefined,
      ...(type === ATTACHMENT ? { attachment } : {}),
    };
  }

  /** An object that leaves the state and stays in the cloud. */
  forgotten(object: PriorObject): Change {
    const { reason: _, attachment: _attachment, ...change } = this.orphan(object);
    return { ...change, kind: "forget", actions: ACTIONS.forget };
  }

  private attachment({ resource, prior, kind }: ResourceDiff): NonNullable<Change["attachment"]> {
    const former = kind === "replace" ? prior?.attributes["instance_id"] : undefined;
    const formerInterface = kind === "replace" ? prior?.attributes["network_interface_id"] : undefined;
    const eni = this.end(resource, "network_interface_id");
    const left = formerInterface === undefined ? eni : this.name(formerInterface);
    return {
      interface: eni,
      instance: this.end(resource, "instance_id"),
      ...(former === undefined ? {} : { formerInstance: this.name(former) }),
      ...(left === eni ? {} : { formerInterface: left }),
    };
  }

  private end(resource: ResourceDiff["resource"], attribute: string): string {
    const target = this.model.target(resource, attribute);
    if (target.kind === "resource") return target.resource.address;
    return target.kind === "external" ? this.name(target.id) : "(known after apply)";
  }

  /** The address of the object with this id, or the id itself. */
  private name(id: unknown): string {
    return this.addresses.get(String(id)) ?? String(id ?? "");
  }
}

import type { TerraformMetaArguments } from "cdktf";
import type { Construct } from "constructs";
import type { DiskAttachmentAttributes, DiskAttributes } from "./attributes";
import { DiskAttachment } from "./generated/classes";
import type { ZoneId } from "./names";
import { type IdReference, oneGiven } from "./references";
import { AlicloudResource } from "./resource";

export interface DiskProps extends DiskAttributes, TerraformMetaArguments {
  /** Where the disk is; the instance that takes it is there too. Instead of `zoneId`. */
  readonly zone?: ZoneId | undefined;
  /** The instance that gets the disk. The same as calling `attachTo`. */
  readonly attachTo?: IdReference | undefined;
}

/** What can be said of an attachment beside its two ends. */
export type DiskAttachOptions = Omit<DiskAttachmentAttributes, "diskId" | "instanceId"> & TerraformMetaArguments;

/** A data disk. */
export class Disk extends AlicloudResource {
  static readonly tfResourceType = "alicloud_ecs_disk";

  constructor(scope: Construct, id: string, props: DiskProps = {}) {
    const { zone, zoneId, attachTo, ...rest } = props;
    const path = `${scope.node.path}/${id}`;
    super(scope, id, Disk.tfResourceType, {
      ...rest,
      zoneId: oneGiven<string>(path, ["zone", zone], ["zoneId", zoneId]),
    });
    if (attachTo !== undefined) this.attachTo(attachTo);
  }

  /**
   * Attaches the disk. The attachment lives below the disk, so that its address stays when the disk moves to another
   * instance. A disk that several instances share (`multiAttach`) takes an attachment for each, made by hand.
   */
  attachTo(instance: IdReference, options: DiskAttachOptions = {}): DiskAttachment {
    const attachment = new DiskAttachment(this, "attachment", { ...options, diskId: this, instanceId: instance });
    attachment.overrideLogicalId(this.friendlyUniqueId);
    return attachment;
  }
}

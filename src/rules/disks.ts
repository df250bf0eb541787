import { ABSENT, type Answer, chainAnswer, known } from "../model/answer";
import { isObject, type Json, type JsonObject } from "../model/json";
import type { Resource } from "../model/resource";
import type { Target } from "../model/target";
import type { RuleContext } from "./rule";

export const DISK = "alicloud_ecs_disk";
const DISK_ATTACHMENT = "alicloud_ecs_disk_attachment";

/** What the provider sends for a disk that names no category, by where it stands: schemas of aliyun/alicloud 1.289.0. */
const DEFAULT_CATEGORY = "cloud_efficiency";

/** A disk that somebody declares: a resource of its own, or a block of an instance. */
export interface DeclaredDisk {
  readonly subject: Resource;
  /** `alicloud_ecs_disk.data`, `alicloud_instance.web.data_disks[0]`. */
  readonly label: string;
  readonly category: Answer<string>;
  readonly level: Answer<string>;
  readonly size: Answer<number>;
  /** A disk that is made of a snapshot is at least as large as that. */
  readonly snapshot: Answer;
}

/** A disk on an instance. Either side may be outside the configuration, or unknown. */
export interface AttachedDisk {
  readonly resource: Resource;
  readonly disk: Target;
  readonly instance: Target;
}

export function diskAttachments({ model, network }: RuleContext): readonly AttachedDisk[] {
  return model.ofType(DISK_ATTACHMENT).map((resource) => ({
    resource,
    disk: network.targetOf(resource, "disk_id"),
    instance: network.targetOf(resource, "instance_id"),
  }));
}

/** The category that a disk has, or will have. */
export function categoryOf({ model, network }: RuleContext, disk: Resource): Answer<string> {
  const written = network.text(disk, "category");
  if (written.kind !== "absent") return written;
  const kept = model.priorValue(disk, "category");
  return kept.kind === "known" && typeof kept.value === "string" ? known(kept.value, "state") : known(DEFAULT_CATEGORY);
}

/** Every disk resource, and every `data_disks` block of an instance. */
export function declaredDisks(context: RuleContext): DeclaredDisk[] {
  const { model, network } = context;
  const own = model.ofType(DISK).map((disk) => ({
    subject: disk,
    label: disk.address,
    category: categoryOf(context, disk),
    level: network.text(disk, "performance_level"),
    size: whole(model.value(disk, "size")),
    snapshot: model.value(disk, "snapshot_id"),
  }));
  return [...own, ...network.instances.flatMap((instance) => blocksOf(context, instance))];
}

function blocksOf({ model }: RuleContext, instance: Resource): DeclaredDisk[] {
  return entriesOf(model.value(instance, "data_disks"), instance.raw("data_disks")).map((entry, i) => {
    const read = (name: string) => model.evaluate(instance, entry[name]);
    const category = text(read("category"));
    return {
      subject: instance,
      label: `${instance.address}.data_disks[${i}]`,
      category: category.kind === "absent" ? known(DEFAULT_CATEGORY) : category,
      level: text(read("performance_level")),
      size: whole(read("size")),
      snapshot: read("snapshot_id"),
    };
  });
}

/** The blocks as they are written; where they come of an expression, as it gives them. */
function entriesOf(value: Answer, raw: Json | undefined): JsonObject[] {
  const entries = value.kind === "known" ? value.value : raw;
  return (Array.isArray(entries) ? entries : [entries]).filter((entry) => entry !== undefined && isObject(entry));
}

function text(value: Answer): Answer<string> {
  return chainAnswer(value, (json) => (typeof json === "string" && json !== "" ? known(json) : ABSENT));
}

function whole(value: Answer): Answer<number> {
  return chainAnswer(value, (json) => {
    const number = typeof json === "string" && json !== "" ? Number(json) : json;
    return typeof number === "number" && Number.isInteger(number) && number > 0 ? known(number) : ABSENT;
  });
}

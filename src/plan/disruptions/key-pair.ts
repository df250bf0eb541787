import type { Model } from "../../model/model";
import type { Resource } from "../../model/resource";
import { toIdentity } from "../../network/network";
import { interruptionBy } from "../../provider/interruptions";
import { INSTANCE } from "../../provider/type-names";
import type { PlannedChange } from "../planned-change";
import type { DisruptionCause } from "./cause";

const KEY_PAIR_ATTACHMENT = "alicloud_ecs_key_pair_attachment";

/** A key pair that is attached to instances, by address or id; `forced` reboots all of them. */
export interface KeyPairAttach {
  readonly address: string;
  readonly resource: Resource;
  /** Declared instances, and ids of others. */
  readonly instances: readonly { readonly name: string; readonly resource?: Resource }[];
  readonly forced: boolean;
}

/** Key pairs that the plan attaches, as far as it is known to which instances. */
export function keyPairAttaches(model: Model, planned: readonly PlannedChange[]): KeyPairAttach[] {
  return planned.flatMap(({ change, resource }) => {
    const made = change.kind === "create" || change.kind === "replace";
    if (!resource || !made || resource.type !== KEY_PAIR_ATTACHMENT) return [];
    const targets = model.targets(resource, "instance_ids");
    const force = model.value(resource, "force");
    if (targets.kind !== "known") return [];
    const instances = targets.value.flatMap((target) => {
      const identity = toIdentity(target);
      if (identity.kind !== "known") return [];
      const declared = target.kind === "resource" && target.resource.type === INSTANCE ? target.resource : undefined;
      return [{ name: identity.value.label, ...(declared ? { resource: declared } : {}) }];
    });
    return [{ address: change.address, resource, instances, forced: force.kind === "known" && force.value === true }];
  });
}

/** The reboots of those that are forced. One that does not exist yet has nothing to interrupt. */
export function keyPairDisruptions(
  model: Model,
  attaches: readonly KeyPairAttach[],
  isNew: (instance: string) => boolean,
): DisruptionCause[] {
  return attaches.flatMap(({ address, resource, instances, forced }) =>
    instances.flatMap((instance): DisruptionCause[] =>
      !forced || isNew(instance.name)
        ? []
        : [
            {
              stack: resource.stack,
              address: instance.name,
              instance: instance.name,
              kind: "reboot",
              cause: "key-pair-forced",
              params: { attachment: address },
              evidence: { value: "force = true", from: model.stack(resource.stack).part.file },
              source: interruptionBy(KEY_PAIR_ATTACHMENT, "create")?.source ?? "",
              automatic: true,
            },
          ],
    ),
  );
}

import type { Source } from "../model/answer";
import type { Model } from "../model/model";
import type { Resource } from "../model/resource";
import { INSTANCE } from "../provider/type-names";
import { type Attachment, identityOf, type Network } from "./network";

/** Why an interface is a primary one. */
export interface PrimaryEvidence {
  /** The instance that it is the primary interface of, where one is known. */
  readonly instance?: Resource;
  readonly source: Source;
}

/** Knows which interfaces are the primary one of an instance: those are born and die with it, and cannot be attached. */
export class PrimaryInterfaces {
  private readonly byKey = new Map<string, PrimaryEvidence>();

  constructor(
    private readonly model: Model,
    network: Network,
  ) {
    for (const instance of network.instances) {
      const prior = model.prior(instance)?.attributes["network_interface_id"];
      if (typeof prior === "string" && prior !== "") this.byKey.set(prior, { instance, source: "state" });
      if (instance.raw("network_interface_id") === undefined) continue;
      const target = model.target(instance, "network_interface_id");
      const key = target.kind === "resource" ? identityOf(target.resource).key : undefined;
      if (key !== undefined) this.byKey.set(key, { instance, source: "configuration" });
      if (target.kind === "external") this.byKey.set(target.id, { instance, source: "configuration" });
    }
  }

  /** Undefined: the interface is no primary one, or it is not known whether it is. */
  of(attachment: Attachment): PrimaryEvidence | undefined {
    const { resource, interface: target } = attachment;
    // `${alicloud_instance.x.network_interface_id}` is how a configuration names the primary interface of an instance.
    const origin = this.model.origin(resource, "network_interface_id");
    if (origin?.resource.type === INSTANCE && origin.attribute === "network_interface_id") {
      return { instance: origin.resource, source: "configuration" };
    }
    if (target.kind === "external") return this.byKey.get(target.id);
    if (target.kind !== "resource") return undefined;
    return this.byKey.get(identityOf(target.resource).key) ?? this.declaredPrimary(target.resource);
  }

  /** Left out, the kind is what the state says, and Secondary for a new interface. */
  private declaredPrimary(resource: Resource): PrimaryEvidence | undefined {
    const configured = this.model.value(resource, "instance_type");
    if (configured.kind === "known") return configured.value === "Primary" ? { source: "configuration" } : undefined;
    if (configured.kind === "unknown") return undefined;
    return this.model.prior(resource)?.attributes["instance_type"] === "Primary" ? { source: "state" } : undefined;
  }
}

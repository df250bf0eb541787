import { known, type Missing } from "../model/answer";
import { isTemplate } from "../model/expression";
import type { Json } from "../model/json";
import type { Model } from "../model/model";
import type { Resource } from "../model/resource";
import type { Target } from "../model/target";
import type { Network } from "../network/network";
import { isSet } from "../network/sent";
import { INTERFACE } from "../provider/type-names";
import type { RuleContext } from "./rule";

/** A fixed IPv4 address that a resource asks for in a vSwitch. */
export interface AddressClaim {
  readonly subject: Resource;
  readonly attribute: string;
  readonly address: string;
  readonly vswitch: Target;
  /** The state says so, and nobody asks for it: the object has it and keeps it. */
  readonly kept: boolean;
}

/** All fixed addresses of a network, and what cannot be seen of them. */
export interface Claims {
  readonly claims: readonly AddressClaim[];
  readonly unseen: readonly { readonly subject: Resource; readonly missing: Missing }[];
}

/** Today's name of an attribute first, then its deprecated one. */
const INTERFACE_PRIMARY = ["primary_ip_address", "private_ip"];
const INTERFACE_SECONDARY = ["private_ip_addresses", "private_ips"];
const INSTANCE_PRIMARY = ["private_ip"];
const INSTANCE_SECONDARY = ["secondary_private_ips"];

/** Every fixed address of interfaces and instances, those that objects keep first, then in declaration order. */
export function claimsOf({ model, network, planned }: RuleContext): Claims {
  const holders = [...network.interfaces, ...network.instances].sort((a, b) => a.index - b.index);
  const collector = new ClaimCollector(model, network);
  for (const holder of holders) if (model.prior(holder) && planned.keeps(holder)) collector.keep(holder);
  for (const holder of holders) collector.add(holder);
  return collector;
}

class ClaimCollector implements Claims {
  readonly claims: AddressClaim[] = [];
  readonly unseen: { subject: Resource; missing: Missing }[] = [];

  constructor(
    private readonly model: Model,
    private readonly network: Network,
  ) {}

  /** What the state gives a holder, where its configuration leaves it open. */
  keep(holder: Resource): void {
    const onInterface = holder.type === INTERFACE;
    const attributes = this.model.prior(holder)?.attributes ?? {};
    if (setOf(this.model, holder, onInterface ? INTERFACE_PRIMARY : INSTANCE_PRIMARY) === undefined) {
      this.kept(holder, "primary_ip_address", attributes["primary_ip_address"] ?? attributes["private_ip"]);
    }
    const [secondary = ""] = onInterface ? INTERFACE_SECONDARY : INSTANCE_SECONDARY;
    if (setOf(this.model, holder, onInterface ? INTERFACE_SECONDARY : INSTANCE_SECONDARY) !== undefined) return;
    const entries = attributes[secondary];
    if (Array.isArray(entries)) for (const entry of entries) this.kept(holder, secondary, entry);
  }

  private kept(subject: Resource, attribute: string, address: Json | undefined): void {
    if (typeof address !== "string" || address === "") return;
    this.claims.push({ subject, attribute, address, vswitch: this.network.vswitchOf(subject), kept: true });
  }

  add(holder: Resource): void {
    const onInterface = holder.type === INTERFACE;
    // With an existing interface as the primary one of an instance the provider drops private_ip.
    const dropped = !onInterface && isSet(this.model, holder, "network_interface_id");
    const primary = setOf(this.model, holder, onInterface ? INTERFACE_PRIMARY : INSTANCE_PRIMARY);
    const secondary = setOf(this.model, holder, onInterface ? INTERFACE_SECONDARY : INSTANCE_SECONDARY);
    if (primary !== undefined && !dropped) this.address(holder, primary, holder.raw(primary));
    if (secondary === undefined) return;
    // A set: what is written twice in it is there once.
    for (const entry of new Set(this.entries(holder, secondary))) this.address(holder, secondary, entry);
  }

  private address(subject: Resource, attribute: string, raw: Json | undefined): void {
    const value = typeof raw === "string" && !isTemplate(raw) ? known<Json>(raw) : this.model.evaluate(subject, raw);
    const vswitch = this.network.vswitchOf(subject);
    if (vswitch.kind === "absent") return;
    if (value.kind === "unknown") this.unseen.push({ subject, missing: value.missing });
    // Of another type than text: schema/attribute says so.
    if (value.kind !== "known" || typeof value.value !== "string" || value.value === "") return;
    this.claims.push({ subject, attribute, address: value.value, vswitch, kept: false });
  }

  private entries(subject: Resource, attribute: string): readonly Json[] {
    const raw = subject.raw(attribute);
    if (Array.isArray(raw)) return raw;
    const value = this.model.evaluate(subject, raw);
    if (value.kind === "unknown") this.unseen.push({ subject, missing: value.missing });
    return value.kind === "known" && Array.isArray(value.value) ? value.value : [];
  }
}

function setOf(model: Model, resource: Resource, spellings: readonly string[]): string | undefined {
  return spellings.find((name) => isSet(model, resource, name));
}

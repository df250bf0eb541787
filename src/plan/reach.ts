import type { Model } from "../model/model";
import type { Resource } from "../model/resource";
import type { PriorObject } from "../model/state";
import { labelOf, type Network } from "../network/network";
import type { PlannedChange } from "./planned-change";

/** Who may reach what in a security group, before the apply and after it. */
export interface Reach {
  readonly stack: string;
  /** Address of the group, or its id. */
  readonly group: string;
  readonly direction: string;
  /** A block, a prefix list or another group. */
  readonly peer: string;
  readonly protocol: string;
  readonly ports: string;
  /** `accept` or `drop`, with the priority; undefined where there is no such rule. */
  readonly before?: string;
  readonly after?: string;
}

const RULE = "alicloud_security_group_rule";
const PEERS = ["cidr_ip", "ipv6_cidr_ip", "source_security_group_id", "prefix_list_id"];

/** What a rule says; a text that nobody knows yet is what it waits for. */
type Read = (name: string) => string;

/** The rules that come, go or change; those that say the same before and after are left out. */
export function reachOf(model: Model, network: Network, stack: string, planned: readonly PlannedChange[]): Reach[] {
  const rules = planned.filter(
    ({ change }) => change.type === RULE && change.kind !== "no-op" && change.kind !== "forget",
  );
  if (rules.length === 0) return [];
  const names = groupNames(planned);
  const rows = new Map<string, Reach>();
  for (const { change, prior, resource } of rules) {
    if (prior) addTo(rows, stack, "before", ofPrior(prior, names));
    if (resource && change.kind !== "delete") addTo(rows, stack, "after", ofDesired(model, network, resource, names));
  }
  return [...rows.values()].filter(({ before, after }) => before !== after).sort(byGroup);
}

/** Groups of the state by their ids, so that both sides of a row are called the same. */
function groupNames(planned: readonly PlannedChange[]): ReadonlyMap<string, string> {
  const names = new Map<string, string>();
  for (const { change, prior } of planned) {
    const id = prior?.attributes["id"];
    if (change.type === "alicloud_security_group" && typeof id === "string") names.set(id, change.address);
  }
  return names;
}

function addTo(rows: Map<string, Reach>, stack: string, side: "before" | "after", read: Read): void {
  const peer = PEERS.map(read).find((text) => text !== "") ?? "";
  const row = {
    stack,
    group: read("security_group_id"),
    direction: read("type"),
    peer,
    protocol: read("ip_protocol"),
    ports: read("port_range") || "-1/-1",
  };
  const key = JSON.stringify(row);
  const says = `${read("policy") || "accept"} ${read("priority") || "1"}`;
  const known = rows.get(key);
  // Two rules that say the same of one peer: the cloud keeps one of them.
  rows.set(key, { ...(known ?? row), [side]: says });
}

function ofPrior({ attributes }: PriorObject, names: ReadonlyMap<string, string>): Read {
  return (name) => {
    const value = attributes[name];
    const text = typeof value === "string" || typeof value === "number" ? String(value) : "";
    return names.get(text) ?? text;
  };
}

function ofDesired(model: Model, network: Network, resource: Resource, names: ReadonlyMap<string, string>): Read {
  return (name) => {
    if (name.endsWith("_id")) {
      const label = labelOf(model.target(resource, name));
      return names.get(label) ?? label;
    }
    const value = network.text(resource, name);
    if (value.kind === "known") return value.value;
    return value.kind === "unknown" ? value.missing.subject : "";
  };
}

function byGroup(a: Reach, b: Reach): number {
  const [one, other] = [a, b].map(({ group, direction }) => `${group}\n${direction === "ingress" ? 0 : 1}`);
  return (one ?? "") < (other ?? "") ? -1 : one === other ? 0 : 1;
}

import { type Answer, known } from "../model/answer";
import type { Model } from "../model/model";
import type { Resource } from "../model/resource";
import { VPC } from "../provider/type-names";
import { follow, type Identity, identityOf, type Network, toIdentity } from "./network";

const TABLE = "alicloud_route_table";

/** Attributes of a VPC that hold the id of its own table; the second is deprecated. */
const OWN_TABLE = ["route_table_id", "router_table_id"];

/** The VPC of the route table that an entry is in: a table of its own, or the one that every VPC has. */
export function vpcOfRouteTable(model: Model, network: Network, entry: Resource): Answer<Identity> {
  const table = model.target(entry, "route_table_id");
  if (table.kind === "resource" && table.resource.type === TABLE) {
    return toIdentity(model.target(table.resource, "vpc_id"));
  }
  const origin = model.origin(entry, "route_table_id");
  if (origin?.resource.type === VPC && OWN_TABLE.includes(origin.attribute)) return known(identityOf(origin.resource));
  const id = table.kind === "external" ? table.id : undefined;
  const holder = id === undefined ? undefined : model.ofType(VPC).find((vpc) => holds(model, vpc, id));
  if (holder) return known(identityOf(holder), "state");
  return follow(table, "VPC", (resource) => network.vpcOf(resource));
}

function holds(model: Model, vpc: Resource, id: string): boolean {
  return OWN_TABLE.some((name) => model.prior(vpc)?.attributes[name] === id);
}

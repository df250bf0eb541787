import type { TerraformMetaArguments } from "cdktf";
import type { Construct } from "constructs";
import type { RouteTableAttributes } from "./attributes";
import { NatGateway, RouteEntry, RouteTableAttachment } from "./generated/classes";
import { Instance } from "./instance";
import { NetworkInterface } from "./network-interface";
import { type IdReference, oneGiven } from "./references";
import { AlicloudResource } from "./resource";
import { VpcHaVip } from "./vpc-ha-vip";

/** Where a route leads: one of our constructs, or what the API calls it. */
export type NextHop =
  | Instance
  | NetworkInterface
  | NatGateway
  | VpcHaVip
  | { readonly id: IdReference; readonly type: string };

export interface Route {
  /** The destination, as in `0.0.0.0/0`. */
  readonly cidr: string;
  readonly to: NextHop;
  readonly description?: string | undefined;
}

export interface RouteTableProps extends Omit<RouteTableAttributes, "vpcId">, TerraformMetaArguments {
  /** Instead of `vpcId`. */
  readonly vpc?: IdReference | undefined;
  readonly vpcId?: IdReference | undefined;
  readonly routes?: readonly Route[] | undefined;
  /** vSwitches that use this table, not that of the VPC. A vSwitch is in one table. */
  readonly vswitches?: readonly (AlicloudResource | string)[] | undefined;
}

/** A route table of a VPC with its routes and vSwitches, each a resource of its own below the table. */
export class RouteTable extends AlicloudResource {
  static readonly tfResourceType = "alicloud_route_table";

  constructor(scope: Construct, id: string, props: RouteTableProps) {
    const { vpc, vpcId, routes = [], vswitches = [], ...rest } = props;
    const path = `${scope.node.path}/${id}`;
    super(scope, id, RouteTable.tfResourceType, { ...rest, vpcId: oneGiven(path, ["vpc", vpc], ["vpcId", vpcId]) });
    for (const route of routes) this.addRoute(route);
    for (const vswitch of vswitches) this.addVSwitch(vswitch);
  }

  /** The route is named after its destination, so that adding one leaves the others alone. */
  addRoute({ cidr, to, description }: Route): RouteEntry {
    return new RouteEntry(this, `to-${cidr.replace(/[^0-9a-zA-Z]+/g, "-")}`, {
      routeTableId: this,
      destinationCidrblock: cidr,
      nexthopType: typeOfHop(to),
      nexthopId: to.id,
      ...(description === undefined ? {} : { description }),
    });
  }

  addVSwitch(vswitch: AlicloudResource | string): RouteTableAttachment {
    const name = typeof vswitch === "string" ? vswitch : vswitch.node.id;
    return new RouteTableAttachment(this, `for-${name}`, { routeTableId: this, vswitchId: vswitch });
  }
}

/** As the API names what a route may lead to: CreateRouteEntry, NextHopType. */
function typeOfHop(to: NextHop): string {
  if (to instanceof Instance) return "Instance";
  if (to instanceof NetworkInterface) return "NetworkInterface";
  if (to instanceof VpcHaVip) return "HaVip";
  return to instanceof NatGateway ? "NatGateway" : to.type;
}

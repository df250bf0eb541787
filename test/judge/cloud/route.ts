import { blockOf } from "./addresses";
import { ApiError, type Kind } from "./cloud";
import { text } from "./text";

const ENTRY = "alicloud_route_entry";
const ATTACHMENT = "alicloud_route_table_attachment";

/** Routes: one to a destination in a table. Source: VPC API, CreateRouteEntry. */
export const routeEntry: Kind = {
  async create(cloud, wanted) {
    const to = blockOf(text(wanted["destination_cidrblock"]));
    const twin = cloud
      .all(ENTRY)
      .find(
        ({ facts }) =>
          facts["route_table_id"] === wanted["route_table_id"] &&
          blockOf(facts["destination_cidrblock"])?.first === to?.first &&
          blockOf(facts["destination_cidrblock"])?.size === to?.size,
      );
    if (twin) throw new ApiError("RouterEntryConflict.Duplicated", "CreateRouteEntry", twin.id);
    const id = cloud.newId("rte");
    cloud.put(ENTRY, id, { ...wanted });
    return { id, facts: {} };
  },
};

/** Bindings: a vSwitch has one route table. Source: VPC API, AssociateRouteTable. */
export const routeTableAttachment: Kind = {
  async create(cloud, wanted) {
    const taken = cloud.all(ATTACHMENT).some(({ facts }) => facts["vswitch_id"] === wanted["vswitch_id"]);
    if (taken) throw new ApiError("OperationFailed.VSwitchAlreadyAssociated", "AssociateRouteTable");
    const id = `${text(wanted["route_table_id"])}:${text(wanted["vswitch_id"])}`;
    cloud.put(ATTACHMENT, id, { ...wanted });
    return { id, facts: {} };
  },
};

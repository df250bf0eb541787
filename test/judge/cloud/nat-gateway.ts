import { ApiError, type Kind } from "./cloud";
import { text } from "./text";

/** NAT gateways: enhanced ones, in a vSwitch. Source: VPC API, CreateNatGateway. */
export const natGateway: Kind = {
  async create(cloud, wanted) {
    if (text(wanted["nat_type"]) === "Normal") throw new ApiError("InvalidNatType.NotSupport", "CreateNatGateway");
    if (!text(wanted["vswitch_id"])) throw new ApiError("MissingParameter", "CreateNatGateway", "VSwitchId");
    return { id: cloud.newId("ngw"), facts: { snat_table_ids: cloud.newId("stb"), status: "Available" } };
  },
};

/** SNAT entries: of addresses, an EIP among them bound to the gateway. Source: VPC API, CreateSnatEntry. */
export const snatEntry: Kind = {
  async create(cloud, wanted) {
    const addresses = text(wanted["snat_ip"]).split(",");
    if (!addresses.every((one) => /^\d+(?:\.\d+){3}$/.test(one))) {
      throw new ApiError("InvalidSnatIp.Malformed", "CreateSnatEntry", addresses.join());
    }
    const gateway = cloud
      .all("alicloud_nat_gateway")
      .find(({ facts }) => facts["snat_table_ids"] === wanted["snat_table_id"]);
    const eips = cloud.all("alicloud_eip_address").filter(({ facts }) => addresses.includes(text(facts["ip_address"])));
    for (const eip of eips) {
      const isBound = cloud
        .all("alicloud_eip_association")
        .some(({ facts }) => facts["allocation_id"] === eip.id && facts["instance_id"] === gateway?.id);
      if (!isBound) throw new ApiError("EIP_NOT_IN_GATEWAY", "CreateSnatEntry", eip.id);
    }
    return { id: `${text(wanted["snat_table_id"])}:${cloud.newId("snat")}`, facts: { status: "Available" } };
  },
};

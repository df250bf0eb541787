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

/** SNAT entries: of addresses. Source: VPC API, CreateSnatEntry. */
export const snatEntry: Kind = {
  async create(cloud, wanted) {
    const addresses = text(wanted["snat_ip"]).split(",");
    if (!addresses.every((one) => /^\d+(?:\.\d+){3}$/.test(one))) {
      throw new ApiError("InvalidSnatIp.Malformed", "CreateSnatEntry", addresses.join());
    }
    return { id: `${text(wanted["snat_table_id"])}:${cloud.newId("snat")}`, facts: { status: "Available" } };
  },
};

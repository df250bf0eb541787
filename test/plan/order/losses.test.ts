import { describe, expect, test } from "vitest";
import type { JsonObject } from "../../../src/model/json";
import { lossesOf } from "../../../src/plan/order/sequence/losses";
import type { PlannedChange } from "../../../src/plan/planned-change";
import { coveredTypes, overlayOf } from "../../../src/provider/overlays";
import { resourceType } from "../../../src/schema/schemas";
import { object } from "../../support/model";

function idOf(type: string, attributes: JsonObject, kind: "delete" | "replace", written: readonly string[] = []) {
  const prior = object(`${type}.x`, attributes);
  const planned = { change: { kind, type, address: `${type}.x` }, prior } as unknown as PlannedChange;
  return lossesOf(planned, (name) => written.includes(name)).find((loss) => loss.kind === "id")?.value;
}

/** Whose id is made of what the configuration says, with an id as the provider builds it. */
const MADE_OUT: readonly (readonly [type: string, id: string])[] = [
  ["alicloud_common_bandwidth_package_attachment", "cbwp-1:eip-1"],
  ["alicloud_ecs_disk_attachment", "d-1:i-1"],
  ["alicloud_ecs_key_pair", "operators"],
  ["alicloud_ecs_key_pair_attachment", 'operators:["i-1"]'],
  ["alicloud_ecs_network_interface_attachment", "eni-1:i-1"],
  ["alicloud_eip_association", "eip-1:eni-1"],
  ["alicloud_havip_attachment", "havip-1:i-1"],
  ["alicloud_route_entry", "vtb-1:vrt-1:172.16.0.0/24:Instance:i-1"],
  ["alicloud_route_table_attachment", "vtb-1:vsw-1"],
  ["alicloud_security_group_rule", "sg-1:ingress:tcp:22/22:intranet:10.0.0.0/8:accept:1"],
  ["alicloud_vpc_ipv4_cidr_block", "vpc-1:10.1.0.0/16"],
];

/** All others, among them those whose second part is assigned. */
const ASSIGNED: readonly (readonly [type: string, id: string])[] = [
  ["alicloud_common_bandwidth_package", "cbwp-1"],
  ["alicloud_ecs_disk", "d-1"],
  ["alicloud_ecs_launch_template", "lt-1"],
  ["alicloud_ecs_network_interface", "eni-1"],
  ["alicloud_ecs_network_interface_permission", "enip-1"],
  ["alicloud_eip_address", "eip-1"],
  ["alicloud_forward_entry", "ftb-1:fwd-1"],
  ["alicloud_instance", "i-1"],
  ["alicloud_nat_gateway", "ngw-1"],
  ["alicloud_network_acl", "nacl-1"],
  ["alicloud_route_table", "vtb-1"],
  ["alicloud_security_group", "sg-1"],
  ["alicloud_snat_entry", "stb-1:snat-1"],
  ["alicloud_vpc", "vpc-1"],
  ["alicloud_vpc_flow_log", "fl-1"],
  ["alicloud_vpc_ha_vip", "havip-1"],
  ["alicloud_vpc_ipv6_gateway", "ipv6gw-1"],
  ["alicloud_vpc_peer_connection", "pcc-1"],
  ["alicloud_vswitch", "vsw-1"],
];

describe("an id that is lost", () => {
  test("is asked of each covered type", () => {
    expect([...MADE_OUT, ...ASSIGNED].map(([type]) => type).sort()).toEqual(coveredTypes());
  });

  test.each(MADE_OUT)("none of %s", (type, id) => {
    const written = [...(resourceType(type)?.attributes.keys() ?? [])];
    expect([idOf(type, { id }, "delete"), idOf(type, { id }, "replace", written)]).toEqual([undefined, undefined]);
  });

  test.each(ASSIGNED)("that of %s", (type, id) => {
    expect([idOf(type, { id }, "delete"), idOf(type, { id }, "replace")]).toEqual([id, id]);
  });

  test("what the schema says of the parts agrees", () => {
    for (const type of coveredTypes()) {
      const { form = "", assigned } = overlayOf(type)?.id ?? {};
      const parts = [...form.matchAll(/<([a-z_0-9]+)>/g)].map(([, name]) => name as string);
      const own = parts.filter((name) => {
        const mode = resourceType(type)?.attribute(name)?.mode;
        return mode === undefined || mode === "computed";
      });
      // The router of a route is that of its table; the security group of a rule is called otherwise.
      const foreign = own.filter((name) => name !== "router_id" && name !== "sg_id");
      const isClaimed = type === "alicloud_eip_address" || foreign.length > 0;
      expect([type, assigned === true], parts.join()).toEqual([type, isClaimed]);
    }
  });

  test.each([
    ["a name of which only the beginning is written", "alicloud_ecs_key_pair", { key_name_prefix: "ops-" }, []],
    ["a name that nobody wrote", "alicloud_ecs_key_pair", {}, []],
    ["a block that a pool gave", "alicloud_vpc_ipv4_cidr_block", {}, ["vpc_id"]],
  ])("%s", (_, type, attributes, written) => {
    expect(idOf(type, { id: "vpc-1:10.1.0.0/16", ...attributes }, "replace", written)).toBe("vpc-1:10.1.0.0/16");
  });

  test("a name under its earlier spelling is a name", () => {
    expect(idOf("alicloud_key_pair", { id: "operators" }, "replace", ["key_name"])).toBeUndefined();
  });

  test.each([
    ["alicloud_ram_role", { id: "ops", name: "ops" }, undefined],
    ["alicloud_oss_bucket", { id: "logs", bucket: "logs" }, undefined],
    ["alicloud_db_instance", { id: "rm-1", engine: "MySQL" }, "rm-1"],
    ["alicloud_ram_role_policy_attachment", { id: "role:p:Custom:ops" }, undefined],
  ])("of %s, which has no overlay: %j", (type, attributes, expected) => {
    expect(idOf(type, attributes, "delete")).toBe(expected);
  });
});

import type { JsonObject } from "../../../src/model/json";
import { orderHazard } from "../../../src/rules/order/hazard/rule";
import { ATTACHMENT } from "../harness";
import { table } from "../table";

const ENI = "alicloud_ecs_network_interface";
const A = `${ATTACHMENT}.nic`;
const one = (more: JsonObject) => ({ [A]: { network_interface_id: "eni-1", ...more } });
const nic = (name: string, address: string) => ({
  [`${ENI}.${name}`]: {
    id: `eni-${name}`,
    vswitch_id: "vsw-1",
    security_group_ids: ["sg-1"],
    private_ip_addresses: [address],
  },
});
const held = (name: string, more: JsonObject = {}) => ({
  [`${ATTACHMENT}.${name}`]: { id: "eni-1:i-1", network_interface_id: "eni-1", instance_id: "i-1", ...more },
});

table(orderHazard, [
  ["moved at one address", { resources: one({ instance_id: "i-2" }), state: held("nic") }, []],
  [
    "moved to another address, which a moved block helps",
    { resources: one({ instance_id: "i-2" }), state: held("old") },
    [`violation ${A} unordered`],
  ],
  [
    "renamed, which a moved block helps",
    { resources: one({ instance_id: "i-1" }), state: held("old") },
    [`violation ${A} unordered`],
  ],
  [
    "moved to an address that held another one: two phases",
    {
      resources: one({ instance_id: "i-2" }),
      state: { ...held("old"), [A]: { id: "eni-9:i-2", network_interface_id: "eni-9", instance_id: "i-2" } },
    },
    [`violation ${A} phases`],
  ],
  [
    "the state wants the opposite, but the old one can go in an apply of its own",
    { resources: one({ instance_id: "i-2" }), state: held("old", { "//dependencies": [A], "//createFirst": true }) },
    [`violation ${A} phases`],
  ],
  [
    "two that change in place take each other's address",
    {
      resources: { ...nic("one", "10.0.0.11"), ...nic("two", "10.0.0.10") },
      state: { ...nic("one", "10.0.0.10"), ...nic("two", "10.0.0.11") },
    },
    [`violation ${ENI}.two impossible`],
  ],
]);

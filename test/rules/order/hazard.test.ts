import type { JsonObject } from "../../../src/model/json";
import { orderHazard } from "../../../src/rules/order/hazard/rule";
import { ATTACHMENT } from "../harness";
import { table } from "../table";

const A = `${ATTACHMENT}.nic`;
const one = (more: JsonObject) => ({ [A]: { network_interface_id: "eni-1", ...more } });
const held = (name: string, more: JsonObject = {}) => ({
  [`${ATTACHMENT}.${name}`]: { id: "eni-1:i-1", network_interface_id: "eni-1", instance_id: "i-1", ...more },
});

table(orderHazard, [
  ["moved at one address", { resources: one({ instance_id: "i-2" }), state: held("nic") }, []],
  [
    "moved to another address, which a moved block helps",
    { resources: one({ instance_id: "i-2" }), state: held("old") },
    [],
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
    "the state wants the opposite",
    { resources: one({ instance_id: "i-2" }), state: held("old", { "//dependencies": [A], "//createFirst": true }) },
    [`violation ${A} impossible`],
  ],
]);

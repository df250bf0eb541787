import { orderCycle } from "../../../src/rules/order/cycle/rule";
import { table } from "../table";

table(orderCycle, [
  ["a line", { "alicloud_vpc.p": { description: "${alicloud_vpc.q.id}" }, "alicloud_vpc.q": {} }, []],
  [
    "a circle",
    {
      "alicloud_vpc.p": { description: "${alicloud_vpc.q.id}" },
      "alicloud_vpc.q": { description: "${alicloud_vpc.p.id}" },
    },
    ["violation alicloud_vpc.p references"],
  ],
  [
    "a circle by depends_on",
    { "alicloud_vpc.p": { depends_on: ["alicloud_vpc.q"] }, "alicloud_vpc.q": { depends_on: ["alicloud_vpc.p"] } },
    ["violation alicloud_vpc.p references"],
  ],
]);

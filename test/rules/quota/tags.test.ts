import { quotaTags } from "../../../src/rules/quota/tags/rule";
import { NIC, nic, table } from "../table";

const tags = (count: number) => Object.fromEntries(Array.from({ length: count }, (_, i) => [`k${i}`, "v"]));

table(quotaTags, [
  ["20", nic({ tags: tags(20) }), []],
  ["21", nic({ tags: tags(21) }), [`violation ${NIC} too-many`]],
  ["a key of 128", nic({ tags: { ["k".repeat(128)]: "v" } }), []],
  ["a key of 129", nic({ tags: { ["k".repeat(129)]: "v" } }), [`violation ${NIC} key`]],
  ["a reserved key", nic({ tags: { Aliyun: "v" } }), [`violation ${NIC} reserved`]],
  ["a value of 128", nic({ tags: { k: "v".repeat(128) } }), []],
  ["a value of 129", nic({ tags: { k: "v".repeat(129) } }), [`violation ${NIC} value`]],
  ["not known", { resources: nic({ tags: "${var.t}" }), variables: { t: {} } }, [`undecided ${NIC} variable t`]],
]);

import { eniName } from "../../../src/rules/eni/name/rule";
import { NIC, nic, table } from "../table";

table(eniName, [
  ["two letters", nic({ network_interface_name: "ab" }), []],
  ["one letter", nic({ network_interface_name: "a" }), [`violation ${NIC} length`]],
  ["128 letters", nic({ network_interface_name: "a".repeat(128) }), []],
  ["129 letters", nic({ network_interface_name: "a".repeat(129) }), [`violation ${NIC} length`]],
  ["Chinese characters count one each", nic({ network_interface_name: "网".repeat(128) }), []],
  ["begins with a digit", nic({ network_interface_name: "1a" }), [`violation ${NIC} start`]],
  ["begins with a digit, by the deprecated name", nic({ name: "1a" }), [`violation ${NIC} start`]],
  ["a web address", nic({ network_interface_name: "https://a" }), [`violation ${NIC} web`]],
  ["a description may begin with a digit", nic({ description: "2 of 3" }), []],
  ["a description of 256", nic({ description: "a".repeat(256) }), []],
  ["a description of 257", nic({ description: "a".repeat(257) }), [`violation ${NIC} length`]],
  [
    "not known",
    { resources: nic({ network_interface_name: "${var.name}" }), variables: { name: {} } },
    [`undecided ${NIC} variable name`],
  ],
]);

import { expect, it } from "vitest";
import { eniCreationLimit } from "../../../src/rules/eni/creation-limit/rule";
import { BASE, check } from "../harness";
import { FW, fw, table } from "../table";

it.each([
  [false, "warning"],
  [true, "error"],
])("console-compatible %s: %s", (consoleCompatible, severity) => {
  const resources = { ...BASE, ...fw({ network_interfaces: [{}, {}] }) };
  expect(check(eniCreationLimit, { resources, options: { consoleCompatible } })).toMatchObject([{ severity }]);
});

const HELD = [{ network_interface_id: "eni-1" }, { network_interface_id: "eni-2" }];

table(eniCreationLimit, [
  ["one block", fw({ network_interfaces: [{}] }), []],
  ["two blocks", fw({ network_interfaces: [{}, {}] }), [`violation ${FW} violation`]],
  [
    "two blocks, and it exists already",
    { resources: fw({ network_interfaces: [{}, {}] }), state: { [FW]: { id: "i-1", network_interfaces: HELD } } },
    [],
  ],
]);

import { expect, test } from "vitest";
import { loadCatalog } from "../../../src/catalog/catalog";
import type { JsonObject } from "../../../src/model/json";
import { stateConfiguration } from "../../../src/read/state-configuration";
import { fc } from "../../support/random";
import { checkParts, priorOf, type Resources } from "../harness";
import { applied } from "./applied";
import { build } from "./build";
import { errorsOf } from "./judge";
import { shapes } from "./shape";

const CATALOG = loadCatalog();

/** What the provider reads back beside what was asked for: the interfaces of an instance, and deprecated names. */
function readBack(state: Record<string, JsonObject>): Resources {
  const objects = Object.entries(state);
  const held = objects.filter(([address]) => address.startsWith("alicloud_ecs_network_interface_attachment."));
  const interfaceOf = (id: unknown) => objects.find(([, attributes]) => attributes["id"] === id)?.[1] ?? {};
  const complete = objects.map(([address, attributes], i): readonly [string, JsonObject] => {
    if (address.startsWith("alicloud_instance.")) {
      const blocks = held
        .filter(([, attachment]) => attachment["instance_id"] === attributes["id"])
        .map(([, { network_interface_id: id }]) => ({
          network_interface_id: id ?? "",
          vswitch_id: interfaceOf(id)["vswitch_id"] ?? "",
          security_group_ids: interfaceOf(id)["security_group_ids"] ?? [],
        }));
      const address_ = attributes["private_ip"] ?? `10.0.0.${100 + (i % 100)}`;
      return [
        address,
        { ...attributes, network_interfaces: blocks, private_ip: address_, primary_ip_address: address_ },
      ];
    }
    if (address.startsWith("alicloud_ecs_network_interface.")) {
      const { security_group_ids = [], network_interface_name = "", primary_ip_address = "" } = attributes;
      const twins = {
        security_groups: security_group_ids,
        name: network_interface_name,
        private_ip: primary_ip_address,
      };
      return [
        address,
        { ...attributes, ...twins, status: "InUse", private_ip_addresses: [], delete_on_release: false },
      ];
    }
    if (address.startsWith("alicloud_security_group.")) {
      return [
        address,
        { ...attributes, security_group_type: "normal", inner_access_policy: "Accept", inner_access: true },
      ];
    }
    if (address.startsWith("alicloud_vswitch.")) {
      return [address, { ...attributes, availability_zone: attributes["zone_id"] ?? "", is_default: false }];
    }
    return [address, attributes];
  });
  return Object.fromEntries(complete);
}

test("what an apply of a valid network leaves in the state is as valid, read by itself", () => {
  fc.assert(
    fc.property(shapes, (shape) => {
      const state = priorOf(readBack(applied(build(shape).resources)), "network.tfstate");
      expect(errorsOf(checkParts([stateConfiguration(state, "state")], undefined, CATALOG))).toEqual([]);
    }),
    { numRuns: 100 },
  );
});

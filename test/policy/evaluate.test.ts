import { describe, expect, test } from "vitest";
import type { PriorState } from "../../src/model/state";
import { evaluateApp } from "../../src/policy/evaluate";
import { stateConfiguration } from "../../src/read/state-configuration";
import { object, part, state } from "../support/model";

const NETWORK = {
  alicloud_vswitch: {
    i: { vpc_id: "vpc-1", zone_id: "cn-hangzhou-i", cidr_block: "10.0.1.0/24" },
    j: { vpc_id: "vpc-1", zone_id: "cn-hangzhou-j", cidr_block: "10.0.2.0/24" },
  },
  alicloud_instance: {
    fw: {
      instance_type: "ecs.g7.large",
      image_id: "aliyun_3_x64_20G_alibase_20240819.vhd",
      vswitch_id: "${alicloud_vswitch.i.id}",
    },
  },
  alicloud_ecs_network_interface: { e: { vswitch_id: "${alicloud_vswitch.j.id}", security_group_ids: ["sg-1"] } },
  alicloud_ecs_network_interface_attachment: {
    e: { network_interface_id: "${alicloud_ecs_network_interface.e.id}", instance_id: "${alicloud_instance.fw.id}" },
  },
};

/** The same network as the provider would have written it. */
const DEPLOYED: PriorState = state(
  object("alicloud_vswitch.i", { ...NETWORK.alicloud_vswitch.i, id: "vsw-i", status: "Available" }),
  object("alicloud_vswitch.j", { ...NETWORK.alicloud_vswitch.j, id: "vsw-j", status: "Available" }),
  object("alicloud_instance.fw", {
    ...NETWORK.alicloud_instance.fw,
    id: "i-1",
    vswitch_id: "vsw-i",
    cpu: 2,
    start_time: "2024-01-01T00:00Z",
  }),
  object("alicloud_ecs_network_interface.e", {
    id: "eni-1",
    vswitch_id: "vsw-j",
    security_group_ids: ["sg-1"],
    mac: "00:16:3e:00:00:01",
  }),
  object("alicloud_ecs_network_interface_attachment.e", {
    id: "eni-1:i-1",
    network_interface_id: "eni-1",
    instance_id: "i-1",
  }),
);

const violations = (result: ReturnType<typeof evaluateApp>) =>
  result.findings
    .filter(({ status }) => status === "violation")
    .map(({ rule, address, severity }) => [rule, address, severity]);

describe("evaluate", () => {
  test("the gate fails on an error, names the rule, and keeps the plan", () => {
    const result = evaluateApp([part(NETWORK)], { command: "plan" });
    expect(violations(result)).toEqual([["eni/zone", "alicloud_ecs_network_interface_attachment.e", "error"]]);
    expect(result.gate).toEqual({
      passed: false,
      failedBy: ["eni/zone"],
      reasons: [{ kind: "error", count: 1, rules: ["eni/zone"] }],
    });
    expect(result.plan?.changes.length).toBe(5);
  });

  test("check gives the same findings and no plan", () => {
    const [check, plan] = (["check", "plan"] as const).map((command) => evaluateApp([part(NETWORK)], { command }));
    expect(check?.plan).toBeUndefined();
    expect(check?.findings).toEqual(plan?.findings);
  });

  test("a state read as the configuration gives the findings of the configuration that made it", () => {
    const deployed = evaluateApp([stateConfiguration(DEPLOYED, "test")], { command: "plan" });
    expect(violations(deployed)).toEqual(violations(evaluateApp([part(NETWORK)], { command: "plan" })));
    expect(deployed.plan?.changes.every((change) => change.kind === "no-op")).toBe(true);
  });

  test("types without a descriptor are counted, and warnings and undecided findings pass the gate", () => {
    const other = {
      alicloud_oss_bucket: { a: {}, b: {} },
      alicloud_instance: { fw: { ...NETWORK.alicloud_instance.fw, instance_type: "${var.x}" } },
    };
    const result = evaluateApp(
      [
        part({
          variable: { x: {} },
          resource: { ...NETWORK, ...other, alicloud_ecs_network_interface_attachment: {} },
        }),
      ],
      { command: "plan" },
    );
    expect(result.uncovered).toEqual([{ type: "alicloud_oss_bucket", count: 2 }]);
    expect(result.gate.passed).toBe(true);
  });
});

import { describe, expect, test } from "vitest";
import { Network } from "../../src/network/network";
import { makePlan } from "../../src/plan/plan";
import { model, object, state } from "../support/model";

type Document = Parameters<typeof model>[0];

function hazards(document: Document, ...objects: Parameters<typeof state>): string[] {
  const built = model(document, state(...objects));
  return makePlan(built, new Network(built)).hazards.map(({ cause, before, after, guaranteed, path = [], fix }) => {
    const short = (address: string) => address.replace(/alicloud_(ecs_)?/, "");
    return `${cause} ${short(before)} < ${short(after)}: ${guaranteed ? path.map(short).join(" > ") : fix?.kind}`;
  });
}

const GROUP = "alicloud_security_group.g";
const VSWITCH = "alicloud_vswitch.v";
const ENI = "alicloud_ecs_network_interface.e";
const group = object(GROUP, { id: "sg-1" });
const vswitch = object(VSWITCH, { id: "vsw-1", vpc_id: "vpc-1" });
const eni = (dependencies: string[] = []) =>
  object(ENI, { id: "eni-1", vswitch_id: "vsw-1", security_group_ids: ["sg-1"] }, { dependencies });

describe("a group and a vSwitch that go", () => {
  test("with their user, as the state has it: proven", () => {
    expect(hazards({}, group, vswitch, eni([GROUP, VSWITCH]))).toEqual([
      "vswitch-in-use network_interface.e < vswitch.v: network_interface.e (destroy) > vswitch.v (destroy)",
      "group-in-use network_interface.e < security_group.g: network_interface.e (destroy) > security_group.g (destroy)",
    ]);
  });

  test("with their user, of which the state stores no dependencies: the provider tries again", () => {
    expect(hazards({}, group, vswitch, eni())).toEqual([
      "vswitch-in-use network_interface.e < vswitch.v: retried",
      "group-in-use network_interface.e < security_group.g: retried",
    ]);
  });

  test("while their user only leaves them: Terraform does it the wrong way round, so it takes phases", () => {
    const document = { alicloud_ecs_network_interface: { e: { vswitch_id: "vsw-1", security_group_ids: ["sg-2"] } } };
    expect(hazards(document, group, eni([GROUP]))).toEqual([
      "group-in-use network_interface.e < security_group.g: phases",
    ]);
  });

  test("and are made anew, so that the user needs the new one: no phase helps", () => {
    const document = {
      alicloud_security_group: { g: { vpc_id: "vpc-2" } },
      alicloud_ecs_network_interface: { e: { vswitch_id: "vsw-1", security_group_ids: [`\${${GROUP}.id}`] } },
    };
    const old = object(GROUP, { id: "sg-1", vpc_id: "vpc-1" });
    expect(hazards(document, old, eni([GROUP]))).toEqual([
      "group-in-use network_interface.e < security_group.g: impossible",
    ]);
  });

  test("while a rule of another group that names it goes too", () => {
    const rule = object("alicloud_security_group_rule.r", { id: "r", source_security_group_id: "sg-1" });
    expect(hazards({}, group, rule)).toEqual(["group-in-use security_group_rule.r < security_group.g: retried"]);
  });
});

describe("vSwitches of one VPC", () => {
  const made = (vpc: string, extra = {}) => ({ vpc_id: vpc, ...extra });

  test("made at the same time: each pair of neighbours, and the provider tries again", () => {
    expect(hazards({ alicloud_vswitch: { a: made("vpc-1"), b: made("vpc-1"), c: made("vpc-2") } })).toEqual([
      "parallel-vswitch vswitch.a < vswitch.b: retried",
    ]);
  });

  test("one after the other by depends_on: proven, whichever way round", () => {
    const depends = { depends_on: ["alicloud_vswitch.b"] };
    expect(hazards({ alicloud_vswitch: { a: made("vpc-1", depends), b: made("vpc-1") } })).toEqual([
      "parallel-vswitch vswitch.b < vswitch.a: vswitch.b > vswitch.a",
    ]);
  });

  test("named by reference and by id", () => {
    const document = {
      alicloud_vpc: { main: { cidr_block: "10.0.0.0/8" } },
      alicloud_vswitch: { a: made("${alicloud_vpc.main.id}"), b: made("vpc-1") },
    };
    const vpc = object("alicloud_vpc.main", { id: "vpc-1", cidr_block: "10.0.0.0/8" });
    expect(hazards(document, vpc)).toEqual(["parallel-vswitch vswitch.a < vswitch.b: retried"]);
  });

  test("one deleted while another is made", () => {
    expect(hazards({ alicloud_vswitch: { a: made("vpc-1") } }, vswitch)).toEqual([
      expect.stringMatching(/^parallel-vswitch vswitch\.[av] < vswitch\.[av]: retried$/),
    ]);
  });
});

describe("a vSwitch that is bound to a route table", () => {
  const bind = { alicloud_route_table_attachment: { r: { route_table_id: "vtb-1", vswitch_id: "vsw-1" } } };

  test("while an interface, and an instance, is made in it", () => {
    const document = {
      ...bind,
      alicloud_ecs_network_interface: { e: { vswitch_id: "vsw-1" }, other: { vswitch_id: "vsw-2" } },
      alicloud_instance: { i: { vswitch_id: "vsw-1" } },
    };
    expect(hazards(document)).toEqual([
      "vswitch-busy route_table_attachment.r < network_interface.e: retried",
      "vswitch-busy route_table_attachment.r < instance.i: retried",
    ]);
  });

  test("after the interface, by depends_on: proven", () => {
    const document = {
      alicloud_route_table_attachment: { r: { ...bind.alicloud_route_table_attachment.r, depends_on: [ENI] } },
      alicloud_ecs_network_interface: { e: { vswitch_id: "vsw-1" } },
    };
    expect(hazards(document)).toEqual([
      "vswitch-busy network_interface.e < route_table_attachment.r: network_interface.e > route_table_attachment.r",
    ]);
  });
});

describe("a forced key pair", () => {
  const document = {
    alicloud_instance: { i: { instance_type: "ecs.g7.xlarge" } },
    alicloud_ecs_network_interface: { e: {} },
    alicloud_ecs_key_pair_attachment: {
      k: { key_pair_name: "k", force: true, instance_ids: ["${alicloud_instance.i.id}"] },
    },
    alicloud_ecs_network_interface_attachment: {
      e: { network_interface_id: `\${${ENI}.id}`, instance_id: "${alicloud_instance.i.id}" },
    },
  };
  const there = [
    object("alicloud_instance.i", { id: "i-1", instance_type: "ecs.g7.xlarge", start_time: "2024-01-01T00:00Z" }),
    object(ENI, { id: "eni-1" }),
  ] as const;

  test("reboots the instance that an interface is attached to: the attach waits", () => {
    expect(hazards(document, ...there)).toEqual([
      "attach-after-instance key_pair_attachment.k < network_interface_attachment.e: depends_on",
    ]);
  });

  test("after the attach it does no harm", () => {
    const k = { ...document.alicloud_ecs_key_pair_attachment.k };
    const depends = { ...k, depends_on: ["alicloud_ecs_network_interface_attachment.e"] };
    const turned = { ...document, alicloud_ecs_key_pair_attachment: { k: depends } };
    expect(hazards(turned, ...there)).toEqual([
      "attach-after-instance network_interface_attachment.e < key_pair_attachment.k: network_interface_attachment.e > key_pair_attachment.k",
    ]);
  });
});

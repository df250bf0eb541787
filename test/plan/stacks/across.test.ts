import { describe, expect, test } from "vitest";
import type { JsonObject } from "../../../src/model/json";
import { Model } from "../../../src/model/model";
import type { StackPart } from "../../../src/model/stack-part";
import { Network } from "../../../src/network/network";
import { makePlan } from "../../../src/plan/plan";
import type { Plan } from "../../../src/plan/plan-type";
import { RESOURCE_TYPES } from "../../../src/provider/types";
import { object, part, state } from "../../support/model";

/** What a stack declares, by `type.name`; `reads`: stacks whose outputs it reads. */
interface Written {
  readonly resources?: Readonly<Record<string, JsonObject>>;
  readonly outputs?: Readonly<Record<string, string>>;
  readonly reads?: readonly string[];
  readonly region?: string;
  /** Its objects in the state. */
  readonly prior?: Readonly<Record<string, JsonObject>>;
}

function stack(
  name: string,
  { resources = {}, outputs = {}, reads = [], region = "cn-hangzhou", prior = {} }: Written,
) {
  const blocks: Record<string, Record<string, JsonObject>> = {};
  for (const [address, body] of Object.entries(resources)) {
    const [type = "", label = ""] = address.split(".");
    blocks[type] = { ...blocks[type], [label]: body };
  }
  const states = reads.map((one) => [`cross-stack-reference-input-${one}`, { backend: "local" }]);
  const document = {
    provider: { alicloud: { region } },
    resource: blocks,
    output: Object.fromEntries(Object.entries(outputs).map(([key, value]) => [key, { value }])),
    ...(states.length > 0 ? { data: { terraform_remote_state: Object.fromEntries(states) } } : {}),
  };
  const objects = Object.entries(prior).map(([address, attributes]) => object(address, attributes));
  return part(document, state(...objects), name);
}

const output = (of: string, name: string) =>
  `\${data.terraform_remote_state.cross-stack-reference-input-${of}.outputs.${name}}`;

function planOf(...parts: StackPart[]): Plan {
  const model = new Model(parts, RESOURCE_TYPES);
  return makePlan(model, new Network(model));
}

function told({ hazards, sequence, stacks = [] }: Plan) {
  const short = (address: string) => address.replace(/^alicloud_\w+\./, "");
  return {
    order: stacks.map(({ name, wave }) => `${name}${wave}`).join(" "),
    hazards: hazards
      .filter(({ beforeStack }) => beforeStack !== undefined)
      .map(({ beforeStack, stack: after, cause, before, after: second, guaranteed, fix }) => {
        const how = guaranteed ? "kept" : fix?.kind;
        return `${cause} ${beforeStack}/${short(before)} < ${after}/${short(second)}: ${how}`;
      }),
    phases: sequence.phases.map(({ stack: of, command }) => `${of}: ${command.replace(/^terraform /, "")}`),
  };
}

const RULE = {
  type: "ingress",
  ip_protocol: "tcp",
  port_range: "22/22",
  cidr_ip: "10.0.0.0/8",
  security_group_id: "sg-1",
};
const VSWITCH = { vpc_id: "vpc-1", cidr_block: "10.0.1.0/24", zone_id: "cn-hangzhou-i" };
const NIC = { vswitch_id: "vsw-1", security_group_ids: ["sg-1"], primary_ip_address: "10.0.1.9" };

/** One object that leaves a stack and comes to another, by type. */
const MOVES: readonly [type: string, attributes: JsonObject, hazard: string][] = [
  ["alicloud_security_group_rule", RULE, "silent-loss"],
  ["alicloud_ecs_network_interface", NIC, "claim"],
  ["alicloud_vswitch", VSWITCH, "claim"],
  ["alicloud_ecs_key_pair", { key_pair_name: "ops" }, "claim"],
  ["alicloud_eip_association", { allocation_id: "eip-1", instance_id: "ngw-1" }, "claim"],
  [
    "alicloud_route_entry",
    { route_table_id: "vtb-1", destination_cidrblock: "10.9.0.0/16", nexthop_type: "Instance", nexthop_id: "i-1" },
    "claim",
  ],
];

describe("what may exist once leaves one stack before another takes it", () => {
  test.each(MOVES)("%s", (type, attributes, cause) => {
    const [old, own] = [`${type}.old`, `${type}.own`];
    for (const [from, to] of [
      ["a", "z"],
      ["z", "a"],
    ] as const) {
      const parts = [
        stack(from, { prior: { [old]: { ...attributes, id: "x-1" } } }),
        stack(to, { resources: { [own]: attributes } }),
      ];
      const wanted = {
        order: `${from}1 ${to}2`,
        hazards: [`${cause} ${from}/old < ${to}/own: phases`],
        phases: [`${from}: apply`, `${to}: apply`],
      };
      expect(told(planOf(...parts))).toEqual(wanted);
      expect(told(planOf(...parts.reverse()))).toEqual(wanted);
    }
  });

  test("a name in another region is another one", () => {
    const key = { key_pair_name: "ops" };
    const there = stack("a", {
      prior: { "alicloud_ecs_key_pair.old": { ...key, id: "ops" } },
      resources: { "alicloud_vpc.v": {} },
      region: "cn-beijing",
    });
    const here = stack("z", { resources: { "alicloud_ecs_key_pair.own": key } });
    expect(told(planOf(there, here)).hazards).toEqual([]);
  });

  test("nothing has to be said where it stays", () => {
    const there = stack("a", {
      resources: { "alicloud_ecs_network_interface.old": { ...NIC, primary_ip_address: "10.0.1.8" } },
      prior: { "alicloud_ecs_network_interface.old": { ...NIC, primary_ip_address: "10.0.1.8", id: "eni-1" } },
    });
    const here = stack("z", { resources: { "alicloud_ecs_network_interface.own": NIC } });
    expect(told(planOf(there, here)).hazards).toEqual([]);
  });
});

describe.each([
  ["a", "z"],
  ["z", "a"],
])("where %s is read by %s", (net, app) => {
  const vpc = { "alicloud_vpc.v": { cidr_block: "10.0.0.0/8" } };
  const priorVpc = { "alicloud_vpc.v": { cidr_block: "10.0.0.0/8", id: "vpc-1" } };
  const outputs = { vpc: "${alicloud_vpc.v.id}" };
  const own = { vpc_id: output(net, "vpc"), cidr_block: "10.0.1.0/24", zone_id: "cn-hangzhou-i" };

  test("what leaves the one that is read is kept by that", () => {
    const parts = [
      stack(net, {
        resources: vpc,
        outputs,
        prior: { ...priorVpc, "alicloud_vswitch.old": { ...VSWITCH, id: "vsw-1" } },
      }),
      stack(app, { resources: { "alicloud_vswitch.own": own }, reads: [net] }),
    ];
    expect(told(planOf(...parts))).toEqual({
      order: `${net}1 ${app}2`,
      hazards: [`claim ${net}/old < ${app}/own: kept`],
      phases: [`${net}: apply`, `${app}: apply`],
    });
  });

  test("what leaves the one that reads goes first, where it reads nothing new", () => {
    const parts = [
      stack(net, { resources: { ...vpc, "alicloud_vswitch.own": VSWITCH }, outputs, prior: priorVpc }),
      stack(app, { reads: [net], prior: { "alicloud_vswitch.old": { ...VSWITCH, id: "vsw-1" } } }),
    ];
    expect(told(planOf(...parts))).toEqual({
      order: `${app}1 ${net}2`,
      hazards: [`claim ${app}/old < ${net}/own: phases`],
      phases: [`${app}: apply`, `${net}: apply`],
    });
  });

  test("it goes in an apply of its own, where something new is read", () => {
    const parts = [
      stack(net, {
        resources: {
          ...vpc,
          "alicloud_vswitch.own": VSWITCH,
          "alicloud_security_group.g": { vpc_id: "${alicloud_vpc.v.id}" },
        },
        outputs: { ...outputs, group: "${alicloud_security_group.g.id}" },
        prior: priorVpc,
      }),
      stack(app, {
        reads: [net],
        resources: { "alicloud_security_group_rule.r": { ...RULE, security_group_id: output(net, "group") } },
        prior: { "alicloud_vswitch.old": { ...VSWITCH, id: "vsw-1" } },
      }),
    ];
    expect(told(planOf(...parts))).toEqual({
      order: `${net}1 ${app}2`,
      hazards: [`claim ${app}/old < ${net}/own: phases`],
      phases: [`${app}: apply -target='alicloud_vswitch.old'`, `${net}: apply`, `${app}: apply`],
    });
  });

  test("what is read is made first where what uses the old one moves to it", () => {
    const instance = { instance_type: "ecs.g7.large", image_id: "m-1", security_groups: ["sg-1"] };
    const parts = [
      stack(net, {
        resources: { ...vpc, "alicloud_vswitch.b": { ...VSWITCH, cidr_block: "10.0.2.0/24" } },
        outputs: { ...outputs, vswitch: "${alicloud_vswitch.b.id}" },
        prior: { ...priorVpc, "alicloud_vswitch.a": { ...VSWITCH, id: "vsw-a" } },
      }),
      stack(app, {
        reads: [net],
        resources: { "alicloud_instance.i": { ...instance, vswitch_id: output(net, "vswitch") } },
        prior: { "alicloud_instance.i": { ...instance, id: "i-1", vswitch_id: "vsw-a", status: "Running" } },
      }),
    ];
    expect(told(planOf(...parts))).toEqual({
      order: `${net}1 ${app}2`,
      hazards: [`vswitch-in-use ${app}/i < ${net}/a: phases`],
      phases: [`${net}: apply -target='alicloud_vswitch.b'`, `${app}: apply`, `${net}: apply`],
    });
  });

  test("no order helps where what is read is replaced while it is used", () => {
    const instance = { instance_type: "ecs.g7.large", image_id: "m-1", security_groups: ["sg-1"] };
    const parts = [
      stack(net, {
        resources: { ...vpc, "alicloud_vswitch.a": { ...VSWITCH, cidr_block: "10.0.2.0/24" } },
        outputs: { ...outputs, vswitch: "${alicloud_vswitch.a.id}" },
        prior: { ...priorVpc, "alicloud_vswitch.a": { ...VSWITCH, id: "vsw-a" } },
      }),
      stack(app, {
        reads: [net],
        resources: { "alicloud_instance.i": { ...instance, vswitch_id: output(net, "vswitch") } },
        prior: { "alicloud_instance.i": { ...instance, id: "i-1", vswitch_id: "vsw-a", status: "Running" } },
      }),
    ];
    expect(told(planOf(...parts)).hazards).toEqual([`vswitch-in-use ${app}/i < ${net}/a: impossible`]);
  });
});

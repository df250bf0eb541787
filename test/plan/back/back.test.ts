import { describe, expect, test } from "vitest";
import type { JsonObject } from "../../../src/model/json";
import type { PriorObject } from "../../../src/model/state";
import { evaluateApp } from "../../../src/policy/evaluate";
import type { Back } from "../../../src/policy/result";
import { object, part, state } from "../../support/model";

type Resources = Parameters<typeof part>[0];

const VPC = { vpc_name: "main", cidr_block: "10.0.0.0/16" };
const vswitch = (zone: string, n: number) => ({
  vpc_id: "${alicloud_vpc.main.id}",
  zone_id: `cn-hangzhou-${zone}`,
  cidr_block: `10.0.${n}.0/24`,
});
const vpcObject = object("alicloud_vpc.main", { id: "vpc-1", ...VPC });
const vswitchObject = (address: string, zone: string, n: number, id = `vsw-${n}`) =>
  object(
    address,
    { id, vpc_id: "vpc-1", zone_id: `cn-hangzhou-${zone}`, cidr_block: `10.0.${n}.0/24` },
    { dependencies: ["alicloud_vpc.main"] },
  );

function wayBack(document: Resources, ...objects: PriorObject[]): Back {
  const options = { command: "plan", withRunbook: true } as const;
  const { runbook } = evaluateApp([part(document, state(...objects))], options);
  if (!runbook?.back) throw new Error("no way back");
  return runbook.back;
}

const told = ({ plan }: Back) =>
  plan.changes.filter(({ kind }) => kind !== "no-op").map(({ kind, address }) => `${kind} ${address}`);

describe("what the way back does", () => {
  const CASES: readonly (readonly [name: string, document: JsonObject, objects: readonly PriorObject[], string[]])[] = [
    ["nothing, where nothing changes", { alicloud_vpc: { main: VPC } }, [vpcObject], []],
    [
      "destroys what is created",
      { alicloud_vpc: { main: VPC }, alicloud_vswitch: { a: vswitch("h", 1) } },
      [vpcObject],
      ["delete alicloud_vswitch.a"],
    ],
    [
      "creates what is destroyed",
      { alicloud_vpc: { main: VPC } },
      [vpcObject, vswitchObject("alicloud_vswitch.a", "h", 1)],
      ["create alicloud_vswitch.a"],
    ],
    [
      "gives attributes their old values",
      { alicloud_vpc: { main: { ...VPC, description: "new" } } },
      [object("alicloud_vpc.main", { id: "vpc-1", ...VPC, description: "old" })],
      ["update alicloud_vpc.main"],
    ],
    [
      "takes away what was not set",
      { alicloud_vpc: { main: { ...VPC, description: "new" } } },
      [vpcObject],
      ["update alicloud_vpc.main"],
    ],
    [
      "replaces what is replaced, with all that hangs on it",
      {
        alicloud_vpc: { main: VPC },
        alicloud_vswitch: { a: vswitch("i", 1) },
        alicloud_ecs_network_interface: { a: { vswitch_id: "${alicloud_vswitch.a.id}", security_group_ids: ["sg-1"] } },
      },
      [
        vpcObject,
        vswitchObject("alicloud_vswitch.a", "h", 1),
        object(
          "alicloud_ecs_network_interface.a",
          { id: "eni-1", vswitch_id: "vsw-1", security_group_ids: ["sg-1"], private_ip: "10.0.1.7" },
          { dependencies: ["alicloud_vpc.main", "alicloud_vswitch.a"] },
        ),
      ],
      ["replace alicloud_ecs_network_interface.a", "replace alicloud_vswitch.a"],
    ],
    [
      "makes the instances that were there",
      { alicloud_vpc: { main: VPC }, alicloud_vswitch: { a: { ...vswitch("h", 0), count: 1 } } },
      [0, 1, 2].map((n) => ({ ...vswitchObject(`alicloud_vswitch.a[${n}]`, "h", n) })).concat(vpcObject),
      ["create alicloud_vswitch.a[1]", "create alicloud_vswitch.a[2]"],
    ],
    [
      "goes from for_each to what it was",
      {
        alicloud_vpc: { main: VPC },
        alicloud_vswitch: {
          a: { ...vswitch("h", 0), for_each: { x: 1, y: 2 }, cidr_block: "10.0.${each.value}.0/24" },
        },
      },
      [vpcObject, vswitchObject("alicloud_vswitch.a[0]", "h", 8), vswitchObject("alicloud_vswitch.a[1]", "h", 9)],
      [
        'delete alicloud_vswitch.a["x"]',
        'delete alicloud_vswitch.a["y"]',
        "create alicloud_vswitch.a[0]",
        "create alicloud_vswitch.a[1]",
      ],
    ],
  ];

  test.each(CASES)("%s", (_, document, objects, expected) => {
    const back = wayBack(document as Resources, ...objects);
    expect(told(back).sort()).toEqual([...expected].sort());
    expect(back.untold).toEqual([]);
    expect(back.plan.undecided).toEqual([]);
  });

  test("what moves moves back, and is the same object", () => {
    const document: JsonObject = {
      resource: { alicloud_vpc: { new: VPC } },
      moved: [{ from: "alicloud_vpc.main", to: "alicloud_vpc.new" }],
    };
    const [change] = wayBack(document, vpcObject).plan.changes;
    expect(change).toMatchObject({ address: "alicloud_vpc.main", kind: "no-op", movedFrom: "alicloud_vpc.new" });
  });

  test("text that looks like an expression stays text", () => {
    const old = "costs ${1 + 1} %{ if";
    const document = { alicloud_vpc: { main: { ...VPC, description: "new" } } };
    const [change] = wayBack(document, object("alicloud_vpc.main", { id: "vpc-1", ...VPC, description: old })).plan
      .changes;
    expect(change?.attributes).toMatchObject([{ attribute: "description", before: "new", after: old }]);
  });
});

describe("modules", () => {
  const inModule = (module: string, address: string, zone: string, n: number): PriorObject => ({
    ...vswitchObject(address, zone, n),
    address: `${module}.${address}`,
    module,
    dependencies: ["alicloud_vpc.main"],
  });

  test("one that is called no more comes back, after what it needed", () => {
    const objects = [vpcObject, inModule("module.net", "alicloud_vswitch.a", "h", 1)];
    const back = wayBack({ alicloud_ecs_key_pair: { k: { key_pair_name: "k" } } } as Resources, ...objects);
    expect(told(back)).toEqual(
      ["create alicloud_vpc.main", "create module.net.alicloud_vswitch.a", "delete alicloud_ecs_key_pair.k"].sort(),
    );
    const wave = (address: string) => back.plan.waves.flat().find((step) => step.address === address)?.wave ?? 0;
    expect(wave("alicloud_vpc.main")).toBeLessThan(wave("module.net.alicloud_vswitch.a"));
  });

  test("several instances of one are not made up: it is said", () => {
    const objects = ["a", "b"].map((key, i) => inModule(`module.net["${key}"]`, "alicloud_vswitch.v", "h", i));
    const back = wayBack({ alicloud_vpc: { main: VPC } }, vpcObject, ...objects);
    expect(back.untold).toEqual([{ stack: "test", address: "module.net" }]);
    expect(told(back)).toEqual([]);
  });
});

test("a secret of the new configuration is in nothing that is said of the way back", () => {
  const secret = "correct-horse-battery";
  const document: JsonObject = {
    variable: { word: { sensitive: true, default: secret } },
    resource: { alicloud_vpc: { main: { ...VPC, description: "${var.word}" } } },
  };
  const back = wayBack(document, object("alicloud_vpc.main", { id: "vpc-1", ...VPC, description: "old" }));
  expect(told(back)).toEqual(["update alicloud_vpc.main"]);
  expect(JSON.stringify(back)).not.toContain(secret);
});

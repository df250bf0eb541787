import { describe, expect, test } from "vitest";
import { Model } from "../../src/model/model";
import { InputError } from "../../src/model/problem";
import { model, object, part, state } from "../support/model";

const value = (document: Parameters<typeof model>[0], type: string, name: string, attribute: string) => {
  const built = model(document);
  const [resource] = built.instances(built.root("test"), "managed", type, name);
  if (!resource) throw new Error(`${type}.${name} is not declared`);
  return built.value(resource, attribute);
};

describe("three values", () => {
  const vswitch = (attributes: Record<string, string>) => ({
    variable: { given: { default: "cn-hangzhou-i" }, open: {} },
    locals: { zone: "${var.given}", chain: "${local.zone}" },
    resource: {
      alicloud_vpc: { main: { cidr_block: "10.0.0.0/8" } },
      alicloud_vswitch: { a: attributes },
    },
  });

  test.each([
    ["a literal", "cn-hangzhou-i", { kind: "known", value: "cn-hangzhou-i" }],
    ["a variable with a default", "${var.given}", { kind: "known", value: "cn-hangzhou-i" }],
    ["a local that leads to another", "${local.chain}", { kind: "known", value: "cn-hangzhou-i" }],
    ["a template of known parts", "cn-${var.given}", { kind: "known", value: "cn-cn-hangzhou-i" }],
    ["a variable without a value", "${var.open}", { kind: "unknown", missing: { kind: "variable", subject: "open" } }],
    [
      "a computed attribute",
      "${alicloud_vpc.main.id}",
      { kind: "unknown", missing: { kind: "computed", subject: "alicloud_vpc.main.id" } },
    ],
    ["a configured attribute of another", "${alicloud_vpc.main.cidr_block}", { kind: "known", value: "10.0.0.0/8" }],
    ["a data source", "${data.alicloud_zones.all.id}", { kind: "unknown", missing: { kind: "data" } }],
    ["a module output", "${module.net.zone}", { kind: "unknown", missing: { kind: "module" } }],
    ["a function", "${upper(var.given)}", { kind: "known", value: "CN-HANGZHOU-I" }],
    ["a function of the moment", "${timestamp()}", { kind: "unknown", missing: { kind: "expression" } }],
    ["operators", '${var.given == "x" ? "a" : "b${1 + 1}"}', { kind: "known", value: "b2" }],
    [
      "a function of an unknown",
      "${upper(var.open)}",
      { kind: "unknown", missing: { kind: "variable", subject: "open" } },
    ],
  ])("%s", (_, text, expected) => {
    expect(value(vswitch({ zone_id: text }), "alicloud_vswitch", "a", "zone_id")).toMatchObject(expected);
  });

  test("what is not set is absent, not unknown", () => {
    expect(value(vswitch({}), "alicloud_vswitch", "a", "zone_id")).toEqual({ kind: "absent" });
  });

  test("one unknown element makes a list unknown, its targets stay known one by one", () => {
    const built = model({
      resource: {
        alicloud_security_group: { a: {} },
        alicloud_instance: { i: { security_groups: ["${alicloud_security_group.a.id}", "sg-external"] } },
      },
    });
    const [instance] = built.ofType("alicloud_instance");
    if (!instance) throw new Error("no instance");
    expect(built.value(instance, "security_groups").kind).toBe("unknown");
    expect(built.targets(instance, "security_groups")).toMatchObject({
      kind: "known",
      value: [{ kind: "resource" }, { kind: "external", id: "sg-external" }],
    });
  });
});

describe("count and for_each", () => {
  test("known ones are expanded, with their own each and count", () => {
    const built = model({
      resource: {
        alicloud_vswitch: {
          counted: { count: 2, cidr_block: "10.0.${count.index}.0/24" },
          keyed: {
            for_each: { i: "cn-hangzhou-i", j: "cn-hangzhou-j" },
            zone_id: "${each.value}",
            vswitch_name: "${each.key}",
          },
          set: { for_each: '${toset(["b", "a"])}' },
        },
      },
    });
    expect(built.resources.map((resource) => resource.address)).toEqual([
      "alicloud_vswitch.counted[0]",
      "alicloud_vswitch.counted[1]",
      'alicloud_vswitch.keyed["i"]',
      'alicloud_vswitch.keyed["j"]',
      'alicloud_vswitch.set["a"]',
      'alicloud_vswitch.set["b"]',
    ]);
    expect(
      built.resources.slice(0, 4).map((r) => built.value(r, r.address.includes("counted") ? "cidr_block" : "zone_id")),
    ).toMatchObject([
      { value: "10.0.0.0/24" },
      { value: "10.0.1.0/24" },
      { value: "cn-hangzhou-i" },
      { value: "cn-hangzhou-j" },
    ]);
  });

  test("an unknown one stands for all of them and says what is missing", () => {
    const built = model({
      variable: { n: {} },
      resource: { alicloud_vswitch: { a: { count: "${var.n}" }, b: { zone_id: "${alicloud_vswitch.a[1].zone_id}" } } },
    });
    const [a, b] = built.resources;
    expect(a?.repetition.missing).toEqual({ kind: "variable", subject: "n" });
    expect(b && built.value(b, "zone_id")).toMatchObject({
      kind: "unknown",
      missing: { kind: "variable", subject: "n" },
    });
  });
});

describe("targets", () => {
  test("an id written out finds the resource that has it in the state", () => {
    const built = model(
      { alicloud_vpc: { main: {} }, alicloud_vswitch: { a: { vpc_id: "vpc-1" }, b: { vpc_id: "vpc-2" } } },
      state(object("alicloud_vpc.main", { id: "vpc-1" })),
    );
    const [a, b] = built.ofType("alicloud_vswitch");
    expect(a && built.target(a, "vpc_id")).toMatchObject({
      kind: "resource",
      resource: { address: "alicloud_vpc.main" },
    });
    expect(b && built.target(b, "vpc_id")).toEqual({ kind: "external", id: "vpc-2" });
  });

  test("a reference that another attribute only passes on is followed", () => {
    const built = model({
      alicloud_vswitch: { a: {} },
      alicloud_instance: {
        i: { vswitch_id: "${alicloud_vswitch.a.id}" },
        k: { vswitch_id: "${alicloud_instance.i.vswitch_id}" },
      },
    });
    const [, k] = built.ofType("alicloud_instance");
    expect(k && built.target(k, "vswitch_id")).toMatchObject({
      kind: "resource",
      resource: { address: "alicloud_vswitch.a" },
    });
  });

  const switches = {
    variable: { second: { default: true }, open: {} },
    resource: {
      alicloud_vswitch: { v: { count: 3 }, w: { for_each: { a: "a", b: "b" } } },
      alicloud_instance: {} as Record<string, object>,
    },
  };
  const instance = (body: object) =>
    model({ ...switches, resource: { ...switches.resource, alicloud_instance: { i: body } } } as never);

  test.each([
    ["element(alicloud_vswitch.v[*].id, 4)", "alicloud_vswitch.v[1]"],
    ["alicloud_vswitch.v.*.id[2]", "alicloud_vswitch.v[2]"],
    ["alicloud_vswitch.v[1 + 1].id", "alicloud_vswitch.v[2]"],
    ['alicloud_vswitch.w[lower("B")].id', 'alicloud_vswitch.w["b"]'],
    ["var.second ? alicloud_vswitch.v[1].id : alicloud_vswitch.v[0].id", "alicloud_vswitch.v[1]"],
    ["[alicloud_vswitch.v[0].id, alicloud_vswitch.v[1].id][1]", "alicloud_vswitch.v[1]"],
    ["try(alicloud_vswitch.v[0].id, null)", "alicloud_vswitch.v[0]"],
  ])("%s chooses an object whose id is not known yet", (code, address) => {
    const built = instance({ vswitch_id: `\${${code}}` });
    const [i] = built.ofType("alicloud_instance");
    expect(i && built.target(i, "vswitch_id")).toMatchObject({ kind: "resource", resource: { address } });
  });

  test.each(["var.open ? alicloud_vswitch.v[1].id : alicloud_vswitch.v[0].id", "alicloud_vswitch.v[var.open].id"])(
    "%s is a choice that is not known",
    (code) => {
      const built = instance({ vswitch_id: `\${${code}}` });
      const [i] = built.ofType("alicloud_instance");
      expect(i && built.target(i, "vswitch_id")).toMatchObject({ kind: "unknown" });
    },
  );

  test("a list that code puts together names its objects one by one", () => {
    const built = instance({ security_groups: '${concat(alicloud_vswitch.v[*].id, ["sg-1"])}' });
    const [i] = built.ofType("alicloud_instance");
    expect(i && built.targets(i, "security_groups")).toMatchObject({
      kind: "known",
      value: [
        { kind: "resource", resource: { address: "alicloud_vswitch.v[0]" } },
        { kind: "resource", resource: { address: "alicloud_vswitch.v[1]" } },
        { kind: "resource", resource: { address: "alicloud_vswitch.v[2]" } },
        { kind: "external", id: "sg-1" },
      ],
    });
  });

  test("a reference to another stack of the app is followed through its output", () => {
    const net = part(
      {
        output: { "cross-stack-output-vsw": { value: "${alicloud_vswitch.a.id}" } },
        resource: { alicloud_vswitch: { a: { zone_id: "cn-hangzhou-i" } } },
      },
      undefined,
      "net",
    );
    const app = part(
      {
        data: { terraform_remote_state: { "cross-stack-reference-input-net": { backend: "local" } } },
        resource: {
          alicloud_instance: {
            i: {
              vswitch_id:
                "${data.terraform_remote_state.cross-stack-reference-input-net.outputs.cross-stack-output-vsw}",
            },
          },
        },
      },
      undefined,
      "app",
    );
    const built = new Model([net, app]);
    const [instance] = built.ofType("alicloud_instance");
    expect(instance && built.target(instance, "vswitch_id")).toMatchObject({
      kind: "resource",
      resource: { stack: "net", address: "alicloud_vswitch.a" },
    });
  });

  test("deprecated type names are the same type", () => {
    const built = model({ alicloud_network_interface: { old: {} }, alicloud_ecs_network_interface: { new: {} } });
    expect(built.ofType("alicloud_ecs_network_interface").map((r) => r.address)).toEqual([
      "alicloud_network_interface.old",
      "alicloud_ecs_network_interface.new",
    ]);
  });
});

test("a count that no account holds is refused instead of exhausting the memory", () => {
  expect(() => model({ alicloud_vpc: { a: { count: 5_000_000_000 } } })).toThrow(/configuration\/count/);
});

test("attributes that refer to each other in a circle are reported with the circle", () => {
  const built = model({
    locals: { a: "${local.b}", b: "${local.a}" },
    resource: { alicloud_vpc: { main: { cidr_block: "${local.a}" } } },
  });
  const [vpc] = built.resources;
  expect(() => vpc && built.value(vpc, "cidr_block")).toThrow(InputError);
  expect(() => vpc && built.value(vpc, "cidr_block")).toThrow(/local\.a → local\.b → local\.a/);
});

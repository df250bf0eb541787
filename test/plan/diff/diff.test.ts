import { describe, expect, test } from "vitest";
import type { JsonObject } from "../../../src/model/json";
import { ALL_SECRET } from "../../../src/model/secret-places";
import { Network } from "../../../src/network/network";
import { makePlan } from "../../../src/plan/plan";
import { model, object, state } from "../../support/model";

type Document = Parameters<typeof model>[0];
type Prior = Parameters<typeof model>[1];

function changes(document: Document, prior?: Prior) {
  const built = model(document, prior);
  return makePlan(built, new Network(built)).changes;
}

/** One vSwitch against one prior object. */
function vswitch(configured: JsonObject, prior: JsonObject) {
  const [change] = changes(
    { alicloud_vswitch: { a: configured } },
    state(object("alicloud_vswitch.a", { id: "vsw-1", ...prior })),
  );
  return change;
}

describe("what the provider's SDK takes for a difference", () => {
  const base = { vpc_id: "vpc-1", zone_id: "cn-hangzhou-i", cidr_block: "10.0.0.0/24" };

  test.each<[string, JsonObject, JsonObject, string, string[]]>([
    ["nothing", base, base, "no-op", []],
    ["an online attribute", { ...base, description: "b" }, { ...base, description: "a" }, "update", []],
    ["an attribute that forces replacement", { ...base, zone_id: "cn-hangzhou-j" }, base, "replace", ["zone_id"]],
    ["two of them", { ...base, zone_id: "x", cidr_block: "10.0.1.0/24" }, base, "replace", ["cidr_block", "zone_id"]],
    ["optional and computed, not set", { zone_id: "cn-hangzhou-i" }, base, "no-op", []],
    ["optional, not set any more", base, { ...base, description: "a" }, "update", []],
    ["optional, unset against the zero of its type", base, { ...base, description: "" }, "no-op", []],
    ["a tag removed", base, { ...base, tags: { a: "1" } }, "update", []],
    [
      "tags in another order",
      { ...base, tags: { b: "2", a: "1" } },
      { ...base, tags: { a: "1", b: "2" } },
      "no-op",
      [],
    ],
    [
      "a number written as a string",
      { ...base, ipv6_cidr_block_mask: "8" },
      { ...base, ipv6_cidr_block_mask: 8 },
      "no-op",
      [],
    ],
  ])("%s", (_, configured, prior, kind, paths) => {
    const change = vswitch(configured, prior);
    expect(change?.kind).toBe(kind);
    expect([...(change?.replacePaths ?? [])].sort()).toEqual([...paths].sort());
  });

  test("sets have no order and no duplicates, lists have both", () => {
    const prior = state(object("alicloud_instance.a", { id: "i-1", security_groups: ["sg-1", "sg-2"] }));
    const kind = (groups: string[]) =>
      changes({ alicloud_instance: { a: { security_groups: groups } } }, prior)[0]?.kind;
    expect(kind(["sg-2", "sg-1", "sg-2"])).toBe("no-op");
    expect(kind(["sg-2"])).toBe("update");
  });

  test("a difference that the provider hides is none", () => {
    const rule = { type: "ingress", ip_protocol: "icmp", security_group_id: "sg-1", cidr_ip: "10.0.0.0/8" };
    const prior = { id: "sg-1:ingress", ...rule, port_range: "-1/-1", policy: "accept", priority: 1 };
    const [hidden] = changes(
      { alicloud_security_group_rule: { a: { ...rule, port_range: "80/80" } } },
      state(object("alicloud_security_group_rule.a", prior)),
    );
    expect(hidden?.kind).toBe("no-op");
    const [shown] = changes(
      { alicloud_security_group_rule: { a: { ...rule, ip_protocol: "tcp", port_range: "80/80" } } },
      state(object("alicloud_security_group_rule.a", { ...prior, ip_protocol: "tcp", port_range: "22/22" })),
    );
    expect(shown?.replacePaths).toEqual(["port_range"]);
  });

  test("a default stands for a value that is not set", () => {
    const rule = {
      type: "ingress",
      ip_protocol: "tcp",
      security_group_id: "sg-1",
      cidr_ip: "10.0.0.0/8",
      port_range: "22/22",
    };
    const prior = (policy: string) => state(object("alicloud_security_group_rule.a", { ...rule, policy, priority: 1 }));
    expect(changes({ alicloud_security_group_rule: { a: rule } }, prior("accept"))[0]?.kind).toBe("no-op");
    expect(changes({ alicloud_security_group_rule: { a: rule } }, prior("drop"))[0]?.replacePaths).toEqual(["policy"]);
  });

  test("nested blocks pair up by index; the member that forces replacement is named", () => {
    const prior = state(
      object("alicloud_instance.a", {
        id: "i-1",
        data_disks: [{ size: 20, name: "d", category: "cloud_efficiency", delete_with_instance: true }],
      }),
    );
    const plan = (disks: JsonObject[]) => changes({ alicloud_instance: { a: { data_disks: disks } } }, prior)[0];
    expect(plan([{ size: 20, name: "d" }])?.kind).toBe("no-op");
    expect(plan([{ size: 40, name: "d" }])?.replacePaths).toEqual(["data_disks.0.size"]);
    expect(plan([{ size: 20, name: "d" }, { size: 5 }])?.replacePaths).toContain("data_disks.1.size");
    expect(plan([])?.replacePaths).toContain("data_disks.0.size");
    expect(changes({ alicloud_instance: { a: {} } }, prior)[0]?.kind).toBe("replace");
  });
});

describe("what is not known here", () => {
  const base = { vpc_id: "vpc-1", zone_id: "cn-hangzhou-i", cidr_block: "10.0.0.0/24" };
  const prior = object("alicloud_vswitch.a", { id: "vsw-1", ...base });
  const plan = (document: Document, ...more: ReturnType<typeof object>[]) => {
    const built = model(document, state(prior, ...more));
    return makePlan(built, new Network(built));
  };
  const vswitchWith = (zone: string, document: object = {}) =>
    ({ ...document, resource: { alicloud_vswitch: { a: { ...base, zone_id: zone } } } }) as Document;
  const zones = { alicloud_zones: { all: {} } };

  test.each([
    ["a variable without a value", "${var.x}", { kind: "variable", subject: "x" }],
    ["a function of a provider", "${provider::x::f(var.zones[0])}", { kind: "expression" }],
    ["a module output", "${module.net.zone}", { kind: "module" }],
    ["a data source that is read while planning", "${data.alicloud_zones.all.zones[0].id}", { kind: "data" }],
  ])("%s is undecided, not a replacement", (_, zone, missing) => {
    const variable = { x: {}, zones: { default: ["cn-hangzhou-i"] } };
    const planned = plan(vswitchWith(zone, { variable, data: zones }));
    expect(planned.changes.map((change) => change.kind)).toEqual(["no-op"]);
    expect(planned.undecided).toMatchObject([{ address: "alicloud_vswitch.a.zone_id", missing }]);
  });

  test("a data source is worth what it held last", () => {
    const held = { mode: "data", type: "alicloud_zones", name: "all" } as const;
    const data = object("data.alicloud_zones.all", { id: "z", zones: [{ id: "cn-hangzhou-i" }] }, held);
    const planned = plan(vswitchWith("${data.alicloud_zones.all.zones[0].id}", { data: zones }), data);
    expect([planned.changes.map((change) => change.kind), planned.undecided]).toEqual([["no-op"], []]);
  });

  test("a data source that has to wait for the apply is unknown to Terraform too", () => {
    const planned = plan({
      data: { alicloud_zones: { all: { multi: "${alicloud_vpc.new.id}" } } },
      resource: {
        alicloud_vpc: { new: {} },
        alicloud_vswitch: { a: { ...base, zone_id: "${data.alicloud_zones.all.zones[0].id}" } },
      },
    });
    expect(planned.changes.map((change) => change.kind)).toEqual(["read", "create", "replace"]);
  });

  test("objects of a module that was not read are undecided, not deleted", () => {
    const place = { type: "alicloud_vswitch", name: "s", module: "module.net" };
    const inner = object("module.net.alicloud_vswitch.s", { id: "vsw-2" }, place);
    const kept = plan({ module: { net: { source: "./net" } }, resource: { alicloud_vswitch: { a: base } } }, inner);
    expect(kept.changes.map((change) => change.kind)).toEqual(["no-op"]);
    expect(kept.undecided).toMatchObject([{ address: "module.net", missing: { kind: "module" } }]);
    const gone = plan({ alicloud_vswitch: { a: base } }, inner);
    expect(gone.changes.map((change) => change.kind)).toEqual(["no-op", "delete"]);
  });
});

test("counted resources refer to each other by their own key", () => {
  const document = {
    alicloud_ecs_network_interface: { e: { count: 2 }, k: { for_each: { a: 1 } } },
    alicloud_ecs_network_interface_attachment: {
      e: { count: 2, network_interface_id: "${alicloud_ecs_network_interface.e[count.index].id}", instance_id: "i-1" },
      k: {
        for_each: { a: 1 },
        network_interface_id: "${alicloud_ecs_network_interface.k[each.key].id}",
        instance_id: "i-1",
      },
    },
  };
  const objects = ([0, 1, "a"] as const).flatMap((key) => {
    const name = key === "a" ? "k" : "e";
    const id = `eni-${key}`;
    const at = (type: string, attributes: JsonObject) =>
      object(`${type}.${name}[${JSON.stringify(key)}]`, attributes, { type, name, key });
    return [
      at("alicloud_ecs_network_interface", { id }),
      at("alicloud_ecs_network_interface_attachment", {
        id: `${id}:i-1`,
        network_interface_id: id,
        instance_id: "i-1",
      }),
    ];
  });
  expect(changes(document, state(...objects)).map((change) => change.kind)).toEqual(Array(6).fill("no-op"));
});

describe("values flow along references", () => {
  const document: Document = {
    alicloud_vswitch: { a: { zone_id: "cn-hangzhou-i", cidr_block: "10.0.1.0/24", vpc_id: "vpc-1" } },
    alicloud_ecs_network_interface: { e: { vswitch_id: "${alicloud_vswitch.a.id}" } },
    alicloud_ecs_network_interface_attachment: {
      e: { network_interface_id: "${alicloud_ecs_network_interface.e.id}", instance_id: "i-1" },
    },
  };
  const objects = (block: string) =>
    state(
      object("alicloud_vswitch.a", { id: "vsw-1", zone_id: "cn-hangzhou-i", cidr_block: block, vpc_id: "vpc-1" }),
      object("alicloud_ecs_network_interface.e", { id: "eni-1", vswitch_id: "vsw-1" }),
      object("alicloud_ecs_network_interface_attachment.e", {
        id: "eni-1:i-1",
        network_interface_id: "eni-1",
        instance_id: "i-1",
      }),
    );

  test("the id of an unchanged object is known, so nothing changes behind it", () => {
    expect(changes(document, objects("10.0.1.0/24")).map((change) => change.kind)).toEqual(["no-op", "no-op", "no-op"]);
  });

  test("a replacement cascades through ids that become unknown", () => {
    const planned = changes(document, objects("10.0.2.0/24"));
    expect(planned.map((change) => [change.kind, change.replacePaths])).toEqual([
      ["replace", ["cidr_block"]],
      ["replace", ["vswitch_id"]],
      ["replace", ["network_interface_id"]],
    ]);
    expect(planned[2]?.attributes).toContainEqual(
      expect.objectContaining({ attribute: "network_interface_id", before: "eni-1", afterUnknown: true }),
    );
  });
});

describe("lifecycle and state", () => {
  const base = { vpc_id: "vpc-1", zone_id: "cn-hangzhou-i", cidr_block: "10.0.0.0/24" };

  test("ignore_changes takes the prior value", () => {
    expect(vswitch({ ...base, zone_id: "x", lifecycle: { ignore_changes: ["zone_id"] } }, base)?.kind).toBe("no-op");
    expect(vswitch({ ...base, zone_id: "x", lifecycle: [{ ignore_changes: "all" }] }, base)?.kind).toBe("no-op");
  });

  test("ignore_changes of one key leaves the others", () => {
    const tagged = { ...base, lifecycle: { ignore_changes: ['tags["owner"]'] } };
    const prior = { ...base, tags: { owner: "a", stage: "b" } };
    expect(vswitch({ ...tagged, tags: { owner: "x", stage: "b" } }, prior)?.kind).toBe("no-op");
    expect(vswitch({ ...tagged, tags: { owner: "x", stage: "y" } }, prior)?.kind).toBe("update");
  });

  test.each([
    { data_disks: { for_each: "${var.disks}", content: {} } },
    [{ data_disks: [{ for_each: "${var.disks}", content: {} }] }],
  ])("a dynamic block of unknown number is undecided: %j", (dynamic) => {
    const built = model(
      { alicloud_instance: { a: { dynamic } } } as Document,
      state(object("alicloud_instance.a", { id: "i-1", data_disks: [{ size: 20 }] })),
    );
    const plan = makePlan(built, new Network(built));
    expect(plan.changes.map((change) => change.kind)).toEqual(["no-op"]);
    expect(plan.undecided).toMatchObject([{ address: "alicloud_instance.a.data_disks" }]);
  });

  test("create_before_destroy turns the actions round and spreads to what is needed", () => {
    const planned = changes(
      {
        alicloud_vswitch: { a: { ...base, cidr_block: "10.0.9.0/24" } },
        alicloud_ecs_network_interface: {
          e: { vswitch_id: "${alicloud_vswitch.a.id}", lifecycle: { create_before_destroy: true } },
        },
      },
      state(
        object("alicloud_vswitch.a", { id: "vsw-1", ...base }),
        object("alicloud_ecs_network_interface.e", { id: "eni-1", vswitch_id: "vsw-1" }),
      ),
    );
    expect(planned.map((change) => change.actions)).toEqual([
      ["create", "delete"],
      ["create", "delete"],
    ]);
  });

  test("create_before_destroy spreads to what replace_triggered_by names", () => {
    const planned = changes(
      {
        alicloud_vswitch: { a: { ...base, cidr_block: "10.0.9.0/24" } },
        alicloud_vpc: {
          v: { lifecycle: { create_before_destroy: true, replace_triggered_by: ["alicloud_vswitch.a"] } },
        },
      },
      state(object("alicloud_vswitch.a", { id: "vsw-1", ...base })),
    );
    expect(planned[0]?.actions).toEqual(["create", "delete"]);
  });

  test("replace_triggered_by replaces when what it names changes", () => {
    const document = (description: string): Document => ({
      alicloud_vpc: { main: { description } },
      alicloud_vswitch: { a: { ...base, lifecycle: { replace_triggered_by: ["alicloud_vpc.main.description"] } } },
    });
    const prior = state(
      object("alicloud_vpc.main", { id: "vpc-1", description: "old" }),
      object("alicloud_vswitch.a", { id: "vsw-1", ...base }),
    );
    expect(changes(document("new"), prior)[1]).toMatchObject({ kind: "replace", reason: "replace_by_triggers" });
    expect(changes(document("old"), prior)[1]?.kind).toBe("no-op");
  });

  test("a tainted object is replaced, a deposed one and one that is not declared any more are deleted", () => {
    const planned = changes(
      { alicloud_vswitch: { a: base } },
      state(
        object("alicloud_vswitch.a", { id: "vsw-1", ...base }, { tainted: true }),
        object("alicloud_vswitch.a", { id: "vsw-0", ...base }, { deposed: "deadbeef" }),
        object("alicloud_vpc.gone", { id: "vpc-0" }),
      ),
    );
    expect(planned.map((change) => [change.address, change.kind, change.reason])).toEqual([
      ["alicloud_vswitch.a", "replace", "replace_because_tainted"],
      ["alicloud_vswitch.a (deposed object deadbeef)", "delete", "delete_because_no_resource_config"],
      ["alicloud_vpc.gone", "delete", "delete_because_no_resource_config"],
    ]);
  });

  test("a declaration of unknown count is named as undecided, never as a change", () => {
    const built = model({ variable: { n: {} }, resource: { alicloud_vpc: { a: { count: "${var.n}" } } } });
    const plan = makePlan(built, new Network(built));
    expect(plan.changes).toEqual([]);
    expect(plan.undecided).toEqual([
      { stack: "test", address: "alicloud_vpc.a", missing: { kind: "variable", subject: "n" } },
    ]);
  });
});

describe("objects that have another address now", () => {
  const base = { cidr_block: "10.0.0.0/16" };
  const kinds = (document: Document, ...objects: ReturnType<typeof object>[]) =>
    changes(document, state(...objects)).map((change) => [change.address, change.kind]);

  test("a moved block carries the object along", () => {
    const moved = [{ from: "alicloud_vpc.old", to: "alicloud_vpc.new" }];
    const document = { moved, resource: { alicloud_vpc: { new: base } } } as unknown as Document;
    const old = object("alicloud_vpc.old", { id: "vpc-1", ...base });
    expect(kinds(document, old)).toEqual([["alicloud_vpc.new", "no-op"]]);
  });

  test("count added or taken away moves the first object, as Terraform does by itself", () => {
    const single = object("alicloud_vpc.v", { id: "vpc-1", ...base });
    expect(kinds({ alicloud_vpc: { v: { count: 1, ...base } } }, single)).toEqual([["alicloud_vpc.v[0]", "no-op"]]);
    const [first, second] = [0, 1].map((key) => object(`alicloud_vpc.v[${key}]`, { id: `vpc-${key}`, ...base }));
    if (!first || !second) throw new Error("two objects");
    expect(kinds({ alicloud_vpc: { v: base } }, first, second)).toEqual([
      ["alicloud_vpc.v", "no-op"],
      ["alicloud_vpc.v[1]", "delete"],
    ]);
  });
});

describe("secrets", () => {
  const values = (document: Document, prior?: Prior) => JSON.stringify(changes(document, prior));

  test("sensitive attributes, sensitive variables and marked state values never reach the plan", () => {
    const text = values(
      {
        variable: { pin: { default: "SECRET-VARIABLE", sensitive: true } },
        locals: { pin: "${var.pin}" },
        resource: {
          alicloud_instance: {
            a: {
              password: "SECRET-NEW",
              user_data: "SECRET-DATA",
              description: "${local.pin}",
              host_name: '${sensitive("SECRET-CALL")}',
              instance_name: "shown",
            },
          },
          other_thing: { b: { api_token: "SECRET-TOKEN", size: 2 } },
        },
      },
      state(
        object(
          "alicloud_instance.a",
          { id: "i-1", password: "SECRET-OLD", instance_name: "SECRET-MARKED" },
          { sensitive: new Map([["instance_name", ALL_SECRET]]) },
        ),
        object("other_thing.b", { id: "b", api_token: "SECRET-STATE", size: 1 }),
      ),
    );
    expect(text).not.toContain("SECRET");
    expect(text).toContain('"attribute":"password"');
    expect(text).toContain('"attribute":"size"');
  });
});

test("types without a descriptor are compared by what is set, and marked as not covered", () => {
  const [change] = changes(
    { other_thing: { a: { size: "2", kept: true } } },
    state(object("other_thing.a", { id: "a", size: 1, kept: true, computed: "x" })),
  );
  expect(change).toMatchObject({
    kind: "update",
    covered: false,
    attributes: [{ attribute: "size", before: 1, after: "2" }],
  });
});

import { describe, expect, test } from "vitest";
import { dependenciesOf } from "../../src/model/dependencies";
import type { JsonObject } from "../../src/model/json";
import type { Model } from "../../src/model/model";
import type { Resource } from "../../src/model/resource";
import { Network } from "../../src/network/network";
import { makePlan } from "../../src/plan/plan";
import { object, state } from "../support/model";
import { callingModel } from "../support/modules";

function at(model: Model, address: string): Resource {
  const found = model.resources.find((one) => one.address === address);
  if (!found) throw new Error(`no ${address} among ${model.resources.map((one) => one.address).join()}`);
  return found;
}

function targetOf(model: Model, address: string, attribute: string): string {
  const target = model.target(at(model, address), attribute);
  return target.kind === "resource" ? target.resource.address : target.kind;
}

const SETTINGS = 'object({ vpc = string, name = string, text = optional(string, "by default") })';

const NET: JsonObject = {
  variable: {
    settings: { default: null, type: SETTINGS },
    zone: { default: "cn-hangzhou-h", nullable: false },
    n: { type: "number" },
  },
  locals: { vpc: "${var.settings.vpc}" },
  resource: {
    alicloud_vswitch: {
      main: { vpc_id: "${local.vpc}", zone_id: "${var.zone}", cidr_block: "10.0.${var.n + 1}.0/24" },
    },
    alicloud_security_group: {
      all: { count: 2, vpc_id: "${var.settings.vpc}", description: "${var.settings.text}" },
    },
  },
  output: {
    vswitch: { value: "${alicloud_vswitch.main.id}" },
    groups: { value: "${alicloud_security_group.all[*].id}" },
    settings: { value: { vpc: "${local.vpc}", block: "${alicloud_vswitch.main.cidr_block}" } },
  },
};

const ROOT: JsonObject = {
  module: {
    net: {
      source: "./net",
      for_each: { a: 1, b: 2 },
      settings: { vpc: "${alicloud_vpc.main.id}", name: "known" },
      zone: null,
      n: "${each.value}",
    },
  },
  resource: {
    alicloud_vpc: { main: {} },
    alicloud_ecs_network_interface: {
      eni: {
        vswitch_id: '${module.net["b"].vswitch}',
        security_group_ids: '${module.net["a"].groups}',
        description: '${module.net["a"].settings.block}',
      },
    },
  },
};

describe("arguments and outputs", () => {
  const model = callingModel(ROOT, { net: NET });

  test("values go in, each instance with its own", () => {
    const block = (key: string) => model.value(at(model, `module.net["${key}"].alicloud_vswitch.main`), "cidr_block");
    expect([block("a"), block("b")]).toMatchObject([{ value: "10.0.2.0/24" }, { value: "10.0.3.0/24" }]);
  });

  test("a null takes the default where the variable is not nullable", () => {
    const vswitch = at(model, 'module.net["a"].alicloud_vswitch.main');
    expect(model.value(vswitch, "zone_id")).toMatchObject({ value: "cn-hangzhou-h" });
  });

  test("the default of an optional attribute stays known beside one that is not", () => {
    const group = at(model, 'module.net["a"].alicloud_security_group.all[0]');
    expect(model.value(group, "description")).toMatchObject({ kind: "known", value: "by default" });
  });

  test("references are followed in, through an object beside what is known, and out again", () => {
    expect(targetOf(model, 'module.net["a"].alicloud_vswitch.main', "vpc_id")).toBe("alicloud_vpc.main");
    expect(targetOf(model, 'module.net["b"].alicloud_security_group.all[1]', "vpc_id")).toBe("alicloud_vpc.main");
    const eni = "alicloud_ecs_network_interface.eni";
    expect(targetOf(model, eni, "vswitch_id")).toBe('module.net["b"].alicloud_vswitch.main');
    expect(model.targets(at(model, eni), "security_group_ids")).toMatchObject({
      value: [
        { resource: { address: 'module.net["a"].alicloud_security_group.all[0]' } },
        { resource: { address: 'module.net["a"].alicloud_security_group.all[1]' } },
      ],
    });
    expect(model.value(at(model, eni), "description")).toMatchObject({ value: "10.0.2.0/24" });
  });

  test("for the order all instances of a module are one, as for terraform", () => {
    const needed = dependenciesOf(model).of(at(model, "alicloud_ecs_network_interface.eni"));
    expect(needed.map(({ address }) => address)).toEqual(
      expect.arrayContaining([
        'module.net["a"].alicloud_vswitch.main',
        'module.net["b"].alicloud_vswitch.main',
        'module.net["a"].alicloud_security_group.all[0]',
      ]),
    );
  });
});

describe("calls", () => {
  const inner: JsonObject = { resource: { alicloud_vpc: { main: {} } } };
  const vpc = (module: string, id: string) => {
    const address = `${module}.alicloud_vpc.main`;
    return { ...object("alicloud_vpc.main", { id, cidr_block: "10.0.0.0/8" }), address, module };
  };
  const planOf = (model: Model) => makePlan(model, new Network(model));
  const changesOf = (model: Model) => planOf(model).changes.map(({ address, kind }) => `${kind} ${address}`);

  test("depends_on of a call holds for all that is in it", () => {
    const root = {
      module: { m: { source: "./m", depends_on: ["alicloud_vpc.first"] } },
      resource: { alicloud_vpc: { first: {} } },
    };
    const model = callingModel(root, { m: { module: { n: { source: "./n" } } }, "m/n": inner });
    const needed = dependenciesOf(model).of(at(model, "module.m.module.n.alicloud_vpc.main"));
    expect(needed.map(({ address }) => address)).toEqual(["alicloud_vpc.first"]);
  });

  test("what is in the state of an instance that is gone, or of a call, is deleted", () => {
    const prior = state(vpc("module.m[0]", "a"), vpc("module.m[1]", "b"), vpc("module.gone", "c"));
    const model = callingModel({ module: { m: { source: "./m", count: 1 } } }, { m: inner }, prior);
    expect(changesOf(model)).toEqual([
      "no-op module.m[0].alicloud_vpc.main",
      "delete module.m[1].alicloud_vpc.main",
      "delete module.gone.alicloud_vpc.main",
    ]);
  });

  test("where their number is not known nothing is said of what is in them", () => {
    const root = { variable: { n: {} }, module: { m: { source: "./m", count: "${var.n}" } } };
    const model = callingModel(root, { m: inner }, state(vpc("module.m[0]", "a"), vpc("module.m[1]", "b")));
    const { changes, undecided } = planOf(model);
    expect(changes).toEqual([]);
    expect(undecided).toEqual([
      { stack: "test", address: "module.m.alicloud_vpc.main", missing: { kind: "variable", subject: "n" } },
    ]);
  });

  test("a module that was not read keeps what is in it", () => {
    const root = { module: { far: { source: "registry/vpc/alicloud" } } };
    const { changes, undecided } = planOf(callingModel(root, {}, state(vpc("module.far", "a"))));
    expect(changes).toEqual([]);
    expect(undecided).toMatchObject([{ missing: { kind: "module", subject: "module.far (registry/vpc/alicloud)" } }]);
  });

  test("moves: of a call, of one instance, out of a module, and inside of one", () => {
    const prior = state(vpc("module.former", "a"), vpc("module.one", "b"), vpc("module.left", "c"));
    const root = {
      module: { now: { source: "./m" }, many: { source: "./m", for_each: { x: 1 } } },
      resource: { alicloud_vpc: { out: {} } },
      moved: [
        { from: "module.former", to: "module.now" },
        { from: "module.one", to: 'module.many["x"]' },
        { from: "module.left.alicloud_vpc.main", to: "alicloud_vpc.out" },
      ],
    };
    const renamed = {
      resource: { alicloud_vpc: { new: {} } },
      moved: [{ from: "alicloud_vpc.main", to: "alicloud_vpc.new" }],
    };
    expect(changesOf(callingModel(root, { m: renamed }, prior))).toEqual([
      "no-op alicloud_vpc.out",
      "no-op module.now.alicloud_vpc.new",
      'no-op module.many["x"].alicloud_vpc.new',
    ]);
  });

  test("removed with destroy = false forgets the objects of all instances", () => {
    const root = { removed: [{ from: "module.m", lifecycle: { destroy: false } }] };
    const model = callingModel(root, {}, state(vpc('module.m["a"]', "a"), vpc('module.m["b"]', "b")));
    expect(changesOf(model)).toEqual([
      'forget module.m["a"].alicloud_vpc.main',
      'forget module.m["b"].alicloud_vpc.main',
    ]);
  });

  test("a secret that goes in is a secret there", () => {
    const root = {
      variable: { word: { default: "S3cret-word", sensitive: true } },
      module: { m: { source: "./m", text: "${var.word}" } },
    };
    const module = { variable: { text: {} }, resource: { alicloud_vpc: { main: { description: "${var.text}" } } } };
    const [change] = planOf(callingModel(root, { m: module })).changes;
    expect(change?.attributes).toMatchObject([{ attribute: "description", sensitive: true }]);
    expect(JSON.stringify(change)).not.toContain("S3cret-word");
  });
});

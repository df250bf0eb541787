import { describe, expect, it } from "vitest";
import type { JsonObject } from "../../../src/model/json";
import { referenceUnresolved } from "../../../src/rules/reference/unresolved/rule";
import { callingPart } from "../../support/modules";
import { check, checkParts, factsOf, partOf, type Stack, summary } from "../harness";

const T = "alicloud_vpc.t";
const VARIABLES = { v: {}, empty: { default: "" } };

/** A VPC whose description is the text, beside a VPC `main` and a counted one `two`. */
function text(description: string, more: Partial<Stack> = {}): Stack {
  const resources = {
    "alicloud_vpc.main": {},
    "alicloud_vpc.two": { count: 2 },
    "alicloud_vpc.each": { for_each: { a: 1, b: 2 } },
    "alicloud_vpc.none": { count: 0 },
    [T]: { description },
    ...more.resources,
  };
  return {
    variables: VARIABLES,
    locals: { l: 1 },
    data: { "data.alicloud_zones.z": {} },
    modules: { m: {} },
    ...more,
    resources,
  };
}

describe("modules", () => {
  const child = {
    variable: { id: {} },
    resource: { alicloud_vpc: { a: { description: "${var.id}" } } },
    output: { vpc: { value: "${alicloud_vpc.a.id}" } },
  };
  const found = (root: JsonObject) =>
    checkParts([callingPart(root, { m: child })], [referenceUnresolved]).map(({ address, facts }) => [
      address,
      String(facts.find(({ name }) => name === "reference")?.value),
    ]);
  const calling = (description: string, id = "vpc-1") => ({
    module: { one: { source: "./m", id }, two: { source: "./m", for_each: { k: 1 }, id } },
    resource: { alicloud_vpc: { root: { description } } },
  });

  it("outputs and instances that are there", () => {
    expect(found(calling('${module.one.vpc}-${module.two["k"].vpc}'))).toEqual([]);
  });

  it("an output that the module does not have", () => {
    expect(found(calling("${module.one.vpd}"))).toEqual([["alicloud_vpc.root", "module.one.vpd"]]);
  });

  it("an instance that is not there, and a repeated module without a key", () => {
    expect(found(calling('${module.two["l"].vpc}'))).toEqual([["alicloud_vpc.root", 'module.two["l"].vpc']]);
    expect(found(calling("${module.two.vpc}"))).toEqual([["alicloud_vpc.root", "module.two.vpc"]]);
  });

  it("an argument that refers to nothing is told at the call, once", () => {
    expect(found(calling("x", "${alicloud_vpc.none.id}"))).toEqual([
      ["module.one", "alicloud_vpc.none.id"],
      ["module.two", "alicloud_vpc.none.id"],
    ]);
  });
});

describe("what is declared", () => {
  it.each([
    "${alicloud_vpc.main.id}",
    "${alicloud_vpc.main}",
    "${resource.alicloud_vpc.main.id}",
    "${resource.alicloud_vpc.two[1].id}",
    "${alicloud_vpc.two[1].id}",
    "${alicloud_vpc.two.1.id}",
    '${alicloud_vpc.each["b"].id}',
    "${alicloud_vpc.two}",
    "${length(alicloud_vpc.two)}",
    "${alicloud_vpc.two[*].id}",
    "${length(alicloud_vpc.none)}",
    "${var.v}",
    "${local.l}",
    "${data.alicloud_zones.z.zones[0].id}",
    "${module.m.out}",
    "${path.module}/${terraform.workspace}",
    "${[for item in var.v : item.name_of]}",
    "${[for my_item in var.v : my_item.name]}",
    '${format("alicloud_vpc.gone is no reference %s", var.v)}',
    "$${alicloud_vpc.gone.id}",
    "alicloud_vpc.gone.id",
  ])("%s", (reference) => {
    expect(check(referenceUnresolved, text(reference))).toEqual([]);
  });
});

describe("what is not", () => {
  it.each([
    ["${alicloud_vpc.mian.id}", "undeclared", "alicloud_vpc.main"],
    ["${alicloud_vcp.main.id}", "undeclared", "alicloud_vpc.main"],
    ["${resource.alicloud_vpc.mian.id}", "undeclared", "alicloud_vpc.main"],
    ["${alicloud_vswitch.x.id}", "undeclared", undefined],
    ["${var.vv}", "undeclared", "var.v"],
    ["${local.ll}", "undeclared", "local.l"],
    ["${module.mm.out}", "undeclared", "module.m"],
    ["${data.alicloud_zones.zz.ids}", "undeclared", "data.alicloud_zones.z"],
    ["x-${upper(alicloud_vpc.mian.id)}", "undeclared", "alicloud_vpc.main"],
    ["${upper(var.vv)}", "undeclared", "var.v"],
    ["${alicloud_vpc.two[2].id}", "no-instance", undefined],
    ["${alicloud_vpc.main[0].id}", "no-instance", undefined],
    ['${alicloud_vpc.each["c"].id}', "no-instance", undefined],
    ["${alicloud_vpc.none[0].id}", "no-instance", undefined],
    ["${alicloud_vpc.two.id}", "missing-key", undefined],
  ])("%s: %s, %s", (reference, message, nearest) => {
    const findings = check(referenceUnresolved, text(reference));
    expect(summary(findings)).toEqual([`violation ${T} ${message}`]);
    if (nearest) expect(findings[0]?.fix).toEqual({ id: "nearest", params: { nearest } });
    else expect(findings[0]?.fix?.id).not.toBe("nearest");
  });
});

it("says where the reference stands, in nested values too", () => {
  const resources = { "alicloud_vpc.n": { tags: { a: "x" }, user_cidrs: ["10.0.0.0/8", "${var.gone}"] } };
  const [finding] = check(referenceUnresolved, text("", { resources }));
  expect(factsOf(finding)).toEqual({
    resource: "alicloud_vpc.n",
    place: "user_cidrs[1]",
    reference: "var.gone",
    what: "var.gone",
  });
});

it("reads depends_on, count and lifecycle", () => {
  const resources = {
    "alicloud_vpc.d": { depends_on: ["alicloud_vpc.main", "alicloud_vpc.gone", "module.m"] },
    "alicloud_vpc.c": { count: "${var.gone}" },
  };
  expect(summary(check(referenceUnresolved, text("", { resources })))).toEqual([
    "violation alicloud_vpc.d undeclared",
    "violation alicloud_vpc.c undeclared",
  ]);
});

it("tells of a local at the local, however many use it", () => {
  const locals = { a: "${local.b}", b: "${alicloud_vpc.gone.id}" };
  const resources = { "alicloud_vpc.again": { description: "${local.a}" } };
  const findings = check(referenceUnresolved, text("${local.a}", { locals, resources }));
  expect(summary(findings)).toEqual(["violation local.b undeclared"]);
  expect(factsOf(findings[0])["place"]).toBe("value");
});

it("reports a text once, however many instances and places have it", () => {
  const resources = { "alicloud_vpc.many": { count: 3, vpc_name: "${var.gone}", description: "${var.gone}" } };
  expect(summary(check(referenceUnresolved, text("", { resources })))).toEqual([
    "violation alicloud_vpc.many[0] undeclared",
  ]);
});

it("knows the names that dynamic blocks give", () => {
  const dynamic = {
    network_interfaces: { for_each: "${var.v}", content: { vswitch_id: "${network_interfaces.value}" } },
    data_disks: { for_each: "${var.v}", iterator: "the_disk", content: { size: "${the_disk.value.size}" } },
  };
  expect(check(referenceUnresolved, text("", { resources: { "alicloud_instance.i": { dynamic } } }))).toEqual([]);
});

it("is undecided for a key of an unknown number of instances", () => {
  const resources = { "alicloud_vpc.open": { count: "${var.v}" } };
  expect(summary(check(referenceUnresolved, text("${alicloud_vpc.open[3].id}", { resources })))).toEqual([
    `undecided ${T} variable v`,
  ]);
});

it("says nothing of an unknown number of instances where none is asked for, or where it may fail", () => {
  const resources = { "alicloud_vpc.open": { count: "${var.v}" } };
  for (const reference of [
    '${var.empty == "" ? "" : alicloud_vpc.open[0].id}',
    '${try(alicloud_vpc.open[0].id, "")}',
    "${can(alicloud_vpc.open[0].id)}",
    '${try(upper(alicloud_vpc.open[0].id), can(alicloud_vpc.open[1].id), "")}',
  ])
    expect(check(referenceUnresolved, text(reference, { resources, variables: VARIABLES })), reference).toEqual([]);
  for (const reference of [
    '${try("", alicloud_vpc.open[0].id)}x${alicloud_vpc.open[1].id}',
    "${alicloud_vpc.open[0].id}",
  ])
    expect(summary(check(referenceUnresolved, text(reference, { resources })))).toEqual([`undecided ${T} variable v`]);
});

it("is undecided of what only a resource refers to that may be there no times", () => {
  const resources = { [T]: { count: "${var.v}", description: "${alicloud_vpc.none[0].id}" } };
  expect(summary(check(referenceUnresolved, text("", { resources })))).toEqual([`undecided ${T} variable v`]);
});

/** Terraform plans the passing ones: test/judge/branches.test.ts. */
describe("behind the output of a module", () => {
  const child = {
    variable: { on: { default: false } },
    resource: { alicloud_vpc: { p: { count: "${var.on ? 1 : 0}" } } },
    locals: { all: "${alicloud_vpc.p[0].id}" },
    output: { direct: { value: "${alicloud_vpc.p[0].id}" }, local: { value: "${local.all}" } },
  };
  const found = (count: JsonObject[string], description: string) => {
    const root = {
      variable: { empty: { default: "" }, v: {} },
      module: { m: { source: "./m", count } },
      resource: { alicloud_vpc: { t: { description } } },
    };
    return summary(checkParts([callingPart(root, { m: child })], [referenceUnresolved]));
  };

  // Terraform evaluates every output and local of a module that is there, whoever asks for it.
  const INSIDE = ["module.m[0].local.all", "module.m[0].output.direct"].map((one) => `violation ${one} no-instance`);

  it.each(["direct", "local"])("%s", (output) => {
    const chosen = `\${module.m[0].${output}}`;
    const passed = `\${var.empty == "" ? "" : module.m[0].${output}}`;
    expect(found(0, passed)).toEqual([]);
    expect(found('${var.empty == "" ? 0 : 1}', passed)).toEqual([]);
    expect(found(1, passed)).toEqual(INSIDE);
    expect(found(1, chosen)).toEqual(INSIDE);
    expect(found(0, chosen)).toEqual([`violation ${T} no-instance`]);
    expect(found("${var.v}", passed)).toEqual(
      ["module.m.local.all", "module.m.output.direct"].map((one) => `undecided ${one} variable v`),
    );
  });
});

it("knows the remote state that stands for another stack of the app", () => {
  const output = "cross-stack-output-x";
  const user = {
    [T]: { description: `\${data.terraform_remote_state.cross-stack-reference-input-base.outputs.${output}}` },
  };
  const base = partOf({ resources: {}, outputs: { [output]: { value: "1" } } }, "base");
  const name = "data.terraform_remote_state.cross-stack-reference-input-base";
  const data = { [name]: { backend: "local", config: { path: "base.tfstate" } } };
  expect(checkParts([base, partOf({ resources: user, data })], [referenceUnresolved])).toEqual([]);
  expect(summary(checkParts([base, partOf({ resources: user })], [referenceUnresolved]))).toEqual([
    `violation ${T} undeclared`,
  ]);
});

it("knows that an instance of a for_each is an attribute, too", () => {
  const resources = { "alicloud_vpc.each": { for_each: { a: 1 } } };
  expect(check(referenceUnresolved, text("${alicloud_vpc.each.a.id}", { resources }))).toEqual([]);
  expect(summary(check(referenceUnresolved, text("${alicloud_vpc.each.b.id}", { resources })))).toEqual([
    `violation ${T} missing-key`,
  ]);
});

it("does not read comments", () => {
  expect(check(referenceUnresolved, text("", { resources: { "alicloud_vpc.c": { "//": "${var.gone}" } } }))).toEqual(
    [],
  );
});

describe("the configuration of the provider that a resource names", () => {
  const vpc = (provider: string) => ({ "alicloud_vpc.v": { cidr_block: "10.0.0.0/8", provider } });
  const providers = [{ region: "cn-hangzhou" }, { alias: "other", region: "cn-beijing" }];
  const terraform = { required_providers: { alicloud: { configuration_aliases: ["alicloud.given"] } } };

  it.each([
    ["alicloud", []],
    ["alicloud.other", []],
    ["alicloud.given", []],
    ['alicloud.other["a"]', []],
    ["alicloud.nowhere", ["violation alicloud_vpc.v undeclared"]],
  ])("%s", (provider, expected) => {
    const stack = { resources: vpc(provider), providers, blocks: { terraform } };
    expect(summary(check(referenceUnresolved, stack))).toEqual(expected);
  });
});

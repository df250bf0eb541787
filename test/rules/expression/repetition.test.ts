import { describe, expect, it } from "vitest";
import { expressionRepetition } from "../../../src/rules/expression/repetition/rule";
import { check, factsOf, summary } from "../harness";
import { type Case, data, judged } from "./support";

const X = "terraform_data.x";
const FINE = "no error";
const LIST = "you have provided a value of type tuple";
const OTHER = { resource: { terraform_data: { other: { input: 1 } } } };

function repeated(body: Record<string, unknown>, said: string, judge: string, more = {}): Case {
  const title = `${JSON.stringify(body)}${Object.keys(more).length > 0 ? ` with ${JSON.stringify(more)}` : ""}`;
  // Where the keys are clear all the same, there are instances.
  const address = judge === LIST ? `${X}["a"]` : X;
  return {
    title,
    document: data(body as never, more),
    said: said === "" ? [] : [`violation ${address} ${said}`],
    judge,
  };
}

/** Beside a resource that is not there yet. */
function rests(body: Record<string, unknown>, said: string, judge: string): Case {
  const document = { resource: { terraform_data: { other: OTHER.resource.terraform_data.other, x: body as never } } };
  return { title: JSON.stringify(body), document, said: said === "" ? [] : [`violation ${X} ${said}`], judge };
}

const CASES: readonly Case[] = [
  repeated({ count: -1 }, "count-negative", "greater than or equal"),
  repeated({ count: 0 }, "", FINE),
  repeated({ count: 1.5 }, "count-fraction", "whole number"),
  repeated({ count: "2" }, "", FINE),
  repeated({ count: true }, "count-type", "number required"),
  repeated({ count: ["a"] }, "count-type", "number"),
  repeated({ count: "${var.n}" }, "null", "count", { variable: { n: { default: null } } }),
  repeated({ count: "${var.n}" }, "", FINE, { variable: { n: { default: 1, sensitive: true } } }),
  repeated({ for_each: ["a"] }, "each-type", LIST),
  repeated({ for_each: '${toset(["a"])}' }, "", FINE),
  repeated({ for_each: "${toset([1])}" }, "each-elements", "set containing type number"),
  repeated({ for_each: "${toset([])}" }, "", FINE),
  repeated({ for_each: '${toset(["a", null])}' }, "each-null", "null"),
  repeated({ for_each: "a" }, "each-type", "must be a map, or set of strings"),
  repeated({ for_each: "${var.n}" }, "null", "null", { variable: { n: { default: null } } }),
  repeated({ for_each: "${toset([var.n])}" }, "sensitive", "Sensitive values", {
    variable: { n: { default: "a", sensitive: true } },
  }),
  repeated({ for_each: { a: "${var.n}" } }, "", FINE, { variable: { n: { default: "a", sensitive: true } } }),
  rests({ for_each: "${toset([terraform_data.other.id])}" }, "computed", "cannot be determined until apply"),
  rests({ for_each: { a: "${terraform_data.other.id}" } }, "", FINE),
  rests({ for_each: { "${terraform_data.other.id}": 1 } }, "computed", "cannot be determined until apply"),
  rests({ count: "${length(terraform_data.other.id)}" }, "computed", "cannot be determined until apply"),
  rests({ count: "${length([terraform_data.other.id])}" }, "", FINE),
  {
    title: "what the state knows",
    document: { resource: { terraform_data: { other: {}, x: { for_each: "${toset([terraform_data.other.id])}" } } } },
    state: { "terraform_data.other": { id: "o-1" } },
    said: [],
  },
  {
    title: "a call of a module",
    document: { module: { m: { source: "./m", count: -1 } } },
    modules: { m: { locals: { a: 1 } } },
    said: ["violation module.m count-negative"],
    judge: "greater than or equal",
  },
  {
    title: "in a module that is not called",
    document: { module: { m: { source: "./m", count: 0 } } },
    modules: { m: { variable: { n: { default: null } }, resource: { terraform_data: { x: { count: "${var.n}" } } } } },
    said: [],
    judge: FINE,
  },
];

judged(expressionRepetition, CASES);

describe("what only we do not know", () => {
  const variables = { names: { type: "set(string)" }, one: {}, secret: { sensitive: true } };
  it.each([
    [{ for_each: "${var.names}" }, "variable names"],
    [{ count: "${length(var.names)}" }, "variable names"],
    [{ for_each: "${toset([var.one])}" }, "variable one"],
    [{ for_each: "${toset(data.alicloud_zones.z.ids)}" }, "data data.alicloud_zones.z"],
    [{ count: "${module.m.count}" }, "module module.m.count"],
    [{ count: "${random_number.n.result}" }, "computed random_number.n.result"],
  ])("%j is undecided", (body, missing) => {
    const resources = { "alicloud_eip_address.ip": body, "random_number.n": {} };
    const data = { "data.alicloud_zones.z": {} };
    const modules = { m: { source: "registry/module/x" } };
    const findings = check(expressionRepetition, { resources, data, modules, variables });
    expect(summary(findings)).toEqual([`undecided alicloud_eip_address.ip ${missing}`]);
  });

  it("of a data source, a module, an import and a removed block", () => {
    const findings = check(expressionRepetition, {
      resources: { "alicloud_vpc.a": { for_each: {} } },
      data: { "data.alicloud_zones.z": { count: "${var.one}" } },
      modules: { m: { source: "registry/module/x", for_each: "${var.names}" } },
      variables,
      blocks: {
        import: [{ to: "${alicloud_vpc.a[each.key]}", id: "vpc-1", for_each: "${var.names}" }],
        removed: [{ from: "${alicloud_vpc.b[each.key]}", for_each: "${var.names}", lifecycle: { destroy: false } }],
      },
    });
    expect(summary(findings).sort()).toEqual([
      "undecided data.alicloud_zones.z variable one",
      "undecided import.alicloud_vpc.a variable names",
      "undecided module.m variable names",
      "undecided removed.alicloud_vpc.b variable names",
    ]);
  });

  it("of a dynamic block, also where only apply knows: Terraform plans it", () => {
    const body = (forEach: string) => ({ dynamic: { data_disks: { for_each: forEach, content: { size: 20 } } } });
    const said = (forEach: string) =>
      summary(
        check(expressionRepetition, {
          resources: { "alicloud_instance.i": body(forEach), "alicloud_vpc.v": {} },
          variables: { ...variables, nothing: { default: null } },
        }),
      );
    expect(said("${var.names}")).toEqual(["undecided alicloud_instance.i variable names"]);
    expect(said("${alicloud_vpc.v.secondary_cidr_blocks}")).toEqual([
      "undecided alicloud_instance.i computed alicloud_vpc.v.secondary_cidr_blocks",
    ]);
    expect(said("${[1]}")).toEqual([]);
    expect(said("${var.nothing}")).toEqual(["violation alicloud_instance.i null"]);
    expect(said('${"a"}')).toEqual(["violation alicloud_instance.i dynamic-type"]);
  });
});

it("an attribute that the cloud decides is an error, one that the state has is none", () => {
  const stack = {
    resources: {
      "alicloud_instance.vm": {},
      "alicloud_eip_address.x": { count: "${length(alicloud_instance.vm.network_interfaces)}" },
    },
  };
  const [finding, ...more] = check(expressionRepetition, stack);
  expect(more).toEqual([]);
  expect(finding?.message).toBe("computed");
  expect(factsOf(finding)).toMatchObject({ attribute: "alicloud_instance.vm.network_interfaces", place: "count" });
  const state = { "alicloud_instance.vm": { id: "i-1", network_interfaces: [] } };
  expect(check(expressionRepetition, { ...stack, state })).toEqual([]);
});

it("leaves what means nothing to expression/name and expression/token", () => {
  for (const count of ["${web}", "${TfToken[TOKEN.1]}"])
    expect(check(expressionRepetition, { resources: { "alicloud_vpc.x": { count } } })).toEqual([]);
});

it("leaves what is refused to expression/invalid", () => {
  expect(check(expressionRepetition, { resources: { "alicloud_vpc.x": { count: "${upper()}" } } })).toEqual([]);
});

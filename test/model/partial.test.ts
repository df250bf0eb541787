import { describe, expect, it } from "vitest";
import type { JsonObject } from "../../src/model/json";
import { model } from "../support/model";

const NIC = "alicloud_ecs_network_interface";

/** Two interfaces, two by count, two by for_each: nobody knows their ids yet. */
const LOCALS: JsonObject = {
  list: [`\${${NIC}.n0.id}`, `\${${NIC}.n1.id}`],
  map: { a: `\${${NIC}.n0.id}`, b: `\${${NIC}.n1.id}` },
  deep: { hosts: { web: { nic: `\${${NIC}.n1.id}`, zone: "cn-hangzhou-h", size: 3 } } },
  splat: `\${${NIC}.c[*].id}`,
  values: `\${values(${NIC}.e)[*].id}`,
  chain: "${local.list}",
  byCount: `\${[for n in ${NIC}.c : n.id]}`,
  byKey: `\${{ for key, n in ${NIC}.e : key => n.id }}`,
  records: `\${{ for key in ["x", "y"] : key => { nic = ${NIC}.e[key].id, block = "10.0.\${key == "x" ? 1 : 2}.0/24" } }}`,
};

function resources(body: JsonObject, more: JsonObject = {}) {
  const built = model({
    variable: { open: {} },
    locals: { ...LOCALS, ...more },
    resource: {
      [NIC]: { n0: {}, n1: {}, c: { count: 2 }, e: { for_each: { x: 1, y: 2 } } },
      thing: { t: body },
    },
  });
  return built.ofType("thing").map((resource) => ({ built, resource, address: resource.address }));
}

/** Where `v` of each instance points at. */
function targets(v: string, body: JsonObject = {}): string[] {
  return resources({ v, ...body }).map(({ built, resource }) => {
    const target = built.target(resource, "v");
    if (target.kind === "resource") return target.resource.address.replace(`${NIC}.`, "");
    return target.kind === "unknown" ? `? ${target.missing.subject}` : target.kind;
  });
}

function values(v: string, body: JsonObject = {}): unknown[] {
  return resources({ v, ...body }).map(({ built, resource }) => {
    const value = built.value(resource, "v");
    return value.kind === "known" ? value.value : value.kind === "unknown" ? `? ${value.missing.subject}` : null;
  });
}

describe("an id that nobody knows yet is followed through", () => {
  it.each([
    ["a list", "${local.list[1]}", {}, ["n1"]],
    ["a list and a count", "${local.list[count.index]}", { count: 2 }, ["n0", "n1"]],
    ["a map", "${local.map.b}", {}, ["n1"]],
    ["a map and a key", "${local.map[each.key]}", { for_each: { a: 1, b: 1 } }, ["n0", "n1"]],
    ["a chain of locals", "${local.chain[0]}", {}, ["n0"]],
    ["objects", "${local.deep.hosts.web.nic}", {}, ["n1"]],
    ["objects by key", "${local.deep.hosts[each.key].nic}", { for_each: { web: 1 } }, ["n1"]],
    ["a splat in a local", "${local.splat[count.index]}", { count: 2 }, ["c[0]", "c[1]"]],
    ["element", "${element(local.splat, count.index)}", { count: 3 }, ["c[0]", "c[1]", "c[0]"]],
    ["values", "${local.values[1]}", {}, ['e["y"]']],
    ["lookup", '${lookup(local.map, "a")}', {}, ["n0"]],
    ["merge", '${merge(local.map, { b = "x" })["a"]}', {}, ["n0"]],
    ["concat and slice", '${slice(concat(["x"], local.list), 1, 2)[0]}', {}, ["n0"]],
    ["for over a count", "${local.byCount[1]}", {}, ["c[1]"]],
    ["for over a for_each", '${local.byKey["y"]}', {}, ['e["y"]']],
    ["for with records", '${local.records["y"].nic}', {}, ['e["y"]']],
    ["an older way to write an index", `\${${NIC}.c.1.id}`, {}, ["c[1]"]],
  ] as const)("%s", (_, text, body, expected) => {
    expect(targets(text, body as JsonObject)).toEqual(expected);
  });
});

describe("a for_each whose values are not known has its keys", () => {
  it.each([
    ["values that are ids", "${each.value}", "${local.map}", ["n0", "n1"]],
    ["written out", "${each.value}", { k: `\${${NIC}.n0.id}` }, ["n0"]],
    ["records with an id", "${each.value.nic}", "${local.records}", ['e["x"]', 'e["y"]']],
  ] as const)("%s", (_, text, each, expected) => {
    expect(targets(text, { for_each: each as string })).toEqual(expected);
  });

  it("and what is known of each value", () => {
    expect(values("${each.value.block}", { for_each: "${local.records}" })).toEqual(["10.0.1.0/24", "10.0.2.0/24"]);
    expect(values("${each.value.nic}", { for_each: "${local.records}" })).toEqual([
      `? ${NIC}.e["x"].id`,
      `? ${NIC}.e["y"].id`,
    ]);
    expect(resources({ for_each: "${local.records}" }).map(({ address }) => address)).toEqual([
      'thing.t["x"]',
      'thing.t["y"]',
    ]);
  });
});

describe("beside an unknown part", () => {
  it.each([
    ["another attribute of the object is known", "${local.deep.hosts.web.zone}", "cn-hangzhou-h"],
    ["and can be calculated with", "${local.deep.hosts.web.size * 2}", 6],
    ["the number of entries is known", "${length(local.list) + length(local.map)}", 4],
    ["keys are known", "${keys(local.byKey)}", ["x", "y"]],
  ])("%s", (_, text, expected) => {
    expect(values(text)).toEqual([expected]);
  });

  it.each([
    ["how many of them differ", "${length(distinct(local.list))}"],
    ["whether two are the same", "${local.list[0] == local.list[1]}"],
    ["whether one is a text", '${local.list[0] == "eni-1"}'],
    ["whether a list holds it", '${contains(local.list, "eni-1")}'],
    ["what is chosen by it", '${local.list[0] == "eni-1" ? 1 : 2}'],
    ["its text", '${join("-", local.list)}'],
    ["whether it is empty", '${coalesce(local.list[0], "x")}'],
    ["how many are left of a set", "${length(toset(local.list))}"],
    ["how many a variable adds", "${length(flatten([local.list, [var.open]]))}"],
    ["how many a condition leaves", '${length([for id in local.list : id if id != "eni-1"])}'],
    ["whether it can be evaluated", "${can(local.list[0])}"],
    ["its JSON", "${jsonencode(local.map)}"],
    ["its hash", "${md5(local.map.a)}"],
  ])("it is not known %s", (_, text) => {
    expect(values(text)).toEqual([expect.stringMatching(/^\? /)]);
  });

  it("a set of them has an unknown number of instances", () => {
    const [only, ...more] = resources({ for_each: "${toset(local.list)}" });
    expect(more).toEqual([]);
    expect(only?.resource.repetition.missing).toBeDefined();
  });
});

it("locals that run in a circle beside an unknown part are no endless work", () => {
  const circle = { ring: { a: "${local.list[0]}", b: "${local.ring.b}" } };
  const [only] = resources({ v: "${local.ring.b}" }, circle);
  expect(() => only?.built.value(only.resource, "v")).not.toThrow(RangeError);
});

import { describe, expect, test } from "vitest";
import { InputError, type Problem } from "../../src/model/problem";
import { ALL_SECRET, placesAt } from "../../src/model/secret-places";
import { readState } from "../../src/read/state";

const header = { version: 4, terraform_version: "1.11.4", serial: 7, lineage: "l", outputs: {} };

function problems(run: () => unknown): readonly Problem[] {
  try {
    run();
  } catch (error) {
    if (error instanceof InputError) return error.problems;
    throw error;
  }
  throw new Error("nothing was wrong");
}

test.each(["", "\n"])("refuses an empty state, which says nothing about what exists: %j", (text) => {
  expect(problems(() => readState(text, "standard input"))).toEqual([
    { id: "state/empty", params: { file: "standard input" } },
  ]);
});

describe("readState", () => {
  test("reads instances, keys, modules, dependencies, taint and what is left over", () => {
    const resource = (instances: unknown[], extra = {}) => ({
      mode: "managed",
      type: "alicloud_vpc",
      name: "main",
      instances,
      ...extra,
    });
    const state = readState(
      JSON.stringify({
        ...header,
        resources: [
          resource([{ attributes: { id: "vpc-1" }, dependencies: ["alicloud_x.y"], create_before_destroy: true }]),
          resource(
            [
              { index_key: "a", attributes: {} },
              { index_key: 1, attributes: {}, status: "tainted" },
            ],
            { name: "many" },
          ),
          resource([{ attributes: {}, deposed: "deadbeef" }], { module: "module.net", name: "inner" }),
          { mode: "data", type: "alicloud_zones", name: "all", instances: [{ attributes: { id: "z" } }] },
        ],
      }),
      "terraform.tfstate",
    );
    expect(state).toMatchObject({ serial: 7, lineage: "l", file: "terraform.tfstate" });
    expect(state.objects.map((o) => o.address)).toEqual([
      "alicloud_vpc.main",
      'alicloud_vpc.many["a"]',
      "alicloud_vpc.many[1]",
      "module.net.alicloud_vpc.inner",
      "data.alicloud_zones.all",
    ]);
    expect(state.objects[0]).toMatchObject({
      dependencies: ["alicloud_x.y"],
      createBeforeDestroy: true,
      tainted: false,
    });
    expect(state.objects[2]?.tainted).toBe(true);
    expect(state.objects[3]).toMatchObject({ deposed: "deadbeef", module: "module.net" });
  });

  test("remembers which attributes are sensitive", () => {
    const sensitive = [
      [{ type: "get_attr", value: "password" }],
      [
        { type: "get_attr", value: "tags" },
        { type: "index", value: { value: "pw", type: "string" } },
      ],
      [
        { type: "get_attr", value: "disks" },
        { type: "index", value: { value: 1, type: "number" } },
      ],
      [{ type: "get_attr", value: "others" }, { type: "index" }],
    ];
    const instances = [{ attributes: { password: "x" }, sensitive_attributes: sensitive }];
    const state = readState(JSON.stringify({ ...header, resources: [{ type: "t", name: "n", instances }] }), "s");
    expect(state.objects[0]?.sensitive).toEqual(
      new Map([
        ["password", ALL_SECRET],
        ["tags", placesAt([["pw"]])],
        ["disks", placesAt([[1]])],
        ["others", ALL_SECRET],
      ]),
    );
  });

  test("another version is refused, with the version that is read", () => {
    expect(problems(() => readState(JSON.stringify({ ...header, version: 3 }), "old.tfstate"))).toEqual([
      { id: "state/version", params: { found: 3, expected: 4 }, location: { file: "old.tfstate" } },
    ]);
  });

  test("JSON that is no state is refused by what it is", () => {
    expect(problems(() => readState('{"resource":{}}', "x.json"))[0]).toMatchObject({ id: "file/unrecognised" });
    expect(problems(() => readState("[1]", "x.json"))[0]).toMatchObject({
      id: "file/unrecognised",
      params: { found: "a JSON list" },
    });
  });

  test("every mistake of a malformed text comes with line and column", () => {
    const found = problems(() => readState('{\n  "version": 4,,\n  "serial" 7\n}', "bad.tfstate"));
    expect(found.length).toBeGreaterThanOrEqual(2);
    expect(found[0]).toMatchObject({ id: "json/malformed", location: { file: "bad.tfstate", line: 2, column: 16 } });
    expect(found.map((problem) => problem.location?.line)).toContain(3);
  });

  test("all entries of the wrong shape are named at once", () => {
    const text = JSON.stringify({
      ...header,
      resources: [{ name: "n" }, { type: "t", name: "n", instances: [{ attributes: 1 }] }],
    });
    expect(problems(() => readState(text, "s")).map((problem) => problem.params["where"])).toEqual([
      "resources[0]",
      "resources[1].instances[0]",
    ]);
  });
});

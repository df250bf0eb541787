import { describe, expect, test } from "vitest";
import type { Json, JsonObject } from "../../src/model/json";
import { model } from "../support/model";

function disks(dynamic: JsonObject, more: JsonObject = {}) {
  const built = model({
    variable: { open: {}, list: { default: ["a", "b"] }, map: { default: { x: { size: 1 }, 'q"t': { size: 2 } } } },
    resource: { alicloud_instance: { i: { ...more, dynamic } } },
  });
  const [instance] = built.resources;
  if (!instance) throw new Error("no instance");
  return { built, instance };
}

/** What the blocks that are written out are worth. */
function worth(dynamic: JsonObject, more: JsonObject = {}): Json {
  const { built, instance } = disks(dynamic, more);
  const value = built.value(instance, "data_disks");
  return value.kind === "known" ? value.value : value.kind;
}

describe("dynamic blocks are written out", () => {
  test.each<[string, JsonObject, Json]>([
    ["a list", { for_each: "${var.list}", content: { name: "${data_disks.value}" } }, [{ name: "a" }, { name: "b" }]],
    ["keys of a list", { for_each: "${var.list}", content: { size: "${data_disks.key}" } }, [{ size: 0 }, { size: 1 }]],
    [
      "a map, whatever its keys",
      { for_each: "${var.map}", content: { name: "${data_disks.key}", size: "${data_disks.value.size}" } },
      [
        { name: 'q"t', size: 2 },
        { name: "x", size: 1 },
      ],
    ],
    [
      "a set",
      { for_each: '${toset(["b", "a"])}', content: { name: "${data_disks.key}" } },
      [{ name: "a" }, { name: "b" }],
    ],
    ["an iterator", { for_each: ["x"], iterator: "d", content: { name: "n-${d.value}" } }, [{ name: "n-x" }]],
    [
      "values written out",
      { for_each: [{ n: "${var.list[1]}" }], content: { name: "${data_disks.value.n}" } },
      [{ name: "b" }],
    ],
    ["none", { for_each: "${[]}", content: { name: "x" } }, "absent"],
    [
      "an entry inside of a for",
      { for_each: ["a"], content: { name: '${join("", [for v in ["x"] : "${v}${data_disks.value}"])}' } },
      [{ name: "xa" }],
    ],
  ])("%s", (_, block, expected) => {
    expect(worth({ data_disks: block })).toEqual(expected);
  });

  test("beside what is written as it is", () => {
    expect(
      worth(
        { data_disks: { for_each: ["b"], content: { name: "${data_disks.value}" } } },
        { data_disks: [{ name: "a" }] },
      ),
    ).toEqual([{ name: "a" }, { name: "b" }]);
  });

  test("blocks within blocks know both entries", () => {
    const inner = {
      for_each: "${data_disks.value}",
      iterator: "t",
      content: { k: "${data_disks.key}", v: "${t.value}" },
    };
    const block = { for_each: { one: ["a", "b"], two: [] }, content: { dynamic: { tag: inner } } };
    expect(worth({ data_disks: block })).toEqual([
      {
        tag: [
          { k: "one", v: "a" },
          { k: "one", v: "b" },
        ],
      },
      {},
    ]);
  });
});

test("an unknown number of blocks stays under dynamic", () => {
  const { instance } = disks({ data_disks: { for_each: "${var.open}", content: { name: "x" } } });
  expect(instance.dynamic).toEqual(["data_disks"]);
  expect(instance.raw("data_disks")).toBeUndefined();
});

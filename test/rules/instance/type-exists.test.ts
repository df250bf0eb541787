import { expect, it } from "vitest";
import { instanceTypeExists } from "../../../src/rules/instance/type-exists/rule";
import { BASE, check, checkAll, factsOf, type Resources, summary } from "../harness";

function ofType(instance_type: string): Resources {
  return { ...BASE, "alicloud_instance.fw": { ...BASE["alicloud_instance.fw"], instance_type } };
}

it.each([
  ["ecs.a1.large", []],
  ["ecs.blank.large", []],
  ["ecs.a1.huge", ["violation alicloud_instance.fw violation"]],
  ["${var.type}", ["undecided alicloud_instance.fw variable type"]],
])("%s", (type, expected) => {
  expect(summary(check(instanceTypeExists, { resources: ofType(type), variables: { type: {} } }))).toEqual(expected);
});

it("names the nearest types and the date of the catalog", () => {
  const [finding] = check(instanceTypeExists, { resources: ofType("ecs.a1.huge") });
  expect(finding?.fix).toEqual({
    id: "nearest",
    params: { names: "ecs.a1.large, ecs.a1.xlarge, ecs.a1.2xlarge" },
  });
  expect(factsOf(finding)).toMatchObject({ type: "ecs.a1.huge", catalogDate: "2026-11-01" });
});

it("leaves a name of another shape to schema/attribute", () => {
  expect(checkAll({ resources: ofType("g6.large") }).map(({ rule }) => rule)).toEqual(["schema/attribute"]);
});

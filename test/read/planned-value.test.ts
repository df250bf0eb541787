import { describe, expect, test } from "vitest";
import type { JsonObject } from "../../src/model/json";
import { planConfiguration } from "../../src/read/plan-json";

type Members = Record<string, JsonObject>;

/** A plan of an instance beside other resources, each with what is unknown of it. */
function body(after: JsonObject, unknown: JsonObject, expressions: JsonObject, others: Members = {}): JsonObject {
  const changes = Object.entries({ "alicloud_instance.a": unknown, ...others }).map(([address, afterUnknown]) => {
    const [type = "", name = ""] = address.split(".");
    const planned = type === "alicloud_instance" ? after : {};
    const change = { actions: ["create"], before: null, after: planned, after_unknown: afterUnknown };
    return { address, mode: "managed", type, name, change };
  });
  const resources = [{ mode: "managed", type: "alicloud_instance", name: "a", expressions }];
  const document = { format_version: "1.2", resource_changes: changes, configuration: { root_module: { resources } } };
  return planConfiguration(document, "plan.json", "plan").blocks[0]?.body as JsonObject;
}

const group = (name: string): string[] => [`alicloud_security_group.${name}.id`, `alicloud_security_group.${name}`];
const references = (...names: string[]): { references: string[] } => ({ references: names.flatMap(group) });
const [UNKNOWN, KNOWN] = [{ id: true }, {}];

describe("a list or set of which a part is not known", () => {
  const ids = (after: (string | null)[], open: boolean[], expression: JsonObject, others: Members) =>
    body({ security_groups: after }, { security_groups: open }, { security_groups: expression }, others)[
      "security_groups"
    ];

  test("its unknown elements are of the attributes that are not known", () => {
    const others = { "alicloud_security_group.old": KNOWN, "alicloud_security_group.new": UNKNOWN };
    const said = ids(["sg-old", null], [false, true], references("old", "new"), others);
    expect(said).toEqual(["sg-old", "${alicloud_security_group.new.id}"]);
  });

  test("each of which stands for one, in their order", () => {
    const others = { "alicloud_security_group.x": UNKNOWN, "alicloud_security_group.y": UNKNOWN };
    const said = ids([null, "sg-1", null], [true, false, true], references("x", "y"), others);
    expect(said).toEqual(["${alicloud_security_group.x.id}", "sg-1", "${alicloud_security_group.y.id}"]);
  });

  test.each([
    ["more elements than attributes", [null, null], [true, true], references("x")],
    ["fewer elements than attributes", [null], [true], references("x", "y")],
    [
      "something else that may be meant",
      [null, null],
      [true, true],
      { references: [...group("x"), ...group("y"), "var.more"] },
    ],
  ])("nothing is said of %s", (_, after, open, expression: { readonly references: string[] }) => {
    const others = { "alicloud_security_group.x": UNKNOWN, "alicloud_security_group.y": UNKNOWN };
    const said = ids(after, open, expression, others) as string[];
    const one = expression.references.length === 2 ? /^\$\{alicloud_security_group\.x\.id\}$/ : /planned\(/;
    for (const text of said) expect(text).toMatch(one);
  });
});

test("a block takes the references of its own attributes", () => {
  const network_interfaces = [
    {
      vswitch_id: { references: ["alicloud_vswitch.b.id", "alicloud_vswitch.b"] },
      security_group_id: references("x"),
    },
  ];
  const said = body(
    { network_interfaces: [{ network_interface_traffic_mode: "Standard" }] },
    { network_interfaces: [{ vswitch_id: true, security_group_id: true }] },
    { network_interfaces },
  );
  expect(said["network_interfaces"]).toEqual([
    {
      network_interface_traffic_mode: "Standard",
      vswitch_id: "${alicloud_vswitch.b.id}",
      security_group_id: "${alicloud_security_group.x.id}",
    },
  ]);
});

test("of several blocks, which may stand in another order, each takes what any of them may have", () => {
  const block = (name: string): JsonObject => ({ security_group_id: references(name) });
  const said = body(
    { network_interfaces: [{}, {}] },
    { network_interfaces: [{ security_group_id: true }, { security_group_id: true }] },
    { network_interfaces: [block("x"), block("y")] },
  );
  const [x, y] = ["x", "y"].map(group).map(([attribute = "", object = ""]) => ({ attribute, object }));
  const either = `\${provider::eniplan::planned("${x?.attribute}, ${y?.attribute}", ${x?.object}, ${y?.object})}`;
  expect(said["network_interfaces"]).toEqual([{ security_group_id: either }, { security_group_id: either }]);
});

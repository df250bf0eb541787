import { describe, expect, test } from "vitest";
import { parseTemplate, referencesOf } from "../../src/model/expression";

describe("parseTemplate", () => {
  test.each([
    ["plain", { kind: "literal", value: "plain" }],
    ["$${literal}", { kind: "literal", value: "${literal}" }],
    ["${5}", { kind: "literal", value: 5 }],
    ["${true}", { kind: "literal", value: true }],
  ])("%s is a constant", (text, expected) => {
    expect(parseTemplate(text)).toEqual(expected);
  });

  test.each([
    ["${alicloud_vpc.main.id}", { root: "resource", type: "alicloud_vpc", name: "main", path: ["id"] }],
    ["${alicloud_vpc.main[0].id}", { root: "resource", type: "alicloud_vpc", name: "main", key: 0, path: ["id"] }],
    ['${alicloud_vpc.main["a b"].id}', { type: "alicloud_vpc", key: "a b", path: ["id"] }],
    [
      "${data.alicloud_zones.all.zones[0].id}",
      { root: "data", type: "alicloud_zones", name: "all", path: ["zones", 0, "id"] },
    ],
    ["${var.region}", { root: "var", name: "region", path: [] }],
    ["${local.net.cidr}", { root: "local", name: "net", path: ["cidr"] }],
    ["${module.net.vpc_id}", { root: "module", name: "net", path: ["vpc_id"] }],
    ["${each.value.zone}", { root: "other", type: "each", name: "value", path: ["zone"] }],
  ])("%s is a reference", (text, expected) => {
    expect(parseTemplate(text)).toMatchObject({ kind: "reference", reference: expected });
  });

  test("a template keeps its literal parts", () => {
    expect(parseTemplate("a-${var.x}-b")).toMatchObject({
      kind: "template",
      parts: [{ value: "a-" }, { kind: "reference" }, { value: "-b" }],
    });
  });

  test("nested braces and quotes do not end an interpolation early", () => {
    const parsed = parseTemplate('${lookup({ a = "}" }, alicloud_vpc.main.id, "${var.x}")}');
    expect(parsed.kind).toBe("code");
    expect(referencesOf(parsed).map((reference) => reference.text)).toEqual(["alicloud_vpc.main.id", "var.x"]);
  });

  test.each([
    "${007}",
    '${"\\U0001F600"}',
    '${alicloud_vpc.a["\\U0001F600"].id}',
    "${a.b[c.d[0]].id}",
    "${var.x[count.index]}",
  ])("%s is code", (text) => {
    expect(parseTemplate(text).kind).toBe("code");
  });

  test("the own key of a counted resource", () => {
    expect(parseTemplate("${alicloud_vpc.a[count.index].tags.x}")).toMatchObject({
      kind: "reference",
      reference: { type: "alicloud_vpc", name: "a", keyOf: "count.index", path: ["tags", "x"] },
    });
  });

  test.each(["${cidrsubnet(var.block, 8, 1)}", "%{ if var.x }a%{ endif }", "${unclosed", "${a.b[*].id}"])(
    "%s is code",
    (text) => {
      expect(parseTemplate(text).kind).toBe("code");
    },
  );

  test("function names are no references", () => {
    expect(referencesOf(parseTemplate("${provider.fn(var.block)}")).map((r) => r.text)).toEqual(["var.block"]);
  });
});

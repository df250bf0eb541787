import { describe, expect, it } from "vitest";
import { known, unknown } from "../../src/model/answer";
import { readConfiguration } from "../../src/read/tf-json";
import type { Rule } from "../../src/rules/rule";
import { ATTACHMENT, attach, BASE, check, checkAll, checkParts, partOf, type Resources, summary } from "./harness";

import { ATTACHED, fw } from "./table";

function rule(id: string, run: Rule["check"]): Rule {
  return { id, severity: "error", decidedAt: "synth", prevents: ["Code"], source: "test", check: run };
}

const TWO: Resources = { "alicloud_vpc.a": {}, "alicloud_vpc.b": {} };

it("finds nothing in a sound network", () => {
  expect(checkAll({ resources: { ...BASE, [`${ATTACHMENT}.nic`]: attach() } })).toEqual([]);
});

describe("findings", () => {
  it("come in the order of the rules, then of declaration", () => {
    const backwards = (id: string) =>
      rule(id, ({ model }, report) => {
        for (const resource of [...model.resources].reverse()) report.violation(resource, { facts: [] });
      });
    const findings = checkParts([partOf({ resources: TWO })], [backwards("z/z"), backwards("a/a")]);
    expect(findings.map(({ rule: id, address }) => `${id} ${address}`)).toEqual([
      "z/z alicloud_vpc.a",
      "z/z alicloud_vpc.b",
      "a/a alicloud_vpc.a",
      "a/a alicloud_vpc.b",
    ]);
  });

  it("are there once, unless they differ", () => {
    const findings = check(
      rule("x/x", ({ model: { resources } }, report) => {
        for (const value of [1, 1, 2]) {
          for (const resource of resources)
            report.violation(resource, { facts: [{ name: "n", value, source: "catalog" }] });
          for (const resource of resources) report.undecided(resource, { kind: "variable", subject: String(value) });
        }
      }),
      { resources: { "alicloud_vpc.a": {} } },
    );
    expect(findings.map(({ facts, missing }) => facts[0]?.value ?? missing?.subject)).toEqual([1, "1", 2, "2"]);
  });

  it("carry the rule's severity and codes, unless the violation has its own", () => {
    const own = { facts: [], message: "own", severity: "info", prevents: ["Other"] } as const;
    const findings = check(
      rule("x/x", ({ model: { resources } }, report) => {
        for (const resource of resources) {
          report.violation(resource, { facts: [] });
          report.violation(resource, own);
        }
      }),
      { resources: { "alicloud_vpc.a": {} } },
    );
    expect(findings).toEqual([
      {
        rule: "x/x",
        status: "violation",
        stack: "net",
        address: "alicloud_vpc.a",
        message: "violation",
        facts: [],
        severity: "error",
        prevents: ["Code"],
      },
      { rule: "x/x", status: "violation", stack: "net", address: "alicloud_vpc.a", ...own },
    ]);
  });
});

it("calls back for a known value, records an unknown one, and passes over an absent one", () => {
  const seen: unknown[] = [];
  const findings = check(
    rule("x/x", ({ model: { resources } }, report) => {
      for (const resource of resources) {
        for (const value of [known(1), unknown("variable", "v"), { kind: "absent" } as const]) {
          report.decide(resource, value, (one) => seen.push(one));
        }
      }
    }),
    { resources: { "alicloud_vpc.a": {} } },
  );
  expect(seen).toEqual([1]);
  expect(summary(findings)).toEqual(["undecided alicloud_vpc.a variable v"]);
});

it("asks for the location of a resource only when something is found there", () => {
  const asked: string[] = [];
  const declaration = (address: string) => ({
    path: `net/${address}`,
    locate: () => {
      asked.push(address);
      return { file: "main.ts", line: 7 };
    },
  });
  const part = readConfiguration([{ resource: { alicloud_vpc: { a: {}, b: { nonsense: 1 } } } }], {
    name: "net",
    file: "x",
    declaration,
  });
  expect(checkParts([part], undefined)).toMatchObject([
    { address: "alicloud_vpc.b", path: "net/alicloud_vpc.b", location: { file: "main.ts", line: 7 } },
  ]);
  expect(asked).toEqual(["alicloud_vpc.b"]);
});

describe("keeps secrets out of findings", () => {
  const variables = {
    key: { default: "hunter22", sensitive: true },
    pair: { default: { a: "hunter33" }, sensitive: true },
  };

  it.each([
    ["as text", { instance_name: "-${var.key}" }],
    ["in other letters", { instance_name: "-${upper(var.key)}" }],
    ["in part", { instance_name: "-${substr(var.key, 0, 6)}" }],
    ["of an object", { instance_name: "-${var.pair.a}" }],
    ["as the key of a tag", { tags: { "aliyun-${upper(var.key)}": "x" } }],
    ["marked in place", { instance_name: '-${sensitive("hunter44")}' }],
    ["of an attribute that is one", { password: ["hunter55"] }],
  ])("%s", (_, attributes) => {
    const resources = { ...BASE, ...ATTACHED, ...fw(attributes) };
    const found = checkAll({ resources, variables });
    expect(found.map(({ rule: id }) => id)).toEqual(
      expect.arrayContaining([expect.stringMatching(/^(instance\/name|quota\/tags|schema\/attribute)$/)]),
    );
    expect(JSON.stringify(found)).not.toMatch(/hunter/i);
  });

  it("what stands beside one is shown", () => {
    const resources = { ...BASE, ...ATTACHED, ...fw({ tags: { "aliyun-beside": "${var.key}" } }) };
    expect(JSON.stringify(checkAll({ resources, variables }))).toContain("aliyun-beside");
  });
});

it("keeps values of sensitive variables out of facts and fixes", () => {
  const variables = { zone: { default: "cn-secret-a", sensitive: true } };
  const resources = {
    ...BASE,
    "alicloud_vswitch.a": { ...BASE["alicloud_vswitch.a"], zone_id: "${var.zone}" },
    "alicloud_ecs_network_interface.nic": {
      ...BASE["alicloud_ecs_network_interface.nic"],
      vswitch_id: "${alicloud_vswitch.b.id}",
    },
    [`${ATTACHMENT}.nic`]: attach(),
  };
  const findings = checkAll({ resources, variables });
  expect(findings.map(({ rule: id }) => id)).toEqual(["eni/zone", "vswitch/zone-exists"]);
  expect(findings[0]?.fix?.params["zone"]).toBe("***");
  expect(JSON.stringify(findings)).not.toContain("cn-secret-a");
});

it("keeps stacks apart: the same address in two of them is two resources", () => {
  const wrong = { resources: { "alicloud_vpc.a": { nonsense: 1 } } };
  const findings = checkParts([partOf(wrong, "one"), partOf(wrong, "two")], undefined);
  expect(findings.map(({ stack, address }) => `${stack} ${address}`)).toEqual([
    "one alicloud_vpc.a",
    "two alicloud_vpc.a",
  ]);
});

import { describe, expect, test } from "vitest";
import { InputError } from "../../src/model/problem";
import { celRules } from "../../src/policy/cel/rule";
import { readPolicy } from "../../src/policy/policy-file";
import type { Stack } from "../rules/harness";
import { BASE, check, checkParts, factsOf, partOf, summary } from "../rules/harness";
import { ATTACHED, FW, fw } from "../rules/table";

/** The rule of a policy with these keys. */
function rule(keys: string) {
  const policy = readPolicy(`rules:\n  - ${keys.split("\n").join("\n    ")}\n`, "/repo/eniplan.yaml", "eniplan.yaml");
  const [one] = celRules(policy.rules);
  if (!one) throw new Error("no rule");
  return one;
}

const HEAD = 'id: team/x\nseverity: warning\nmessage: "{address} is wrong"\n';

/** What a rule over instances says of the base network with these attributes of the instance. */
function finds(assert: string, attributes = {}, more: Partial<Stack> = {}): string[] {
  const stack = { resources: { ...BASE, ...ATTACHED, ...fw(attributes) }, variables: { open: {} }, ...more };
  return summary(check(rule(`${HEAD}types: [alicloud_instance]\nassert: '${assert}'`), stack));
}

const VIOLATION = [`violation ${FW} violation`];

describe("three values", () => {
  test.each([
    ['self.instance_type.startsWith("ecs.a1")', {}, []],
    ['self.instance_type.startsWith("ecs.b")', {}, VIOLATION],
    ['self.instance_type == "x"', { instance_type: "${var.open}" }, [`undecided ${FW} variable open`]],
    // What is not known does not matter where the rest decides.
    ['self.instance_type == "x" || true', { instance_type: "${var.open}" }, []],
    ['true || self.instance_type == "x"', { instance_type: "${var.open}" }, []],
    ['self.instance_type == "x" && false', { instance_type: "${var.open}" }, VIOLATION],
    ["has(self.user_data)", {}, VIOLATION],
    ["!has(self.user_data)", {}, []],
    ['"user_data" in self', { user_data: "x" }, []],
    ["!has(self.user_data) || self.user_data.size() < 3", { user_data: "long" }, VIOLATION],
    ["has(self.user_data)", { user_data: "${var.open}" }, [`undecided ${FW} variable open`]],
    ['has(self.tags) && "team" in self.tags', { tags: { team: "net" } }, []],
    ["self.data_disks.all(d, d.size % 20 == 0)", { data_disks: [{ size: 40 }, { size: 60 }] }, []],
    ["self.data_disks.exists(d, d.size > 100)", { data_disks: [{ size: 40 }] }, VIOLATION],
    ["int(self.system_disk_size) >= 40", { system_disk_size: "40" }, []],
    ['zone == "cn-hangzhou-a"', {}, []],
    ['vpc == "alicloud_vpc.other"', {}, VIOLATION],
    ['target(self, "vswitch_id").cidr_block == "10.0.1.0/24"', {}, []],
    ['target(self, "vswitch_id").cidr_block == "x"', { vswitch_id: "vsw-9" }, [`undecided ${FW} external vsw-9`]],
    ["instanceType(self.instance_type).eniQuantity == 3", {}, []],
    [
      "instanceType(self.instance_type).eniQuantity == 3",
      { instance_type: "ecs.no.such" },
      [`undecided ${FW} catalog ecs.no.such`],
    ],
    ['size(resources("alicloud_vpc")) <= 2', {}, []],
    ['resources("alicloud_vswitch").all(v, v.cidr_block.startsWith("10."))', {}, []],
    ['resourceType == "alicloud_instance" && stack == "net" && address.endsWith("fw") && path == ""', {}, []],
    ['change == "create"', {}, []],
  ])("%s, %j: %j", (assert, attributes, expected) => {
    expect(finds(assert, attributes)).toEqual(expected);
  });

  test("the state of today is there too, and unknown without one", () => {
    const assert = 'prior(self, "status") == "Running"';
    expect(finds(assert)).toEqual([expect.stringMatching(`^undecided ${FW} state `)]);
    expect(finds(assert, {}, { state: { [FW]: { id: "i-1", status: "Running" } } })).toEqual([]);
  });

  test("when leaves resources out; where it is not known, a violation is undecided", () => {
    const of = (when: string, attributes = {}) =>
      summary(
        check(rule(`${HEAD}types: [alicloud_instance]\nwhen: '${when}'\nassert: "false"`), {
          resources: { ...BASE, ...fw(attributes) },
          variables: { open: {} },
        }),
      );
    expect(of("has(self.user_data)")).toEqual([]);
    expect(of("!has(self.user_data)")).toEqual(VIOLATION);
    expect(of('self.instance_type == "x"', { instance_type: "${var.open}" })).toEqual([
      `undecided ${FW} variable open`,
    ]);
  });
});

describe("what it says", () => {
  const KEYS = `id: team/disk
severity: error
types: [alicloud_instance]
assert: int(self.system_disk_size) >= 100
message: { en: "{address} has {size} GiB", zh: "{address} 只有 {size} GiB" }
title: A system disk is large enough
fix: { en: Make it larger, zh: 请扩大 }
explanation: Logs fill small disks.
facts: { size: self.system_disk_size, double: 2 * int(self.system_disk_size) }
prevents: [SomeCode]`;

  test("words in both languages, facts, severity and codes are the rule's", () => {
    const own = rule(KEYS);
    const [found] = check(own, { resources: { ...BASE, ...fw({ system_disk_size: "40" }) } });
    expect(found).toMatchObject({ rule: "team/disk", severity: "error", prevents: ["SomeCode"], fix: { id: "fix" } });
    expect(factsOf(found)).toEqual({ size: "40", double: 80 });
    expect(own.texts).toMatchObject({
      en: { title: "A system disk is large enough", messages: { violation: "{address} has {size} GiB" } },
      zh: { fixes: { fix: "请扩大" }, messages: { violation: "{address} 只有 {size} GiB" } },
    });
    expect(own.explanation?.zh).toBe("Logs fill small disks.");
    expect(own.source).toBe("eniplan.yaml:2");
  });

  test("the expressions stand in for a page", () => {
    const own = rule(`${HEAD}when: has(self.tags)\nassert: self.tags.size() > 1`);
    expect(own.explanation?.en).toBe("```yaml\nwhen: has(self.tags)\nassert: self.tags.size() > 1\n```");
  });

  test("values of sensitive variables do not leave in facts", () => {
    const stack = {
      resources: { ...BASE, ...fw({ user_data: "${var.key}" }) },
      variables: { key: { default: "hunter22", sensitive: true } },
    };
    const own = rule(`${HEAD}types: [alicloud_instance]\nassert: "false"\nfacts: { key: self.user_data }`);
    expect(JSON.stringify(check(own, stack))).not.toContain("hunter22");
  });

  test.each([
    ["self.user_data.substring(0, 4)", "***"],
    ["self.user_data.upperAscii()", "***"],
    ["self.user_data.size()", "***"],
    ["self.tags", "***"],
    ["self.tags.a", "***"],
    ["self.tags.a.size()", "***"],
    ["self.tags.open", "net"],
    ["self.tags.map(k, k + '!')[1]", "open!"],
    ['resources("alicloud_instance").map(i, i.user_data)[0].split("2")', "***"],
    ["self.instance_type", "ecs.a1.large"],
    ["resources('alicloud_vpc').size()", 2],
  ])("what an expression makes of a secret is one: %s", (fact, shown) => {
    const attributes = {
      user_data: "${var.key}",
      tags: { a: "${var.key}", open: "net" },
      instance_type: "ecs.a1.large",
    };
    const stack = {
      resources: { ...BASE, ...fw(attributes) },
      variables: { key: { default: 'hunter"22', sensitive: true } },
    };
    const own = rule(`${HEAD}types: [alicloud_instance]\nassert: "false"\nfacts: { key: ${JSON.stringify(fact)} }`);
    expect(factsOf(check(own, stack)[0])).toEqual({ key: shown });
  });

  test("without types it looks at every resource", () => {
    const found = checkParts([partOf({ resources: BASE })], [rule(`${HEAD}assert: "false"`)]);
    expect(found).toHaveLength(Object.keys(BASE).length);
  });
});

describe("mistakes", () => {
  const at = (keys: string) => {
    try {
      rule(keys);
      return [];
    } catch (error) {
      return (error as InputError).problems.map(({ id, location, params }) => {
        return `${location?.line}:${location?.column} ${id} ${params["at"] ?? params["rule"] ?? params["where"] ?? ""}`;
      });
    }
  };

  test.each([
    ["an expression that ends too early", `${HEAD}assert: self.a +`, ["5:5 policy/expression 9"]],
    ["a name that there is not", `${HEAD}assert: this.a == 1`, ["5:5 policy/expression 1"]],
    ["a text for a condition", `${HEAD}assert: '"x"'`, ["5:5 policy/expression 1"]],
    ["a wrong fact", `${HEAD}assert: "true"\nfacts: { n: 1 + }`, ["6:14 policy/expression 4"]],
    [
      "words that nothing fills",
      'id: a/b\nseverity: info\nassert: "true"\nfacts: { n: "1" }\nmessage: { en: "{address} {n} {m}", zh: "{k}" }',
      ["6:16 policy/unfilled rules[0].message.en", "6:41 policy/unfilled rules[0].message.zh"],
    ],
    ["an id of ours", `${HEAD.replace("team/x", "eni/zone")}assert: "true"`, ["2:5 rules/duplicate eni/zone"]],
    ["an id without a group", `${HEAD.replace("team/x", "x")}assert: "true"`, ["2:5 rules/bad-id x"]],
    ["no condition", HEAD.trim(), ["2:5 yaml/missing-key rules[0]"]],
    ["no words", "id: a/b\nseverity: info\nassert: 'true'\nmessage: [x]", ["5:14 yaml/not-text rules[0].message"]],
  ])("%s", (_, keys, expected) => {
    expect(at(keys)).toEqual(expected);
  });

  test("two rules of one id, and severities of rules of the file", () => {
    const two = `rules:\n${["a", "b"].map(() => "  - { id: t/x, severity: info, message: m, assert: 'true' }\n").join("")}`;
    expect(() => readPolicy(two, "/r/e.yaml", "e.yaml")).toThrow(/rules\/duplicate/);
    const one = "rules:\n  - { id: t/x, severity: info, message: m, assert: 'true' }\nseverity: { t/x: off }\n";
    expect(readPolicy(one, "/r/e.yaml", "e.yaml").severities).toHaveLength(1);
    expect(() => readPolicy(one.replace("t/x: off", "t/y: off"), "/r/e.yaml", "e.yaml")).toThrow(/rule/);
  });

  test.each([
    ['duration(self.user_data) == duration("1s")', "Invalid duration string"],
    ["bool(self.user_data)", "bool() conversion error"],
    ['self.tags[self.user_data] == "x"', "No such key"],
    ["int(self.user_data) > 1", "int() type error"],
  ])("%s does not tell the value that it failed on", (assert, reason) => {
    try {
      finds(assert, { user_data: "hunter22", tags: {} });
      expect.unreachable();
    } catch (error) {
      expect((error as InputError).problems[0]?.params["reason"]).toBe(reason);
    }
  });

  test("an expression that comes to nothing is a problem with its rule, resource and reason", () => {
    try {
      finds('self.user_data == "x"');
      expect.unreachable();
    } catch (error) {
      expect((error as InputError).problems).toEqual([
        {
          id: "policy/expression-failed",
          params: { rule: "team/x", key: "assert", address: FW, reason: "No such key: user_data" },
          location: { file: "eniplan.yaml", line: 2, column: 5 },
        },
      ]);
      expect(error).toBeInstanceOf(InputError);
    }
  });
});

import { readFileSync } from "node:fs";
import Ajv from "ajv";
import { describe, expect, test } from "vitest";
import type { JsonObject } from "../../src/model/json";
import type { InputError } from "../../src/model/problem";
import type { StackPart } from "../../src/model/stack-part";
import { readBaseline, writeBaseline } from "../../src/policy/baseline";
import { evaluateStacks } from "../../src/policy/evaluate";
import { fingerprinted } from "../../src/policy/fingerprint";
import { judge } from "../../src/policy/judge";
import type { Result } from "../../src/policy/result";
import { readConfiguration } from "../../src/read/tf-json";
import { finding, QUOTA } from "../report/fixtures";

const validate = new Ajv().compile(JSON.parse(readFileSync("schemas/baseline.schema.json", "utf8")) as object);

const NETWORK: JsonObject = {
  alicloud_vpc: { main: { cidr_block: "10.0.0.0/16" } },
  alicloud_vswitch: {
    a: { vpc_id: "${alicloud_vpc.main.id}", zone_id: "cn-hangzhou-h", cidr_block: "192.168.0.0/24" },
    b: { vpc_id: "${alicloud_vpc.main.id}", zone_id: "${var.zone}", cidr_block: "10.0.1.0/24" },
  },
};

interface Where {
  readonly name?: string;
  readonly line?: number;
  readonly path?: string;
}

/** The network in a stack of this name, everything declared at this line, below this construct. */
function part(resource: JsonObject, { name = "net", line = 10, path = name }: Where = {}): StackPart {
  return readConfiguration([{ variable: { zone: {} }, resource }], {
    name,
    file: `${name}.tf.json`,
    declaration: (address) => ({
      path: `${path}/${address}`,
      locate: () => ({ file: `${name}.ts`, line }),
    }),
  });
}

function check(parts: readonly StackPart[], baseline?: string): Result {
  const known = baseline === undefined ? {} : { baseline: readBaseline(JSON.parse(baseline) as JsonObject, "b.json") };
  return judge(evaluateStacks(parts, { command: "check" }), known);
}

const open = ({ findings }: Result) =>
  findings.filter((one) => !one.baseline).map(({ rule, address }) => [rule, address]);

const FIRST = check([part(NETWORK)]);
const WRITTEN = writeBaseline(FIRST.findings, ["net"], undefined);

describe("what is known", () => {
  test("does not fail the gate, and is counted", () => {
    expect(FIRST.gate.failedBy).toEqual(["vswitch/cidr"]);
    const again = check([part(NETWORK)], WRITTEN);
    expect(open(again)).toEqual([]);
    expect(again.gate.passed).toBe(true);
    expect(again.baseline).toEqual({ file: "b.json", known: FIRST.findings.length, fixed: 0 });
  });

  test.each([
    ["on another line", { line: 99 }],
    ["in a stack of another name", { name: "renamed", path: "net" }],
    ["below another construct, under the same address", { path: "net/inner" }],
  ])("stays known %s", (_, where) => {
    expect(open(check([part(NETWORK, where)], WRITTEN))).toEqual([]);
  });

  test("does not hide the same mistake of another resource", () => {
    const more = { ...NETWORK, alicloud_vswitch: { ...(NETWORK["alicloud_vswitch"] as JsonObject), c: wrong() } };
    expect(open(check([part(more)], WRITTEN))).toEqual([["vswitch/cidr", "alicloud_vswitch.c"]]);
  });

  test("and is corrected counts as fixed; of a stack that was not read nothing does", () => {
    const { a: _, ...rest } = NETWORK["alicloud_vswitch"] as JsonObject;
    const corrected = check([part({ ...NETWORK, alicloud_vswitch: rest })], WRITTEN);
    expect(corrected.baseline?.fixed).toBe(FIRST.findings.filter(({ address }) => address.endsWith(".a")).length);
    expect(check([part({}, { name: "other" })], WRITTEN).baseline).toMatchObject({ known: 0, fixed: 0 });
  });

  describe("of stacks that make the same mistakes", () => {
    const named = (...names: string[]) => names.map((name) => part(NETWORK, { name }));
    const baselineOf = (names: string[], before?: string) =>
      writeBaseline(
        check(named(...names)).findings,
        names,
        before === undefined ? undefined : readBaseline(JSON.parse(before) as JsonObject, "b.json"),
      );
    const stacksOf = (text: string) => {
      const { entries } = readBaseline(JSON.parse(text) as JsonObject, "b.json");
      return [...new Set(entries.map(({ stack }) => stack))].sort();
    };
    const ALL = ["a/one", "a/two", "a/three"];

    test.each([
      ["any part of them", ["a/two"]],
      ["another order", ["a/three", "a/one"]],
      ["one by itself, under its shorter name", ["three"]],
      ["new names for all", ["x", "y", "z"]],
    ])("all is known to %s", (_, names) => {
      const again = check(named(...names), baselineOf(ALL));
      expect(open(again)).toEqual([]);
      expect(again.baseline?.fixed).toBe(0);
    });

    test("a stack of which the baseline knows nothing is new among them", () => {
      const again = check(named("a/one", "a/zero", "a/two", "a/three"), baselineOf(ALL));
      expect(new Set(again.findings.filter((one) => !one.baseline).map(({ stack }) => stack))).toEqual(
        new Set(["a/zero"]),
      );
    });

    test("one stack stands in for one other", () => {
      const again = check(named("a/one", "a/two", "new", "newer"), baselineOf(ALL));
      expect(new Set(again.findings.filter((one) => !one.baseline).map(({ stack }) => stack)).size).toBe(1);
    });

    test("a file that is written of a part keeps the others, and forgets an old name", () => {
      expect(stacksOf(baselineOf(["a/two"], baselineOf(ALL)))).toEqual(ALL.toSorted());
      expect(stacksOf(baselineOf(["two"], baselineOf(ALL)))).toEqual(["a/one", "a/three", "two"]);
    });
  });

  test("of two stacks with the same mistake both are known, whichever comes first", () => {
    const [one, two] = [part(NETWORK, { name: "one" }), part(NETWORK, { name: "two" })];
    const written = writeBaseline(check([one, two]).findings, ["one", "two"], undefined);
    expect(open(check([two, one], written))).toEqual([]);
  });
});

/** A vSwitch outside of its VPC. */
function wrong(): JsonObject {
  return { vpc_id: "${alicloud_vpc.main.id}", zone_id: "cn-hangzhou-h", cidr_block: "172.16.0.0/24" };
}

test("a reference to another stack does not name it: renaming that makes nothing new", () => {
  const crossing = (other: string): StackPart =>
    readConfiguration(
      [
        {
          data: { terraform_remote_state: { [`cross-stack-reference-input-${other}`]: { backend: "local" } } },
          resource: {
            alicloud_vswitch: {
              x: {
                vpc_id: `\${data.terraform_remote_state.cross-stack-reference-input-${other}.outputs.vpc}`,
                zone_id: "cn-hangzhou-h",
                cidr_block: "10.0.1.0/24",
              },
            },
          },
        },
      ],
      { name: "edge", file: "edge.tf.json" },
    );
  const before = check([crossing("core")]);
  expect(before.findings.some(({ status }) => status === "undecided")).toBe(true);
  const written = writeBaseline(before.findings, ["edge"], undefined);
  expect(open(check([crossing("backbone")], written))).toEqual([]);
});

describe("the file", () => {
  test("is what its schema says, sorted, and the same whatever the order", () => {
    const findings = fingerprinted([QUOTA, finding(), finding({ address: "a.b" })]);
    const text = writeBaseline(findings, ["firewall-pair"], undefined);
    expect(validate(JSON.parse(text))).toBe(true);
    expect(text.endsWith("}\n")).toBe(true);
    expect(writeBaseline(findings.toReversed(), ["firewall-pair"], undefined)).toBe(text);
    expect(
      readBaseline(JSON.parse(text) as JsonObject, "b").entries.map(({ rule, address }) => [rule, address]),
    ).toEqual([
      ["eni/quota", QUOTA.address],
      ["eni/zone", "a.b"],
      ["eni/zone", finding().address],
    ]);
  });

  test("leaves out what is acknowledged, and keeps what is of stacks that were not read", () => {
    const location = { file: "eniplan.yaml", line: 1 };
    const [known, seen] = fingerprinted([finding(), QUOTA]);
    const acknowledged = seen && { ...seen, acknowledged: { rule: "eni/quota", reason: "x", location } };
    const elsewhere = fingerprinted([finding({ stack: "edge", address: "c.d" })]);
    const before = readBaseline(JSON.parse(writeBaseline(elsewhere, ["edge"], undefined)) as JsonObject, "b");
    const all = [known, acknowledged].filter((one) => one !== undefined);
    const entries = (JSON.parse(writeBaseline(all, ["firewall-pair"], before)) as { findings: { address: string }[] })
      .findings;
    expect(entries.map(({ address }) => address)).toEqual([finding().address, "c.d"]);
    expect(JSON.parse(writeBaseline([], ["firewall-pair", "edge"], before))).toMatchObject({ findings: [] });
  });

  test.each([
    [{}, "baseline/format"],
    [{ eniplanBaseline: "2.0", findings: [] }, "baseline/format"],
    [{ eniplanBaseline: "1.0" }, "baseline/shape"],
    [{ eniplanBaseline: "1.0", findings: [{ rule: "a/b" }, 3] }, "baseline/shape baseline/shape"],
  ])("%j is refused: %s", (document, ids) => {
    try {
      readBaseline(document as JsonObject, "b.json");
      expect.unreachable();
    } catch (error) {
      expect((error as InputError).problems.map(({ id }) => id).join(" ")).toBe(ids);
    }
  });
});

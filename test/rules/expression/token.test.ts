import { createRequire } from "node:module";
import { describe, expect, it } from "vitest";
import { expressionToken } from "../../../src/rules/expression/token/rule";
import { isTokenNumber, tokenIn } from "../../../src/rules/expressions/tokens";
import { check, checkAll, factsOf, summary } from "../harness";

const X = "alicloud_vpc.x";

function said(body: Record<string, unknown>): string[] {
  const findings = check(expressionToken, { resources: { [X]: body as never } });
  return findings.map((finding) => `${finding.message} ${factsOf(finding)["place"]} ${factsOf(finding)["token"]}`);
}

describe("what is left behind", () => {
  it.each([
    [{ vpc_name: "a-${TfToken[TOKEN.31]}" }, ["text vpc_name ${TfToken[TOKEN.31]}"]],
    [{ vpc_name: "${Token[TOKEN.1]}" }, ["text vpc_name ${Token[TOKEN.1]}"]],
    [
      { secondary_cidr_blocks: ["10.0.0.0/8", "#{TfToken[TOKEN.2]}"] },
      ["text secondary_cidr_blocks[1] #{TfToken[TOKEN.2]}"],
    ],
    [{ tags: { "&{TfToken[TOKEN.3]}": "String Map Token Value" } }, ["text tags &{TfToken[TOKEN.3]}"]],
    [{ tags: { "${TfToken[TOKEN.4]}": "v" } }, ["text tags ${TfToken[TOKEN.4]}"]],
    [{ description: -1.8881545897087503e289 }, ["number description -1.8881545897087503e+289"]],
    [{ description: [-8.109562212591386e298] }, ["number description[0] -8.109562212591386e+298"]],
    [{ description: "n-8.109562212591386e+298" }, ["number description -8.109562212591386e+298"]],
    [{ tags: { "-8.109562212591386e+298": "v" } }, ["number tags -8.109562212591386e+298"]],
  ])("%j", (body, expected) => {
    expect(said(body)).toEqual(expected);
  });
});

it.each([
  { description: "TfToken[1]", tags: { a: "${var.v}" } },
  { description: -2e288 },
  { description: 1.8881545897087503e289 },
  { description: "1e+200" },
  { description: Number.MAX_SAFE_INTEGER, "//": "${TfToken[TOKEN.1]}" },
])("takes %j", (body) => {
  expect(said(body)).toEqual([]);
});

it("is the only finding", () => {
  const resources = { [X]: { cidr_block: "10.0.0.0/8", vpc_name: "${TfToken[TOKEN.31]}" } };
  expect(summary(checkAll({ resources }).filter(({ severity }) => severity === "error"))).toEqual([
    `violation ${X} text`,
  ]);
});

it("looks at locals, outputs, arguments of modules and providers", () => {
  const text = "${TfToken[TOKEN.1]}";
  const findings = check(expressionToken, {
    resources: {},
    locals: { a: text },
    outputs: { o: { value: text } },
    modules: { m: { source: "./m", a: text } },
    providers: [{ region: text }],
  });
  expect(findings.map(({ address }) => address)).toEqual(["local.a", "output.o", "module.m", "provider.alicloud"]);
});

describe.each(["cdktf", "cdktn"])("the encoding of %s", (name) => {
  const { createTokenDouble } = createRequire(__filename)(`${name}/lib/tokens/private/encoding`) as {
    createTokenDouble(x: number, list: boolean): number;
  };

  it("is known for every number of a token", () => {
    for (const x of [0, 1, 31, 2 ** 32, 2 ** 48 - 1]) {
      for (const list of [false, true]) {
        const number = createTokenDouble(x, list);
        expect(isTokenNumber(number), String(number)).toBe(true);
        expect(tokenIn(`a${number}b`)).toBe(String(number));
      }
    }
  });
});

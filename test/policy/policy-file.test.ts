import { readFileSync } from "node:fs";
import Ajv from "ajv";
import { describe, expect, test } from "vitest";
import { parse } from "yaml";
import type { InputError } from "../../src/model/problem";
import { readPolicy } from "../../src/policy/policy-file";
import { POLICY_SHAPE } from "../../src/policy/policy-shape";
import type { YamlShape } from "../../src/text/yaml/shape";

interface Schema {
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly items?: Schema;
  readonly additionalProperties?: Schema | boolean;
  readonly anyOf?: readonly Schema[];
  readonly required?: readonly string[];
}

const SCHEMA = JSON.parse(readFileSync("schemas/policy.schema.json", "utf8")) as Schema;
const validate = new Ajv().compile(SCHEMA as object);

function read(text: string) {
  return readPolicy(text, "/repo/net/eniplan.yaml", "eniplan.yaml");
}

/** What is wrong, as `line:column id where`. */
function mistakes(text: string): string[] {
  try {
    read(text);
  } catch (error) {
    return (error as InputError).problems.map(({ id, location, params }) => {
      const about = params["nearest"] || params["where"] || params["name"];
      return `${location?.line}:${location?.column} ${id} ${about}`;
    });
  }
  return [];
}

function named(key: string, file: string, line: number, column = 1) {
  return { key, file: `/repo/net/${file}`, location: { file: "eniplan.yaml", line, column } };
}

const FULL = `lang: zh
strict: true
inputs:
  paths: [cdktf.out]
  state: { edge: edge.tfstate, core: none }
  varFiles: [prod.tfvars]
inventory: facts/inventory.yaml
catalog: facts/overlay.yaml
outputs: [human, json=out/result.json]
severity:
  quota/*: info
  quota/tags: { level: off, reason: nobody counts them }
options:
  eni/creation-limit: { consoleCompatible: true }
scopes:
  - stack: lab-*
    file: lab/*
    severity: { eni/image-autoconfig: info }
disruptions:
  maxReboots: 1
  noDisruption: false
  allow:
    - { address: alicloud_instance.fw-*, kinds: [reboot], reason: window, begins: 2026-12-01, expires: 2026-12-03 }
acknowledgements:
  - { rule: eni/name, reason: kept from the old site, expires: 2027-01-31, owner: net, stack: edge, scope: edge/fw }
baseline: eniplan-baseline.json
groups:
  - name: pair
    addresses: [alicloud_instance.fw-*]
    keep: 1
`;

test("a policy is read, with the places of what reports name and absolute paths", () => {
  expect(validate(parse(FULL))).toBe(true);
  expect(read(FULL)).toEqual({
    file: "eniplan.yaml",
    folder: "/repo/net",
    groups: [{ name: "pair", addresses: ["alicloud_instance.fw-*"], keep: 1 }],
    lang: "zh",
    strict: true,
    inputs: {
      paths: ["/repo/net/cdktf.out"],
      states: { edge: "/repo/net/edge.tfstate", core: "none" },
      varFiles: ["/repo/net/prod.tfvars"],
    },
    inventory: "/repo/net/facts/inventory.yaml",
    catalog: "/repo/net/facts/overlay.yaml",
    outputs: ["human", "json=/repo/net/out/result.json"],
    severities: [
      { rule: "quota/*", level: "info", location: { file: "eniplan.yaml", line: 11, column: 3 } },
      {
        rule: "quota/tags",
        level: "off",
        reason: "nobody counts them",
        location: { file: "eniplan.yaml", line: 12, column: 3 },
      },
    ],
    options: { "eni/creation-limit": { consoleCompatible: true } },
    scopes: [
      {
        stack: "lab-*",
        file: "lab/*",
        severities: [
          { rule: "eni/image-autoconfig", level: "info", location: { file: "eniplan.yaml", line: 18, column: 17 } },
        ],
      },
    ],
    ruleFiles: [],
    rules: [],
    limits: { maxReboots: 1, noDisruption: false },
    allowed: [
      {
        address: "alicloud_instance.fw-*",
        kinds: ["reboot"],
        reason: "window",
        begins: "2026-12-01",
        expires: "2026-12-03",
        location: { file: "eniplan.yaml", line: 23, column: 7 },
      },
    ],
    acknowledgements: [
      {
        rule: "eni/name",
        reason: "kept from the old site",
        expires: "2027-01-31",
        owner: "net",
        stack: "edge",
        scope: "edge/fw",
        location: { file: "eniplan.yaml", line: 25, column: 5 },
      },
    ],
    baseline: "/repo/net/eniplan-baseline.json",
    named: [
      named("inputs.varFiles[0]", "prod.tfvars", 6, 14),
      named("inventory", "facts/inventory.yaml", 7),
      named("catalog", "facts/overlay.yaml", 8),
      named("baseline", "eniplan-baseline.json", 26),
    ],
  });
});

test.each(["", "# nothing yet\n", "{}\n"])("%j is a policy that says nothing", (text) => {
  expect(read(text)).toMatchObject({ severities: [], acknowledgements: [], outputs: [], limits: {} });
});

test.each([
  ["a misspelt key", "sevirity: {}\n", ["1:1 yaml/misspelt-key severity"]],
  ["a key that there is not", "zebra: 1\n", ["1:1 yaml/unknown-key zebra"]],
  ["a misspelt level", "severity:\n  eni/name: warnin\n", ["2:13 yaml/misspelt-word warning"]],
  ["no level", "severity:\n  eni/name: [off]\n", ["2:13 yaml/not-a-severity severity.eni/name"]],
  ["a misspelt rule", "severity:\n  eni/qouta: off\n", ["2:3 policy/misspelt-rule eni/quota"]],
  [
    "a bad level of a misspelt rule",
    "severity: { eni/qouta: of }\n",
    ["1:13 policy/misspelt-rule eni/quota", "1:24 yaml/misspelt-word off"],
  ],
  ["a pattern without a rule", "severity:\n  xyz/*: off\n", ["2:3 policy/unknown-rule xyz/*"]],
  ["a rule that must stay on", "severity:\n  order/*: off\n", ["2:3 policy/not-off order/cycle"]],
  ["options of a rule that has none", "options:\n  eni/name: {}\n", ["2:3 policy/no-options eni/name"]],
  [
    "a misspelt option",
    "options:\n  eni/creation-limit: { consoleCompatibel: true }\n",
    ["2:25 yaml/misspelt-key consoleCompatible"],
  ],
  ["a scope of nothing", "scopes:\n  - severity: {}\n", ["2:5 policy/scope-of-nothing scopes[0]"]],
  ["a group of nobody", "groups:\n  - name: pair\n", ["2:5 policy/group-members groups[0]"]],
  [
    "a group that says twice who is in it",
    "groups:\n  - name: pair\n    addresses: [a.b]\n    tags: { role: edge }\n",
    ["2:5 policy/group-members groups[0]"],
  ],
  ["a group without a name", "groups:\n  - addresses: [a.b]\n", ["2:5 yaml/missing-key groups[0]"]],
  [
    "two groups of one name",
    "groups:\n  - { name: a, addresses: [a.b] }\n  - { name: a, addresses: [a.c] }\n",
    ["3:5 policy/group-twice groups[1]"],
  ],
  [
    "a group with a tag that is no text",
    "groups:\n  - name: a\n    tags: { role: [x] }\n",
    ["3:19 yaml/not-text groups[0].tags.role"],
  ],
  [
    "a misspelt key of a group",
    "groups:\n  - name: a\n    adresses: [a.b]\n",
    ["2:5 policy/group-members groups[0]", "3:5 yaml/misspelt-key addresses"],
  ],
  ["a scope without severities", "scopes:\n  - stack: a\n", ["2:5 yaml/missing-key scopes[0]"]],
  ["no reason", "acknowledgements:\n  - rule: eni/name\n", ["2:5 yaml/missing-key acknowledgements[0]"]],
  [
    "an empty reason",
    'acknowledgements:\n  - rule: eni/name\n    reason: " "\n',
    ["3:13 yaml/not-text acknowledgements[0].reason"],
  ],
  [
    "an end that is no day",
    "acknowledgements:\n  - { rule: eni/name, reason: x, expires: 2027-02-30 }\n",
    ["2:43 yaml/not-a-date acknowledgements[0].expires"],
  ],
  ["a part of a reboot", "disruptions: { maxReboots: 1.5 }\n", ["1:28 yaml/not-a-whole-number disruptions.maxReboots"]],
  [
    "a window that ends first",
    "disruptions:\n  allow:\n    - { address: a, reason: x, begins: 2026-12-02, expires: 2026-12-01 }\n",
    ["3:7 policy/window-ends-first disruptions.allow[0]"],
  ],
  ["a list for a mapping", "severity: [eni/name]\n", ["1:11 yaml/not-a-mapping severity"]],
  ["the same key twice", "lang: en\nlang: zh\n", ["2:1 yaml/malformed undefined"]],
  [
    "several mistakes, in the order of the lines",
    "severity:\n  eni/qouta: off\nlang: de\nstrict: maybe\n",
    ["2:3 policy/misspelt-rule eni/quota", "3:7 yaml/not-one-of lang", "4:9 yaml/not-a-boolean strict"],
  ],
])("%s is a mistake with its place", (_, text, expected) => {
  expect(mistakes(text)).toEqual(expected);
});

test("a name that a map has by nature is a name like others", () => {
  expect(mistakes("constructor: 1\n")).toEqual(["1:1 yaml/unknown-key constructor"]);
});

describe("the schema that editors read", () => {
  test("has the keys that are read, at every level", () => {
    expect(keysOfSchema(SCHEMA)).toEqual(keysOfShape(POLICY_SHAPE));
  });

  test.each([
    "sevirity: {}",
    "severity: { eni/name: warnin }",
    "scopes: [{ severity: {} }]",
    "acknowledgements: [{ rule: a }]",
  ])("refuses %s, as the reader does", (text) => {
    expect(validate(parse(text))).toBe(false);
    expect(mistakes(text)).not.toEqual([]);
  });
});

/** `a.b[].c`, sorted; `*` for names. */
function keysOfShape(shape: YamlShape, at = ""): string[] {
  switch (shape.kind) {
    case "record":
      return Object.entries(shape.keys)
        .flatMap(([key, of]) => [
          `${at}.${key}${shape.required?.includes(key) ? "!" : ""}`,
          ...keysOfShape(of, `${at}.${key}`),
        ])
        .sort();
    case "list":
      return keysOfShape(shape.of, `${at}[]`);
    case "names":
      return keysOfShape(shape.of, `${at}.*`);
    case "either":
      return shape.of.flatMap((one) => keysOfShape(one, at));
    default:
      return [];
  }
}

function keysOfSchema(
  { properties = {}, items, additionalProperties, anyOf, required = [] }: Schema,
  at = "",
): string[] {
  const own = Object.entries(properties).flatMap(([key, schema]) => [
    `${at}.${key}${required.includes(key) ? "!" : ""}`,
    ...keysOfSchema(schema, `${at}.${key}`),
  ]);
  const entries = items ? keysOfSchema(items, `${at}[]`) : [];
  const named = typeof additionalProperties === "object" ? keysOfSchema(additionalProperties, `${at}.*`) : [];
  const alternatives = (anyOf ?? []).flatMap((schema) => keysOfSchema(schema, at));
  return [...own, ...entries, ...named, ...alternatives].sort();
}

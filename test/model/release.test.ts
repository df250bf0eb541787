import { describe, expect, test } from "vitest";
import { parseAsked, type Release, traitsOf } from "../../src/model/release";
import type { StackPart } from "../../src/model/stack-part";
import { releaseOf } from "../../src/model/stack-release";
import { parseVersion, satisfies } from "../../src/model/version";
import { object, part, state } from "../support/model";

function released(required: string | undefined, written?: string, more: Partial<StackPart> = {}): string {
  const terraform = required === undefined ? {} : { terraform: { required_version: required } };
  const prior = written === undefined ? undefined : { ...state(), terraformVersion: written };
  const { product, version, source } = releaseOf({ ...part({ resource: {}, ...terraform }, prior), ...more });
  return `${product} ${version} ${source}`;
}

describe("the release of a stack", () => {
  test.each<[string | undefined, string | undefined, string]>([
    [undefined, undefined, "terraform 1.17.1 default"],
    [undefined, "1.11.4", "terraform 1.11.4 state"],
    [undefined, "", "terraform 1.17.1 default"],
    [">= 1.5", undefined, "terraform 1.17.1 required_version"],
    [">= 1.5", "1.11.4", "terraform 1.11.4 state"],
    ["~> 1.13.0", undefined, "terraform 1.13 required_version"],
    ["~> 1.13.0", "1.11.4", "terraform 1.13 required_version"],
    ["~> 1.13.0", "1.13.5", "terraform 1.13.5 state"],
    ["1.11.4", undefined, "terraform 1.11.4 required_version"],
    [">= 1.3, < 1.12, != 1.11.0", undefined, "terraform 1.11 required_version"],
    ["< 1.12.0", "1.14.0", "terraform 1.11 required_version"],
    ["~> 1", undefined, "terraform 1.17.1 required_version"],
    // No release that is known: never a reason to refuse anything.
    [">= 2.0", undefined, "terraform 1.17.1 default"],
    [">= 1.30", undefined, "terraform 1.17.1 default"],
    ["newest please", undefined, "terraform 1.17.1 default"],
  ])("required_version %s, state of %s: %s", (required, written, expected) => {
    expect(released(required, written)).toBe(expected);
  });

  test("required_version of modules counts too", () => {
    const inner = part({ resource: {}, terraform: { required_version: "< 1.13" } });
    expect(released(">= 1.12", undefined, { children: new Map([["net", inner]]) })).toBe(
      "terraform 1.12 required_version",
    );
  });

  test("the command line is asked first", () => {
    const asked = { product: "opentofu", version: "1.12" } as const;
    expect(released("= 1.11.4", "1.11.4", { asked })).toBe("opentofu 1.12 option");
  });

  test.each<[string, Partial<StackPart>, string]>([
    ["the lock file", { lockedProviders: ["registry.opentofu.org/aliyun/alicloud"] }, "opentofu 1.12.0 lock"],
    [
      "a lock file of Terraform",
      { lockedProviders: ["registry.terraform.io/aliyun/alicloud"] },
      "terraform 1.17.1 default",
    ],
    [
      "providers of the state",
      {
        prior: {
          ...state(object("alicloud_vpc.a", {}, { provider: "registry.opentofu.org/aliyun/alicloud" })),
          terraformVersion: "1.10.2",
        },
      },
      "opentofu 1.10.2 state",
    ],
    ["files of its own", { hasTofuFiles: true }, "opentofu 1.12.0 configuration"],
  ])("OpenTofu by %s", (_, more, expected) => {
    expect(released(undefined, undefined, more)).toBe(expected);
  });

  test.each([
    ["encryption", { resource: {}, terraform: { encryption: {} } }],
    ["enabled", { resource: { alicloud_vpc: { a: { lifecycle: { enabled: false } } } } }],
  ])("OpenTofu by what only it has: %s", (_, document) => {
    expect(releaseOf(part(document)).product).toBe("opentofu");
  });
});

describe("traits", () => {
  const differs = (product: Release["product"], version: string) =>
    Object.entries(traitsOf({ product, version })).flatMap(([name, has]) => (has ? [name] : []));

  test.each<[Release["product"], string, string[]]>([
    ["terraform", "1.11.4", []],
    ["terraform", "1.12", ["shortCircuit"]],
    ["terraform", "1.14.0", ["shortCircuit", "actions"]],
    ["terraform", "1.15", ["shortCircuit", "convert", "shallowNullMarks", "dynamicSources", "actions"]],
    ["opentofu", "1.7", ["shortCircuit", "containsNull"]],
    ["opentofu", "1.12", ["shortCircuit", "containsNull", "dynamicSources", "dynamicPreventDestroy", "enabled"]],
  ])("%s %s", (product, version, expected) => {
    expect(differs(product, version)).toEqual(expected);
  });
});

test.each([
  ["1.13", { product: "terraform", version: "1.13" }],
  ["v1.11.4", { product: "terraform", version: "1.11.4" }],
  ["terraform:1.16.3", { product: "terraform", version: "1.16.3" }],
  ["opentofu:1.12", { product: "opentofu", version: "1.12" }],
  ["1", undefined],
  ["tofu:1.12", undefined],
  ["latest", undefined],
])("--terraform-version %s", (text, expected) => {
  expect(parseAsked(text)).toEqual(expected);
});

test.each<[string, string, boolean]>([
  ["1.11.4", "~> 1.11", true],
  ["1.12.0", "~> 1.11", true],
  ["2.0.0", "~> 1.11", false],
  ["1.12.0", "~> 1.11.0", false],
  ["1.11.3", "~> 1.11.4", false],
  ["1.11.4", "> 1.11.4", false],
  ["1.11.4", "<= 1.11.4, >=1.0.0", true],
  ["1.11.4", "!= 1.11.4", false],
  ["1.13.0-rc1", ">= 1.13.0", true],
  ["1.11.4", "= v1.11.4", true],
])("%s is %s: %s", (version, constraint, expected) => {
  const parsed = parseVersion(version);
  expect(parsed && satisfies(parsed, constraint)).toBe(expected);
});

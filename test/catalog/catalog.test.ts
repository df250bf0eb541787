import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { nameTypes } from "../../scripts/catalog/names";
import { validateYaml } from "../../scripts/catalog/validate";
import { loadCatalog } from "../../src/catalog/catalog";
import { nearest } from "../../src/text/nearest";

const catalog = loadCatalog();

describe("instance types", () => {
  test.each([
    ["ecs.g6.large", { eniQuantity: 2, eniPrivateIpv4: 6, family: "ecs.g6" }],
    ["ecs.g6.2xlarge", { eniQuantity: 4, eniPrivateIpv4: 10 }],
    ["ecs.g7.large", { eniQuantity: 3, eniPrivateIpv4: 6 }],
    ["ecs.c7.32xlarge", { eniQuantity: 15, eniPrivateIpv4: 30 }],
    ["ecs.t1.small", { eniQuantity: 1 }],
    ["ecs.ebmg5.24xlarge", { eniQuantity: 32, bareMetal: true }],
    ["ecs.s6-c1m2.large", { eniHotPlug: false }],
    ["ecs.t6-c1m1.large", { eniHotPlug: false, secondaryEniAtCreation: false }],
    ["ecs.sn2.large", { vpcAdvancedFeatures: false }],
  ])("%s", (name, figures) => {
    expect(catalog.instanceType(name)).toMatchObject(figures);
  });

  test("a figure that nobody published is missing, not zero", () => {
    const type = catalog.instanceType("ecs.g7.12xlarge");
    expect(type).toBeDefined();
    expect(type && "eniQuantity" in type).toBe(false);
  });

  test("an unknown type is unknown, and its neighbours are found", () => {
    expect(catalog.instanceType("ecs.g7.lagre")).toBeUndefined();
    expect(catalog.nearestInstanceTypes("ecs.g7.lagre", 1)).toEqual(["ecs.g7.large"]);
  });

  test("the smallest type of a family that holds the interfaces", () => {
    expect(catalog.smallestWithInterfaces("ecs.g6", 2)?.type).toBe("ecs.g6.large");
    expect(catalog.smallestWithInterfaces("ecs.g6", 5)?.type).toBe("ecs.g6.3xlarge");
    expect(catalog.smallestWithInterfaces("ecs.g6", 99)).toBeUndefined();
    expect(catalog.smallestWithInterfaces("ecs.none", 1)).toBeUndefined();
  });

  test("each entry names its source and date", () => {
    for (const name of catalog.instanceTypeNames()) {
      expect(catalog.instanceType(name)).toMatchObject({
        date: expect.stringMatching(/^\d{4}-/),
        source: expect.stringMatching(/./),
      });
    }
  });
});

describe("zones", () => {
  test("a zone knows its region, and unknown zones are not none", () => {
    expect(catalog.zone("cn-hangzhou-i")).toMatchObject({ region: "cn-hangzhou" });
    expect(catalog.zone("ap-southeast-1a")).toMatchObject({ region: "ap-southeast-1" });
    expect(catalog.zone("cn-hangzhou-z")).toBeUndefined();
    expect(catalog.regionHasZones("cn-hangzhou")).toBe(true);
    expect(catalog.regionHasZones("cn-shanghai-finance-1")).toBe(false);
  });
});

describe("images: does a second interface come up by itself", () => {
  test.each([
    ["centos_8_4_x64_20G_alibase_20210623.vhd", true, "doc2026"],
    ["centos_7_9_x64_20G_alibase_20210623.vhd", false, "doc2026"],
    ["ubuntu_20_04_x64_20G_alibase_20210623.vhd", false, undefined],
    ["debian_10_5_x64_20G_alibase_20200819.vhd", true, "releaseNote"],
    ["aliyun_3_x64_20G_alibase_20240819.vhd", true, "doc2026"],
    ["aliyun_2_1903_x64_20G_alibase_20210325.vhd", false, "doc2026"],
  ])("%s: %s", (id, autoconfigures, edition) => {
    const image = catalog.image(id);
    expect(image?.autoconfigures).toBe(autoconfigures);
    if (edition) expect(image?.edition).toBe(edition);
  });

  test("a custom image reveals nothing", () => {
    expect(catalog.image("m-bp1234567890")).toBeUndefined();
  });

  test("the recipe fits the system", () => {
    expect(catalog.image("ubuntu_20_04_x64_20G_alibase_20210623.vhd")?.recipe?.apply).toBe("netplan apply");
    expect(catalog.image("ubuntu_16_04_x64_20G_alibase_20210420.vhd")?.recipe?.file).toBe("/etc/network/interfaces");
    expect(catalog.image("centos_7_9_x64_20G_alibase_20210623.vhd")?.recipe?.file).toContain("ifcfg-{device}");
  });

  test("every pattern is a regular expression and every recipe exists", () => {
    const file = JSON.parse(readFileSync("dist/catalog/images.json", "utf8")) as {
      patterns: { match: string; recipe?: string }[];
      recipes: Record<string, unknown>;
    };
    for (const { match, recipe } of file.patterns) {
      expect(() => new RegExp(match)).not.toThrow();
      if (recipe) expect(Object.keys(file.recipes)).toContain(recipe);
    }
  });
});

describe("nearest", () => {
  test("orders by distance, then by name", () => {
    expect(nearest("abc", ["abd", "xyz", "abe", "abcd"], 3)).toEqual(["abcd", "abd", "abe"]);
  });
});

describe("the sources", () => {
  const schema = JSON.parse(readFileSync("schemas/catalog/instance-types.schema.json", "utf8")) as object;

  test("mistakes are reported all at once, with their lines", () => {
    const text = [
      "kind: instance-types",
      'date: "2026-11-23"',
      "sources: {}",
      "types:",
      '  - { type: ecs.a.large, family: ecs.a, eniQuantity: 0, sources: [S1], date: "2026-01-31" }',
      '  - { type: ecs.b.large, family: ecs.b, enis: 2, sources: [S1], date: "2026-01-31" }',
    ].join("\n");
    expect(validateYaml(text, "x.yaml", schema)).toEqual({
      mistakes: [
        expect.stringMatching(/^x\.yaml:5:\d+: .*eniQuantity/),
        expect.stringMatching(/^x\.yaml:6:\d+: .*enis/),
      ],
    });
  });

  test("YAML that is none is reported with its line", () => {
    expect(validateYaml("a: [", "x.yaml", schema)).toEqual({ mistakes: [expect.stringMatching(/^x\.yaml:1:\d+/)] });
  });

  test("the names offered by an editor are those of the catalog", () => {
    expect(readFileSync("src/constructs/names.ts", "utf8")).toBe(nameTypes());
  });
});

import { readFileSync } from "node:fs";
import { join } from "node:path";
import Ajv from "ajv";
import { expect, test } from "vitest";
import { parse } from "yaml";
import { loadCatalog } from "../../src/catalog/catalog";
import { withOverlay } from "../../src/catalog/overlay";
import type { InputError } from "../../src/model/problem";
import { readOverlay } from "../../src/read/overlay";

const ROOT = join(__dirname, "../..");
const schema = JSON.parse(readFileSync(join(ROOT, "schemas/catalog-overlay.schema.json"), "utf8")) as object;

/** The example of docs/catalog.md. */
const EXAMPLE = /```yaml\n(.*?)```/s.exec(readFileSync(join(ROOT, "docs/catalog.md"), "utf8"))?.[1] ?? "";

test("the example of the documentation is what the schema says, and counts more than the catalog", () => {
  expect(new Ajv().compile(schema)(parse(EXAMPLE))).toBe(true);
  const catalog = withOverlay(loadCatalog(), readOverlay(EXAMPLE, "overlay.yaml"));
  expect(catalog.instanceType("ecs.g9x.large")).toMatchObject({
    family: "ecs.g9x",
    eniQuantity: 4,
    date: "overlay.yaml",
  });
  expect(catalog.image("m-bp1example")).toMatchObject({ autoconfigures: true, source: "overlay.yaml" });
  expect(catalog.image("m-bp2example")?.recipe?.apply).toContain("nmcli connection add");
  expect(catalog.zone("cn-hangzhou-m")).toMatchObject({ region: "cn-hangzhou" });
  expect(catalog.zonesOf("cn-hangzhou")).toContain("cn-hangzhou-h");
  expect(catalog.quota("eni.per_account_region")).toMatchObject({ limit: 500, scope: "account+region" });
});

test("only what is given is replaced", () => {
  const catalog = withOverlay(loadCatalog(), readOverlay("instanceTypes: { ecs.g7.large: { queues: 9 } }", "o.yaml"));
  expect(catalog.instanceType("ecs.g7.large")).toMatchObject({ queues: 9, eniQuantity: 3, vcpu: 2 });
  expect(catalog.instanceType("ecs.g7.xlarge")).toEqual(loadCatalog().instanceType("ecs.g7.xlarge"));
});

test("mistakes come at once, each at its line and column", () => {
  const text = "instanceTypes:\n  a:\n    eniQuantity: many\n    enis: 3\nzones: {}\n";
  try {
    readOverlay(text, "o.yaml");
    expect.unreachable();
  } catch (error) {
    const places = (error as InputError).problems.map(({ id, location }) => [id, location?.line, location?.column]);
    expect(places).toEqual([
      ["yaml/not-a-number", 3, 18],
      ["yaml/unknown-key", 4, 5],
      ["yaml/unknown-key", 5, 1],
    ]);
  }
});

test("the recipes that an overlay may name are those of the catalog", () => {
  const { properties } = schema as {
    properties: { images: { additionalProperties: { properties: { recipe: { enum: string[] } } } } };
  };
  const names = properties.images.additionalProperties.properties.recipe.enum;
  for (const name of names) {
    expect(loadCatalog().recipe(name), name).toBeDefined();
    expect(() => readOverlay(`images: { m-1: { recipe: ${name} } }`, "o.yaml")).not.toThrow();
  }
  const { recipes } = parse(readFileSync(join(ROOT, "catalog/images.yaml"), "utf8")) as { recipes: object };
  expect(names).toEqual(Object.keys(recipes));
  expect(() => readOverlay("images: { m-1: { recipe: magic } }", "o.yaml")).toThrow();
});

test("what it says counts where a type is looked for", () => {
  const text = "instanceTypes: { ecs.g7.large: { eniQuantity: 9 }, ecs.g7.tiny: { vcpu: 1, eniQuantity: 9 } }";
  const catalog = withOverlay(loadCatalog(), readOverlay(text, "o.yaml"));
  expect(catalog.smallestWithInterfaces("ecs.g7", 9)?.type).toBe("ecs.g7.tiny");
  expect(loadCatalog().smallestWithInterfaces("ecs.g7", 9)?.type).not.toBe("ecs.g7.large");
  expect(catalog.nearestInstanceTypes("ecs.g7.tinny", 1)).toEqual(["ecs.g7.tiny"]);
});

test("a zone of a region whose zones are unknown is not the only one", () => {
  const catalog = withOverlay(
    loadCatalog(),
    readOverlay("regions: { ap-south-1: { zones: [ap-south-1a] } }", "o.yaml"),
  );
  expect(catalog.zone("ap-south-1a")).toMatchObject({ region: "ap-south-1" });
  expect(catalog.regionHasZones("ap-south-1")).toBe(false);
});

import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { dataSourceType, resourceType } from "../../src/schema/schemas";
import type { TypeSchema } from "../../src/schema/type-schema";
import { isCollection, type Type } from "../../src/value/type";

/*
 * The judge is the provider's own binary: what it tells Terraform, as `terraform providers schema -json` writes it.
 */

interface Told {
  readonly type: unknown;
  readonly sensitive: readonly string[];
}

const told = JSON.parse(readFileSync(join(__dirname, "fixtures", "binary-1.283.0.json"), "utf8")) as {
  readonly resource: Readonly<Record<string, Told>>;
  readonly data: Readonly<Record<string, Told>>;
};

function json(type: Type): unknown {
  if (isCollection(type)) return [type.kind, json(type.element)];
  if (type.kind !== "object") return type.kind;
  return ["object", Object.fromEntries([...type.attributes].map(([name, one]) => [name, json(one)]))];
}

function judge(schema: TypeSchema | undefined, { type, sensitive }: Told): void {
  expect(schema && json(schema.type)).toEqual(type);
  expect(schema?.sensitivePaths.map((path) => path.join(".")).sort()).toEqual(sensitive);
}

describe("types of values and what is sensitive in them are the binary's", () => {
  test.each(Object.entries(told.resource))("resource %s", (name, one) => judge(resourceType(name), one));
  test.each(Object.entries(told.data))("data source %s", (name, one) => judge(dataSourceType(name), one));
});

import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import type { Json, JsonObject } from "../../src/model/json";
import { misfit } from "../../src/run/saved/shape";
import { EVERYTHING } from "../report/machine-fixtures";

const content = JSON.parse(JSON.stringify(EVERYTHING)) as JsonObject;

test("a result fits, whatever is in it", () => {
  expect(misfit(content, "result")).toBeUndefined();
});

test("each of its own places counts", () => {
  const accepted: string[] = [];
  let places = 0;
  for (const { holder, key, path } of placesOf(content, "result")) {
    const before = holder[key] as Json;
    // A kind of value that stands nowhere in a result but where anything may stand.
    holder[key] = [[[null]]];
    places += 1;
    if (misfit(content, "result") === undefined) accepted.push(path);
    holder[key] = before;
  }
  expect(places).toBeGreaterThan(500);
  // Values of attributes, and what Terraform's plan holds of them, may be any.
  expect(accepted.filter((path) => !/\.(?:before|after|value|terraformPlans)\b/.test(path))).toEqual([]);
});

test("a file of what the build read off the types is not empty", () => {
  const { roots, shapes } = JSON.parse(readFileSync(join(__dirname, "../../dist/catalog/saved.json"), "utf8")) as {
    roots: JsonObject;
    shapes: JsonObject;
  };
  expect(Object.keys(roots)).toEqual(["result", "shard"]);
  expect(Object.keys(shapes).length).toBeGreaterThan(40);
});

interface Place {
  readonly holder: Record<string, unknown>;
  readonly key: string;
  readonly path: string;
}

function* placesOf(value: unknown, path: string): Generator<Place> {
  if (typeof value !== "object" || value === null) return;
  const holder = value as Record<string, unknown>;
  for (const key of Object.keys(holder)) {
    yield { holder, key, path: `${path}.${key}` };
    yield* placesOf(holder[key], `${path}.${key}`);
  }
}

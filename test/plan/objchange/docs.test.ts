import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { plannedType } from "../../../src/plan/objchange/fields";
import { readRecord, typeNames } from "../../../src/schema/files";
import type { AttributeRecords, TypeRecord } from "../../../src/schema/record";

/** What a type needs beside its schema. */
function needOf(name: string): "nothing" | "conditions" | "code" | "cloud" {
  if ((plannedType(name)?.inexact.length ?? 0) > 0) return "cloud";
  const record = readRecord("resource", name) as TypeRecord;
  const needs = new Set(needsIn(record.a ?? {}));
  if (record.cd !== undefined || needs.has("code")) return "code";
  return needs.has("conditions") ? "conditions" : "nothing";
}

function needsIn(records: AttributeRecords): ("conditions" | "code")[] {
  return Object.values(records).flatMap(({ hide, sf, set, b }) => [
    ...(hide === undefined ? [] : [hide < 0 ? ("code" as const) : ("conditions" as const)]),
    ...(sf === undefined && set === undefined ? [] : (["code"] as const)),
    ...(b ? needsIn(b) : []),
  ]);
}

test("the table of docs/plan.md counts all types by what they need, deprecated names left out", () => {
  const count = { nothing: 0, conditions: 0, code: 0, cloud: 0 };
  for (const name of typeNames("resource")) {
    if (readRecord("resource", name)?.as === undefined) count[needOf(name)]++;
  }
  const page = readFileSync(join(__dirname, "..", "..", "..", "docs", "plan.md"), "utf8");
  expect(page).toContain(`| nothing | ${count.nothing} |`);
  expect(page).toContain(`| conditions that are data | ${count.conditions} |`);
  expect(page).toContain(`which stands here as small functions | ${count.code} |`);
  expect(page).toContain(`not exact, and said to be so | ${count.cloud} |`);
});

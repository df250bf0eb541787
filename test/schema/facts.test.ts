import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { type Committed, committedFile, committedText } from "../../scripts/schema/committed";
import { packageRoot } from "../../src/package-root";
import { readConditions, readRecord, schemaSource, typeNames } from "../../src/schema/files";
import type { AttributeRecord, AttributeRecords, TypeRecord } from "../../src/schema/record";

const root = packageRoot();
// Where the facts were collected, when that folder is there.
const collected = process.env["FACTS"] ?? join(root, "..", "shared", "facts");

const KINDS = ["resource", "data"] as const;

function committed(kind: "resource" | "data"): Committed {
  return JSON.parse(readFileSync(committedFile(root, kind), "utf8")) as Committed;
}

/** A compiled record with all that its reader takes for granted, and without what a file of its own adds: zeros. */
function whole({ a, ...rest }: TypeRecord): TypeRecord {
  return a ? { ...rest, a: wholeAll(a, "o") } : rest;
}

function wholeAll(records: AttributeRecords, around: AttributeRecord["m"]): AttributeRecords {
  return Object.fromEntries(Object.entries(records).map(([name, one]) => [name, wholeOne(one, around)]));
}

function wholeOne({ z: _, ...one }: AttributeRecord, around: AttributeRecord["m"]): AttributeRecord {
  const m = one.m ?? around;
  return { ...one, t: one.t ?? "string", ...(m ? { m } : {}), ...(one.b ? { b: wholeAll(one.b, m) } : {}) };
}

describe.each(KINDS)("the compiled data of kind %s", (kind) => {
  const { types, about } = committed(kind);

  test("has every type under its name, and no other", () => {
    expect(typeNames(kind)).toEqual(Object.keys(types).sort());
  });

  test("says all that was committed", () => {
    for (const [name, { src, ...type }] of Object.entries(types)) {
      const record = readRecord(kind, name);
      expect(record && whole(record), name).toEqual(type);
    }
  });

  test("names its source", () => {
    const { provider, version, commit } = about;
    expect(schemaSource()).toEqual({ provider, version, commit });
  });

  test("is committed in the form that the import writes", () => {
    expect(readFileSync(committedFile(root, kind), "utf8")).toBe(committedText(committed(kind)));
  });
});

test("conditions are compiled as they were committed, and every number is one of them", () => {
  const { conditions, types } = committed("resource");
  expect(readConditions()).toEqual(conditions);
  const used = new Set<number>();
  const collect = (records: AttributeRecords): void => {
    for (const { hide, b } of Object.values(records)) {
      if (hide !== undefined) used.add(hide);
      if (b) collect(b);
    }
  };
  for (const { a } of Object.values(types)) collect(a ?? {});
  expect([...used].filter((number) => number !== -1 && readConditions()[number] === undefined)).toEqual([]);
});

describe.skipIf(!existsSync(join(collected, "provider-schema.json")))(
  "the committed facts are those that were collected (skipped without the folder FACTS)",
  () => {
    test("resource types", () => {
      const facts = JSON.parse(readFileSync(join(collected, "provider-schema.json"), "utf8"));
      const { types, conditions, about } = committed("resource");
      expect(types).toEqual(facts.types);
      expect(conditions).toEqual(facts.hide);
      expect(about.commit).toBe(facts.about.commit);
    });

    test("data sources: arguments with type, default and flags, and names of what comes back", () => {
      const facts = JSON.parse(readFileSync(join(collected, "provider-data-sources.json"), "utf8"));
      const brief = Object.entries(committed("data").types).map(([name, type]) => [name, briefly(type)]);
      expect(Object.fromEntries(brief)).toEqual(facts.data);
    });
  },
);

function briefly({ a = {}, dep }: TypeRecord): unknown {
  const all = Object.entries(a);
  const given = all.filter(([, { m }]) => m !== "c").map(([name, one]) => [name, argument(one)]);
  const out = all.filter(([, { m }]) => m === "c" || m === "oc").map(([name, one]) => output(name, one));
  return { in: Object.fromEntries(given), out: out.sort(), ...(dep === undefined ? {} : { dep: 1 }) };
}

function argument({ t, m, d, dep }: AttributeRecord): string {
  const value = d === undefined ? "" : `=${JSON.stringify(d)}`;
  return `${t}${m === "r" ? "!" : ""}${value}${dep === undefined ? "" : " deprecated"}`;
}

/** One level deep, as the facts have it. */
function output(name: string, { b }: AttributeRecord): string {
  return b ? `${name}{${Object.keys(b).sort().join(",")}}` : name;
}

import { describe, expect, it, test } from "vitest";
import { loadCatalog } from "../../src/catalog/catalog";
import { CATALOG_DATE, VERSION } from "../../src/version";
import { runWith } from "./fake-io";

test("the version names the date of the newest fact", async () => {
  expect(CATALOG_DATE).toBe(loadCatalog().date);
  expect((await runWith(["--version"])).out).toBe(`${VERSION} (catalog of ${CATALOG_DATE}, 0 days old)\n`);
});

test("a type is shown with every figure, and what is not known is said to be unknown", async () => {
  const { out, code } = await runWith(["catalog", "type", "ecs.c6.large"]);
  expect(code).toBe(0);
  expect(out).toMatch(/eniQuantity +2\n/);
  expect(out).toMatch(/eniIpv6 +unknown\n/);
});

test("zones of one region", async () => {
  const { out } = await runWith(["catalog", "zones", "cn-qingdao", "--format", "json"]);
  expect(JSON.parse(out)).toEqual([{ region: "cn-qingdao", known: true, zones: ["cn-qingdao-b", "cn-qingdao-c"] }]);
});

test("images by the beginning of their ids, and one by its id", async () => {
  const { out } = await runWith(["catalog", "images", "centos_7_9"]);
  expect(out).toContain("centos_7_9_x64_20G_alibase_20210623.vhd");
  expect(out).not.toContain("ubuntu");
  const one = await runWith(["catalog", "images", "centos_7_9_x64_20G_alibase_20210623.vhd"]);
  expect(one.out).toMatch(/autoconfigures +false\n/);
});

test("a quota with limit, date and source", async () => {
  const { out } = await runWith(["catalog", "quotas", "vpc.per_region"]);
  expect(out).toMatch(/limit +10\n/);
  expect((await runWith(["catalog", "quotas"])).out).toContain("quotas (74)");
});

test("the age, and when it is too old", async () => {
  const at = (day: string) =>
    runWith(["catalog", "age", "--format", "json"], { now: () => new Date(`${day}T00:00:00Z`) });
  expect(JSON.parse((await at("2027-05-22")).out)).toEqual({ date: "2026-11-23", ageDays: 180, stale: false });
  expect(JSON.parse((await at("2027-05-23")).out)).toEqual({ date: "2026-11-23", ageDays: 181, stale: true });
});

test("the age in --version, and in the report once it is above 180 days", async () => {
  const on = (day: string, ...argv: string[]) =>
    runWith(argv, {
      now: () => new Date(`${day}T00:00:00Z`),
      stdin: () => '{ "resource": { "alicloud_vpc": { "v": {} } } }',
    });
  expect((await on("2026-11-24", "--version")).out).toContain("(catalog of 2026-11-23, 1 day old)");
  expect((await on("2027-05-23", "--version")).out).toContain("181 days old");
  expect((await on("2027-05-22", "check", "-")).out).not.toContain("days old");
  expect((await on("2027-05-23", "check", "-")).out).toMatch(/The catalog is\s+181 days old/);
});

describe("a name that is not there", () => {
  it.each([
    ["type", "ecs.g7.lagre", "ecs.g7.large"],
    ["zones", "cn-hangzu", "cn-hangzhou"],
    ["images", "centoss", "centos"],
    ["quotas", "vpc.per_regoin", "vpc.per_region"],
  ])("catalog %s %s suggests %s", async (what, name, nearest) => {
    const { code, err } = await runWith(["catalog", what, name]);
    expect(code).toBe(3);
    expect(err).toContain(nearest);
  });
});

test("in Chinese", async () => {
  expect((await runWith(["catalog", "type", "ecs.c6.large", "--lang", "zh"])).out).toMatch(/eniIpv6 +未知\n/);
});

import { copyFileSync, mkdirSync, mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import fc from "fast-check";
import { unzipSync, zipSync } from "fflate";
import { afterAll, describe, expect, test } from "vitest";
import { loadCatalog } from "../../src/catalog/catalog";
import type { JsonObject } from "../../src/model/json";
import { Model } from "../../src/model/model";
import type { StackPart } from "../../src/model/stack-part";
import { Network } from "../../src/network/network";
import { makePlan } from "../../src/plan/plan";
import { RESOURCE_TYPES } from "../../src/provider/types";
import { readInput } from "../../src/read/input";
import { Planned } from "../../src/rules/planned";
import { DEFAULT_OPTIONS } from "../../src/rules/rule";
import { runRules } from "../../src/rules/run";
import { runWith } from "../cli/fake-io";
import { seedOf } from "../support/seed";
import { removeFolders, terraformFound } from "../terraform/support";
import { type Judge, withJudge } from "./judge";
import { partOf } from "./pairs/compare";
import { render } from "./pairs/render";
import { pairShapes } from "./pairs/shape";

afterAll(removeFolders);

const PAIRS = Number(process.env["PAIRS"] ?? 60);

function planOf(part: StackPart) {
  const model = new Model([part], RESOURCE_TYPES);
  return makePlan(model, new Network(model));
}

function findingsOf(part: StackPart): string[] {
  const model = new Model([part], RESOURCE_TYPES);
  const network = new Network(model);
  const planned = new Planned(() => makePlan(model, network));
  const context = { model, network, catalog: loadCatalog(), planned, options: DEFAULT_OPTIONS };
  return runRules(context)
    .filter(({ status }) => status === "violation")
    .map(({ rule, address }) => `${rule} ${address}`)
    .sort();
}

/** Where the findings of a plan and of its folder differ: a plan knows what data sources and the cloud have answered. */
function otherFindings(plan: StackPart, folder: StackPart): object[] {
  const [found, written] = [findingsOf(plan), findingsOf(folder)];
  const model = new Model([folder], RESOURCE_TYPES);
  const open = model.resources.filter((one) =>
    one.attributeNames.some((name) => model.value(one, name).kind === "unknown"),
  );
  const addresses = new Set(open.map(({ address }) => address));
  const isTold = (one: string) => addresses.has(one.slice(one.indexOf(" ") + 1));
  const others = [
    ...written.filter((one) => !found.includes(one)),
    ...found.filter((one) => !written.includes(one) && !isTold(one)),
  ];
  return others.length > 0 ? [{ found, written }] : [];
}

function changesOf(part: StackPart): string[] {
  return planOf(part)
    .changes.filter(({ kind, actions }) => kind !== "no-op" || actions[0] !== "no-op")
    .map(({ address, actions }) => `${address.replace(/ \(deposed object .*\)$/, "")} ${actions.join()}`)
    .sort();
}

function terraformsOf(plan: JsonObject): string[] {
  const changes = (plan["resource_changes"] ?? []) as unknown as { address: string; change: { actions: string[] } }[];
  return changes
    .map(({ address, change }) => `${address} ${change.actions.join()}`)
    .filter((one) => !one.endsWith(" no-op"))
    .sort();
}

async function readPlan(judge: Judge): Promise<StackPart> {
  const [part] = await readInput("plan.bin", { cwd: judge.folder, stdin: () => "" });
  if (!part) throw new Error("nothing was read");
  return part;
}

describe.runIf(terraformFound())("a plan file of the real terraform", () => {
  test("random changes: its actions, and the findings of the folder", { timeout: 600_000 }, async () => {
    const wrong: object[] = [];
    let plans = 0;
    await withJudge(async (judge) => {
      judge.configure(render([]).configuration);
      await judge.init();
      for (const shape of fc.sample(pairShapes, { seed: seedOf(20261201), numRuns: PAIRS })) {
        const pair = render([shape]);
        judge.reset();
        judge.configure(pair.configuration, pair.modules);
        judge.seed(pair.state);
        // What terraform refuses to plan has no plan file.
        const plan = await judge.plan().catch(() => undefined);
        if (!plan) continue;
        plans += 1;
        const part = await readPlan(judge);
        const [ours, theirs] = [changesOf(part), terraformsOf(plan)];
        if (ours.join() !== theirs.join()) wrong.push({ ours, theirs });
        wrong.push(...otherFindings(part, partOf(pair)));
        const { drift = [], disagreements = [] } = planOf(part);
        if (drift.length + disagreements.length > 0) wrong.push({ drift, disagreements });
      }
    });
    expect(wrong).toEqual([]);
    expect(plans).toBeGreaterThan(PAIRS / 4);
  });
});

const REQUIRED = `terraform {
  required_providers {
    alicloud = { source = "aliyun/alicloud" }
  }
}`;

/** Modules, for_each, a move, an import, drift, and what must not be shown. */
const RICH = {
  "main.tf": `${REQUIRED}
variable "secret" {
  type      = string
  sensitive = true
  default   = "Open-Sesame-1"
}
provider "alicloud" {
  region = "cn-hangzhou"
}
module "net" {
  source   = "./net"
  for_each = { a = "10.1.0.0/16", b = "10.2.0.0/16" }
  cidr     = each.value
}
resource "alicloud_vpc" "moved" {
  vpc_name   = "moved"
  cidr_block = "10.9.0.0/16"
}
moved {
  from = alicloud_vpc.before
  to   = alicloud_vpc.moved
}
resource "alicloud_vpc" "imported" {
  vpc_name   = "imported"
  cidr_block = "10.8.0.0/16"
}
import {
  to = alicloud_vpc.imported
  id = "vpc-imported"
}
resource "alicloud_vpc" "drifted" {
  vpc_name    = "drifted"
  cidr_block  = "10.7.0.0/16"
  description = var.secret
}
resource "alicloud_vswitch" "wrong" {
  vpc_id     = alicloud_vpc.moved.id
  zone_id    = "cn-hangzhou-h"
  cidr_block = "10.10.0.0/24"
}
`,
  "net/main.tf": `${REQUIRED}
variable "cidr" {
  type = string
}
resource "alicloud_vpc" "main" {
  vpc_name   = "net"
  cidr_block = var.cidr
}
`,
};

function stored(name: string, id: string, attributes: JsonObject): JsonObject {
  return {
    mode: "managed",
    type: "alicloud_vpc",
    name,
    provider: 'provider["registry.terraform.io/aliyun/alicloud"]',
    instances: [{ schema_version: 0, attributes: { id, ...attributes } }],
  };
}

const STORED = {
  version: 4,
  terraform_version: "1.11.4",
  serial: 3,
  lineage: "5d9f4c1e-5f0d-4f6e-9d4b-1d1a3f1b2c3d",
  outputs: {},
  resources: [
    stored("before", "vpc-moved", { vpc_name: "moved", cidr_block: "10.9.0.0/16" }),
    stored("drifted", "vpc-drifted", { vpc_name: "drifted", cidr_block: "10.7.0.0/16", description: "Open-Sesame-1" }),
    stored("gone", "vpc-gone", { vpc_name: "gone", cidr_block: "10.6.0.0/16" }),
  ],
};

const DRIFT = /1 object was changed outside of Terraform|"drift": \[\s+\{[^}]+"address": "alicloud_vpc.drifted"/;

async function richPlan(judge: Judge): Promise<JsonObject> {
  for (const [name, text] of Object.entries(RICH)) {
    mkdirSync(dirname(join(judge.folder, name)), { recursive: true });
    writeFileSync(join(judge.folder, name), text);
  }
  judge.seed(STORED as JsonObject);
  judge.cloud.put("alicloud_vpc", "vpc-imported", { vpc_name: "imported", cidr_block: "10.8.0.0/16" });
  // Somebody renamed it by hand.
  const byHand = { vpc_name: "by-hand", description: "Open-Sesame-2" };
  Object.assign(judge.cloud.get("alicloud_vpc", "vpc-drifted")?.facts ?? {}, byHand);
  await judge.init();
  return judge.plan();
}

describe.runIf(terraformFound())("a plan file with modules, for_each, moves, imports, drift and secrets", () => {
  test("is Terraform's plan with our findings, and tells no secret", { timeout: 120_000 }, async () => {
    await withJudge(async (judge) => {
      const plan = await richPlan(judge);
      const part = await readPlan(judge);
      expect(changesOf(part)).toEqual(terraformsOf(plan));
      expect(changesOf(part).some((one) => one.startsWith("alicloud_vpc.drifted "))).toBe(true);
      expect(part.decided?.drift.map(({ address }) => address)).toEqual(["alicloud_vpc.drifted"]);
      const changes = planOf(part).changes;
      expect(changes.find(({ address }) => address === "alicloud_vpc.moved")?.movedFrom).toBe("alicloud_vpc.before");
      expect(findingsOf(part)).toContain("vswitch/cidr alicloud_vswitch.wrong");
      const alone = mkdtempSync(join(judge.folder, "alone-"));
      copyFileSync(join(judge.folder, "plan.bin"), join(alone, "plan.bin"));
      writeFileSync(join(alone, "plan.json"), JSON.stringify(plan));
      for (const format of ["human", "json", "markdown", "tfplan-json"]) {
        const { code, out } = await runWith(["plan", "plan.bin", "--format", format], { cwd: alone });
        expect([format, code]).toEqual([format, 1]);
        expect(out).not.toContain("Open-Sesame");
        if (format !== "tfplan-json") expect([format, out]).toEqual([format, expect.stringMatching(DRIFT)]);
      }
      const chinese = await runWith(["plan", "plan.bin", "--lang", "zh"], { cwd: alone });
      expect(chinese.out).toContain("1 个资源在 Terraform 之外被更改");
      const { out } = await runWith(["plan", "plan.json", "--configuration", "..", "--format", "json"], { cwd: alone });
      const two = JSON.parse(out) as { changes: { address: string; actions: string[]; kind: string }[] };
      expect(out).toMatch(DRIFT);
      const said = two.changes
        .filter(({ kind }) => kind !== "no-op")
        .map((one) => `${one.address} ${one.actions.join()}`);
      expect(said.sort()).toEqual(terraformsOf(plan));
      expect(out).not.toContain("Open-Sesame");
    });
  });

  test("what cannot be used is refused, and why", { timeout: 120_000 }, async () => {
    await withJudge(async (judge) => {
      await richPlan(judge);
      const good = unzipSync(readFileSync(join(judge.folder, "plan.bin")));
      const tfplan = good["tfplan"] as Uint8Array;
      const { tfstate: _, ...stateless } = good;
      const { "tfconfig/modules.json": __, ...manifestless } = good;
      const other = Uint8Array.from(tfplan);
      // Field 1, a number: the version of the format.
      expect([...other.slice(0, 2)]).toEqual([8, 3]);
      other[1] = 4;
      const bad: [problem: string, bytes: Uint8Array][] = [
        ["plan/format", zipSync({ ...good, tfplan: other })],
        ["plan/part", zipSync({ ...good, tfplan: tfplan.slice(0, -7) })],
        ["plan/part", zipSync(stateless)],
        ["plan/part", zipSync(manifestless)],
        ["plan/no-plan", zipSync({ "readme.txt": new Uint8Array([65]) })],
        ["plan/archive", readFileSync(join(judge.folder, "plan.bin")).subarray(0, 900)],
        ["plan/archive", zipSync({ ...good, "../../etc/passwd": new Uint8Array([65]) })],
        ["plan/archive", zipSync({ ...good, "tfconfig/m-/big.tf": new Uint8Array(70 * 1024 * 1024) })],
      ];
      for (const [problem, bytes] of bad) {
        writeFileSync(join(judge.folder, "bad.bin"), bytes);
        const { code, last } = await runWith(["plan", "bad.bin"], { cwd: judge.folder });
        expect([code, last]).toEqual([3, expect.stringContaining(problem)]);
      }
      const asked = await runWith(["plan", "plan.bin", "--target", "alicloud_vpc.moved"], { cwd: judge.folder });
      expect([asked.code, asked.last]).toEqual([3, expect.stringContaining("plan/decided")]);
    });
  });
});

import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import type { JsonObject } from "../../src/model/json";
import { evaluateApp } from "../../src/policy/evaluate";
import { readInput } from "../../src/read/input";
import { temporaryFolder } from "../support/folders";
import { ROOT, runStack, STACKS } from "../support/run-app";
import { readJson, resourcesOf } from "../support/synth";

const TF = join(STACKS, "edge-tf");

/** Lines that say something: neither blank nor comment. */
function lines(file: string): number {
  return readFileSync(file, "utf8")
    .split("\n")
    .filter((line) => line.trim() !== "" && !/^\s*(?:\/\/|#)/.test(line)).length;
}

function typesOf(addresses: readonly string[]): Record<string, number> {
  const types = addresses.map((address) => address.split(".")[0] ?? "");
  return Object.fromEntries(
    [...new Set(types)].sort().map((type) => [type, types.filter((one) => one === type).length]),
  );
}

function synthesised(): JsonObject {
  const outdir = join(temporaryFolder(), "out");
  const { status, stderr } = runStack("edge", { outdir });
  expect(stderr).toBe(`eniplan: Plan: 40 to add, 0 to change, 0 to destroy. Written to ${outdir}.\n`);
  expect(status).toBe(0);
  const folder = join(outdir, "stacks", "edge");
  expect(readJson(join(folder, "eniplan.json"))["findings"]).toEqual([]);
  return readJson(join(folder, "cdk.tf.json"));
}

test("forty resources, nothing to complain of, and the same in Terraform's language", async () => {
  const document = synthesised();
  const parts = await readInput(TF, { cwd: TF, stdin: () => "", app: "run" });
  const result = evaluateApp(parts, { command: "plan" });
  expect(result.findings).toEqual([]);
  const theirs = (result.plan?.changes ?? []).map(({ address }) => address);
  expect(typesOf(theirs)).toEqual(typesOf(Object.keys(resourcesOf(document))));
});

test("blocks, next hops and what the address follows", () => {
  const resources = Object.entries(resourcesOf(synthesised()));
  const values = (type: string, name: string) =>
    resources.flatMap(([address, body]) => (address.startsWith(`${type}.`) ? [body[name]] : []));
  expect(values("alicloud_vswitch", "cidr_block")).toEqual([
    "10.30.0.0/24",
    "10.30.1.0/24",
    "10.30.2.0/26",
    "10.30.2.64/26",
    "10.30.2.128/28",
  ]);
  expect(values("alicloud_route_entry", "nexthop_type")).toEqual(["NatGateway", "HaVip"]);
  expect(values("alicloud_eip_association", "instance_type")).toEqual(["HaVip", "Nat"]);
  const [vip] = resources.filter(([address]) => address.startsWith("alicloud_vpc_ha_vip."));
  expect(values("alicloud_eip_association", "instance_id")[0]).toBe(`\${${vip?.[0]}.id}`);
});

test("the page of the constructs tells how many lines both take", () => {
  const page = readFileSync(join(ROOT, "docs", "constructs.md"), "utf8");
  const figures = `${lines(join(STACKS, "edge", "main.ts"))} lines; the same in HCL takes ${lines(join(TF, "main.tf"))}`;
  expect(page.replace(/\s+/g, " ")).toContain(figures);
});

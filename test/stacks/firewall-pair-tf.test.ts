import { cpSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { evaluateApp } from "../../src/policy/evaluate";
import { readInput } from "../../src/read/input";
import { withJudge } from "../judge/judge";
import { ROOT, STACKS } from "../support/run-app";
import { terraformFound } from "../terraform/support";

const FOLDER = join(STACKS, "firewall-pair-tf");

async function evaluated(...variables: string[]) {
  const parts = await readInput("stacks/firewall-pair-tf", { cwd: ROOT, stdin: () => "", variables });
  return evaluateApp(parts, { command: "plan" });
}

/** The line of an argument below a declaration, as it is written. */
function line(file: string, declaration: string, argument: string): string {
  const lines = readFileSync(join(FOLDER, file), "utf8").split("\n");
  const from = lines.findIndex((text) => text.startsWith(declaration));
  return `stacks/firewall-pair-tf/${file}:${lines.findIndex((text, i) => i > from && text.trim().startsWith(argument)) + 1}`;
}

test("each mistake at the line of its argument, in the root and in the module", async () => {
  const { findings } = await evaluated();
  const found = findings
    .filter(({ status }) => status === "violation")
    .map(({ rule, address, location }) => [rule, address, `${location?.file}:${location?.line}`]);
  const attachment = line(
    "main.tf",
    'resource "alicloud_ecs_network_interface_attachment" "bastion"',
    "network_interface_id",
  );
  expect(found.sort()).toEqual(
    [
      [
        "eni/image-autoconfig",
        "alicloud_instance.probe",
        line("probe.tf", 'resource "alicloud_instance" "probe"', "image_id"),
      ],
      ["eni/zone", "alicloud_ecs_network_interface_attachment.bastion[0]", attachment],
      ["eni/zone", "alicloud_ecs_network_interface_attachment.bastion[1]", attachment],
      [
        "eni/quota",
        'module.firewall["b"].alicloud_instance.firewall',
        line("modules/firewall/main.tf", 'resource "alicloud_instance" "firewall"', "instance_type"),
      ],
    ].sort(),
  );
});

test("what is not known is undecided, with what is missing", async () => {
  const { findings } = await evaluated();
  const undecided = findings.filter(({ status }) => status === "undecided");
  expect(
    undecided.map(({ rule, address, missing }) => [rule, address, missing?.kind, missing?.subject]).sort(),
  ).toEqual([
    ["eni/zone", "alicloud_ecs_network_interface_attachment.probe", "variable", "probe_zone"],
    ["vswitch/zone-exists", "alicloud_vswitch.probe_internal", "variable", "probe_zone"],
  ]);
});

test("a value from the command line decides it", async () => {
  const { findings } = await evaluated("probe_zone=cn-hangzhou-x");
  expect(findings.find(({ rule }) => rule === "vswitch/zone-exists")).toMatchObject({
    status: "violation",
    address: "alicloud_vswitch.probe_internal",
  });
});

test("the comment is an acknowledgement of its resource", async () => {
  const [part] = await readInput(FOLDER, { cwd: ROOT, stdin: () => "" });
  expect(part?.acknowledgements).toMatchObject([
    { rule: "eni/image-autoconfig", scope: "alicloud_instance.probe", owner: "net-team" },
  ]);
});

describe.runIf(terraformFound())("terraform", () => {
  test("reads the same folder, and plans the same resources", async () => {
    const planned = await withJudge(async (judge) => {
      for (const name of readdirSync(FOLDER)) cpSync(join(FOLDER, name), join(judge.folder, name), { recursive: true });
      await judge.init();
      return judge.plan("-var=probe_zone=cn-hangzhou-h");
    });
    const theirs = (planned["resource_changes"] as unknown as { address: string; mode: string }[])
      .filter(({ mode }) => mode === "managed")
      .map(({ address }) => address);
    const { plan } = await evaluated("probe_zone=cn-hangzhou-h");
    expect(plan?.changes.map(({ address }) => address).sort()).toEqual(theirs.sort());
  });
});

import { join } from "node:path";
import { expect, test } from "vitest";
import { evaluateApp } from "../../src/policy/evaluate";
import type { Change, Finding, Step } from "../../src/policy/result";
import { readInput } from "../../src/read/input";
import { temporaryFolder } from "../support/folders";
import { ROOT, runApp, runStack, STACKS } from "../support/run-app";
import { readJson, resourcesOf } from "../support/synth";

const FOLDER = join(STACKS, "firewall-pair");

function emitted() {
  const outdir = join(temporaryFolder(), "out");
  const { status, stderr } = runStack("firewall-pair", { outdir });
  const folder = join(outdir, "stacks", "firewall-pair");
  const plan = readJson(join(folder, "eniplan.json"));
  return { outdir, status, stderr, document: readJson(join(folder, "cdk.tf.json")), plan };
}

/** `action type.name` without the hash that cdktf appends. */
function short({ action, address }: Pick<Step, "action" | "address">): string {
  return `${action} ${address.replace(/^alicloud_(?:ecs_)?/, "").replace(/_[0-9A-F]{8}$/, "")}`;
}

test("synth succeeds and says in one line what is ahead", () => {
  const { status, stderr, outdir } = emitted();
  expect(status).toBe(0);
  expect(stderr).toBe(
    `eniplan: Plan: 5 to add, 0 to change, 3 to destroy. Disruptions: 1 reboot, 1 interruption. Findings: 2 warnings. Written to ${outdir}.\n`,
  );
});

test("nothing changes but what was meant to", () => {
  const changes = emitted().plan["changes"] as unknown as Change[];
  const changed = changes.filter(({ kind }) => kind !== "no-op");
  expect(
    changed.map(({ kind, address, replacePaths }) => [short({ action: kind as never, address }), replacePaths]),
  ).toEqual([
    ["replace network_interface.firewall-a-external", ["primary_ip_address", "vswitch_id"]],
    ["create network_interface.firewall-a-ha", []],
    ["replace network_interface_attachment.firewall-a-external", ["instance_id", "network_interface_id"]],
    ["create network_interface_attachment.firewall-a-ha", []],
    ["replace eip_association.firewall-a-eip", ["instance_id"]],
  ]);
  expect(changes.filter(({ kind }) => kind === "no-op")).toHaveLength(31);
});

test("the reboot and the detach come before the first attach, and the attaches in declaration order", () => {
  const waves = emitted().plan["waves"] as unknown as Step[][];
  const wave = (step: string) => waves.findIndex((steps) => steps.map(short).includes(step));
  const external = "network_interface_attachment.firewall-a-external";
  const ha = "network_interface_attachment.firewall-a-ha";
  const order = ["reboot instance.firewall-a", `detach ${external}`, `attach ${external}`, `attach ${ha}`].map(wave);
  expect(order).not.toContain(-1);
  expect(order).toEqual([...new Set(order)].sort((a, b) => a - b));
});

test("the reboot carries the start time that was seen, and where", () => {
  expect(emitted().plan["disruptions"]).toMatchObject([
    {
      address: "alicloud_instance.firewall-a",
      kind: "reboot",
      cause: "legacy-start",
      evidence: { value: expect.stringContaining("2018-03-14T02:11Z"), from: "terraform.firewall-pair.tfstate" },
    },
    { kind: "interruption" },
  ]);
});

test("each firewall's attachments depend on the one before", () => {
  const resources = resourcesOf(emitted().document);
  const chain = Object.entries(resources)
    .filter(([address]) => address.includes("_attachment."))
    .map(([address, body]) =>
      [address, ...((body["depends_on"] as string[] | undefined) ?? [])].map(purpose).join(" < "),
    );
  expect(chain.sort()).toEqual([
    "firewall-a-external",
    "firewall-a-ha < firewall-a-internal",
    "firewall-a-internal < firewall-a-external",
    "firewall-b-external",
    "firewall-b-ha < firewall-b-internal",
    "firewall-b-internal < firewall-b-external",
  ]);
});

function purpose(address: string): string {
  return /_attachment\.([\w-]+)$/.exec(address)?.[1] ?? address;
}

test("the emitted JSON has the findings of the construct tree", async () => {
  const { outdir, plan } = emitted();
  const parts = await readInput(outdir, { cwd: FOLDER, stdin: () => "" });
  const { findings } = evaluateApp(parts, { command: "plan" });
  const key = ({ rule, severity, status, address }: Finding) => [rule, severity, status, address].join(" ");
  expect(findings.map(key).sort()).toEqual((plan["findings"] as unknown as Finding[]).map(key).sort());
  expect(findings.map(({ rule }) => rule).sort()).toEqual(["eni/image-autoconfig", "eni/legacy-start"]);
});

test("from the root it is the same app with the same state", () => {
  const outdir = join(temporaryFolder(), "out");
  const { status, stderr } = runApp(join(ROOT, "dist", "stacks", "run.js"), ROOT, { outdir, args: ["firewall-pair"] });
  expect([status, stderr]).toEqual([0, expect.stringContaining("5 to add, 0 to change, 3 to destroy")]);
});

test("planned from the outside, the app has what its synth writes; with fix: false it has not, and says so", async () => {
  const options = { cwd: ROOT, stdin: () => "", app: "run" } as const;
  const planOf = async (fix: boolean) => {
    const parts = await readInput("stacks/firewall-pair", { ...options, fix });
    return evaluateApp(parts, { command: "plan", ...(fix ? {} : { emitsOrder: false }) }).plan;
  };
  const [written, reported] = [await planOf(true), await planOf(false)];
  expect(written?.additions.map(({ kind, cause }) => `${kind} ${cause}`)).toEqual(
    Array.from({ length: 4 }, () => "depends_on parallel-attach"),
  );
  expect(written?.hazards.filter(({ guaranteed, path }) => !guaranteed || !path)).toEqual([]);
  expect(reported?.additions).toEqual([]);
  expect(reported?.hazards.filter(({ guaranteed }) => !guaranteed)).toMatchObject([
    { cause: "parallel-attach", fix: { kind: "depends_on" } },
  ]);
});

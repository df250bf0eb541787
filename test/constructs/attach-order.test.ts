import { readFileSync } from "node:fs";
import { join } from "node:path";
import { TerraformCount } from "cdktf";
import { afterEach, expect, test, vi } from "vitest";
import {
  Instance,
  NetworkInterface,
  NetworkInterfaceAttachment,
  type NetworkStack,
  Vpc,
  VSwitch,
} from "../../src/index";
import { resourcesOf, synth } from "../support/synth";

const IMAGE = "aliyun_3_x64_20G_alibase_20240819.vhd";

const securityGroups = ["sg-1"];

function ground(stack: NetworkStack) {
  const vpc = new Vpc(stack, "vpc", { cidrBlock: "10.0.0.0/16" });
  const vswitch = new VSwitch(stack, "vswitch", { vpc, zone: "cn-hangzhou-i", cidrBlock: "10.0.1.0/24" });
  const instance = (id: string) => new Instance(stack, id, { instanceType: "ecs.g6.2xlarge", image: IMAGE, vswitch });
  return { vpc, vswitch, instance };
}

function three(stack: NetworkStack): void {
  const { vpc, vswitch, instance } = ground(stack);
  const first = instance("first");
  new NetworkInterface(stack, "c", { vswitch, securityGroups, attachTo: first });
  new NetworkInterface(stack, "a", { vswitch, securityGroups, attachTo: instance("second") });
  new NetworkInterface(stack, "b", { vswitch, securityGroups }).attachTo(first, { dependsOn: [vpc] });
  new NetworkInterface(stack, "d", { vswitch, securityGroups, attachTo: first });
}

/** What each attachment depends on, by the interface's construct. */
function chain(document: Parameters<typeof resourcesOf>[0]): Record<string, unknown> {
  const attachments = Object.entries(resourcesOf(document)).filter(([name]) => name.includes("_attachment."));
  const short = (address: string) => address.replace(/^.*_attachment\.(\w+)$/, "$1");
  return Object.fromEntries(
    attachments.map(([name, body]) => [short(name), (body["depends_on"] as string[] | undefined)?.map(short)]),
  );
}

test("attachments of one instance follow each other in declaration order, and keep what they declare", () => {
  expect(chain(synth(three).document)).toEqual({
    a: undefined,
    b: ["alicloud_vpc.vpc", "c"],
    c: undefined,
    d: ["b"],
  });
});

test("the plan sees the order as kept", () => {
  const { plan } = synth(three);
  const waves = plan["waves"] as { action: string; address: string }[][];
  const attaching = waves.flatMap((wave, i) => wave.filter(({ action }) => action === "attach").map(() => i));
  // c and a in one wave, since they are on two instances; then b, then d.
  expect(attaching).toEqual([attaching[0], attaching[0], Number(attaching[0]) + 1, Number(attaching[0]) + 2]);
});

test("synthesising twice adds nothing twice", () => {
  const { document } = synth((stack) => {
    three(stack);
    stack.toTerraform();
  });
  expect(chain(document)["d"]).toEqual(["b"]);
});

test("instances of one block cannot depend on each other", () => {
  const { document } = synth((stack) => {
    const { vswitch, instance } = ground(stack);
    const first = instance("first");
    const interfaces = new NetworkInterface(stack, "many", { vswitch, securityGroups, count: TerraformCount.of(2) });
    new NetworkInterfaceAttachment(stack, "all", {
      count: TerraformCount.of(2),
      networkInterfaceId: `\${${interfaces.fqn}[count.index].id}`,
      instanceId: first,
    });
  });
  expect(resourcesOf(document)["alicloud_ecs_network_interface_attachment.all"]).not.toHaveProperty("depends_on");
});

afterEach(() => vi.unstubAllEnvs());

test("the order is in the HCL too, and not left in the constructs", () => {
  vi.stubEnv("SYNTH_HCL_OUTPUT", "true");
  let again: unknown;
  const { outdir } = synth((stack) => {
    three(stack);
    again = () => stack.toTerraform();
  });
  const text = readFileSync(join(outdir, "stacks", "network", "cdk.tf"), "utf8");
  const block = (id: string) =>
    text.split("\nresource ").find((part) => part.startsWith(`"alicloud_ecs_network_interface_attachment" "${id}"`));
  expect(block("d")).toMatch(/depends_on = \[\n"alicloud_ecs_network_interface_attachment\.b"/);
  expect(block("b")).toMatch(/depends_on = \[\n"alicloud_vpc\.vpc",\n"\w+_attachment\.c"/);
  expect(chain((again as () => Parameters<typeof resourcesOf>[0])())["d"]).toBeUndefined();
});

import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { DataTerraformRemoteStateLocal, LocalBackend } from "cdktf";
import { describe, expect, test } from "vitest";
import { App, NetworkInterface, NetworkStack, SecurityGroup, Vpc, VSwitch } from "../../src";
import type { JsonObject } from "../../src/model/json";
import { evaluateApp } from "../../src/policy/evaluate";
import type { Result } from "../../src/policy/result";
import { readInput } from "../../src/read/input";
import { renderGraph } from "../../src/report/graph";
import { temporaryFolder } from "../support/folders";
import { quietly } from "../support/synth";

type Build = (stack: (name: string) => NetworkStack) => void;

/** A real synth of several stacks, read again from what was emitted. */
async function emitted(build: Build, states: Readonly<Record<string, JsonObject>> = {}): Promise<Result> {
  const folder = temporaryFolder();
  const outdir = join(folder, "out");
  const files = Object.entries(states).map(([name, objects]): [string, string] => {
    const file = join(folder, `${name}.tfstate`);
    writeFileSync(file, JSON.stringify(stateOf(objects)));
    return [name, file];
  });
  const state = Object.fromEntries(files);
  const app = new App({ outdir, onError: "throw", state: files.length > 0 ? state : false });
  build((name) => new NetworkStack(app, name, { region: "cn-hangzhou" }));
  quietly(() => app.synth());
  const parts = await readInput(outdir, { cwd: folder, env: {}, states: state, state: "none", stdin: () => "" });
  return evaluateApp(parts, { command: "plan" });
}

/** @param objects attributes by `type.name` */
function stateOf(objects: JsonObject): JsonObject {
  const resources = Object.entries(objects).map(([address, attributes]): JsonObject => {
    const [type = "", name = ""] = address.split(".");
    const provider = 'provider["registry.terraform.io/aliyun/alicloud"]';
    return { mode: "managed", type, name, provider, instances: [{ schema_version: 0, attributes }] };
  });
  return { version: 4, terraform_version: "1.11.4", serial: 1, lineage: "a", outputs: {}, resources };
}

const order = ({ plan }: Result) => (plan?.stacks ?? []).map(({ name, wave }) => `${name} ${wave}`);
const because = ({ plan }: Result) =>
  (plan?.stacks ?? []).flatMap(({ name, needs }) => needs.map((one) => `${name} < ${one.stack}: ${one.because}`));

describe.each([
  ["a", "m", "z"],
  ["z", "m", "a"],
])("synth of %s, read by %s, read by %s", (net, mid, app) => {
  const build: Build = (stack) => {
    const stacks = new Map([app, net, mid].map((name) => [name, stack(name)]));
    const of = (name: string) => stacks.get(name) as NetworkStack;
    const vpc = new Vpc(of(net), "vpc", { vpcName: "main", cidrBlock: "10.0.0.0/16" });
    const vswitch = new VSwitch(of(mid), "vswitch", { vpc, zone: "cn-hangzhou-i", cidrBlock: "10.0.1.0/24" });
    const group = new SecurityGroup(of(mid), "group", { vpc, securityGroupName: "main" });
    new NetworkInterface(of(app), "nic", { vswitch, securityGroups: [group], networkInterfaceName: "nic" });
  };

  test("the order is that of what is read", async () => {
    const result = await emitted(build);
    expect(order(result)).toEqual([`${net} 1`, `${mid} 2`, `${app} 3`]);
    expect(because(result)).toEqual([`${mid} < ${net}: outputs`, `${app} < ${mid}: outputs`]);
    expect(result.plan?.stacks?.every(({ critical }) => critical)).toBe(true);
    expect(result.plan?.waves.map((wave) => [...new Set(wave.map(({ stack }) => stack))])).toEqual([
      [net],
      [mid],
      [app],
    ]);
  });

  test("the pictures have a box for each stack, and an arrow for each reason", async () => {
    const result = await emitted(build);
    const options = { kind: "stacks", language: "en", color: false, width: 100 } as const;
    const mermaid = String(renderGraph(result, "mermaid", options));
    expect(mermaid.match(/subgraph/g)).toHaveLength(3);
    expect(mermaid.match(/reads its outputs/g)).toHaveLength(2);
    const dot = String(renderGraph(result, "dot", options));
    expect(dot.match(/subgraph cluster_/g)).toHaveLength(3);
    const focused = String(renderGraph(result, "dot", { ...options, focus: [net], limit: 2 }));
    expect(focused.match(/subgraph cluster_/g)).toHaveLength(2);
    expect(focused).toContain("1 is not drawn");
  });
});

describe.each([
  ["a", "z"],
  ["z", "a"],
])("an address goes from an interface of %s to one of %s", (from, to) => {
  const address = (stack: NetworkStack, name: string, primaryIpAddress: string) =>
    new NetworkInterface(stack, name, {
      vswitch: "vsw-bp1aaaaaaaaaaaaaaaaaa",
      securityGroups: ["sg-bp1aaaaaaaaaaaaaaaaaa"],
      networkInterfaceName: name,
      primaryIpAddress,
    });
  const old = { vswitch_id: "vsw-bp1aaaaaaaaaaaaaaaaaa", security_group_ids: ["sg-bp1aaaaaaaaaaaaaaaaaa"] };
  const nic = "alicloud_ecs_network_interface.nic";
  const held = {
    [from]: {
      [nic]: {
        ...old,
        id: "eni-bp1aaaaaaaaaaaaaaaaaa",
        primary_ip_address: "10.0.1.10",
        network_interface_name: "nic",
      },
    },
  };

  test("the old holder's stack comes first, and a finding says so", async () => {
    const result = await emitted((stack) => {
      const [one, other] = [stack(from), stack(to)];
      new Vpc(one, "vpc", { vpcName: "v", cidrBlock: "10.0.0.0/16" });
      address(other, "own", "10.0.1.10");
    }, held);
    expect(order(result)).toEqual([`${from} 1`, `${to} 2`]);
    expect(because(result)).toEqual([`${to} < ${from}: hazard`]);
    const found = result.findings.filter(({ rule }) => rule === "order/hazard");
    expect(found.map(({ severity, message, stack }) => `${severity} ${message} ${stack}`)).toEqual([
      `warning phases ${to}`,
    ]);
    expect(found[0]?.fix?.params["commands"]).toBe(`${from}: terraform apply && ${to}: terraform apply`);
  });

  test("of two addresses nothing is said", async () => {
    const result = await emitted((stack) => {
      const [one, other] = [stack(from), stack(to)];
      new Vpc(one, "vpc", { vpcName: "v", cidrBlock: "10.0.0.0/16" });
      address(other, "own", "10.0.1.11");
    }, held);
    expect(because(result)).toEqual([]);
    expect(result.plan?.hazards).toEqual([]);
  });
});

test("stacks that read each other's states in a circle are told, and drawn", async () => {
  const result = await emitted((stack) => {
    const [one, other, third] = [stack("a"), stack("b"), stack("c")];
    const path = (of: NetworkStack) => `/states/${of.node.id}.tfstate`;
    for (const [reader, owner] of [
      [one, other],
      [other, one],
      [third, other],
    ] as const) {
      new LocalBackend(reader, { path: path(reader) });
      new DataTerraformRemoteStateLocal(reader, "beside", { path: path(owner) });
      new Vpc(reader, "vpc", { vpcName: reader.node.id, cidrBlock: "10.0.0.0/16" });
    }
  });
  expect(order(result)).toEqual(["a 1", "b 2", "c 3"]);
  expect(result.plan?.stacks?.map(({ circle }) => circle?.length)).toEqual([3, 3, undefined]);
  const options = { kind: "stacks", language: "en", color: false, width: 100 } as const;
  expect(String(renderGraph(result, "dot", options))).toContain("read each other in a circle");
});

import { readdirSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { serviceFiles, services } from "../../scripts/attributes/bindings";
import { typeNames } from "../../src/schema/files";
import { run } from "../pipelines/packed";
import { temporaryFolder } from "../support/folders";

const ROOT = join(__dirname, "../..");
const FOLDER = join(ROOT, "dist/alicloud");

test("every resource type of the provider has a class, in the file of its service", () => {
  const found = readdirSync(FOLDER)
    .filter((file) => file.endsWith(".js"))
    .flatMap((file) =>
      Object.values(require(join(FOLDER, file)) as Record<string, { readonly tfResourceType: string }>),
    )
    .map(({ tfResourceType }) => tfResourceType);
  expect(found.sort()).toEqual([...typeNames("resource")].sort());
  expect(found.length).toBeGreaterThan(1_100);
});

test("declarations say what the schema says: nested blocks, ids, what is read, what is required", () => {
  const { declarations } = serviceFiles(["alicloud_alb_load_balancer"], "provider 1");
  const lines = declarations.split("\n").map((line) => line.trim());
  for (const line of [
    "export interface AlbLoadBalancerZoneMappings {",
    "readonly zoneMappings: readonly AlbLoadBalancerZoneMappings[] | IResolvable;",
    "readonly vpcId: IdReference;",
    "readonly zoneId: string;",
    "export declare class AlbLoadBalancer extends AlicloudResource {",
    'static readonly tfResourceType = "alicloud_alb_load_balancer";',
    "get dnsName(): string;",
  ])
    expect(lines).toContain(line);
});

test("the declarations of all services compile", { timeout: 120_000 }, () => {
  const files = readdirSync(FOLDER).flatMap((file) => (file.endsWith(".d.ts") ? [join(FOLDER, file)] : []));
  expect(files.length).toBe(services(typeNames("resource")).size);
  const tsc = join(ROOT, "node_modules/typescript/bin/tsc");
  const options = ["--noEmit", "--strict", "--ignoreConfig", "--types", "node", "--target", "es2022"];
  expect(run(process.execPath, [tsc, ...options, ...files], { cwd: ROOT })).toEqual({ code: 0, out: "", err: "" });
});

const APP = `
const { App, NetworkStack, Vpc } = require(${JSON.stringify(ROOT)});
const { AlbLoadBalancer } = require(${JSON.stringify(join(FOLDER, "alb.js"))});
const stack = new NetworkStack(new App(), "net", { region: "cn-hangzhou" });
const vpc = new Vpc(stack, "vpc", { cidrBlock: "10.0.0.0/8" });
const alb = new AlbLoadBalancer(stack, "alb", {
  vpcId: vpc, addressType: "Internet", loadBalancerEdition: "Standard",
  loadBalancerBillingConfig: [{ payType: "PayAsYouGo" }],
  zoneMappings: [{ vswitchId: "vsw-1", zoneId: "cn-hangzhou-i" }],
});
process.stdout.write(JSON.stringify(stack.toTerraform().resource.alicloud_alb_load_balancer.alb) + alb.dnsName.length);
`;

test("a binding writes Terraform's names, and the id of a construct", () => {
  const { out, err } = run(process.execPath, ["-e", APP], { cwd: temporaryFolder() });
  expect(err).toBe("");
  const { "//": _, ...body } = JSON.parse(out.slice(0, out.lastIndexOf("}") + 1));
  expect(body).toEqual({
    address_type: "Internet",
    load_balancer_billing_config: [{ pay_type: "PayAsYouGo" }],
    load_balancer_edition: "Standard",
    vpc_id: `$\{alicloud_vpc.vpc.id}`,
    zone_mappings: [{ vswitch_id: "vsw-1", zone_id: "cn-hangzhou-i" }],
  });
});

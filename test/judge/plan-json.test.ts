import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import Ajv from "ajv";
import { afterAll, describe, expect, test } from "vitest";
import type { JsonObject } from "../../src/model/json";
import { runWith } from "../cli/fake-io";
import { STACKS } from "../support/run-app";
import { emit, readJson, removeFolders, terraformFound } from "../terraform/support";
import { withJudge } from "./judge";
import { comparable } from "./plan-json";

afterAll(removeFolders);

const CONFIGURATION: JsonObject = {
  terraform: { required_providers: { alicloud: { source: "aliyun/alicloud" } } },
  variable: { zone: { default: "cn-hangzhou-h" } },
  locals: { groups: { web: "tcp", db: "tcp" } },
  resource: {
    alicloud_vpc: { main: { vpc_name: "main", cidr_block: "10.0.0.0/8", tags: { team: "net" } } },
    alicloud_vswitch: {
      a: {
        count: 2,
        vpc_id: "${alicloud_vpc.main.id}",
        zone_id: "${var.zone}",
        cidr_block: "10.0.${count.index}.0/24",
      },
    },
    alicloud_security_group: {
      each: { for_each: "${local.groups}", vpc_id: "${alicloud_vpc.main.id}", description: "${each.value}" },
    },
    alicloud_instance: {
      server: {
        instance_type: "ecs.g6.large",
        image_id: "aliyun_3_x64_20G_alibase_20240819.vhd",
        vswitch_id: "${alicloud_vswitch.a[0].id}",
        security_groups: ['${alicloud_security_group.each["web"].id}'],
        password: "S3cret-password",
        system_disk_category: "cloud_essd",
        data_disks: [
          { size: 20, category: "cloud_essd" },
          { size: 40, category: "cloud_efficiency", name: "logs" },
        ],
        lifecycle: { create_before_destroy: true },
      },
    },
    alicloud_eip_address: { public: { address_name: "public", bandwidth: 10 } },
    alicloud_eip_association: {
      public: { allocation_id: "${alicloud_eip_address.public.id}", instance_id: "${alicloud_instance.server.id}" },
    },
  },
  moved: [{ from: "alicloud_vpc.former", to: "alicloud_vpc.main" }],
  output: { vpc: { value: "${alicloud_vpc.main.id}" }, server: { value: "${alicloud_instance.server.private_ip}" } },
};

function stateOf(type: string, name: string, ...instances: JsonObject[]): JsonObject {
  const provider = 'provider["registry.terraform.io/aliyun/alicloud"]';
  return { mode: "managed", type, name, provider, instances: instances.map((one) => ({ schema_version: 0, ...one })) };
}

const VSWITCH = { vpc_id: "vpc-1", zone_id: "cn-hangzhou-h", status: "Available" };

const STATE: JsonObject = {
  version: 4,
  terraform_version: "1.11.4",
  serial: 5,
  lineage: "7f3e",
  outputs: { vpc: { value: "vpc-1", type: "string" } },
  resources: [
    stateOf("alicloud_vpc", "former", {
      attributes: {
        id: "vpc-1",
        vpc_name: "main",
        cidr_block: "10.0.0.0/8",
        tags: { team: "old" },
        status: "Available",
      },
    }),
    stateOf(
      "alicloud_vswitch",
      "a",
      { index_key: 0, status: "tainted", attributes: { id: "vsw-0", cidr_block: "10.0.0.0/24", ...VSWITCH } },
      { index_key: 1, attributes: { id: "vsw-1", cidr_block: "10.0.9.0/24", ...VSWITCH } },
      { index_key: 2, attributes: { id: "vsw-2", cidr_block: "10.0.2.0/24", ...VSWITCH } },
    ),
    stateOf("alicloud_security_group", "each", {
      index_key: "old",
      attributes: { id: "sg-1", vpc_id: "vpc-1", description: "tcp" },
    }),
    stateOf("alicloud_eip_address", "public", { attributes: { id: "eip-1", address_name: "public", bandwidth: "10" } }),
  ],
  check_results: null,
};

const schema = JSON.parse(readFileSync(join(__dirname, "../../schemas/tfplan.schema.json"), "utf8"));
const validate = new Ajv({ strict: true, allowUnionTypes: true, strictRequired: false, strictTypes: false }).compile(
  schema,
);

/** Terraform's plan JSON and ours, of the same configuration and state. */
async function both(configuration: JsonObject, state?: JsonObject): Promise<{ real: JsonObject; ours: JsonObject }> {
  let plans = { real: {}, ours: {} };
  await withJudge(async (judge) => {
    judge.configure(configuration);
    if (state) judge.seed(state);
    await judge.init();
    const real = await judge.plan();
    const { out } = await runWith(["plan", "main.tf.json", "--format", "tfplan-json"], { cwd: judge.folder });
    plans = { real, ours: JSON.parse(out) as JsonObject };
  });
  return plans;
}

describe.runIf(terraformFound())("tfplan-json is what terraform show -json writes of the same plan", () => {
  test.each(["quickstart", "firewall-pair"])("%s", async (stack) => {
    const state = join(STACKS, stack, `terraform.${stack}.tfstate`);
    const { real, ours } = await both(
      readJson(join(emit(stack), "cdk.tf.json")),
      existsSync(state) ? readJson(state) : undefined,
    );
    expect(comparable(ours)).toEqual(comparable(real));
  });

  test("count, for_each, blocks, moved, tainted, replaced and deleted objects, secrets and outputs", async () => {
    const { real, ours } = await both(CONFIGURATION, STATE);
    validate(real);
    expect(validate.errors).toBeNull();
    expect(comparable(ours)).toEqual(comparable(real));
  });
});

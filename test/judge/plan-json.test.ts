import { spawnSync } from "node:child_process";
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import Ajv from "ajv";
import { afterAll, describe, expect, test } from "vitest";
import type { JsonObject } from "../../src/model/json";
import { runWith } from "../cli/fake-io";
import { temporaryFolder } from "../support/folders";
import { STACKS } from "../support/run-app";
import { emit } from "../terraform/emit";
import { readJson, removeFolders, terraformFound } from "../terraform/support";
import { complete } from "./complete";
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
  const whole = instances.map((one) => ({ schema_version: 0, ...one, attributes: complete(type, one["attributes"]) }));
  return { mode: "managed", type, name, provider, instances: whole };
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

const REQUIRED = { required_providers: { alicloud: { source: "aliyun/alicloud" } } };

const CALLING: JsonObject = {
  terraform: REQUIRED,
  provider: { alicloud: [{ region: "cn-hangzhou" }, { alias: "second", region: "cn-beijing" }] },
  module: {
    net: {
      source: "./net",
      for_each: { a: "10.1.0.0/16", b: "10.2.0.0/16" },
      cidr_block: "${each.value}",
      description: "written",
    },
    other: { source: "./other", count: 1, vpc_id: '${module.net["a"].vpc_id}', depends_on: ["alicloud_vpc.main"] },
    second: { source: "./second", providers: { alicloud: "alicloud.second" } },
  },
  resource: {
    alicloud_vpc: { main: { cidr_block: "10.0.0.0/16" } },
    alicloud_vswitch: {
      main: { vpc_id: '${module.net["b"].vpc_id}', zone_id: "cn-hangzhou-h", cidr_block: "10.2.1.0/24" },
    },
  },
  moved: [{ from: "alicloud_security_group.former", to: "module.other[0].module.inner.alicloud_security_group.main" }],
  output: { vpc: { value: '${module.net["b"].vpc_id}' }, groups: { value: "${module.other[*].group_id}" } },
};

const MODULES: Readonly<Record<string, JsonObject>> = {
  net: {
    terraform: REQUIRED,
    variable: { cidr_block: { type: "string" }, description: { default: "none" } },
    locals: { name: "vpc-${var.cidr_block}" },
    resource: {
      alicloud_vpc: {
        main: { cidr_block: "${var.cidr_block}", vpc_name: "${local.name}", description: "${var.description}" },
      },
    },
    output: { vpc_id: { value: "${alicloud_vpc.main.id}", description: "the id" } },
  },
  other: {
    terraform: REQUIRED,
    variable: { vpc_id: {} },
    module: { inner: { source: "./inner", vpc_id: "${var.vpc_id}" } },
    output: { group_id: { value: "${module.inner.id}" } },
  },
  "other/inner": {
    terraform: REQUIRED,
    variable: { vpc_id: {} },
    resource: { alicloud_security_group: { main: { count: 1, vpc_id: "${var.vpc_id}" } } },
    output: { id: { value: "${alicloud_security_group.main[0].id}" } },
  },
  second: { terraform: REQUIRED, resource: { alicloud_vpc: { far: { cidr_block: "10.9.0.0/16" } } } },
};

const VPC_A = { id: "vpc-a", cidr_block: "10.1.0.0/16", vpc_name: "vpc-10.1.0.0/16", status: "Available" };

const STATE_OF_MODULES: JsonObject = {
  version: 4,
  terraform_version: "1.11.4",
  serial: 5,
  lineage: "7f3e",
  outputs: {},
  resources: [
    stateOf("alicloud_security_group", "former", { attributes: { id: "sg-1", vpc_id: "vpc-a" } }),
    {
      module: 'module.net["a"]',
      ...stateOf("alicloud_vpc", "main", {
        attributes: { ...VPC_A, description: "written" },
      }),
    },
    { module: 'module.net["gone"]', ...stateOf("alicloud_vpc", "main", { attributes: { ...VPC_A, id: "vpc-g" } }) },
    { module: "module.gone", ...stateOf("alicloud_vpc", "main", { attributes: { ...VPC_A, id: "vpc-h" } }) },
    {
      module: 'module.net["a"]',
      ...stateOf("alicloud_vpc", "undeclared", { attributes: { ...VPC_A, id: "vpc-u" } }),
    },
  ],
  check_results: null,
};

const schema = JSON.parse(readFileSync(join(__dirname, "../../schemas/tfplan.schema.json"), "utf8"));
const validate = new Ajv({ strict: true, allowUnionTypes: true, strictRequired: false, strictTypes: false }).compile(
  schema,
);

/** Terraform's plan JSON and ours, of the same configuration and state. */
async function both(
  configuration: JsonObject,
  state?: JsonObject,
  modules?: Readonly<Record<string, JsonObject>>,
): Promise<{ real: JsonObject; ours: JsonObject }> {
  let plans = { real: {}, ours: {} };
  await withJudge(async (judge) => {
    judge.configure(configuration, modules);
    if (state) judge.seed(state);
    await judge.init();
    const real = await judge.plan();
    const { out } = await runWith(["plan", "main.tf.json", "--format", "tfplan-json"], { cwd: judge.folder });
    plans = { real, ours: JSON.parse(out) as JsonObject };
  });
  return plans;
}

const TOOL = join(__dirname, "../../node_modules/@ahmadnassri/terraform-unidiff/bin.js");

/** What a tool of somebody else's finds in a plan: which objects change, and how many of each kind. */
function readByTool(plan: JsonObject): { changed: readonly string[]; summary: string | undefined } {
  const file = join(temporaryFolder(), "plan.json");
  writeFileSync(file, JSON.stringify(plan));
  const { status, stdout, stderr } = spawnSync(process.execPath, [TOOL, file], { encoding: "utf8" });
  expect([status, stderr]).toEqual([0, ""]);
  const lines = stdout.trim().split("\n");
  return { changed: lines.filter((line) => line.startsWith("Index: ")), summary: lines.at(-1) };
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

  test("modules: repeated, nested, moved into and gone", async () => {
    const { real, ours } = await both(CALLING, STATE_OF_MODULES, MODULES);
    validate(real);
    expect(validate.errors).toBeNull();
    expect(comparable(ours)).toEqual(comparable(real));
  });

  test("a tool that reads terraform's plans reads the same in ours", async () => {
    for (const plans of [await both(CONFIGURATION, STATE), await both(CALLING, STATE_OF_MODULES, MODULES)]) {
      const [ours, real] = [readByTool(plans.ours), readByTool(plans.real)];
      expect(ours).toEqual(real);
      expect(ours.changed.length).toBeGreaterThan(3);
    }
  });

  test("count, for_each, blocks, moved, tainted, replaced and deleted objects, secrets and outputs", async () => {
    const { real, ours } = await both(CONFIGURATION, STATE);
    validate(real);
    expect(validate.errors).toBeNull();
    expect(comparable(ours)).toEqual(comparable(real));
  });
});

import { readFileSync } from "node:fs";
import { join } from "node:path";
import Ajv from "ajv";
import { describe, expect, test } from "vitest";
import type { JsonObject } from "../../src/model/json";
import { evaluateApp } from "../../src/policy/evaluate";
import { stateFromJson } from "../../src/read/state";
import { readConfiguration } from "../../src/read/tf-json";
import { renderTfplan } from "../../src/report/tfplan";
import { expectGolden } from "./golden";

const schema = JSON.parse(readFileSync(join(__dirname, "../../schemas/tfplan.schema.json"), "utf8"));
const validate = new Ajv({ strict: true, allowUnionTypes: true, strictRequired: false, strictTypes: false }).compile(
  schema,
);

const NOW = new Date("2026-11-23T12:00:00Z");

function plan(configuration: JsonObject, state?: JsonObject) {
  const prior = state ? { prior: stateFromJson(state, "terraform.tfstate") } : {};
  const part = readConfiguration([configuration], { name: "net", file: "net.tf.json", ...prior });
  const text = renderTfplan(evaluateApp([part], { command: "plan", withTerraformPlan: true }), NOW);
  return { text, document: JSON.parse(text) };
}

const SECRETS = [
  "S3cret-of-a-variable",
  "S3cret-of-an-attribute",
  "S3cret-in-the-state",
  "S3cret-key",
  "S3cret-literal",
];

/** A change of everything that the format can tell, with secrets wherever one can stand. */
const CONFIGURATION: JsonObject = {
  terraform: { required_providers: { alicloud: { source: "aliyun/alicloud", version: "~> 1.289" } } },
  provider: {
    alicloud: [
      { region: "cn-hangzhou", access_key: "AK", secret_key: "S3cret-key" },
      { alias: "b", region: "cn-beijing" },
    ],
  },
  variable: {
    zone: { default: "cn-hangzhou-h", description: "where" },
    login: { default: "S3cret-of-a-variable", sensitive: true },
    later: { type: "string" },
  },
  locals: { data: "#!/bin/sh\necho ${var.login}" },
  data: { alicloud_images: { found: { owners: "system", name_regex: "^${alicloud_vpc.main.vpc_name}" } } },
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
      each: { for_each: { web: "tcp" }, vpc_id: "${alicloud_vpc.main.id}", description: "${each.value}" },
    },
    alicloud_instance: {
      server: {
        instance_type: "ecs.g6.large",
        image_id: "aliyun_3_x64_20G_alibase_20240819.vhd",
        vswitch_id: "${alicloud_vswitch.a[0].id}",
        security_groups: ['${alicloud_security_group.each["web"].id}'],
        password: "S3cret-of-an-attribute",
        user_data: "${local.data}",
        host_name: "h-${var.login}",
        description: "${var.later}",
        data_disks: { size: 20 },
        tags: { copy: "S3cret-of-an-attribute" },
        lifecycle: { create_before_destroy: true },
      },
    },
    terraform_data: { other: { input: { token: "${var.login}" }, secret_note: "S3cret-literal" } },
  },
  output: {
    vpc: { value: "${alicloud_vpc.main.id}", description: "id" },
    login: { value: "${var.login}", sensitive: true },
    cidrs: { value: ["10.0.0.0/24", "${alicloud_vswitch.a[1].id}"] },
    same: { value: "same" },
  },
};

const provider = 'provider["registry.terraform.io/aliyun/alicloud"]';

function resource(type: string, name: string, ...instances: JsonObject[]): JsonObject {
  return { mode: "managed", type, name, provider, instances: instances.map((one) => ({ schema_version: 1, ...one })) };
}

const STATE: JsonObject = {
  version: 4,
  terraform_version: "1.9.8",
  serial: 12,
  lineage: "9b1c",
  outputs: {
    same: { value: "same", type: "string" },
    gone: { value: "S3cret-in-the-state", type: "string", sensitive: true },
  },
  resources: [
    resource("alicloud_vpc", "main", {
      attributes: {
        id: "vpc-1",
        vpc_name: "main",
        cidr_block: "10.0.0.0/8",
        tags: { team: "old" },
        status: "Available",
      },
    }),
    resource(
      "alicloud_vswitch",
      "a",
      {
        index_key: 0,
        attributes: { id: "vsw-0", vpc_id: "vpc-1", zone_id: "cn-hangzhou-g", cidr_block: "10.0.0.0/24" },
      },
      {
        index_key: 1,
        status: "tainted",
        attributes: { id: "vsw-1", vpc_id: "vpc-1", zone_id: "cn-hangzhou-h", cidr_block: "10.0.1.0/24" },
      },
      {
        index_key: 2,
        attributes: { id: "vsw-2", vpc_id: "vpc-1", zone_id: "cn-hangzhou-h", cidr_block: "10.0.2.0/24" },
      },
    ),
    resource("alicloud_instance", "left", {
      deposed: "1a2b3c4d",
      attributes: { id: "i-9", password: "S3cret-in-the-state" },
    }),
    {
      ...resource("alicloud_vpc", "inner", {
        attributes: { id: "vpc-2", vpc_name: "S3cret-in-the-state" },
        sensitive_attributes: [[{ type: "get_attr", value: "vpc_name" }]],
      }),
      module: 'module.net["a"].module.inner',
    },
  ],
};

describe("golden", () => {
  test("tfplan", () => expectGolden("tfplan.json.txt", plan(CONFIGURATION, STATE).text));
});

describe("the schema of Terraform's plan JSON", () => {
  test.each([
    ["a change of everything", CONFIGURATION, STATE],
    ["creations", CONFIGURATION, undefined],
    ["nothing", {}, undefined],
    ["a circle of references, where there is no plan", circle(), undefined],
  ])("describes %s", (_name, configuration, state) => {
    validate(plan(configuration, state).document);
    expect(validate.errors).toBeNull();
  });

  test.each<[string, (document: ReturnType<typeof plan>["document"]) => void]>([
    ["another version", (document) => Object.assign(document, { format_version: "2.0" })],
    [
      "an action that Terraform does not have",
      ({ resource_changes: [first] }) => Object.assign(first.change, { actions: ["attach"] }),
    ],
    [
      "a creation of what was there",
      (document) => {
        const created = document.resource_changes.find(
          ({ change }: { change: JsonObject }) => String(change["actions"]) === "create",
        );
        created.change.before = {};
      },
    ],
    [
      "a planned value without an address",
      ({ planned_values: { root_module } }) => delete root_module.resources[0].address,
    ],
    ["a reason of our own", ({ resource_changes: [first] }) => Object.assign(first, { action_reason: "because" })],
  ])("refuses %s", (_name, change) => {
    const { document } = plan(CONFIGURATION, STATE);
    change(document);
    expect(validate(document)).toBe(false);
  });
});

function circle(): JsonObject {
  const vpc = (other: string) => ({ vpc_name: `\${alicloud_vpc.${other}.vpc_name}`, cidr_block: "10.0.0.0/8" });
  return { resource: { alicloud_vpc: { a: vpc("b"), b: vpc("a") } } };
}

test("no secret is in it, wherever it stands; where one is, the sensitive trees say so", () => {
  const { text, document } = plan(CONFIGURATION, STATE);
  expect(SECRETS.filter((secret) => text.includes(secret))).toEqual([]);
  const server = document.resource_changes.find(
    ({ address }: { address: string }) => address === "alicloud_instance.server",
  );
  expect(server.change.after).toMatchObject({ password: "(sensitive value)", tags: { copy: "(sensitive value)" } });
  expect(server.change.after_sensitive).toMatchObject({
    password: true,
    user_data: true,
    host_name: true,
    tags: { copy: true },
  });
});

test("a circle of references is an errored plan; what is undecided makes it incomplete", () => {
  expect(plan(circle()).document).toMatchObject({ errored: true, complete: false, applyable: false });
  expect(plan(CONFIGURATION, STATE).document).toMatchObject({ errored: false });
  const open = {
    variable: { n: {} },
    resource: { alicloud_vpc: { a: { count: "${var.n}", cidr_block: "10.0.0.0/8" } } },
  };
  expect(plan(open).document).toMatchObject({ complete: false, resource_changes: [] });
});

test("nothing to do is not applyable, a moved object is", () => {
  const vpc = { vpc_name: "main", cidr_block: "10.0.0.0/8" };
  const state = {
    ...STATE,
    outputs: {},
    resources: [resource("alicloud_vpc", "main", { attributes: { id: "vpc-1", ...vpc } })],
  };
  expect(plan({ resource: { alicloud_vpc: { main: vpc } } }, state).document).toMatchObject({ applyable: false });
  const moved = {
    moved: { from: "alicloud_vpc.main", to: "alicloud_vpc.new" },
    resource: { alicloud_vpc: { new: vpc } },
  };
  expect(plan(moved, state).document).toMatchObject({
    applyable: true,
    resource_changes: [
      { address: "alicloud_vpc.new", previous_address: "alicloud_vpc.main", change: { actions: ["no-op"] } },
    ],
  });
});

describe("an object is told as the provider reads it", () => {
  const instance = (type: string, attributes: JsonObject) => ({
    version: 4,
    terraform_version: "1.11.4",
    resources: [{ mode: "managed", type, name: "a", instances: [{ attributes }] }],
  });

  test.each<[string, JsonObject]>([
    ["kept", { resource: { alicloud_nat_gateway: { a: { vpc_id: "vpc-1" } } } }],
    ["deleted", {}],
  ])("blocks that a state holds as null are none, where it is %s", (_, configuration) => {
    const { document } = plan(
      configuration,
      instance("alicloud_nat_gateway", { id: "n", vpc_id: "vpc-1", access_mode: null }),
    );
    expect(document.resource_changes[0].change.before).toMatchObject({ access_mode: [], nat_type: null });
  });

  test("two blocks of a set that are the same but for what is unknown are two", () => {
    const block = { parameter_key: "${alicloud_vpc.a.id}", parameter_value: "x" };
    const resource = {
      alicloud_vpc: { a: {} },
      alicloud_ros_stack: { a: { stack_name: "s", parameters: [block, block] } },
    };
    const { document } = plan({ resource });
    const made = document.resource_changes.find(({ type }: JsonObject) => type === "alicloud_ros_stack");
    expect(made.change.after.parameters).toHaveLength(2);
  });
});

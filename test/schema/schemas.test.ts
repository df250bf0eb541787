import { describe, expect, test } from "vitest";
import { remoteStateType, terraformDataType } from "../../src/schema/builtin";
import { readRecord, typeNames } from "../../src/schema/files";
import type { AttributeRecords } from "../../src/schema/record";
import { dataSourceType, isProviderType, resourceType } from "../../src/schema/schemas";
import type { TypeSchema } from "../../src/schema/type-schema";
import {
  BOOL,
  DYNAMIC,
  listOf,
  mapOf,
  NUMBER,
  objectOf,
  STRING,
  sameType,
  setOf,
  type Type,
} from "../../src/value/type";

function attributeType(schema: TypeSchema | undefined, ...path: readonly string[]): Type | undefined {
  let type: Type | undefined = schema?.type;
  for (const name of path) {
    while (type && "element" in type) type = type.element;
    type = type?.kind === "object" ? type.attributes.get(name) : undefined;
  }
  return type;
}

test("the provider has 1,184 resource types and 780 data sources", () => {
  expect(typeNames("resource")).toHaveLength(1184);
  expect(typeNames("data")).toHaveLength(780);
});

describe.each([
  ["resource", resourceType],
  ["data", dataSourceType],
] as const)("every type of kind %s", (kind, find) => {
  test("is built, has an id, and its attributes say the same as its type", () => {
    for (const name of typeNames(kind)) {
      const schema = find(name);
      expect(schema?.type.attributes.get("id"), name).toBe(STRING);
      expect([...(schema?.attributes.keys() ?? [])], name).toEqual([...(schema?.type.attributes.keys() ?? [])]);
      for (const [one, { type }] of schema?.attributes ?? [])
        expect(sameType(type, schema?.type.attributes.get(one) as Type), `${name}.${one}`).toBe(true);
    }
  });

  test("reports whatever the provider declares sensitive", () => {
    for (const name of typeNames(kind)) {
      const record = readRecord(kind, name);
      const declared = sensitiveIn((record?.as ? readRecord(kind, record.as) : record)?.a ?? {});
      const schema = find(name);
      const reported = [...(schema?.sensitivePaths ?? []), ...(schema?.untoldPaths ?? [])];
      expect(reported.map((path) => path.join(".")).sort(), name).toEqual(declared.sort());
    }
  });
});

function sensitiveIn(records: AttributeRecords, before = ""): string[] {
  return Object.entries(records).flatMap(([name, { s, b }]) => [
    ...(s ? [before + name] : []),
    ...(b ? sensitiveIn(b, `${before}${name}.`) : []),
  ]);
}

describe("types of single attributes", () => {
  test.each<[string, string, Type]>([
    ["alicloud_instance", "id", STRING],
    ["alicloud_instance", "security_groups", setOf(STRING)],
    ["alicloud_instance", "tags", mapOf(STRING)],
    ["alicloud_instance", "internet_max_bandwidth_out", NUMBER],
    ["alicloud_instance", "dry_run", BOOL],
    ["alicloud_instance", "data_disks.encrypted", BOOL],
    ["alicloud_instance", "timeouts.create", STRING],
    ["alicloud_vpc", "user_cidrs", listOf(STRING)],
    [
      "alicloud_vpc",
      "ipv6_cidr_blocks",
      listOf(
        objectOf(
          new Map([
            ["ipv6_cidr_block", STRING],
            ["ipv6_isp", STRING],
          ]),
        ),
      ),
    ],
    ["alicloud_vswitch", "zone_id", STRING],
    ["alicloud_security_group_rule", "priority", NUMBER],
    ["alicloud_eip_address", "bandwidth", STRING],
    ["alicloud_ecs_network_interface", "private_ip_addresses", setOf(STRING)],
    ["alicloud_ecs_launch_template", "latest_version_number", NUMBER],
    ["alicloud_ecs_launch_template", "network_interfaces.security_group_id", STRING],
    // A map that the provider declares with a block as its element.
    ["alicloud_cs_kubernetes", "certificate_authority", mapOf(STRING)],
  ])("%s.%s", (name, path, type) => {
    expect(attributeType(resourceType(name), ...path.split("."))).toEqual(type);
  });

  test.each<[string, string, Type]>([
    ["alicloud_zones", "ids", listOf(STRING)],
    ["alicloud_zones", "zones.id", STRING],
    ["alicloud_zones", "zones.available_instance_types", listOf(STRING)],
    ["alicloud_instance_types", "instance_types.cpu_core_count", NUMBER],
    ["alicloud_instance_types", "instance_types.gpu", mapOf(STRING)],
    ["alicloud_images", "images.disk_device_mappings.device", STRING],
    ["alicloud_images", "timeouts.read", STRING],
    ["alicloud_account", "id", STRING],
  ])("data %s.%s", (name, path, type) => {
    expect(attributeType(dataSourceType(name), ...path.split("."))).toEqual(type);
  });
});

describe("what is said of an attribute", () => {
  test.each([
    ["alicloud_vswitch", "vpc_id", { mode: "optional+computed", forceNew: true, sensitive: false }],
    ["alicloud_security_group_rule", "security_group_id", { mode: "required", forceNew: true }],
    ["alicloud_vswitch", "zone_id", { mode: "optional+computed", forceNew: true }],
    ["alicloud_vswitch", "id", { mode: "optional+computed", forceNew: false }],
    ["alicloud_vswitch", "timeouts", { mode: "optional", block: "single" }],
    ["alicloud_security_group_rule", "policy", { mode: "optional", default: "accept", forceNew: true }],
    ["alicloud_security_group_rule", "priority", { default: 1, whole: true }],
    ["alicloud_security_group_rule", "source_group_owner_account", { deprecated: {} }],
    ["alicloud_instance", "password", { mode: "optional", sensitive: true }],
    ["alicloud_instance", "data_disks", { mode: "optional", block: "list", minItems: 1, maxItems: 16 }],
    ["alicloud_actiontrail_trail", "mns_topic_arn", { deprecated: { since: "1.118.0" } }],
    ["alicloud_amqp_queue", "exclusive_state", { removed: { since: "1.266.0" } }],
  ])("%s.%s", (type, name, said) => {
    expect(resourceType(type)?.attribute(name)).toMatchObject(said);
  });

  test("what is only computed is an attribute, with attributes of its own", () => {
    const blocks = resourceType("alicloud_vpc")?.attribute("ipv6_cidr_blocks");
    expect(blocks?.block).toBeUndefined();
    expect(blocks?.attributes?.get("ipv6_isp")).toMatchObject({ mode: "computed" });
  });

  test("what a type does not have is undefined, whatever its name", () => {
    for (const name of ["nothing", "constructor", "__proto__", "toString"])
      expect(resourceType("alicloud_vpc")?.attribute(name)).toBeUndefined();
  });
});

test("what is sensitive without Terraform's knowing is told apart", () => {
  const credential = dataSourceType("alicloud_cs_cluster_credential");
  expect(credential?.sensitivePaths).toEqual([["kube_config"]]);
  expect(credential?.untoldPaths).toContainEqual(["certificate_authority", "client_key"]);
  expect(resourceType("alicloud_api_gateway_access_control_list")).toMatchObject({
    sensitivePaths: [],
    untoldPaths: [["acl_entrys"]],
  });
});

test("a second name has the schema of the first", () => {
  const [eip, address] = [resourceType("alicloud_eip"), resourceType("alicloud_eip_address")];
  expect(eip).toMatchObject({ name: "alicloud_eip", canonicalName: "alicloud_eip_address" });
  expect(eip && address && sameType(eip.type, address.type)).toBe(true);
});

test("a type knows its timeouts, and what it says about itself", () => {
  expect(resourceType("alicloud_eip_association")?.timeouts).toEqual(
    new Map([
      ["create", "5m"],
      ["update", "5m"],
      ["delete", "5m"],
    ]),
  );
  expect(resourceType("alicloud_cassandra_cluster")?.deprecated).toEqual({});
  expect(resourceType("alicloud_vpc")?.deprecated).toBeUndefined();
  expect(resourceType("alicloud_security_group_rule")?.neverUpdated).toBe(false);
});

test("a schema is made once", () => {
  expect(resourceType("alicloud_vpc")).toBe(resourceType("alicloud_vpc"));
  expect(resourceType("alicloud_vpc")?.type).toBe(resourceType("alicloud_vpc")?.type);
});

test("names that nobody has", () => {
  for (const name of [
    "alicloud_",
    "alicloud_nothing",
    "alicloud_constructor",
    "null_resource",
    "__proto__",
    "",
    "vpc",
  ]) {
    expect(resourceType(name)).toBeUndefined();
    expect(dataSourceType(name)).toBeUndefined();
  }
  expect(resourceType("alicloud_zones")).toBeUndefined();
  expect(dataSourceType("alicloud_vpc")).toBeUndefined();
  expect(["alicloud_nothing", "alicloud_vpc", "terraform_data", "aws_vpc"].map(isProviderType)).toEqual([
    true,
    true,
    false,
    false,
  ]);
});

test("what Terraform itself brings", () => {
  expect(resourceType("terraform_data")).toBe(terraformDataType);
  expect(dataSourceType("terraform_remote_state")).toBe(remoteStateType);
  expect(resourceType("terraform_remote_state")).toBeUndefined();
  expect(terraformDataType.type.attributes.get("id")).toBe(STRING);
  expect(terraformDataType.attribute("output")).toMatchObject({ mode: "computed", type: DYNAMIC });
  expect(remoteStateType.attribute("outputs")).toMatchObject({ mode: "computed", type: DYNAMIC });
});

import { describe, expect, it } from "vitest";
import { schemaAttribute } from "../../../src/rules/schema/attribute/rule";
import { check, checkAll, factsOf, type Resources, summary } from "../harness";

const NIC = "alicloud_ecs_network_interface.x";
const FW = "alicloud_instance.x";

const VARIABLES = { v: {}, nothing: { default: null }, list: { default: ["a"] }, word: { default: "many" } };

/** What is said of one resource: message and attribute. */
function said(address: string, body: Resources[string]): string[] {
  const findings = check(schemaAttribute, { resources: { [address]: body }, variables: VARIABLES });
  expect(findings.every(({ status }) => status === "violation")).toBe(true);
  return findings.map((finding) => `${finding.message} ${factsOf(finding)["attribute"]}`);
}

function nic(more: Resources[string]): string[] {
  return said(NIC, { vswitch_id: "vsw-1", ...more });
}

function fw(more: Resources[string]): string[] {
  return said(FW, { image_id: "m-1", instance_type: "ecs.a1.large", ...more });
}

it("takes what Terraform takes", () => {
  expect(nic({ queue_number: "4", source_dest_check: "true", description: 5, tags: { a: 1, b: true } })).toEqual([]);
  expect(nic({ id: "eni-1", timeouts: { create: "5m" }, lifecycle: {}, count: 1, "//": "note" })).toEqual([]);
  expect(nic({ private_ip_addresses: ["10.0.0.1", 5], security_group_ids: "${var.list}" })).toEqual([]);
  expect(fw({ network_interfaces: { vswitch_id: "vsw-1" } })).toEqual([]);
  expect(fw({ network_interfaces: [{ vswitch_id: "vsw-1" }, { vswitch_id: "vsw-2" }] })).toEqual([]);
});

it("passes over unknown values, types of other providers, and nulls", () => {
  expect(nic({ queue_number: "${var.v}", tags: "${var.v}", ipv6_address_count: "${var.v}", nonsense: null })).toEqual(
    [],
  );
  expect(said("random_id.x", { nonsense: 1 })).toEqual([]);
});

describe("names", () => {
  it.each([
    [{ vswitch: "x" }, ["unknown vswitch"]],
    [{ Tags: {} }, ["unknown Tags"]],
    [{ mac: "00:16:3e:00:00:01" }, ["computed mac"]],
    [{ toString: "x" }, ["unknown toString"]],
  ])("%j", (body, expected) => {
    expect(nic(body)).toEqual(expected);
  });

  it("suggests the nearest name that can be set", () => {
    const [finding] = check(schemaAttribute, {
      resources: { [NIC]: { vswitch_id: "v", primary_ip_adress: "10.0.0.1" } },
    });
    expect(finding?.fix).toEqual({ id: "nearest", params: { nearest: "primary_ip_address" } });
    expect(factsOf(finding)).toMatchObject({ resource: NIC, type: "alicloud_ecs_network_interface" });
  });

  it("knows what was removed", () => {
    expect(fw({ io_optimized: "optimized" })).toEqual(["removed io_optimized"]);
  });

  it("looks into nested blocks", () => {
    expect(fw({ network_interfaces: [{ vswitch_id: "v" }, { vswitch: "v" }] })).toEqual([
      "unknown network_interfaces[1].vswitch",
    ]);
    expect(fw({ data_disks: { category: "cloud_ssd" } })).toEqual(["required data_disks[0].size"]);
    expect(fw({ dynamic: { data_disks: { for_each: [], content: {} } } })).toEqual([]);
  });

  it("accepts a deprecated type name, and says it as written", () => {
    const [finding] = check(schemaAttribute, {
      resources: { "alicloud_network_interface.x": { vswitch_id: "v", foo: 1 } },
    });
    expect(factsOf(finding)["type"]).toBe("alicloud_network_interface");
  });
});

describe("types", () => {
  it.each([
    [{ description: ["a"] }, "string", "list"],
    [{ description: { a: 1 } }, "string", "object"],
    [{ queue_number: "four" }, "number", 'string "four"'],
    [{ queue_number: "${var.word}" }, "number", 'string "many"'],
    [{ queue_number: true }, "number", "bool"],
    [{ source_dest_check: "yes" }, "bool", 'string "yes"'],
    [{ source_dest_check: 1 }, "bool", "number"],
    [{ private_ip_addresses: "10.0.0.1" }, "set of string", 'string "10.0.0.1"'],
    [{ private_ip_addresses: [["10.0.0.1"]] }, "set of string", "set with list"],
    [{ tags: ["a"] }, "map of string", "list"],
  ])("%j", (body, expected, found) => {
    const [finding, ...more] = check(schemaAttribute, {
      resources: { [NIC]: { vswitch_id: "v", ...(body as Resources[string]) } },
      variables: VARIABLES,
    });
    expect(more).toEqual([]);
    expect(finding?.message).toBe("type");
    expect(factsOf(finding)).toMatchObject({ expected, found });
  });

  it("wants blocks where blocks belong", () => {
    expect(fw({ network_interfaces: "eni-1" })).toEqual(["type network_interfaces"]);
    expect(fw({ network_interfaces: ["eni-1"] })).toEqual(["type network_interfaces"]);
  });
});

describe("required attributes", () => {
  it.each([
    [{}, ["required vswitch_id"]],
    [{ vswitch_id: null }, ["required vswitch_id"]],
    [{ vswitch_id: "${var.nothing}" }, ["required vswitch_id"]],
    [{ vswitch_id: "${var.v}" }, []],
  ])("%j", (body, expected) => {
    expect(said(NIC, body)).toEqual(expected);
  });
});

describe("values", () => {
  it.each([
    [{ ipv6_address_count: 0 }, ["range ipv6_address_count"]],
    [{ ipv6_address_count: 1 }, []],
    [{ ipv6_address_count: 10 }, []],
    [{ ipv6_address_count: 11 }, ["range ipv6_address_count"]],
    [{ ipv6_addresses: [..."0123456789"] }, []],
    [{ ipv6_addresses: [..."0123456789a"] }, ["max-items ipv6_addresses"]],
  ])("%j", (body, expected) => {
    expect(nic(body)).toEqual(expected);
  });

  it.each([
    [{ status: "Running" }, []],
    [{ status: "running" }, ["one-of status"]],
    [{ description: "x" }, ["bytes description"]],
    [{ description: "xx" }, []],
    [{ description: "网" }, []],
    [{ description: "网".repeat(85) }, []],
    [{ description: "网".repeat(86) }, ["bytes description"]],
    [{ instance_type: "g6.large" }, ["pattern instance_type"]],
    [{ period: 9 }, []],
    [{ period: 10 }, ["any-of period"]],
    [{ period: 12 }, []],
    [{ period: "12" }, []],
    [{ spot_duration: -1 }, ["range spot_duration"]],
  ])("%j", (body, expected) => {
    expect(fw(body)).toEqual(expected);
  });

  it("says what is allowed, in figures that need no language", () => {
    const [finding] = check(schemaAttribute, {
      resources: { [FW]: { image_id: "m-1", instance_type: "ecs.a1.large", period: 10 } },
    });
    expect(factsOf(finding)).toMatchObject({ value: "10", allowed: "1..9, 12, 24, 36, 48, 60" });
  });
});

describe("attributes that exclude or need each other", () => {
  it.each([
    [{ name: "a" }, []],
    [{ name: "a", network_interface_name: "b" }, ["conflict name"]],
    // Not known before apply, so it may turn out to be null: the SDK does not evaluate the conflict then.
    [{ name: "a", network_interface_name: "${var.v}" }, []],
    [{ name: "a", network_interface_name: null }, []],
  ])("%j", (body, expected) => {
    expect(nic(body)).toEqual(expected);
  });

  it.each([
    [{ zone_id: "a" }, []],
    [{ availability_zone: "a" }, []],
    [{}, ["none-of availability_zone, zone_id"]],
    [{ zone_id: "a", availability_zone: "a" }, ["one-only availability_zone, zone_id"]],
    [{ zone_id: "a", availability_zone: "${var.v}" }, []],
  ])("%j of a vSwitch", (body, expected) => {
    expect(said("alicloud_vswitch.x", body)).toEqual(expected);
  });

  it.each([
    [{ instance_type: "ecs.a1.large" }, ["none-of image_id, launch_template_id, launch_template_name"]],
    [{ launch_template_id: "lt-1" }, []],
  ])("%j of an instance", (body, expected) => {
    expect(said(FW, body)).toEqual(expected);
  });
});

it("never shows a secret", () => {
  const resources = { "alicloud_vpc.x": { vpc_name: "a", dns_hostname_status: "${var.secret}" } };
  const variables = { secret: { default: "hunter2", sensitive: true } };
  const findings = check(schemaAttribute, { resources, variables });
  expect(findings).toHaveLength(1);
  expect(JSON.stringify(findings)).not.toContain("hunter2");
});

it("says the mistake of a repeated block once", () => {
  const resources = { [NIC]: { vswitch_id: "v", count: 3, nonsense: 1 } };
  expect(summary(check(schemaAttribute, { resources }))).toEqual([`violation ${NIC}[0] unknown`]);
});

it("keeps other rules from stumbling over a wrong type", () => {
  const wrong = { a: [1] };
  const names = ["vswitch_id", "instance_type", "image_id", "private_ip", "status", "secondary_private_ips"];
  for (const name of names) {
    const body = { image_id: "auto.vhd", instance_type: "ecs.a1.large", [name]: wrong };
    const findings = checkAll({ resources: { [FW]: { vswitch_id: "vsw-1", ...body } } });
    expect(findings.map(({ rule }) => rule)).toEqual(["schema/attribute"]);
  }
});

describe("every type of the provider", () => {
  it.each<[string, Resources[string], string[]]>([
    ["alicloud_oss_bucket.x", { nonsense: 1 }, ["unknown nonsense"]],
    ["alicloud_oss_bucket.x", { acls: "private" }, ["unknown acls"]],
    ["alicloud_db_database.x", { instance_id: "rm-1" }, []],
    ["alicloud_db_database.x", {}, ["required instance_id"]],
    ["alicloud_log_store.x", { project: "p", name: "n", shard_count: 1.5 }, ["whole shard_count"]],
    [
      "alicloud_alb_rule.x",
      { rule_name: "r", listener_id: "l", priority: 1 },
      ["required rule_actions", "required rule_conditions"],
    ],
    ["alicloud_terraform_data.x", {}, ["unknown-type alicloud_terraform_data"]],
    ["terraform_data.x", { input: 1, nonsense: 2 }, ["unknown nonsense"]],
  ])("%s %j", (address, body, expected) => {
    expect(said(address, body)).toEqual(expected);
  });

  it("warns of a type that it does not have, and names the nearest", () => {
    const [finding] = check(schemaAttribute, { resources: { "alicloud_vswich.x": { vpc_id: "v" } } });
    expect(finding).toMatchObject({ message: "unknown-type", severity: "warning" });
    expect(finding?.fix).toEqual({ id: "nearest", params: { nearest: "alicloud_vswitch" } });
  });

  it("passes over a provider of that name from somebody else", () => {
    const required_providers = { alicloud: { source: "example.com/own/alicloud" } };
    const stack = { resources: { "alicloud_vpcc.x": {}, "alicloud_vpc.x": { nonsense: 1 } } };
    expect(check(schemaAttribute, { ...stack, blocks: { terraform: { required_providers } } })).toEqual([]);
    expect(check(schemaAttribute, stack)).toHaveLength(2);
  });

  it("looks at declarations without instances", () => {
    expect(said("alicloud_vpc.x", { count: 0, nonsense: 1, cidr_block: "${count.index}" })).toEqual([
      "unknown nonsense",
    ]);
  });
});

describe("data sources", () => {
  it.each<[Resources[string], string[]]>([
    [{ available_resource_creation: "VSwitch" }, []],
    [{ avaiable_resource_creation: "VSwitch" }, ["unknown avaiable_resource_creation"]],
    [{ multi: "many" }, ["type multi"]],
    [{ zones: [] }, ["computed zones"]],
  ])("%j", (body, expected) => {
    const findings = check(schemaAttribute, { resources: {}, data: { "data.alicloud_zones.x": body } });
    expect(findings.map((one) => `${one.message} ${factsOf(one)["attribute"]}`)).toEqual(expected);
  });
});

describe("dynamic blocks", () => {
  const dynamic = (content: Resources[string], label = "data_disks") => ({
    dynamic: { [label]: { for_each: "${var.v}", content } },
  });

  it.each<[Resources[string], string[]]>([
    [dynamic({ size: 20 }), []],
    [dynamic({}), ["required data_disks[*].size"]],
    [dynamic({ size: "${data_disks.value}", sise: 1 }), ["unknown data_disks[*].sise"]],
    // A block that is there no times at all is taken, whatever it holds: test/judge/no-instance.test.ts.
    [dynamic({ size: "large" }), []],
    [dynamic({ size: null }), []],
    [dynamic({ size: 20 }, "data_disk"), ["unknown data_disk"]],
  ])("%j", (body, expected) => {
    expect(fw(body)).toEqual(expected);
  });
});

/** What the SDK sees when it validates: only what is wholly known. */
describe("a block without an instance", () => {
  const REMOVED = "io_optimized";
  const CASES: readonly (readonly [Resources[string], string[], string[]])[] = [
    [{ [REMOVED]: "optimized" }, [`removed ${REMOVED}`], [`removed ${REMOVED}`]],
    [{ [REMOVED]: "${var.word}" }, [], [`removed ${REMOVED}`]],
    [{ instance_charge_type: "Many" }, ["one-of instance_charge_type"], ["one-of instance_charge_type"]],
    [{ instance_charge_type: "${var.word}" }, [], ["one-of instance_charge_type"]],
    [{ public_ip: "${var.word}" }, ["computed public_ip"], ["computed public_ip"]],
    [{ data_disks: [{ size: 1.5 }] }, ["whole data_disks[0].size"], ["whole data_disks[0].size"]],
    [{ data_disks: [{ size: 1.5, category: "${var.v}" }] }, [], ["whole data_disks[0].size"]],
    [{ data_disks: [{ size: null, category: "${var.v}" }] }, [], ["required data_disks[0].size"]],
    [{ data_disks: [{ category: "${var.v}" }] }, ["required data_disks[0].size"], ["required data_disks[0].size"]],
    [{ instance_type: "${var.nothing}" }, [], ["none-of instance_type, launch_template_id, launch_template_name"]],
  ];

  it.each(CASES)("count 0: %j", (body, without) => {
    expect(fw({ count: 0, ...body })).toEqual(without);
    expect(fw({ for_each: {}, ...body })).toEqual(without);
  });

  it.each(CASES)("an instance: %j", (body, _, expected) => {
    expect(fw({ count: 1, ...body })).toEqual(expected);
  });

  it.each(CASES)("nobody knows whether there is one: %j", (body, certain, expected) => {
    const findings = check(schemaAttribute, {
      resources: { [FW]: { image_id: "m-1", instance_type: "ecs.a1.large", count: "${var.v}", ...body } },
      variables: VARIABLES,
    });
    const violations = findings.filter(({ status }) => status === "violation");
    expect(violations.map((one) => `${one.message} ${factsOf(one)["attribute"]}`)).toEqual(certain);
    const missing = { kind: "variable", subject: "v" };
    const open = findings.filter(({ status }) => status === "undecided").map((one) => one.missing);
    expect(open).toEqual(certain.length < expected.length ? [missing] : []);
  });
});

describe("the block of the provider", () => {
  it.each<[Resources[string], string[]]>([
    [{ region: "cn-hangzhou", alias: "other", skip_region_validation: true }, []],
    [{ regoin: "cn-hangzhou" }, ["unknown regoin"]],
    [{ region: "cn-hangzou" }, ["region region"]],
    [{ region: " cn-beijing " }, []],
    [{ region: "" }, []],
    [{ region: "cn-beijing-finance-1" }, []],
    [{ region: "cn-own-env1-d01", skip_region_validation: true }, []],
    [{ region: "cn-own-env1-d01", skip_region_validation: "true" }, []],
    [{ region: "cn-own-env1-d01", skip_region_validation: false }, ["region region"]],
    [{ region: "cn-own-env1-d01", skip_region_validation: "${var.v}" }, []],
    [{ region: "${var.v}" }, []],
    [{ region: "${var.word}" }, ["region region"]],
    [{ skip_region_validation: "yes" }, ["type skip_region_validation"]],
    [{ features: { ecs_instance: { replace_on_image_update: true } } }, []],
    [
      { features: { ecs_instance: { replace_on_image: true } } },
      ["unknown features[0].ecs_instance[0].replace_on_image"],
    ],
    [{ assume_role: [{ session_name: "a" }, { role_arn: "b" }] }, ["max-items assume_role"]],
    [{ endpoints: [{ ecs: "a" }, { vpc: "b" }] }, []],
  ])("%j", (body, expected) => {
    const findings = check(schemaAttribute, { resources: {}, variables: VARIABLES, providers: [body] });
    expect(findings.map((one) => `${one.message} ${factsOf(one)["attribute"]}`)).toEqual(expected);
  });
});

describe("what the provider checks by functions", () => {
  it.each<[string, Resources[string], string]>([
    ["alicloud_vpc.x", { timeouts: { create: "5 minutes" } }, "timeouts[0].create"],
    ["alicloud_ots_instance.x", { name: "a-" }, "name"],
    ["alicloud_ots_secondary_index.x", { index_name: "1a" }, "index_name"],
    ["alicloud_db_connection.x", { port: "6000" }, "port"],
    ["alicloud_ecd_image.x", { image_name: "https://a" }, "image_name"],
    ["alicloud_polardb_cluster.x", { maintain_time: "16:00Z-18:00Z" }, "maintain_time"],
    ["alicloud_polardb_dynamo_item.x", { item: "[]" }, "item"],
    ["alicloud_slb_rule.x", { health_check_http_code: "http_2xx,http_9xx" }, "health_check_http_code"],
  ])("%s refuses %o", (address, body, attribute) => {
    const refused = said(address, body).filter((text) => /^(form|json) /.test(text));
    expect(refused.map((text) => text.replace(/^\w+ /, ""))).toEqual([attribute]);
  });

  it.each<[string, Resources[string]]>([
    ["alicloud_vpc.x", { timeouts: { create: "1h30m", update: "0" } }],
    ["alicloud_ots_instance.x", { name: "abc" }],
    ["alicloud_ots_secondary_index.x", { index_name: "_a1" }],
    ["alicloud_db_connection.x", { port: "03306" }],
    ["alicloud_ecd_image.x", { image_name: "ab" }],
    ["alicloud_polardb_cluster.x", { maintain_time: "16:00Z-17:00Z" }],
    ["alicloud_polardb_dynamo_item.x", { item: "null" }],
    ["alicloud_slb_rule.x", { health_check_http_code: "http_2xx,http_3xx" }],
  ])("%s takes %o", (address, body) => {
    expect(said(address, body).filter((text) => /^(form|json) /.test(text))).toEqual([]);
  });
});

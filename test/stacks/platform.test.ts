import { cpSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import type { Json, JsonObject } from "../../src/model/json";
import { Model } from "../../src/model/model";
import type { StackPart } from "../../src/model/stack-part";
import { Network } from "../../src/network/network";
import { writtenConfig } from "../../src/plan/diff/resource-config";
import { makePlan } from "../../src/plan/plan";
import type { Plan } from "../../src/plan/plan-type";
import { evaluateApp } from "../../src/policy/evaluate";
import { RESOURCE_TYPES } from "../../src/provider/types";
import { readFolder } from "../../src/read/root-module";
import { stateFromJson } from "../../src/read/state";
import { resourceType } from "../../src/schema/schemas";
import type { TypeSchema } from "../../src/schema/type-schema";
import type { Type } from "../../src/value/type";
import { judgedObject } from "../judge/judged-object";
import { isList, isWireObject, UNKNOWN, type Wire } from "../judge/wire";
import { temporaryFolder } from "../support/folders";
import { STACKS } from "../support/run-app";

/*
 * A stack of 150 resources of 34 types, most of them without an overlay, and its state. The state is what the judge makes of
 * the configuration; what the cloud would compute is made up.
 */

const FOLDER = join(STACKS, "platform");

function read(folder = FOLDER): StackPart {
  return readFolder(folder, { cwd: STACKS, env: {} });
}

/** A value of a type in place of what is known only after apply. */
function settled(value: Wire, type: Type | undefined, at: string): Json {
  if (value === UNKNOWN) return made(type, at);
  if (isList(value))
    return value.map((one, i) => settled(one, type && "element" in type ? type.element : undefined, `${at}-${i}`));
  if (!isWireObject(value)) return value as Json;
  const of = (name: string): Type | undefined => (type?.kind === "object" ? type.attributes.get(name) : undefined);
  return Object.fromEntries(
    Object.entries(value).map(([name, one]) => [name, settled(one, of(name), `${at}-${name}`)]),
  );
}

function made(type: Type | undefined, at: string): Json {
  if (type?.kind === "number") return 1;
  if (type?.kind === "bool") return false;
  if (type?.kind === "list" || type?.kind === "set") return [];
  return type?.kind === "map" || type?.kind === "object" ? {} : at;
}

/** One pass: what references see is what the state of the pass before has. */
function stateOf(part: StackPart): StackPart["prior"] {
  const model = new Model([part], RESOURCE_TYPES);
  const resources = model.resources.map((resource) => {
    const { block, repetition } = resource;
    const schema = resourceType(block.type) as TypeSchema;
    const { value } = writtenConfig(resource, schema, model.repeater);
    const { after } = judgedObject(schema, value, undefined);
    const attributes = settled(after, schema.type, resource.address.replace(/\W+/g, "-")) as JsonObject;
    const index = repetition.key === undefined ? {} : { index_key: repetition.key };
    return { mode: "managed", type: block.type, name: block.name, instances: [{ ...index, attributes }] };
  });
  const state = { version: 4, serial: 1, lineage: "platform", terraform_version: "1.11.4", resources };
  return stateFromJson(state as unknown as JsonObject, "platform.tfstate");
}

/** The state after an apply: as many passes as references are long. */
function applied(part: StackPart): NonNullable<StackPart["prior"]> {
  let prior = stateOf(part);
  for (let pass = 0; pass < 6; pass++) prior = stateOf({ ...part, ...(prior ? { prior } : {}) });
  return prior as NonNullable<StackPart["prior"]>;
}

const PRIOR = applied(read());

function planOf(part: StackPart): Plan {
  const model = new Model([part], RESOURCE_TYPES);
  return makePlan(model, new Network(model));
}

/** `2 update ADDRESS`, `8 replace ADDRESS: PATHS`, instances counted; what stays is left out. */
function linesOf({ changes }: Plan): string[] {
  const counts = new Map<string, number>();
  for (const { kind, address, replacePaths } of changes) {
    if (kind === "no-op") continue;
    const [declaration = ""] = address.split("[");
    const line = `${kind} ${declaration}${replacePaths.length > 0 ? `: ${replacePaths.join(" ")}` : ""}`;
    counts.set(line, (counts.get(line) ?? 0) + 1);
  }
  return [...counts].map(([line, count]) => `${count} ${line}`).sort();
}

/** The plan after texts of the files are replaced by others. */
function edited(file: string, before: string, after: string): string[] {
  const folder = temporaryFolder();
  cpSync(FOLDER, folder, { recursive: true });
  const text = readFileSync(join(folder, file), "utf8");
  expect(text).toContain(before);
  writeFileSync(join(folder, file), text.replace(before, after));
  return linesOf(planOf({ ...read(folder), prior: PRIOR }));
}

it("is valid, and new without a state", () => {
  const { findings, plan } = evaluateApp([read()], { command: "plan" });
  expect(findings.filter(({ severity }) => severity !== "info")).toEqual([]);
  expect(plan?.changes.map(({ kind }) => kind)).toEqual(Array.from({ length: 150 }, () => "create"));
});

it("has nothing to do once it is applied", () => {
  expect(linesOf(planOf({ ...read(), prior: PRIOR }))).toEqual([]);
});

describe("an edit is planned as the schema demands", () => {
  const inServices: [string, string, string[]][] = [
    ["instance_storage         = 100", "instance_storage = 200", ["1 update alicloud_db_instance.shop"]],
    [
      'engine                   = "MySQL"',
      'engine = "PostgreSQL"',
      [
        "1 replace alicloud_db_instance.shop: engine",
        "3 replace alicloud_db_account_privilege.shop: instance_id",
        "3 replace alicloud_rds_account.shop: db_instance_id",
        "4 replace alicloud_db_database.shop: instance_id",
      ],
    ],
    ['character_set = "utf8mb4"', 'character_set = "utf8"', ["4 replace alicloud_db_database.shop: character_set"]],
    // The provider does not tell upper from lower case there.
    ['character_set = "utf8mb4"', 'character_set = "UTF8MB4"', []],
    ['address_type           = "Internet"', 'address_type = "Intranet"', ["1 update alicloud_alb_load_balancer.web"]],
    [
      "listener_port     = 80",
      "listener_port = 81",
      ["1 replace alicloud_alb_listener.http: listener_port", "2 replace alicloud_alb_rule.path: listener_id"],
    ],
    ["priority    = each.value", "priority = each.value + 1", ["2 update alicloud_alb_rule.path"]],
    [
      'service_cidr         = "172.21.0.0/20"',
      'service_cidr = "172.22.0.0/20"',
      [
        "1 replace alicloud_cs_managed_kubernetes.main: service_cidr",
        "2 replace alicloud_cs_kubernetes_node_pool.pool: cluster_id",
      ],
    ],
    ["general = 3", "general = 4", ["1 update alicloud_cs_kubernetes_node_pool.pool"]],
    ["redis.master.small.default", "redis.master.mid.default", ["1 update alicloud_kvstore_instance.cache"]],
  ];
  it.each(inServices)("services.tf: %s, then %s", (before, after, expected) => {
    expect(edited("services.tf", before, after)).toEqual(expected);
  });

  const inAccounts: [string, string, string[]][] = [
    ['acl      = "private"', 'acl = "public-read"', ["5 update alicloud_oss_bucket_acl.data"]],
    ["days = 365", "days = 30", ["5 update alicloud_oss_bucket.data"]],
    [
      'project_name = "example-platform"',
      'project_name = "other-platform"',
      [
        "1 replace alicloud_log_project.platform: project_name",
        "8 replace alicloud_log_store.service: project_name",
        "8 replace alicloud_log_store_index.service: project",
      ],
    ],
    // Hidden by the provider once there is a number.
    ["shard_count   = 2", "shard_count = 4", []],
    [
      "name     = each.key",
      'name = "x-${each.key}"',
      ["6 replace alicloud_ram_user_policy_attachment.logs: user_name", "6 update alicloud_ram_user.person"],
    ],
  ];
  it.each(inAccounts)("accounts.tf: %s, then %s", (before, after, expected) => {
    expect(edited("accounts.tf", before, after)).toEqual(expected);
  });

  const inNetwork: [string, string, string[]][] = [
    ['cidr_block = "10.20.0.0/16"\n}', 'cidr_block = "10.20.0.0/15"\n}', ["1 update alicloud_vpc.main"]],
    ["ttl         = 600", "ttl = 60", ["32 update alicloud_alidns_record.host"]],
    ['cen_instance_name = "platform"', 'cen_instance_name = "other"', ["1 update alicloud_cen_instance.main"]],
  ];
  it.each(inNetwork)("network.tf: %s, then %s", (before, after, expected) => {
    expect(edited("network.tf", before, after)).toEqual(expected);
  });
});

import type { Catalog, ImageFacts, InstanceType } from "../../src/catalog/catalog";
import type { OtherFigures } from "../../src/catalog/instance-types";
import { Quotas } from "../../src/catalog/quotas";
import type { Acknowledgement } from "../../src/model/acknowledgement";
import type { JsonObject } from "../../src/model/json";
import { Model } from "../../src/model/model";
import type { StackPart } from "../../src/model/stack-part";
import type { PriorState } from "../../src/model/state";
import { Network } from "../../src/network/network";
import { makePlan } from "../../src/plan/plan";
import { applyAcknowledgements } from "../../src/policy/acknowledge";
import { fingerprinted } from "../../src/policy/fingerprint";
import { standInsOf } from "../../src/policy/groups";
import { readPolicy } from "../../src/policy/policy-file";
import { RESOURCE_TYPES } from "../../src/provider/types";
import { readInventory } from "../../src/read/inventory";
import type { ModuleReader } from "../../src/read/read-module";
import { stateFromJson } from "../../src/read/state";
import { readConfiguration } from "../../src/read/tf-json";
import { RULES } from "../../src/rules/index";
import { Planned } from "../../src/rules/planned";
import { DEFAULT_OPTIONS, type Finding, type Rule, type RuleContext, type RuleOptions } from "../../src/rules/rule";
import { runRules } from "../../src/rules/run";
import { runAcknowledgementRules } from "../../src/rules/run-acknowledgements";

/** `{ "alicloud_vpc.main": { … } }`: resources by address, which is shorter than Terraform's nesting. */
export type Resources = Readonly<Record<string, JsonObject>>;

export interface Stack {
  readonly resources: Resources;
  readonly variables?: JsonObject;
  readonly locals?: JsonObject;
  readonly data?: Resources;
  readonly outputs?: JsonObject;
  readonly modules?: JsonObject;
  /** Documents of the modules that are called, by their `source`. Default: none is read. */
  readonly children?: Readonly<Record<string, JsonObject>>;
  /** Other blocks at the top: `check`, `import`, `ephemeral`. Default: none. */
  readonly blocks?: JsonObject;
  /** Configurations of the provider. Default: none. */
  readonly providers?: JsonObject[];
  /** Attributes of the objects of the prior state, by address. Default: no state. */
  readonly state?: Resources;
  readonly options?: RuleOptions;
  /** YAML. */
  readonly inventory?: string;
  readonly acknowledgements?: readonly Noted[];
  /** YAML of a policy, of which the groups count. Default: none. */
  readonly policy?: string;
  /** Another stack of the same app. Default: none. */
  readonly beside?: Omit<Stack, "beside" | "options" | "policy">;
}

/** An acknowledgement, written in line 1 of ack.yaml. */
export type Noted = Omit<Acknowledgement, "location">;

/** Today, for what expires. */
export const TODAY = "2026-11-25";

const TYPES: readonly InstanceType[] = [
  type("ecs.a1.large", { vcpu: 2, eniQuantity: 2, eniPrivateIpv4: 2, eniIpv6: 0, queues: 2 }),
  type("ecs.a1.xlarge", { vcpu: 4, eniQuantity: 3, eniPrivateIpv4: 6, eniIpv6: 1, queues: 4 }),
  type("ecs.a1.2xlarge", { vcpu: 8, eniQuantity: 4, eniPrivateIpv4: 10, eniIpv6: 10, queues: 8 }),
  type("ecs.old.small", { eniQuantity: 1 }),
  type("ecs.slow.large", { eniQuantity: 4, ioOptimized: false }),
  type("ecs.four.large", { eniQuantity: 4, eniIpv6: 0 }),
  type("ecs.arm.large", { eniQuantity: 4, arch: "arm64" }),
  type("ecs.past.large", { eniQuantity: 2, vpcAdvancedFeatures: false }),
  type("ecs.cold.large", { eniQuantity: 2, eniHotPlug: false, secondaryEniAtCreation: false }),
  type("ecs.x86.large", { eniQuantity: 4, arch: "x86_64" }),
  type("ecs.g7a.large", { eniQuantity: 2, arch: "x86_64" }),
  type("ecs.v5-c1m1.large", { family: "ecs.v5", eniQuantity: 2 }),
  type("ecs.e-c4m1.large", { eniQuantity: 2 }),
  type("ecs.rdma.large", { eniQuantity: 4, eriQuantity: 1, networkCards: 2 }),
  type("ecs.slow.xlarge", { eniQuantity: 4, eriQuantity: 0 }),
  type("ecs.torn.large", { eniQuantity: 3, otherwise: other(2) }),
  type("ecs.torn.small", { eniQuantity: 2, otherwise: other(1) }),
  type("ecs.g8x.large", { eniQuantity: 2, arch: "x86_64" }),
  type("ecs.t6-c1m1.large", { family: "ecs.t6", eniQuantity: 2 }),
  { type: "ecs.blank.large", family: "ecs.blank", date: "2026-01-31", source: "test" },
  { type: "ecs.vague.large", family: "ecs.vague", eniQuantity: 4, date: "2026-01-31", source: "test" },
];

const IMAGES: readonly ImageFacts[] = [
  { id: "auto.vhd", autoconfigures: true, date: "2026-01-01", source: "test" },
  { id: "plain.vhd", autoconfigures: false, date: "2026-01-01", source: "test" },
  { id: "silent.vhd", date: "2026-01-01", source: "test" },
  { id: "win.vhd", os: "windows", autoconfigures: true, date: "2026-01-01", source: "test" },
  { id: "mixed_1_x64_20G_alibase_20240101.vhd", autoconfigures: true, date: "2026-01-01", source: "test" },
  { id: "mixed_1_x64_20G_alibase_20250101.vhd", autoconfigures: false, date: "2026-01-01", source: "test" },
  { id: "mixed_1_arm64_20G_alibase_20240101.vhd", autoconfigures: false, date: "2026-01-01", source: "test" },
  { id: "win_2_x64_40G_alibase_20240101.vhd", os: "windows", date: "2026-01-01", source: "test" },
  {
    id: "command.vhd",
    autoconfigures: false,
    recipe: { apply: "{mac?}up {mac}\n{mac!}up {device}" },
    date: "2026-01-01",
    source: "test",
  },
  {
    id: "manual.vhd",
    autoconfigures: false,
    recipe: {
      file: "/etc/{device}.conf",
      content: "DEVICE={device}\nHWADDR={mac}\nADDRESS={address}/{prefix}\n",
      apply: "restart {device}",
    },
    date: "2026-01-01",
    source: "test",
  },
];

function type(name: string, figures: Partial<InstanceType>): InstanceType {
  const family = name.split(".").slice(0, 2).join(".");
  return { type: name, family, ioOptimized: true, eniHotPlug: true, date: "2026-01-31", source: "test", ...figures };
}

function other(eniQuantity: number): OtherFigures {
  return { figures: { eniQuantity }, source: "another", date: "2020-01-07" };
}

const QUOTAS = new Quotas();
const ZONES = ["cn-hangzhou-a", "cn-hangzhou-b"];
/** A zone of another region, whose others are not known. */
const FAR = "cn-far-a";

/** A small catalog whose figures a test can see at a glance. */
export const TEST_CATALOG: Catalog = {
  date: "2026-11-01",
  instanceType: (name) => TYPES.find((entry) => entry.type === name),
  instanceTypeNames: () => TYPES.map((entry) => entry.type),
  nearestInstanceTypes: (name, count = 3) =>
    TYPES.map((entry) => entry.type)
      .filter((candidate) => candidate.slice(0, 6) === name.slice(0, 6))
      .slice(0, count),
  smallestWithInterfaces: (family, interfaces) =>
    TYPES.find((entry) => entry.family === family && (entry.eniQuantity ?? 0) >= interfaces),
  smallestOfFamily: (family, fits) => TYPES.find((entry) => entry.family === family && fits(entry)),
  smallestOfGeneration: (one, fits) => (one.type === "ecs.a1.large" ? undefined : TYPES.find((entry) => fits(entry))),
  regions: () => ["cn-hangzhou", "cn-secret"],
  zone: (id) =>
    id === FAR
      ? { id, region: "cn-far", date: "2026-01-31", source: "test" }
      : ZONES.includes(id)
        ? { id, region: "cn-hangzhou", date: "2026-01-31", source: "test" }
        : undefined,
  regionHasZones: (region) => region === "cn-hangzhou",
  zonesOf: (region) => (region === "cn-hangzhou" ? ZONES : []),
  image: (id) => IMAGES.find((image) => image.id === id),
  // The default quotas are few and small: the tests use those that everybody has.
  quota: (id) => QUOTAS.get(id),
  quotaIds: () => QUOTAS.ids(),
  recipe: () => undefined,
  imageIds: () => IMAGES.map(({ id }) => id),
  armImages: () => ["arch_2_arm64_20G_alibase"],
};

export function modelOf(...parts: readonly StackPart[]): Model {
  return new Model(parts, RESOURCE_TYPES);
}

export function partOf(stack: Stack, name = "net"): StackPart {
  const { resources, data, variables, locals, outputs, modules, providers, state, inventory } = stack;
  const { blocks = {}, children = {} } = stack;
  const document: JsonObject = {
    resource: nest(resources),
    data: nest(data ?? {}, "data."),
    ...(variables ? { variable: variables } : {}),
    ...(locals ? { locals } : {}),
    ...(outputs ? { output: outputs } : {}),
    ...(modules ? { module: modules } : {}),
    ...(providers ? { provider: { alicloud: providers } } : {}),
    ...blocks,
  };
  const prior = state ? { prior: priorOf(state) } : {};
  const module: ModuleReader = (source = "") => {
    const inner = children[source];
    return inner && { part: readConfiguration([inner], { name, file: source }), acknowledgements: [] };
  };
  const part = readConfiguration([document], { name, file: `${name}.tf.json`, module, ...prior });
  const acknowledgements = (stack.acknowledgements ?? []).map((one) => ({
    ...one,
    location: { file: "ack.yaml", line: 1 },
  }));
  return {
    ...part,
    ...(inventory === undefined ? {} : { inventory: readInventory(inventory, "inventory.yaml") }),
    ...(acknowledgements.length > 0 ? { acknowledgements } : {}),
  };
}

/** What one rule finds. */
export function check(rule: Rule, stack: Stack, catalog: Catalog = TEST_CATALOG): Finding[] {
  return checkParts(partsOf(stack), [rule], catalog, stack.options, stack.policy);
}

/** What all rules find. */
export function checkAll(stack: Stack, catalog: Catalog = TEST_CATALOG): Finding[] {
  return checkParts(partsOf(stack), undefined, catalog, stack.options, stack.policy);
}

function partsOf(stack: Stack): StackPart[] {
  return [partOf(stack), ...(stack.beside ? [partOf(stack.beside, "beside")] : [])];
}

export function checkParts(
  parts: readonly StackPart[],
  rules: readonly Rule[] | undefined,
  catalog: Catalog = TEST_CATALOG,
  options: RuleOptions = DEFAULT_OPTIONS,
  policy?: string,
): Finding[] {
  const context = contextOf(modelOf(...parts), catalog, options, policy);
  const about = acknowledgementFindings(parts, context);
  return [...runRules(context, rules), ...about.filter(({ rule }) => !rules || rules.some(({ id }) => id === rule))];
}

/** What the rules acknowledgement/* find, when all others have. */
function acknowledgementFindings(parts: readonly StackPart[], context: RuleContext): Finding[] {
  const noted = parts.flatMap((part) => part.acknowledgements ?? []);
  if (noted.length === 0) return [];
  const stacks = parts.map(({ name }) => name);
  const ids = RULES.map(({ id }) => id);
  const { acknowledgements } = applyAcknowledgements(fingerprinted(runRules(context)), noted, {
    rules: ids,
    stacks,
    today: TODAY,
  });
  return runAcknowledgementRules(acknowledgements);
}

export function contextOf(
  model: Model,
  catalog: Catalog,
  options: RuleOptions = DEFAULT_OPTIONS,
  policy?: string,
): RuleContext {
  const network = new Network(model);
  const { groups } = readPolicy(policy ?? "", "/policy/eniplan.yaml", "eniplan.yaml");
  const asked = groups.length > 0 ? { standIns: (read: Model) => standInsOf(read, groups) } : {};
  return {
    model,
    network,
    catalog,
    planned: new Planned(() => makePlan(model, network, { catalog, ...asked })),
    options,
  };
}

/** A finding as one line: `violation address message`, `undecided address kind subject`. */
export function summary(findings: readonly Finding[]): string[] {
  return findings.map(({ status, address, message, missing }) =>
    missing ? `${status} ${address} ${missing.kind} ${missing.subject}` : `${status} ${address} ${message}`,
  );
}

export function factsOf(finding: Finding | undefined): Record<string, string | number | boolean> {
  return Object.fromEntries((finding?.facts ?? []).map(({ name, value }) => [name, value]));
}

function nest(resources: Resources, prefix = ""): JsonObject {
  const nested: JsonObject = {};
  for (const [address, body] of Object.entries(resources)) {
    const [type = "", name = ""] = address.slice(prefix.length).split(".");
    const names = (nested[type] ?? {}) as JsonObject;
    names[name] = body;
    nested[type] = names;
  }
  return nested;
}

/** `a.b` or `a.b[0]`; `//tainted`, `//dependencies`, `//createFirst` and `//version` are what the state says beside the attributes. */
export function priorOf(objects: Resources, file = "net.tfstate"): PriorState {
  const resources = Object.entries(objects).map(([address, object]) => {
    const { "//tainted": tainted, "//dependencies": dependencies = [], ...more } = object;
    const { "//createFirst": first, "//version": version, ...attributes } = more;
    const [, type = "", name = "", key] = /^([^.]+)\.([^[]+)(?:\[(.+)\])?$/.exec(address) ?? [];
    const index = key === undefined ? {} : { index_key: JSON.parse(key) as string | number };
    const status = tainted === true ? { status: "tainted" } : {};
    const before = first === true ? { create_before_destroy: true } : {};
    const shape = version === undefined ? {} : { schema_version: version };
    const instance = { ...index, ...status, ...before, ...shape, dependencies, attributes };
    return { mode: "managed", type, name, instances: [instance] };
  });
  return stateFromJson({ version: 4, serial: 1, lineage: "test", terraform_version: "1.11.4", resources }, file);
}

/**
 * A network to build tests on: two VPCs; in the first, vSwitches a and a2 in zone a and b in zone b; instance `fw` and
 * interface `nic` in a, the interface in group `main`.
 */
export const BASE: Resources = {
  "alicloud_vpc.main": { cidr_block: "10.0.0.0/16" },
  "alicloud_vpc.other": { cidr_block: "10.1.0.0/16" },
  "alicloud_vswitch.a": { vpc_id: "${alicloud_vpc.main.id}", zone_id: "cn-hangzhou-a", cidr_block: "10.0.1.0/24" },
  "alicloud_vswitch.a2": { vpc_id: "${alicloud_vpc.main.id}", zone_id: "cn-hangzhou-a", cidr_block: "10.0.2.0/24" },
  "alicloud_vswitch.b": { vpc_id: "${alicloud_vpc.main.id}", zone_id: "cn-hangzhou-b", cidr_block: "10.0.3.0/24" },
  "alicloud_vswitch.o": { vpc_id: "${alicloud_vpc.other.id}", zone_id: "cn-hangzhou-a", cidr_block: "10.1.1.0/24" },
  "alicloud_instance.fw": {
    instance_type: "ecs.a1.xlarge",
    image_id: "auto.vhd",
    vswitch_id: "${alicloud_vswitch.a.id}",
  },
  "alicloud_security_group.main": { vpc_id: "${alicloud_vpc.main.id}" },
  "alicloud_ecs_network_interface.nic": {
    vswitch_id: "${alicloud_vswitch.a.id}",
    security_group_ids: ["${alicloud_security_group.main.id}"],
  },
};

/** An attachment of an interface to an instance, by their names. */
export function attach(nic = "nic", instance = "fw"): JsonObject {
  return {
    network_interface_id: `\${alicloud_ecs_network_interface.${nic}.id}`,
    instance_id: `\${alicloud_instance.${instance}.id}`,
  };
}

export const ATTACHMENT = "alicloud_ecs_network_interface_attachment";

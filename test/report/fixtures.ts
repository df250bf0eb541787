import type { AttributeChange, Change, Disruption, Hazard, HazardFix, Step } from "../../src/plan/change";
import type { Plan } from "../../src/plan/plan-type";
import { fingerprinted } from "../../src/policy/fingerprint";
import type { Result } from "../../src/policy/result";
import type { RuleTexts } from "../../src/report/messages/rule-texts";
import type { Finding } from "../../src/rules/rule";

/** Words of rules for these tests alone, so that a golden file changes only when a report does. */
export const RULE_WORDS: RuleTexts = {
  en: {
    "eni/zone": {
      title: "The interface and the instance are in one zone",
      messages: {
        violation:
          "{address} attaches an interface of zone {interfaceZone} to an instance of zone {instanceZone}; an interface cannot leave its zone.",
      },
      fixes: { "same-zone": "Create the interface in a vSwitch of zone {instanceZone}, for instance {vswitch}." },
    },
    "eni/quota": {
      title: "An instance has no more interfaces than its type takes",
      messages: { violation: "{attached} interfaces are planned for a type that takes {limit}." },
      fixes: { "larger-type": "Use {type}, the smallest type of the family that takes {attached} interfaces." },
    },
    "eni/image-autoconfig": {
      title: "The image configures a second interface by itself",
      messages: { violation: "The image {image} does not configure a second interface by itself." },
      fixes: {},
    },
  },
  zh: {
    "eni/zone": {
      title: "网卡与实例在同一可用区",
      messages: {
        violation:
          "{address} 将可用区 {interfaceZone} 的网卡绑定到可用区 {instanceZone} 的实例；网卡不能离开所在的可用区。",
      },
      fixes: { "same-zone": "请在可用区 {instanceZone} 的交换机（例如 {vswitch}）中创建该网卡。" },
    },
    "eni/quota": {
      title: "实例的网卡数不超过规格上限",
      messages: { violation: "计划了 {attached} 个网卡，而该规格最多支持 {limit} 个。" },
      fixes: { "larger-type": "请使用 {type}，它是该规格族中能容纳 {attached} 个网卡的最小规格。" },
    },
    "eni/image-autoconfig": {
      title: "镜像会自动配置第二块网卡",
      messages: { violation: "镜像 {image} 不会自动配置第二块网卡。" },
      fixes: {},
    },
  },
};

const STACK = "firewall-pair";
const ATTACHMENT = "alicloud_ecs_network_interface_attachment";

export function finding(overrides: Partial<Finding> = {}): Finding {
  return {
    rule: "eni/zone",
    severity: "error",
    status: "violation",
    stack: STACK,
    address: `${ATTACHMENT}.fw-a_internal_attachment_8E1D0C2B`,
    path: "firewall-pair/fw-a-internal/attachment",
    location: { file: "/home/me/net/main.ts", line: 42, column: 5 },
    message: "violation",
    facts: [
      { name: "interfaceZone", value: "cn-hangzhou-h", source: "configuration" },
      { name: "instanceZone", value: "cn-hangzhou-i", source: "state", from: "/home/me/net/terraform.tfstate" },
    ],
    fix: { id: "same-zone", params: { vswitch: "alicloud_vswitch.internal_i" } },
    prevents: ["InvalidOperation.AvailabilityZoneMismatch"],
    ...overrides,
  };
}

export const QUOTA = finding({
  rule: "eni/quota",
  address: "alicloud_instance.fw-a",
  path: "firewall-pair/fw-a",
  location: { file: "/home/me/net/main.ts", line: 17 },
  facts: [
    { name: "attached", value: 4, source: "configuration" },
    { name: "type", value: "ecs.g6.large", source: "configuration" },
    { name: "limit", value: 2, source: "catalog", from: "2026-11-01" },
  ],
  fix: { id: "larger-type", params: { type: "ecs.g6.2xlarge" } },
  prevents: ["EniPerInstanceLimitExceeded"],
});

const IMAGE: Finding = {
  rule: "eni/image-autoconfig",
  severity: "warning",
  status: "violation",
  stack: STACK,
  address: "alicloud_instance.fw-b",
  message: "violation",
  facts: [{ name: "image", value: "debian_12_4_x64_20G_alibase_20250101.vhd", source: "catalog", from: "2026-11-01" }],
  prevents: [],
};

export function undecided(i: number, overrides: Partial<Finding> = {}): Finding {
  const address = `alicloud_instance.node-${i}`;
  const {
    location: _,
    fix: __,
    path: ___,
    ...rest
  } = finding({ address, status: "undecided", facts: [], prevents: [] });
  return { ...rest, missing: { kind: "computed", subject: `${address}.availability_zone` }, ...overrides };
}

export function attribute(name: string, overrides: Partial<AttributeChange> = {}): AttributeChange {
  return { attribute: name, afterUnknown: false, sensitive: false, forcesReplacement: false, ...overrides };
}

export function change(overrides: Partial<Change>): Change {
  return {
    stack: STACK,
    address: "alicloud_vpc.main",
    type: "alicloud_vpc",
    kind: "create",
    actions: ["create"],
    attributes: [],
    replacePaths: [],
    covered: true,
    ...overrides,
  };
}

const CHANGES: readonly Change[] = [
  change({
    attributes: [
      attribute("vpc_name", { after: "main" }),
      attribute("cidr_block", { after: "10.0.0.0/8" }),
      attribute("user_cidrs", { afterUnknown: true }),
      attribute("tags", {
        after: { team: "network", "cost centre": "4711", purpose: "a pair of firewalls in two zones of one region" },
      }),
    ],
  }),
  change({
    address: "alicloud_instance.fw-a",
    type: "alicloud_instance",
    kind: "update",
    actions: ["update"],
    attributes: [
      attribute("instance_type", { before: "ecs.g6.large", after: "ecs.g6.2xlarge", effect: "stop-start" }),
      attribute("password", { before: "old-secret", after: "new-secret", sensitive: true, effect: "reboot" }),
      attribute("spot_strategy", { before: "NoSpot", after: "SpotAsPriceGo", effect: "silent-noop" }),
      attribute("description", { before: "the old one" }),
      attribute("security_groups", {
        before: ["sg-bp1aaaaaaaaaaaaaaaaa", "sg-bp1bbbbbbbbbbbbbbbbb"],
        after: ["sg-bp1bbbbbbbbbbbbbbbbb", "sg-bp1ccccccccccccccccc", "sg-bp1ddddddddddddddddd"],
        effect: "online",
      }),
      attribute("tags", {
        before: { role: "firewall", owner: "network team in the first building" },
        after: { role: "firewall", owner: "network team in the second building", shift: "day" },
      }),
    ],
  }),
  change({
    address: `${ATTACHMENT}.fw-a_sync_attachment_5A5A5A5A`,
    type: ATTACHMENT,
    kind: "replace",
    actions: ["delete", "create"],
    replacePaths: ["instance_id"],
    attributes: [
      attribute("instance_id", { before: "i-bp1aaaa", after: "i-bp1bbbb", forcesReplacement: true, effect: "replace" }),
    ],
    attachment: {
      interface: "alicloud_ecs_network_interface.sync",
      instance: "alicloud_instance.fw-b",
      formerInstance: "alicloud_instance.fw-a",
    },
  }),
  change({
    address: `${ATTACHMENT}.management["b"]`,
    type: ATTACHMENT,
    attributes: [
      attribute("instance_id", { afterUnknown: true }),
      attribute("network_interface_id", { afterUnknown: true }),
    ],
    attachment: { interface: "alicloud_ecs_network_interface.management", instance: "alicloud_instance.fw-b" },
  }),
  change({
    address: `${ATTACHMENT}.old`,
    type: ATTACHMENT,
    kind: "delete",
    actions: ["delete"],
    reason: "delete_because_no_resource_config",
    attachment: { interface: "eni-bp1old", formerInstance: "alicloud_instance.fw-b" },
  }),
  change({
    address: "alicloud_instance.jump",
    type: "alicloud_instance",
    kind: "replace",
    actions: ["create", "delete"],
    reason: "replace_because_tainted",
  }),
  change({
    address: "data.alicloud_zones.all",
    type: "alicloud_zones",
    kind: "read",
    actions: ["read"],
    covered: false,
  }),
  change({ address: "alicloud_vswitch.external", type: "alicloud_vswitch", kind: "no-op", actions: ["no-op"] }),
  change({ address: "alicloud_vswitch.internal", type: "alicloud_vswitch", kind: "no-op", actions: ["no-op"] }),
];

export function step(wave: number, action: Step["action"], address: string, call: string, critical = false): Step {
  return { stack: STACK, action, address, call, wave, critical, automatic: true, needs: [], leaves: [] };
}

const WAVES: readonly (readonly Step[])[] = [
  [
    step(1, "read", "data.alicloud_zones.all", ""),
    step(1, "create", "alicloud_vpc.main", "CreateVpc"),
    step(1, "detach", `${ATTACHMENT}.old`, "DetachNetworkInterface"),
    step(1, "detach", `${ATTACHMENT}.fw-a_sync_attachment_5A5A5A5A`, "DetachNetworkInterface", true),
  ],
  [
    step(2, "stop", "alicloud_instance.fw-a", "StopInstance"),
    ...Array.from({ length: 14 }, (_, i) =>
      step(2, "create", `alicloud_security_group_rule.rule[${i}]`, "AuthorizeSecurityGroup", i === 12),
    ),
  ],
  [
    { ...step(3, "reboot", "alicloud_instance.fw-b", "RebootInstance"), automatic: false },
    {
      ...step(3, "update", "alicloud_instance.fw-a", "ModifyInstanceSpec"),
      needs: [{ object: "alicloud_instance.fw-a", statuses: ["Stopped"] }],
    },
    {
      ...step(3, "attach", `${ATTACHMENT}.fw-a_sync_attachment_5A5A5A5A`, "AttachNetworkInterface", true),
      needs: [
        { object: "alicloud_ecs_network_interface.sync", statuses: ["Available"] },
        { object: "alicloud_instance.fw-b", statuses: ["Running", "Stopped"] },
      ],
      leaves: [{ object: "alicloud_ecs_network_interface.sync", status: "InUse" }],
    },
  ],
];

const DISRUPTIONS: readonly Disruption[] = [
  {
    stack: STACK,
    address: "alicloud_instance.fw-a",
    kind: "stop-start",
    cause: "attribute-stop-start",
    params: { attributes: "instance_type" },
    evidence: { value: "status Running", from: "/home/me/net/terraform.tfstate" },
    source: "aliyun/alicloud 1.289.0, alicloud/resource_alicloud_instance.go",
    instance: "alicloud_instance.fw-a",
    merged: [
      {
        cause: "legacy-start",
        params: { startTime: "2018-03-12T08:00Z" },
        evidence: { value: "start_time 2018-03-12T08:00Z", from: "/home/me/net/terraform.tfstate" },
        source: "ECS API AttachNetworkInterface (2026-07-16)",
      },
    ],
    wave: 2,
    automatic: true,
  },
  {
    stack: STACK,
    address: "alicloud_instance.fw-c",
    kind: "reboot",
    cause: "legacy-start",
    params: { startTime: "" },
    evidence: { value: "", from: "" },
    source: "ECS API AttachNetworkInterface (2026-07-16)",
    instance: "alicloud_instance.fw-c",
    missing: { kind: "state", subject: "alicloud_instance.fw-c.start_time" },
    wave: 1,
    automatic: false,
  },
  {
    stack: STACK,
    address: "alicloud_instance.fw-a",
    kind: "reboot",
    cause: "attribute-reboot",
    params: { attributes: "key_name" },
    evidence: { value: "status Running", from: "/home/me/net/terraform.tfstate" },
    source: "aliyun/alicloud 1.289.0, alicloud/resource_alicloud_instance.go",
    instance: "alicloud_instance.fw-a",
    wave: 3,
    automatic: true,
  },
  {
    stack: STACK,
    address: "alicloud_instance.fw-b",
    kind: "reboot",
    cause: "legacy-start",
    params: { startTime: "2018-03-12T08:00Z" },
    evidence: { value: "start_time 2018-03-12T08:00Z", from: "/home/me/net/terraform.tfstate" },
    source: "ECS API AttachNetworkInterface (2026-07-16)",
    instance: "alicloud_instance.fw-b",
    wave: 3,
    automatic: false,
  },
];

/** A plan of nothing, but for what is given. */
export function plan(overrides: Partial<Plan>): Plan {
  return {
    changes: [],
    waves: [],
    disruptions: [],
    hazards: [],
    sequence: { phases: [], circles: [] },
    additions: [],
    followUps: [],
    undecided: [],
    attachOrder: [],
    ...overrides,
  };
}

export function result(overrides: Partial<Result> = {}): Result {
  return {
    command: "plan",
    stacks: [
      {
        name: STACK,
        file: "/home/me/net/cdktf.out/stacks/firewall-pair/cdk.tf.json",
        resources: 34,
        state: { file: "/home/me/net/terraform.tfstate", serial: 12 },
      },
    ],
    findings: [],
    acknowledgements: [],
    plan: plan({}),
    uncovered: [],
    gate: { passed: true, failedBy: [], reasons: [] },
    catalogDate: "2026-11-01",
    ...overrides,
  };
}

const MIXED_FINDINGS: readonly Finding[] = [
  IMAGE,
  finding(),
  ...Array.from({ length: 7 }, (_, i) => undecided(i)),
  undecided(1, { rule: "instance/type-exists", missing: { kind: "variable", subject: "instance_type" } }),
  undecided(2, { rule: "instance/type-exists", missing: { kind: "variable", subject: "instance_type" } }),
  undecided(3, { rule: "instance/type-exists", missing: { kind: "variable", subject: "instance_type" } }),
  QUOTA,
];

function hazard(cause: Hazard["cause"], before: string, after: string, guaranteed: boolean): Hazard {
  const [first, second] = [`${ATTACHMENT}.${before}`, `${ATTACHMENT}.${after}`];
  const added: HazardFix = { kind: "depends_on", block: second, on: first };
  const fix = cause === "moved-interface" ? ({ kind: "moved", from: first, to: second } as const) : added;
  return {
    stack: STACK,
    cause,
    before: first,
    after: second,
    guaranteed,
    ...(guaranteed ? { path: [first, second] } : { fix }),
  };
}

/** One of everything. */
export const PLAN: Result = result({
  findings: fingerprinted(MIXED_FINDINGS),
  plan: plan({
    changes: CHANGES,
    waves: WAVES,
    disruptions: DISRUPTIONS,
    hazards: [
      hazard("parallel-attach", "first", "second", true),
      hazard("parallel-attach", "second", "third", false),
      hazard("moved-interface", "old", "fw-a_sync_attachment_5A5A5A5A", false),
      {
        stack: STACK,
        cause: "parallel-vswitch",
        before: "alicloud_vswitch.a",
        after: "alicloud_vswitch.b",
        guaranteed: false,
        fix: {
          kind: "retried",
          codes: ["TaskConflict", "OperationConflict"],
          minutes: 5,
          source: "aliyun/alicloud 1.289.0, alicloud/resource_alicloud_vswitch.go",
        },
      },
    ],
    drift: [
      {
        stack: STACK,
        address: "alicloud_instance.fw-a",
        type: "alicloud_instance",
        kind: "update",
        attributes: [
          attribute("instance_name", { before: "fw-a", after: "by-hand" }),
          attribute("password", { sensitive: true }),
        ],
      },
      { stack: STACK, address: "alicloud_vpc.gone", type: "alicloud_vpc", kind: "delete", attributes: [] },
    ],
    disagreements: [
      {
        stack: STACK,
        address: "alicloud_vswitch.a",
        type: "alicloud_vswitch",
        actions: ["update"],
        own: ["delete", "create"],
        attributes: ["zone_id"],
      },
    ],
    reach: [
      {
        stack: STACK,
        group: "alicloud_security_group.web",
        direction: "ingress",
        peer: "0.0.0.0/0",
        protocol: "tcp",
        ports: "22/22",
        before: "accept 1",
      },
      {
        stack: STACK,
        group: "alicloud_security_group.web",
        direction: "egress",
        peer: "alicloud_security_group.db",
        protocol: "all",
        ports: "-1/-1",
        before: "accept 1",
        after: "drop 10",
      },
    ],
    followUps: [
      {
        stack: STACK,
        address: "alicloud_instance.fw-b",
        kind: "check-attached",
        params: {
          interfaces: "alicloud_ecs_network_interface.sync",
          n: 1,
          command: "aliyun ecs DescribeNetworkInterfaces --InstanceId i-bp1bbbb",
        },
        source: "ECS API AttachNetworkInterface (2026-07-16)",
      },
      {
        stack: STACK,
        address: "alicloud_instance.fw-b",
        kind: "guest-configuration",
        params: { interfaces: "alicloud_ecs_network_interface.sync", image: "" },
        source: "ECS user guide",
        missing: { kind: "catalog", subject: "m-own" },
      },
      { stack: STACK, address: "alicloud_instance.fw-a", kind: "start", params: {}, source: "ECS user guide" },
    ],
    additions: [
      {
        stack: STACK,
        cause: "parallel-attach",
        before: `${ATTACHMENT}.first`,
        after: `${ATTACHMENT}.second`,
        kind: "depends_on",
        block: `${ATTACHMENT}.second`,
        on: `${ATTACHMENT}.first`,
      },
      {
        stack: STACK,
        cause: "full-instance",
        before: `${ATTACHMENT}.x`,
        after: `${ATTACHMENT}.y`,
        kind: "depends_on",
        block: `${ATTACHMENT}.y`,
        on: `${ATTACHMENT}.x`,
      },
      {
        stack: STACK,
        cause: "moved-interface",
        before: `${ATTACHMENT}.was`,
        after: `${ATTACHMENT}.is`,
        kind: "moved",
        from: `${ATTACHMENT}.was`,
        to: `${ATTACHMENT}.is`,
      },
    ],
    undecided: [
      {
        stack: STACK,
        address: "alicloud_instance.worker",
        missing: { kind: "repetition", subject: "alicloud_instance.worker" },
      },
    ],
  }),
  uncovered: [
    { type: "alicloud_nat_gateway", count: 2 },
    { type: "alicloud_slb_load_balancer", count: 1200 },
  ],
  gate: {
    passed: false,
    failedBy: ["eni/zone", "eni/quota"],
    reasons: [
      { kind: "error", count: 2, rules: ["eni/zone", "eni/quota"] },
      {
        kind: "max-reboots",
        limit: 0,
        count: 1,
        over: 1,
        disruptions: DISRUPTIONS.filter(({ automatic, missing }) => !automatic && !missing).map(
          ({ stack, address, kind, cause, wave }) => ({ stack, address, kind, cause, wave }),
        ),
      },
    ],
  },
});

const { plan: _plan, ...WITHOUT_PLAN } = PLAN;
export const CHECK: Result = { ...WITHOUT_PLAN, command: "check" };

/** Two stacks, the second without a state. */
export const TWO_STACKS: Result = result({
  stacks: [...result().stacks, { name: "edge", file: "/home/me/net/cdktf.out/stacks/edge/cdk.tf.json", resources: 1 }],
  plan: plan({
    changes: [
      change({ attributes: [attribute("cidr_block", { after: "10.0.0.0/8" })] }),
      change({ stack: "edge", address: "alicloud_eip_address.out", type: "alicloud_eip_address" }),
    ],
    waves: [
      [
        step(1, "create", "alicloud_vpc.main", "CreateVpc"),
        { ...step(1, "create", "alicloud_eip_address.out", "AllocateEipAddress"), stack: "edge" },
      ],
    ],
    disruptions: [],
  }),
});

export const NO_CHANGES: Result = result({
  plan: plan({
    changes: [change({ kind: "no-op", actions: ["no-op"] })],
    waves: [],
    disruptions: [],
  }),
});

export const NO_RESOURCES: Result = result({
  stacks: [{ name: "empty", file: "/home/me/net/cdktf.out/stacks/empty/cdk.tf.json", resources: 0 }],
});

const manyErrors = (length: number) =>
  Array.from({ length }, (_, i) =>
    finding({ address: `${ATTACHMENT}.node-${i}`, location: { file: "main.ts", line: i + 1 } }),
  );

/** More than anybody reads: one error of another rule must still be seen. */
export const MANY_FINDINGS: Result = result({
  findings: fingerprinted([...manyErrors(10_000), QUOTA, ...Array.from({ length: 1000 }, (_, i) => undecided(i))]),
});

/** A large network made from nothing, one attachment after the other. */
export const MANY_CHANGES: Result = result({
  plan: plan({
    changes: Array.from({ length: 3000 }, (_, i) =>
      change({
        address: `alicloud_instance.node-${i}`,
        type: "alicloud_instance",
        ...(i >= 2990 ? { kind: "delete" as const, actions: ["delete"] } : {}),
      }),
    ),
    waves: Array.from({ length: 100 }, (_, i) => [
      step(i + 1, "attach", `${ATTACHMENT}.node-${i}`, "AttachNetworkInterface"),
    ]),
    disruptions: [{ ...(DISRUPTIONS[3] as Disruption), wave: 90 }],
  }),
});

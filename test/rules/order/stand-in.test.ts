import type { JsonObject } from "../../../src/model/json";
import { orderStandIn } from "../../../src/rules/order/stand-in/rule";
import type { Stack } from "../harness";
import { ATTACHMENT } from "../harness";
import { table } from "../table";

const PAIR = "groups: [{ name: pair, addresses: ['alicloud_instance.p*'] }]";
const OLD = {
  instance_type: "ecs.a1.large",
  image_id: "auto.vhd",
  vswitch_id: "vsw-1",
  security_groups: ["sg-1"],
  tags: { role: "edge" },
};
const NAMES = ["p", "pq", "pr"] as const;

/** Instances p and pq, or as many as are given, all Running; what is changed of each. */
function pair(changes: readonly JsonObject[], more: Partial<Stack> = {}): Stack {
  const own = NAMES.slice(0, changes.length);
  const at = (name: string) => `alicloud_instance.${name}`;
  const state = Object.fromEntries(own.map((name, i) => [at(name), { ...OLD, id: `i-${i}`, status: "Running" }]));
  const resources = Object.fromEntries(own.map((name, i) => [at(name), { ...OLD, ...changes[i] }]));
  return { policy: PAIR, ...more, resources: { ...resources, ...more.resources }, state: { ...state, ...more.state } };
}

const STOPS = { user_data: "IyEvYmluL3NoCg==" };
const AFTER = { depends_on: ["alicloud_instance.p"] };
const found = (name: string, message = "unordered") => `violation alicloud_instance.${name} ${message}`;

/** An interface on each of the two, in groups of its own. */
function interfaces(groups: readonly [string, string], detached = true): Stack {
  const nics = ["x", "y"].flatMap((name, i): [string, JsonObject][] => [
    [`alicloud_ecs_network_interface.${name}`, { vswitch_id: "vsw-1", security_group_ids: [groups[i] ?? ""] }],
  ]);
  const ids = nics.map(([address, body], i): [string, JsonObject] => [address, { ...body, id: `eni-${i}` }]);
  const attached = ["x", "y"].map((name, i): [string, JsonObject] => [
    `${ATTACHMENT}.${name}`,
    { id: `eni-${i}:i-${i}`, network_interface_id: `eni-${i}`, instance_id: `i-${i}` },
  ]);
  const kept = attached.map(([address, { network_interface_id, instance_id }]): [string, JsonObject] => {
    return [address, { network_interface_id, instance_id } as JsonObject];
  });
  return pair([{}, {}], {
    resources: Object.fromEntries([...nics, ...(detached ? [] : kept)]),
    state: Object.fromEntries([...ids, ...attached]),
  });
}

table(orderStandIn, [
  ["both stop, and nothing orders them", pair([STOPS, STOPS]), [found("pq")]],
  ["one after the other", pair([STOPS, { ...STOPS, ...AFTER }]), []],
  ["only one of them", pair([STOPS, {}]), []],
  ["what interrupts nothing", pair([{ tags: { role: "x" } }, { tags: { role: "x" } }]), []],
  ["no group", pair([STOPS, STOPS], { policy: "" }), []],
  [
    "a group of others",
    pair([STOPS, STOPS], { policy: "groups: [{ name: g, addresses: [alicloud_instance.fw*] }]" }),
    [],
  ],
  ["by tags", pair([STOPS, STOPS], { policy: "groups: [{ name: g, tags: { role: edge } }]" }), [found("pq")]],
  ["by other tags", pair([STOPS, STOPS], { policy: "groups: [{ name: g, tags: { role: core } }]" }), []],
  [
    "by their deployment set",
    pair(
      [
        { ...STOPS, deployment_set_id: "ds-1" },
        { ...STOPS, deployment_set_id: "ds-1" },
      ],
      {
        policy: "groups: [{ name: g, deploymentSet: 'ds-*' }]",
      },
    ),
    [found("pq")],
  ],
  [
    "in two deployment sets",
    pair(
      [
        { ...STOPS, deployment_set_id: "ds-1" },
        { ...STOPS, deployment_set_id: "ds-2" },
      ],
      {
        policy: "groups: [{ name: g, deploymentSet: 'ds-*' }]",
      },
    ),
    [],
  ],
  ["of three two may be down", pair([STOPS, STOPS, {}]), []],
  ["of three one stays, where all stop", pair([STOPS, STOPS, STOPS]), [found("pr")]],
  [
    "of three two stay",
    pair([STOPS, STOPS, STOPS], {
      policy: "groups: [{ name: g, addresses: ['alicloud_instance.p*'], keep: 2 }]",
    }),
    [found("pq"), found("pr")],
  ],
  [
    "two that are replaced",
    pair([
      { dry_run: false, availability_zone: "cn-hangzhou-b" },
      { dry_run: false, availability_zone: "cn-hangzhou-b" },
    ]),
    [found("pq")],
  ],
  ["two that lose the same kind of interface", interfaces(["sg-1", "sg-1"]), [`violation ${ATTACHMENT}.y unordered`]],
  ["two that lose different ones", interfaces(["sg-1", "sg-2"]), []],
  ["two that keep theirs", interfaces(["sg-1", "sg-1"], false), []],
  [
    "a key pair that reboots both",
    pair([{}, {}], {
      resources: {
        "alicloud_ecs_key_pair_attachment.k": { key_pair_name: "ops", instance_ids: ["i-0", "i-1"], force: true },
      },
    }),
    ["violation alicloud_ecs_key_pair_attachment.k one-operation"],
  ],
]);

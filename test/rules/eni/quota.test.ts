import { describe, expect, it } from "vitest";
import type { JsonObject } from "../../../src/model/json";
import { eniQuota } from "../../../src/rules/eni/quota/rule";
import { ATTACHMENT, attach, BASE, check, factsOf, type Resources, summary } from "../harness";

/** The instance with so many attachments, each of an interface of its own. */
function withAttachments(count: number, type: string): Resources {
  const resources: Record<string, (typeof BASE)[string]> = {
    ...BASE,
    "alicloud_instance.fw": { ...BASE["alicloud_instance.fw"], instance_type: type },
  };
  for (let i = 0; i < count; i++) {
    resources[`alicloud_ecs_network_interface.n${i}`] = { vswitch_id: "${alicloud_vswitch.a.id}" };
    resources[`${ATTACHMENT}.n${i}`] = attach(`n${i}`);
  }
  return resources;
}

describe("the limit includes the primary interface", () => {
  it.each([
    ["ecs.a1.large", 1, 0],
    ["ecs.a1.large", 2, 1],
    ["ecs.a1.xlarge", 2, 0],
    ["ecs.a1.xlarge", 3, 1],
    ["ecs.a1.2xlarge", 3, 0],
    ["ecs.a1.2xlarge", 4, 1],
  ])("%s with %i attached: %i finding", (type, attached, findings) => {
    expect(check(eniQuota, { resources: withAttachments(attached, type) })).toHaveLength(findings);
  });
});

it("names the figures and the smallest type of the family that holds them", () => {
  const [finding] = check(eniQuota, { resources: withAttachments(2, "ecs.a1.large") });
  expect(finding).toMatchObject({
    rule: "eni/quota",
    severity: "error",
    status: "violation",
    address: "alicloud_instance.fw",
    prevents: ["EniPerInstanceLimitExceeded"],
    fix: { id: "bigger-type", params: { type: "ecs.a1.large", bigger: "ecs.a1.xlarge", holds: 3 } },
  });
  expect(factsOf(finding)).toMatchObject({ type: "ecs.a1.large", limit: 2, planned: 3, attached: 2, blocks: 0 });
  expect(finding?.facts.find(({ name }) => name === "limit")).toMatchObject({ source: "catalog", from: "2026-01-31" });
});

it("says how many to move when no type of the family holds them", () => {
  const [finding] = check(eniQuota, { resources: withAttachments(6, "ecs.a1.large") });
  expect(finding?.fix).toEqual({ id: "move", params: { move: 5, limit: 2 } });
});

it("adds network_interfaces blocks, written as a list or as one object", () => {
  const block = { vswitch_id: "${alicloud_vswitch.a.id}" };
  const instance = { ...BASE["alicloud_instance.fw"], instance_type: "ecs.a1.large" };
  const one = { ...BASE, "alicloud_instance.fw": { ...instance, network_interfaces: block } };
  const two = { ...BASE, "alicloud_instance.fw": { ...instance, network_interfaces: [block, block] } };
  expect(check(eniQuota, { resources: one })).toEqual([]);
  expect(factsOf(check(eniQuota, { resources: two })[0])).toMatchObject({ planned: 3, blocks: 2, attached: 0 });
});

it("counts an interface once, however often it is named", () => {
  const resources = { ...withAttachments(1, "ecs.a1.large"), [`${ATTACHMENT}.again`]: attach("n0") };
  expect(check(eniQuota, { resources })).toEqual([]);
});

it("does not count the primary interface when somebody attaches it", () => {
  const primary = { ...attach(), network_interface_id: "${alicloud_instance.fw.network_interface_id}" };
  const resources = { ...withAttachments(1, "ecs.a1.large"), [`${ATTACHMENT}.primary`]: primary };
  expect(check(eniQuota, { resources })).toEqual([]);
});

it("leaves types that take no secondary interface at all to eni/type-support", () => {
  expect(check(eniQuota, { resources: withAttachments(1, "ecs.old.small") })).toEqual([]);
  expect(check(eniQuota, { resources: withAttachments(4, "ecs.slow.large") })).toEqual([]);
});

it("counts for the configured type, not for the one in the state", () => {
  const state = { "alicloud_instance.fw": { id: "i-1", instance_type: "ecs.a1.2xlarge" } };
  expect(check(eniQuota, { resources: withAttachments(2, "ecs.a1.large"), state })).toHaveLength(1);
});

it("takes the type from the state when the configuration leaves it out", () => {
  const { instance_type: _, ...instance } = BASE["alicloud_instance.fw"] ?? {};
  const resources = { ...withAttachments(2, ""), "alicloud_instance.fw": instance };
  const state = { "alicloud_instance.fw": { id: "i-1", instance_type: "ecs.a1.large" } };
  const [finding] = check(eniQuota, { resources, state });
  expect(finding?.facts.find(({ name }) => name === "type")).toMatchObject({ value: "ecs.a1.large", source: "state" });
});

describe("undecided", () => {
  it.each([
    ["no catalog entry", "ecs.none.large", "catalog ecs.none.large"],
    ["no figure", "ecs.blank.large", "catalog ecs.blank.large eniQuantity"],
    ["a variable", "${var.type}", "variable type"],
  ])("the type: %s", (_, type, missing) => {
    const variables = { type: {} };
    expect(summary(check(eniQuota, { resources: withAttachments(1, type), variables }))).toEqual([
      `undecided alicloud_instance.fw ${missing}`,
    ]);
  });

  it("nothing when the instance has its primary interface only", () => {
    expect(check(eniQuota, { resources: withAttachments(0, "ecs.none.large") })).toEqual([]);
  });

  it("an attachment whose instance is a variable", () => {
    const resources = { ...BASE, [`${ATTACHMENT}.x`]: { ...attach(), instance_id: "${var.instance}" } };
    expect(summary(check(eniQuota, { resources, variables: { instance: {} } }))).toEqual([
      `undecided ${ATTACHMENT}.x variable instance`,
    ]);
  });

  it("an unknown number of attachments, unless the limit is exceeded already", () => {
    const more = { ...attach(), count: "${var.n}" };
    const variables = { n: {} };
    const below = { ...withAttachments(1, "ecs.a1.large"), [`${ATTACHMENT}.more`]: more };
    const above = { ...withAttachments(2, "ecs.a1.large"), [`${ATTACHMENT}.more`]: more };
    expect(summary(check(eniQuota, { resources: below, variables }))).toEqual([
      "undecided alicloud_instance.fw variable n",
    ]);
    expect(summary(check(eniQuota, { resources: above, variables }))).toEqual([
      "violation alicloud_instance.fw violation",
    ]);
  });

  it("an unknown number of instances, only when all attachments on one would be too many", () => {
    const variables = { n: {} };
    const counted = (count: number): Resources => {
      const resources = withAttachments(count, "ecs.a1.large");
      const onFirst = Object.entries(resources).map(([address, body]) =>
        address.startsWith(ATTACHMENT)
          ? [address, { ...body, instance_id: "${alicloud_instance.fw[0].id}" }]
          : [address, body],
      );
      const instance = { ...resources["alicloud_instance.fw"], count: "${var.n}" };
      return { ...(Object.fromEntries(onFirst) as Resources), "alicloud_instance.fw": instance };
    };
    expect(check(eniQuota, { resources: counted(1), variables })).toEqual([]);
    expect(summary(check(eniQuota, { resources: counted(2), variables }))).toEqual([
      "undecided alicloud_instance.fw variable n",
    ]);
  });

  it("dynamic blocks", () => {
    const dynamic = { network_interfaces: { for_each: "${var.nics}", content: {} } };
    const resources = { ...BASE, "alicloud_instance.fw": { ...BASE["alicloud_instance.fw"], dynamic } };
    expect(summary(check(eniQuota, { resources, variables: { nics: {} } }))).toEqual([
      "undecided alicloud_instance.fw expression alicloud_instance.fw.network_interfaces",
    ]);
  });
});

describe("dynamic blocks whose number is known", () => {
  const dynamic = (each: JsonObject[string], content: JsonObject = {}): Resources => ({
    ...BASE,
    "alicloud_instance.fw": {
      ...BASE["alicloud_instance.fw"],
      dynamic: { network_interfaces: { for_each: each, content } },
    },
  });

  it.each([
    ["two", "${range(2)}", 0],
    ["three", "${range(3)}", 1],
    ["a list of ids that nobody knows yet", "${alicloud_ecs_network_interface.many[*].id}", 1],
    ["a map", { a: 1, b: 2, c: 3 }, 1],
  ])("%s", (_, each, findings) => {
    const many = { "alicloud_ecs_network_interface.many": { count: 3, vswitch_id: "${alicloud_vswitch.a.id}" } };
    expect(check(eniQuota, { resources: { ...dynamic(each), ...many } })).toHaveLength(findings);
  });

  it("name the interfaces of their entries, so that each counts once", () => {
    const content = { network_interface_id: "${network_interfaces.value}" };
    const each = ["${alicloud_ecs_network_interface.nic.id}", "${alicloud_ecs_network_interface.nic.id}"];
    const resources = { ...dynamic([...each, "eni-8"], content) };
    expect(check(eniQuota, { resources })).toEqual([]);
  });

  it("are beside blocks that are written out", () => {
    const resources = dynamic("${range(2)}");
    const fw = { ...resources["alicloud_instance.fw"], network_interfaces: [{}] };
    expect(factsOf(check(eniQuota, { resources: { ...resources, "alicloud_instance.fw": fw } })[0])).toMatchObject({
      blocks: 3,
    });
  });
});

describe("interfaces that the inventory lists", () => {
  const resources = withAttachments(1, "ecs.a1.large");
  const state = {
    "alicloud_instance.fw": { id: "i-1", instance_type: "ecs.a1.large", network_interface_id: "eni-p" },
    "alicloud_ecs_network_interface.n0": { id: "eni-0" },
  };
  const counted = (ids: string, prior: Resources = state) =>
    check(eniQuota, { resources, state: prior, inventory: `instances: { i-1: { interfaces: [${ids}] } }` });

  it.each([
    ["the primary and the managed one", "eni-p, eni-0", []],
    ["one attached outside", "eni-p, eni-0, eni-8", ["violation alicloud_instance.fw with-outside"]],
    ["one attached outside, the managed one not yet", "eni-p, eni-8", ["violation alicloud_instance.fw with-outside"]],
  ])("%s", (_, ids, expected) => {
    expect(summary(counted(ids))).toEqual(expected);
  });

  it("names them, and where they are known from", () => {
    const [finding] = counted("eni-p, eni-8, eni-9");
    expect(factsOf(finding)).toMatchObject({ planned: 4, limit: 2, outside: "eni-8, eni-9" });
    expect(finding?.facts.find(({ name }) => name === "outside")).toMatchObject({ source: "inventory" });
  });

  it("takes one for the primary when the state does not say which it is", () => {
    const { network_interface_id: _, ...instance } = state["alicloud_instance.fw"];
    const prior = { ...state, "alicloud_instance.fw": instance };
    expect(counted("eni-x", prior)).toEqual([]);
    expect(counted("eni-x, eni-y", prior)).toHaveLength(1);
  });

  it("counts for a type change that leaves no room for them", () => {
    const { [`${ATTACHMENT}.n0`]: _, ...alone } = resources;
    const inventory = "instances: { i-1: { interfaces: [eni-p, eni-8, eni-9] } }";
    expect(summary(check(eniQuota, { resources: alone, state, inventory }))).toEqual([
      "violation alicloud_instance.fw with-outside",
    ]);
  });
});

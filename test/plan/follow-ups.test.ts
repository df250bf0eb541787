import { describe, expect, test } from "vitest";
import type { JsonObject } from "../../src/model/json";
import { Network } from "../../src/network/network";
import { makePlan } from "../../src/plan/plan";
import { model, object, state } from "../support/model";

type Document = Parameters<typeof model>[0];

const I = "alicloud_instance";
const E = "alicloud_ecs_network_interface";
const A = "alicloud_ecs_network_interface_attachment";
const SILENT = "aliyun_3_x64_20G_alibase_20240819.vhd";

function followUps(document: Document, ...objects: Parameters<typeof state>): string[] {
  const built = model(document, state(...objects));
  return makePlan(built, new Network(built)).followUps.map(
    ({ kind, address, params, missing }) =>
      `${kind} ${address.replace(/^alicloud_(ecs_)?/, "")} ${Object.values(params).join(" | ")}${missing ? `? ${missing.kind}` : ""}`,
  );
}

const facts = { instance_type: "ecs.g7.xlarge", image_id: SILENT, system_disk_size: 40 };
const running = (more: JsonObject = {}) =>
  object(`${I}.fw`, { id: "i-1", ...facts, status: "Running", start_time: "2024-05-01T00:00Z", ...more });
const attach = (more: JsonObject = {}) => ({
  [I]: { fw: facts },
  [E]: { a: {} },
  [A]: { a: { network_interface_id: `\${${E}.a.id}`, instance_id: `\${${I}.fw.id}`, ...more } },
});
const eni = object(`${E}.a`, { id: "eni-a" });
const CHECK = `check-attached instance.fw ${E}.a | 1 | aliyun ecs DescribeNetworkInterfaces --InstanceId i-1`;

describe("after an attach", () => {
  test("it is checked that it succeeded; an image that configures the interface leaves nothing to do", () => {
    expect(followUps(attach(), running(), eni)).toEqual([CHECK]);
  });

  test("that does not wait for the network of the guest, that is checked too", () => {
    expect(followUps(attach({ wait_for_network_configuration_ready: false }), running(), eni)).toEqual([
      CHECK,
      `check-configured instance.fw ${E}.a`,
    ]);
  });

  test.each([
    [
      "ubuntu_16_0402_64_20G_alibase_20180409.vhd",
      /^guest-configuration instance\.fw .*ubuntu_16_0402_64_20G_alibase_20180409\.vhd$/,
    ],
    ["m-own", /^guest-configuration instance\.fw .*m-own\? catalog$/],
  ])("on the image %s the guest is configured, as far as it is known", (image_id, expected) => {
    const document = { ...attach(), [I]: { fw: { ...facts, image_id } } };
    expect(followUps(document, running({ image_id }), eni)[1]).toMatch(expected);
  });

  test("to a new instance, whose id nobody knows yet", () => {
    expect(followUps(attach())[0]).toContain(`--InstanceId <id of ${I}.fw>`);
  });

  test("to an instance outside the configuration, whose image nobody knows", () => {
    const outside = { ...attach({ instance_id: "i-9" }), [I]: {} };
    expect(followUps(outside, eni)).toEqual([
      `check-attached i-9 ${E}.a | 1 | aliyun ecs DescribeNetworkInterfaces --InstanceId i-9`,
      `guest-configuration i-9 ${E}.a | ? external`,
    ]);
  });

  test("that changes nothing, nothing is left to do", () => {
    const ids = { network_interface_id: "eni-a", instance_id: "i-1" };
    expect(followUps(attach(), running(), eni, object(`${A}.a`, { id: "eni-a:i-1", ...ids }))).toEqual([]);
  });
});

describe("after a change", () => {
  const change = (after: JsonObject, before: JsonObject = {}) =>
    followUps({ [I]: { fw: { ...facts, ...after } } }, running(before));

  test.each<[string, JsonObject, JsonObject, string[]]>([
    ["a larger system disk", { system_disk_size: 80 }, {}, ["grow-filesystem instance.fw system_disk_size"]],
    ["other user data", { user_data: "new" }, { user_data: "old" }, ["user-data instance.fw "]],
    ["a password of a running instance", { password: "Secret-123" }, {}, []],
    [
      "a password of a stopped one",
      { password: "Secret-123" },
      { status: "Stopped" },
      ["restart instance.fw password"],
    ],
    [
      "secondary addresses",
      { secondary_private_ips: ["10.0.0.9"] },
      {},
      ["guest-addresses instance.fw secondary_private_ips"],
    ],
    ["tags", { tags: { a: "b" } }, {}, []],
  ])("of %s", (_, after, before, expected) => {
    expect(change(after, before)).toEqual(expected);
  });

  test("a disk that is resized offline waits for a restart", () => {
    const disk = (size: number) => ({ size, type: "offline", zone_id: "z" });
    const before = object("alicloud_ecs_disk.d", { id: "d-1", ...disk(40) });
    expect(followUps({ alicloud_ecs_disk: { d: disk(80) } }, before)).toEqual([
      "restart disk.d size",
      "grow-filesystem disk.d size",
    ]);
  });

  test("a key pair without force waits for a restart of each instance", () => {
    const keys = { k: { key_pair_name: "k", instance_ids: [`\${${I}.fw.id}`, "i-9"] } };
    expect(followUps({ [I]: { fw: facts }, alicloud_ecs_key_pair_attachment: keys }, running())).toEqual([
      "restart instance.fw alicloud_ecs_key_pair_attachment.k",
      "restart i-9 alicloud_ecs_key_pair_attachment.k",
    ]);
  });

  test("an address on a secondary interface needs source routes", () => {
    const p = { allocation_id: "eip-1", instance_id: "eni-1", instance_type: "NetworkInterface" };
    expect(followUps({ alicloud_eip_association: { p } })).toEqual(["source-routes eip_association.p "]);
  });

  test("what was stopped by hand is started by hand, last", () => {
    const cold = { instance_type: "ecs.s6-c1m4.large" };
    const found = followUps({ ...attach(), [I]: { fw: { ...facts, ...cold } } }, running(cold), eni);
    expect(found).toEqual([CHECK, "start instance.fw "]);
  });
});

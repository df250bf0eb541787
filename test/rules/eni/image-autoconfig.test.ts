import { describe, expect, it } from "vitest";
import { eniImageAutoconfig } from "../../../src/rules/eni/image-autoconfig/rule";
import { ATTACHMENT, attach, BASE, check, factsOf, type Resources, summary } from "../harness";

const A = `${ATTACHMENT}.nic`;

function withImage(image_id: string, more: Resources = {}): Resources {
  return { ...BASE, "alicloud_instance.fw": { ...BASE["alicloud_instance.fw"], image_id }, [A]: attach(), ...more };
}

it.each([
  ["auto.vhd", []],
  ["manual.vhd", ["violation alicloud_instance.fw violation"]],
  ["plain.vhd", ["violation alicloud_instance.fw violation"]],
  ["silent.vhd", ["undecided alicloud_instance.fw catalog silent.vhd"]],
  ["m-1234", ["undecided alicloud_instance.fw catalog m-1234"]],
  ["${var.image}", ["undecided alicloud_instance.fw variable image"]],
])("%s", (image, expected) => {
  const variables = { image: {} };
  expect(summary(check(eniImageAutoconfig, { resources: withImage(image), variables }))).toEqual(expected);
});

it("says nothing of an instance with its primary interface only", () => {
  const { [A]: _, ...alone } = withImage("manual.vhd");
  expect(check(eniImageAutoconfig, { resources: alone })).toEqual([]);
});

describe("the configuration for the guest", () => {
  it.each([
    ["another vSwitch", { vswitch_id: "vsw-b", primary_ip_address: "10.0.1.9" }],
    ["another address", { vswitch_id: "vsw-a", primary_ip_address: "10.0.1.8" }],
  ])("does not name the MAC of an interface that %s replaces", (_, before) => {
    const nic = { vswitch_id: "${alicloud_vswitch.a.id}", primary_ip_address: "10.0.1.9" };
    const old = { id: "eni-1", mac: "00:16:3e:00:00:01", ...before };
    const state = { "alicloud_ecs_network_interface.nic": old, "alicloud_vswitch.a": { id: "vsw-a" } };
    const resources = withImage("manual.vhd", { "alicloud_ecs_network_interface.nic": nic });
    const [finding] = check(eniImageAutoconfig, { resources, state });
    expect(JSON.stringify(finding?.fix)).toContain("<mac>");
    expect(JSON.stringify(finding?.fix)).not.toContain("00:16:3e");
  });

  it("is filled in as far as the values are known", () => {
    const nic = { vswitch_id: "${alicloud_vswitch.a.id}", primary_ip_address: "10.0.1.9" };
    const kept = { id: "eni-1", mac: "00:16:3e:00:00:01", vswitch_id: "vsw-a", primary_ip_address: "10.0.1.9" };
    const state = { "alicloud_ecs_network_interface.nic": kept, "alicloud_vswitch.a": { id: "vsw-a" } };
    const resources = withImage("manual.vhd", { "alicloud_ecs_network_interface.nic": nic });
    const [finding] = check(eniImageAutoconfig, { resources, state });
    expect(finding).toMatchObject({ severity: "warning", prevents: [] });
    expect(finding?.fix).toMatchObject({
      id: "configure",
      params: {
        devices: "eth1",
        interfaces: "alicloud_ecs_network_interface.nic",
        file: "/etc/eth1.conf",
        content: "DEVICE=eth1\nHWADDR=00:16:3e:00:00:01\nADDRESS=10.0.1.9/24\n",
        apply: "restart eth1",
      },
    });
  });

  it("has words in angle brackets for what is not known yet", () => {
    const [finding] = check(eniImageAutoconfig, { resources: withImage("manual.vhd") });
    expect(finding?.fix?.params["content"]).toBe("DEVICE=eth1\nHWADDR=<mac>\nADDRESS=<address>/24\n");
  });

  it("has the text of every device, in the order of the attaches", () => {
    const more = {
      "alicloud_ecs_network_interface.nic2": { vswitch_id: "${alicloud_vswitch.a2.id}" },
      [`${ATTACHMENT}.nic2`]: attach("nic2"),
    };
    const [finding] = check(eniImageAutoconfig, { resources: withImage("manual.vhd", more) });
    expect(finding?.fix).toMatchObject({ id: "configure-each", params: { devices: "eth1, eth2" } });
    const files = finding?.fix?.guest?.files ?? [];
    expect(files.map(({ path }) => path)).toEqual(["/etc/eth1.conf", "/etc/eth2.conf"]);
    expect(finding?.fix?.guest?.commands).toEqual(["restart eth1", "restart eth2"]);
    expect(factsOf(finding)).toMatchObject({ interfaces: 2, devices: "eth1, eth2" });
  });

  it("is left to the reader where the catalog has none", () => {
    const [finding] = check(eniImageAutoconfig, { resources: withImage("plain.vhd") });
    expect(finding?.fix).toEqual({ id: "by-hand", params: { devices: "eth1" } });
  });
});

it("is undecided when the number of attachments may be zero", () => {
  const resources = withImage("manual.vhd", { [A]: { ...attach(), count: "${var.n}" } });
  expect(summary(check(eniImageAutoconfig, { resources, variables: { n: {} } }))).toEqual([
    "undecided alicloud_instance.fw variable n",
  ]);
});

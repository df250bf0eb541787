import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { temporaryFolder } from "../support/folders";
import { runWith } from "./fake-io";

const NETWORK = JSON.stringify({
  resource: {
    alicloud_vpc: { main: { cidr_block: "10.0.0.0/16" } },
    alicloud_vswitch: {
      a: { vpc_id: "${alicloud_vpc.main.id}", zone_id: "cn-hangzhou-h", cidr_block: "10.0.1.0/24" },
    },
    alicloud_security_group: { main: { vpc_id: "${alicloud_vpc.main.id}" } },
    alicloud_instance: {
      web: {
        instance_type: "ecs.g7.large",
        image_id: "centos_7_9_x64_20G_alibase_20210623.vhd",
        vswitch_id: "${alicloud_vswitch.a.id}",
      },
    },
    alicloud_ecs_network_interface: {
      data: { vswitch_id: "${alicloud_vswitch.a.id}", security_group_ids: ["${alicloud_security_group.main.id}"] },
    },
    alicloud_ecs_network_interface_attachment: {
      data: {
        network_interface_id: "${alicloud_ecs_network_interface.data.id}",
        instance_id: "${alicloud_instance.web.id}",
      },
    },
  },
});

test("one script for each instance that needs it", async () => {
  const { files, err, code } = await runWith(["check", "-", "--guest-config", "guest"], { stdin: () => NETWORK });
  expect(code).toBe(0);
  expect([...files.keys()]).toEqual(["/nowhere/guest/alicloud_instance.web.sh"]);
  expect([...files.values()][0]).toContain("ifcfg-eth1");
  expect(err).toContain("guest/alicloud_instance.web.sh\n");
});

test("the same as user data", async () => {
  const { files } = await runWith(["check", "-", "--guest-config", "guest", "--cloud-init"], { stdin: () => NETWORK });
  expect([...files.keys()]).toEqual(["/nowhere/guest/alicloud_instance.web.cloud-init.yaml"]);
  expect([...files.values()][0]).toMatch(/^#cloud-config\n/);
});

test("a PowerShell script for Windows, by an overlay", async () => {
  const stdin = () => NETWORK.replace("centos_7_9_x64_20G_alibase_20210623.vhd", "m-windows");
  const overlay = join(temporaryFolder(), "o.yaml");
  writeFileSync(overlay, "images: { m-windows: { os: windows, autoconfigures: false, recipe: powershell } }");
  const { files } = await runWith(["check", "-", "--catalog", overlay, "--guest-config", "guest"], { stdin });
  expect([...files.keys()]).toEqual(["/nowhere/guest/alicloud_instance.web.ps1"]);
});

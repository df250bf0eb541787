import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { parse } from "yaml";
import { loadCatalog } from "../../src/catalog/catalog";
import { guestConfiguration } from "../../src/catalog/guest";
import type { InGuestRecipe } from "../../src/catalog/images";
import { asCloudInit, asScript } from "../../src/report/guest";

const INTERFACES = [
  { device: "eth1", mac: "00:16:3e:00:00:01", macDashes: "00-16-3E-00-00-01", address: "10.0.1.9", prefix: "24" },
  { device: "eth2", mac: "00:16:3e:00:00:02", macDashes: "00-16-3E-00-00-02", address: "10.0.1.10", prefix: "24" },
];

function recipeOf(image: string) {
  const recipe = loadCatalog().image(image)?.recipe;
  if (!recipe) throw new Error(`no recipe for ${image}`);
  return recipe;
}

test("a file for each interface where the path names the device", () => {
  const { files, commands } = guestConfiguration(recipeOf("centos_7_9_x64_20G_alibase_20210623.vhd"), INTERFACES);
  expect(files.map(({ path }) => path)).toEqual([
    "/etc/sysconfig/network-scripts/ifcfg-eth1",
    "/etc/sysconfig/network-scripts/ifcfg-eth2",
  ]);
  expect(files[1]?.content).toContain("HWADDR=00:16:3e:00:00:02");
  expect(commands).toEqual(["systemctl restart network"]);
});

test("one file for all, appended to, where it is the distribution's own", () => {
  const guest = guestConfiguration(recipeOf("debian_9_13_x64_20G_alibase_20210623.vhd"), INTERFACES);
  expect(guest.files).toEqual([
    {
      path: "/etc/network/interfaces",
      content: "auto eth1\niface eth1 inet dhcp\n\nauto eth2\niface eth2 inet dhcp\n",
      append: true,
    },
  ]);
  expect(asScript(guest)).toContain("cat >> /etc/network/interfaces <<'EOF'\nauto eth1");
});

test("cloud-init reads what is written for it, and netplan reads what that holds", () => {
  const guest = guestConfiguration(recipeOf("ubuntu_22_04_x64_20G_alibase_20240101.vhd"), INTERFACES);
  const text = asCloudInit(guest);
  expect(text.split("\n")[0]).toBe("#cloud-config");
  const { write_files, runcmd } = parse(text) as { write_files: { path: string; content: string }[]; runcmd: string[] };
  expect(runcmd).toEqual(["netplan apply"]);
  expect(write_files.map(({ path }) => path)).toEqual([
    "/etc/netplan/eth1-netcfg.yaml",
    "/etc/netplan/eth2-netcfg.yaml",
  ]);
  expect(parse(write_files[1]?.content ?? "")).toMatchObject({
    network: { ethernets: { eth2: { match: { macaddress: "00:16:3e:00:00:02" } } } },
  });
});

describe("an interface that does not exist yet, whose MAC nobody knows", () => {
  const NEW = [{ device: "eth1" }];

  test("is matched by its name", () => {
    const netplan = guestConfiguration(recipeOf("ubuntu_22_04_x64_20G_alibase_20240101.vhd"), NEW);
    expect(parse(netplan.files[0]?.content ?? "")).toEqual({
      network: { version: 2, renderer: "networkd", ethernets: { eth1: { dhcp4: true, dhcp6: false } } },
    });
    const ifcfg = guestConfiguration(recipeOf("centos_7_9_x64_20G_alibase_20210623.vhd"), NEW);
    expect(ifcfg.files[0]?.content).not.toMatch(/HWADDR|<mac>/);
  });

  test("leaves no gap in any recipe of the catalog", () => {
    const { recipes } = JSON.parse(readFileSync(join(__dirname, "../../dist/catalog/images.json"), "utf8")) as {
      recipes: Record<string, InGuestRecipe>;
    };
    for (const [name, recipe] of Object.entries(recipes)) {
      for (const values of [NEW, INTERFACES]) {
        const guest = guestConfiguration(recipe, values);
        for (const text of [asScript(guest), asCloudInit(guest)]) expect(text, name).not.toMatch(/[{<]\w+[?!]?[}>]/);
      }
    }
  });
});

describe("a recipe that is a command", () => {
  const recipe = (name: string) => loadCatalog().recipe(name) as InGuestRecipe;

  test("of nmcli, for each interface", () => {
    const guest = guestConfiguration(recipe("nmcli"), INTERFACES);
    expect(guest.files).toEqual([]);
    expect(guest.commands).toEqual([
      "nmcli connection add type ethernet con-name eth1 ifname eth1 ipv4.never-default yes",
      "nmcli connection add type ethernet con-name eth2 ifname eth2 ipv4.never-default yes",
    ]);
    expect(parse(asCloudInit(guest))).toEqual({ runcmd: guest.commands });
  });

  test("of PowerShell, by the MAC where it is known", () => {
    const guest = guestConfiguration(recipe("powershell"), INTERFACES.slice(0, 1));
    expect(asScript(guest)).toBe(
      "Get-NetAdapter | Where-Object MacAddress -eq '00-16-3E-00-00-01' | Set-NetIPInterface -AddressFamily IPv4 -Dhcp Enabled\n",
    );
    expect(asCloudInit(guestConfiguration(recipe("powershell"), [{ device: "eth1" }]))).toBe(
      "[powershell]\nGet-NetAdapter | Set-NetIPInterface -AddressFamily IPv4 -Dhcp Enabled\n",
    );
  });
});

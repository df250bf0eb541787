import { describe, expect, test } from "vitest";
import { loadCatalog } from "../../src/catalog/catalog";

const catalog = loadCatalog();

describe("editions that disagree: the newest that speaks of the image counts", () => {
  test.each([
    // Listed in 2018 and 2021, no longer in 2026.
    ["centos_7_03_64_20G_alibase_20170818.vhd", false, "doc2026"],
    ["centos_7_05_64_20G_alibase_20181210.vhd", false, "doc2026"],
    ["centos_6_08_64_20G_alibase_20170824.vhd", false, "doc2026"],
    // Newer than 7.5, and in no list of any edition.
    ["centos_7_06_64_20G_alibase_20190711.vhd", false, "doc2026"],
    // 8.3 and later are in no list before 2026.
    ["centos_8_4_x64_20G_alibase_20990101.vhd", true, "doc2026"],
    // 2026 does not speak of Debian: 2021 counts.
    ["debian_10_6_x64_20G_alibase_20990101.vhd", true, "doc2021"],
    ["debian_10_7_x64_20G_alibase_20990101.vhd", false, "doc2021"],
    // The release note of this one image against the list of 2021.
    ["debian_9_13_x64_20G_alibase_20200819.vhd", true, "releaseNote"],
    ["debian_9_13_x64_20G_alibase_20990101.vhd", false, "doc2021"],
    // 2021 begins at 2008 R2, 2026 speaks of most of Windows Server.
    ["win2008_32_std_sp2_zh-cn_40G_alibase_20190517.vhd", true, "doc2026"],
    ["win2008r2_sp1_x64_ent_en-us_40G_alibase_20990101.vhd", true, "doc2026"],
    ["win2022_21H2_x64_dtc_en-us_40G_alibase_20990101.vhd", true, "doc2026"],
    ["wincore_2004_x64_dtc_en-us_40G_alibase_20990101.vhd", true, "doc2026"],
  ])("%s: %s by %s", (id, autoconfigures, edition) => {
    expect(catalog.image(id)).toMatchObject({ id, autoconfigures, edition });
  });

  test("no edition speaks of Windows Server 2003", () => {
    expect(catalog.image("win2003_32_ent_sp2_zh-cn_40G_alibase_20990101.vhd")).toBeUndefined();
  });
});

test("the version comes from the id, although a release note calls this image 7.6", () => {
  const image = catalog.image("centos_7_05_64_20G_alibase_20181212.vhd");
  expect(image).toMatchObject({ osVersion: "7.5", autoconfigures: false });
});

test("a listed image that no edition speaks of is unknown, and still has a source", () => {
  const image = catalog.image("fcos_34.20210529.3.0_3_x64_20G_alibase_20210623.vhd");
  expect(image).toMatchObject({ date: "2021-07-17", source: expect.stringContaining("release notes") });
  expect(image && "autoconfigures" in image).toBe(false);
});

test("a pattern that says how, and not whether, is dated by its recipe", () => {
  const image = catalog.image("fedora_35_x64_20G_alibase_20990101.vhd");
  expect(image?.autoconfigures).toBeUndefined();
  expect(image?.recipe).toEqual({
    file: "/etc/sysconfig/network-scripts/ifcfg-{device}",
    content: expect.stringContaining("HWADDR={mac}"),
    apply: "systemctl restart NetworkManager",
  });
  expect(image?.source).toContain("Create and use an ENI");
});

test("recipes differ between releases of one system", () => {
  const apply = (id: string) => catalog.image(id)?.recipe?.apply;
  expect(apply("debian_11_3_x64_20G_alibase_20990101.vhd")).toBe("systemctl restart networking");
  expect(apply("debian_12_4_x64_20G_alibase_20990101.vhd")).toBe("netplan apply");
  expect(apply("centos_6_10_x64_20G_alibase_20201120.vhd")).toBe("service network restart");
  expect(apply("centos_8_3_x64_20G_alibase_20990101.vhd")).toBe("systemctl restart NetworkManager");
  expect(apply("win2019_1809_x64_dtc_en-us_40G_alibase_20210618.vhd")).toBeUndefined();
});

test("whether newer systems do is as little known as that they do not", () => {
  for (const id of [
    "rockylinux_9_6_x64_20G_alibase_20250101.vhd",
    "rockylinux_10_0_x64_20G_alibase_20990101.vhd",
    "almalinux_9_3_x64_20G_alibase_20240228.vhd",
    "centos_stream_9_x64_20G_alibase_20260120.vhd",
    "aliyun_4_x64_20G_alibase_20260801.vhd",
    "alinux_4_deb_4_2404_2_x64_20G_alibase_20260714.vhd",
  ]) {
    const image = catalog.image(id);
    expect(image?.os, id).toBeDefined();
    expect(image && "autoconfigures" in image, id).toBe(false);
    expect(image?.date, id).toBe("2026-09-16");
  }
});

test("an id that was listed since says what its pattern says", () => {
  expect(catalog.image("ubuntu_22_04_x64_20G_alibase_20260522.vhd")).toMatchObject({
    os: "ubuntu",
    osVersion: "22.04",
    autoconfigures: false,
    edition: "doc2026",
  });
});

test("systems for arm64 are named by how their ids begin, and none is listed for both under one", () => {
  const begins = catalog.armImages();
  expect(begins).toContain("ubuntu_24_04_arm64_20G_alibase");
  expect(begins.every((begin) => begin.includes("_arm64_"))).toBe(true);
  const listed = catalog.imageIds().filter((id) => id.includes("_arm64_") && !begins.some((one) => id.startsWith(one)));
  expect(listed).toEqual(["debian_13_4_arm64_20G_alibase_20260414.vhd"]);
});

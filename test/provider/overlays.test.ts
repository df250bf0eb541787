import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { parse } from "yaml";
import { compileOverlays } from "../../scripts/overlays/compile";
import { packageRoot } from "../../src/package-root";
import { aliasesOf, canonicalType, coveredTypes, overlayOf, typesWith } from "../../src/provider/overlays";
import { resourceType } from "../../src/schema/schemas";

const FOLDER = join("catalog", "overlays");
const SCHEMA = JSON.parse(readFileSync("schemas/catalog/overlay.schema.json", "utf8")) as {
  required: string[];
  properties: object;
};

describe("overlays", () => {
  it("there is one for each covered type, under today's name", () => {
    expect(coveredTypes()).toEqual(readdirSync(FOLDER).map((file) => file.replace(".yaml", "")));
    for (const type of coveredTypes()) expect(resourceType(type)?.canonicalName).toBe(type);
  });

  it("each has every section, or says none", () => {
    expect(SCHEMA.required.toSorted()).toEqual(Object.keys(SCHEMA.properties).sort());
    for (const type of coveredTypes()) {
      const overlay = parse(readFileSync(join(FOLDER, `${type}.yaml`), "utf8")) as object;
      expect(Object.keys(overlay)).toEqual(SCHEMA.required);
      const said = Object.entries(overlay).flatMap(([name, section]) => (section === "none" ? [] : [name]));
      expect(Object.keys(overlayOf(type) as object).toSorted()).toEqual(
        said.map((name) => (name === "sources" ? "source" : name)).sort(),
      );
    }
  });

  it("each line names its source in words", () => {
    for (const type of coveredTypes()) {
      const { id, calls, changes, secrets, successors, statuses, retries } = overlayOf(type) ?? {};
      const lines = [id, calls, statuses, ...(retries ?? [])].filter((line) => line !== undefined);
      const named = [changes, secrets, successors].flatMap((section) => [...(section?.values() ?? [])]);
      for (const line of [...lines, ...named]) expect(line.source, type).toMatch(/.{10}/);
    }
  });

  it("is found by other names of its type, and by no foreign one", () => {
    expect(canonicalType("alicloud_network_interface")).toBe("alicloud_ecs_network_interface");
    expect(aliasesOf("alicloud_eip_address")).toEqual(["alicloud_eip"]);
    expect(overlayOf("alicloud_eip")).toBe(overlayOf("alicloud_eip_address"));
    for (const name of ["constructor", "toString", "alicloud_oss_bucket"]) {
      expect(overlayOf(name)).toBeUndefined();
      expect(canonicalType(name)).toBe(name);
    }
    expect(overlayOf("alicloud_vpc")?.changes?.get("constructor")).toBeUndefined();
  });

  it("types can be asked for by section", () => {
    expect(typesWith("kept")).toEqual(["alicloud_ecs_disk", "alicloud_eip_address", "alicloud_nat_gateway"]);
  });
});

describe("compiling overlays", () => {
  let root: string;
  beforeEach(() => {
    root = mkdtempSync(join(tmpdir(), "eniplan-overlays-"));
    cpSync("catalog", join(root, "catalog"), { recursive: true });
    cpSync("schemas/catalog", join(root, "schemas", "catalog"), { recursive: true });
  });
  afterEach(() => rmSync(root, { recursive: true }));

  const mistakeOf = (from: string, to: string): readonly string[] => {
    const file = join(root, FOLDER, "alicloud_ecs_disk.yaml");
    const text = readFileSync(file, "utf8");
    expect(text).toContain(from);
    writeFileSync(file, text.replace(from, to));
    return compileOverlays(root);
  };

  it("writes what the build wrote: same data, same bytes", () => {
    expect(compileOverlays(root)).toEqual([]);
    const compiled = (folder: string) => readFileSync(join(folder, "dist", "catalog", "overlays.json"), "utf8");
    expect(compiled(root)).toBe(compiled(packageRoot()));
  });

  it.each([
    [
      "a type that is none",
      "type: alicloud_ecs_disk",
      "type: alicloud_ecs_disc",
      /:1:7: \/type .*alicloud_ecs_disc is none/,
    ],
    ["another type than the file's", "type: alicloud_ecs_disk", "type: alicloud_vpc", /must be the name of the file/],
    ["a source that is none", "changed: [size], source: resize", "changed: [size], source: api", /api is none/],
    ["an attribute that is none", "delete_with_instance: true", "with_instance: true", /with_instance is none/],
    ["an effect that is none", "bursting_enabled: online", "bursting_enabled: at once", /changes/],
    [
      "what the schema tells",
      "    description: online",
      "    encrypted: online\n    description: online",
      /schema tells/,
    ],
    ["what nobody tells", "    description: online\n", "", /description: what does its change do\?/],
    [
      "what a scaffold left",
      "calls: { create: CreateDisk",
      "calls: { create: TODO",
      /\/calls\/create is still to be filled in/,
    ],
    ["a section too few", "kept:\n", "keeps:\n", /required property 'kept'/],
  ])("refuses %s", (_, from, to, message) => {
    expect(mistakeOf(from, to).join("\n")).toMatch(message);
  });
});

import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { rebootsPage } from "../../scripts/reboots/table";
import { coveredTypes, overlayOf } from "../../src/provider/overlays";
import { resourceType } from "../../src/schema/schemas";

const PAGE = readFileSync(join(__dirname, "../../docs/reboots.md"), "utf8");

/** The cells of the row of an attribute; of the first one, where it has several. */
function row(start: string): string[] {
  const line = PAGE.split("\n").find((candidate) => candidate.startsWith(`| ${start}`)) ?? "";
  return line.split(" | ").slice(0, -2);
}

describe("the table of what stops, reboots or replaces", () => {
  it("is what schemas and overlays say: npm run generate", () => {
    expect(PAGE).toBe(rebootsPage());
  });

  it("has a row for every attribute that does", () => {
    for (const type of coveredTypes()) {
      for (const [name, { forceNew }] of resourceType(type)?.attributes ?? []) {
        const change = forceNew ? "replace" : overlayOf(type)?.changes?.get(name)?.effect;
        const start = change === "replace" ? `\`${type}\` | \`${name}\`` : `\`${name}\``;
        if (change === "replace" || change === "stop-start" || change === "reboot") {
          expect(row(start), `${type}.${name}`).not.toEqual([""]);
        }
      }
    }
  });

  it("says what happens to a running and to a stopped instance", () => {
    expect(row("`instance_type`")).toEqual([
      "| `instance_type`",
      "stop-start",
      "StopInstance → ModifyInstanceSpec → StartInstance",
      "ModifyInstanceSpec",
      "",
    ]);
    expect(row("`key_name`").slice(1, 4)).toEqual([
      "reboot",
      "AttachKeyPair → RebootInstance",
      "AttachKeyPair → StartInstance",
    ]);
  });

  it("each row names the provider version, and the file that it was read from", () => {
    const rows = PAGE.split("\n").filter((line) => line.startsWith("| `"));
    expect(rows.length).toBeGreaterThan(50);
    expect(rows.filter((line) => !/\| \d+\.\d+\.\d+ \(\d{4}-\d\d-\d\d\) \| \[\w+\.go\] \|$/.test(line))).toEqual([]);
    for (const [, file = ""] of PAGE.matchAll(/\| \[(\w+\.go)\] \|$/gm)) {
      expect(PAGE).toMatch(new RegExp(`^\\[${file}\\]: https://github\\.com/\\S+/blob/\\w{8,}/alicloud/${file}$`, "m"));
    }
  });
});

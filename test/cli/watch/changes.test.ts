import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { Contents, isIgnoredPath } from "../../../src/cli/watch/changes";
import { temporaryFolder } from "../../support/folders";

describe("what is ignored", () => {
  test.each<[string, string, boolean]>([
    ["/app/main.ts", "/app", false],
    ["/app/lib/firewall.ts", "/app", false],
    ["/app/node_modules/cdktf/index.js", "/app", true],
    ["/app/node_modules", "/app", true],
    ["/app/cdktf.out/stacks/net/cdk.tf.json", "/app", true],
    ["/app/cdktf.out/stacks/net/cdk.tf.json", "/app/cdktf.out", false],
    ["/app/.terraform/providers", "/app", true],
    ["/app/.git/index", "/app", true],
    ["/app/.main.ts.swp", "/app", true],
    ["/app/main.ts~", "/app", true],
    ["/app/4913", "/app", true],
    ["/app/.terraform.tfstate.lock.info", "/app", true],
    ["/app/.#main.ts", "/app", true],
    ["/app/report.json", "/app", true],
    ["/app", "/app", false],
  ])("%s below %s: %s", (path, root, expected) => {
    expect(isIgnoredPath(path, root, new Set(["/app/report.json"]))).toBe(expected);
  });
});

test("a file counts when it is new, another, or gone, and not when it is the same", () => {
  const file = join(temporaryFolder(), "a");
  const contents = new Contents();
  writeFileSync(file, "1");
  expect(contents.changed(file)).toBe(true);
  writeFileSync(file, "1");
  expect(contents.changed(file)).toBe(false);
  writeFileSync(file, "2");
  expect(contents.changed(file)).toBe(true);
  contents.see(file);
  expect(contents.changed(file)).toBe(false);
  expect(contents.changed(`${file}.gone`)).toBe(true);
});

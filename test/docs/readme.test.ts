import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { runWith } from "../cli/fake-io";

const ROOT = join(__dirname, "..", "..");

test("the screen in the README is what the program prints", async () => {
  const [, screen = ""] = /```text\n([\s\S]*?)```/.exec(readFileSync(join(ROOT, "README.md"), "utf8")) ?? [];
  const shown = screen.split("\n").filter((line) => line !== "" && line !== "…" && !line.startsWith("$ "));
  const { code, out } = await runWith(["plan", "stacks/firewall-pair"], {
    cwd: ROOT,
    columns: undefined,
    env: { ENIPLAN_ALLOW_CODE: "1" },
  });
  expect(code).toBe(0);
  const printed = new Set(out.split("\n"));
  expect(shown.length).toBeGreaterThan(20);
  expect(shown.filter((line) => !printed.has(line))).toEqual([]);
});

import { spawnSync } from "node:child_process";
import { symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { CLEAN, runWith } from "../cli/fake-io";
import { temporaryFolder } from "../support/folders";

describe.runIf(process.platform === "linux")("what never begins or never ends is refused", () => {
  const make = () => {
    const cwd = temporaryFolder();
    writeFileSync(join(cwd, "main.tf.json"), CLEAN);
    spawnSync("mkfifo", [join(cwd, "fifo")]);
    symlinkSync("fifo", join(cwd, "x.tf"));
    return cwd;
  };

  test.each([
    ["a FIFO", ["check", "fifo"]],
    ["a device", ["check", "/dev/zero"]],
    ["a configuration that leads to one", ["check", "x.tf"]],
    ["as a state", ["plan", "main.tf.json", "--state", "/dev/zero"]],
    ["as a policy", ["check", "main.tf.json", "--policy", "fifo"]],
    ["as an inventory", ["plan", "main.tf.json", "--state", "none", "--inventory", "/dev/urandom"]],
    ["as values", ["plan", "main.tf.json", "--state", "none", "--var-file", "fifo"]],
    ["as a baseline", ["check", "main.tf.json", "--baseline", "fifo"]],
    ["as a saved plan", ["show", "fifo"]],
  ])("%s", async (_, argv) => {
    const { code, last } = await runWith(argv, { cwd: make() });
    expect([code, last]).toEqual([3, expect.stringContaining("file/no-file")]);
  });

  test("what the system makes as it is read is read", async () => {
    const { last } = await runWith(["check", "/proc/self/status"], { cwd: make() });
    expect(last).toContain("json/malformed");
  });
});

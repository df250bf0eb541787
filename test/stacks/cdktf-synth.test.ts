import { spawnSync } from "node:child_process";
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { checksums, temporaryFolder } from "../support/folders";
import { cleanEnvironment, STACKS } from "../support/run-app";

const CLI = join(STACKS, "..", "node_modules", "cdktf-cli", "bundle", "bin", "cdktf");

/** cdktf-cli asks terraform for its version before it does anything. */
function hasTerraform(): boolean {
  const { status } = spawnSync("terraform", ["version"], { stdio: "ignore" });
  if (status === 0) return true;
  const notice = "terraform is not on the PATH: `cdktf synth` cannot be tested here";
  if (process.env["CI"]) throw new Error(notice);
  process.stderr.write(`\nNOTICE: ${notice}\n`);
  return false;
}

function cdktfSynth(stack: string, outdir: string) {
  return spawnSync(process.execPath, [CLI, "synth", "--output", outdir], {
    cwd: join(STACKS, stack),
    encoding: "utf8",
    env: { ...cleanEnvironment(), CHECKPOINT_DISABLE: "1", CI: "1" },
  });
}

// The command line of cdktf runs cdktf; that of cdktn is a package of its own, for newer Nodes.
const runs = process.env["CDK"] !== "cdktn" && hasTerraform();

test("cdktf synth of the broken stack fails with the report and leaves the output as it was", () => {
  if (!runs) return;
  const outdir = temporaryFolder();
  mkdirSync(join(outdir, "stacks", "broken"), { recursive: true });
  writeFileSync(join(outdir, "manifest.json"), '{"stacks":{},"version":"0"}');
  const before = checksums(outdir);
  const { status, stdout, stderr } = cdktfSynth("broken", outdir);
  expect(status).toBe(1);
  expect(stdout).toMatch(/^main\.ts:\d+ {2}ERROR {2}eni\/quota$/m);
  expect(stdout).toMatch(/^Findings: 13 errors, 2 warnings\.$/m);
  expect(stderr).toContain("non-zero exit code 1");
  expect(`${stdout}${stderr}`).not.toMatch(/^\s+at /m);
  expect(checksums(outdir)).toEqual(before);
});

test("cdktf synth of the firewall pair emits it", () => {
  if (!runs) return;
  const outdir = temporaryFolder();
  const { status, stdout } = cdktfSynth("firewall-pair", outdir);
  expect(stdout).toContain("Generated Terraform code for the stacks: firewall-pair");
  expect(stdout).toContain("eniplan: Plan: 5 to add, 0 to change, 3 to destroy.");
  expect(status).toBe(0);
  expect(Object.keys(checksums(outdir))).toContain("stacks/firewall-pair/eniplan.json");
});

import { spawn } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fail } from "../model/problem";
import type { AppSettings } from "./app-settings";

/**
 * Runs the app of a cdktf.json into a folder of its own and hands that folder to `use`; the output folder of the project
 * stays untouched. The app is told not to judge itself: that is the caller's job.
 *
 * @param fix whether the app writes what Terraform needs to keep the order, as it would for itself
 * @throws InputError `app/failed` with the end of what the app printed.
 */
export async function withSynthesisedApp<T>(
  { folder, command, context, output: home }: AppSettings,
  fix: boolean,
  use: (output: string) => T | Promise<T>,
): Promise<T> {
  const output = mkdtempSync(join(tmpdir(), "eniplan-"));
  try {
    await run(command, folder, {
      CDKTF_OUTDIR: output,
      CDKTF_CONTEXT_JSON: JSON.stringify(context),
      ENIPLAN_GATE: "off",
      ENIPLAN_HOME: home,
      ...(fix ? {} : { ENIPLAN_FIX: "off" }),
      // What the app writes is read back as JSON, whatever the user has set.
      SYNTH_HCL_OUTPUT: "false",
    });
    return await use(output);
  } finally {
    rmSync(output, { recursive: true, force: true });
  }
}

/** How much of what a failed app printed is shown. */
const TAIL = 4000;

async function run(command: string, cwd: string, env: Record<string, string>): Promise<void> {
  const child = spawn(command, {
    cwd,
    shell: true,
    env: { ...process.env, ...env },
    stdio: ["ignore", "pipe", "pipe"],
  });
  let printed = "";
  const keep = (chunk: Buffer) => {
    printed = (printed + chunk.toString("utf8")).slice(-TAIL);
  };
  child.stdout.on("data", keep);
  child.stderr.on("data", keep);
  const status = await new Promise<string>((resolve) => {
    child.on("error", (error) => resolve(error.message));
    child.on("close", (code, signal) =>
      resolve(code === 0 ? "" : code === null ? `signal ${signal}` : `exit code ${code}`),
    );
  });
  if (status !== "") fail("app/failed", { command, status, output: printed.trim() });
}

import { spawn } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import type { JsonObject } from "../model/json";
import { isObject } from "../model/json";
import { fail } from "../model/problem";
import { parseJsonObject } from "./json";
import { display } from "./local-state";
import { readText } from "./text";

/**
 * Runs the app of a cdktf.json into a folder of its own and hands that folder to `use`, and the output folder of the
 * project, which stays untouched. The app is told not to judge itself: that is the caller's job.
 *
 * @param fix whether the app writes what Terraform needs to keep the order, as it would for itself
 * @throws InputError `app/failed` with the end of what the app printed.
 */
export async function withSynthesisedApp<T>(
  folder: string,
  cwd: string,
  fix: boolean,
  use: (output: string, home: string) => T | Promise<T>,
): Promise<T> {
  const settings = appSettings(join(folder, "cdktf.json"), cwd);
  const home = resolve(folder, settings.output);
  const output = mkdtempSync(join(tmpdir(), "eniplan-"));
  try {
    await run(settings.command, folder, {
      CDKTF_OUTDIR: output,
      CDKTF_CONTEXT_JSON: JSON.stringify(settings.context),
      ENIPLAN_GATE: "off",
      ENIPLAN_HOME: home,
      ...(fix ? {} : { ENIPLAN_FIX: "off" }),
      // What the app writes is read back as JSON, whatever the user has set.
      SYNTH_HCL_OUTPUT: "false",
    });
    return await use(output, home);
  } finally {
    rmSync(output, { recursive: true, force: true });
  }
}

function appSettings(path: string, cwd: string): { command: string; context: JsonObject; output: string } {
  const file = display(path, cwd);
  const settings = parseJsonObject(readText(path), file);
  const { app, context, output } = settings;
  if (typeof app !== "string" || app.trim() === "") fail("cdktf-json/shape", { where: "app" }, { file });
  return {
    command: app,
    context: isObject(context) ? context : {},
    output: typeof output === "string" && output !== "" ? output : "cdktf.out",
  };
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

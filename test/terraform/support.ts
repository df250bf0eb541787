import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { JsonObject } from "../../src/model/json";

/**
 * Whether the terraform binary can judge. Without it the tests that need it are left out, and say so; in CI they fail
 * instead, so that a missing binary never reads as a pass.
 */
export function terraformFound(): boolean {
  const found = spawnSync("terraform", ["version"], { encoding: "utf8" }).status === 0;
  if (!found && process.env["CI"]) throw new Error("terraform is not on the PATH, and CI must not do without it");
  if (!found) process.stderr.write("terraform is not on the PATH: the tests that let it judge are left out\n");
  return found;
}

const folders: string[] = [];

/** A folder that `removeFolders` takes away again. */
export function newFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), "eniplan-terraform-"));
  folders.push(folder);
  return folder;
}

export function removeFolders(): void {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true });
}

export function readJson(file: string): JsonObject {
  return JSON.parse(readFileSync(file, "utf8")) as JsonObject;
}

/** Bytes. The graph of some thousand objects takes a few million. */
const MAX_OUTPUT = 256 * 1024 * 1024;

/** Runs terraform. What it says of its own settings goes to stderr and is no part of the answer. */
export function terraform(folder: string, ...args: string[]): { status: number; output: string } {
  const env = { ...process.env, CHECKPOINT_DISABLE: "1", TF_IN_AUTOMATION: "1" };
  const options = { cwd: folder, env, encoding: "utf8", maxBuffer: MAX_OUTPUT } as const;
  const { status, stdout } = spawnSync("terraform", args, options);
  return { status: status ?? -1, output: stdout };
}

import { type SpawnSyncReturns, spawnSync } from "node:child_process";
import { join } from "node:path";

export const ROOT = join(__dirname, "..", "..");
const SUPPORT = join(ROOT, "test", "support");

export const STACKS = join(ROOT, "stacks");

export interface RunOptions {
  /** Output folder, absolute. */
  readonly outdir: string;
  readonly env?: Readonly<Record<string, string>>;
  /** Files of test/support to load first. */
  readonly hooks?: readonly string[];
  readonly args?: readonly string[];
}

/** Runs the compiled app of an example stack in the folder of its cdktf.json, on cdktf or, with CDK=cdktn, on cdktn. */
export function runStack(name: string, options: RunOptions): SpawnSyncReturns<string> {
  return runApp(join(ROOT, "dist", "stacks", name, "main.js"), join(STACKS, name), options);
}

export function runApp(file: string, cwd: string, options: RunOptions): SpawnSyncReturns<string> {
  const { outdir, env = {}, hooks = [], args = [] } = options;
  const all = process.env["CDK"] === "cdktn" ? ["cdktn.cjs", ...hooks] : hooks;
  const flags = all.flatMap((hook) => ["--require", join(SUPPORT, hook)]);
  return spawnSync(process.execPath, [...flags, file, ...args], {
    cwd,
    encoding: "utf8",
    env: { ...cleanEnvironment(), CDKTF_OUTDIR: outdir, ...env },
  });
}

/** What a terminal or a CI sets must not decide a test. */
export function cleanEnvironment(): NodeJS.ProcessEnv {
  const { FORCE_COLOR, NO_COLOR, NODE_OPTIONS, LC_ALL, LC_MESSAGES, ...rest } = process.env;
  return { ...rest, LANG: "C" };
}

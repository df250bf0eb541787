import { spawn } from "node:child_process";
import { fail } from "../model/problem";
import type { StackPart } from "../model/stack-part";
import { releaseOf } from "../model/stack-release";
import { display } from "./local-state";
import { readState } from "./state";

/** How states are fetched that only Terraform can read. */
export interface StatePull {
  /** What to run. Default: `tofu` for a configuration of OpenTofu, else `terraform`. */
  readonly program?: string;
  /** After so many seconds it is ended. */
  readonly seconds: number;
}

/** What it says of a failure is shown from its end. */
const TAIL = 4000;

/**
 * Gives each stack whose state is elsewhere what `state pull` prints in its folder; where that is nothing, there is no
 * state yet.
 *
 * @throws InputError `state/pull-failed` with what Terraform says.
 */
export async function withPulledStates(
  parts: readonly StackPart[],
  pull: StatePull,
  cwd: string,
): Promise<StackPart[]> {
  const pulled: StackPart[] = [];
  // One after the other: they may ask the same service, and a failure is to be seen at once.
  for (const part of parts) pulled.push(await withPulled(part, pull, cwd));
  return pulled;
}

async function withPulled(part: StackPart, pull: StatePull, cwd: string): Promise<StackPart> {
  const { elsewhere, ...rest } = part;
  if (!elsewhere || part.prior) return part;
  const program = pull.program ?? (releaseOf(part).product === "opentofu" ? "tofu" : "terraform");
  const { status, output, errors } = await run(program, elsewhere.folder, pull.seconds);
  const folder = display(elsewhere.folder, cwd);
  const command = `${program} state pull`;
  if (status !== "") {
    const said = errors.trim() === "" ? "-" : errors.trim();
    return fail("state/pull-failed", { stack: part.name, command, folder, status, output: said });
  }
  if (output.trim() === "") return rest;
  return { ...rest, prior: readState(output, command) };
}

interface Ran {
  /** Empty: it went well. */
  readonly status: string;
  readonly output: string;
  readonly errors: string;
}

function run(program: string, cwd: string, seconds: number): Promise<Ran> {
  return new Promise((done) => {
    // A group of its own, so that what it has started ends with it.
    const child = spawn(program, ["state", "pull", "-no-color"], {
      cwd,
      detached: process.platform !== "win32",
      env: { ...process.env, TF_IN_AUTOMATION: "1", TF_INPUT: "0", CHECKPOINT_DISABLE: "1" },
      stdio: ["ignore", "pipe", "pipe"],
    });
    const output: Buffer[] = [];
    let errors = "";
    let late = false;
    const timer = setTimeout(() => {
      late = true;
      end(child.pid, () => child.kill("SIGKILL"));
    }, seconds * 1000);
    const finish = (status: string) => {
      clearTimeout(timer);
      done({ status, output: Buffer.concat(output).toString("utf8"), errors });
    };
    child.stdout.on("data", (chunk: Buffer) => output.push(chunk));
    child.stderr.on("data", (chunk: Buffer) => {
      errors = (errors + chunk.toString("utf8")).slice(-TAIL);
    });
    child.on("error", (error) => finish(error.message));
    child.on("close", (code, signal) => {
      if (late) finish(`${seconds} s`);
      else finish(code === 0 ? "" : code === null ? `signal ${signal}` : `exit code ${code}`);
    });
  });
}

function end(pid: number | undefined, alone: () => void): void {
  try {
    if (pid === undefined || process.platform === "win32") alone();
    else process.kill(-pid, "SIGKILL");
  } catch {
    alone();
  }
}

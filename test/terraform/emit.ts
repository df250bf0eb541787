import { join } from "node:path";
import { runStack } from "../support/run-app";
import { newFolder } from "./support";

/** Runs the compiled app of an example stack into a new folder; returns that of the stack. */
export function emit(stack: string): string {
  const outdir = newFolder();
  const { status, stderr } = runStack(stack, { outdir });
  if (status !== 0) throw new Error(stderr);
  return join(outdir, "stacks", stack);
}

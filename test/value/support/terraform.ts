import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

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

/** The console reads no longer lines. */
const MAX_LINE = 60_000;

/** What `terraform console` makes of each expression, as JSON; `undefined` for what it refuses. */
export function asked(expressions: readonly string[]): unknown[] {
  const lines: string[][] = [[]];
  let length = 0;
  for (const expression of expressions) {
    length += expression.length + 20;
    if (length > MAX_LINE) {
      lines.push([]);
      length = expression.length + 20;
    }
    lines.at(-1)?.push(`try([${expression}], [])`);
  }
  const answers = lines.map((parts) => answered(`jsonencode([${parts.join(", ")}])`));
  return answers.flatMap((line) => JSON.parse(JSON.parse(line)) as unknown[][]).map(([answer]) => answer);
}

function answered(line: string): string {
  const folder = mkdtempSync(join(tmpdir(), "eniplan-console-"));
  try {
    const env = { ...process.env, CHECKPOINT_DISABLE: "1" };
    const options = { cwd: folder, env, encoding: "utf8", maxBuffer: 1 << 28 } as const;
    const { stdout, stderr } = spawnSync("terraform", ["console"], { ...options, input: `${line}\n` });
    if (stdout.trim() === "") throw new Error(stderr);
    return stdout;
  } finally {
    rmSync(folder, { recursive: true });
  }
}

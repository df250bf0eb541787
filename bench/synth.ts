import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

/*
 * What the guarded synth costs on top of plain cdktf: the same app with and without the guard, in turn, once as
 * `node app.js` and once as `cdktf synth`. Sizes are arguments; RUNS sets the pairs of each (default 5).
 *
 *   npm run bench:synth -- 1000 10000
 */
const sizes = process.argv.slice(2).map(Number);
const runs = Number(process.env["RUNS"] ?? 5);
const app = join(__dirname, "synth-app.js");
const cli = require.resolve("cdktf-cli/bundle/bin/cdktf.js");

function median(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;
}

function seconds(command: readonly string[], env: Record<string, string>): number {
  const folder = mkdtempSync(join(tmpdir(), "eniplan-bench-"));
  writeFileSync(
    join(folder, "cdktf.json"),
    JSON.stringify({ language: "typescript", app: `node ${app}`, sendCrashReports: "false" }),
  );
  const start = process.hrtime.bigint();
  const all = { ...process.env, ...env, CHECKPOINT_DISABLE: "1", CI: "1", CDKTF_OUTDIR: join(folder, "cdktf.out") };
  const [program = "", ...args] = command;
  const child = spawnSync(program, args, { env: all, encoding: "utf8", cwd: folder });
  if (child.status !== 0) throw new Error(child.stdout + child.stderr);
  const taken = Number(process.hrtime.bigint() - start) / 1e9;
  rmSync(folder, { recursive: true });
  return taken;
}

function compare(what: string, command: readonly string[], size: number): void {
  const env = { SIZE: String(size) };
  const pairs = Array.from({ length: runs }, () => ({
    plain: seconds(command, { ...env, GUARD: "off" }),
    guarded: seconds(command, env),
  }));
  const [plain, guarded] = [median(pairs.map((pair) => pair.plain)), median(pairs.map((pair) => pair.guarded))];
  const ratio = median(pairs.map((pair) => pair.guarded / pair.plain));
  process.stdout.write(
    `${what.padEnd(12)} ${size} resources: plain ${plain.toFixed(2)} s, guarded ${guarded.toFixed(2)} s, ratio ${ratio.toFixed(2)}\n`,
  );
}

for (const size of sizes.length > 0 ? sizes : [1000, 10_000]) {
  compare("node", [process.execPath, app], size);
  compare("cdktf synth", [process.execPath, cli, "synth"], size);
}

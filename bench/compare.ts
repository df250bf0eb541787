import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync, symlinkSync } from "node:fs";
import { loadavg, tmpdir } from "node:os";
import { join } from "node:path";
import { writeInputs } from "./inputs";
import { byTurns, type Measured, seconds, tableOf } from "./turns";

/*
 * Whether this build plans faster or slower than another commit, by turns in one run on the same inputs. RUNS sets the turns
 * (default 7). Fails where something got slower by more than the noise and than 5 %.
 *
 *   npm run bench:compare -- main
 */
const [base, ...sizes] = process.argv.slice(2);
const turns = Number(process.env["RUNS"] ?? 7);
const root = join(__dirname, "..", "..");

/** Less than this is no difference. */
const SMALLEST = 0.05;

/** Builds a commit in a folder of its own, with the packages of this one. */
function build(commit: string, folder: string): string {
  execFileSync("git", ["worktree", "add", "--detach", "--force", folder, commit], { cwd: root, stdio: "ignore" });
  symlinkSync(join(root, "node_modules"), join(folder, "node_modules"));
  execFileSync("npm", ["run", "--silent", "build"], { cwd: folder, stdio: ["ignore", "ignore", "inherit"] });
  return join(folder, "dist", "cli", "bin.js");
}

function row(before: Measured, after: Measured): { readonly cells: string[]; readonly isSlower: boolean } {
  const noise = Math.max(before.noise, after.noise, SMALLEST);
  const change = after.cpu / before.cpu - 1;
  const verdict = Math.abs(change) <= noise ? "the same" : change > 0 ? "slower" : "faster";
  const memory = `${before.megabytes.toFixed(0)} and ${after.megabytes.toFixed(0)} MB`;
  const percent = `${change > 0 ? "+" : ""}${(change * 100).toFixed(1)} %`;
  const cells = [
    before.label,
    seconds(before.cpu),
    seconds(after.cpu),
    percent,
    `${(noise * 100).toFixed(0)} %`,
    memory,
  ];
  return { cells: [...cells, verdict], isSlower: verdict === "slower" };
}

function compare(commit: string, folder: string): void {
  const clis = [build(commit, join(folder, "base")), join(root, "dist", "cli", "bin.js")];
  const inputs = writeInputs(join(folder, "inputs"), sizes.length > 0 ? sizes.map(Number) : [1000, 10_000]);
  const questions = [
    { label: "`--version`", args: ["--version"] },
    ...inputs.map(({ label, file }) => ({ label, args: ["plan", file] })),
  ];
  const rows = questions.map(({ label, args }) => {
    const [before, after] = byTurns(
      clis.map((cli) => ({ label, args: [cli, ...args] })),
      turns,
    );
    return row(before as Measured, after as Measured);
  });
  const head = ["plan of", commit, "this", "change", "noise", "memory", ""];
  process.stdout.write(`${tableOf([head, ...rows.map(({ cells }) => cells)])}\nProcessor time, medians of ${turns}; `);
  process.stdout.write(`load of the machine ${loadavg()[0]?.toFixed(1)}\n`);
  if (rows.some(({ isSlower }) => isSlower)) process.exitCode = 1;
}

if (base === undefined) throw new Error("npm run bench:compare -- COMMIT [SIZE...]");
const folder = mkdtempSync(join(tmpdir(), "eniplan-compare-"));
try {
  compare(base, folder);
} finally {
  execFileSync("git", ["worktree", "remove", "--force", join(folder, "base")], { cwd: root, stdio: "ignore" });
  rmSync(folder, { recursive: true, force: true });
}
